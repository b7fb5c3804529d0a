"""Tables of the guide: what the sources say about the field as a whole."""

from collections.abc import Iterator

from careercli.catalog import Catalog
from careercli.exports.tables.names import JUDGEMENT, SOURCE, alias_table
from careercli.exports.tables.roles import SKILL
from careercli.exports.tables.table import Column, Reference, Row, Table, once
from careercli.model import GuideEntry


def _topics(catalog: Catalog) -> Iterator[Row]:
    return ((topic.id, topic.title) for topic in catalog.topics())


def _entries(catalog: Catalog) -> Iterator[tuple[str, GuideEntry]]:
    return ((topic.id, entry) for topic in catalog.topics() for entry in topic.entries)


def _entry_rows(catalog: Catalog) -> Iterator[Row]:
    for topic, entry in _entries(catalog):
        yield topic, entry.id, entry.title, entry.text, entry.country, entry.judgement


def _said_by(catalog: Catalog) -> Iterator[Row]:
    return ((topic, entry.id, source) for topic, entry in _entries(catalog) for source in once(entry.sources))


def _about_skills(catalog: Catalog) -> Iterator[Row]:
    return ((topic, entry.id, skill) for topic, entry in _entries(catalog) for skill in once(entry.skills))


_TOPIC = Column("topic", "text", help="The topic.", of="guide_topic")
_ENTRY = Column("entry", "text", help="The point, by its id within the topic.")
_TO_ENTRY = Reference(("topic", "entry"), "guide_entry", ("topic", "entry"))

TABLES: tuple[Table, ...] = (
    Table(
        "guide_topic",
        help="A subject on which the sources speak about the field.",
        key=("id",),
        columns=(Column("id", "text", help="Its id."), Column("title", "words", help="Its title.")),
        rows=_topics,
    ),
    alias_table(_TOPIC, lambda catalog: catalog.topics()),
    Table(
        "guide_entry",
        help="A point of a topic: a reason, an industry, an employer, an advantage.",
        key=("topic", "entry"),
        columns=(
            _TOPIC,
            _ENTRY,
            Column("title", "words", help="Its title.", required=False),
            Column("text", "words", help="What is said.", required=False),
            Column(
                "country",
                "text",
                help="The country it is said of; empty: none in particular.",
                of="country",
                required=False,
            ),
            JUDGEMENT,
        ),
        rows=_entry_rows,
    ),
    Table(
        "guide_entry_source",
        help="A source of a point of the guide.",
        key=("topic", "entry", "source"),
        columns=(_TOPIC, _ENTRY, SOURCE),
        rows=_said_by,
        references=(_TO_ENTRY,),
    ),
    Table(
        "guide_entry_skill",
        help="A skill that a point of the guide is about.",
        key=("topic", "entry", "skill"),
        columns=(_TOPIC, _ENTRY, SKILL),
        rows=_about_skills,
        references=(_TO_ENTRY,),
    ),
)
