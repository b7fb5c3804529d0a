"""Roles side by side: their pay, what they ask for, and every figure known."""

from collections.abc import Callable

from careercli.answers.pay import ComparedRole, Comparison, PayRow
from careercli.i18n.language import _, choose
from careercli.i18n.numbers import amounts, number
from careercli.i18n.plurals import counted
from careercli.i18n.sentences import sentence
from careercli.model import PayFigure, Statement
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
)
from careercli.views.footnotes import Footnotes
from careercli.views.labels import Labels, per_period, statistic_name
from careercli.views.pay_table import Leading, pay_bars, pay_table, shown_amounts, unit_words


def compare_view(data: Comparison, labels: Labels, *, all_figures: bool, explain: bool) -> View:
    """Return roles side by side: pay by country, what they ask for, shared and different skills."""
    footnotes = Footnotes()
    blocks: list[Block] = [Heading(" · ".join(labels.role(role) for role in data.roles), 1)]
    blocks += (_pay_of_one if len(data.roles) == 1 else _pay_of_several)(data, labels, footnotes)
    blocks += _rule() if explain else []
    blocks += _sums(data, labels, footnotes)
    if len(data.roles) > 1:
        blocks += _requirement_blocks(data.requirements, labels, footnotes)
        blocks += _skill_blocks(data, labels)
    blocks += _all_figures(data, labels, footnotes) if all_figures else _unshown(data)
    return View((*blocks, *footnotes.closing(labels)))


def about(figure: PayFigure, labels: Labels) -> str:
    """Return whose pay a figure is, beyond role and country."""
    terms = (*(figure.industry or ()), figure.region, figure.experience, figure.employer)
    return ", ".join(labels.term(term) for term in terms if term) or _("all workers")


def money(figure: PayFigure) -> str:
    """Return a figure as it is read, `16.69 USD an hour`."""
    return f"{amounts(figure.low, figure.high)} {figure.currency} {per_period(figure.period)}"


def _pay_of_one(data: Comparison, labels: Labels, footnotes: Footnotes) -> list[Block]:
    names = Leading(Column(_("Country"), wraps=True), [plain(labels.country(row.country)) for row in data.rows])
    table = pay_table(data.rows, [names], footnotes, bars=pay_bars(data.rows)) if data.rows else []
    return [*table, *(Paragraph(muted(sentence(gap.gap))) for gap in data.gaps)]


def _pay_of_several(data: Comparison, labels: Labels, footnotes: Footnotes) -> list[Block]:
    """Return a table a country; its unit stands in the heading where all rows share it."""
    blocks: list[Block] = []
    bars = dict(zip(((row.country, row.role) for row in data.rows), pay_bars(data.rows), strict=True))
    for country in data.countries:
        rows = [row for row in data.rows if row.country == country]
        units = {unit_words(shown) for shown in map(shown_amounts, rows) if shown}
        heading = _("Pay: {country}").format(country=labels.country(country))
        blocks.append(Heading(f"{heading}, {min(units)}" if len(units) == 1 else heading))
        if rows:
            names = Leading(Column(_("Role"), wraps=True), [plain(labels.role(row.role)) for row in rows])
            here: list[Bar | None] = [bars[row.country, row.role] for row in rows]
            blocks += pay_table(rows, [names], footnotes, bars=here, with_unit=len(units) > 1)
        blocks += [Paragraph(muted(sentence(gap.gap))) for gap in data.gaps if gap.country == country]
    return blocks


def _sums(data: Comparison, labels: Labels, footnotes: Footnotes) -> list[Block]:
    """Return how each typical amount came from the published one, as on paper."""
    sums = tuple((labels.country(row.country), _sum(row, labels, footnotes)) for row in data.rows if _steps_of(row))
    return [Heading(_("How the amounts were converted")), Facts(sums)] if sums else []


def _rule() -> list[Block]:
    """Return the rule of `careercli.answers.shown` in words."""
    lines = (
        _("Only figures about all workers of a role stand for its pay, not those of one industry or city."),
        _("Official statistics come before guides, then the latest year, then pay a month, a year, an hour."),
        _("Typical is the median, else the mean, else the middle of the range."),
        _("Low and high are the 10th and 90th percentile, else 25th and 75th, else the range, else other ends."),
        _("The amounts of a row are all of one source, year and period."),
    )
    return [Heading(_("How the figures shown are chosen")), Bullets(tuple(plain(line) for line in lines))]


def _steps_of(row: PayRow) -> bool:
    shown = shown_amounts(row)
    return shown is not None and bool(shown.steps)


def _sum(row: PayRow, labels: Labels, footnotes: Footnotes) -> Line:
    shown = shown_amounts(row)
    assert shown is not None  # noqa: S101  # only rows with steps come here
    parts: list[Span | Bar] = [
        Span(f"{labels.role(row.role)}: {number(_first(row.typical, row.low, row.high))} {row.currency} "),
        Span(per_period(row.period)),
    ]
    for step in shown.steps:
        sign = "×" if step.operation == "multiply" else "÷"
        parts.append(Span(f" {sign} {number(step.factor)} {sentence(step.what)}"))
        parts += [Span(" "), footnotes.cite(step.source)] if step.source else []
    result = _first(shown.typical, shown.low, shown.high)
    return (*parts, Span(f" = {number(result, 0 if result == round(result) else 2)} {unit_words(shown)}", "good"))


def _first(*values: float | None) -> float:
    """Return the first amount there is; every row has one."""
    return next(value for value in values if value is not None)


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
        parts += [Span(choose(statement.text)), *footnotes.tail(statement.sources, statement.judgement)]
    return tuple(parts) or muted("–")


def _skill_blocks(data: Comparison, labels: Labels) -> list[Block]:
    def names(skills: tuple[str, ...]) -> Line:
        return plain(", ".join(labels.skill(skill) for skill in skills)) if skills else muted("–")

    by_roles: dict[tuple[str, ...], list[str]] = {}
    for shared in data.skills.some:
        by_roles.setdefault(shared.roles, []).append(labels.skill(shared.skill))
    several = "; ".join(
        f"{', '.join(skills)} ({', '.join(labels.role(role) for role in roles)})" for roles, skills in by_roles.items()
    )
    some = ((_("Some ask for"), plain(several)),) if several else ()
    only = tuple(
        (_("Only {role}").format(role=labels.role(role)), names(skills)) for role, skills in data.skills.only.items()
    )
    both = _("Both ask for") if len(data.roles) == 2 else _("All ask for")  # noqa: PLR2004  # both means two
    return [Heading(_("Skills")), Facts(((both, names(data.skills.shared)), *some, *only))]


def _unshown(data: Comparison) -> list[Block]:
    shown = {figure for row in data.rows for figure in row.figures}
    count = len(data.observations) - len(shown)
    if not count:
        return []
    words = counted(
        count,
        "{count} more figure, by industry, experience, employer, city or period: --all",
        "{count} more figures, by industry, experience, employer, city or period: --all",
    )
    return [Paragraph(muted(words))]


def _all_figures(data: Comparison, labels: Labels, footnotes: Footnotes) -> list[Block]:
    """Return every figure by country: as it is read, as its source prints it, and its id."""
    blocks: list[Block] = []
    for country in dict.fromkeys(figure.country for figure in data.observations):
        lines = tuple(
            (
                Span(money(figure), "good"),
                Span(f"  {statistic_name(figure.statistic)}, {about(figure, labels)}, {figure.year} "),
                footnotes.cite(figure.source),
                Span("  " + _("printed “{words}”").format(words=figure.as_printed)),
                Span(f"  {figure.id}", "muted"),
            )
            for figure in data.observations
            if figure.country == country
        )
        blocks += [Heading(_("All figures: {country}").format(country=labels.country(country))), Bullets(lines)]
    return [*blocks, Paragraph(muted(_("`careercli evidence FIGURE` shows where a figure comes from.")))]
