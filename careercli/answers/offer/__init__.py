"""Where an offer of pay stands in what is known."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from careercli.answers.answer import Answer
from careercli.answers.names.find import find
from careercli.answers.offer.beside import FigureBeside, PayBeside, beside_figures, elsewhere, paid_here, rungs_above
from careercli.answers.offer.evidence import Evidence, Unknown, about_others, evidence_of, unknowns
from careercli.answers.offer.grade import OfferGrade, grade_offer
from careercli.answers.offer.question import question
from careercli.answers.offer.reading import Stated, in_own_currency
from careercli.answers.pay.choice import Amounts, amount_phrase
from careercli.answers.pay.country import why_no_pay
from careercli.answers.pay.currencies import find_currency
from careercli.answers.pay.facts import facts_of
from careercli.answers.pay.legality import Legality, judge
from careercli.answers.pay.lenses import (
    DEFAULT_CURRENCY,
    Converted,
    Gap,
    Lenses,
    Units,
    checked_units,
    multiple_of_minimum,
    pay_by_lens,
    price_year_not_known,
)
from careercli.answers.pay.minimum_wages import bases_meant, last_year_of_law
from careercli.answers.pay.notes import notes_on_employers, notes_on_ways
from careercli.answers.pay.rates import exchange_years, price_years
from careercli.answers.pay.steps import Steps
from careercli.answers.pay.wider import WiderPay, wider_pay
from careercli.answers.pay.yardstick import is_a_yardstick
from careercli.catalog import Catalog
from careercli.errors import UsageProblem
from careercli.messages import Message, say
from careercli.model import Basis, Country, Lens, Period, Text
from careercli.records import Record, record

_MOST_MULTIPLE, _LEAST_MULTIPLE = 200, 0.05
"""Of the minimum wage: beyond it an offer is a slip of the finger or of the period."""


@record
class OfferAnswer(Record):
    """An offer beside everything known of its role and country."""

    role: str
    title: Text
    country: str
    amount: float
    """In `currency`, `per` hour, day, week, month or year, as offered."""
    currency: str
    """ISO 4217; the country's own."""
    per: Period
    payments_per_year: int | None
    """How many times a year a month is paid, as said; null: as is usual in the country."""
    hours_per_week: float | None
    """As said; null: a full week is assumed."""
    basis: Basis
    year: int
    question: Message | None
    """What to ask before anything else: whether another period, or another amount, is meant."""
    legal_minimum: Legality
    """How the offer stands to the legal minimum."""
    judgement: OfferGrade
    """Whether the offer is good, and how sure that is."""
    here: PayBeside
    """What stands for the role's pay in the country, in the offer's money."""
    lenses: Lenses
    """The offer itself; where its own year has no factor, in the prices of the last year that has one. Its multiple
    of the minimum wage is of that year's, or of the last one known, the offer as it stands."""
    figures: tuple[FigureBeside, ...]
    """The known figures of the role in the country, in the offer's period and its year's prices."""
    wider: WiderPay | None
    """Pay of a wider group, where statistics do not have the role's own: nothing is worked out from it."""
    above: tuple[PayBeside, ...]
    """The rungs above, the next one first."""
    elsewhere: tuple[PayBeside, ...]
    """The same role in other countries, in the amount that buys here what it buys there."""
    evidence: Evidence
    unknown: tuple[Unknown, ...]
    stated: Stated | None
    """The offer as it was made; null where that was in the country's own currency."""
    exchange: Steps
    """From the stated amount to the one in the country's own currency."""

    def offered(self) -> Amounts:
        """Return the offer as any other pay."""
        return Amounts(
            low=None,
            typical=self.amount,
            high=None,
            currency=self.currency,
            period=self.per,
            payments_per_year=self.payments_per_year,
            hours_per_week=self.hours_per_week,
            year=self.year,
            basis=self.basis,
        )


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
    payments: int | None = None,
    hours: float | None = None,
    this_year: int,
    market_currency: str = DEFAULT_CURRENCY,
    broad: bool = False,
) -> Answer[OfferAnswer]:
    """Return where an offer stands: against figures, minimum wage, other countries and the rungs above.

    Without a `year` it is of `this_year`, or of the last year whose prices are known; without `payments` a year,
    a month is paid as often as is usual there; without `hours` a week, a full week is worked. An offer in another
    currency than the country's is brought into that first. With `broad`, figures about wider occupations count as well.
    Raises `NothingKnown` for words that name nothing, `UsageProblem` for amounts, currencies and years that
    cannot be meant.
    """
    (role_record,) = catalog.roles([find(catalog, "role", role)])
    where = catalog.country(find(catalog, "country", country))
    facts = facts_of(catalog)
    stated = Stated(amount=amount, currency=find_currency(catalog, currency, own=where.currency))
    meant = _year(catalog, where, year, this_year)
    offered = in_own_currency(catalog, where, stated, meant)
    units = checked_units(catalog, Units(per=per, currency=market_currency))
    offer = Amounts(
        low=None,
        typical=offered.amount,
        high=None,
        currency=where.currency,
        period=per,
        payments_per_year=payments,
        hours_per_week=hours,
        year=offered.year,
        basis=basis,
    )
    lenses = _by_lens(catalog, offer, where, units)
    _refuse_slips(_telling(_multiple(catalog, replace(offer, basis="not-stated"), where), offer, where, catalog), offer)
    known = tuple(figure for figure in facts.figures(role_record.id, where.id) if broad or not figure.is_broad)
    here = paid_here(offer, role_record.id, where, facts, broad=broad)
    legal = judge(catalog, where, offer, offered.amount)
    figures = tuple(beside_figures(offer, known, where, facts))
    above = tuple(rungs_above(offer, role_record.id, where, facts, broad=broad))
    abroad = tuple(elsewhere(offer, role_record.id, where, facts, broad=broad))
    minimum = _telling(lenses.minimum_wage, offer, where, catalog)
    asked = question(offer, figures, facts.offices, minimum, where)
    data = OfferAnswer(
        role=role_record.id,
        title=role_record.title,
        country=where.id,
        amount=offered.amount,
        currency=where.currency,
        per=per,
        payments_per_year=payments,
        hours_per_week=hours,
        basis=basis,
        year=offer.year,
        question=asked,
        legal_minimum=legal,
        judgement=grade_offer(offer, asked, legal, here, role_record, catalog, facts.offices),
        here=here,
        lenses=lenses,
        figures=figures,
        wider=wider_pay(facts, role_record, where.id),
        above=above,
        elsewhere=abroad,
        evidence=evidence_of(about_others(known), why_no_pay(catalog, role_record, where.id), facts),
        unknown=tuple(unknowns(offer, where, lenses, figures, (*above, *abroad), facts)),
        stated=offered.stated,
        exchange=offered.exchange,
    )
    # All figures of a role in a country that come by way of another occupation come by the same way.
    way = islice(notes_on_ways(catalog, known), 1)
    return Answer("offer", data, (*_notes(meant, year, this_year), *offered.notes, *way, *notes_on_employers(known)))


def _year(catalog: Catalog, country: Country, asked: int | None, this_year: int) -> int:
    years = price_years(catalog, country.id)
    if asked is None:
        return min(this_year, years[-1]) if years else this_year
    if years and asked not in years:
        raise price_year_not_known(asked, years)
    return asked


def _by_lens(catalog: Catalog, offer: Amounts, country: Country, units: Units) -> Lenses:
    """Return the offer by every lens, each in its own year or else in prices of the last year that has a factor."""
    as_paid = replace(offer, hours_per_week=None)
    own = pay_by_lens(catalog, as_paid, country, units)
    years: dict[Lens, tuple[int, ...]] = {
        "market": exchange_years(catalog, offer.currency, units.currency),
        "ppp": tuple(catalog.readings("purchasing-power-parity", country.id)),
    }

    def of_last_year(lens: Lens) -> Converted | Gap:
        in_own_year = own.by(lens)
        if isinstance(in_own_year, Converted):
            return in_own_year
        for year in reversed([year for year in years[lens] if year < offer.year]):
            earlier = pay_by_lens(catalog, as_paid, country, replace(units, prices=year)).by(lens)
            if isinstance(earlier, Converted):
                return earlier
        return in_own_year

    return replace(
        own,
        market=of_last_year("market"),
        ppp=of_last_year("ppp"),
        minimum_wage=_multiple(catalog, offer, country),
    )


def _multiple(catalog: Catalog, offer: Amounts, country: Country) -> Converted | Gap:
    """Return the offer as it stands as a multiple of its year's minimum wage, or of the last one known."""
    of_own_year = multiple_of_minimum(catalog, offer, country, offer.year)
    last = last_year_of_law(catalog, country.id, offer.year, bases_meant(offer.basis))
    if isinstance(of_own_year, Converted) or last is None:
        return of_own_year
    return multiple_of_minimum(catalog, offer, country, last)


def _telling(multiple: Converted | Gap, offer: Amounts, country: Country, catalog: Catalog) -> Converted | None:
    """Return a multiple of a minimum wage that says how high pay can be; None for any other."""
    if isinstance(multiple, Gap):
        return None
    telling = is_a_yardstick(catalog, country.id, offer.currency, offer.basis, multiple.year)
    return multiple if telling else None


def _refuse_slips(multiple: Converted | None, offer: Amounts) -> None:
    """Raise `UsageProblem` for an offer so far from the minimum wage that it cannot be meant."""
    if multiple is None or multiple.typical is None or offer.typical is None:
        return
    if not _LEAST_MULTIPLE <= multiple.typical <= _MOST_MULTIPLE:
        pay = amount_phrase(offer.typical, offer.currency, offer.period)
        code = "offer-too-high" if multiple.typical > 1 else "offer-too-low"
        raise UsageProblem(say(code, pay=pay, times=multiple.typical), hint=say("check-amount-and-period"))


def _notes(year: int, asked: int | None, this_year: int) -> Iterator[Message]:
    if asked is None and year != this_year:
        yield say("offer-of-last-year", year=year, this_year=this_year)
