"""How much is known to weigh an offer by, and what nobody says."""

from collections.abc import Iterable, Iterator
from typing import get_args

from careercli.answers.offer.beside import FigureBeside, PayBeside
from careercli.answers.pay.choice import Amounts
from careercli.answers.pay.facts import PayFacts
from careercli.answers.pay.lenses import CONVERTED, Converted, Gap, Lenses
from careercli.answers.pay.periods import MONTHS_A_YEAR, payments_a_year
from careercli.catalog import Catalog
from careercli.messages import Message, say
from careercli.model import Basis, Country, PayFigure
from careercli.records import Record, record


@record
class Evidence(Record):
    """How much is known to compare the offer with."""

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


def about_others(figures: Iterable[PayFigure]) -> tuple[PayFigure, ...]:
    """Return figures without those of single employers, which are evidence about nobody else."""
    return tuple(figure for figure in figures if not figure.is_of_an_employer)


def evidence_of(figures: tuple[PayFigure, ...], nothing: Message, facts: PayFacts) -> Evidence:
    """Return how much some figures are worth as evidence; `nothing` is what is said where there is none."""
    catalog = facts.catalog
    sources = dict.fromkeys(figure.source for figure in figures)
    official = tuple(source for source in sources if source in facts.offices)
    guides = tuple(source for source in sources if source not in facts.offices)
    titles = tuple(catalog.source(source).title for source in guides)
    if not figures:
        text = nothing
    elif official:
        statistics = tuple(catalog.source(source).title for source in official)
        code = "evidence-official-and-guides" if guides else "evidence-official"
        text = say(code, statistics=statistics, guides=titles)
    elif len(guides) == 1:
        text = say("evidence-one-guide", guide=titles[0])
    else:
        text = say("evidence-guides", guides=titles)
    years = tuple(sorted({figure.year for figure in figures}))
    return Evidence(figures=len(figures), guides=guides, official=official, years=years, text=text)


def unknowns(
    offer: Amounts,
    country: Country,
    lenses: Lenses,
    figures: tuple[FigureBeside, ...],
    others: tuple[PayBeside, ...],
    facts: PayFacts,
) -> Iterator[Unknown]:
    """Yield what a reader should know is not known: of the offer, of its year, and of the pay beside it."""
    name = facts.catalog.country_name(country.id)
    if figures and not any(figure.source in facts.offices for figure in figures):
        yield _not_known(say("no-official-record", country=name))
    if offer.basis == "not-stated":
        yield _not_known(say("offer-basis-not-stated"))
    yield from _other_bases(facts.catalog, offer, country, figures, others)
    payments = payments_a_year(country, offer.payments_per_year)
    if offer.payments_per_year is None and payments != MONTHS_A_YEAR and offer.period != "year":
        yield _not_known(say("offer-payments", payments=round(payments)))
    if offer.hours_per_week is None:
        yield _not_known(say("full-week-assumed"))
    for lens in CONVERTED:
        converted = lenses.by(lens)
        if isinstance(converted, Gap):
            yield Unknown(code=converted.code, text=converted.gap)
        elif converted.year != offer.year:
            yield _not_known(say(f"{lens}-of-earlier-year", year=offer.year, earlier=converted.year))
    by_lens = [lenses.by(lens) for lens in CONVERTED]
    steps = [step for converted in by_lens if isinstance(converted, Converted) for step in converted.steps]
    steps += [step for figure in figures for step in figure.steps]
    steps += [step for pay in others for step in pay.steps]
    if any(step.assumed for step in steps):
        yield _not_known(say("working-days-assumed"))
    if any(step.projection for step in steps):
        yield _not_known(say("prices-projected"))


def _other_bases(
    catalog: Catalog, offer: Amounts, country: Country, figures: Iterable[FigureBeside], others: Iterable[PayBeside]
) -> Iterator[Unknown]:
    """Say which pay beside the offer is not of its basis: gross and net are not the same money."""
    where = {(figure.published.basis, country.id) for figure in figures}
    where |= {(pay.published.basis, pay.country) for pay in others if pay.published is not None}
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
