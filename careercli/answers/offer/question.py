"""Asks of an offer, before anything is made of it, whether another period or another amount is meant."""

from collections.abc import Container, Iterable

from careercli.answers.flags.far_outside import (
    MOST_OF_MINIMUM,
    Explanation,
    explained_by_minimum,
    explained_by_share,
    is_far_from_known,
)
from careercli.answers.offer.beside import FigureBeside
from careercli.answers.pay.choice import TYPICAL, Amounts, amount_phrase
from careercli.answers.pay.lenses import Converted
from careercli.messages import Message, say
from careercli.model import Country, Statistic


def question(
    offer: Amounts,
    figures: Iterable[FigureBeside],
    offices: Container[str],
    minimum: Converted | None,
    country: Country,
) -> Message | None:
    """Return what to ask of an offer far from all that is known, official figures before others; None if it is not.

    `minimum` is its multiple of a minimum wage that somebody lives on, which decides where no figure does.
    """
    amount = offer.typical
    known = _typical(figures, offices)
    multiple = minimum.typical if minimum is not None else None
    if amount is None:
        return None
    if known is not None:
        statistic, typical = known
        times = amount / typical
        if not is_far_from_known(times):
            return None
        return say(
            "ask-far-above" if times > 1 else "ask-far-below",
            pay=amount_phrase(amount, offer.currency, offer.period),
            times=times if times > 1 else 1 / times,
            what=say("middle-of-range" if statistic == "range" else f"statistic-name-{statistic}"),
            ask=_ask(offer, explained_by_share(amount, offer.period, times, country)),
        )
    if multiple is not None and multiple > MOST_OF_MINIMUM:
        return say(
            "ask-above-minimum",
            pay=amount_phrase(amount, offer.currency, offer.period),
            times=multiple,
            ask=_ask(offer, explained_by_minimum(amount, offer.period, multiple, country)),
        )
    return None


def _typical(figures: Iterable[FigureBeside], offices: Container[str]) -> tuple[Statistic, float] | None:
    """Return the best figure of what the role is typically paid, in the offer's money."""
    usable = [
        (figure.source not in offices, TYPICAL.index(figure.statistic), figure.low, figure.high, figure.statistic)
        for figure in figures
        if figure.statistic in TYPICAL and not figure.about and figure.low is not None and figure.high is not None
    ]
    if not usable:
        return None
    _, _, low, high, statistic = min(usable, key=lambda one: one[:2])
    return statistic, (low + high) / 2


def _ask(offer: Amounts, explained: Explanation | None) -> Message:
    if explained is None:
        return say("ask-check")
    if explained.period != offer.period:
        return say("ask-period", per=explained.period)
    return say("ask-amount", meant=amount_phrase(explained.amount, offer.currency, offer.period))
