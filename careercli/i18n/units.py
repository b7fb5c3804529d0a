"""Units of pay as people write them: `an hour`, `€/month`, `$16.69 an hour`."""

from careercli.i18n.language import _
from careercli.i18n.numbers import currency_sign
from careercli.model import INTERNATIONAL_DOLLAR, Period, Unit


def paid_per(pay: str, period: Period | None) -> str:
    """Return pay, already written as money, for a period: `$16.69 an hour`."""
    if period is None:
        return pay
    words = {
        "hour": _("{pay} an hour"),
        "day": _("{pay} a day"),
        "week": _("{pay} a week"),
        "month": _("{pay} a month"),
        "year": _("{pay} a year"),
    }[period]
    return words.format(pay=pay)


def per_period(period: Period) -> str:
    """Return `an hour`, `a month`, `a year` and so on."""
    return {
        "hour": _("an hour"),
        "day": _("a day"),
        "week": _("a week"),
        "month": _("a month"),
        "year": _("a year"),
    }[period]


def period_name(period: Period) -> str:
    """Return `hour`, `month`, `year` and so on."""
    return {"hour": _("hour"), "day": _("day"), "week": _("week"), "month": _("month"), "year": _("year")}[period]


def unit_name(unit: Unit) -> str:
    """Return a unit as a title: `€/month`, and words for units that are no money."""
    if unit.period is None:
        return _("× minimum wage")
    if unit.what == INTERNATIONAL_DOLLAR:
        return f"{_('international dollars')} {per_period(unit.period)}"
    return f"{currency_sign(unit.what)}/{period_name(unit.period)}"
