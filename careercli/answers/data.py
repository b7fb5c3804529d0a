"""What pack is in use, what a check of one found, and what is kept to be quicker the next time."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from careercli.answers.answer import Answer
from careercli.answers.flags import FlaggedFigure, flagged_figures
from careercli.answers.pay.facts import PayFacts
from careercli.cache_folder import MOST_BYTES, KeptFile, Obstacle
from careercli.catalog import Catalog
from careercli.errors import Problem
from careercli.model import Language, Pack, Text
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
    group_pay: int
    """Numbers about wider groups."""
    countries: int
    sources: int


Kind = Literal["compiled", "stamp", "phrases"]
_KINDS: Mapping[str, Kind] = {".sqlite": "compiled", ".seen": "stamp", ".mo": "phrases"}


@record
class CachedFile(Record):
    """A file that is kept: a compiled pack, how the files of one looked, or the phrases of a language."""

    file: str
    """Its name in the folder."""
    kind: Kind
    pack: str | None
    """The folder of the pack that it is of; null where that cannot be told, or it is of none."""
    size: int
    """In bytes."""
    used: str
    """When it was used last, which is noted once an hour: ISO 8601, UTC, to the second."""


@record
class CacheStatus(Record):
    """What is kept to be quicker the next time, the file that was used last being the first."""

    folder: str | None
    """Null where there is no place for one."""
    usable: bool
    obstacle: Obstacle | None
    """Why it is not usable."""
    size: int
    """In bytes, of all files."""
    most: int
    """In bytes: beyond it, what was used longest ago goes."""
    files: tuple[CachedFile, ...]
    cleared: int | None
    """How many bytes have been removed just now; null where that was not asked for."""


@record
class ExportReport(Record):
    """What an export has written."""

    kind: str
    path: str
    files: int
    size: int
    """In bytes, of all files."""


@record
class CheckReport(Record):
    """What a check of a pack found."""

    path: str
    valid: bool
    roles: int | None
    """How many roles a valid pack holds; null otherwise, likewise figures."""
    figures: int | None
    problems: tuple[Problem, ...]
    flagged: tuple[FlaggedFigure, ...] | None
    """Every figure with a flag; null where the figures were not to be looked at."""


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
        roles=catalog.count("role"),
        skills=catalog.count("skill"),
        figures=catalog.count("figure"),
        group_pay=catalog.count("group-pay"),
        countries=catalog.count("country"),
        sources=catalog.count("source"),
    )
    return Answer("data-status", status)


def check_report(
    path: Path, outcome: Pack | tuple[Problem, ...], catalog: Catalog | None = None
) -> Answer[CheckReport]:
    """Return what reading a pack has come to: the pack, or its problems.

    With the pack's catalogue, also what is wrong with its figures.
    """
    pack = outcome if isinstance(outcome, Pack) else None
    report = CheckReport(
        path=str(path),
        valid=pack is not None,
        roles=len(pack.roles) if pack else None,
        figures=len(pack.figures) if pack else None,
        problems=outcome if isinstance(outcome, tuple) else (),
        flagged=flagged_figures(catalog.figures(broad=True), PayFacts(catalog)) if catalog else None,
    )
    return Answer("data-check", report)


def lock_check(file: Path, differences: tuple[Problem, ...]) -> Answer[CheckReport]:
    """Return how the packs in use differ from those that a file holds fast."""
    report = CheckReport(
        path=str(file), valid=not differences, roles=None, figures=None, problems=differences, flagged=None
    )
    return Answer("data-check", report)


def cache_status(
    folder: Path | None,
    obstacle: Obstacle | None,
    files: Iterable[KeptFile],
    packs: Mapping[str, str],
    cleared: int | None,
) -> Answer[CacheStatus]:
    """Return what is kept; `packs` are the folders of packs, by the names of the files that are of them."""
    cached = tuple(
        CachedFile(
            file=file.path.name,
            kind=_KINDS[file.path.suffix],
            pack=packs.get(file.path.name),
            size=file.size,
            used=datetime.fromtimestamp(int(file.used), UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        )
        for file in files
    )
    status = CacheStatus(
        folder=None if folder is None else str(folder),
        usable=obstacle is None,
        obstacle=obstacle,
        size=sum(file.size for file in cached),
        most=MOST_BYTES,
        files=cached,
        cleared=cleared,
    )
    return Answer("data-cache", status)


def export_report(kind: str, path: Path, files: int, size: int) -> Answer[ExportReport]:
    """Return what an export has written: so many files of so many bytes."""
    return Answer("data-export", ExportReport(kind=kind, path=str(path), files=files, size=size))
