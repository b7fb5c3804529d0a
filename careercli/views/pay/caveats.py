"""What a reader of pay must not overlook: at most two lines, the gravest, and what the marks mean."""

from collections.abc import Iterable, Iterator, Sequence

from careercli.answers.pay.country import CountryPay, PayRow
from careercli.answers.pay.wider import WiderPay
from careercli.i18n.language import _
from careercli.i18n.numbers import listed
from careercli.messages import Message, say
from careercli.model import Lens, Occupation, is_of_a_match
from careercli.views.blocks import (
    Amount,
    Block,
    Caveat,
    Legend,
    Line,
    Paragraph,
    Range,
    Said,
    Space,
    Words,
    joined,
    of_pack,
    said,
)
from careercli.views.labels import Labels
from careercli.views.page import readings_in
from careercli.views.pay.cells import amounts_by, published_range, unit_of
from careercli.views.phrases import phrase


def caveats(
    rows: Sequence[CountryPay],
    wider: Iterable[WiderPay],
    labels: Labels,
    lenses: Sequence[Lens],
    *,
    notes: Iterable[Message] = (),
    above: Sequence[Block] = (),
    between: Sequence[Block] = (),
) -> Iterator[Block]:
    """Yield what is gravest about some rows of pay, then blocks that stand `between` that and what the marks mean.

    Of the answer's `notes` there are those that are told at once; readings of editors may stand in the blocks `above`.
    """
    flaw = not_credible(rows, wider, labels)
    grave = [*([flaw] if flaw else []), *(Caveat("•", said(note)) for note in notes_at_once(notes, lenses))]
    legend = legend_of(rows, lenses, (*above, *between))
    if grave or (legend and not between):
        yield Space()
    yield from (*grave, *between)
    if legend:
        yield legend


def notes_at_once(notes: Iterable[Message], lenses: Sequence[Lens]) -> tuple[Message, ...]:
    """Return the notes without which the amounts shown mislead: they stand right below them."""
    codes = {"no-raise-one-occupation"} | ({"minimum-wage-floor"} if "minimum-wage" in lenses else set())
    return tuple(note for note in notes if note.code in codes)


def not_credible(rows: Sequence[CountryPay], wider: Iterable[WiderPay], labels: Labels) -> Caveat | None:
    """Return the gravest flaw of the first row that cannot be right, and what is known instead."""
    incredible = [row for row in rows if not row.is_credible]
    if not incredible:
        return None
    first = incredible[0]
    flag = next(flag for flag in first.flags if flag.severity == "not-credible")
    if len({row.role for row in rows if isinstance(row, PayRow)}) > 1 and isinstance(first, PayRow):
        # Its amount alone does not say which of the roles it is of.
        where = f"{labels.country(first.country)}, {labels.role(first.role)}"
    else:
        where = listed(dict.fromkeys(labels.country(row.country) for row in incredible))
    line: Line = (Words(f"{where}: ", "strong"), Said(flag.text))
    instead = next((pay for pay in wider if pay.country == first.country), None)
    return Caveat("⚠", (*line, Words(" "), *nearest_official(instead)) if instead is not None else line)


_WHOLE = 1000
"""From here on nobody needs the cents in a sentence of few words."""


def nearest_official(wider: WiderPay) -> Line:
    """Return what is known officially of the nearest wider group, in few words, and what prices have done since."""
    amount = float(round(wider.amount)) if wider.amount >= _WHOLE else wider.amount
    paid = say(f"{wider.basis}-pay-per-{wider.period}", amount=amount, currency=wider.currency)
    nearest = Said(say("nearest-official", group=say(f"group-{wider.group}"), paid=paid, year=wider.year))
    line = (nearest, *of_pack(wider.pack))
    since = wider.prices_since
    return line if since is None else (*line, Words(" "), Said(since, "doubtful"))


def legend_of(rows: Sequence[CountryPay], lenses: Sequence[Lens], above: Iterable[Block] = ()) -> Legend | None:
    """Return what `?`, `~`, `≈` and `†` stand for, as far as they are there, in one line."""
    marks: list[tuple[str, str]] = []
    years = sorted({row.year for row in rows if row.year_status == "assumed"})
    if years:
        marks.append(("?", _("The guide prints no year; assumed: {years}.").format(years=listed(map(str, years)))))
    if any(row.is_credible and row.statistic == "range" for row in rows):
        marks.append(("~", _("Middle of a range.")))
    if any((one := amounts_by(row, lens)) is not None and one.doubt for row in rows for lens in lenses):
        marks.append(("!", _("Exchange rate and purchasing power contradict each other.")))
    if "minimum-wage" in lenses and any(_is_about(row) for row in rows):
        marks.append(("≈", _("About.")))
    marks += match_marks(row.occupation for row in rows)
    marks += reading_marks(above)
    return Legend(tuple(marks)) if marks else None


def match_marks(occupations: Iterable[Occupation | None]) -> list[tuple[str, str]]:
    """Return whose pay it is that is marked as that of a matched occupation, if there is any."""
    titles = dict.fromkeys(each.title for each in occupations if each is not None and is_of_a_match(each))
    words = _("Pay of what it is matched to: {occupations}.").format(occupations=listed(titles))
    return [("≈", words)] if titles else []


def reading_marks(blocks: Iterable[Block]) -> list[tuple[str, str]]:
    """Return what the mark of an editor's reading stands for, if there is one in some blocks."""
    return [("†", _("Editor's reading"))] if any(readings_in(blocks)) else []


def _is_about(row: CountryPay) -> bool:
    converted = amounts_by(row, "minimum-wage")
    return converted is not None and converted.is_representative


def published_line(rows: Sequence[CountryPay]) -> Iterator[Block]:
    """Yield pay as its sources publish it, before it was brought into one currency and year."""
    several: list[Line] = [(_as_published(row),) for row in rows if row.is_credible]
    if several:
        yield Space()
        yield Paragraph(phrase(_("As published: {amounts}"), amounts=joined(several, " · ")))


def _as_published(row: CountryPay) -> Amount | Range:
    if row.statistic == "range" or row.typical is None:
        return published_range(row, marks=("middle",) if row.statistic == "range" else ())
    return Amount(row.typical, unit_of(row), published=True)
