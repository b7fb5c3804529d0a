"""What several checks ask: whether a year, a code or a repetition can be right."""

from collections.abc import Hashable, Iterable, Iterator
from functools import cache

from careercli.messages import Message, say
from careercli.store.yaml_reader import DataPath

SINGLE = {"mean", "median", "p10", "p25", "p75", "p90", "low", "high", "top", "typical"}
"""Statistics that are one number."""
OPEN_ENDED = {"above", "below"}
"""Statistics that are one end of something, whose other end nobody prints."""
FIRST_YEAR, LAST_YEAR = 1990, 2100
_ISO_LETTERS = 2
_NO_COUNTRIES = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}
"""Two letters that Unicode's locale data name, but that are no country."""

Complaint = tuple[DataPath, Message, Message]
"""Where, what is wrong, what to do."""


def about_year(year: int, path: DataPath, first: int = FIRST_YEAR) -> Iterator[Complaint]:
    """Complain of a year that cannot be meant."""
    if not first <= year <= LAST_YEAR:
        yield path, say("problem-year-cannot-be", year=year), say("years-from-to", first=first, last=LAST_YEAR)


def about_country_code(code: str, path: DataPath) -> Iterator[Complaint]:
    """Complain of letters that are no country."""
    if not is_country_code(code):
        yield path, say("problem-no-country-code", words=code), say("advice-two-letters")


def is_country_code(code: str) -> bool:
    """Return whether this is the ISO 3166-1 alpha-2 code of a country."""
    return len(code) == _ISO_LETTERS and code in _locale_names("territories") and code not in _NO_COUNTRIES


def about_currency(code: str, path: DataPath) -> Iterator[Complaint]:
    """Complain of letters that are no currency."""
    if code not in _locale_names("currencies"):
        yield path, say("problem-no-currency-code", words=code), say("advice-three-capitals")


def repeated(keys: Iterable[Hashable]) -> Iterator[int]:
    """Yield the position of everything that stands in a list a second time."""
    seen: set[Hashable] = set()
    for position, key in enumerate(keys):
        if key in seen:
            yield position
        seen.add(key)


@cache
def _locale_names(kind: str) -> frozenset[str]:
    """Return the codes for which Unicode's locale data have a name: `territories` or `currencies`."""
    from babel import Locale

    return frozenset(getattr(Locale("en"), kind))
