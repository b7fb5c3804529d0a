"""The one judgement of pay against the legal minimum, whose word every sentence, flag and colour takes.

Pay is compared with every rate that was law in its year, in the law's own period, basis and payments. A law of one
year is never applied to another, and a figure that stands for many rates never gives a verdict.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Literal

from careercli.answers.once import once
from careercli.answers.pay.choice import Amounts, amount_phrase
from careercli.answers.pay.legality_words import LegalWords, both
from careercli.answers.pay.minimum_wages import (
    RateBeside,
    Standard,
    bases_meant,
    last_year_of_law,
    rates_of,
    standard,
)
from careercli.answers.pay.periods import full_week_steps, steps_between
from careercli.answers.pay.steps import ConversionStep, MissingFactor, Steps, convert
from careercli.catalog import Catalog
from careercli.messages import Message, say
from careercli.model import Basis, Country, MinimumWage, Period
from careercli.records import Record, record

Verdict = Literal["below", "between", "at", "above", "cannot-be-told"]
"""Below all rates of the year, between them, at the highest, above all."""
Reason = Literal[
    "rates-by-date",
    "rates-by-age",
    "rates-by-region",
    "regions-not-known",
    "law-of-year-not-known",
    "law-not-known",
    "representative-rate",
    "no-rate-of-basis",
    "basis-not-stated",
    "other-currency",
    "hours-not-known",
    "days-not-known",
]
_DAYS_ASSUMED = "no-working-days"
"""Why nothing is told of pay by the day, or under a law by the day, where working days would have to be assumed."""
_SAME = 0.0005
"""Amounts this near are the same but for rounding: people say 17,002 where the law says 17,002.12."""


@record
class Legality(Record):
    """How pay stands to the legal minimum of its year."""

    verdict: Verdict
    reason: Reason | None
    """What the rates lie apart by, for a verdict between them; why nothing can be told; null otherwise."""
    year: int | None
    """The year of the rates; another than the pay's only where the law of that is not known."""
    rates: tuple[RateBeside, ...]
    """Every rate of the basis that was law on some day of the year, the highest first."""
    text: Message


def judge(catalog: Catalog, country: Country, pay: Amounts, amount: float) -> Legality:
    """Return how an amount of some kind of pay stands to the legal minimum of its year."""
    rates = rates_of(catalog, country.id, pay.year)
    if not rates:
        return _without_law(catalog, country, pay, amount)
    in_currency = [rate for rate in rates if rate.currency == pay.currency]
    if not in_currency:
        text = say(
            "minimum-wage-in-other-currency", country=catalog.country_name(country.id), currency=rates[0].currency
        )
        return _untold("other-currency", text)
    of_basis = {basis: [rate for rate in in_currency if rate.basis == basis] for basis in bases_meant(pay.basis)}
    try:
        found = {basis: _beside(several, pay, amount, country) for basis, several in of_basis.items() if several}
    except MissingFactor as missing:
        return _untold("days-not-known" if missing.reason.code == _DAYS_ASSUMED else "hours-not-known", missing.reason)
    if not found:
        name = catalog.country_name(country.id)
        return _untold(
            "no-rate-of-basis", say("no-minimum-wage-of-basis", country=name, year=pay.year, basis=say(pay.basis))
        )
    judged = {basis: _verdict(catalog, several, pay, amount) for basis, several in found.items()}
    return _whichever_basis(judged) if pay.basis == "not-stated" else judged[pay.basis]


def is_above_every_rate(catalog: Catalog, country: Country, pay: Amounts, amount: float) -> bool:
    """Return whether an amount is plainly above every rate of its year: then `judge` finds nothing against it.

    Of many figures this is asked first, because it takes no words.
    """
    kind = (pay.currency, pay.basis, pay.period, pay.payments_per_year, pay.hours_per_week, pay.days_per_week)
    enough = _plainly_enough(catalog, country.id, pay.year, *kind)
    return enough is not None and amount > enough


@once
def _plainly_enough(
    catalog: Catalog,
    country_id: str,
    year: int,
    currency: str,
    basis: Basis,
    period: Period,
    payments_per_year: int | None,
    hours_per_week: float | None,
    days_per_week: float | None,
) -> float | None:
    """Return the amount of some kind of pay above which it is above every rate; None where not all can be compared."""
    country = catalog.country(country_id)
    rates = rates_of(catalog, country_id, year)
    bases = bases_meant(basis)
    if any(rate.currency != currency for rate in rates):
        return None
    enough = []
    for rate in rates:
        if rate.basis in bases:
            law = (rate.period, rate.payments_per_year)
            try:
                steps = _steps_to_the_law(law, period, payments_per_year, hours_per_week, days_per_week, country)
            except MissingFactor:
                return None
            at_rate = rate.amount * (1 + _SAME) + (1 if rate.precision == "truncated" else 0)
            enough.append(at_rate / convert(1, steps))
    return max(enough, default=None)


def multiple_steps(minimum: Standard, pay: Amounts, country: Country) -> Steps:
    """Return the steps from pay to its multiple of a minimum wage, in the law's own period and payments."""
    division = ConversionStep(
        operation="divide",
        factor=minimum.amount,
        kind="minimum-wage",
        what=minimum.what,
        year=minimum.year,
        source=minimum.source,
    )
    return (*_to_the_law(minimum.period, minimum.payments_per_year, pay, country), division)


def _to_the_law(period: Period, payments: int | None, pay: Amounts, country: Country) -> Steps:
    law, kind = (period, payments), (pay.period, pay.payments_per_year, pay.hours_per_week, pay.days_per_week)
    return _steps_to_the_law(law, *kind, country)


def _steps_to_the_law(
    law: tuple[Period, int | None],
    period: Period,
    payments_per_year: int | None,
    hours_per_week: float | None,
    days_per_week: float | None,
    country: Country,
) -> Steps:
    """Return the steps to the law's own period and payments.

    Raises `MissingFactor` also where one of them would only be assumed.
    """
    between = steps_between(period, payments_per_year, *law, country, days_per_week)
    if any(step.assumed for step in between):
        raise MissingFactor(say(_DAYS_ASSUMED))
    return (*full_week_steps(period, hours_per_week, country), *between)


def _beside(rates: Sequence[MinimumWage], pay: Amounts, amount: float, country: Country) -> tuple[RateBeside, ...]:
    """Return rates beside the pay, the highest first."""
    beside = []
    kinds = {(rate.period, rate.payments_per_year) for rate in rates}
    pay_there = {kind: convert(amount, _to_the_law(*kind, pay, country)) for kind in kinds}
    for rate in sorted(rates, key=lambda rate: (-rate.amount, rate.valid_from)):
        there = pay_there[rate.period, rate.payments_per_year]
        multiple = there / rate.amount
        # What is printed without its decimals may be nearly one more.
        is_same = abs(multiple - 1) < _SAME or (rate.precision == "truncated" and 0 <= there - rate.amount < 1)
        values = dict(zip(_OF_THE_LAW, _of_the_law(rate), strict=True))
        beside.append(RateBeside(**values, pay=there, multiple=1.0 if is_same else multiple))
    return tuple(beside)


_OF_THE_LAW = (
    *("amount", "currency", "period", "basis", "payments_per_year", "valid_from", "valid_to"),
    *("region", "age", "is_floor", "source", "place"),
)
_of_the_law = attrgetter(*_OF_THE_LAW)


def _verdict(catalog: Catalog, rates: tuple[RateBeside, ...], pay: Amounts, amount: float) -> Legality:
    """Return the verdict by the rates of one basis, the highest of which comes first."""
    multiples = [rate.multiple for rate in rates]
    words = LegalWords(rates, pay, amount)
    verdict: Verdict
    reason: Reason | None = None
    if max(multiples) < 1:
        verdict, text = "below", words.below()
    elif min(multiples) > 1:
        verdict, text = "above", words.above()
    elif min(multiples) == 1:
        verdict, text = "at", words.at()
    else:
        verdict, (reason, text) = "between", _between(rates, words)
    if reason is None and _misses_regions(catalog, rates):
        verdict, reason, text = "cannot-be-told", "regions-not-known", words.some_regions()
    return Legality(verdict=verdict, reason=reason, year=pay.year, rates=rates, text=words.with_what_is_open(text))


def _between(rates: tuple[RateBeside, ...], words: LegalWords) -> tuple[Reason, Message]:
    """Return what the rates lie apart by, dates, ages or regions, and what that means for the pay."""
    everywhere = [rate for rate in rates if rate.region is None]
    if not everywhere:
        return "rates-by-region", words.by_region()
    adults = sorted((rate for rate in everywhere if _is_for_adults(rate)), key=lambda rate: rate.valid_from)
    met = [rate for rate in adults if rate.multiple >= 1]
    unmet = [rate for rate in adults if rate.multiple < 1]
    if met and unmet and met[-1].valid_from < unmet[0].valid_from:
        return "rates-by-date", words.until(met[-1], unmet[0])
    return ("rates-by-date", words.by_date()) if met and unmet else ("rates-by-age", words.by_age())


def _is_for_adults(rate: RateBeside) -> bool:
    """Return whether a rate holds for all ages, or for the age at which no higher one begins."""
    return rate.age is None or rate.age.endswith("+")


def _misses_regions(catalog: Catalog, rates: tuple[RateBeside, ...]) -> bool:
    """Return whether the law differs by region and some region is known for other years only."""
    here = {rate.region for rate in rates}
    if None in here:
        return False
    (country,) = {str(region)[:2] for region in here}
    return {wage.region for wage in catalog.minimum_wages(country)} > here


def _whichever_basis(judged: Mapping[Basis, Legality]) -> Legality:
    """Return the verdict on pay of which nobody says whether it is gross or net.

    Below the net minimum it is too little either way, above the gross one it is enough either way.
    """
    if "net" not in judged:
        return _if_gross(judged["gross"])
    if "gross" not in judged:
        return judged["net"]
    net, gross = judged["net"], judged["gross"]
    rates = (*gross.rates, *net.rates)
    if net.verdict == "below" or gross.verdict == "above":
        return replace(net if net.verdict == "below" else gross, rates=rates)
    text = say("legal-if-net-if-gross", net=net.text, gross=gross.text)
    if net.verdict == "above":
        return replace(net, verdict="cannot-be-told", reason="basis-not-stated", rates=rates, text=text)
    return replace(net, rates=rates, text=text)


def _if_gross(judged: Legality) -> Legality:
    """Return the verdict on pay that may be net, where only the gross minimum is known."""
    if judged.verdict == "above":
        return judged
    text = say("legal-if-gross", gross=judged.text)
    if judged.verdict == "below":
        return replace(judged, verdict="cannot-be-told", reason="basis-not-stated", text=text)
    return replace(judged, text=text)


def _without_law(catalog: Catalog, country: Country, pay: Amounts, amount: float) -> Legality:
    """Return that nothing can be told, with the last law known or the figure that stands for it."""
    name = catalog.country_name(country.id)
    bases = bases_meant(pay.basis)
    last = last_year_of_law(catalog, country.id, pay.year, bases)
    try:
        known = standard(catalog, country, pay.currency, pay.basis, last or pay.year)
        steps = multiple_steps(known, pay, country)
    except MissingFactor as missing:
        return _untold("law-not-known", say("no-minimum-wage", country=name, year=pay.year) if last else missing.reason)
    reason: Reason = "representative-rate" if known.is_representative else "law-of-year-not-known"
    text = say(
        f"no-verdict-{reason}",
        pay=amount_phrase(amount, pay.currency, pay.period),
        multiple=convert(amount, steps),
        minimum=amount_phrase(known.amount, known.currency, known.period),
        basis=say(known.basis),
        year=pay.year,
        known_year=known.year,
    )
    return _untold(reason, both(text, say("minimum-is-floor")) if known.is_floor else text, known.year)


def _untold(reason: Reason, text: Message, year: int | None = None) -> Legality:
    return Legality(verdict="cannot-be-told", reason=reason, year=year, rates=(), text=text)
