"""What must hold inside the CSV files of a pack beyond their shape: amounts, years, codes, one number one row."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from pathlib import PurePosixPath

from careercli.messages import say
from careercli.model import CodeScheme, MinimumWage, PrintedRating
from careercli.store.complaints import OPEN_ENDED, SINGLE, Complaint, about_country_code, about_currency, about_year
from careercli.store.csv_columns import Check, about_amount
from careercli.store.editions import Editions
from careercli.store.pack_files import OutlookRow
from careercli.store.references import Definitions
from careercli.store.wording import Wrong, about_code, about_month, about_scheme

_YEAR = re.compile(r"[12][0-9]{3}")
_FILE = re.compile(r"[a-z]{2}(-[a-z0-9]+)+")
_REGION = re.compile(r"(?P<country>[A-Z]{2})-[A-Z0-9]{1,3}")
_AGES = re.compile(r"(?P<youngest>[1-9][0-9]?)(\+|-(?P<oldest>[1-9][0-9]?))")
_LEAST_IMPORTANT, _MOST_IMPORTANT = 1, 5
_HIGHEST_LEVEL = 7
_MOST_IMPACT = 3
_LAST_RANK = 10
_EXCHANGE_RATES = "exchange-rate"
_FIRST_DAY, _LAST_DAY = "01-01", "12-31"
_NO_END = "2999"
ONCE = say("advice-keep-printed")
"""What to do about a number that stands twice."""

Checks = Mapping[str, tuple[Check, ...]]
"""What must hold of the cells of a table, by column."""


def checks_of_pay(name: str, definitions: Definitions, editions: Editions) -> Checks:
    """Return what must hold in a file of official pay, or of a wider group's."""
    return {
        "country": (_country_of_file(name), definitions.check("country")),
        "year": (of_codes(about_year), editions.years_of(name)),
        "currency": (of_codes(about_currency),),
        "amount": (about_amount,),
        "statistic": (_about_statistic,),
        "scheme": (about_scheme,),
    }


def checks_of_outlook(name: str, definitions: Definitions, editions: Editions) -> Checks:
    """Return what must hold in a file of projections."""
    return {
        "country": (_country_of_file(name), definitions.check("country")),
        "target_year": (editions.years_of(name),),
        "scheme": (about_scheme,),
    }


def checks_of_series(name: str, editions: Editions) -> Checks:
    """Return what must hold in a series."""
    of_currencies = PurePosixPath(name).stem.startswith(_EXCHANGE_RATES)
    return {
        "area": (of_codes(about_currency if of_currencies else about_country_code),),
        "year": (of_codes(about_year), editions.years_of(name)),
        "value": (_about_value,),
        "currency": (of_codes(about_currency),),
    }


def checks_of_minimum_wages(definitions: Definitions) -> Checks:
    """Return what must hold of single cells in the file of minimum wages."""
    return {
        "country": (of_codes(about_country_code),),
        "currency": (of_codes(about_currency),),
        "amount": (about_amount,),
        "valid_from": (about_day,),
        "valid_to": (about_day,),
        "age": (_about_ages,),
        "source": (definitions.check("source"),),
    }


def checks_of_ratings() -> Checks:
    """Return what must hold in a table of ratings."""
    return {
        "occupation": (_codes_of("onet-soc"),),
        "element": (_codes_of("onet-element"),),
        "importance": (_about_importance,),
        "level": (_about_level,),
        "impact": (_about_impact,),
        "distinctiveness_rank": (_about_rank,),
        "date": (about_month,),
    }


def about_rating(rating: PrintedRating) -> Iterator[Wrong]:
    """Complain of a rating on scales that no element has both of."""
    usual, of_styles = (rating.importance, rating.level), (rating.impact, rating.distinctiveness_rank)
    if any(value is not None for value in usual) and any(value is not None for value in of_styles):
        yield say("problem-rating-of-both"), say("advice-rating-of-both")


def about_outlook(row: OutlookRow) -> Iterator[Wrong]:
    """Complain of a projection that leads backwards or does not fit its own numbers."""
    if row.target_year <= row.base_year:
        what = say("problem-projection-backwards", base=row.base_year, target=row.target_year)
        yield what, say("advice-later-year")
    if min(row.employment_base_thousands, row.employment_target_thousands, row.openings_per_year_thousands) < 0:
        yield say("problem-below-none"), say("advice-copy-numbers")


def about_minimum_wage(wage: MinimumWage) -> Iterator[Wrong]:
    """Complain of a rate whose cells cannot all be right."""
    if wage.valid_to is not None and wage.valid_to < wage.valid_from:
        yield say("problem-ends-before", day=wage.valid_to), say("advice-swap-days")
    if wage.region is not None and not _is_region(wage.region, wage.country):
        what = say("problem-no-region", words=wage.region, country=wage.country)
        yield what, say("advice-write-region", country=wage.country)
    if (wage.period not in {"month", "year"}) != (wage.payments_per_year is None):
        yield say("problem-payments"), say("advice-payments")


def about_overlaps(wages: Sequence[tuple[int, MinimumWage]]) -> Iterator[tuple[int, Wrong]]:
    """Complain, by line, of a rate that begins while another of the same law is in force."""
    times = [(law_of(wage), *_days(wage), line, wage.valid_from) for line, wage in wages]
    for (law, begin, end, _, earlier), (other, next_begin, _, line, day) in pairwise(sorted(times)):
        if law == other and begin < next_begin <= end:
            what = say("problem-rates-overlap", day=day, earlier=earlier)
            yield line, (what, say("advice-end-earlier-rate"))


def law_of(wage: MinimumWage) -> tuple[str, ...]:
    """Return whom a rate is for and how it is counted: of one law, one rate is in force at a time."""
    return wage.country, wage.basis, wage.period, wage.region or "", wage.age or ""


def _days(wage: MinimumWage) -> tuple[str, str]:
    """Return the first and the last day of a rate, taking a whole year where only the year is known."""
    begin, end = wage.valid_from, wage.valid_to or _NO_END
    return (
        f"{begin}-{_FIRST_DAY}" if len(begin) == len(_NO_END) else begin,
        f"{end}-{_LAST_DAY}" if len(end) == len(_NO_END) else end,
    )


def of_codes(about: Callable[..., Iterable[Complaint]]) -> Check:
    """Return the check of cells of which something complains."""
    return lambda value: ((what, advice) for _, what, advice in about(value, ()))


def _codes_of(scheme: CodeScheme) -> Check:
    return lambda code: about_code(scheme, code)


def _country_of_file(name: str) -> Check:
    stem = PurePosixPath(name).stem

    def about(country: str) -> Iterator[Wrong]:
        if not (_FILE.fullmatch(stem) and stem.startswith(f"{country.lower()}-")):
            what = say("problem-country-of-other-file", country=country, file=f"{stem}.csv")
            yield what, say("advice-move-to-survey", country=country.lower())

    return about


def _about_statistic(statistic: str) -> Iterator[Wrong]:
    if statistic not in {*SINGLE, *OPEN_ENDED, "bonus"}:
        yield say("problem-no-single-number", statistic=statistic), say("advice-row-each")


def _about_value(value: float) -> Iterator[Wrong]:
    if value <= 0:
        yield say("problem-value-not-above-zero", value=f"{value:.15g}"), say("advice-copy-from-source")


def _about_importance(importance: float) -> Iterator[Wrong]:
    if not _LEAST_IMPORTANT <= importance <= _MOST_IMPORTANT:
        what = say("problem-no-importance", value=f"{importance:.15g}")
        yield what, say("advice-importance")


def _about_level(level: float) -> Iterator[Wrong]:
    if not 0 <= level <= _HIGHEST_LEVEL:
        yield say("problem-no-level", value=f"{level:.15g}"), say("advice-level")


def _about_impact(impact: float) -> Iterator[Wrong]:
    if not -_MOST_IMPACT <= impact <= _MOST_IMPACT:
        yield say("problem-no-impact", value=f"{impact:.15g}"), say("advice-level")


def _about_rank(rank: int) -> Iterator[Wrong]:
    if not 0 <= rank <= _LAST_RANK:
        yield say("problem-no-rank", value=str(rank)), say("advice-copy-from-source")


def about_day(words: str) -> Iterator[Wrong]:
    """Complain of what is neither a day nor a year."""
    if not _YEAR.fullmatch(words) and not _is_day(words):
        yield say("problem-no-day", day=words), say("advice-write-day")


def _about_ages(words: str) -> Iterator[Wrong]:
    match = _AGES.fullmatch(words)
    if match is None or int(match["oldest"] or match["youngest"]) < int(match["youngest"]):
        yield say("problem-no-ages", words=words), say("advice-write-ages")


def _is_region(words: str, country: str) -> bool:
    match = _REGION.fullmatch(words)
    return match is not None and match["country"] == country


def _is_day(words: str) -> bool:
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False
