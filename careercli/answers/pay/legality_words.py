"""The judgement of pay against the legal minimum, put into messages."""

from careercli.answers.pay.choice import Amounts, amount_phrase
from careercli.answers.pay.minimum_wages import RateBeside
from careercli.messages import Message, say

_TWICE = 2
"""From here on a multiple is easier to grasp than a percentage."""
_A_CENT = 0.005
_CENTS = 2
_FINEST = 3
"""Decimals that amounts of money are given with."""


class LegalWords:
    """What is said of an amount of pay beside the rates of one basis, the highest of which comes first."""

    def __init__(self, rates: tuple[RateBeside, ...], pay: Amounts, amount: float) -> None:
        self._rates = rates
        self._pay = pay
        self._amount = amount

    def below(self) -> Message:
        """Say by how much the pay is below all rates: below the lowest of them."""
        lowest = self._rates[-1]
        several = len({rate.amount for rate in self._rates}) > 1
        code = "legal-below-all" if several else "legal-below"
        return self._beside(lowest, code, percent=100 * (1 - lowest.multiple))

    def at(self) -> Message:
        """Say that the pay is the highest rate itself."""
        return self._beside(self._rates[0], "legal-at")

    def above(self) -> Message:
        """Say by how much, or how many times, the pay is above the highest rate."""
        top = self._rates[0]
        if top.multiple < _TWICE:
            return self._beside(top, "legal-above", percent=100 * (top.multiple - 1))
        return self._beside(top, "legal-times", multiple=top.multiple)

    def until(self, met: RateBeside, unmet: RateBeside) -> Message:
        """Say until when the pay was enough, and since when it is not."""
        return say(
            "legal-until",
            pay=self._phrase(met),
            lower=_rate(met),
            last_day=str(met.valid_to),
            upper=_rate(unmet),
            first_day=unmet.valid_from,
            basis=say(unmet.basis),
        )

    def by_date(self) -> Message:
        """Say which rates held when."""
        return self._between("legal-between-dates")

    def by_age(self) -> Message:
        """Say which rates hold for which ages."""
        return self._between("legal-between-ages")

    def by_region(self) -> Message:
        """Say the lowest and the highest rate of all regions, between which the law differs."""
        lowest, top = self._rates[-1], self._rates[0]
        return say(
            "legal-by-region",
            pay=self._phrase(top),
            basis=say(top.basis),
            year=self._pay.year,
            lowest=_rate(lowest, self._details(lowest)),
            top=_rate(top, self._details(top)),
        )

    def some_regions(self) -> Message:
        """Say the same where the law of some region is not known."""
        return both(self.by_region(), say("regions-not-known", year=self._pay.year))

    def with_what_is_open(self, text: Message) -> Message:
        """Return what is said, and what more may be law: in parts of the country, or for the rest of the year."""
        if any(rate.is_floor for rate in self._rates):
            text = both(text, say("minimum-is-floor"))
        regions = {rate.region for rate in self._rates}
        # Bands of age begin and end; what is known of a region ends with its last rate.
        last = min(max(rate.valid_to or "" for rate in self._rates if rate.region == region) for region in regions)
        known = last >= f"{self._pay.year}-12-31"
        code = "law-after-not-known" if len(regions) == 1 else "law-of-regions-after-not-known"
        return text if known else both(text, say(code, last_day=last))

    def _between(self, code: str) -> Message:
        rates = tuple(_rate(rate, self._details(rate)) for rate in reversed(self._rates))
        top = self._rates[0]
        return say(code, rates=rates, pay=self._phrase(top), basis=say(top.basis), year=self._pay.year)

    def _beside(self, rate: RateBeside, code: str, **more: float) -> Message:
        return say(
            code,
            pay=self._phrase(rate),
            minimum=_rate(rate, self._details(rate)),
            basis=say(rate.basis),
            year=self._pay.year,
            **more,
        )

    def _phrase(self, rate: RateBeside) -> Message:
        """Return the pay as it was stated, and what that is in the law's period and payments."""
        # What was brought from another currency ends somewhere behind the cents.
        is_given = self._amount == round(self._amount, _FINEST)
        told = self._amount if is_given else round(self._amount, _CENTS)
        pay = amount_phrase(told, self._pay.currency, self._pay.period)
        if abs(rate.pay - self._amount) < _A_CENT:
            return pay
        there = amount_phrase(rate.pay, rate.currency, rate.period)
        if self._pay.hours_per_week is not None and self._pay.period != "hour":
            return say("pay-of-full-week", pay=pay, there=there)
        if self._pay.period == rate.period == "month" and rate.payments_per_year:
            return say("pay-in-payments", pay=pay, there=there, payments=rate.payments_per_year)
        return say("pay-that-is", pay=pay, there=there)

    def _details(self, rate: RateBeside) -> tuple[Message, ...]:
        """Return where, for whom, and from when a rate holds, as far as it is not the only one."""
        details = [say("rate-of-region", region=rate.region)] if rate.region else []
        details += [say("rate-for-age", age=rate.age)] if rate.age else []
        alike = {other.valid_from for other in self._rates if (other.region, other.age) == (rate.region, rate.age)}
        return (*details, say("rate-from", first_day=rate.valid_from)) if len(alike) > 1 else tuple(details)


def _rate(rate: RateBeside, details: tuple[Message, ...] = ()) -> Message:
    phrase = amount_phrase(rate.amount, rate.currency, rate.period)
    return say("rate-in-detail", rate=phrase, details=details) if details else phrase


def both(first: Message, second: Message) -> Message:
    """Return two sentences as one message."""
    return say("two-sentences", first=first, second=second)
