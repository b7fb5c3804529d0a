"""Roles side by side: their pay, what they ask for, and every figure known."""

from collections.abc import Callable, Container, Sequence

from careercli.answers.compare import ComparedRole, Comparison
from careercli.answers.flags import Observation, are_credible
from careercli.answers.pay.lenses import Lens
from careercli.answers.pay.official import BesideOfficial
from careercli.i18n.language import _, counted, readable
from careercli.i18n.numbers import listed, number, percent
from careercli.i18n.sentences import sentence
from careercli.model import PayFigure, Statement, Unit
from careercli.views.blocks import (
    Bar,
    Block,
    Bullets,
    Column,
    Facts,
    Heading,
    Line,
    Paragraph,
    Span,
    Table,
    View,
    muted,
    plain,
    strong,
)
from careercli.views.footnotes import Footnotes
from careercli.views.labels import Labels, in_unit, pay_words, statistic_name
from careercli.views.pay_caption import MoneyOf, caption
from careercli.views.pay_table import NOT_CREDIBLE, Leading, common_unit, pay_bars, pay_table, shown_lenses
from careercli.views.sums import pay_sums
from careercli.views.wider import wider_lines


def compare_view(data: Comparison, labels: Labels, *, lenses: Sequence[Lens], all_figures: bool, explain: bool) -> View:
    """Return roles side by side: pay by country, what they ask for, shared and different skills."""
    footnotes = Footnotes()
    shown = shown_lenses(lenses)
    blocks: list[Block] = [Heading(" · ".join(labels.role(role) for role in data.roles), 1)]
    blocks += caption(shown, MoneyOf(data.prices, data.money_years), common_unit(data.rows, shown[0]))
    blocks += (_pay_of_one if len(data.roles) == 1 else _pay_of_several)(data, labels, footnotes, shown)
    blocks += _beside_official(data, labels, footnotes)
    blocks += [*rule_blocks(), *_sums(data, labels, footnotes, shown)] if explain else []
    if len(data.roles) > 1:
        blocks += _requirement_blocks(data.requirements, labels, footnotes)
        blocks += _skill_blocks(data, labels, footnotes)
    blocks += _all_figures(data, labels, footnotes) if all_figures else _unshown(data)
    return View((*blocks, *footnotes.closing(labels)))


def about(figure: PayFigure, labels: Labels) -> str:
    """Return whose pay a figure is, beyond role and country."""
    terms = (*(figure.industry or ()), figure.region, figure.experience, figure.employer)
    return listed(labels.term(term) for term in terms if term) or _("all workers")


def published_pay(figure: PayFigure) -> str:
    """Return a figure as it is read, `$16.69 an hour`."""
    return pay_words(figure.low, figure.high, figure.currency, figure.period)


def _pay_of_one(data: Comparison, labels: Labels, footnotes: Footnotes, lenses: tuple[Lens, ...]) -> list[Block]:
    names = Leading(Column(_("Country"), wraps=True), [plain(labels.country(row.country)) for row in data.rows])
    with_unit = len(lenses) == 1 and common_unit(data.rows, lenses[0]) is None
    bars = pay_bars(data.rows, lenses)
    table = pay_table(data.rows, [names], footnotes, lenses=lenses, bars=bars, with_unit=with_unit) if data.rows else []

    def wider(countries: Container[str]) -> list[Block]:
        return wider_lines((pay for pay in data.wider if pay.country in countries), labels, footnotes)

    blocks = [*table, *wider({row.country for row in data.rows})]
    for gap in data.gaps:
        blocks += [Paragraph(muted(sentence(gap.gap))), *wider({gap.country})]
    return blocks


def _pay_of_several(data: Comparison, labels: Labels, footnotes: Footnotes, lenses: tuple[Lens, ...]) -> list[Block]:
    """Return a table a country; the bars of all are on one scale."""
    blocks: list[Block] = []
    bars = dict(zip(((row.country, row.role) for row in data.rows), pay_bars(data.rows, lenses), strict=True))
    for country in data.countries:
        rows = [row for row in data.rows if row.country == country]
        unit = common_unit(rows, lenses[0]) if len(lenses) == 1 else None
        heading = _("Pay: {country}").format(country=labels.country(country))
        blocks.append(Heading(f"{heading}, {unit}" if unit else heading))
        if rows:
            names = Leading(Column(_("Role"), wraps=True), [plain(labels.role(row.role)) for row in rows])
            here: list[Bar | None] = [bars[row.country, row.role] for row in rows]
            blocks += pay_table(rows, [names], footnotes, lenses=lenses, bars=here, with_unit=unit is None)
        blocks += [Paragraph(muted(sentence(gap.gap))) for gap in data.gaps if gap.country == country]
        wider = (pay for pay in data.wider if pay.country == country)
        blocks += wider_lines(wider, labels, footnotes, name_roles=True)
    return blocks


def _beside_official(data: Comparison, labels: Labels, footnotes: Footnotes) -> list[Block]:
    """Return each guide's figure with the official one and the difference in the same year's prices."""
    figures = {figure.id: figure for figure in data.observations}
    lines = tuple(
        official_line(beside, figures[beside.figure], figures[beside.official], labels, footnotes)
        for beside in data.beside_official
    )
    return [Heading(_("Guides compared with official statistics")), Bullets(lines)] if lines else []


def official_line(
    beside: BesideOfficial, figure: PayFigure, official: PayFigure, labels: Labels, footnotes: Footnotes
) -> Line:
    """Return a figure, the official one, and how far they are apart; or that they are one and the same."""
    if beside.circular is not None:
        return (
            Span(f"{labels.country(beside.country)}: ", "strong"),
            Span(f"{published_pay(figure)} ({figure.year}) "),
            footnotes.cite(figure.source),
            Span(" · "),
            Span(sentence(beside.circular), "accent"),
            Span(" "),
            footnotes.cite(official.source),
        )
    prices = _("in prices of {year}").format(year=beside.year)
    moved = f" ({in_unit(number(beside.amount), Unit(beside.currency, beside.period))}, {prices})"
    return (
        Span(f"{labels.country(beside.country)}: ", "strong"),
        Span(f"{published_pay(figure)} ({figure.year}){moved if beside.steps else ''} "),
        footnotes.cite(figure.source),
        Span(
            " · "
            + _("official {statistic}: {pay} ({year}) ").format(
                statistic=statistic_name(official.statistic), pay=published_pay(official), year=official.year
            )
        ),
        footnotes.cite(official.source),
        Span(" · " + _difference(beside.difference_percent), "accent"),
        Span(_("; the guide does not say gross or net") if beside.basis == "not-stated" else "", "muted"),
    )


def _difference(value: float) -> str:
    if abs(value) < _SAME:
        return _("the same")
    words = _("the guide is {percent} above") if value > 0 else _("the guide is {percent} below")
    return words.format(percent=percent(abs(value)))


_SAME = 0.05
"""Percent."""


def _sums(data: Comparison, labels: Labels, footnotes: Footnotes, lenses: tuple[Lens, ...]) -> list[Block]:
    """Return how every typical amount came from the published one, as on paper."""
    blocks: list[Block] = []
    for row in data.rows:
        name = labels.country(row.country)
        title = name if len(data.roles) == 1 else f"{name}, {labels.role(row.role)}"
        blocks += [Paragraph(strong(title)), Facts(tuple(pay_sums(row, row.lenses, lenses, footnotes)))]
    return [Heading(_("How the amounts were worked out")), *blocks]


def choice_rule() -> tuple[str, ...]:
    """Return the rule of `careercli.answers.pay.choice` in words."""
    return (
        _("Only figures about all workers in a role count as its pay, not those of one industry or city."),
        _("Figures about a wider occupation are used only with --broad, and only where there are no others."),
        _(
            "Official statistics come before guides, then later years before earlier ones, then pay a month before "
            "pay a year and an hour."
        ),
        _("Typical is the median, else the mean, else the middle of the range."),
        _(
            "Low and high are the amounts between which 8 of 10 earn (10th and 90th percentile), else half (25th and "
            "75th), else the ends of the range, else other ends."
        ),
        _("The amounts of a row are all of one source, year and period."),
    )


def rule_blocks() -> list[Block]:
    """Return the rule under its heading."""
    return [Heading(_("How the figures shown are chosen")), Bullets(tuple(map(plain, choice_rule())))]


def _requirement_blocks(roles: tuple[ComparedRole, ...], labels: Labels, footnotes: Footnotes) -> list[Block]:
    columns = (Column(""), *(Column(labels.role(role.role), wraps=True) for role in roles))
    asked: tuple[tuple[str, Callable[[ComparedRole], tuple[Statement, ...]]], ...] = (
        (_("Outlook"), lambda role: role.outlook),
        (_("Education"), lambda role: role.education),
        (_("Experience"), lambda role: role.experience),
    )
    rows = tuple(
        (muted(label), *(_statements(statements(role), footnotes) for role in roles))
        for label, statements in asked
        if any(statements(role) for role in roles)
    )
    return [Heading(_("What they ask for")), Table(columns, rows)] if rows else []


def _statements(statements: tuple[Statement, ...], footnotes: Footnotes) -> Line:
    parts: list[Span | Bar] = []
    for statement in statements:
        parts += [Span("\n")] if parts else []
        parts += [Span(readable(statement.text)), *footnotes.tail(statement.sources, statement.judgement)]
    return tuple(parts) or muted("–")


def _skill_blocks(data: Comparison, labels: Labels, footnotes: Footnotes) -> list[Block]:
    read: dict[str, list[str]] = {}
    for reading in data.skills.read_by_editors:
        read.setdefault(reading.skill, []).append(f"{labels.role(reading.role)}: {readable(reading.judgement)}")

    def name(skill: str) -> str:
        return footnotes.marked(labels.skill(skill), read.get(skill, ()))

    def names(skills: tuple[str, ...]) -> Line:
        return plain(listed(map(name, skills))) if skills else muted("–")

    both = _("Both ask for") if len(data.roles) == 2 else _("All ask for")  # noqa: PLR2004  # both means two
    shared_by_all = (both, names(data.skills.shared))
    by_roles: dict[tuple[str, ...], list[str]] = {}
    for shared in data.skills.some:
        by_roles.setdefault(shared.roles, []).append(name(shared.skill))
    several = _("; ").join(
        f"{', '.join(skills)} ({', '.join(labels.role(role) for role in roles)})" for roles, skills in by_roles.items()
    )
    some = ((_("Some ask for"), plain(several)),) if several else ()
    only = tuple(
        (_("Only {role}").format(role=labels.role(role)), names(skills)) for role, skills in data.skills.only.items()
    )
    return [Heading(_("Skills")), Facts((shared_by_all, *some, *only))]


def _unshown(data: Comparison) -> list[Block]:
    shown = {figure for row in data.rows for figure in row.figures}
    count = len(data.observations) - len(shown)
    if not count:
        return []
    words = counted(
        count,
        "{count} more figure, by year, statistic, period, industry, experience, employer or city: --all",
        "{count} more figures, by year, statistic, period, industry, experience, employer or city: --all",
    )
    return [Paragraph(muted(words))]


def _published(figure: Observation) -> Line:
    written = published_pay(figure)
    credible = are_credible(figure.flags)
    return (Span(written, "good"),) if credible else (Span(f"{NOT_CREDIBLE} {written}", "warning"),)


def _all_figures(data: Comparison, labels: Labels, footnotes: Footnotes) -> list[Block]:
    """Return every figure by country: as it is read, as its source prints it, and its id."""
    blocks: list[Block] = []
    for country in dict.fromkeys(figure.country for figure in data.observations):
        lines = tuple(
            (
                *_published(figure),
                Span(f"  {statistic_name(figure.statistic)}, {about(figure, labels)}, {figure.year} "),
                footnotes.cite(figure.source),
                Span("  " + _("printed “{words}”").format(words=figure.as_printed)),
                Span(f"  {figure.id} ", "muted"),
                footnotes.flag(figure.flags),
            )
            for figure in data.observations
            if figure.country == country
        )
        blocks += [Heading(_("All figures: {country}").format(country=labels.country(country))), Bullets(lines)]
    told = footnotes.flag_lines()
    blocks += [Facts(told)] if told else []
    return [*blocks, Paragraph(muted(_("`careercli evidence FIGURE` shows where a figure comes from.")))]
