"""Pay far outside of all that is likely, and whether another period or a slip of the decimal point explains it."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

from careercli.answers.flags.flag import Flag, Severity
from careercli.answers.once import once
from careercli.answers.pay.choice import PERIODS, TYPICAL, amount_phrase, is_general, pay_phrase, published
from careercli.answers.pay.facts import PayFacts
from careercli.answers.pay.legality import is_above_every_rate, judge
from careercli.answers.pay.lenses import Converted, multiple_of_minimum
from careercli.answers.pay.periods import even_period_steps
from careercli.answers.pay.rates import price_steps, price_years
from careercli.answers.pay.steps import MissingFactor, Steps, convert, median
from careercli.answers.pay.yardstick import is_a_yardstick
from careercli.catalog import Catalog
from careercli.messages import Message, say
from careercli.model import Country, PayFigure, Period

MOST_OF_MINIMUM = 10
"""Times the minimum wage; beyond it pay is worth a second look, whatever the work."""
_NEVER_OF_MINIMUM = 100
"""Times the minimum wage; no employee's usual pay is more, in whichever field. A family of roles may say less."""
_FAR = 4
"""Times, either way, of what is known for the role in the country."""
_LIKELY_MULTIPLE = (0.9, 6.0)
_LIKELY_SHARE = (0.5, 2.0)
_SLIPS = (1 / 10, 1 / 100, 1 / 1000, 10.0)


class Explanation(NamedTuple):
    """What may have been meant by an amount that is far outside."""

    amount: float
    period: Period


def far_outside(figure: PayFigure, facts: PayFacts) -> Iterator[Flag]:
    """Find a figure at a multiple of the minimum wage, or of what is known, that cannot well be."""
    country = facts.country(figure.country)
    if figure.currency != country.currency or figure.is_on_top:
        return
    multiple = None if facts.is_official(figure) else _multiple_of_minimum(figure, country, facts)
    known = _known(figure, facts)
    share = None if known is None else level(figure, facts) / known
    if multiple is not None and multiple > MOST_OF_MINIMUM:
        text = say("far-above-minimum", pay=pay_phrase(figure), multiple=multiple, year=figure.year)
        explained = explained_by_minimum(figure.middle, figure.period, multiple, country)
        yield _flag(text, explained, figure, "not-credible" if multiple > _most(figure, facts) else "doubt")
    elif share is not None and is_far_from_known(share):
        code = "far-above-known" if share > 1 else "far-below-known"
        text = say(code, pay=pay_phrase(figure), times=share if share > 1 else 1 / share)
        yield _flag(text, explained_by_share(figure.middle, figure.period, share, country), figure, "doubt")


def explained_by_share(amount: float, period: Period, share: float, country: Country) -> Explanation | None:
    """Return what may have been meant by an amount that is so many times what is known; None if nothing explains it."""
    return _explanation(amount, period, share, _LIKELY_SHARE, country)


def explained_by_minimum(amount: float, period: Period, multiple: float, country: Country) -> Explanation | None:
    """Return what may have been meant by an amount that is so many times the minimum wage."""
    return _explanation(amount, period, multiple, _LIKELY_MULTIPLE, country)


def is_far_from_known(share: float) -> bool:
    """Return whether pay is so many times what is known that it must be asked about."""
    return not 1 / _FAR <= share <= _FAR


def _explanation(
    amount: float, period: Period, times: float, likely: tuple[float, float], country: Country
) -> Explanation | None:
    """Return the period, or else the power of ten, that makes an unlikely multiple a likely one."""
    least, most = likely
    for other in PERIODS:
        try:
            factor = convert(1, even_period_steps(other, period, country))
        except MissingFactor:
            continue
        if other != period and least <= times * factor <= most:
            return Explanation(amount, other)
    slip = next((slip for slip in _SLIPS if least <= times * slip <= most), None)
    return None if slip is None else Explanation(amount * slip, period)


def level(figure: PayFigure, facts: PayFacts) -> float:
    """Return the middle of a figure as an even month's pay in prices of the last year known.

    Raises `MissingFactor` where hours or prices are not known.
    """
    if figure.id not in facts.levels:
        kind = (figure.period, figure.payments_per_year, figure.days_per_week)
        steps = _level_steps(facts.catalog, figure.country, figure.year, *kind)
        facts.levels[figure.id] = convert(figure.middle, steps)
    return facts.levels[figure.id]


@once
def _level_steps(
    catalog: Catalog,
    country: str,
    year: int,
    period: Period,
    payments_per_year: int | None,
    days_per_week: float | None,
) -> Steps:
    last = (price_years(catalog, country) or (year,))[-1]
    to_month = even_period_steps(period, "month", catalog.country(country), payments_per_year, days_per_week)
    return (*price_steps(catalog, country, year, last), *to_month)


def _known(figure: PayFigure, facts: PayFacts) -> float | None:
    """Return the typical level of the role's other figures in the country, of official ones where there are any."""
    try:
        level(figure, facts)
    except MissingFactor:
        return None
    beside = [
        (other, at)
        for other, at in _typical_levels(figure, facts)
        if other.id != figure.id and other.currency == figure.currency
    ]
    official = [at for other, at in beside if facts.is_official(other)]
    if facts.is_official(figure):
        return median(official) if official else None
    return median(official or [at for _, at in beside]) if beside else None


def _typical_levels(figure: PayFigure, facts: PayFacts) -> Sequence[tuple[PayFigure, float]]:
    """Return the typical figures of a figure's role and country with their levels, but for what was illegal."""
    key = (figure.role, figure.country, figure.is_broad)
    if key not in facts.typical_levels:
        found = []
        for other in facts.figures(figure.role, figure.country):
            alike = other.is_broad == figure.is_broad and other.statistic in TYPICAL and is_general(other)
            if alike and not _is_illegal(other, facts):
                with suppress(MissingFactor):
                    found.append((other, level(other, facts)))
        facts.typical_levels[key] = found
    return facts.typical_levels[key]


def _is_illegal(figure: PayFigure, facts: PayFacts) -> bool:
    country, pay = facts.country(figure.country), published(figure)
    if is_above_every_rate(facts.catalog, country, pay, figure.least):
        return False
    return judge(facts.catalog, country, pay, figure.least).verdict == "below"


def _most(figure: PayFigure, facts: PayFacts) -> float:
    """Return how many times the minimum wage the pay of a figure's role can be at most."""
    families = {family.id: family for family in facts.catalog.info().families}
    (role,) = facts.catalog.roles([figure.role])
    family = families.get(role.family)
    return _NEVER_OF_MINIMUM if family is None or family.most_of_minimum is None else family.most_of_minimum


def _multiple_of_minimum(figure: PayFigure, country: Country, facts: PayFacts) -> float | None:
    if not is_a_yardstick(facts.catalog, country.id, figure.currency, figure.basis, figure.year):
        return None
    multiple = multiple_of_minimum(facts.catalog, published(figure), country, figure.year)
    return multiple.typical if isinstance(multiple, Converted) else None


def _flag(text: Message, explained: Explanation | None, figure: PayFigure, severity: Severity) -> Flag:
    if explained is None:
        return Flag(code="far-outside", severity=severity, text=text)
    meant = amount_phrase(explained.amount, figure.currency, explained.period)
    code = "suspect-period" if explained.period != figure.period else "suspect-digits"
    return Flag(code="period-suspect", severity=severity, text=say(code, far=text, meant=meant))
