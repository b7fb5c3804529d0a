"""Turns official figures about occupations into figures about roles, by the codes that the roles carry."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from careercli.model import LANGUAGES, CodeScheme, Edition, Match, Occupation, PayFigure, Projection, Role, Text
from careercli.store.pack_files import OfficialPayFile, OfficialRow, OutlookFile, OutlookRow

Row = TypeVar("Row", OfficialRow, OutlookRow)


def official_figures(
    file: OfficialPayFile, edition: Edition, survey: str, roles: Iterable[Role]
) -> Iterator[PayFigure]:
    """Yield a figure for every printed number and every role whose primary code it is about."""
    for role, match, row in _matched(file.rows, roles):
        yield PayFigure(
            id=f"{row.country.lower()}-{role}-{survey}-{row.statistic}-{row.period}-{row.year}",
            role=role,
            country=row.country,
            statistic=row.statistic,
            low=row.amount,
            high=row.amount,
            currency=row.currency,
            period=row.period,
            basis=row.basis,
            year=row.year,
            year_status="stated",
            year_note=edition.year_note,
            as_printed=f"{row.amount:.15g}",
            # Names of files and columns are in no language.
            place=Text(dict.fromkeys(LANGUAGES, row.place)),
            source=str(edition.source),
            occupation=_occupation(row, match),
        )


def official_projections(file: OutlookFile, edition: Edition, roles: Iterable[Role]) -> Iterator[Projection]:
    """Yield a projection for every row and every role whose own work the occupation is."""
    for role, match, row in _matched(file.rows, roles):
        if match == "broad":
            continue
        yield Projection(
            role=role,
            country=row.country,
            occupation=_occupation(row, match),
            base_year=row.base_year,
            target_year=row.target_year,
            employment_base_thousands=row.employment_base_thousands,
            employment_target_thousands=row.employment_target_thousands,
            change_percent=row.change_percent,
            openings_per_year_thousands=row.openings_per_year_thousands,
            source=str(edition.source),
            place=row.place,
        )


def _occupation(row: OfficialRow | OutlookRow, match: Match) -> Occupation:
    return Occupation(scheme=row.scheme, code=row.code, title=row.title, match=match)


def _matched(rows: Iterable[Row], roles: Iterable[Role]) -> Iterator[tuple[str, Match, Row]]:
    """Yield role, match and row wherever the row is about the role's primary code of its scheme.

    Not where the code is matched to an ESCO occupation rather than to the role, or is only a part of its work.
    """
    by_code: dict[tuple[CodeScheme, str], list[tuple[str, Match]]] = {}
    for role in roles:
        primary = {code.scheme: code for code in reversed(role.codes) if code.esco is None}
        for code in primary.values():
            if code.match != "narrow":
                by_code.setdefault((code.scheme, code.code), []).append((role.id, code.match))
    for row in rows:
        for role_id, match in by_code.get((row.scheme, row.code), ()):
            yield role_id, match, row
