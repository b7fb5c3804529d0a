"""Numbers, money and shares as people write them in the reader's language."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from math import floor, log10

from careercli.i18n.language import _, language

_DIGITS = 7
_SMALL = 1000
"""Below it an amount keeps its cents, unless it has none."""
_CENTS = 2
_FINEST = 6
"""More decimals than anybody publishes: what has them was worked out."""


def number(value: float, decimals: int | None = None) -> str:
    """Return a number; by default with two decimals only where it is small and not whole."""
    if decimals is None:
        decimals = 0 if value == round(value) or abs(value) >= _SMALL else cents(value)
    if not decimals and 0 <= round(value) < _SMALL:
        return f"{value:.0f}"  # the same in all our languages, and counts need not wait for their locale data
    from babel.numbers import format_decimal

    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    written: str = format_decimal(value, format=pattern, locale=language())
    return written


def signed(value: float, decimals: int) -> str:
    """Return a number with its sign, which nothing has: `+2.4`, `-0.5`, `0.0`."""
    rounded = round(value, decimals) + 0.0  # a small minus would leave a sign before nothing
    return f"+{number(rounded, decimals)}" if rounded > 0 else number(rounded, decimals)


def multiple_decimals(times: float) -> int:
    """Return how many decimals a multiple needs: enough that what is not 1 does not read as 1.00."""
    return 3 if round(times, 2) == 1 and round(times, 3) != 1 else 2


def as_given(value: float) -> str:
    """Return a published amount with all the digits it was given: `0.004`, `12.345`, `1,234.56`, and `16.50`."""
    decimals = given_decimals(value)
    return number(value, None if decimals > _FINEST else decimals)


def given_decimals(value: float) -> int:
    """Return how many decimals an amount has; of one or two the cents are told."""
    if value == round(value):
        return 0
    digits = f"{Decimal(repr(float(value))):f}"
    return max(_CENTS, len(digits.partition(".")[2]))


def money_decimals(value: float) -> int:
    """Return how many decimals of an amount are worth telling: those it was given, the cents if it was worked out.

    Of a large amount nobody is paid parts of a cent, and in half of our languages `44.816,135` is a riddle.
    """
    given = given_decimals(value)
    return cents(value) if given > _FINEST or (given > _CENTS and abs(value) >= _SMALL) else given


def cents(value: float) -> int:
    """Return two decimals, and for an amount of less than ten cents as many as tell two digits of it."""
    if not 0 < abs(value) < 0.1:  # noqa: PLR2004  # ten cents
        return _CENTS
    return min(_MOST_DECIMALS, 1 - floor(log10(abs(value))))


_MOST_DECIMALS = 10


def money(written: str, currency: str) -> str:
    """Return an amount or a range, already written as numbers, as money: `$16.69`, `800–1.200 €`, `1.218 AZN`.

    The sign is the one that readers of the language know; a currency they have no sign for is told by its code.
    """
    from babel import Locale

    sign = currency_sign(currency)
    before = Locale.parse(language()).currency_formats["standard"].pattern.startswith("¤")
    # CLDR has Turkish put it before, as banks do; people write 15.500 ₺.
    if before and not sign.isalpha() and language() != "tr":
        return f"{sign}{written}"
    return f"{written} {sign}"


def currency_sign(currency: str) -> str:
    """Return the sign of a currency that readers of the language know; else its code."""
    from babel.numbers import get_currency_symbol

    sign: str = get_currency_symbol(currency, locale=language())
    return sign


def listed(items: Iterable[str], *, choice: bool = False) -> str:
    """Return several things as a list in words, the last one behind `and`, or behind `or` where one is to be chosen."""
    from babel.lists import format_list

    locale = "en_GB" if language() == "en" else language()  # the program's own English has no comma before `and`
    written: str = format_list(list(items), style="or" if choice else "standard", locale=locale)
    return written


def semicolon() -> str:
    """Return what stands between parts of a line that have commas of their own; in Greek `;` asks a question."""
    return "· " if language() == "el" else "; "


def money_name(value: float, currency: str, written: str) -> str:
    """Return an amount, already written as a number, with the name of its currency: `1,900 euros`."""
    from babel.numbers import get_currency_name, get_currency_unit_pattern

    pattern: str = get_currency_unit_pattern(currency, count=value, locale=language())
    return pattern.format(written, get_currency_name(currency, count=value, locale=language()))


def currency_name(currency: str) -> str:
    """Return the name of a currency as it stands behind amounts, `US dollars`; its code where nobody names it."""
    from babel.numbers import get_currency_name

    name: str = get_currency_name(currency, count=2, locale=language())
    return name


def factor(value: float) -> str:
    """Return a number to calculate with: seven digits, which is closer than any published amount."""
    from babel.numbers import format_decimal

    decimals = max(0, _DIGITS - len(f"{abs(int(value))}"))
    written: str = format_decimal(value, format="#,##0." + "#" * decimals, locale=language())
    return written


def amounts(low: float | None, high: float | None, write: Callable[[float], str] = number) -> str:
    """Return one amount, a range, or an amount with an open end."""
    if low is None:
        return "–" if high is None else write(high)
    if high is None:
        return _("over {amount}").format(amount=write(low))
    return write(low) if low == high else f"{write(low)}–{write(high)}"


def percent(value: float, *, signed: bool = False, decimals: int = 0) -> str:
    """Return a share given in percent."""
    from babel import Locale
    from babel.numbers import format_percent

    rounded = round(value, decimals) + 0.0  # a small minus would leave a sign before nothing
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    pattern = Locale.parse(language()).percent_formats[None].pattern.replace("#,##0", digits)
    written: str = format_percent(rounded / 100, format=pattern, locale=language())
    return f"+{written}" if signed and rounded > 0 else written


def day(written: str) -> str:
    """Return a day, written `2022-06-30`, as people write it; a year, and what is no day, as it is."""
    from datetime import date

    from babel.dates import format_date

    try:
        words: str = format_date(date.fromisoformat(written), format="d MMMM y", locale=language())
    except ValueError:
        return written
    return words
