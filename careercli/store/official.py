"""Tells which roles official figures about occupations are about, by the codes that the roles carry."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from careercli.model import Edition, Match, Occupation, Projection, Role
from careercli.store.figure_rows import PARTS_OF_ENDING
from careercli.store.figures import Carriers, beginning
from careercli.store.pack_files import OutlookRow


def carriers(roles: Iterable[Role]) -> Carriers:
    """Return the roles by the occupations they are about: by their primary code of each scheme.

    Not where the code is matched to an ESCO occupation rather than to the role, or is only a part of its work.
    """
    by_code: dict[tuple[str, str], list[tuple[str, Match]]] = {}
    for role in roles:
        primary = {code.scheme: code for code in reversed(role.codes) if code.esco is None}
        for code in primary.values():
            if code.match != "narrow":
                by_code.setdefault((code.scheme, code.code), []).append((role.id, code.match))
    return by_code


def beginning_of(id_: str) -> str:
    """Return an official figure's id without its end: statistic, period and year.

    Figures of one table have one id only if they have one beginning from two codes: of each code, a table has a
    statistic, period and year once.
    """
    return id_.rsplit("-", PARTS_OF_ENDING)[0]


def beginnings(name: str, codes: Iterable[tuple[str, str]], by_code: Carriers) -> Iterator[str]:
    """Yield the beginnings of the ids of all figures that a table makes of some occupations."""
    country, _, survey = PurePosixPath(name).stem.partition("-")
    for code in codes:
        for role, _ in by_code.get(code, ()):
            yield beginning(country, role, survey)


def official_projections(rows: Iterable[OutlookRow], edition: Edition, by_code: Carriers) -> Iterator[Projection]:
    """Yield a projection for every row and every role whose own work the occupation is."""
    for row in rows:
        for role, match in by_code.get((row.scheme, row.code), ()):
            if match == "broad":
                continue
            yield Projection(
                role=role,
                country=row.country,
                occupation=Occupation(scheme=row.scheme, code=row.code, title=row.title, match=match),
                base_year=row.base_year,
                target_year=row.target_year,
                employment_base_thousands=row.employment_base_thousands,
                employment_target_thousands=row.employment_target_thousands,
                change_percent=row.change_percent,
                openings_per_year_thousands=row.openings_per_year_thousands,
                source=str(edition.source),
                place=row.place,
            )
