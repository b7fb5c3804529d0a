"""What pack is in use."""

from pathlib import Path

from careercli.answers.answer import Answer
from careercli.catalog import Catalog
from careercli.model import Language, Text
from careercli.records import Record, record


@record
class PackStatus(Record):
    """A pack, what it holds, and where it and its compiled form lie."""

    id: str
    title: Text
    version: str
    languages: tuple[Language, ...]
    licence: str
    path: str
    compiled: str | None
    """Null where no compiled form can be kept."""
    roles: int
    skills: int
    figures: int
    countries: int
    sources: int


@record
class FoundProblem(Record):
    """One mistake in a pack."""

    file: str
    line: int
    what: str
    advice: str


@record
class CheckReport(Record):
    """What a check of a pack found."""

    path: str
    valid: bool
    problems: tuple[FoundProblem, ...]


def pack_status(catalog: Catalog, path: Path, compiled: Path | None) -> Answer[PackStatus]:
    """Return what the catalogue's pack holds."""
    info = catalog.info()
    status = PackStatus(
        id=info.id,
        title=info.title,
        version=info.version,
        languages=info.languages,
        licence=info.licence,
        path=str(path),
        compiled=str(compiled) if compiled else None,
        roles=len(catalog.roles()),
        skills=len(catalog.skills()),
        figures=len(catalog.figures()),
        countries=len(catalog.countries()),
        sources=len(catalog.sources()),
    )
    return Answer("data-status", status)
