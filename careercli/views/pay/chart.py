"""Pay as a figure: a row a country or a step, on one scale, with its sources in it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from careercli.answers.pay.country import CountryPay
from careercli.answers.pay.lenses import Converted
from careercli.i18n.language import _, choose
from careercli.i18n.numbers import listed
from careercli.model import Lens
from careercli.views.blocks import Amount, Line, NotCredible, Trust, Typed, Words, joined
from careercli.views.chart import Chart, ChartGroup, ChartRow
from careercli.views.fitting import and_more
from careercli.views.labels import Labels
from careercli.views.pay.caveats import legend_of, not_credible
from careercli.views.pay.cells import amounts_by, common_unit, marks_of, state_of, trust_of, unit_of
from careercli.views.pay.sums import any_amount
from careercli.views.pay.titles import Asked, lens_title, prices_of
from careercli.views.sources import publisher_or_title


class Charted(NamedTuple):
    """A country or a step, and its pay."""

    name: str
    pay: CountryPay | None
    step: int | None = None
    beside: Line = ()
    """What stands below the name, behind how far the pay can be relied on."""


def pay_chart(
    title: Callable[[str], str],
    groups: Sequence[tuple[str, Sequence[Charted]]],
    lenses: Sequence[Lens],
    labels: Labels,
    asked: Asked,
) -> Chart | None:
    """Return pay as a figure, seen the first way in which all of it has one unit; None where there is no such way.

    `title` makes a title of what the amounts are. Groups are rows below a title of their own.
    """
    every = [row.pay for _title, rows in groups for row in rows]
    known = [pay for pay in every if pay is not None]
    found = next(((lens, unit) for lens in (*lenses, _LAST) if (unit := common_unit(every, lens)) is not None), None)
    if found is None:
        return None
    lens, unit = found
    return Chart(
        title=title(lens_title(lens, unit)),
        aside=prices_of(lens, asked),
        groups=tuple(ChartGroup(name, tuple(_row(row, lens, labels) for row in rows)) for name, rows in groups),
        unit=unit,
        notes=tuple(_notes(known, lens, labels)),
        sources=tuple(_sources(known, lens, labels)),
    )


_LAST: Lens = "market"
"""In one currency all pay can be drawn."""


def _row(row: Charted, lens: Lens, labels: Labels) -> ChartRow:
    """Return the row of a country or a step; what is not credible, or not known, is said in words."""
    pay = row.pay
    if pay is None:
        return ChartRow(row.name, row.beside, remark=(Words(_("no figure known"), "muted"),), step=row.step)
    aside = joined([(trust_of(pay, labels),), *([row.beside] if row.beside else [])], " · ")
    converted = amounts_by(pay, lens)
    if converted is not None:
        low, typical, high = (_amount(converted, value) for value in (converted.low, converted.typical, converted.high))
        typical = typical._replace(marks=marks_of(converted, pay)) if typical is not None else None
        return ChartRow(row.name, aside, low, typical, high, state_of(pay, labels), step=row.step)
    published = Amount(any_amount(pay), unit_of(pay), published=True)
    why: Line = () if pay.is_credible else (Words(" · "), NotCredible())
    return ChartRow(row.name, aside, remark=(published, *why), step=row.step)


def _amount(converted: Converted, value: float | None) -> Amount | None:
    return None if value is None else Amount(value, converted.unit, published=not converted.steps)


def _notes(rows: Sequence[CountryPay], lens: Lens, labels: Labels) -> Iterator[Line]:
    """Yield what must not be overlooked, and what marks mean."""
    flaw = not_credible(rows, (), labels)
    if flaw is not None:
        yield flaw.line
    legend = legend_of(rows, [lens])
    if legend is not None:
        yield from ((Words(f"{mark} {words}"),) for mark, words in legend.marks)


def _sources(rows: Sequence[CountryPay], lens: Lens, labels: Labels) -> Iterator[Line]:
    """Yield the source of each row's pay, with its year, then whose factors it was converted with.

    No more than is printed below a figure; what is left out is counted.
    """
    countries: dict[tuple[str, Trust], dict[str, None]] = {}
    for pay in rows:
        countries.setdefault((pay.source, trust_of(pay, labels)), {})[labels.country(pay.country)] = None
    cited = list(countries.items())
    for (source, trust), names in cited[:_MOST_SOURCES]:
        yield (Words(f"{listed(names)}: {_published(source, labels)} – "), trust)
    if len(cited) > _MOST_SOURCES:
        yield (*and_more(len(cited) - _MOST_SOURCES, ""), Words(": "), Typed("careercli sources", quoted=True))
    years: dict[str, set[int]] = {}
    for converted in filter(None, (amounts_by(pay, lens) for pay in rows)):
        for step in converted.steps:
            if step.source is not None:
                publisher = publisher_or_title(labels.sources[step.source])
                years.setdefault(publisher, set()).update([step.year] if step.year is not None else [])
    if years:
        used = [f"{publisher}{_span(several)}" for publisher, several in years.items()]
        yield (Words(_("Converted with factors of: {publishers}").format(publishers=" · ".join(used))),)


_MOST_SOURCES = 8
"""A country has one, or two where several roles are drawn."""


def _published(source: str, labels: Labels) -> str:
    """Return a source by its title and publisher."""
    known = labels.sources[source]
    return f"{choose(known.title)}, {known.publisher or _('publisher not known')}"


def _span(years: Iterable[int]) -> str:
    """Return the years that factors were taken of, in brackets."""
    return f" ({', '.join(map(str, sorted(years)))})" if years else ""
