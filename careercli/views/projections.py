"""What statistics offices expect of the employment in a role's occupation."""

from collections.abc import Iterable, Iterator

from careercli.i18n.language import _
from careercli.model import Occupation, Projection
from careercli.views.blocks import (
    Block,
    Change,
    Cite,
    Column,
    Heading,
    Line,
    Number,
    Paragraph,
    Row,
    Table,
    muted,
    of_pack,
)
from careercli.views.blocks import plain as words
from careercli.views.labels import Labels, occupation_words
from careercli.views.phrases import phrase

_THOUSAND = 1000


def latest_projections(projections: Iterable[Projection], labels: Labels) -> Iterator[Line]:
    """Yield, for each country, by how much its office last expected the number of jobs to change."""
    latest: dict[str, Projection] = {}
    for one in sorted(projections, key=lambda one: one.base_year):
        latest[one.country] = one
    for one in latest.values():
        change = phrase(
            _("{country}, jobs {years}: {change}"),
            country=labels.country(one.country),
            years=_years(one),
            change=Change(one.change_percent, 1, "strong"),
        )
        yield (*change, *of_pack(one.pack))


def projection_blocks(projections: Iterable[Projection], labels: Labels) -> Iterator[Block]:
    """Yield every round of projections of an occupation, the latest first."""
    rounds: dict[tuple[str, str, Occupation], list[Projection]] = {}
    for one in sorted(projections, key=lambda one: -one.base_year):
        rounds.setdefault((one.country, one.role, one.occupation), []).append(one)
    for (country, role, occupation), several in rounds.items():
        yield Heading(_("Official projections: {country}").format(country=labels.country(country)))
        yield Paragraph(muted(f"{labels.role(role)}: {occupation_words(occupation)}"))
        yield Table(_columns(), tuple(map(_row, several)))


def _columns() -> tuple[Column, ...]:
    return (
        Column("years", _("Projection"), "year"),
        Column("before", _("Jobs before"), "number"),
        Column("after", _("Jobs after"), "number"),
        Column("change", _("Change"), "percent"),
        Column("openings", _("Openings a year"), "number"),
    )


def _row(one: Projection) -> Row:
    found = _("found at “{place}”").format(place=one.place)
    place: Line = (*muted(found), Cite((one.source,)), *of_pack(one.pack))
    return Row(
        (
            words(_years(one)),
            (Number(_THOUSAND * one.employment_base_thousands),),
            (Number(_THOUSAND * one.employment_target_thousands),),
            (Change(one.change_percent, 1),),
            (Number(_THOUSAND * one.openings_per_year_thousands),),
        ),
        below=(place,),
    )


def _years(one: Projection) -> str:
    return f"{one.base_year}–{one.target_year}"
