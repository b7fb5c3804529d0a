"""What stands for a role's pay in one country."""

from collections.abc import Iterable
from dataclasses import replace

from careercli.answers.flags import Flag, are_credible, flags_of
from careercli.answers.pay.choice import ChosenPay, chosen_pay
from careercli.answers.pay.facts import PayFacts
from careercli.answers.pay.lenses import Converted, Lenses, MoneyYears, Units, gap_for, pay_by_lens
from careercli.answers.pay.years import PaidThere, money_years
from careercli.catalog import Catalog
from careercli.messages import Message, say
from careercli.model import Occupation, Role
from careercli.records import record


@record
class StandingPay(ChosenPay):
    """The figure that stands for a role in a country, as published, and what is wrong with it."""

    country: str
    figures: tuple[str, ...]
    """Ids of the figures the amounts were taken from."""
    occupation: Occupation | None
    """The occupation that an official figure is about."""
    flags: tuple[Flag, ...]

    @property
    def is_credible(self) -> bool:
        """Return whether anything may be worked out from it."""
        return are_credible(self.flags)


@record
class CountryPay(StandingPay):
    """The same, with its amounts by every lens."""

    lenses: Lenses


@record
class PayRow(CountryPay):
    """A role's pay in one country."""

    role: str


def standing_pay(facts: PayFacts, role: str, country: str, *, broad: bool = False) -> StandingPay | None:
    """Return what stands for the pay of a role in a country; None if no figure does.

    A figure about a wider occupation stands in only with `broad`, and only where there is no other.
    """
    figures = [figure for figure in facts.figures(role, country) if broad or not figure.is_broad]
    found = chosen_pay(figures, facts.offices)
    if found is None:
        return None
    chosen, used = found
    return StandingPay(
        **vars(chosen),
        country=country,
        figures=tuple(figure.id for figure in used),
        occupation=used[0].occupation,
        flags=flags_of(used, facts),
    )


def in_one_years_money(
    facts: PayFacts, several: Iterable[StandingPay], units: Units
) -> tuple[tuple[CountryPay, ...], MoneyYears]:
    """Return pay that is shown together by every lens, and the years whose money it is brought to."""
    several = tuple(several)
    rows = [PaidThere(facts.country(pay.country), pay.currency, pay.year) for pay in several if pay.is_credible]
    years = money_years(facts.catalog, rows, units)
    return tuple(_with_lenses(facts, pay, units, years) for pay in several), years


def _with_lenses(facts: PayFacts, pay: StandingPay, units: Units, years: MoneyYears) -> CountryPay:
    lenses = pay_by_lens(facts.catalog, pay, facts.country(pay.country), units, years)
    return CountryPay(**vars(pay), lenses=lenses if pay.is_credible else _nothing_worked_out(lenses))


def _nothing_worked_out(lenses: Lenses) -> Lenses:
    """Return the lenses of pay that is not credible: what is published, and no more."""
    gap = gap_for(say("not-credible"))
    nominal = lenses.nominal
    as_published = isinstance(nominal, Converted) and not nominal.steps
    unknown = Lenses(**dict.fromkeys(vars(lenses), gap))
    return replace(unknown, nominal=nominal) if as_published else unknown


def in_pack_order(catalog: Catalog, countries: Iterable[str]) -> tuple[str, ...]:
    """Return countries in the order in which the pack lists them."""
    wanted = set(countries)
    return tuple(country.id for country in catalog.countries() if country.id in wanted)


def why_no_pay(catalog: Catalog, role: Role, country: str) -> Message:
    """Return why nothing stands for the pay of a role in a country."""
    code = "no-figure"
    figures = catalog.figures([role.id], [country])
    if figures and all(figure.is_on_top for figure in figures):
        code = "only-bonuses"
    elif figures and all(figure.is_of_an_employer for figure in figures if not figure.is_on_top):
        code = "only-employers-figures"
    elif figures:
        code = "only-partial-figures"
    elif country in catalog.countries_with_pay(role.id, broad=True):
        code = "only-broad-figures"
    return say(code, role=role.title, country=catalog.country_name(country))
