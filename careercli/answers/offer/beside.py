"""Known pay brought into an offer's period, prices and currency, and how far the offer is from it."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from typing import Literal

from careercli.answers.flags import Flag, are_credible, flags_of
from careercli.answers.pay.choice import PERIODS, Amounts, published
from careercli.answers.pay.country import StandingPay, in_pack_order, standing_pay, why_no_pay
from careercli.answers.pay.facts import PayFacts
from careercli.answers.pay.periods import even_period_steps, full_week_steps, steps_between
from careercli.answers.pay.rates import (
    own_price_steps,
    price_steps,
    purchasing_power_steps,
    require_own_currency,
)
from careercli.answers.pay.steps import MissingFactor, Steps, convert, reversed_steps
from careercli.messages import Message, say
from careercli.model import Country, Occupation, PayFigure, Statistic
from careercli.records import Record, record

Position = Literal["below", "within", "above"]


@record
class FigureBeside(Record):
    """A known figure, brought to the offer's period and its year's prices."""

    figure: str
    statistic: Statistic
    about: tuple[str, ...]
    """Industries, region, experience and employer, where it is about some workers only."""
    grade: str | None
    """Of an employer's band, which is evidence about that employer alone."""
    source: str
    pack: str | None
    """The id of the pack it is from; null: of the one that lies below all others."""
    published: Amounts
    low: float | None
    """In the offer's currency per its period, in prices of its year; null where the figure cannot be brought there,
    or has no lower end."""
    high: float | None
    """In the same; null also where the figure has no upper end."""
    position: Position | None
    """Where the offer is; null where the figure cannot be brought to its prices."""
    difference_percent: float | None
    """By how many percent the offer is above the figure, or the middle of its range."""
    steps: Steps
    gap: Message | None
    """Why the figure cannot be brought to the offer's prices."""
    flags: tuple[Flag, ...]


@record
class PayBeside(Record):
    """What another role, or the role in another country, pays: brought to the offer's period, prices and currency."""

    role: str
    country: str
    source: str | None
    pack: str | None
    """The id of the pack that its figures are from; null: of the one that lies below all others."""
    figures: tuple[str, ...]
    """Ids of the figures the published amounts were taken from."""
    statistic: Statistic | None
    """What the typical amount is; a range stands for its middle."""
    occupation: Occupation | None
    """The occupation that an official figure is about."""
    published: Amounts | None
    low: float | None
    """In the offer's currency per its period, in prices of its year; null where not known, likewise the others."""
    typical: float | None
    """In the same."""
    high: float | None
    """In the same."""
    difference_percent: float | None
    """By how many percent it is above the offer."""
    steps: Steps
    gap: Message | None
    flags: tuple[Flag, ...]


def beside_figures(
    offer: Amounts, figures: Iterable[PayFigure], country: Country, facts: PayFacts
) -> Iterator[FigureBeside]:
    """Yield every figure that is still the latest of its source, compared with the offer where it is credible."""
    for figure in _latest(tuple(figures), offer.year, facts):
        flags = flags_of([figure], facts)
        try:
            _require_level(figure)
            steps, gap = _to_the_offer(offer, _as_paid(figure, offer), flags, country, facts), None
        except MissingFactor as missing:
            steps, gap = (), missing.reason
        low = None if gap or figure.low is None else convert(figure.low, steps)
        high = None if gap or figure.high is None else convert(figure.high, steps)
        yield FigureBeside(
            figure=figure.id,
            statistic=figure.statistic,
            about=tuple(
                term for term in (*(figure.industry or ()), figure.region, figure.experience, figure.employer) if term
            ),
            grade=figure.grade,
            source=figure.source,
            pack=figure.pack,
            published=published(figure),
            low=low,
            high=high,
            position=_position(offer, low, high),
            difference_percent=None if gap else _above(offer.typical, convert(figure.middle, steps)),
            steps=steps,
            gap=gap,
            flags=flags,
        )


def _to_the_offer(offer: Amounts, pay: Amounts, flags: Iterable[Flag], country: Country, facts: PayFacts) -> Steps:
    """Return the steps from published pay of the offer's country to the offer's prices, period, payments and hours.

    Raises `MissingFactor` also for pay that is not credible: nothing is worked out from it; and where either is not
    in the country's currency: an employer's band may be in another one.
    """
    _require_credible(flags)
    for currency in (pay.currency, offer.currency):
        require_own_currency(facts.catalog, country, currency)
    return (
        *price_steps(facts.catalog, country.id, pay.year, offer.year),
        *full_week_steps(pay.period, pay.hours_per_week, country),
        *steps_between(
            pay.period,
            pay.payments_per_year,
            offer.period,
            offer.payments_per_year,
            country,
            pay.days_per_week if pay.days_per_week is not None else offer.days_per_week,
        ),
        *reversed_steps(full_week_steps(offer.period, offer.hours_per_week, country)),
    )


def _as_paid(figure: PayFigure, offer: Amounts) -> Amounts:
    """Return a figure as amounts; a band that holds is paid as it stands, whatever prices have done since it began."""
    pay = published(figure)
    return replace(pay, year=offer.year) if figure.grade is not None and pay.year <= offer.year else pay


def _require_level(figure: PayFigure) -> None:
    if figure.is_on_top:
        raise MissingFactor(say("paid-on-top"))


def _require_credible(flags: Iterable[Flag]) -> None:
    if not are_credible(flags):
        raise MissingFactor(say("not-credible"))


def paid_here(offer: Amounts, role: str, country: Country, facts: PayFacts, *, broad: bool = False) -> PayBeside:
    """Return what a role is paid in the offer's country, in the offer's money, or why that cannot be said."""
    pay = standing_pay(facts, role, country.id, broad=broad)
    if pay is None:
        (record,) = facts.catalog.roles([role])
        return _nothing(role, country.id, why_no_pay(facts.catalog, record, country.id))
    try:
        return _beside(offer, role, pay, _to_the_offer(offer, pay, pay.flags, country, facts))
    except MissingFactor as missing:
        return _nothing(role, country.id, missing.reason, pay)


def rungs_above(
    offer: Amounts, role: str, country: Country, facts: PayFacts, *, broad: bool = False
) -> Iterator[PayBeside]:
    """Yield the pay of the rungs above, or of the roles that sources name as the next step."""
    _, above = facts.rungs_beside(role)
    following = [move.to for move in facts.catalog.moves() if move.from_ == role and move.kind == "advancement"]
    for other in dict.fromkeys(above or following):
        yield paid_here(offer, other, country, facts, broad=broad)


def elsewhere(
    offer: Amounts, role: str, country: Country, facts: PayFacts, *, broad: bool = False
) -> Iterator[PayBeside]:
    """Yield the role's pay in every other country as the amount that buys here what it buys there."""
    catalog = facts.catalog
    for code in in_pack_order(catalog, catalog.countries_with_pay(role, broad=broad)):
        pay = standing_pay(facts, role, code, broad=broad) if code != country.id else None
        if pay is None:
            continue
        there = facts.country(code)
        try:
            steps = _equal_purchasing_power(offer, country, pay, there, facts)
        except MissingFactor as missing:
            yield _nothing(role, code, missing.reason, pay)
            continue
        yield _beside(offer, role, pay, steps)


def _equal_purchasing_power(offer: Amounts, here: Country, pay: StandingPay, there: Country, facts: PayFacts) -> Steps:
    """Return the steps from pay there to the amount that buys the same here, by the last year both are known for."""
    _require_credible(pay.flags)
    catalog = facts.catalog
    known = set(catalog.readings("purchasing-power-parity", here.id))
    known &= set(catalog.readings("purchasing-power-parity", there.id))
    year = max((year for year in known if year <= offer.year), default=offer.year)
    to_dollars = purchasing_power_steps(catalog, there, pay.currency, year)
    from_dollars = reversed_steps(purchasing_power_steps(catalog, here, offer.currency, year))
    return (
        *own_price_steps(catalog, there, pay.currency, pay.year, year),
        *full_week_steps(pay.period, pay.hours_per_week, there),
        *even_period_steps(pay.period, offer.period, there, pay.payments_per_year, pay.days_per_week),
        *to_dollars,
        *from_dollars,
        *price_steps(catalog, here.id, year, offer.year),
        *reversed_steps(
            even_period_steps(offer.period, offer.period, here, offer.payments_per_year, offer.days_per_week)
        ),
        *reversed_steps(full_week_steps(offer.period, offer.hours_per_week, here)),
    )


def _grade(figure: PayFigure) -> object:
    """Return of which grade of which employer a figure is; None for one that is no band."""
    return (figure.source, figure.grade, figure.region) if figure.grade is not None else None


def _latest(figures: tuple[PayFigure, ...], year: int, facts: PayFacts) -> Iterator[PayFigure]:
    """Yield guides' figures, then those of an office's last edition in one period: the others only repeat them.

    Of an employer's bands, those that no later one has replaced by the offer's year.
    """
    others = [figure for figure in figures if not facts.is_official(figure)]
    holding: dict[object, str] = {}
    for figure in others:
        if figure.year <= year and figure.valid_from is not None:
            holding[_grade(figure)] = max(figure.valid_from, holding.get(_grade(figure), ""))
    yield from (figure for figure in others if figure.valid_from == holding.get(_grade(figure)))
    official = [figure for figure in figures if facts.is_official(figure)]
    for source in dict.fromkeys(figure.source for figure in official):
        printed = [figure for figure in official if figure.source == source]
        last = max(figure.year for figure in printed)
        period = min((figure.period for figure in printed), key=PERIODS.index)
        latest = (figure for figure in printed if (figure.year, figure.period) == (last, period))
        yield from sorted(latest, key=lambda figure: _RISING.index(figure.statistic))


_RISING: tuple[Statistic, ...] = (
    *("below", "low", "p10", "p25", "median", "mean", "typical", "range", "p75", "p90", "high", "top", "above"),
    "bonus",
)


def _beside(offer: Amounts, role: str, pay: StandingPay, steps: Steps) -> PayBeside:
    low, typical, high = (
        None if amount is None else convert(amount, steps) for amount in (pay.low, pay.typical, pay.high)
    )
    return PayBeside(
        role=role,
        country=pay.country,
        source=pay.source,
        pack=pay.pack,
        figures=pay.figures,
        statistic=pay.statistic,
        occupation=pay.occupation,
        published=_published(pay),
        low=low,
        typical=typical,
        high=high,
        difference_percent=None if typical is None or offer.typical is None else _above(typical, offer.typical),
        steps=steps,
        gap=None,
        flags=pay.flags,
    )


def _published(pay: StandingPay) -> Amounts:
    return Amounts(**{field.name: getattr(pay, field.name) for field in fields(Amounts)})


def _nothing(role: str, country: str, gap: Message, pay: StandingPay | None = None) -> PayBeside:
    return PayBeside(
        role=role,
        country=country,
        source=pay.source if pay else None,
        pack=pay.pack if pay else None,
        figures=pay.figures if pay else (),
        statistic=pay.statistic if pay else None,
        occupation=pay.occupation if pay else None,
        published=_published(pay) if pay else None,
        low=None,
        typical=None,
        high=None,
        difference_percent=None,
        steps=(),
        gap=gap,
        flags=pay.flags if pay else (),
    )


def _position(offer: Amounts, low: float | None, high: float | None) -> Position | None:
    if (low is None and high is None) or offer.typical is None:
        return None
    if low is not None and offer.typical < low:
        return "below"
    return "above" if high is not None and offer.typical > high else "within"


def _above(amount: float | None, other: float) -> float | None:
    """Return by how many percent an amount is above another."""
    return None if amount is None else 100 * (amount / other - 1)
