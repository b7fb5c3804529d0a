"""Roles and skills as tables, for packs of thousands: the same records as from YAML, read many times quicker."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, get_args

from careercli.messages import say
from careercli.model import (
    LANGUAGES,
    Code,
    CodeMatch,
    Language,
    Names,
    Need,
    Related,
    Requirement,
    Role,
    Skill,
    SkillKind,
    Statement,
    Text,
)
from careercli.records import replaced
from careercli.store.below import Thing
from careercli.store.csv_columns import Column
from careercli.store.csv_reader import Table
from careercli.store.runs import runs
from careercli.store.tables import TableReader
from careercli.store.wording import (
    about_code,
    about_id,
    about_month,
    about_scheme,
    about_uri,
    are_ids,
    is_right_code,
)

StatementKind = Literal[
    "duties",
    "education",
    "experience",
    "training",
    "certificates",
    "conditions",
    "outlook",
    "trends",
    "advancement",
    "scope",
]
"""The fields of a role that hold statements."""
_NAMED: tuple[Thing, ...] = ("role", "skill")
"""What has names and codes."""
Owner = tuple[str, str]
"""What a row speaks of: `role` or `skill`, and its id."""


class RoleTables:
    """What the tables of roles and skills hold; each fact is from the source that its table's edition names."""

    def __init__(self, reader: TableReader) -> None:
        self._reader = reader
        self._roles: list[Role] = []
        self._skills: list[tuple[str, SkillKind, Text]] = []
        self._names: dict[Owner, dict[Language, list[str]]] = {}
        self._codes: dict[Owner, list[Code]] = {}
        self._found_by: dict[str, dict[Language, list[str]]] = {}
        self._requirements: dict[str, dict[str, Requirement]] = {}
        self._statements: dict[str, dict[StatementKind, list[Statement]]] = {}
        self._related: dict[str, list[Related]] = {}

    def read_roles(self, name: str) -> None:
        """Read `roles.csv`."""
        family = (self._reader.definitions.check("family"),)
        columns = [
            Column("id", checks=(about_id,), glance=are_ids),
            Column("family", checks=family),
            *_texts("title"),
            *_texts("summary"),
            Column("summary_date", may_be_blank=True, may_be_missing=True, checks=(about_month,)),
        ]
        table = self._reader.opened(name, columns)
        sources = (self._reader.editions.source_of(name),)
        for lines, cells in table.rows():
            self._define("role", table, lines, cells["id"])
            titles, summaries = _text_of(table, lines, cells, "title"), _text_of(table, lines, cells, "summary")
            dates = table.values(cells, "summary_date")
            for id_, of, title, summary, date in zip(
                cells["id"], cells["family"], titles, summaries, dates, strict=True
            ):
                self._roles.append(
                    Role(
                        id=id_,
                        family=of,
                        title=title,
                        title_sources=dict.fromkeys(title, sources),
                        aliases={},
                        codes=(),
                        summary=Statement(text=summary, sources=sources, date=date),
                        duties=(),
                        skills=(),
                    )
                )
        self._leave_open("role", table)

    def read_skills(self, name: str) -> None:
        """Read `skills.csv`."""
        table = self._reader.opened(
            name,
            [
                Column("id", checks=(about_id,), glance=are_ids),
                Column("kind", choices=get_args(SkillKind)),
                *_texts("name"),
            ],
        )
        for lines, cells in table.rows():
            self._define("skill", table, lines, cells["id"])
            names = _text_of(table, lines, cells, "name")
            self._skills.extend(zip(cells["id"], table.values(cells, "kind"), names, strict=True))
        self._leave_open("skill", table)

    def read_names(self, name: str) -> None:
        """Read `names.csv`: other names of roles and skills."""
        columns = [
            Column("kind", choices=_NAMED),
            Column("id"),
            Column("language", choices=LANGUAGES),
            Column("name"),
            Column("hidden", bool, may_be_blank=True, may_be_missing=True),
        ]
        table = self._reader.opened(name, columns)
        for lines, cells in table.rows():
            hidden = table.values(cells, "hidden")
            of_name: Iterable[Any] = zip(cells["kind"], cells["id"], cells["language"], hidden, strict=True)
            several = list(runs(of_name))
            if not self._are_owners({(kind, id_) for (kind, id_, _, _), _ in several}):
                self._check_owners(table, lines, cells["kind"], cells["id"])
            for (kind, id_, language, is_hidden), place in several:
                if is_hidden and kind == "role":
                    names = self._found_by.setdefault(id_, {})
                else:
                    names = self._names.setdefault((kind, id_), {})
                names.setdefault(language, []).extend(cells["name"][place])

    def read_codes(self, name: str) -> None:
        """Read `codes.csv`: the places of roles and skills in classifications, in the order of the rows."""
        columns = [
            Column("of", choices=_NAMED),
            Column("id"),
            Column("scheme", checks=(about_scheme,)),
            Column("code"),
            Column("match", choices=get_args(CodeMatch)),
            Column("uri", may_be_blank=True, may_be_missing=True),
            Column(
                "source", may_be_blank=True, may_be_missing=True, checks=(self._reader.definitions.check("source"),)
            ),
        ]
        table = self._reader.opened(name, columns)
        for lines, cells in table.rows():
            if not self._are_owners({*zip(cells["of"], cells["id"], strict=True)}):
                self._check_owners(table, lines, cells["of"], cells["id"])
            values = [table.values(cells, column.name) for column in columns[2:]]
            for line, scheme, code, _, uri, _ in zip(lines, *values, strict=True):
                if not is_right_code(scheme, code, uri):
                    for wrong in (*about_code(scheme, code), *about_uri(scheme, uri)):
                        table.report(line, *wrong)
            for kind, id_, scheme, code, match, uri, source in zip(cells["of"], cells["id"], *values, strict=True):
                self._codes.setdefault((kind, id_), []).append(
                    Code(scheme=scheme, code=code, match=match, uri=uri, source=source, esco=None)
                )

    def read_requirements(self, name: str, written: Iterable[Role]) -> None:
        """Read `requirements.csv`: the skills that roles ask for, beside those of the roles that people wrote."""
        definitions = self._reader.definitions
        columns = [
            Column("role", checks=(definitions.check_own("role"),), glance=definitions.defines_all("role")),
            Column("skill", checks=(definitions.check("skill"),), glance=definitions.defines_all("skill")),
            Column("need", choices=get_args(Need)),
            *_texts("note"),
        ]
        table = self._reader.opened(name, columns)
        sources = (self._reader.editions.source_of(name),)
        shared = {need: _Shared(need, sources) for need in get_args(Need)}
        asked = {role.id: frozenset(requirement.skill for requirement in role.skills) for role in written}
        for lines, cells in table.rows():
            notes = _notes_of(cells)
            requirements = [shared[need][skill] for need, skill in zip(cells["need"], cells["skill"], strict=True)]
            if any(notes):
                requirements = [
                    replaced(requirement, note=note) if note else requirement
                    for requirement, note in zip(requirements, notes, strict=True)
                ]
            for of, place in runs(cells["role"]):
                of_role = self._requirements.setdefault(of, {})
                by_people = asked.get(of, frozenset[str]())
                several = dict(zip(cells["skill"][place], requirements[place], strict=True))
                is_new = of_role.keys().isdisjoint(several) and by_people.isdisjoint(several)
                if not is_new or len(several) < len(lines[place]):
                    _report_repeated(table, lines[place], cells["skill"][place], {*of_role, *by_people})
                of_role.update(several)

    def read_statements(self, name: str) -> None:
        """Read `statements.csv`: what is said of roles, in the order of the rows."""
        role = self._reader.definitions.check_own("role")
        columns = [
            Column("role", checks=(role,)),
            Column("about", choices=get_args(StatementKind)),
            *_texts("text"),
            *_texts("heading"),
            Column("date", may_be_blank=True, may_be_missing=True, checks=(about_month,)),
        ]
        table = self._reader.opened(name, columns)
        sources = (self._reader.editions.source_of(name),)
        for lines, cells in table.rows():
            texts, headings = _text_of(table, lines, cells, "text"), list(_several(cells, "heading"))
            abouts, dates = table.values(cells, "about"), table.values(cells, "date")
            for of, about, text, heading, date in zip(cells["role"], abouts, texts, headings, dates, strict=True):
                statement = Statement(text=text, sources=sources, heading=heading or None, date=date)
                self._statements.setdefault(of, {}).setdefault(about, []).append(statement)

    def read_related(self, name: str) -> None:
        """Read `related.csv`: which roles are alike, the nearest first."""
        role, other = self._reader.definitions.check_own("role"), self._reader.definitions.check("role")
        columns = [
            Column("role", checks=(role,)),
            Column("related", checks=(other,)),
            Column("tier", may_be_blank=True, may_be_missing=True),
        ]
        table = self._reader.opened(name, columns)
        source = self._reader.editions.source_of(name)
        for lines, cells in table.rows():
            tiers = table.values(cells, "tier")
            for line, of, id_, tier in zip(lines, cells["role"], cells["related"], tiers, strict=True):
                known = self._related.setdefault(of, [])
                if id_ == of or any(related.role == id_ for related in known):
                    table.report(line, say("problem-related-repeated", role=id_), say("advice-keep-one"))
                known.append(Related(role=id_, source=source, tier=tier))

    def roles(self, written: Iterable[Role]) -> Iterator[Role]:
        """Yield the roles that people wrote and those of the tables, all with what the tables say of them."""
        for role in (*written, *self._roles):
            yield replaced(
                role,
                aliases=self._all_names("role", role.id, role.aliases),
                codes=(*role.codes, *self._codes.get(("role", role.id), ())),
                skills=(*role.skills, *self._requirements.get(role.id, {}).values()),
                related=(*role.related, *self._related.get(role.id, ())),
                found_by=_joined(role.found_by, self._found_by.get(role.id)),
                **self._all_statements(role),
            )

    def skills(self, written: Iterable[Skill]) -> Iterator[Skill]:
        """Yield the skills that people wrote and those of the tables, all with what the tables say of them."""
        for skill in written:
            yield replaced(
                skill,
                aliases=self._all_names("skill", skill.id, skill.aliases),
                codes=(*skill.codes, *self._codes.get(("skill", skill.id), ())),
            )
        for id_, kind, name in self._skills:
            codes = tuple(self._codes.get(("skill", id_), ()))
            yield Skill(id=id_, name=name, aliases=self._all_names("skill", id_, {}), kind=kind, codes=codes)

    def _all_statements(self, role: Role) -> dict[str, Any]:
        """Return the statements of a role by the fields that hold them, where the table has any."""
        of_table = self._statements.get(role.id, {})
        return {about: (*getattr(role, about), *statements) for about, statements in of_table.items()}

    def _all_names(self, kind: Thing, id_: str, written: Names) -> Names:
        names = self._names.get((kind, id_), {})
        if not written:
            return {language: tuple(several) for language, several in names.items()}
        languages = dict.fromkeys((*written, *names))
        return {language: (*written.get(language, ()), *names.get(language, ())) for language in languages}

    def _define(self, thing: Thing, table: Table, lines: Sequence[int], ids: Sequence[str]) -> None:
        file = table.place
        places = [f"{file}:{line}" for line in lines]
        if self._reader.definitions.add_all(thing, ids, places):
            return
        for line, id_, place in zip(lines, ids, places, strict=True):
            wrong = self._reader.definitions.add(thing, id_, place)
            if wrong:
                table.report(line, *wrong)

    def _leave_open(self, thing: Thing, table: Table) -> None:
        """Take what a flawed table may define for defined: one mistake is told once."""
        if not table.is_right or not table.was_read:
            self._reader.definitions.leave_open(thing)

    def _are_owners(self, owners: Collection[Owner]) -> bool:
        """Return whether a glance tells that the pack itself defines all of what some rows speak of."""
        definitions = self._reader.definitions
        return all(definitions.defines_all(thing)({id_ for of, id_ in owners if of == thing}) for thing in _NAMED)

    def _check_owners(self, table: Table, lines: Sequence[int], kinds: Sequence[Any], ids: Sequence[str]) -> None:
        owners = list(zip(kinds, ids, strict=True))
        about = self._reader.definitions.about_own
        wrong = {owner: found for owner in set(owners) if (found := list(about(*owner)))}
        for line, owner in zip(lines, owners, strict=True) if wrong else ():
            for each in wrong.get(owner, ()):
                table.report(line, *each)


class _Shared(dict[str, Requirement]):
    """Requirements of one need of which no more is said than the skill, each once for all roles."""

    def __init__(self, need: Need, sources: tuple[str, ...]) -> None:
        super().__init__()
        self._need = need
        self._sources = sources

    def __missing__(self, skill: str) -> Requirement:
        self[skill] = Requirement(skill=skill, need=self._need, sources=self._sources, note=None, judgement=None)
        return self[skill]


def _report_repeated(table: Table, lines: Sequence[int], skills: Sequence[str], known: set[str]) -> None:
    """Report every skill that a role asks for already."""
    for line, skill in zip(lines, skills, strict=True):
        if skill in known:
            table.report(line, say("problem-skill-repeated", skill=skill), say("advice-one-requirement"))
        known.add(skill)


def _joined(written: Names | None, of_table: Mapping[Language, Sequence[str]] | None) -> Names | None:
    if not of_table:
        return written
    languages = dict.fromkeys((*(written or {}), *of_table))
    return {one: (*(written or {}).get(one, ()), *of_table.get(one, ())) for one in languages}


def _texts(name: str) -> list[Column]:
    """Return the columns of a text, one a language; a pack may leave out languages."""
    return [Column(f"{name}_{language}", may_be_blank=True, may_be_missing=True) for language in LANGUAGES]


def _several(cells: Mapping[str, Sequence[str]], name: str) -> Iterator[Text]:
    there = [language for language in LANGUAGES if f"{name}_{language}" in cells]
    if not there:
        yield from (Text({}) for _ in next(iter(cells.values())))
    for words in zip(*(cells[f"{name}_{language}"] for language in there), strict=True):
        yield Text({language: each for language, each in zip(there, words, strict=True) if each})


def _text_of(table: Table, lines: Sequence[int], cells: Mapping[str, Sequence[str]], name: str) -> list[Text]:
    """Return the text of each row in the languages that it has; a text has one at least."""
    texts = list(_several(cells, name))
    for line, text in zip(lines, texts, strict=True):
        if not text:
            table.report(line, say("problem-no-language"), say("advice-one-language"))
    return texts


def _notes_of(cells: Mapping[str, Sequence[str]]) -> list[Text | None]:
    if not any(name.startswith("note_") for name in cells):
        return [None] * len(next(iter(cells.values())))
    return [note or None for note in _several(cells, "note")]
