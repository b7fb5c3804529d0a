"""Tables of roles: what the sources say of them, what they ask for, and the moves between them."""

from collections.abc import Iterator
from itertools import islice

from careercli.answers.ratings import ratings_of
from careercli.catalog import Catalog
from careercli.exports.tables.names import JUDGEMENT, NUMBER, SOURCE, alias_table, code_table
from careercli.exports.tables.table import Column, Reference, Row, Table, once
from careercli.model import Move, Names, Role, Statement

_AT_ONCE = 200
"""Roles that are kept in memory together."""
ROLE = Column("role", "text", help="The role.", of="role")
SKILL = Column("skill", "text", help="The skill.", of="skill")


def all_roles(catalog: Catalog) -> Iterator[Role]:
    """Yield every role in the pack's order, however many there are."""
    ids = (listed.id for listed in catalog.listed_roles())
    while some := list(islice(ids, _AT_ONCE)):
        yield from catalog.roles(some)


def _roles(catalog: Catalog) -> Iterator[Row]:
    return ((role.id, role.title, role.family) for role in all_roles(catalog))


def _families(catalog: Catalog) -> Iterator[Row]:
    return ((family.id, family.name) for family in catalog.info().families)


def _title_sources(catalog: Catalog) -> Iterator[Row]:
    for role in all_roles(catalog):
        for language, sources in role.title_sources.items():
            yield from ((role.id, language, source) for source in once(sources))


def _found_by(catalog: Catalog) -> Iterator[Row]:
    for role in all_roles(catalog):
        names: Names = role.found_by or {}
        for language, words in names.items():
            yield from ((role.id, language, number, word) for number, word in enumerate(words, 1))


def _statements(catalog: Catalog) -> Iterator[tuple[tuple[str, str, int], Statement]]:
    """Yield everything that is said of roles: role, kind and number, and the statement."""
    for role in all_roles(catalog):
        yield (role.id, "summary", 1), role.summary
        for field in Role.__dataclass_fields__:
            values = getattr(role, field)
            if isinstance(values, tuple):
                said = (value for value in values if isinstance(value, Statement))
                yield from (((role.id, field, number), value) for number, value in enumerate(said, 1))


def _said(catalog: Catalog) -> Iterator[Row]:
    return ((*key, said.heading, said.text, said.judgement) for key, said in _statements(catalog))


def _said_by(catalog: Catalog) -> Iterator[Row]:
    return ((*key, source) for key, said in _statements(catalog) for source in once(said.sources))


def _skills(catalog: Catalog) -> Iterator[Row]:
    return ((skill.id, skill.name, skill.kind) for skill in catalog.skills())


def _requirements(catalog: Catalog) -> Iterator[Row]:
    for role in all_roles(catalog):
        yield from ((role.id, need.skill, need.need, need.note, need.judgement) for need in role.skills)


def _required_by(catalog: Catalog) -> Iterator[Row]:
    for role in all_roles(catalog):
        yield from ((role.id, need.skill, source) for need in role.skills for source in once(need.sources))


def _ratings(catalog: Catalog) -> Iterator[Row]:
    ratings = ratings_of(catalog)
    for role in all_roles(catalog):
        rated = ratings.of(role)
        for need in role.skills:
            rating = rated.get(need.skill)
            if rating is not None:
                yield (
                    role.id,
                    need.skill,
                    rating.importance,
                    rating.match,
                    rating.occupation,
                    rating.element,
                    rating.date,
                    rating.edition,
                    rating.source,
                )


def _ladders(catalog: Catalog) -> Iterator[Row]:
    return ((ladder.id, ladder.title, ladder.source, ladder.judgement) for ladder in catalog.ladders())


def _rungs(catalog: Catalog) -> Iterator[Row]:
    for ladder in catalog.ladders():
        yield from ((ladder.id, number, role) for number, role in enumerate(ladder.rungs, 1))


def _moves(catalog: Catalog) -> Iterator[Row]:
    climbs: list[tuple[str | None, Move]] = [
        (ladder.id, move) for ladder in catalog.ladders() for move in ladder.climbs()
    ]
    others: list[tuple[str | None, Move]] = [(None, move) for move in catalog.moves()]
    for number, (ladder, move) in enumerate((*climbs, *others), 1):
        yield number, move.from_, move.to, move.kind, ladder, move.source, move.text, move.judgement


_STATEMENT = ("role", "kind", "number")
_STATEMENT_COLUMNS = (
    ROLE,
    Column("kind", "text", help="What it is about: summary, duties, education, experience and so on."),
    NUMBER,
)

TABLES: tuple[Table, ...] = (
    Table(
        "family",
        help="A group of roles.",
        key=("id",),
        columns=(Column("id", "text", help="Its id."), Column("name", "words", help="Its name.")),
        rows=_families,
    ),
    Table(
        "role",
        help="A job.",
        key=("id",),
        columns=(
            Column("id", "text", help="Its id."),
            Column("title", "words", help="Its title."),
            Column("family", "text", help="The group of roles it belongs to.", of="family"),
        ),
        rows=_roles,
    ),
    Table(
        "role_title_source",
        help="A source that prints the title of a role in a language; without one it is an editor's translation.",
        key=("role", "language", "source"),
        columns=(ROLE, Column("language", "text", help="Language of the text, ISO 639-1."), SOURCE),
        rows=_title_sources,
    ),
    alias_table(ROLE, all_roles),
    Table(
        "role_found_by",
        help="Words that find a role and are none of its names, such as slips that a source prints.",
        key=("role", "language", "number"),
        columns=(
            ROLE,
            Column("language", "text", help="Language of the text, ISO 639-1."),
            NUMBER,
            Column("words", "text", help="The words."),
        ),
        rows=_found_by,
    ),
    code_table(ROLE, all_roles),
    Table(
        "role_statement",
        help="Something that sources say of a role, in our own words.",
        key=_STATEMENT,
        columns=(
            *_STATEMENT_COLUMNS,
            Column("heading", "words", help="A short name for it.", required=False),
            Column("text", "words", help="What is said."),
            JUDGEMENT,
        ),
        rows=_said,
    ),
    Table(
        "role_statement_source",
        help="A source of a statement about a role.",
        key=(*_STATEMENT, "source"),
        columns=(*_STATEMENT_COLUMNS, SOURCE),
        rows=_said_by,
        references=(Reference(_STATEMENT, "role_statement", _STATEMENT),),
    ),
    Table(
        "skill",
        help="Something a person is able to do, or is like.",
        key=("id",),
        columns=(
            Column("id", "text", help="Its id."),
            Column("name", "words", help="Its name."),
            Column("kind", "text", help="What kind of skill it is."),
        ),
        rows=_skills,
    ),
    alias_table(SKILL, lambda catalog: catalog.skills()),
    code_table(SKILL, lambda catalog: catalog.skills()),
    Table(
        "requirement",
        help="A skill that a role asks for.",
        key=("role", "skill"),
        columns=(
            ROLE,
            SKILL,
            Column("need", "text", help="How much it is needed: essential or helpful."),
            Column("note", "words", help="What the source asks in particular.", required=False),
            JUDGEMENT,
        ),
        rows=_requirements,
    ),
    Table(
        "requirement_source",
        help="A source that asks for a skill.",
        key=("role", "skill", "source"),
        columns=(ROLE, SKILL, SOURCE),
        rows=_required_by,
        references=(Reference(("role", "skill"), "requirement", ("role", "skill")),),
    ),
    Table(
        "requirement_importance",
        help="How important O*NET rates a skill that a role asks for, for the United States.",
        key=("role", "skill"),
        columns=(
            ROLE,
            SKILL,
            Column("importance", "number", help="From 1, not important, to 5, extremely important."),
            Column("match", "text", help="The worse of two: how well the occupation fits the role, and the skill."),
            Column("occupation", "text", help="The occupation that was rated, O*NET-SOC."),
            Column("element", "text", help="The O*NET element that was rated."),
            Column("date", "text", help="When it was rated, YYYY-MM."),
            Column("edition", "text", help="The release of O*NET."),
            SOURCE,
        ),
        rows=_ratings,
        references=(Reference(("role", "skill"), "requirement", ("role", "skill")),),
    ),
    Table(
        "ladder",
        help="Roles in the order people climb them.",
        key=("id",),
        columns=(
            Column("id", "text", help="Its id."),
            Column("title", "words", help="Its title."),
            SOURCE,
            JUDGEMENT,
        ),
        rows=_ladders,
    ),
    alias_table(Column("ladder", "text", help="The ladder.", of="ladder"), lambda catalog: catalog.ladders()),
    Table(
        "rung",
        help="A step of a ladder.",
        key=("ladder", "rung"),
        columns=(
            Column("ladder", "text", help="The ladder.", of="ladder"),
            Column("rung", "integer", help="Which step, counted from 1 at the bottom."),
            ROLE,
        ),
        rows=_rungs,
    ),
    Table(
        "move",
        help="A step from one role to another, on a ladder or beside it.",
        key=("number",),
        columns=(
            NUMBER,
            Column(
                "from_role", "text", help="The role one leaves; empty: hired from outside.", of="role", required=False
            ),
            Column("to_role", "text", help="The role one comes to.", of="role"),
            Column("kind", "text", help="Advancement, lateral, side-door or hired-from-outside."),
            Column("ladder", "text", help="The ladder whose step it is, if any.", of="ladder", required=False),
            SOURCE,
            Column("text", "words", help="What is said.", required=False),
            JUDGEMENT,
        ),
        rows=_moves,
    ),
)
