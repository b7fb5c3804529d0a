"""Every figure known: as it is read, as its source prints it, its id, and what is wrong with it."""

from collections.abc import Iterable, Iterator

from careercli.answers.flags import Flag, Observation
from careercli.answers.pay.choice import Amounts
from careercli.answers.pay.official import BesideOfficial
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import day, factor, listed
from careercli.model import PayFigure, Text, Unit
from careercli.views.blocks import (
    Amount,
    Block,
    Change,
    Cite,
    Line,
    Node,
    Paragraph,
    Said,
    Words,
    strong,
)
from careercli.views.labels import (
    Labels,
    basis_name,
    from_pack,
    occupation_words,
    statistic_name,
    year_status_name,
)
from careercli.views.pay.cells import figure_range
from careercli.views.pay.details import flag_line
from careercli.views.pay.sums import sum_line
from careercli.views.phrases import phrase, with_commands


def figure_blocks(figures: Iterable[PayFigure], labels: Labels) -> Iterator[Block]:
    """Yield every figure, country by country, with what is wrong with it below."""
    figures = tuple(figures)
    for country in dict.fromkeys(figure.country for figure in figures):
        here = tuple(figure_node(figure, labels) for figure in figures if figure.country == country)
        yield Node(strong(_("All figures: {country}").format(country=labels.country(country))), here)
    yield Paragraph(with_commands(_("`careercli evidence FIGURE` shows where a figure comes from."), "muted"))


def figure_node(figure: PayFigure, labels: Labels) -> Node:
    """Return a figure, and below it why it is of its year, what to know of it and what is wrong with it."""
    return Node(figure_line(figure, labels), tuple(map(Node, _about_it(figure))))


def figure_line(figure: PayFigure, labels: Labels) -> Line:
    """Return a figure in one line, its id first."""
    parts = ", ".join(_parts(figure, labels))
    return (Words(figure.id, "strong"), Words(": "), figure_range(figure), Words(f", {parts}"), Cite((figure.source,)))


def _parts(figure: PayFigure, labels: Labels) -> Iterator[str]:
    yield from kind_of(figure)
    yield labels.role(figure.role)
    yield labels.country(figure.country)
    yield about(figure, labels)
    yield basis_name(figure.basis)
    yield from how_paid(figure)
    yield f"{figure.year} ({year_status_name(figure.year_status)})"
    if figure.occupation:
        yield occupation_words(figure.occupation)
    yield _("printed “{words}”").format(words=figure.as_printed)
    yield _("found at “{place}”").format(place=readable(figure.place))
    yield from from_pack(figure.pack)


def kind_of(figure: PayFigure) -> Iterator[str]:
    """Yield what kind of number a figure is, and what its source calls it where that is another."""
    yield statistic_name(figure.statistic)
    if figure.printed_statistic:
        yield _("which the source calls {statistic}").format(statistic=statistic_name(figure.printed_statistic))


def how_paid(pay: Amounts | PayFigure) -> Iterator[str]:
    """Yield how often a year and for how many hours a week pay is paid, where that is said."""
    if pay.payments_per_year is not None:
        yield _("{payments} times a year").format(payments=pay.payments_per_year)
    if pay.hours_per_week is not None:
        yield _("{hours} hours a week").format(hours=factor(pay.hours_per_week))
    if pay.days_per_week is not None:
        yield _("{days} days a week").format(days=factor(pay.days_per_week))


def _about_it(figure: PayFigure) -> Iterator[Line]:
    flags = figure.flags if isinstance(figure, Observation) else ()
    if figure.year_note and not is_explained_by(figure.year_note, flags):
        yield (Words(_("Why this year") + ": ", "muted"), Words(readable(figure.year_note)))
    if figure.note:
        yield (Words(_("Note") + ": ", "muted"), Words(readable(figure.note)))
    yield from map(flag_line, flags)


def is_explained_by(year_note: Text, flags: Iterable[Flag]) -> bool:
    """Return whether the reason for a figure's year stands in one of its flags already."""
    return any(flag.text.values.get("note") == year_note for flag in flags)


def about(figure: PayFigure, labels: Labels) -> str:
    """Return whose pay a figure is, beyond role and country."""
    terms = (*(figure.industry or ()), figure.region, figure.experience, figure.employer)
    words = listed(labels.term(term) for term in terms if term) or _("all workers")
    if figure.grade is not None:
        band = _("band of {employer}, grade {grade}").format(employer=labels.term(figure.source), grade=figure.grade)
        words = ", ".join((band, *(labels.term(term) for term in terms if term and term != figure.source)))
    if figure.valid_from is not None:
        words += ", " + _("from {first_day}").format(first_day=day(figure.valid_from))
    return words


def official_line(beside: BesideOfficial, labels: Labels) -> Line:
    """Return a guide's figure beside the official one in the same year's prices; or that they are one and the same."""
    unit = Unit(beside.currency, beside.period)
    words = _(
        "{figure}, {pay} ({basis}) in prices of {year}; official: {official}, {other} ({other_basis}); "
        "difference: {change}"
    )
    line: Line = (
        Words(f"{labels.role(beside.role)}, {labels.country(beside.country)}: ", "strong"),
        *phrase(
            words,
            figure=beside.figure,
            pay=Amount(beside.amount, unit, exact=True),
            basis=basis_name(beside.basis),
            year=str(beside.year),
            official=beside.official,
            other=Amount(beside.official_amount, unit, exact=True),
            other_basis=basis_name(beside.official_basis),
            change=Change(beside.difference_percent, 1),
        ),
    )
    return (*line, Words(". "), Said(beside.circular)) if beside.circular is not None else line


def official_sum(beside: BesideOfficial, figure: PayFigure) -> Line:
    """Return how a guide's figure was brought to the official one's year and period."""
    begin = Amount(figure.middle, Unit(figure.currency, figure.period), published=True)
    return sum_line((begin,), beside.steps, Amount(beside.amount, Unit(beside.currency, beside.period), exact=True))
