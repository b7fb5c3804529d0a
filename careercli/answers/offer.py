"""Where an offer of pay stands in what is known."""

from collections.abc import Iterable, Iterator
from typing import get_args

from careercli.answers.answer import Answer
from careercli.answers.country_pay import why_no_pay
from careercli.answers.factors import exchange_years, known_currencies, price_steps, price_years
from careercli.answers.lenses import DEFAULT_CURRENCY, Converted, Gap, Lens, Lenses, Units, see, unknown_currency
from careercli.answers.minimum_wages import minimum_wage_years
from careercli.answers.offer_beside import FigureBeside, PayBeside, beside_figures, elsewhere, rungs_above
from careercli.answers.shown import Amounts, told_amount
from careercli.answers.steps import MissingFactor
from careercli.answers.surroundings import Surroundings
from careercli.answers.words import find
from careercli.catalog import Catalog
from careercli.errors import UsageProblem
from careercli.messages import Message, say
from careercli.model import Basis, Country, PayFigure, Period, Text
from careercli.records import Record, record

_MOST_MULTIPLE, _LEAST_MULTIPLE = 200, 0.05
"""Of the minimum wage: beyond it an offer is a slip of the finger or of the period."""


@record
class Evidence(Record):
    """How much is known to hold the offer against."""

    figures: int
    """Of this role in this country."""
    guides: tuple[str, ...]
    """Ids of the career guides they come from."""
    official: tuple[str, ...]
    """Ids of the statistics they come from."""
    years: tuple[int, ...]
    text: Message


@record
class Unknown(Record):
    """Something one would like to know and nobody says."""

    code: str
    text: Message


@record
class OfferAnswer(Record):
    """An offer beside everything known of its role and country."""

    role: str
    title: Text
    country: str
    amount: float
    currency: str
    per: Period
    basis: Basis
    year: int
    lenses: Lenses
    """The offer itself; where its own year has no factor, in the prices of the last year that has one."""
    figures: tuple[FigureBeside, ...]
    """The known figures of the role in the country, in the offer's period and its year's prices."""
    above: tuple[PayBeside, ...]
    """The rungs above, the next one first."""
    elsewhere: tuple[PayBeside, ...]
    """The same role in other countries, in the amount that buys here what it buys there."""
    evidence: Evidence
    unknown: tuple[Unknown, ...]


def weigh_offer(
    catalog: Catalog,
    amount: float,
    currency: str,
    *,
    role: str,
    country: str,
    per: Period = "month",
    basis: Basis = "not-stated",
    year: int | None = None,
    this_year: int,
    market_currency: str,
) -> Answer[OfferAnswer]:
    """Return where an offer stands: against figures, minimum wage, other countries and the rungs above.

    Without a `year` it is of `this_year`, or of the last year whose prices are known. Raises `NothingKnown`
    for words that name nothing, `UsageProblem` for amounts, currencies and years that cannot be meant.
    """
    (role_record,) = catalog.roles([find(catalog, "role", role)])
    where = catalog.country(find(catalog, "country", country))
    around = Surroundings(catalog)
    offered_in = _own_currency(catalog, where, currency)
    market = market_currency.strip().upper()
    if market not in known_currencies(catalog) | {DEFAULT_CURRENCY}:
        raise unknown_currency(market_currency, known_currencies(catalog))
    offer = Amounts(
        low=None,
        typical=amount,
        high=None,
        currency=offered_in,
        period=per,
        payments_per_year=None,
        year=_year(catalog, where, year, this_year),
        basis=basis,
    )
    lenses = _through_lenses(catalog, offer, where, Units(per=per, currency=market))
    _refuse_slips(lenses, offer)
    known = around.figures(role_record.id, where.id)
    own = tuple(figure for figure in known if not figure.is_broad)
    figures = tuple(beside_figures(offer, own, where, around))
    above = tuple(rungs_above(offer, role_record.id, where, around))
    abroad = tuple(elsewhere(offer, role_record.id, where, around))
    data = OfferAnswer(
        role=role_record.id,
        title=role_record.title,
        country=where.id,
        amount=amount,
        currency=offered_in,
        per=per,
        basis=basis,
        year=offer.year,
        lenses=lenses,
        figures=figures,
        above=above,
        elsewhere=abroad,
        evidence=_evidence(catalog, own, why_no_pay(catalog, role_record, where.id), around),
        unknown=tuple(_unknown(catalog, offer, where, own, (*above, *abroad), lenses, around)),
    )
    return Answer("offer", data, tuple(_notes(data, year, this_year)))


def _own_currency(catalog: Catalog, country: Country, words: str) -> str:
    currency = words.strip().upper()
    if currency == country.currency:
        return currency
    known = known_currencies(catalog) | {country.currency}
    if currency not in known:
        raise unknown_currency(words, known)
    name = catalog.country_name(country.id)
    raise UsageProblem(
        say("offer-in-other-currency", currency=currency, country=name, own=country.currency),
        hint=say("offer-in-own-currency", own=country.currency),
        candidates=(country.currency,),
    )


def _year(catalog: Catalog, country: Country, asked: int | None, this_year: int) -> int:
    years = price_years(catalog, country.id)
    if asked is None:
        return min(this_year, years[-1]) if years else this_year
    if years and asked not in years:
        hint = say("years-from-to", first=years[0], last=years[-1])
        raise UsageProblem(say("price-year-not-known", year=asked), hint=hint)
    return asked


def _through_lenses(catalog: Catalog, offer: Amounts, country: Country, units: Units) -> Lenses:
    """Return the offer through every lens, each in its own year or else the prices of the last year it has."""
    own = see(catalog, offer, country, units)
    years: dict[Lens, tuple[int, ...]] = {
        "market": exchange_years(catalog, offer.currency, units.currency),
        "ppp": tuple(catalog.readings("purchasing-power-parity", country.id)),
        "minimum-wage": minimum_wage_years(catalog, country, offer.basis),
    }

    def through(lens: Lens) -> Converted | Gap:
        seen = own.through(lens)
        for year in reversed([year for year in years.get(lens, ()) if year < offer.year]):
            if isinstance(seen, Converted):
                break
            seen = see(catalog, offer, country, Units(per=units.per, currency=units.currency, prices=year)).through(
                lens
            )
        return seen if isinstance(seen, Converted) else own.through(lens)

    return Lenses(
        nominal=own.nominal, market=through("market"), ppp=through("ppp"), minimum_wage=through("minimum-wage")
    )


def _refuse_slips(lenses: Lenses, offer: Amounts) -> None:
    """Raise `UsageProblem` for an offer so far from the minimum wage that it cannot be meant."""
    seen = lenses.minimum_wage
    if not isinstance(seen, Converted) or seen.typical is None or offer.typical is None:
        return
    if not _LEAST_MULTIPLE <= seen.typical <= _MOST_MULTIPLE:
        pay = told_amount(offer.typical, offer.currency, offer.period)
        code = "offer-too-high" if seen.typical > 1 else "offer-too-low"
        raise UsageProblem(say(code, pay=pay, times=seen.typical), hint=say("check-amount-and-period"))


def _evidence(catalog: Catalog, figures: tuple[PayFigure, ...], nothing: Message, around: Surroundings) -> Evidence:
    sources = dict.fromkeys(figure.source for figure in figures)
    official = tuple(source for source in sources if source in around.offices)
    guides = tuple(source for source in sources if source not in around.offices)
    titles = tuple(catalog.source(source).title for source in guides)
    if not figures:
        text = nothing
    elif official:
        text = say("evidence-official", statistics=tuple(catalog.source(source).title for source in official))
    elif len(guides) == 1:
        text = say("evidence-one-guide", guide=titles[0])
    else:
        text = say("evidence-guides", guides=titles)
    years = tuple(sorted({figure.year for figure in figures}))
    return Evidence(figures=len(figures), guides=guides, official=official, years=years, text=text)


def _unknown(
    catalog: Catalog,
    offer: Amounts,
    country: Country,
    figures: tuple[PayFigure, ...],
    beside: Iterable[PayBeside],
    lenses: Lenses,
    around: Surroundings,
) -> Iterator[Unknown]:
    name = catalog.country_name(country.id)
    if figures and not any(around.is_official(figure) for figure in figures):
        yield _not_known(say("no-official-record", country=name))
    if offer.basis == "not-stated":
        yield _not_known(say("offer-basis-not-stated"))
    yield from _other_bases(catalog, offer, country, figures, beside)
    for lens in ("market", "ppp", "minimum-wage"):
        seen = lenses.through(lens)
        if isinstance(seen, Gap):
            yield Unknown(code=seen.code, text=seen.gap)
        elif seen.year != offer.year:
            yield _not_known(say(f"{lens}-of-earlier-year", year=offer.year, earlier=seen.year))
    if _is_projected(catalog, country, figures, offer.year):
        yield _not_known(say("prices-are-projected", country=name))


def _other_bases(
    catalog: Catalog, offer: Amounts, country: Country, figures: Iterable[PayFigure], beside: Iterable[PayBeside]
) -> Iterator[Unknown]:
    """Say which pay beside the offer is not of its basis: gross and net are not the same money."""
    where = {(figure.basis, country.id) for figure in figures}
    where |= {(pay.published.basis, pay.country) for pay in beside if pay.published is not None}
    sides = [
        say(f"side-{basis}", countries=tuple(catalog.country_name(code) for code in sorted(codes)))
        for basis in get_args(Basis)
        if basis != offer.basis and (codes := {code for known, code in where if known == basis})
    ]
    if sides:
        code = "offer-of-no-basis" if offer.basis == "not-stated" else "offer-of-other-basis"
        yield _not_known(say(code, basis=say(offer.basis), sides=tuple(sides)))


def _not_known(text: Message) -> Unknown:
    return Unknown(code=text.code, text=text)


def _is_projected(catalog: Catalog, country: Country, figures: Iterable[PayFigure], year: int) -> bool:
    """Return whether figures reach the offer's year by prices that nobody has measured yet."""
    for before in {figure.year for figure in figures} or {min(price_years(catalog, country.id), default=year)}:
        try:
            if any(step.projection for step in price_steps(catalog, country.id, before, year)):
                return True
        except MissingFactor:
            continue
    return False


def _notes(data: OfferAnswer, asked: int | None, this_year: int) -> Iterator[Message]:
    if asked is None and data.year != this_year:
        yield say("offer-of-last-year", year=data.year, this_year=this_year)
