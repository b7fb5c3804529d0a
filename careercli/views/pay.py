"""Pay: tables with range bars on a common scale, the flags under them, and roles side by side."""

from collections.abc import Callable, Iterable, Sequence

from careercli.answers.flags import Flag
from careercli.answers.pay import ComparedRole, Comparison, Converted, CountryPay, Gap, PayRow
from careercli.i18n.language import _, choose
from careercli.i18n.numbers import amounts, number
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
from careercli.views.labels import Labels, per_period, statistic_name


class FlagLines:
    """Letters for the flags of a view: the letter stands at the figure, the sentence once under the table."""

    def __init__(self) -> None:
        self._letters: dict[str, str] = {}
        self._told = 0

    def marks(self, flags: Iterable[Flag]) -> str:
        """Return the letters of some flags, `a b`."""
        return " ".join(dict.fromkeys(self._letter(sentence(flag.text)) for flag in flags))

    def untold(self) -> tuple[tuple[str, Line], ...]:
        """Return letter and sentence of every flag that has been marked since the last call."""
        lines = tuple((letter, muted(words)) for words, letter in list(self._letters.items())[self._told :])
        self._told = len(self._letters)
        return lines

    def _letter(self, words: str) -> str:
        return self._letters.setdefault(words, _letters(len(self._letters)))


def compare_view(data: Comparison, labels: Labels, *, all_figures: bool) -> View:
    """Return roles side by side: pay by country, what they ask for, shared and different skills."""
    flags = FlagLines()
    blocks: list[Block] = [Heading(" · ".join(labels.role(role) for role in data.roles), 1)]
    blocks += _pay_blocks(data, labels, flags)
    if len(data.roles) > 1:
        blocks += _requirement_blocks(data.requirements, labels)
        blocks += _skill_blocks(data, labels)
    if all_figures:
        blocks += _observation_blocks(data.observations, labels)
    else:
        blocks += _unshown(data)
    return View(tuple(blocks))


def pay_table(
    rows: Sequence[CountryPay], title: str, names: Sequence[str], flags: FlagLines, *, with_unit: bool = True
) -> list[Block]:
    """Return named rows of pay with bars on one scale per currency and period, and the flags below."""
    columns = (
        Column(title, wraps=True),
        Column(_("Low"), "right"),
        Column(_("Typical"), "right"),
        Column(_("High"), "right"),
        *((Column(""),) if with_unit else ()),
        Column(_("Year")),
        Column(_("Flags")),
        Column(_("Range"), optional=True),
        Column(_("Source"), optional=True),
    )
    cells = []
    for row, name, bar in zip(rows, names, pay_bars(rows), strict=True):
        shown = _shown(row)
        middle = "~" if row.statistic == "range" else ""
        cells.append(
            (
                plain(name),
                _amount(shown.low),
                (Span(middle + number(shown.typical), "good"),) if shown.typical is not None else muted("–"),
                _amount(shown.high),
                *((plain(_unit_words(shown)),) if with_unit else ()),
                plain(str(shown.year)),
                (Span(flags.marks(row.flags), "warning"),),
                (bar,) if bar else (),
                muted(row.source),
            )
        )
    blocks: list[Block] = [Table(columns, tuple(cells))]
    told = flags.untold()
    if any(row.statistic == "range" for row in rows):
        told = (*told, ("~", muted(_("The middle of a range; the source gives no typical amount."))))
    if told:
        blocks.append(Facts(told))
    return blocks


def pay_bars(rows: Sequence[CountryPay]) -> list[Bar | None]:
    """Return the rows' bars, on one scale for all of one unit; a lone amount has nothing to be held against."""
    shown = [_shown(row) for row in rows]
    bars: list[Bar | None] = []
    for pay in shown:
        alike = [
            amount
            for other in shown
            if other.unit == pay.unit
            for amount in (other.low, other.typical, other.high)
            if amount is not None
        ]
        bars.append(Bar(pay.low, pay.typical, pay.high, max(alike)) if len(alike) > 1 else None)
    return bars


def amount_line(pay: CountryPay) -> Line:
    """Return pay in one line, `800–1,200 EUR a month, 2023 (assumed)`."""
    shown = _shown(pay)
    money = _unit_words(shown)
    if shown.low is not None and shown.high is not None:
        written = f"{amounts(shown.low, shown.high)} {money}"
        if shown.typical is not None and pay.statistic != "range":
            written += ", " + _("typically {amount}").format(amount=number(shown.typical))
    elif shown.typical is not None:
        written = f"{number(shown.typical)} {money}"
        if shown.high is not None:
            written += ", " + _("up to {amount}").format(amount=number(shown.high))
    else:
        written = f"{amounts(shown.low, shown.high)} {money}"
    return (Span(written, "good"), Span(f"  {_year(pay)}", "muted"))


def _pay_blocks(data: Comparison, labels: Labels, flags: FlagLines) -> list[Block]:
    blocks = _pay_of_one(data, labels, flags) if len(data.roles) == 1 else _pay_of_several(data, labels, flags)
    sums = tuple(
        (labels.country(row.country), _sum(row, labels.role(row.role))) for row in data.rows if _is_converted(row)
    )
    if sums:
        blocks += [Heading(_("How the amounts were converted")), Facts(sums)]
    return blocks


def _unshown(data: Comparison) -> list[Block]:
    shown = {figure for row in data.rows for figure in row.figures}
    count = len(data.observations) - len(shown)
    words = _("{count} more figures, by industry, experience, employer, city or period: --all").format(count=count)
    return [Paragraph(muted(words))] if count else []


def _pay_of_one(data: Comparison, labels: Labels, flags: FlagLines) -> list[Block]:
    names = [labels.country(row.country) for row in data.rows]
    blocks = pay_table(data.rows, _("Country"), names, flags) if data.rows else []
    return [*blocks, *(Paragraph(muted(sentence(gap.gap))) for gap in data.gaps)]


def _pay_of_several(data: Comparison, labels: Labels, flags: FlagLines) -> list[Block]:
    """Return a table a country; its unit stands in the heading where all rows share it."""
    blocks: list[Block] = []
    for country in data.countries:
        rows = [row for row in data.rows if row.country == country]
        units = {_unit_words(_shown(row)) for row in rows}
        heading = _("Pay in {country}").format(country=labels.country(country))
        blocks.append(Heading(f"{heading}, {min(units)}" if len(units) == 1 else heading))
        if rows:
            names = [labels.role(row.role) for row in rows]
            blocks += pay_table(rows, _("Role"), names, flags, with_unit=len(units) > 1)
        blocks += [Paragraph(muted(sentence(gap.gap))) for gap in data.gaps if gap.country == country]
    return blocks


def _is_converted(row: PayRow) -> bool:
    return isinstance(row.lenses.nominal, Gap) or bool(row.lenses.nominal.steps)


def _sum(row: PayRow, title: str) -> Line:
    """Return the typical amount's way from the published period to the one asked for, as on paper."""
    nominal = row.lenses.nominal
    if isinstance(nominal, Gap):
        return plain(_("as published: {gap}").format(gap=sentence(nominal.gap)))
    amount = _first(row.typical, row.low, row.high)
    result = _first(nominal.typical, nominal.low, nominal.high)
    factors = "".join(
        f" {'×' if step.operation == 'multiply' else '÷'} {number(step.factor)} {sentence(step.what)}"
        + (f" ({step.source})" if step.source else "")
        for step in nominal.steps
    )
    published = f"{number(amount)} {row.currency} {per_period(row.period)}"
    reached = f"{number(result, 2)} {_unit_words(nominal)}"
    return plain(f"{title}: {published}{factors} = {reached}")


def _first(*amounts: float | None) -> float:
    """Return the first amount there is; every row has one."""
    return next(amount for amount in amounts if amount is not None)


def _requirement_blocks(roles: tuple[ComparedRole, ...], labels: Labels) -> list[Block]:
    columns = (Column(""), *(Column(labels.role(role.role), wraps=True) for role in roles))
    asked: tuple[tuple[str, Callable[[ComparedRole], tuple[Statement, ...]]], ...] = (
        (_("Outlook"), lambda role: role.outlook),
        (_("Education"), lambda role: role.education),
        (_("Experience"), lambda role: role.experience),
    )
    rows = tuple(
        (muted(label), *(_statements(statements(role)) for role in roles))
        for label, statements in asked
        if any(statements(role) for role in roles)
    )
    return [Heading(_("What they ask for")), Table(columns, rows)] if rows else []


def _statements(statements: tuple[Statement, ...]) -> Line:
    return plain("\n".join(choose(statement.text) for statement in statements)) if statements else muted("–")


def _skill_blocks(data: Comparison, labels: Labels) -> list[Block]:
    def names(skills: tuple[str, ...]) -> Line:
        return plain(", ".join(labels.skill(skill) for skill in skills)) if skills else muted("–")

    only = tuple(
        (_("Only {role}").format(role=labels.role(role)), names(skills)) for role, skills in data.skills.only.items()
    )
    return [Heading(_("Skills")), Facts(((_("All ask for"), names(data.skills.shared)), *only))]


def _observation_blocks(figures: tuple[PayFigure, ...], labels: Labels) -> list[Block]:
    """Return every figure as its source prints it, by country, with the id that `evidence` asks for."""
    blocks: list[Block] = []
    for country in dict.fromkeys(figure.country for figure in figures):
        here = [figure for figure in figures if figure.country == country]
        lines = tuple(
            (
                Span(figure.as_printed, "strong"),
                Span(f"  {_kind(figure)}, {about(figure, labels)}, {figure.year}"),
                Span(f"  {figure.id}", "muted"),
            )
            for figure in here
        )
        blocks += [Heading(_("All figures for {country}").format(country=labels.country(country))), Bullets(lines)]
    return [*blocks, Paragraph(muted(_("`careercli evidence FIGURE` shows where a figure comes from.")))]


def _kind(figure: PayFigure) -> str:
    return f"{statistic_name(figure.statistic)} {per_period(figure.period)}"


def about(figure: PayFigure, labels: Labels) -> str:
    """Return whose pay a figure is, beyond role and country."""
    terms = (*(figure.industry or ()), figure.region, figure.experience, figure.employer)
    return ", ".join(labels.term(term) for term in terms if term) or _("all workers")


def _shown(pay: CountryPay) -> Converted:
    """Return the amounts in the period asked for; as published where there is no way to it."""
    if isinstance(pay.lenses.nominal, Converted):
        return pay.lenses.nominal
    unit = f"{pay.currency}/{pay.period}"
    return Converted(low=pay.low, typical=pay.typical, high=pay.high, unit=unit, year=pay.year, steps=())


def _unit_words(pay: Converted) -> str:
    """Return `EUR a month` for `EUR/month`."""
    currency, _slash, period = pay.unit.partition("/")
    return f"{currency} {per_period(period)}"  # type: ignore[arg-type]  # units are made of periods


def _amount(amount: float | None) -> Line:
    return muted("–") if amount is None else plain(number(amount))


def _year(pay: CountryPay) -> str:
    status = {"stated": "", "inferred": _(" (inferred)"), "assumed": _(" (assumed)")}[pay.year_status]
    return f"{pay.year}{status}"


def _letters(position: int) -> str:
    """Return a, b, … z, aa, ab, … for 0, 1, … ."""
    letters = ""
    position += 1
    while position:
        position, letter = divmod(position - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters
