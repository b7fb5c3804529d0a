"""What must hold inside one file of a pack beyond its shape: amounts, years, places, and nothing said twice."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from careercli.model import Country, Ladder, Measure, Move, PayFigure, Role, Source
from careercli.records import Record
from careercli.store.pack_files import CountriesFile, LaddersFile, PayFile, SourcesFile
from careercli.store.yaml_reader import DataPath, Document

R = TypeVar("R", bound=Record)
_SINGLE = {"mean", "median", "p10", "p25", "p75", "p90", "low", "high", "top"}
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_FIRST_SOURCE_YEAR = 1900
_HOURS_A_WEEK = 168
_MOST_PAYMENTS = 24
_ISO_LETTERS = 2
_NO_COUNTRIES = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}
"""Two letters that Unicode's locale data name, but that are no country."""

Complaint = tuple[DataPath, str, str]
"""Where, what is wrong, what to do."""


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


def _each(key: str, records: Iterable[R], about: Callable[[R, DataPath], Iterator[Complaint]]) -> Iterator[Complaint]:
    for position, record in enumerate(records):
        yield from about(record, (key, position))


def _about_source(source: Source, path: DataPath) -> Iterator[Complaint]:
    if source.year is not None:
        yield from _about_year(source.year, (*path, "year"), _FIRST_SOURCE_YEAR)


def _about_role(role: Role, stem: str) -> Iterator[Complaint]:
    if role.id != stem:
        yield ("id",), f"the id is '{role.id}' in the file {stem}.yaml", "give both the same name"
    for position, skill in _repeated(requirement.skill for requirement in role.skills):
        yield (
            ("skills", position, "skill"),
            f"asks for the skill '{skill}' a second time",
            "make one requirement of both",
        )


def _about_ladder(ladder: Ladder, path: DataPath) -> Iterator[Complaint]:
    for position, role in _repeated(ladder.rungs):
        yield (*path, "rungs", position), f"has the rung '{role}' a second time", "keep one of the two"


def _about_move(move: Move, path: DataPath) -> Iterator[Complaint]:
    if move.from_ == move.to:
        yield (*path, "to"), f"leads from '{move.to}' to itself", "name another role"


def _about_country(country: Country, path: DataPath) -> Iterator[Complaint]:
    named = len(country.id) == _ISO_LETTERS and country.id in _locale_names("territories")
    if not named or country.id in _NO_COUNTRIES:
        yield (*path, "id"), f"'{country.id}' is no ISO 3166-1 code", "use the two-letter code"
    if country.currency not in _locale_names("currencies"):
        yield (*path, "currency"), f"'{country.currency}' is no ISO 4217 code", "use the three-letter code"
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
    if figure.currency not in _locale_names("currencies"):
        yield (*path, "currency"), f"'{figure.currency}' is no ISO 4217 code", "use three capitals, such as EUR"
    yield from _about_year(figure.year, (*path, "year"), _FIRST_YEAR)
    if figure.industry == ():
        yield (*path, "industry"), "names no industry", "name one, or leave the key out for all"
    if figure.year_status != "stated" and figure.year_note is None:
        what = f"the year is {figure.year_status} without a reason"
        yield (*path, "year_status"), what, "say why in year_note"
    if not any(letter.isdigit() for letter in figure.as_printed):
        advice = "copy the number exactly as the source prints it"
        yield (*path, "as_printed"), "as_printed holds no number", advice


def _about_year(year: int, path: DataPath, first: int) -> Iterator[Complaint]:
    if not first <= year <= _LAST_YEAR:
        yield path, f"the year {year} cannot be", f"use a year from {first} to {_LAST_YEAR}"


def _about_amounts(figure: PayFigure, path: DataPath) -> Iterator[Complaint]:
    if figure.low <= 0:
        yield (*path, "low"), f"the amount {figure.low:g} is not above zero", "write the amount as printed"
    if (figure.high is None) != (figure.statistic == "above"):
        what = "only the statistic 'above' has no high, and it has none"
        yield (*path, "high"), what, "write high, or statistic: above"
    elif figure.high is not None and figure.high < figure.low:
        what = f"high {figure.high:g} is below low {figure.low:g}"
        yield (*path, "high"), what, "swap or correct them"
    elif figure.statistic in _SINGLE and figure.high != figure.low:
        what = f"a {figure.statistic} is a single number"
        yield (*path, "high"), what, "write the same number as low and high"


def _repeated(ids: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield position and id of everything that stands in a list a second time."""
    seen: Counter[str] = Counter()
    for position, id_ in enumerate(ids):
        seen[id_] += 1
        if seen[id_] > 1:
            yield position, id_


def _locale_names(kind: str) -> Iterable[str]:
    """Return the codes for which Unicode's locale data have a name: `territories` or `currencies`."""
    from babel import Locale

    codes: Iterable[str] = getattr(Locale("en"), kind).keys()
    return codes
