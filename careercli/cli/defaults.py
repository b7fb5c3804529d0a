"""What holds where an option of a command is left out, because the reader has set it once."""

from typing import TYPE_CHECKING

from careercli.answers.pay.lenses import DEFAULT_CURRENCY, Units, named_lenses, named_prices
from careercli.cli.reader import Reader
from careercli.model import Lens, Period

if TYPE_CHECKING:
    from careercli.catalog import Catalog


def lenses_for(reader: Reader, asked: list[str] | None) -> tuple[Lens, ...]:
    """Return the lenses asked for, else the reader's own; none where there are neither."""
    return named_lenses(asked or ([reader.lens] if reader.lens else None))


def currency_for(reader: Reader, asked: str | None) -> str:
    """Return the words for the currency asked for, else the reader's own."""
    return asked or reader.currency or DEFAULT_CURRENCY


def units_for(reader: Reader, *, per: Period | None, currency: str | None, prices: str | None) -> Units:
    """Return in what the reader wants to see pay."""
    return Units(per=per or reader.period, currency=currency_for(reader, currency), prices=named_prices(prices))


def country_of(reader: Reader, catalog: "Catalog") -> str | None:
    """Return the reader's country; None if the data do not know it."""
    return next((country.id for country in catalog.countries() if country.id == reader.country), None)
