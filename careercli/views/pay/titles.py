"""What a table of pay shows: seen which way, in which unit, and in whose year's money."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from careercli.answers.pay.lenses import CONVERTED, DEFAULT_PERIOD, MoneyYears
from careercli.i18n.language import _
from careercli.i18n.numbers import currency_name
from careercli.i18n.units import period_name, unit_name
from careercli.model import INTERNATIONAL_DOLLAR, LENS_WORDS, Lens, Period, Unit
from careercli.views.blocks import Column, Line, Words


class Asked(NamedTuple):
    """In what pay was asked for, and the years whose money converted amounts were brought to."""

    per: Period | None
    currency: str | None
    """None where nothing was converted into any."""
    prices: int | Literal["own"] | None
    years: MoneyYears

    def year_of(self, lens: Lens) -> int | None:
        """Return the year whose money amounts seen one way are in; None for each figure's own."""
        if isinstance(self.prices, int):
            return None if lens == "minimum-wage" else self.prices
        return self.years.by(lens)

    def unit_of(self, lens: Lens) -> Unit | None:
        """Return the unit in which pay is seen one way even where there is none to be seen."""
        period = self.per or DEFAULT_PERIOD
        if lens == "market":
            return Unit(self.currency, period) if self.currency else None
        return Unit(INTERNATIONAL_DOLLAR, period) if lens == "ppp" else None


def lens_name(lens: Lens) -> str:
    """Return a way of seeing pay in few words."""
    return {
        "nominal": _("Own currency"),
        "market": _("Exchange rate"),
        "ppp": _("Purchasing power"),
        "minimum-wage": _("Minimum wage"),
    }.get(lens, _(LENS_WORDS[lens]))


def lens_title(lens: Lens, unit: Unit | None) -> str:
    """Return what a table shows pay as, for a reader who has not seen it before."""
    if lens == "minimum-wage":
        return _("pay as a multiple of the minimum wage")
    if unit is None or unit.period is None:
        return {
            "nominal": _("pay in each country's own currency"),
            "market": _("pay in one currency, by exchange rate"),
            "ppp": _("what pay buys, in international dollars"),
        }.get(lens, _(LENS_WORDS[lens]))
    if lens == "ppp":
        return {
            "hour": _("what pay buys, in international dollars an hour"),
            "day": _("what pay buys, in international dollars a day"),
            "week": _("what pay buys, in international dollars a week"),
            "month": _("what pay buys, in international dollars a month"),
            "year": _("what pay buys, in international dollars a year"),
        }[unit.period]
    words = {
        "hour": _("pay an hour in {currency}"),
        "day": _("pay a day in {currency}"),
        "week": _("pay a week in {currency}"),
        "month": _("pay a month in {currency}"),
        "year": _("pay a year in {currency}"),
    }[unit.period]
    return words.format(currency=currency_name(unit.what))


def prices_of(lens: Lens, asked: Asked) -> Line:
    """Return whose year's prices amounts are in, where they are in those of one."""
    year = asked.year_of(lens)
    return (Words(_("in prices of {year}").format(year=year)),) if year is not None else ()


def lens_column(lens: Lens, unit: Unit | None, rank: int = 0) -> Column:
    """Return the column of typical amounts seen one way, among others."""
    if lens == "minimum-wage":
        spoken = _("as a multiple of the minimum wage")
        return Column("minimum_wage", _("× min."), "multiple", spoken, unit, rank)
    title = {"nominal": _("Published"), "market": _("Market"), "ppp": _("Buys as")}.get(lens, lens_name(lens))
    if unit is not None and unit.period is not None:
        title = f"{title}\n{short_unit(unit)}"
    return Column(lens, title, "money", lens_name(lens), unit, rank)


def short_unit(unit: Unit) -> str:
    """Return a unit for the title of a column: `€/month`, `int. $/month`."""
    if unit.what == INTERNATIONAL_DOLLAR and unit.period is not None:
        return _("int. $/{period}").format(period=period_name(unit.period))
    return unit_name(unit)


def asked_facts(asked: Asked) -> tuple[tuple[str, Line], ...]:
    """Return in what pay was asked for, and whose year's money converted amounts are in."""
    facts: list[tuple[str, Line]] = []
    if asked.per:
        facts.append((_("Period asked for"), (Words(period_name(asked.per)),)))
    if asked.currency:
        facts.append((_("Currency of the exchange rate"), (Words(currency_name(asked.currency)),)))
    if asked.prices == "own":
        facts.append((_("In prices of"), (Words(_("each figure's own year")),)))
    elif asked.prices is not None:
        facts.append((_("In prices of"), (Words(str(asked.prices)),)))
    for lens in CONVERTED:
        year = asked.years.by(lens)
        if year is not None:
            facts.append((lens_name(lens), (Words(_("in prices of {year}").format(year=year)),)))
    return tuple(facts)


def shown_lenses(asked: Sequence[Lens]) -> tuple[Lens, ...]:
    """Return the ways in which a table shows pay: in one currency and by the minimum wage where none is asked for."""
    return tuple(asked) or ("market", "minimum-wage")
