"""Pay on the pages of the site: amounts as people write them, and how far each can be relied on."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from careercli.answers.pay.lenses import Converted
from careercli.exports.site.html import Content, Html, el, joined, link, words
from careercli.exports.site.known import Known, SeenPay
from careercli.formats.writing import ForScreens, ForSpeech, digits
from careercli.i18n.language import _, language
from careercli.i18n.numbers import money
from careercli.i18n.sentences import sentence
from careercli.model import Language, Lens, PayFigure, Source
from careercli.views.blocks import Amount, Line, Range, Trust
from careercli.views.labels import Labels, basis_name, occupation_words, severity_name, statistic_name
from careercli.views.page import Shown
from careercli.views.pay.cells import evidence_of, figure_range, published_range, trust_of
from careercli.views.pay.figures import about
from careercli.views.pay.titles import lens_name

_LENSES: tuple[Lens, ...] = ("market", "ppp", "minimum-wage")
_NO_PAGE = Shown(blocks=(), sources={}, readings={})
"""Of cells that stand by themselves."""
_SCREEN = ForScreens(_NO_PAGE)
_SPEECH = ForSpeech(_NO_PAGE)


def written(cell: Amount | Range) -> str:
    """Return an amount or a range as people write it."""
    return _written(language(), cell)


@lru_cache(maxsize=10_000, typed=True)  # the same amounts stand on several pages; amounts and ranges may be equal
def _written(_spoken: Language, cell: Amount | Range) -> str:
    return _SCREEN.cell(cell)


def said(line: Line) -> str:
    """Return a line of any cells as words."""
    return "".join(map(_SCREEN.cell, line))


def paid(pay: SeenPay) -> Content:
    """Return what is paid, as published; marked where it cannot be right."""
    amount = written(published_range(pay))
    return amount if pay.is_credible else el("span", f"⚠ {amount} ({_('not credible')})", class_="doubt")


def trust(pay: SeenPay, labels: Labels) -> str:
    """Return who says so, of which year, and whether it can be right."""
    return _SPEECH.cell(trust_of(pay, labels))


def trust_in(figure: PayFigure, labels: Labels) -> str:
    """Return the same of a figure."""
    return _SPEECH.cell(Trust(evidence_of(figure, labels), figure.year, figure.year_status, pack=figure.pack))


def seen(pay: SeenPay, lens: Lens) -> str:
    """Return the typical amount of credible pay seen one way; nothing where there is none."""
    converted = pay.lenses.by(lens) if pay.lenses is not None else None
    if not isinstance(converted, Converted) or converted.typical is None:
        return ""
    return written(Amount(converted.typical, converted.unit, published=not converted.steps))


def in_euros(pay: SeenPay) -> str:
    """Return the typical amount of credible pay in euros a month, where a title tells the month."""
    market = pay.lenses.market if pay.lenses is not None else None
    if not isinstance(market, Converted) or market.typical is None:
        return ""
    return money(digits(market.typical, market.unit, published=not market.steps), market.unit.what)


def pay_facts(pay: SeenPay, labels: Labels, home: str) -> Iterator[tuple[str, Content]]:
    """Yield what there is to know of what is paid."""
    yield _("Statistic"), statistic_name(pay.statistic)
    yield _("Gross or net"), basis_name(pay.basis)
    yield _("Evidence"), trust(pay, labels)
    if pay.occupation is not None:
        yield _("Occupation"), occupation_words(pay.occupation)
    for lens in _LENSES:
        converted = pay.lenses.by(lens) if pay.lenses is not None else None
        if isinstance(converted, Converted):
            of_year = f" ({_('in prices of {year}').format(year=converted.year)})" if lens != "minimum-wage" else ""
            amount = seen(pay, lens)
            yield lens_name(lens), amount and amount + of_year
        elif converted is not None:
            yield lens_name(lens), sentence(converted.gap)
    yield _("Source"), source_link(labels.sources[pay.source], home)


def flag_lines(flags: Iterable[tuple[str, str]]) -> list[Content]:
    """Return what is wrong with pay, how bad it is before it."""
    return [joined((el("strong", f"{severity}: "), told)) for severity, told in flags]


def told_flags(pay: SeenPay) -> list[tuple[str, str]]:
    """Return what is wrong with pay: how bad, and the sentence."""
    return [(severity_name(flag.severity), sentence(flag.text)) for flag in pay.flags]


def figure_cells(figure: PayFigure, known: Known, home: str) -> tuple[Content, ...]:
    """Return a figure as a row: the amount, what it is, of whom, how far it can be trusted, where it comes from."""
    return (
        written(figure_range(figure)),
        statistic_name(figure.statistic),
        basis_name(figure.basis),
        about(figure, known.labels),
        trust_in(figure, known.labels),
        source_link(known.labels.sources[figure.source], home),
    )


def source_link(source: Source, home: str) -> Html:
    """Return the title of a source, which leads to what is said of it."""
    return link(f"{home}sources.html#{source.id}", words(source.title))
