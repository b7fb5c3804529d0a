"""Pay: tables with range bars on a common scale, the flags under them, and roles side by side."""

from collections.abc import Callable, Iterable, Sequence

from careercli.answers.flags import Flag
from careercli.answers.pay import ComparedRole, Comparison, Converted, CountryPay, Gap, PayRow
from careercli.i18n.language import _, choose
from careercli.i18n.numbers import amounts, number
from careercli.i18n.sentences import sentence
from careercli.model import PayFigure, Period, Statement
from careercli.views.blocks import (
    Bar,
    Block,
    Cell,
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
    return View(tuple(blocks))


def pay_table(
    rows: Sequence[CountryPay], name: Callable[[CountryPay], str], title: str, flags: FlagLines
) -> list[Block]:
    """Return rows of pay with bars on one scale per currency and period, and the flags below."""
    scales: dict[str, float] = {}
    for row in rows:
        shown = _shown(row)
        top = max((amount for amount in (shown.low, shown.typical, shown.high) if amount is not None), default=0)
        scales[shown.unit] = max(scales.get(shown.unit, 0), top)
    columns = (
        Column(title, wraps=True),
        Column(_("Low"), "right"),
        Column(_("Typical"), "right"),
        Column(_("High"), "right"),
        Column(""),
        Column(_("Year")),
        Column(_("Range")),
        Column(_("Flags")),
        Column(_("Source"), optional=True),
    )
    cells = tuple(_pay_cells(row, name(row), scales, flags) for row in rows)
    blocks: list[Block] = [Table(columns, cells)]
    told = flags.untold()
    if any(row.statistic == "range" for row in rows):
        told = (*told, ("~", muted(_("The middle of a range; the source gives no typical amount."))))
    if told:
        blocks.append(Facts(told))
    return blocks


def amount_line(pay: CountryPay) -> Line:
    """Return pay in one line, `800–1,200 EUR a month, 2023 (assumed)`."""
    shown = _shown(pay)
    money = f"{pay.currency} {per_period(_period(shown.unit))}"
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


def _pay_cells(row: CountryPay, name: str, scales: dict[str, float], flags: FlagLines) -> tuple[Cell, ...]:
    shown = _shown(row)
    middle = "~" if row.statistic == "range" else ""
    currency, _slash, period = shown.unit.partition("/")
    return (
        plain(name),
        _amount(shown.low),
        (Span(middle + number(shown.typical), "good"),) if shown.typical is not None else muted("–"),
        _amount(shown.high),
        plain(f"{currency} {per_period(period)}"),  # type: ignore[arg-type]  # units are made of periods
        plain(str(shown.year)),
        Bar(shown.low, shown.typical, shown.high, scales[shown.unit]),
        (Span(flags.marks(row.flags), "warning"),),
        muted(row.source),
    )


def _pay_blocks(data: Comparison, labels: Labels, flags: FlagLines) -> list[Block]:
    blocks: list[Block] = []
    if len(data.roles) == 1:
        blocks += pay_table(data.rows, lambda row: labels.country(row.country), _("Country"), flags)
    else:
        for country in data.countries:
            rows = [row for row in data.rows if row.country == country]
            blocks.append(Heading(_("Pay in {country}").format(country=labels.country(country))))
            if rows:
                titles = {id(row): labels.role(row.role) for row in rows}
                blocks += pay_table(rows, lambda row, titles=titles: titles[id(row)], _("Role"), flags)  # type: ignore[misc]  # bound per round
            blocks += [Paragraph(muted(sentence(gap.gap))) for gap in data.gaps if gap.country == country]
    if len(data.roles) == 1:
        blocks += [Paragraph(muted(sentence(gap.gap))) for gap in data.gaps]
    sums = tuple((labels.country(row.country), _sum(row, labels)) for row in data.rows if _is_converted(row))
    if sums:
        blocks += [Heading(_("How the amounts were converted")), Facts(tuple(dict.fromkeys(sums)))]
    return blocks


def _is_converted(row: PayRow) -> bool:
    return isinstance(row.lenses.nominal, Gap) or bool(row.lenses.nominal.steps)


def _sum(row: PayRow, labels: Labels) -> Line:
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
    reached = f"{number(result, 2)} {row.currency} {per_period(_period(nominal.unit))}"
    return plain(f"{labels.role(row.role)}: {published}{factors} = {reached}")


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
    columns = (
        Column(_("Figure"), wraps=True),
        Column(_("As printed"), "right"),
        Column(""),
        Column(_("Year")),
        Column(_("About"), wraps=True),
        Column(_("Source"), optional=True),
    )
    rows = tuple(
        (
            plain(figure.id),
            plain(figure.as_printed),
            muted(f"{statistic_name(figure.statistic)}, {per_period(figure.period)}"),
            plain(str(figure.year)),
            plain(about(figure, labels)),
            muted(figure.source),
        )
        for figure in figures
    )
    hint = _("`careercli evidence FIGURE` shows where a figure comes from.")
    return [Heading(_("All figures")), Table(columns, rows), Paragraph(muted(hint))]


def about(figure: PayFigure, labels: Labels) -> str:
    """Return whose pay a figure is, beyond role and country."""
    terms = (*(figure.industry or ()), figure.region, figure.experience, figure.employer)
    return ", ".join(labels.term(term) for term in terms if term) or _("all")


def _shown(pay: CountryPay) -> Converted:
    """Return the amounts in the period asked for; as published where there is no way to it."""
    if isinstance(pay.lenses.nominal, Converted):
        return pay.lenses.nominal
    unit = f"{pay.currency}/{pay.period}"
    return Converted(low=pay.low, typical=pay.typical, high=pay.high, unit=unit, year=pay.year, steps=())


def _period(unit: str) -> Period:
    period: Period = unit.partition("/")[2]  # type: ignore[assignment]  # units are made of periods
    return period


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
