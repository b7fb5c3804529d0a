"""Sums as a person would do them on paper: amount, factor with its year and source, result."""

from collections.abc import Iterator, Sequence

from careercli.answers.pay.choice import Amounts, ChosenPay
from careercli.answers.pay.lenses import Converted, Lens, Lenses
from careercli.answers.pay.steps import Steps
from careercli.i18n.numbers import as_given, cents, factor, money, number
from careercli.i18n.sentences import sentence
from careercli.views.blocks import Line, Span, muted, plain
from careercli.views.footnotes import Footnotes
from careercli.views.labels import in_unit, paid_per
from careercli.views.pay_caption import lens_name


def pay_sums(pay: Amounts, lenses: Lenses, shown: Sequence[Lens], footnotes: Footnotes) -> Iterator[tuple[str, Line]]:
    """Yield the name of each lens and its sum, or why there is none."""
    begin = _middle(pay) + paid_per(money(as_given(any_amount(pay)), pay.currency), pay.period)
    for lens in shown:
        seen = lenses.by(lens)
        if not isinstance(seen, Converted):
            yield lens_name(lens), muted(sentence(seen.gap))
        elif seen.steps:
            result = in_unit(exact(any_amount(seen)), seen.unit)
            yield lens_name(lens), sum_line(begin, seen.steps, result, footnotes)
        else:
            yield lens_name(lens), plain(begin)


def _middle(pay: Amounts) -> str:
    """Return how the middle of a range is found."""
    if not isinstance(pay, ChosenPay) or pay.statistic != "range" or pay.low is None or pay.high is None:
        return ""
    return f"({as_given(pay.low)} + {as_given(pay.high)}) ÷ 2 = "


def sum_line(begin: str, steps: Steps, result: str, footnotes: Footnotes) -> Line:
    """Return `€1,900 a month × 14 payments a year ÷ 12 months a year = €2,216.67 a month`."""
    parts: list[Span] = [Span(begin)]
    for step in steps:
        sign = "×" if step.operation == "multiply" else "÷"
        year = f" ({step.year})" if step.year else ""
        parts.append(Span(f" {sign} {factor(step.factor)} {sentence(step.what)}{year}"))
        parts += [Span(" "), footnotes.cite(step.source)] if step.source else []
    return (*parts, Span(f" = {result}", "good"))


def any_amount(pay: Amounts | Converted) -> float:
    """Return the typical amount, or else an end; every pay has one."""
    return next(amount for amount in (pay.typical, pay.low, pay.high) if amount is not None)


def exact(amount: float) -> str:
    """Return an amount to the cent, as a sum on paper ends."""
    return number(amount, 0 if amount == round(amount) else cents(amount))
