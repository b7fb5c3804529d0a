"""Figures that cannot be right, or not any more: against the law, the prices, the currency, the official record."""

from collections.abc import Iterator

from careercli.answers.flags.far_outside import far_outside
from careercli.answers.flags.flag import Flag
from careercli.answers.pay.choice import amount_phrase, pay_phrase, published
from careercli.answers.pay.facts import PayFacts
from careercli.answers.pay.legality import Legality, is_above_every_rate, judge
from careercli.answers.pay.lenses import Converted, multiple_of_minimum
from careercli.answers.pay.official import beside_official, beside_other_years
from careercli.answers.pay.rates import price_years
from careercli.answers.pay.stale import prices_since
from careercli.messages import say
from careercli.model import PayFigure

_LEAST_OF_REPRESENTATIVE = 0.85
"""A month's figure for rates by the hour, age or region rests on hours that may be longer than the job's."""
_FAR_PERCENT = 15
"""A figure this far from the official record is another number, not another sample."""


def implausibilities(figure: PayFigure, facts: PayFacts) -> Iterator[Flag]:
    """Yield everything that laws, prices and statistics say against a figure."""
    yield from _foreign_currency(figure, facts)
    yield from _against_the_law(figure, facts)
    yield from far_outside(figure, facts)
    yield from _year_ahead(figure, facts)
    yield from _stale(figure, facts)
    yield from _far_from_official(figure, facts)
    yield from _broad_match(figure, facts)


def _foreign_currency(figure: PayFigure, facts: PayFacts) -> Iterator[Flag]:
    own = facts.country(figure.country).currency
    if figure.currency != own:
        name = facts.catalog.country_name(figure.country)
        text = say("foreign-currency", pay=pay_phrase(figure), country=name, own=own)
        yield Flag(code="foreign-currency", severity="doubt", text=text)


def _against_the_law(figure: PayFigure, facts: PayFacts) -> Iterator[Flag]:
    """Find pay that the one judgement against the legal minimum finds too low, or too low for a part of the year.

    What is paid on top of pay is no pay that a law on pay is about.
    """
    if figure.is_on_top:
        return
    country = facts.country(figure.country)
    pay = published(figure)
    if is_above_every_rate(facts.catalog, country, pay, figure.least):
        return
    judged = judge(facts.catalog, country, pay, figure.least)
    if judged.verdict == "below":
        yield Flag(code="below-minimum-wage", severity="not-credible", text=judged.text)
    elif judged.reason == "basis-not-stated" and all(rate.multiple < 1 for rate in judged.rates):
        yield Flag(code="below-minimum-wage", severity="doubt", text=judged.text)
    elif judged.reason == "rates-by-date" and not _rests_on_assumed_hours(figure, judged):
        yield Flag(code="between-minimum-wages", severity="doubt", text=judged.text)
    elif judged.reason == "representative-rate":
        multiple = multiple_of_minimum(facts.catalog, pay, country, pay.year)
        if isinstance(multiple, Converted) and multiple.low is not None and multiple.low < _LEAST_OF_REPRESENTATIVE:
            yield Flag(code="below-representative-minimum", severity="doubt", text=judged.text)


def _rests_on_assumed_hours(figure: PayFigure, judged: Legality) -> bool:
    """Return whether a full week had to be assumed: rates of one year lie nearer to each other than that is exact."""
    return figure.hours_per_week is None and any(rate.period == "hour" != figure.period for rate in judged.rates)


def _year_ahead(figure: PayFigure, facts: PayFacts) -> Iterator[Flag]:
    years = price_years(facts.catalog, figure.country)
    if years and figure.year > years[-1]:
        text = say("year-ahead", pay=pay_phrase(figure), year=figure.year, last=years[-1])
        yield Flag(code="year-ahead", severity="doubt", text=text)


def _stale(figure: PayFigure, facts: PayFacts) -> Iterator[Flag]:
    risen = prices_since(facts.catalog, figure.country, figure.year)
    if risen is not None:
        yield Flag(code="stale", severity="doubt", text=risen)


def _far_from_official(figure: PayFigure, facts: PayFacts) -> Iterator[Flag]:
    beside = beside_official(figure, facts) or beside_other_years(figure, facts)
    if beside is None or abs(beside.difference_percent) <= _FAR_PERCENT:
        return
    code = "differs-from-other-years" if facts.is_official(figure) else "differs-from-official"
    text = say(
        code,
        pay=pay_phrase(figure),
        amount_there=amount_phrase(beside.amount, beside.currency, beside.period),
        official=amount_phrase(beside.official_amount, beside.currency, beside.period),
        year=beside.year,
        percent=abs(beside.difference_percent),
        direction=say("above-it" if beside.difference_percent > 0 else "below-it"),
        basis=say(beside.official_basis),
    )
    yield Flag(code="differs-from-official", severity="doubt", text=text)


def _broad_match(figure: PayFigure, facts: PayFacts) -> Iterator[Flag]:
    if figure.is_broad and figure.occupation is not None:
        occupation = figure.occupation
        text = say("broad-match", title=occupation.title, number=occupation.code, role=facts.title(figure.role))
        yield Flag(code="broad-match", severity="doubt", text=text)
