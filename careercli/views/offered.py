"""An offer as it was made, and the sum that brings it into the country's own currency."""

from careercli.answers.offer import OfferAnswer
from careercli.i18n.language import _
from careercli.i18n.numbers import as_given, money
from careercli.views.blocks import Line
from careercli.views.footnotes import Footnotes
from careercli.views.labels import paid_per
from careercli.views.pay_table import converted_money
from careercli.views.sums import exact, sum_line


def offered_pay(data: OfferAnswer, footnotes: Footnotes) -> str:
    """Return what is offered, and what that is in the country's own currency where it was offered in another."""
    if data.stated is None:
        return paid_per(money(as_given(data.amount), data.currency), data.per)
    rate = data.exchange[-1]
    marks = footnotes.cite(*(step.source for step in data.exchange if step.source)).words
    converted = paid_per(money(converted_money(data.amount), data.currency), data.per)
    words = _("{stated} = {converted} at the average rate of {year}")
    return f"{words.format(stated=_stated(data), converted=converted, year=rate.year)} {marks}".strip()


def exchange_sums(data: OfferAnswer, footnotes: Footnotes) -> tuple[tuple[str, Line], ...]:
    """Return the name and the sum of the exchange, if there was one."""
    if data.stated is None:
        return ()
    result = paid_per(money(exact(data.amount), data.currency), data.per)
    return ((_("the offer"), sum_line(_stated(data), data.exchange, result, footnotes)),)


def _stated(data: OfferAnswer) -> str:
    assert data.stated is not None  # noqa: S101  # asked of such offers only
    return paid_per(money(as_given(data.stated.amount), data.stated.currency), data.per)
