"""Every figure: how many there are and how many are in doubt, the first of them in a table, and then all the others."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from careercli.answers.answer import Answer
from careercli.answers.figures import ListedFigure, SeenAs
from careercli.answers.flags import FLAG_CODES, are_credible
from careercli.answers.pay.choice import is_general
from careercli.answers.pay.lenses import Gap
from careercli.i18n.language import _, counted, readable
from careercli.i18n.numbers import number
from careercli.model import Lens, Unit
from careercli.views.answered import notes_part, sources_part, without_notes
from careercli.views.blocks import (
    NOTHING,
    Block,
    Column,
    Heading,
    Line,
    Mark,
    Node,
    NotCredible,
    Nothing,
    Number,
    Paragraph,
    Range,
    Row,
    Said,
    Table,
    Trust,
    Words,
    muted,
    of_pack,
    plain,
    said,
    strong,
)
from careercli.views.labels import Labels, basis_name, statistic_name
from careercli.views.page import Page, Part
from careercli.views.pay.cells import evidence_of, figure_range
from careercli.views.pay.figures import about, figure_node
from careercli.views.pay.titles import lens_column, lens_name
from careercli.views.phrases import with_commands

_ROWS = 25
_COUNTED = 5_000
"""So many figures are looked through before the first is shown; what is wrong with more would be waited for."""
_FEW = 10
"""So few have their ids below them, on any screen, for one of them is what was looked for."""
_MOST_COMMON = 3
_AT_ONCE = frozenset({"broad-left-out"})
"""Notes without which the number of figures would mislead."""
_LENSES: tuple[Lens, ...] = ("market", "ppp", "minimum-wage")


def figures_page(answer: Answer[Sequence[ListedFigure]], labels: Labels) -> Page:
    """Return how far the figures can be relied on, the first of them in a table, and parts with all the others."""
    figures = answer.data
    counted_ones = tuple(islice(figures, _COUNTED + 1))
    total = len(counted_ones) if len(counted_ones) <= _COUNTED else len(figures)
    first = counted_ones[:_ROWS]
    sources = tuple(dict.fromkeys(figure.source for figure in counted_ones))
    return Page(
        answer=(
            Heading(
                counted(total, "{count} pay figure", "{count} pay figures"),
                plain(counted(len(sources), "from {count} source", "from {count} sources")),
                level=1,
            ),
            Paragraph(_in_short(counted_ones[:_COUNTED], total)),
            # Before the table, which a small screen ends in the middle of.
            *_the_rest(len(first), total),
            *(Paragraph(said(note, "muted")) for note in answer.notes if note.code in _AT_ONCE),
            _table(first, labels),
        ),
        parts={
            "full": Part(lambda: _each(figures, labels), total),
            "notes": notes_part(without_notes(answer, (note for note in answer.notes if note.code in _AT_ONCE))),
            "sources": sources_part(sources, labels),
            "all": Part(lambda: _others(figures, labels), total - len(first)),
        },
        commands=(f"careercli evidence {_('FIGURE')}",),
        sources=sources,
    )


def _in_short(figures: Sequence[ListedFigure], total: int) -> Line:
    """Return how many of the figures cannot be right or are in doubt, and why most often."""
    wrong = sum(not are_credible(figure.flags) for figure in figures)
    doubted = sum(any(flag.severity == "doubt" for flag in figure.flags) for figure in figures if _is_credible(figure))
    parts = [_("Of the first {count}:").format(count=number(len(figures)))] if len(figures) < total else []
    if wrong:
        parts.append(counted(wrong, "{count} cannot be right as it stands.", "{count} cannot be right as they stand."))
    if doubted:
        parts.append(counted(doubted, "{count} can be used with care.", "{count} can be used with care."))
    codes = Counter(code for figure in figures for code in {flag.code for flag in figure.flags})
    if codes:
        common = sorted(codes.items(), key=lambda flag: (-flag[1], FLAG_CODES.index(flag[0])))[:_MOST_COMMON]
        frequent = ", ".join(f"{code} {number(count)}" for code, count in common)
        parts.append(_("Flags, the most frequent: {flags}.").format(flags=frequent))
    if not (wrong or doubted):
        parts.append(_("Nothing grave is known against them."))
    return plain(" ".join(parts))


def _is_credible(figure: ListedFigure) -> bool:
    return are_credible(figure.flags)


def _the_rest(shown: int, total: int) -> Iterator[Block]:
    """Yield how to get the figures that are not in the table."""
    if shown < total:
        words = _("{shown} of {total} are shown: `--all` lists all of them, `--json` writes them for other programs.")
        yield Paragraph(with_commands(words.format(shown=number(shown), total=number(total)), "muted"))


def _others(figures: Iterable[ListedFigure], labels: Labels) -> Iterator[Block]:
    others = tuple(islice(figures, _ROWS, None))
    if others:
        yield Heading(_("All other figures"))
        yield _table(others, labels)


def _table(figures: Iterable[ListedFigure], labels: Labels) -> Table:
    figures = tuple(figures)
    are_few = len(figures) <= _FEW
    columns = (
        Column("role", _("Role")),
        Column("country", "", "whole", _("Country")),
        Column("published", _("As published"), "range"),
        # The ids of few stand below them, and tell it as well.
        Column("statistic", _("Statistic"), rank=1 if are_few else 0),
        Column("trust", _("Evidence"), "trust"),
        Column("flags", _("Flags"), "number", rank=0 if are_few else 1),
        Column("gravest", _("Gravest flag"), "whole", rank=2),
        *(lens_column(lens, _unit(figures, lens), rank) for rank, lens in enumerate(_LENSES, start=3)),
    )
    if not are_few:
        columns += (Column("id", _("Id"), "whole", rank=len(_LENSES) + 3),)
        rows = (Row((*_cells(figure, labels), muted(figure.id)), _whose(figure, labels)) for figure in figures)
    else:
        rows = (Row(tuple(_cells(figure, labels)), (muted(figure.id), *_whose(figure, labels))) for figure in figures)
    return Table(columns, tuple(rows))


def _cells(figure: ListedFigure, labels: Labels) -> Iterator[Line]:
    yield strong(readable(figure.role_title))
    yield plain(figure.country)
    yield (figure_range(figure),)
    yield plain(statistic_name(figure.statistic))
    yield _trust(figure, labels)
    codes = tuple(dict.fromkeys(flag.code for flag in figure.flags))
    yield (Number(len(codes)),) if codes else NOTHING
    yield plain(codes[0]) if codes else NOTHING
    yield from (_seen(figure.lenses.by(lens)) for lens in _LENSES)


def _whose(figure: ListedFigure, labels: Labels) -> tuple[Line, ...]:
    """Return a line on whose pay a figure is, where it is not that of all workers."""
    if is_general(figure):
        return ()
    return (muted(_("Only: {group}").format(group=about(figure, labels))),)


def _trust(figure: ListedFigure, labels: Labels) -> Line:
    if not are_credible(figure.flags):
        return (NotCredible(), *of_pack(figure.pack))
    return (Trust(evidence_of(figure, labels), figure.year, figure.year_status, pack=figure.pack),)


def _unit(figures: Iterable[ListedFigure], lens: Lens) -> Unit | None:
    """Return the unit in which figures are seen one way; it is the same for all."""
    seen = (figure.lenses.by(lens) for figure in figures)
    return next((one.unit for one in seen if isinstance(one, SeenAs)), None)


def _seen(seen: SeenAs | Gap) -> Line:
    if isinstance(seen, Gap):
        return (Nothing(seen.gap),)
    return (Range(seen.low, None, seen.high, seen.unit, marks=_marks(seen), open_ended=True),)


def _each(figures: Iterable[ListedFigure], labels: Labels) -> Iterator[Block]:
    """Yield every figure with all that is known of it: as printed, where, what is wrong with it, and by each lens."""
    yield Heading(_("Figures"))
    for figure in figures:
        node = figure_node(figure, labels)
        by_lens = (Node((Words(f"{lens_name(lens)}: ", "muted"), *_in_full(figure, lens))) for lens in _LENSES)
        yield node._replace(children=(*node.children, *by_lens))


def _in_full(figure: ListedFigure, lens: Lens) -> Line:
    """Return a figure by a lens, whose year's money that is, and what is doubtful about it."""
    seen = figure.lenses.by(lens)
    if isinstance(seen, Gap):
        return said(seen.gap, "muted")
    amounts = Range(seen.low, seen.typical, seen.high, seen.unit, marks=_marks(seen), open_ended=seen.typical is None)
    line: Line = (amounts, Words(", "), Words(_("in prices of {year}").format(year=seen.year)))
    if lens == "minimum-wage":
        year = f" ({seen.year})"
        line = (amounts, Words(", " + _("{basis} minimum wage").format(basis=basis_name(seen.basis)) + year))
    elif seen.basis != figure.basis:
        line += (Words(f", {basis_name(seen.basis)}"),)
    return (*line, Words(" "), Said(seen.doubt, "doubtful")) if seen.doubt else line


def _marks(seen: SeenAs) -> tuple[Mark, ...]:
    marks: list[Mark] = ["doubtful"] if seen.doubt else []
    return (*marks, "about") if seen.is_representative else tuple(marks)
