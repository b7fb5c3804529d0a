"""Roles and skills as tables, for packs of thousands: the same records as from YAML, read many times quicker."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, get_args

from careercli.messages import say
from careercli.model import (
    LANGUAGES,
    Code,
    CodeMatch,
    Language,
    Names,
    Need,
    Requirement,
    Role,
    Skill,
    SkillKind,
    Statement,
    Text,
)
from careercli.store.below import Thing
from careercli.store.csv_columns import Column
from careercli.store.csv_reader import Table
from careercli.store.tables import TableReader
from careercli.store.wording import about_code, about_id, about_scheme, about_uri

_NAMED: tuple[Thing, ...] = ("role", "skill")
"""What has names and codes."""
Owner = tuple[str, str]
"""What a row speaks of: `role` or `skill`, and its id."""


class RoleTables:
    """What the tables of roles and skills hold; each fact is from the source that its table's edition names."""

    def __init__(self, reader: TableReader) -> None:
        self._reader = reader
        self._roles: list[Role] = []
        self._skills: list[Skill] = []
        self._names: dict[Owner, dict[Language, list[str]]] = {}
        self._codes: dict[Owner, list[Code]] = {}
        self._requirements: dict[str, dict[str, Requirement]] = {}

    def read_roles(self, name: str) -> None:
        """Read `roles.csv`."""
        family = (self._reader.definitions.check("family"),)
        columns = [
            Column("id", checks=(about_id,)),
            Column("family", checks=family),
            *_texts("title"),
            *_texts("summary"),
        ]
        table = self._reader.opened(name, columns)
        sources = (self._reader.editions.source_of(name),)
        for lines, cells in table.rows():
            self._define("role", table, lines, cells["id"])
            titles, summaries = _text_of(table, lines, cells, "title"), _text_of(table, lines, cells, "summary")
            for id_, of, title, summary in zip(cells["id"], cells["family"], titles, summaries, strict=True):
                self._roles.append(
                    Role(
                        id=id_,
                        family=of,
                        title=title,
                        title_sources=dict.fromkeys(title, sources),
                        aliases={},
                        codes=(),
                        summary=Statement(text=summary, sources=sources),
                        duties=(),
                        skills=(),
                    )
                )
        self._leave_open("role", table)

    def read_skills(self, name: str) -> None:
        """Read `skills.csv`."""
        table = self._reader.opened(
            name, [Column("id", checks=(about_id,)), Column("kind", choices=get_args(SkillKind)), *_texts("name")]
        )
        for lines, cells in table.rows():
            self._define("skill", table, lines, cells["id"])
            for id_, kind, words in zip(
                cells["id"], table.values(cells, "kind"), _text_of(table, lines, cells, "name"), strict=True
            ):
                self._skills.append(Skill(id=id_, name=words, aliases={}, kind=kind, codes=()))
        self._leave_open("skill", table)

    def read_names(self, name: str) -> None:
        """Read `names.csv`: other names of roles and skills."""
        columns = [Column("kind", choices=_NAMED), Column("id"), Column("language", choices=LANGUAGES), Column("name")]
        table = self._reader.opened(name, columns)
        for lines, cells in table.rows():
            self._check_owners(table, lines, cells["kind"], cells["id"])
            rows: Iterable[Any] = zip(*(cells[column.name] for column in columns), strict=True)
            for kind, id_, language, words in rows:
                self._names.setdefault((kind, id_), {}).setdefault(language, []).append(words)

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
            self._check_owners(table, lines, cells["of"], cells["id"])
            values = (table.values(cells, column.name) for column in columns[2:])
            codes = [
                Code(scheme=scheme, code=code, match=match, uri=uri, source=source)
                for scheme, code, match, uri, source in zip(*values, strict=True)
            ]
            for line, code in zip(lines, codes, strict=True):
                for wrong in (*about_code(code.scheme, code.code), *about_uri(code.scheme, code.uri)):
                    table.report(line, *wrong)
            for kind, id_, code in zip(cells["of"], cells["id"], codes, strict=True):
                self._codes.setdefault((kind, id_), []).append(code)

    def read_requirements(self, name: str, written: Iterable[Role]) -> None:
        """Read `requirements.csv`: the skills that roles ask for, beside those of the roles that people wrote."""
        role, skill = self._reader.definitions.check_own("role"), self._reader.definitions.check("skill")
        columns = [
            Column("role", checks=(role,)),
            Column("skill", checks=(skill,)),
            Column("need", choices=get_args(Need)),
            *_texts("note"),
        ]
        table = self._reader.opened(name, columns)
        sources = (self._reader.editions.source_of(name),)
        asked = {role.id: {requirement.skill for requirement in role.skills} for role in written}
        shared: dict[tuple[str, str], Requirement] = {}
        for lines, cells in table.rows():
            notes = _notes_of(table, cells)
            needs = table.values(cells, "need")
            for line, of, skill_id, need, note in zip(lines, cells["role"], cells["skill"], needs, notes, strict=True):
                of_role = self._requirements.setdefault(of, {})
                if skill_id in of_role or skill_id in asked.get(of, ()):
                    what = say("problem-skill-repeated", skill=skill_id)
                    table.report(line, what, say("advice-one-requirement"))
                if note or (skill_id, need) not in shared:
                    requirement = Requirement(skill=skill_id, need=need, sources=sources, note=note)
                else:
                    requirement = shared[skill_id, need]
                if note is None:
                    shared[skill_id, need] = requirement
                of_role[skill_id] = requirement

    def roles(self, written: Iterable[Role]) -> Iterator[Role]:
        """Yield the roles that people wrote and those of the tables, all with what the tables say of them."""
        for role in (*written, *self._roles):
            yield replace(
                role,
                aliases=self._all_names("role", role.id, role.aliases),
                codes=(*role.codes, *self._codes.get(("role", role.id), ())),
                skills=(*role.skills, *self._requirements.get(role.id, {}).values()),
            )

    def skills(self, written: Iterable[Skill]) -> Iterator[Skill]:
        """Yield the skills that people wrote and those of the tables, all with what the tables say of them."""
        for skill in (*written, *self._skills):
            yield replace(
                skill,
                aliases=self._all_names("skill", skill.id, skill.aliases),
                codes=(*skill.codes, *self._codes.get(("skill", skill.id), ())),
            )

    def _all_names(self, kind: Thing, id_: str, written: Names) -> Names:
        names = self._names.get((kind, id_), {})
        languages = dict.fromkeys((*written, *names))
        return {language: (*written.get(language, ()), *names.get(language, ())) for language in languages}

    def _define(self, thing: Thing, table: Table, lines: Sequence[int], ids: Sequence[str]) -> None:
        for line, id_ in zip(lines, ids, strict=True):
            wrong = self._reader.definitions.add(thing, id_, f"{table.place}:{line}")
            if wrong:
                table.report(line, *wrong)

    def _leave_open(self, thing: Thing, table: Table) -> None:
        """Take what a flawed table may define for defined: one mistake is told once."""
        if not table.is_right or not table.was_read:
            self._reader.definitions.leave_open(thing)

    def _check_owners(self, table: Table, lines: Sequence[int], kinds: Sequence[Any], ids: Sequence[str]) -> None:
        owners = list(zip(kinds, ids, strict=True))
        about = self._reader.definitions.about_own
        wrong = {owner: found for owner in set(owners) if (found := list(about(*owner)))}
        for line, owner in zip(lines, owners, strict=True) if wrong else ():
            for each in wrong.get(owner, ()):
                table.report(line, *each)


def _texts(name: str) -> list[Column]:
    """Return the columns of a text, one a language; a pack may leave out languages."""
    return [Column(f"{name}_{language}", may_be_blank=True, may_be_missing=True) for language in LANGUAGES]


def _several(table: Table, cells: Mapping[str, Sequence[str]], name: str) -> Iterator[Text]:
    columns = (table.values(cells, f"{name}_{language}") for language in LANGUAGES)
    for words in zip(*columns, strict=True):
        yield Text({language: each for language, each in zip(LANGUAGES, words, strict=True) if each})


def _text_of(table: Table, lines: Sequence[int], cells: Mapping[str, Sequence[str]], name: str) -> list[Text]:
    """Return the text of each row in the languages that it has; a text has one at least."""
    texts = list(_several(table, cells, name))
    for line, text in zip(lines, texts, strict=True):
        if not text:
            table.report(line, say("problem-no-language"), say("advice-one-language"))
    return texts


def _notes_of(table: Table, cells: Mapping[str, Sequence[str]]) -> list[Text | None]:
    return [note or None for note in _several(table, cells, "note")]
