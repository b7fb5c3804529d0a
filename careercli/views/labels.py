"""The words that stand for ids in every view."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from careercli.catalog import Catalog
from careercli.i18n.language import _, choose, language, names_here, readable
from careercli.i18n.numbers import semicolon
from careercli.model import (
    Basis,
    CodeMatch,
    CodeScheme,
    Language,
    MoveKind,
    Need,
    Occupation,
    SkillKind,
    Source,
    SourceKind,
    Statistic,
    Text,
    YearStatus,
)

if TYPE_CHECKING:
    # They bring all that finds flags with them, which most answers do without.
    from careercli.answers.flags import Severity
    from careercli.answers.path.kinds import StepKind
    from careercli.answers.roles import Standing

_LICENCE_NAME = re.compile(r"[A-Z]+[ -][-A-Z0-9. ]+|[-A-Za-z0-9._]+")
"""`CC BY 4.0`, `CC-BY-4.0`, `MIT`."""


class Labels:
    """Names of roles, skills, countries, sources and terms, looked up once."""

    def __init__(self, catalog: Catalog, home: str | None = None) -> None:
        """Name what is in a catalogue; `home` is the reader's own country, ISO 3166-1 alpha-2."""
        self._catalog = catalog
        self._home = home

    @cached_property
    def home(self) -> str | None:
        """Return the reader's own country, if the data know it."""
        return next((country.id for country in self._catalog.countries() if country.id == self._home), None)

    @cached_property
    def _terms(self) -> Mapping[str, Text]:
        info = self._catalog.info()
        terms = {term.id: term.name for term in (*info.families, *info.terms)}
        industries = (topic for topic in self._catalog.topics() if topic.id == "industries")
        return terms | {entry.id: entry.title for topic in industries for entry in topic.entries if entry.title}

    @cached_property
    def _topics(self) -> Mapping[str, Text]:
        return {topic.id: topic.title for topic in self._catalog.topics()}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        return {source.id: source for source in self._catalog.sources()}

    def is_official(self, source: str) -> bool:
        """Return whether a source is official statistics."""
        return self.sources[source].kind == "statistics"

    def is_employer(self, source: str) -> bool:
        """Return whether a source is an employer, of its own pay."""
        return self.sources[source].kind == "employer"

    def employer(self, source: str) -> str:
        """Return the name of an employer whose own pay a source tells."""
        return self.sources[source].publisher or self.source(source)

    @cached_property
    def _ladders(self) -> Mapping[str, Text]:
        return {ladder.id: ladder.title for ladder in self._catalog.ladders()}

    @cached_property
    def _steps(self) -> Mapping[str, int]:
        return {ladder.id: len(ladder.rungs) for ladder in self._catalog.ladders()}

    def in_order(self, roles: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of some roles in the pack's order."""
        return self._catalog.in_order("role", roles)

    def roles_with_skills(self) -> int:
        """Return how many roles ask for any skill."""
        return self._catalog.count("role") - len(self._catalog.roles_without_skills(-1))

    def role(self, id_: str) -> str:
        return readable(self._catalog.title("role", id_))

    def ladder(self, id_: str) -> str:
        return readable(self._ladders.get(id_, Text({}))) or id_

    def standing(self, standing: "Standing") -> str:
        """Return where a role stands; on which ladder only where there are several."""
        if len(self._ladders) > 1:
            return self.named_standing(standing)
        return _("step {rung} of the ladder").format(rung=standing.rung)

    def step(self, standing: "Standing") -> str:
        """Return where a role stands in few words; on which ladder only where there are several."""
        steps = self._steps.get(standing.ladder, standing.rung)
        words = _("step {rung} of {steps}").format(rung=standing.rung, steps=steps)
        return words if len(self._ladders) == 1 else f"{words}, {self.ladder(standing.ladder)}"

    def named_standing(self, standing: "Standing") -> str:
        """Return where a role stands, and on which ladder."""
        return _("step {rung} of the ladder “{ladder}”").format(rung=standing.rung, ladder=self.ladder(standing.ladder))

    def skill(self, id_: str) -> str:
        return readable(self._catalog.title("skill", id_))

    def skill_name(self, id_: str) -> Text:
        """Return the name of a skill in all its languages, to stand in a message."""
        return self._catalog.title("skill", id_)

    def countries(self) -> tuple[str, ...]:
        """Return the ids of all countries in the pack's order, the reader's own first."""
        ids = [country.id for country in self._catalog.countries()]
        return tuple(sorted(ids, key=lambda id_: id_ != self.home))

    def country(self, id_: str) -> str:
        return readable(self._catalog.country_name(id_)) or id_

    def term(self, id_: str) -> str:
        """Return the name of a family, a region, a level of experience, an employer or an industry."""
        if id_ not in self._terms and id_ in self.sources and self.is_employer(id_):
            return self.employer(id_)
        return readable(self._terms.get(id_, Text({}))) or id_

    def topic(self, id_: str) -> str:
        return readable(self._topics[id_])

    def source(self, id_: str) -> str:
        return choose(self.sources[id_].title)


def from_pack(pack: str | None) -> Iterator[str]:
    """Yield which pack something is from, to stand among other words; nothing for what is of the lowest one."""
    if pack:
        yield _("from the pack {pack}").format(pack=pack)


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
        "below": _("upper bound"),
        "typical": _("typical pay"),
        "bonus": _("bonus, on top of pay"),
    }[statistic]


def basis_name(basis: Basis) -> str:
    return {"gross": _("gross"), "net": _("net"), "not-stated": _("gross or net not stated")}[basis]


def stated_basis(basis: Basis) -> str:
    """Return the answer to whether pay is gross or net."""
    return {"gross": _("gross"), "net": _("net"), "not-stated": _("not stated")}[basis]


def occupation_words(occupation: Occupation) -> str:
    """Return an occupation of a classification, its code, and how well it is the role's work."""
    match = match_name(occupation.match)
    code = f"{scheme_name(occupation.scheme)} {occupation.code}"
    if occupation.by_way_of is None:
        return f"{occupation.title} ({code}, {match})"
    way = f"{scheme_name(occupation.by_way_of.scheme)} {occupation.by_way_of.code}"
    return _("{title} ({code}, {match}, by way of {way})").format(
        title=occupation.title, code=code, match=match, way=way
    )


def scheme_name(scheme: CodeScheme) -> str:
    """Return a classification by the name its publisher gives it; by its id where that is not known."""
    return _SCHEMES.get(scheme, scheme)


_SCHEMES: Mapping[CodeScheme, str] = {
    "isco-08": "ISCO-08",
    "esco": "ESCO",
    "onet-soc": "O*NET-SOC",
    "onet-soc-2010": "O*NET-SOC 2010",
    "onet-element": "O*NET",
    "us-soc-2018": "US SOC 2018",
    "uk-soc-2020": "UK SOC 2020",
    "ca-noc-2021": "Canada NOC 2021",
}
"""Classifications by the names their publishers give them."""


def where_words(source: Source) -> str:
    """Return where a source was published; an address needs no translation."""
    where = source.where or Text({})
    return choose(where) if " " not in choose(where) else readable(where)


def source_kind(kind: SourceKind) -> str:
    return {
        "career-guide": _("career guide"),
        "statistics": _("statistics"),
        "law": _("law"),
        "classification": _("classification"),
        "standard": _("standard"),
        "web-page": _("web page"),
        "employer": _("employer"),
    }[kind]


def match_name(match: CodeMatch) -> str:
    return {
        "exact": _("exact match"),
        "close": _("close match"),
        "broad": _("broad match"),
        "narrow": _("narrow match"),
    }[match]


def who_says(source: str | None) -> str:
    """Return whether an official table says how well something matches, or an editor."""
    return _("an editor's") if source is None else _("official")


def year_status_name(status: YearStatus) -> str:
    return {"stated": _("as stated"), "inferred": _("inferred"), "assumed": _("assumed")}[status]


def move_kind(kind: MoveKind) -> str:
    return {
        "advancement": _("advancement"),
        "lateral": _("sideways"),
        "side-door": _("other way in"),
        "hired-from-outside": _("hired from outside"),
    }[kind]


def step_kind(kind: "StepKind") -> str:
    """Return what kind of step it is from one role to another."""
    return {
        "up": _("up"),
        "up-and-across": _("up and across"),
        "sideways": _("sideways"),
        "across": _("across"),
        "down": _("down"),
    }[kind]


def need_name(need: Need) -> str:
    return {"essential": _("essential"), "helpful": _("helpful")}[need]


def skill_kind(kind: SkillKind) -> str:
    return {
        "interpersonal": _("interpersonal"),
        "thinking": _("thinking"),
        "personal": _("personal"),
        "technical": _("technical"),
        "leadership": _("leadership"),
        "knowledge": _("knowledge"),
        "skill": _("skill or competence"),
        "not-stated": _("kind not stated"),
    }[kind]


def severity_name(severity: "Severity") -> str:
    return {"not-credible": _("Not credible"), "doubt": _("Doubt"), "note": _("Note")}[severity]


def licence_words(licence: str, languages: Collection[Language]) -> str:
    """Return under which terms packs may be used, several of which a semicolon parts.

    Names of licences, `CC-BY-4.0`, are the same in all languages. Other words are in one of the packs' `languages`.
    """
    return semicolon().join(_terms_in_words(terms, languages) for terms in licence.split("; "))


def _terms_in_words(terms: str, languages: Collection[Language]) -> str:
    if _LICENCE_NAME.fullmatch(terms):
        return terms
    known = {"ESCO, reuse with acknowledgement": _("ESCO, reuse with acknowledgement")}
    return known.get(terms) or readable(Text(dict.fromkeys(languages, terms))) or terms


def language_name(code: str) -> str:
    """Return the name of a language; its code where Unicode's locale data do not know it."""
    # Azerbaijani names in Unicode's locale data are adjectives, which name no language where they stand alone.
    if (name := names_here().get(code)) is not None:
        return name
    from babel import Locale

    return str(Locale.parse(language()).languages.get(code, code))
