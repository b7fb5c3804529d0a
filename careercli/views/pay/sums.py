"""Sums as a person would do them on paper, and the rule by which the figures shown are chosen."""

from collections.abc import Iterable, Iterator

from careercli.answers.pay.choice import Amounts, ChosenPay
from careercli.answers.pay.country import CountryPay
from careercli.answers.pay.lenses import Converted, Lenses
from careercli.answers.pay.steps import Steps
from careercli.i18n.language import _
from careercli.model import LENSES
from careercli.views.blocks import (
    Amount,
    Block,
    Bullets,
    Cell,
    Cite,
    Facts,
    Heading,
    Line,
    Number,
    Paragraph,
    Said,
    Words,
    plain,
    said,
    strong,
)
from careercli.views.labels import occupation_words
from careercli.views.pay.cells import unit_of
from careercli.views.pay.titles import lens_name


def rule_blocks() -> list[Block]:
    """Return the rule of `careercli.answers.pay.choice` in words, under its heading."""
    rule = (
        _(
            "Only figures about all workers in a role count as its pay, not those of one industry, city or employer, "
            "and no bonus."
        ),
        _("Figures about a wider occupation are used only with --broad, and only where there are no others."),
        _(
            "Official statistics come before guides, then later years before earlier ones, then pay a month before "
            "pay a year and an hour."
        ),
        _("Typical is the median, else the mean, else what the source calls so, else the middle of the range."),
        _(
            "Low and high are the amounts between which 8 of 10 earn (10th and 90th percentile), else half (25th and "
            "75th), else the ends of the range, else other ends."
        ),
        _("The amounts of a row are all of one source, year and period."),
    )
    return [Heading(_("How the figures shown are chosen")), Bullets(tuple(map(plain, rule)))]


def sums_blocks(named: Iterable[tuple[str, CountryPay]]) -> Iterator[Block]:
    """Yield the rule by which figures are chosen, and under each name how every amount came from the published one."""
    yield from rule_blocks()
    yield Heading(_("How the amounts were worked out"))
    for name, pay in named:
        yield Paragraph(strong(name))
        yield Facts((*_way(pay), *pay_sums(pay, pay.lenses)))


def _way(pay: CountryPay) -> Iterator[tuple[str, Line]]:
    """Yield the occupation that pay is of, where the role does not carry its code."""
    if pay.occupation is not None and pay.occupation.by_way_of is not None:
        yield _("Occupation"), plain(occupation_words(pay.occupation))


def pay_sums(pay: Amounts, lenses: Lenses) -> Iterator[tuple[str, Line]]:
    """Yield each way of seeing pay and its sum, or why there is none."""
    for lens in LENSES:
        converted = lenses.by(lens)
        if not isinstance(converted, Converted):
            yield lens_name(lens), said(converted.gap, "muted")
        elif converted.steps:
            result = Amount(any_amount(converted), converted.unit, exact=True, tone="strong")
            yield lens_name(lens), sum_line(begin_of(pay), converted.steps, result)
        else:
            yield lens_name(lens), begin_of(pay)


def begin_of(pay: Amounts) -> Line:
    """Return the published amount that a sum begins with, and how the middle of a range is found."""
    published = Amount(any_amount(pay), unit_of(pay), published=True)
    if not isinstance(pay, ChosenPay) or pay.statistic != "range" or pay.low is None or pay.high is None:
        return (published,)
    low, high = (Amount(end, unit_of(pay), published=True) for end in (pay.low, pay.high))
    return (Words("("), low, Words(" + "), high, Words(") ÷ 2 = "), published)


def sum_line(begin: Line, steps: Steps, result: Amount) -> Line:
    """Return `€1,900 a month × 14 payments a year ÷ 12 months a year = €2,216.67 a month`."""
    line: list[Cell] = [*begin]
    for step in steps:
        line += [Words(" × " if step.operation == "multiply" else " ÷ "), Number(step.factor, None), Words(" ")]
        line += [Said(step.what), Words(f" ({step.year})" if step.year else "")]
        line += [Cite((step.source,))] if step.source else []
    return (*line, Words(" = "), result)


def any_amount(pay: Amounts | Converted) -> float:
    """Return the typical amount, or else an end; every pay has one."""
    return next(amount for amount in (pay.typical, pay.low, pay.high) if amount is not None)
