"""Writes into the compiled form of a pack what finds things: every name, and all words that are said of roles."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, groupby, islice, repeat
from operator import itemgetter
from typing import NamedTuple

import apsw

from careercli.catalog import NameKind
from careercli.model import Names, Pack, Role, Skill, Text
from careercli.store.asking import Asking
from careercli.store.compiled_finder import LANGUAGE_BITS, TITLE, UNSHOWN, NameOfRole
from careercli.store.inserting import insert
from careercli.store.locale_names import country_name, currency_words
from careercli.store.spellings import spellings
from careercli.text import UUID, fold

TABLES = """
CREATE TABLE name (kind TEXT NOT NULL, id TEXT NOT NULL, words TEXT NOT NULL, folded TEXT NOT NULL);
CREATE VIRTUAL TABLE name_words USING fts5 (folded, content='', detail='none', columnsize=0);
CREATE VIRTUAL TABLE role_words USING fts5 (folded, content='', detail='none', columnsize=0);
"""
INDEXES = """
INSERT INTO name_words (rowid, folded) SELECT rowid, folded FROM name;
CREATE INDEX name_by_folded ON name (kind, folded);
"""
_HAS_DIGIT = re.compile("[0-9]")
_UUID = re.compile(UUID)
_AT_ONCE = 1000
"""Skills whose names are written together."""
_FOLDED_AT_ONCE = 100
"""Names that are folded together where all of them are ASCII, which is many times quicker."""


class NamesOfRoles(NamedTuple):
    """All names of a pack's roles."""

    rows: list[tuple[str, str, str, str]]
    """Those of the table `name` for them."""
    folded: list[list[str]]
    """Of each role."""
    found_by: list[NameOfRole]
    """What an index is to be made of."""


def names_of_roles(roles: Sequence[Role]) -> NamesOfRoles:
    """Return the names of roles, without those that fold to nothing, which find nothing."""
    names = list(map(_names_of_role, roles))
    every = iter(_all_folded([*chain.from_iterable(names)]))
    folded = [list(islice(every, len(of_role))) for of_role in names]
    rows, found_by = list[tuple[str, str, str, str]](), list[NameOfRole]()
    for position, (role, of_role, each_folded) in enumerate(zip(roles, names, folded, strict=True)):
        for (words, flags), each in zip(of_role.items(), each_folded, strict=True):
            if each:
                rows.append(("role", role.id, words, each))
                # An id that is no name, `esco-4222-1`, says nothing in words.
                if flags or not _HAS_DIGIT.search(words):
                    found_by.append((position, len(rows), each, flags))
    return NamesOfRoles(rows, folded, found_by)


def write_names(
    of_roles: NamesOfRoles,
    pack: Pack,
    asking: Asking,
    currencies: Iterable[str],
    skills_below: Mapping[str, Text],
    connection: apsw.Connection,
) -> None:
    """Write all names that find something, and all words that a search for roles looks through.

    The names of roles come first, so that they have the rows that an index of them names. `skills_below` are the names
    of the skills that packs below define, as far as roles of this one ask for them.
    """
    of_skills = _words_of_skills(pack.skills) + [_all_words(skills_below[id_]) for id_, _ in asking.skills.of_others()]

    def asked(position: int) -> list[str]:
        of_role = [of_skills[each.skill] for each in asking.by_role[position]]
        return [*of_role, *_notes(pack.roles[position])] if asking.has_notes else of_role

    insert("name", 4, of_roles.rows, connection)
    searched = (
        (position, " ".join((*words, *_said(role), *asked(position))))
        for position, (role, words) in enumerate(zip(pack.roles, of_roles.folded, strict=True))
    )
    connection.executemany("INSERT INTO role_words (rowid, folded) VALUES (?, ?)", searched)
    for first in range(0, len(pack.skills), _AT_ONCE):
        ids, names_of_skills = list[str](), list[str]()
        for skill in pack.skills[first : first + _AT_ONCE]:
            # Parts of a UUID are no words, and would be most of all there are; `skill` has all ids.
            ids_in_words = () if _UUID.search(skill.id) else (skill.id,)
            named = dict.fromkeys((*ids_in_words, *skill.name.values(), *chain.from_iterable(skill.aliases.values())))
            names_of_skills += named
            ids += repeat(skill.id, len(named))
        _insert_of("skill", ids, names_of_skills, connection)
    for kind, of_kind in groupby(dict.fromkeys(_names(pack, currencies)), itemgetter(0)):
        _kinds, ids_of_kind, names_of_kind = zip(*of_kind, strict=True)
        _insert_of(kind, ids_of_kind, names_of_kind, connection)


def _insert_of(kind: NameKind, ids: Sequence[str], names: Sequence[str], connection: apsw.Connection) -> None:
    """Write names of a kind, each of the thing with the id in the same place."""
    _insert(zip(repeat(kind), ids, names, _all_folded(names), strict=False), connection)


def _insert(names: Iterable[tuple[str, str, str, str]], connection: apsw.Connection) -> None:
    """Write names: kind, id, words, and these folded; what folds to nothing finds nothing."""
    insert("name", 4, filter(itemgetter(3), names), connection)


def words_of_role(role: Role, skills: Mapping[str, Text]) -> set[str]:
    """Return all folded words by which a search finds a role; `skills` are the names of those that it asks for."""
    said = _said(role), _notes(role), map(_all_words, skills.values())
    return {*" ".join((*map(_folded, _names_of_role(role)), *chain.from_iterable(said))).split()}


def _said(role: Role) -> Iterator[str]:
    """Yield all folded words that are said of a role itself, some of them again."""
    for statement in role.statements():
        yield _all_words(statement.text)
        if statement.heading is not None:
            yield _all_words(statement.heading)


def _notes(role: Role) -> Iterator[str]:
    """Yield all folded words in which a role asks for skills."""
    return (_all_words(requirement.note) for requirement in role.skills if requirement.note is not None)


def _words_of_skills(skills: Sequence[Skill]) -> list[str]:
    """Return the folded words of the names of skills in all languages, one after the other."""
    every = iter(_all_folded([words for skill in skills for words in skill.name.values()]))
    return [" ".join(islice(every, len(skill.name))) for skill in skills]


def _all_words(text: Text) -> str:
    return " ".join(map(_folded, text.values()))


def _all_folded(several: Sequence[str]) -> Sequence[str]:
    """Return what `fold` does of each of many names."""
    folded: list[str] = []
    for first in range(0, len(several), _FOLDED_AT_ONCE):
        some = several[first : first + _FOLDED_AT_ONCE]
        lines = "\n".join(some)
        if lines.isascii() and lines.count("\n") == len(some) - 1:
            folded += _folded_lines(lines)
        else:
            folded += map(_folded, some)
    return folded


def _folded_lines(lines: str) -> list[str]:
    """Return the folded lines of a text in ASCII."""
    blank = f"\n{lines}\n".translate(_OF_ASCII_LINES)
    while "  " in blank:
        blank = blank.replace("  ", " ")
    return blank.replace(" \n", "\n").replace("\n ", "\n")[1:-1].split("\n")


def _folded(words: str) -> str:
    """Return what `fold` does: names are made of few words, over and over."""
    if words.isascii():
        return fold(words)
    return " ".join(filter(None, map(_folded_word, words.split())))


_OF_ASCII_LINES = {
    code: chr(code).casefold() if chr(code).isalnum() or chr(code) == "\n" else " " for code in range(128)
}
"""What becomes of letters and signs of ASCII; lines stay apart."""
_folded_word = lru_cache(maxsize=100_000)(fold)


def _names(pack: Pack, currencies: Iterable[str]) -> Iterator[tuple[NameKind, str, str]]:
    """Yield (kind, id, words) for every way in which a person may name what is neither role, skill nor figure."""
    for country in pack.countries:
        official, short = country_name(country.id).values(), (country.short_name or {}).values()
        words_of_country = (country.id, *official, *short, *_all(country.aliases))
        yield from (("country", country.id, words) for words in words_of_country)
    for family in pack.info.families:
        yield from (("family", family.id, words) for words in (family.id, *family.name.values()))
    for topic in pack.topics:
        words_of_topic = (topic.id, *topic.title.values(), *_all(topic.aliases))
        yield from (("topic", topic.id, words) for words in words_of_topic)
    for ladder in pack.ladders:
        words_of_ladder = (ladder.id, *ladder.title.values(), *_all(ladder.aliases))
        yield from (("ladder", ladder.id, words) for words in words_of_ladder)
    for source in pack.sources:
        yield from (("source", source.id, words) for words in (source.id, *source.title.values()))
    for code in currencies:
        yield from (("currency", code, words) for words in (code, *currency_words(code)))


def _names_of_role(role: Role) -> dict[str, int]:
    """Return every word and title by which a role is found, flagged as the finder has it; its id has no flag."""
    names = {role.id: 0}

    def add(words: str, flags: int) -> None:
        for name in (words, *spellings(words)):
            # What is shown in any language is no slip.
            flagged = names.get(name, flags) | flags
            names[name] = flagged if names.get(name, flags) & flags & UNSHOWN else flagged & ~UNSHOWN

    for language, words in role.title.items():
        add(words, LANGUAGE_BITS[language] | TITLE)
    for several, flag in ((role.aliases, 0), (role.found_by or {}, UNSHOWN)):
        for language, aliases in several.items():
            for words in aliases:
                add(words, LANGUAGE_BITS[language] | flag)
    return names


def _all(names: Names | None) -> Iterator[str]:
    for aliases in (names or {}).values():
        yield from aliases
