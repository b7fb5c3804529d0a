"""Citations in words, among what else is told of sources."""

from collections.abc import Iterator

from careercli.answers.citations import Citation
from careercli.i18n.language import _
from careercli.views.blocks import Block, Bullets, Heading, Line, Said, Words


def how_to_cite(*several: Citation) -> Iterator[Block]:
    """Yield how something is cited, under a heading."""
    yield Heading(_("How to cite"))
    yield Bullets(tuple(_in_one(citation) for citation in several))


def cited_lines(citation: Citation) -> Iterator[Line]:
    """Yield a citation, and what is not known of its source."""
    yield (Said(citation.words),)
    if citation.lacks is not None:
        yield (Said(citation.lacks, "doubtful"),)


def _in_one(citation: Citation) -> Line:
    first, *more = cited_lines(citation)
    return (*first, *(cell for line in more for cell in (Words(" "), *line)))
