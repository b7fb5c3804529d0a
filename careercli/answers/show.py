"""Everything known about one role."""

from dataclasses import fields
from typing import Literal

from careercli.answers.answer import Answer
from careercli.answers.flags import Observation, observed
from careercli.answers.ladder import moves_around
from careercli.answers.links import LinkedRole, links_of
from careercli.answers.named_codes import CodeNames, NamedCode
from careercli.answers.names.find import find
from careercli.answers.pay.country import PayRow, in_one_years_money, in_pack_order, standing_pay
from careercli.answers.pay.facts import facts_of
from careercli.answers.pay.lenses import AS_PUBLISHED, MoneyYears, Units, checked_units
from careercli.answers.pay.notes import notes_on_countries, notes_on_employers, notes_on_ways
from careercli.answers.pay.wider import WiderPay, wider_pays
from careercli.answers.rated import RatedElement, rated_elements
from careercli.answers.roles import Standing, standings
from careercli.catalog import Catalog
from careercli.messages import say
from careercli.model import Move, PayFigure, Projection, Role, Source
from careercli.records import record


@record
class RoleRecord(Role):
    """A role with its pay, its moves and the sources of all of it."""

    codes: tuple[NamedCode, ...]
    """The first code of each scheme is the primary one: for pay, the first that is matched to the role itself."""
    rung: int | None
    """Counted from 1 on the first ladder that has the role; null beside all ladders."""
    on_ladders: tuple[Standing, ...]
    """Where it stands on each of its ladders."""
    prices: int | Literal["own"] | None
    """The year whose prices were asked for, or `own` for each figure's own; null: that of `money_years`."""
    money_years: MoneyYears
    """The year whose money converted amounts were brought to, so that they can be compared."""
    pay: tuple[PayRow, ...]
    wider: tuple[WiderPay, ...]
    """Pay of wider groups, in countries where no statistics have the role's own."""
    observations: tuple[Observation, ...]
    """Every pay figure of the role, with what is wrong with it."""
    projections: tuple[Projection, ...]
    """What statistics offices expect of the employment in its occupation, every round there is."""
    linked: tuple[LinkedRole, ...]
    """Roles of other packs that are the same or alike by their codes, the best match first; they are never merged."""
    ratings: tuple[RatedElement, ...]
    """How its own classification rates what it takes, the most important first."""
    next: tuple[Move, ...]
    previous: tuple[Move, ...]
    sources: tuple[Source, ...]


def show_role(catalog: Catalog, words: str, units: Units = AS_PUBLISHED) -> Answer[RoleRecord]:
    """Return everything known about one role.

    Raises `NothingKnown` for a word that names none, `UsageProblem` for a currency or a year that no series has.
    """
    units = checked_units(catalog, units)
    (role,) = catalog.roles([find(catalog, "role", words)])
    countries = in_pack_order(catalog, catalog.countries_with_pay(role.id))
    facts = facts_of(catalog)
    standing = (standing_pay(facts, role.id, country) for country in countries)
    converted, years = in_one_years_money(facts, (pay for pay in standing if pay is not None), units)
    pay = tuple(PayRow(**vars(row), role=role.id) for row in converted)
    observations = catalog.figures([role.id])
    steps = moves_around(catalog, [role.id])
    projections = catalog.projections(role.id)
    wider = wider_pays(facts, [role], (country.id for country in catalog.countries()))
    rated = rated_elements(catalog, role)
    on_ladders = standings(catalog.ladders(), role.id)
    record = RoleRecord(
        **{field.name: getattr(role, field.name) for field in fields(Role) if field.name != "codes"},
        codes=CodeNames(catalog).named(role.codes, role.id),
        rung=on_ladders[0].rung if on_ladders else None,
        on_ladders=on_ladders,
        prices=units.prices,
        money_years=years,
        pay=pay,
        wider=wider,
        observations=observed(observations, facts),
        projections=projections,
        linked=links_of(catalog, role),
        ratings=rated,
        next=tuple(step for step in steps if step.from_ == role.id),
        previous=tuple(step for step in steps if step.to == role.id),
        sources=_sources_of(catalog, role, (*observations, *projections, *wider), steps),
    )
    notes = notes_on_countries(catalog, pay, units) if pay else (say("no-pay-known", role=role.title),)
    notes = (*notes, *notes_on_ways(catalog, pay))
    said = (*notes,) if pay or not observations else ()
    return Answer("show", record, (*said, *notes_on_employers(observations)))


def _sources_of(
    catalog: Catalog, role: Role, figures: tuple[PayFigure | Projection | WiderPay, ...], steps: tuple[Move, ...]
) -> tuple[Source, ...]:
    """Return every source that anything known about the role rests on."""
    used = role.cited() | {figure.source for figure in figures} | {step.source for step in steps}
    used |= {source for figure in figures if (source := _leading_to(figure)) is not None}
    return tuple(source for source in catalog.sources() if source.id in used)


def _leading_to(figure: PayFigure | Projection | WiderPay) -> str | None:
    """Return the table that leads to the occupation of an official figure, where the role does not carry its code."""
    occupation = None if isinstance(figure, WiderPay) else figure.occupation
    return None if occupation is None or occupation.by_way_of is None else occupation.by_way_of.source
