"""What pack is in use."""

from pathlib import Path

from careercli.answers.answer import Answer
from careercli.answers.flags import FlaggedFigure, flagged_figures
from careercli.answers.pay.facts import PayFacts
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
