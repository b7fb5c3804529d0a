"""What must hold inside one file of a pack beyond its shape: amounts, years, places, and nothing said twice."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from careercli.model import Country, Ladder, Measure, Move, PayFigure, Role, Source
from careercli.records import Record
from careercli.store.complaints import (
    SINGLE,
    Complaint,
    about_country_code,
    about_currency,
    about_year,
    repeated,
)
from careercli.store.csv_checks import about_minimum_wages, about_official_pay, about_outlook, about_readings
from careercli.store.pack_files import (
    CountriesFile,
    LaddersFile,
    MinimumWagesFile,
    OfficialPayFile,
    OutlookFile,
    PayFile,
    SeriesFile,
    SourcesFile,
)
from careercli.store.yaml_reader import DataPath, Document

R = TypeVar("R", bound=Record)
_FIRST_SOURCE_YEAR = 1900
_HOURS_A_WEEK = 168
_MOST_PAYMENTS = 24


def check_record(record: Record, document: Document, stem: str) -> None:
    """Report what is wrong inside one file whose shape is right; `stem` is the file's name without its ending."""
    for path, what, advice in _complaints(record, stem):
        document.report(path, what, advice)


def _complaints(record: Record, stem: str) -> Iterator[Complaint]:
    match record:
        case Role():
            yield from _about_role(record, stem)
        case LaddersFile():
            yield from _each("ladders", record.ladders, _about_ladder)
            yield from _each("moves", record.moves, _about_move)
        case CountriesFile():
            yield from _each("countries", record.countries, _about_country)
        case SourcesFile():
            yield from _each("sources", record.sources, _about_source)
        case PayFile():
            yield from _each("figures", record.figures, lambda figure, path: _about_figure(figure, path, stem))
        case OfficialPayFile():
            yield from about_official_pay(record, stem)
        case OutlookFile():
            yield from about_outlook(record, stem)
        case SeriesFile():
            yield from about_readings(record, stem)
        case MinimumWagesFile():
            yield from about_minimum_wages(record)


def _each(key: str, records: Iterable[R], about: Callable[[R, DataPath], Iterator[Complaint]]) -> Iterator[Complaint]:
    for position, record in enumerate(records):
        yield from about(record, (key, position))


def _about_source(source: Source, path: DataPath) -> Iterator[Complaint]:
    if source.year is not None:
        yield from about_year(source.year, (*path, "year"), _FIRST_SOURCE_YEAR)


def _about_role(role: Role, stem: str) -> Iterator[Complaint]:
    if role.id != stem:
        yield ("id",), f"the id is '{role.id}' in the file {stem}.yaml", "give both the same name"
    for position in repeated(requirement.skill for requirement in role.skills):
        what = f"asks for the skill '{role.skills[position].skill}' a second time"
        yield ("skills", position, "skill"), what, "make one requirement of both"


def _about_ladder(ladder: Ladder, path: DataPath) -> Iterator[Complaint]:
    for position in repeated(ladder.rungs):
        what = f"has the rung '{ladder.rungs[position]}' a second time"
        yield (*path, "rungs", position), what, "keep one of the two"


def _about_move(move: Move, path: DataPath) -> Iterator[Complaint]:
    if move.from_ == move.to:
        yield (*path, "to"), f"leads from '{move.to}' to itself", "name another role"


def _about_country(country: Country, path: DataPath) -> Iterator[Complaint]:
    yield from about_country_code(country.id, (*path, "id"))
    yield from about_currency(country.currency, (*path, "currency"))
    yield from _about_measure(country.weekly_hours, (*path, "weekly_hours", "value"), _HOURS_A_WEEK)
    yield from _about_measure(country.payments_per_year, (*path, "payments_per_year", "value"), _MOST_PAYMENTS)


def _about_measure(measure: Measure | None, path: DataPath, most: int) -> Iterator[Complaint]:
    if measure is not None and not 0 < measure.value <= most:
        yield path, f"{measure.value:g} cannot be", f"write a number above 0 and up to {most}"


def _about_figure(figure: PayFigure, path: DataPath, stem: str) -> Iterator[Complaint]:
    yield from _about_amounts(figure, path)
    if figure.country != stem:
        advice = f"move it to pay/{figure.country}.yaml"
        yield (*path, "country"), f"country {figure.country} in the file {stem}.yaml", advice
    yield from about_currency(figure.currency, (*path, "currency"))
    yield from about_year(figure.year, (*path, "year"))
    if figure.industry == ():
        yield (*path, "industry"), "names no industry", "name one, or leave the key out for all"
    if figure.year_status != "stated" and figure.year_note is None:
        what = f"the year is {figure.year_status} without a reason"
        yield (*path, "year_status"), what, "say why in year_note"
    if not any(letter.isdigit() for letter in figure.as_printed):
        advice = "copy the number exactly as the source prints it"
        yield (*path, "as_printed"), "as_printed holds no number", advice


def _about_amounts(figure: PayFigure, path: DataPath) -> Iterator[Complaint]:
    if figure.low <= 0:
        yield (*path, "low"), f"the amount {figure.low:g} is not above zero", "write the amount as printed"
    if (figure.high is None) != (figure.statistic == "above"):
        what = "only the statistic 'above' has no high, and it has none"
        yield (*path, "high"), what, "write high, or statistic: above"
    elif figure.high is not None and figure.high < figure.low:
        what = f"high {figure.high:g} is below low {figure.low:g}"
        yield (*path, "high"), what, "swap or correct them"
    elif figure.statistic in SINGLE and figure.high != figure.low:
        what = f"a {figure.statistic} is a single number"
        yield (*path, "high"), what, "write the same number as low and high"
