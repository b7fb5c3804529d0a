"""An employer's pay bands, each beside the law, what is known of such pay, and the bands below and above it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from careercli.answers.answer import Answer
from careercli.answers.band_findings import FINDINGS, Finding, about_known, about_law, about_step
from careercli.answers.band_steps import BandStep, step_between
from careercli.answers.names.find import find_all
from careercli.answers.offer.beside import PayBeside, paid_here
from careercli.answers.pay.choice import Amounts
from careercli.answers.pay.facts import PayFacts, facts_of
from careercli.answers.pay.legality import Legality, judge
from careercli.answers.pay.minimum_wages import bases_meant, last_year_of_law
from careercli.answers.pay.rates import price_years
from careercli.catalog import Catalog, WantedFigures
from careercli.errors import NothingKnown
from careercli.messages import Message, say
from careercli.model import PayFigure, Text
from careercli.records import Record, record


@record
class BandPay(Amounts):
    """What an employer says it pays to a grade; `year` is the one by whose law and prices it is seen."""

    source: str
    """The employer, as a source."""
    grade: str
    role: str
    country: str
    region: str | None
    valid_from: str
    """The first day, YYYY-MM-DD, or only the year."""
    in_force: bool
    """Whether it holds on some day of the year that was asked about; false: it begins later."""
    figures: tuple[str, ...]
    """Ids of the figures that it makes."""
    typical_or_middle: float
    """What it is compared by, in `currency` per `period`: the middle where the employer names nothing typical."""


@record
class Band(BandPay):
    """A band beside everything that it is held against."""

    title: Text
    """The role's."""
    legal_minimum: Legality
    """How its low end stands to the legal minimum."""
    above_minimum_percent: float | None
    """By how many percent its low end is above the highest rate of the year; null where that cannot be told."""
    known: PayBeside
    """What is known of the role's pay in the country, in the band's money: evidence about others."""
    above_known_percent: float | None
    """By how many percent its typical pay, or its middle, is above the typical one that is known."""
    below: BandStep | None
    """The step up from the next band below it; null where the employer has none."""
    above: BandStep | None
    """The step up to the next band above it."""
    findings: tuple[Finding, ...]


@record
class BandsAnswer(Record):
    """The bands of employers."""

    year: int
    """The year that was asked about, or the current one."""
    employers: tuple[str, ...]
    """Ids of the sources that are employers and have bands."""
    replaced: int
    """How many bands are left out because later ones of the same grades hold."""
    bands: tuple[Band, ...]
    """By employer, country and region, the highest step first."""


def list_bands(
    catalog: Catalog,
    *,
    roles: list[str] | None = None,
    countries: list[str] | None = None,
    year: int | None = None,
    this_year: int,
) -> Answer[BandsAnswer]:
    """Return the bands of employers for some roles in some countries; None stands for all.

    Each is judged by the law and set beside pay in prices of `year`; without it, of the last year up to `this_year`
    whose law is known, but not before the band holds. Raises `NothingKnown` for words that name nothing and where
    there are no bands.
    """
    role_ids = find_all(catalog, "role", roles) if roles else None
    country_ids = find_all(catalog, "country", countries) if countries else None
    figures = tuple(_figures(catalog))
    if not figures:
        raise NothingKnown(say("no-bands"), hint=say("how-to-have-bands"))
    facts = facts_of(catalog)
    asked = year or this_year
    every = [_pay(several, facts, year, this_year) for several in _by_band(figures)]
    latest = _latest(every, asked)
    wanted = [
        band
        for band in latest
        if (role_ids is None or band.role in role_ids) and (country_ids is None or band.country in country_ids)
    ]
    if not wanted:
        raise NothingKnown(say("no-band-fits"), hint=say("fewer-band-filters"))
    beside = _Beside(latest, facts)
    bands = tuple(_held_against(band, beside, facts) for band in _in_order(wanted, catalog, facts))
    data = BandsAnswer(
        year=asked,
        employers=tuple(dict.fromkeys(band.source for band in bands)),
        replaced=len(every) - len(latest),
        bands=bands,
    )
    return Answer("bands", data, tuple(_notes(data)))


def _figures(catalog: Catalog) -> Iterator[PayFigure]:
    employers = tuple(source.id for source in catalog.sources() if source.kind == "employer")
    if employers:
        figures = catalog.listed_figures(WantedFigures(sources=employers))
        yield from (figure for figure in figures if figure.grade is not None)


def _by_band(figures: Iterable[PayFigure]) -> Iterable[Sequence[PayFigure]]:
    bands: dict[object, list[PayFigure]] = {}
    for figure in figures:
        key = (figure.source, figure.grade, figure.role, figure.country, figure.region, figure.valid_from)
        bands.setdefault(key, []).append(figure)
    return bands.values()


def _pay(figures: Sequence[PayFigure], facts: PayFacts, year: int | None, this_year: int) -> BandPay:
    """Return the band that some figures are the ends and the typical pay of."""
    first = figures[0]
    typical = next((figure.middle for figure in figures if figure.statistic == "typical"), None)
    low, high = min(figure.least for figure in figures), max(figure.most for figure in figures)
    seen_in = year if year is not None else _last_year_known(first, facts, this_year)
    return BandPay(
        low=low,
        typical=typical,
        high=high,
        currency=first.currency,
        period=first.period,
        payments_per_year=first.payments_per_year,
        hours_per_week=first.hours_per_week,
        days_per_week=first.days_per_week,
        year=max(first.year, seen_in),
        basis=first.basis,
        source=first.source,
        grade=str(first.grade),
        role=first.role,
        country=first.country,
        region=first.region,
        valid_from=str(first.valid_from),
        in_force=first.year <= (year or this_year),
        figures=tuple(figure.id for figure in figures),
        typical_or_middle=(low + high) / 2 if typical is None else typical,
    )


def _last_year_known(figure: PayFigure, facts: PayFacts, this_year: int) -> int:
    """Return the last year up to this one whose law is known in the figure's country, or else whose prices are."""
    law = last_year_of_law(facts.catalog, figure.country, this_year, bases_meant(figure.basis))
    if law is not None:
        return law
    return max((year for year in price_years(facts.catalog, figure.country) if year <= this_year), default=this_year)


def _latest(bands: Iterable[BandPay], year: int) -> list[BandPay]:
    """Return those bands that hold at the end of a year, and those that begin later."""
    kept: dict[object, BandPay] = {}
    for band in sorted(bands, key=lambda band: band.valid_from):
        begins_later = band.valid_from[:4] > str(year)
        key = (band.source, band.grade, band.role, band.country, band.region)
        kept[(*key, band.valid_from) if begins_later else key] = band
    return list(kept.values())


def _in_order(bands: Iterable[BandPay], catalog: Catalog, facts: PayFacts) -> list[BandPay]:
    """Return bands by employer, country and region; of each the highest step first, then those of no ladder."""
    countries = [country.id for country in catalog.countries()]

    def place(band: BandPay) -> tuple[str, int, str, bool, int, float, str, str]:
        below, above = facts.rungs_beside(band.role)
        return (
            band.source,
            countries.index(band.country),
            band.region or "",
            not (below or above),
            -len(below),
            -band.typical_or_middle,
            band.role,
            band.grade,
        )

    return sorted(bands, key=place)


class _Beside:
    """The bands of every employer, each of which has others below and above it."""

    def __init__(self, bands: Iterable[BandPay], facts: PayFacts) -> None:
        self._facts = facts
        self._bands: dict[object, list[BandPay]] = {}
        for band in sorted(bands, key=lambda band: (band.typical_or_middle, band.grade)):
            if band.in_force:
                self._bands.setdefault(_where(band), []).append(band)

    def below(self, band: BandPay) -> BandPay | None:
        """Return the next band of the same role below, else the highest of the nearest step below that has one."""
        return self._next(band, reversed(self._of(band, band.role)), self._facts.rungs_beside(band.role)[0], last=-1)

    def above(self, band: BandPay) -> BandPay | None:
        """Return the next band of the same role above, else the lowest of the nearest step above that has one."""
        return self._next(band, iter(self._of(band, band.role)), self._facts.rungs_beside(band.role)[1], last=0)

    def _next(
        self, band: BandPay, same_role: Iterator[BandPay], roles: Iterable[str], *, last: Literal[0, -1]
    ) -> BandPay | None:
        for other in same_role:
            if other is band:
                found = next(same_role, None)
                if found is not None:
                    return found
        return next((several[last] for role in roles if (several := self._of(band, role))), None)

    def _of(self, band: BandPay, role: str) -> list[BandPay]:
        return [other for other in self._bands.get(_where(band), ()) if other.role == role]


def _where(band: BandPay) -> object:
    return (band.source, band.country, band.region)


def _held_against(band: BandPay, beside: _Beside, facts: PayFacts) -> Band:
    country = facts.country(band.country)
    legal = judge(facts.catalog, country, band, band.low if band.low is not None else band.typical_or_middle)
    as_offer = Amounts(
        low=None,
        typical=band.typical_or_middle,
        high=None,
        **{
            name: getattr(band, name)
            for name in ("currency", "period", "payments_per_year", "hours_per_week", "days_per_week", "year", "basis")
        },
    )
    known = paid_here(as_offer, band.role, country, facts)
    lower, upper = (beside.below(band), beside.above(band)) if band.in_force else (None, None)
    below = None if lower is None else step_between(lower, band, lower, country)
    above = None if upper is None else step_between(band, upper, upper, country)
    found = (*about_law(legal), *about_step(below, band, facts), *about_known(band, known, facts))
    return Band(
        **vars(band),
        title=facts.title(band.role),
        legal_minimum=legal,
        above_minimum_percent=_above_minimum(legal),
        known=known,
        above_known_percent=None if known.typical is None else 100 * (band.typical_or_middle / known.typical - 1),
        below=below,
        above=above,
        findings=tuple(sorted(found, key=lambda finding: FINDINGS.index(finding.code))),
    )


def _above_minimum(legal: Legality) -> float | None:
    if not legal.rates or legal.verdict == "cannot-be-told":
        return None
    # The highest rate is the last one of a year.
    return 100 * (min(rate.multiple for rate in legal.rates) - 1)


def _notes(data: BandsAnswer) -> Iterator[Message]:
    yield say("bands-are-one-employers")
    if data.replaced:
        yield say("bands-replaced", number=data.replaced, year=data.year)
    if any(band.year != data.year for band in data.bands):
        yield say("bands-in-other-years", year=data.year)
    if any(band.known.published is not None and band.known.published.basis != band.basis for band in data.bands):
        yield say("bands-of-other-basis")
    if any(band.hours_per_week is None and band.period != "hour" for band in data.bands):
        yield say("full-week-of-bands")
    yield say("pay-transparency")
