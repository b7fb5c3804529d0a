"""An offer as it was made, read aloud, and what it is in the country's own currency."""

from collections.abc import Iterator

from careercli.answers.offer import OfferAnswer
from careercli.i18n.language import _
from careercli.i18n.numbers import as_given, money_name
from careercli.model import Unit
from careercli.views.labels import paid_per
from careercli.views.spoken.pay import step_lines
from careercli.views.spoken.voice import Voice, bare_amount, fact, in_unit, money


def offered_lines(data: OfferAnswer, voice: Voice) -> Iterator[str]:
    """Yield what is offered; in another currency than the country's, also what that is in its own, and each step."""
    if data.stated is None:
        yield fact(_("Offered"), money(data.amount, data.currency, data.per))
        return
    unit = Unit(data.currency, data.per)
    own = in_unit(bare_amount(data.amount, unit, converted=True), data.amount, unit)
    stated = money_name(data.stated.amount, data.stated.currency, as_given(data.stated.amount))
    yield fact(_("Offered"), paid_per(stated, data.per))
    yield fact(_("In the country's own currency"), own)
    yield from step_lines(data.exchange, voice)
