"""What pack is in use, what a check of one found, and what is kept to be quicker the next time."""

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, get_args

from careercli.answers.answer import Answer
from careercli.answers.data_packs import Contents, overridden_contents
from careercli.answers.flags import FlaggedFigure, flagged_figures
from careercli.answers.pay.facts import PayFacts
from careercli.cache_folder import MOST_BYTES, KeptFile, Obstacle
from careercli.catalog import Catalog, CountedKind, OpenCatalog, PackOrigin
from careercli.errors import Problem
from careercli.messages import say
from careercli.model import Language, Pack, Text
from careercli.records import Record, record


@record
class LayerStatus(Record):
    """One of the packs in use, and what it has to do with those below it."""

    id: str
    title: Text
    version: str
    licence: str
    origin: PackOrigin
    path: str
    compiled: str | None
    """Null where no compiled form can be kept."""
    adds: tuple[Contents, ...]
    """What only this pack has; of the lowest one, without what others have in its place."""
    overrides: tuple[Contents, ...]
    """What it has in the place of what packs below it say."""


@record
class PackStatus(Record):
    """The data in use, what they hold, and where they and their compiled form lie; all packs together."""

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
    layers: tuple[LayerStatus, ...]
    """The packs, the lowest first."""


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
    over: tuple[str, ...]
    """The ids of the packs that it lies over; none where it was checked by itself."""


def pack_status(catalog: OpenCatalog, places: Sequence[tuple[Path, PackOrigin]]) -> Answer[PackStatus]:
    """Return what the catalogue's packs hold; for each, the lowest first, where it lies and why it is in use."""
    info = catalog.info()
    status = PackStatus(
        id=info.id,
        title=info.title,
        version=info.version,
        languages=info.languages,
        licence=info.licence,
        path=str(places[0][0]),
        compiled=str(catalog.file) if catalog.file else None,
        roles=catalog.count("role"),
        skills=catalog.count("skill"),
        figures=catalog.count("figure"),
        group_pay=catalog.count("group-pay"),
        countries=catalog.count("country"),
        sources=catalog.count("source"),
        layers=tuple(_layer_status(pack, *place) for pack, place in zip(catalog.parts, places, strict=True)),
    )
    return Answer("data-status", status)


def _layer_status(pack: OpenCatalog, folder: Path, origin: PackOrigin) -> LayerStatus:
    info = pack.info()
    overridden = {contents.what: contents for contents in overridden_contents(info)}
    counts = {kind: pack.count(kind) for kind in get_args(CountedKind)}
    counts["figure"] -= pack.figures_of_below()
    own = {kind: count - (overridden[kind].count if kind in overridden else 0) for kind, count in counts.items()}
    return LayerStatus(
        id=info.id,
        title=info.title,
        version=info.version,
        licence=info.licence,
        origin=origin,
        path=str(folder),
        compiled=str(pack.file) if pack.file else None,
        adds=tuple(Contents(what=kind, count=count, ids=()) for kind, count in own.items() if count),
        overrides=tuple(overridden.values()),
    )


def check_report(
    path: Path,
    packs: Sequence[Pack],
    problems: tuple[Problem, ...],
    *,
    over: tuple[str, ...] = (),
    repeated: Sequence[Problem] = (),
    catalog: Catalog | None = None,
) -> Answer[CheckReport]:
    """Return what checking packs has come to: the packs, or their problems.

    `over` are the ids of what they lie over, `repeated` what keeps one that stands by itself from lying there. With a
    catalogue that the packs are a part of, also what is wrong with their figures.
    """
    report = CheckReport(
        path=str(path),
        valid=not problems,
        roles=None if problems else sum(len(pack.roles) for pack in packs),
        figures=None if problems else sum(len(pack.figures) for pack in packs),
        problems=problems,
        flagged=None if catalog is None else _flagged({pack.info.id for pack in packs}, over, catalog),
        over=over,
    )
    return Answer("data-check", report, tuple(say("stands-alone", problem=each.placed()) for each in repeated[:1]))


def _flagged(packs: Container[str], over: Sequence[str], catalog: Catalog) -> tuple[FlaggedFigure, ...]:
    figures = catalog.figures(broad=True)
    own = (figure for figure in figures if figure.pack in packs) if over else figures
    return flagged_figures(own, PayFacts(catalog))


def lock_check(file: Path, differences: tuple[Problem, ...]) -> Answer[CheckReport]:
    """Return how the packs in use differ from those that a file holds fast."""
    report = CheckReport(
        path=str(file), valid=not differences, roles=None, figures=None, problems=differences, flagged=None, over=()
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
