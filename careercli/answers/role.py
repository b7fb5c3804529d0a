"""Everything known about one role."""

from dataclasses import fields

from careercli.answers.answer import Answer
from careercli.answers.country_pay import PayRow, pay_row
from careercli.answers.lenses import AS_PUBLISHED, Units, checked_units
from careercli.answers.progression import moves_around
from careercli.answers.roles import rungs_by_role
from careercli.answers.surroundings import Surroundings
from careercli.answers.words import find
from careercli.catalog import Catalog
from careercli.messages import say
from careercli.model import Move, PayFigure, Projection, Role, Source
from careercli.records import record


@record
class RoleRecord(Role):
    """A role with its pay, its moves and the sources of all of it."""

    rung: int | None
    prices: int | None
    """The year whose prices converted pay is in; null for each figure's own."""
    pay: tuple[PayRow, ...]
    observations: tuple[PayFigure, ...]
    """Every pay figure of the role."""
    projections: tuple[Projection, ...]
    """What statistics offices expect of the employment in its occupation, every round there is."""
    next: tuple[Move, ...]
    previous: tuple[Move, ...]
    sources: tuple[Source, ...]


def show_role(catalog: Catalog, words: str, units: Units = AS_PUBLISHED) -> Answer[RoleRecord]:
    """Return everything known about one role.

    Raises `NothingKnown` for a word that names none, `UsageProblem` for a currency or a year that no series has.
    """
    units = checked_units(catalog, units)
    (role,) = catalog.roles([find(catalog, "role", words)])
    countries = catalog.countries_with_pay().get(role.id, ())
    around = Surroundings(catalog)
    pay = [pay_row(around, role.id, country, units) for country in countries]
    observations = catalog.figures([role.id])
    steps = moves_around(catalog, [role.id])
    projections = catalog.projections(role.id)
    record = RoleRecord(
        **{field.name: getattr(role, field.name) for field in fields(Role)},
        rung=rungs_by_role(catalog.ladders()).get(role.id),
        prices=units.prices,
        pay=tuple(row for row in pay if row is not None),
        observations=observations,
        projections=projections,
        next=tuple(step for step in steps if step.from_ == role.id),
        previous=tuple(step for step in steps if step.to == role.id),
        sources=_sources_of(catalog, role, (*observations, *projections), steps),
    )
    notes = () if observations else (say("no-pay-known", role=role.title),)
    return Answer("show", record, notes)


def _sources_of(
    catalog: Catalog, role: Role, figures: tuple[PayFigure | Projection, ...], steps: tuple[Move, ...]
) -> tuple[Source, ...]:
    """Return every source that anything shown about the role rests on."""
    used = role.cited() | {figure.source for figure in figures} | {step.source for step in steps}
    return tuple(source for source in catalog.sources() if source.id in used)
