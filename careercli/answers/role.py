"""Everything known about one role."""

from collections.abc import Sequence
from dataclasses import fields

from careercli.answers.answer import Answer
from careercli.answers.country_pay import PayRow, in_pack_order, pay_row
from careercli.answers.lenses import AS_PUBLISHED, Lens, Units, checked_units
from careercli.answers.pay_notes import notes_on_countries
from careercli.answers.progression import moves_around
from careercli.answers.roles import Standing, standings
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
    """Counted from 1 on the first ladder that has the role; null beside all ladders."""
    on_ladders: tuple[Standing, ...]
    """Where it stands on each of its ladders."""
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


def show_role(
    catalog: Catalog, words: str, units: Units = AS_PUBLISHED, lenses: Sequence[Lens] = ()
) -> Answer[RoleRecord]:
    """Return everything known about one role; the notes are about the lenses that will be looked through.

    Raises `NothingKnown` for a word that names none, `UsageProblem` for a currency or a year that no series has.
    """
    units = checked_units(catalog, units)
    (role,) = catalog.roles([find(catalog, "role", words)])
    countries = in_pack_order(catalog, catalog.countries_with_pay().get(role.id, ()))
    around = Surroundings(catalog)
    rows = [pay_row(around, role.id, country, units) for country in countries]
    pay = tuple(row for row in rows if row is not None)
    observations = catalog.figures([role.id])
    steps = moves_around(catalog, [role.id])
    projections = catalog.projections(role.id)
    on_ladders = standings(catalog.ladders(), role.id)
    record = RoleRecord(
        **{field.name: getattr(role, field.name) for field in fields(Role)},
        rung=on_ladders[0].rung if on_ladders else None,
        on_ladders=on_ladders,
        prices=units.prices,
        pay=pay,
        observations=observations,
        projections=projections,
        next=tuple(step for step in steps if step.from_ == role.id),
        previous=tuple(step for step in steps if step.to == role.id),
        sources=_sources_of(catalog, role, (*observations, *projections), steps),
    )
    notes = notes_on_countries(catalog, pay, units, lenses) if pay else (say("no-pay-known", role=role.title),)
    return Answer("show", record, tuple(notes) if pay or not observations else ())


def _sources_of(
    catalog: Catalog, role: Role, figures: tuple[PayFigure | Projection, ...], steps: tuple[Move, ...]
) -> tuple[Source, ...]:
    """Return every source that anything shown about the role rests on."""
    used = role.cited() | {figure.source for figure in figures} | {step.source for step in steps}
    return tuple(source for source in catalog.sources() if source.id in used)
