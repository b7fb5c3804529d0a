"""What must hold inside the CSV files of a pack beyond their shape: amounts, years, codes, one number one row."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from careercli.messages import say
from careercli.model import MinimumWage, PrintedGroupPay
from careercli.store.complaints import SINGLE, Complaint, about_country_code, about_currency, about_year, repeated
from careercli.store.csv_reader import ROWS
from careercli.store.pack_files import (
    MinimumWagesFile,
    OfficialPayFile,
    OfficialRow,
    OutlookFile,
    OutlookRow,
    SeriesFile,
    WiderPayFile,
)
from careercli.store.yaml_reader import DataPath

_YEAR = re.compile(r"[12][0-9]{3}")
_FILE = re.compile(r"[a-z]{2}(-[a-z0-9]+)+")
_REGION = re.compile(r"(?P<country>[A-Z]{2})-[A-Z0-9]{1,3}")
_AGES = re.compile(r"(?P<youngest>[1-9][0-9]?)(\+|-(?P<oldest>[1-9][0-9]?))")
_EXCHANGE_RATES = "exchange-rate"
_ONCE = say("advice-keep-printed")
_FIRST_DAY, _LAST_DAY = "01-01", "12-31"
_NO_END = "2999"


def about_printed_pay(file: OfficialPayFile | WiderPayFile, stem: str) -> Iterator[Complaint]:
    """Complain of numbers that cannot be pay, and of numbers that stand twice."""
    rows: tuple[OfficialRow | PrintedGroupPay, ...] = file.rows
    for position, row in enumerate(rows):
        path = (ROWS, position)
        yield from _about_country_of_file(row, path, stem)
        yield from about_year(row.year, (*path, "year"))
        yield from about_currency(row.currency, (*path, "currency"))
        yield from _about_amount(row.amount, path)
        if row.statistic not in SINGLE:
            what = say("problem-no-single-number", statistic=row.statistic)
            yield (*path, "statistic"), what, say("advice-row-each")
    for position in repeated((row.country, *_whose(row), row.year, row.statistic, row.period) for row in rows):
        row = rows[position]
        who, _ = _whose(row)
        what = say("problem-pay-repeated", statistic=row.statistic, period=row.period, occupation=who, year=row.year)
        yield (ROWS, position), what, _ONCE


def _whose(row: OfficialRow | PrintedGroupPay) -> tuple[str, str | None]:
    """Return whose pay a row is, and by what that is told."""
    return (row.code, row.scheme) if isinstance(row, OfficialRow) else (row.group, row.measure)


def about_outlook(file: OutlookFile, stem: str) -> Iterator[Complaint]:
    """Complain of projections that lead backwards or do not fit their own numbers."""
    for position, row in enumerate(file.rows):
        path = (ROWS, position)
        yield from _about_country_of_file(row, path, stem)
        if row.target_year <= row.base_year:
            what = say("problem-projection-backwards", base=row.base_year, target=row.target_year)
            yield (*path, "target_year"), what, say("advice-later-year")
        if min(row.employment_base_thousands, row.employment_target_thousands, row.openings_per_year_thousands) < 0:
            yield path, say("problem-below-none"), say("advice-copy-numbers")
    keys = [(row.country, row.scheme, row.code, row.base_year, row.target_year) for row in file.rows]
    for position in repeated(keys):
        row = file.rows[position]
        what = say("problem-projection-repeated", base=row.base_year, target=row.target_year, occupation=row.code)
        yield (ROWS, position), what, _ONCE


def about_readings(file: SeriesFile, stem: str) -> Iterator[Complaint]:
    """Complain of values that no series has, and of a place and year that stand twice."""
    for position, row in enumerate(file.rows):
        path = (ROWS, position)
        about_area = about_currency if stem.startswith(_EXCHANGE_RATES) else about_country_code
        yield from about_area(row.area, (*path, "area"))
        yield from about_year(row.year, (*path, "year"))
        if row.value <= 0:
            what = say("problem-value-not-above-zero", value=f"{row.value:.15g}")
            yield (*path, "value"), what, say("advice-copy-from-source")
        if row.currency is not None:
            yield from about_currency(row.currency, (*path, "currency"))
    for position in repeated((row.area, row.year) for row in file.rows):
        row = file.rows[position]
        yield (ROWS, position), say("problem-reading-repeated", area=row.area, year=row.year), _ONCE


def about_minimum_wages(file: MinimumWagesFile) -> Iterator[Complaint]:
    """Complain of rates that cannot have been in force as they are written."""
    for position, wage in enumerate(file.rows):
        yield from _about_minimum_wage(wage, (ROWS, position))
    for position in repeated((*_law(wage), wage.valid_from) for wage in file.rows):
        wage = file.rows[position]
        yield (ROWS, position), say("problem-rate-repeated", basis=wage.basis, day=wage.valid_from), _ONCE
    yield from _about_overlaps(file.rows)


def _about_minimum_wage(wage: MinimumWage, path: DataPath) -> Iterator[Complaint]:
    yield from about_country_code(wage.country, (*path, "country"))
    yield from about_currency(wage.currency, (*path, "currency"))
    yield from _about_amount(wage.amount, path)
    for column, day in (("valid_from", wage.valid_from), ("valid_to", wage.valid_to)):
        if day is not None and not _is_day_or_year(day):
            yield (*path, column), say("problem-no-day", day=day), say("advice-write-day")
    if wage.valid_to is not None and wage.valid_to < wage.valid_from:
        yield (*path, "valid_to"), say("problem-ends-before", day=wage.valid_to), say("advice-swap-days")
    if wage.region is not None and not _is_region(wage.region, wage.country):
        what = say("problem-no-region", words=wage.region, country=wage.country)
        yield (*path, "region"), what, say("advice-write-region", country=wage.country)
    if wage.age is not None and not _are_ages(wage.age):
        yield (*path, "age"), say("problem-no-ages", words=wage.age), say("advice-write-ages")
    if (wage.period == "hour") != (wage.payments_per_year is None):
        yield (*path, "payments_per_year"), say("problem-payments"), say("advice-payments")


def _about_overlaps(wages: Sequence[MinimumWage]) -> Iterator[Complaint]:
    """Complain of a rate that begins while another of the same law is in force."""
    times = [(_law(wage), *_days(wage), position) for position, wage in enumerate(wages) if _has_days(wage)]
    for (law, begin, end, earlier), (other, next_begin, _, position) in pairwise(sorted(times)):
        if law == other and begin < next_begin <= end:
            what = say("problem-rates-overlap", day=wages[position].valid_from, earlier=wages[earlier].valid_from)
            yield (ROWS, position), what, say("advice-end-earlier-rate")


def _law(wage: MinimumWage) -> tuple[str, ...]:
    """Return whom a rate is for and how it is counted: of one law, one rate is in force at a time."""
    return wage.country, wage.basis, wage.period, wage.region or "", wage.age or ""


def _days(wage: MinimumWage) -> tuple[str, str]:
    """Return the first and the last day of a rate, taking a whole year where only the year is known."""
    begin, end = wage.valid_from, wage.valid_to or _NO_END
    return (
        f"{begin}-{_FIRST_DAY}" if len(begin) == len(_NO_END) else begin,
        f"{end}-{_LAST_DAY}" if len(end) == len(_NO_END) else end,
    )


def _has_days(wage: MinimumWage) -> bool:
    return all(_is_day_or_year(day) for day in (wage.valid_from, wage.valid_to or _NO_END))


def _is_region(words: str, country: str) -> bool:
    match = _REGION.fullmatch(words)
    return match is not None and match["country"] == country


def _are_ages(words: str) -> bool:
    match = _AGES.fullmatch(words)
    return match is not None and int(match["oldest"] or match["youngest"]) >= int(match["youngest"])


def _is_day_or_year(words: str) -> bool:
    return bool(_YEAR.fullmatch(words)) or _is_day(words)


def _is_day(words: str) -> bool:
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False


def _about_country_of_file(
    row: OfficialRow | OutlookRow | PrintedGroupPay, path: DataPath, stem: str
) -> Iterator[Complaint]:
    if not (_FILE.fullmatch(stem) and stem.startswith(f"{row.country.lower()}-")):
        what = say("problem-country-of-other-file", country=row.country, file=f"{stem}.csv")
        yield (*path, "country"), what, say("advice-move-to-survey", country=row.country.lower())


def _about_amount(amount: float, path: DataPath) -> Iterator[Complaint]:
    if amount <= 0:
        what = say("problem-amount-not-above-zero", amount=f"{amount:.15g}")
        yield (*path, "amount"), what, say("advice-copy-from-source")
