"""Everything there is to know of a row of pay: what its amounts are, and the same seen every way."""

from collections.abc import Iterable, Iterator

from careercli.answers.flags import Flag
from careercli.answers.pay.choice import Amounts
from careercli.answers.pay.country import CountryPay
from careercli.answers.pay.lenses import Converted, Gap
from careercli.answers.pay.wider import WiderPay, wider_phrase
from careercli.i18n.language import _
from careercli.i18n.numbers import semicolon
from careercli.model import LENSES, Lens, Statistic
from careercli.views.blocks import (
    Block,
    Bullets,
    Cite,
    Facts,
    Heading,
    Line,
    Number,
    Said,
    Tone,
    Words,
    of_pack,
    plain,
    said,
)
from careercli.views.labels import Labels, basis_name, occupation_words, severity_name, stated_basis, statistic_name
from careercli.views.pay.cells import converted_range, published_range, trust_of
from careercli.views.pay.titles import lens_name


def pay_facts(pay: CountryPay, labels: Labels) -> Facts:
    """Return what is published, what it is, where it comes from, and the same seen every way."""
    published: Line = (published_range(pay), Words(" · "), trust_of(pay, labels), Cite((pay.source,)))
    rows = [
        (_("As published"), published),
        (_("What the amounts are"), plain(semicolon().join(_kinds(pay)))),
        *basis_facts(pay),
        *([(_("Occupation"), plain(occupation_words(pay.occupation)))] if pay.occupation else []),
        (_("Figures"), plain(", ".join(pay.figures))),
        *((lens_name(lens), by_lens(pay.lenses.by(lens), pay, lens)) for lens in LENSES if _adds(pay, lens)),
    ]
    return Facts(tuple(rows))


def basis_facts(pay: Amounts) -> Iterator[tuple[str, Line]]:
    """Yield whether pay is gross or net, and how often and for how many hours it is paid, where that is said."""
    yield _("Gross or net"), plain(stated_basis(pay.basis))
    if pay.payments_per_year is not None:
        yield _("Payments a year"), (Number(pay.payments_per_year),)
    if pay.hours_per_week is not None:
        yield _("Hours a week"), (Number(pay.hours_per_week, None),)
    if pay.days_per_week is not None:
        yield _("Days a week"), (Number(pay.days_per_week, None),)


def _kinds(pay: CountryPay) -> Iterator[str]:
    """Yield what typical, low and high are: a mean is no median, a quarter no tenth."""
    typical = _("middle of the range") if pay.statistic == "range" else statistic_name(pay.statistic)
    yield _("typical: {kind}").format(kind=typical)
    if pay.low_statistic:
        yield _("low: {kind}").format(kind=_end_name(pay.low_statistic))
    if pay.high_statistic:
        yield _("high: {kind}").format(kind=_end_name(pay.high_statistic))


def _end_name(statistic: Statistic) -> str:
    return _("as the source gives it") if statistic in {"low", "high"} else statistic_name(statistic)


def _adds(pay: CountryPay, lens: Lens) -> bool:
    """Return whether a way of seeing pay tells more than what is published."""
    converted = pay.lenses.by(lens)
    return lens != "nominal" or not isinstance(converted, Converted) or bool(converted.steps)


def by_lens(converted: Converted | Gap, pay: Amounts, lens: Lens) -> Line:
    """Return pay seen one way, or why it cannot be; whose prices, which minimum wage, and what is doubtful."""
    if not isinstance(converted, Converted):
        return said(converted.gap, "muted")
    line: Line = (converted_range(converted, pay),)
    if converted.year != pay.year:
        line += (Words(", " + _("in prices of {year}").format(year=converted.year)),)
    if lens == "minimum-wage":
        line += (Words(", " + _("{basis} minimum wage").format(basis=basis_name(converted.basis))),)
    elif converted.basis != pay.basis:
        line += (Words(f", {basis_name(converted.basis)}"),)
    return (*line, Words(" "), Said(converted.doubt, "doubtful")) if converted.doubt else line


def count_of_flags(flagged: Iterable[tuple[str, Iterable[Flag]]]) -> int:
    """Return how many different things are wrong with figures."""
    return len({(flag.code, repr(flag.text)) for _name, flags in flagged for flag in flags})


def flag_items(flags: Iterable[Flag]) -> Bullets:
    """Return what is wrong with a figure: how grave it is, its sentence and its code."""
    return Bullets(tuple(flag_line(flag) for flag in flags))


def flag_line(flag: Flag) -> Line:
    """Return one thing that is wrong with a figure."""
    tone: Tone = (
        "not-credible" if flag.severity == "not-credible" else "doubtful" if flag.severity == "doubt" else "plain"
    )
    return (Words(f"{severity_name(flag.severity)}: ", tone), Said(flag.text), Words(f" ({flag.code})", "muted"))


def flag_blocks(flagged: Iterable[tuple[str, Iterable[Flag]]]) -> Iterator[Block]:
    """Yield what is wrong with the figures shown, each flaw once, with all whose figures have it."""
    having: dict[object, tuple[Flag, dict[str, None]]] = {}
    for name, flags in flagged:
        for flag in flags:
            having.setdefault((flag.code, flag.severity, repr(flag.text)), (flag, {}))[1][name] = None
    if having:
        yield Heading(_("What is wrong with the figures"))
        yield Bullets(
            tuple(
                (Words(f"{semicolon().join(names)}: ", "strong"), *flag_line(flag)) for flag, names in having.values()
            )
        )


def wider_blocks(wider: Iterable[WiderPay], labels: Labels) -> Iterator[Block]:
    """Yield the pay of wider groups, if any is known; a group that several roles are a part of is told once."""
    lines = tuple(_wider_lines(wider, labels))
    if lines:
        yield Heading(_("Wider groups, which are not the roles themselves"))
        yield Bullets(lines)


def _wider_lines(wider: Iterable[WiderPay], labels: Labels) -> Iterator[Line]:
    roles: dict[tuple[str, str], dict[str, None]] = {}
    first: dict[tuple[str, str], WiderPay] = {}
    for pay in wider:
        group = (pay.country, str(pay.group))
        roles.setdefault(group, {})[labels.role(pay.role)] = None
        first.setdefault(group, pay)
    for place, pay in first.items():
        yield (*plain(f"{', '.join(roles[place])}: "), *wider_line(pay, labels))


def wider_line(pay: WiderPay, labels: Labels) -> Line:
    """Return the pay of a wider group, which is not the role's own, and what its statistics print and where."""
    line: Line = (
        Said(wider_phrase(pay, labels.country(pay.country))),
        Words(", " + _("printed “{words}”").format(words=pay.title)),
        Words(", " + _("found at “{place}”").format(place=pay.place)),
        Cite((pay.source,)),
        *of_pack(pay.pack),
    )
    return (*line, Words(" · "), Said(pay.prices_since, "doubtful")) if pay.prices_since else line
