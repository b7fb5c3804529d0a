"""Wider groups, read aloud."""

from collections.abc import Iterable, Iterator

from careercli.answers.pay.wider import WiderPay, wider_phrase
from careercli.i18n.language import _
from careercli.views.spoken.voice import Voice, counted_fact, fact, spoken_sentence


def wider_lines(wider: Iterable[WiderPay], voice: Voice) -> Iterator[str]:
    """Yield a line for every role and country whose own pay no statistics have, if any."""
    labels = voice.labels
    wider = tuple(wider)
    if wider:
        yield counted_fact(_("Wider groups, which are not the roles themselves"), wider)
    for pay in wider:
        parts = (
            spoken_sentence(wider_phrase(pay, labels.country(pay.country))),
            _("printed “{words}”").format(words=pay.title),
            _("found at “{place}”").format(place=pay.place),
        )
        where = f"{labels.role(pay.role)}, {labels.country(pay.country)}"
        yield fact(where, voice.sourced(", ".join(parts), pay.source))
        if pay.prices_since:
            yield spoken_sentence(pay.prices_since)
