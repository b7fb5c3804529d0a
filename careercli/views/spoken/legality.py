"""The judgement against the legal minimum, read aloud."""

from collections.abc import Iterator

from careercli.answers.pay.legality import Legality, Reason, Verdict
from careercli.answers.pay.minimum_wages import RateBeside
from careercli.i18n.language import _
from careercli.i18n.numbers import day, number
from careercli.views.labels import basis_name
from careercli.views.spoken.pay import payment_lines
from careercli.views.spoken.voice import Voice, counted_fact, fact, money, spoken_sentence


def legal_lines(legality: Legality, voice: Voice) -> Iterator[str]:
    """Yield the verdict, what it rests on, and every rate it was made by."""
    yield spoken_sentence(legality.text)
    verdict = _verdict(legality.verdict)
    yield fact(_("The legal minimum"), verdict + (f", {_reason(legality.reason)}" if legality.reason else ""))
    if legality.year is not None:
        yield fact(_("Law of the year"), str(legality.year))
    yield counted_fact(_("Legal rates"), legality.rates)
    for rate in legality.rates:
        yield from _rate_lines(rate, voice)


def _rate_lines(rate: RateBeside, voice: Voice) -> Iterator[str]:
    parts = [money(rate.amount, rate.currency, rate.period), basis_name(rate.basis)]
    parts += [_("from {first_day}").format(first_day=day(rate.valid_from))]
    parts += [_("until {last_day}").format(last_day=day(rate.valid_to))] if rate.valid_to else []
    parts += [rate.region] if rate.region else []
    parts += [_("age {age}").format(age=rate.age)] if rate.age else []
    parts += [_("most states set more")] if rate.is_floor else []
    yield fact(_("Rate"), voice.sourced(", ".join(parts), rate.source))
    yield from payment_lines(rate.payments_per_year)
    yield fact(_("Read at"), rate.place)
    pay = money(rate.pay, rate.currency, rate.period)
    times = number(rate.multiple, 4)
    yield fact(_("The pay beside it"), _("{pay}, {times} times the rate").format(pay=pay, times=times))


def _verdict(verdict: Verdict) -> str:
    return {
        "below": _("below it"),
        "between": _("between its rates"),
        "at": _("at it"),
        "above": _("above it"),
        "cannot-be-told": _("cannot be told"),
    }[verdict]


def _reason(reason: Reason) -> str:
    return {
        "rates-by-date": _("the rate changed within the year"),
        "rates-by-age": _("rates differ by age"),
        "rates-by-region": _("rates differ by region"),
        "regions-not-known": _("not every region is known"),
        "law-of-year-not-known": _("the law of the year is not known"),
        "law-not-known": _("no law is known"),
        "representative-rate": _("one rate stands for many"),
        "no-rate-of-basis": _("no rate of gross, or of net, pay is known"),
        "basis-not-stated": _("gross or net is not stated"),
        "other-currency": _("the law is in another currency"),
        "hours-not-known": _("hours are not known"),
    }[reason]
