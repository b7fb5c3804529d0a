"""What the guides say about the field as a whole."""

from careercli.answers.answer import Answer
from careercli.answers.names.find import find
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.messages import say
from careercli.model import GuideTopic


def read_guide(catalog: Catalog, topic: str | None = None) -> Answer[tuple[GuideTopic, ...]]:
    """Return one topic, or all. Raises `NothingKnown` for a word that names none and for a pack without a guide."""
    topics = catalog.topics()
    if not topics:
        raise NothingKnown(say("no-guide"))
    if topic is None:
        return Answer("guide", topics)
    wanted = find(catalog, "topic", topic)
    return Answer("guide", tuple(found for found in topics if found.id == wanted))
