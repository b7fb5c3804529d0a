"""The words that stand for ids in every view."""

from collections.abc import Mapping
from functools import cached_property

from careercli.catalog import Catalog
from careercli.i18n.language import _, choose
from careercli.model import Need, Period, SkillKind, Source, Statistic, Text
from careercli.views.blocks import Line, Span


class Labels:
    """Names of roles, skills, countries, sources and terms, looked up once."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    @cached_property
    def _roles(self) -> Mapping[str, Text]:
        return {role.id: role.title for role in self._catalog.roles()}

    @cached_property
    def _skills(self) -> Mapping[str, Text]:
        return {skill.id: skill.name for skill in self._catalog.skills()}

    @cached_property
    def _terms(self) -> Mapping[str, Text]:
        info = self._catalog.info()
        terms = {term.id: term.name for term in (*info.families, *info.terms)}
        industries = (topic for topic in self._catalog.topics() if topic.id == "industries")
        return terms | {entry.id: entry.title for topic in industries for entry in topic.entries if entry.title}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        return {source.id: source for source in self._catalog.sources()}

    def role_ids(self) -> tuple[str, ...]:
        """Return the ids of all roles in the pack's order."""
        return tuple(self._roles)

    def role(self, id_: str) -> str:
        return choose(self._roles[id_])

    def skill(self, id_: str) -> str:
        return choose(self._skills[id_])

    def country(self, id_: str) -> str:
        return choose(self._catalog.country_name(id_)) or id_

    def term(self, id_: str) -> str:
        """Return the name of a family, a region, a level of experience, an employer or an industry."""
        return choose(self._terms.get(id_, Text({}))) or id_

    def source(self, id_: str) -> str:
        return choose(self.sources[id_].title)


class Citations:
    """Numbers for the sources of a view, in the order in which they are first cited."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def cite(self, *sources: str) -> Span:
        """Return the marks of some sources, `[1][3]`."""
        numbers = [self._numbers.setdefault(source, len(self._numbers) + 1) for source in sources]
        return Span(" " + "".join(f"[{number}]" for number in sorted(numbers)), "muted")

    def lines(self, labels: Labels) -> tuple[tuple[str, Line], ...]:
        """Return number, title and id of every source cited so far."""
        return tuple(
            (f"[{number}]", (Span(labels.source(source)), Span(f"  {source}", "muted")))
            for source, number in self._numbers.items()
        )


def reading_line(judgement: Text | None) -> Line:
    """Return what an editor has read into a source; nothing where nobody had to."""
    if judgement is None:
        return ()
    return (Span(" " + _("(editor's reading: {judgement})").format(judgement=choose(judgement)), "muted"),)


def statistic_name(statistic: Statistic) -> str:
    return {
        "mean": _("mean"),
        "median": _("median"),
        "p10": _("10th percentile"),
        "p25": _("25th percentile"),
        "p75": _("75th percentile"),
        "p90": _("90th percentile"),
        "range": _("range"),
        "low": _("low"),
        "high": _("high"),
        "top": _("top level"),
        "above": _("lower bound"),
    }[statistic]


def per_period(period: Period) -> str:
    return {"hour": _("an hour"), "month": _("a month"), "year": _("a year")}[period]


def need_mark(need: Need) -> Span:
    """Return the mark of a skill's need: filled for essential, hollow for helpful."""
    return Span("●", "accent") if need == "essential" else Span("○", "accent")


def need_name(need: Need) -> str:
    return _("essential") if need == "essential" else _("helpful")


def kind_name(kind: SkillKind) -> str:
    return {
        "interpersonal": _("With people"),
        "thinking": _("Thinking"),
        "personal": _("Personal"),
        "technical": _("Technical"),
        "leadership": _("Leading"),
        "knowledge": _("Knowledge"),
    }[kind]
