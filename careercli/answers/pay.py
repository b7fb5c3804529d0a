"""What roles pay, country by country: the figure shown, the same per hour, month or year, and all the others."""

from collections.abc import Iterable, Mapping

from careercli.answers.answer import Answer
from careercli.answers.flags import Flag, flags_of
from careercli.answers.periods import MONTHS_A_YEAR, ConversionStep, MissingFactor, convert, period_steps
from careercli.answers.shown import ShownPay, is_general, shown_pay, told
from careercli.answers.words import find_all
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.messages import Message, say
from careercli.model import Country, PayFigure, Period, Role, Statement, Text
from careercli.records import Record, record


@record
class Converted(Record):
    """The shown amounts through one lens, with every step from the published ones."""

    low: float | None
    typical: float | None
    high: float | None
    unit: str
    """Currency and period, `EUR/month`."""
    year: int
    steps: tuple[ConversionStep, ...]


@record
class Gap(Record):
    """A lens through which there is nothing to be seen, and why."""

    code: str
    gap: Message


@record
class Lenses(Record):
    """The same pay seen in different ways."""

    nominal: Converted | Gap
    """As published, per hour, month or year as asked for."""
    market: Converted | Gap
    ppp: Converted | Gap
    minimum_wage: Converted | Gap


@record
class CountryPay(ShownPay):
    """What stands for a role's pay in one country."""

    country: str
    figures: tuple[str, ...]
    """Ids of the figures the amounts were taken from."""
    flags: tuple[Flag, ...]
    lenses: Lenses


@record
class PayRow(CountryPay):
    """A role's pay in one country."""

    role: str


@record
class PayGap(Record):
    """A role and country without a figure, among others that have one."""

    role: str
    country: str
    code: str
    gap: Message


@record
class SharedSkill(Record):
    """A skill and the compared roles that ask for it."""

    skill: str
    roles: tuple[str, ...]


@record
class ComparedSkills(Record):
    """Skills that all compared roles ask for, that some do, and that only one does."""

    shared: tuple[str, ...]
    some: tuple[SharedSkill, ...]
    """Asked for by several of the roles, but not by all."""
    only: Mapping[str, tuple[str, ...]]


@record
class ComparedRole(Record):
    """What a role asks for beside its pay."""

    role: str
    title: Text
    outlook: tuple[Statement, ...]
    education: tuple[Statement, ...]
    experience: tuple[Statement, ...]


@record
class Comparison(Record):
    """Roles side by side across countries."""

    roles: tuple[str, ...]
    countries: tuple[str, ...]
    per: Period | None
    """The period asked for; null for each figure's own."""
    rows: tuple[PayRow, ...]
    gaps: tuple[PayGap, ...]
    observations: tuple[PayFigure, ...]
    """Every figure of these roles in these countries."""
    requirements: tuple[ComparedRole, ...]
    skills: ComparedSkills


def compare(
    catalog: Catalog, roles: list[str], *, countries: list[str] | None = None, per: Period | None = None
) -> Answer[Comparison]:
    """Return the pay of some roles in some countries (all that have a figure by default) and what else sets them apart.

    Raises `NothingKnown` for words that name nothing and if there is no figure at all for what was asked.
    """
    role_ids = find_all(catalog, "role", roles)
    country_ids = find_all(catalog, "country", countries or [])
    observations = catalog.figures(role_ids, country_ids or None)
    asked = country_ids or tuple(dict.fromkeys(figure.country for figure in observations))
    roles_asked = catalog.roles(role_ids)
    if not observations:
        elsewhere = _pay_elsewhere(catalog, role_ids)
        hint = (
            say("countries-with-pay", countries=elsewhere)
            if elsewhere
            else say("roles-with-pay", roles=tuple(catalog.countries_with_pay()))
        )
        raise NothingKnown(_no_pay(catalog, roles_asked, country_ids), hint=hint, candidates=elsewhere)
    rows, gaps = _rows(catalog, roles_asked, asked, per)
    data = Comparison(
        roles=role_ids,
        countries=asked,
        per=per,
        rows=rows,
        gaps=gaps,
        observations=observations,
        requirements=tuple(map(_requirements, roles_asked)),
        skills=_compared_skills(roles_asked),
    )
    return Answer("compare", data, tuple(_notes(catalog, data)))


def country_pay(catalog: Catalog, role: str, country: str, per: Period | None = None) -> CountryPay | None:
    """Return what stands for the pay of a role in a country; None if no figure does."""
    figures = catalog.figures([role], [country])
    found = shown_pay(figures, lambda source: catalog.source(source).kind == "statistics")
    if found is None:
        return None
    shown, used = found
    where = catalog.country(country)
    return CountryPay(
        **vars(shown),
        country=country,
        figures=tuple(figure.id for figure in used),
        flags=flags_of(used, figures, where),
        lenses=Lenses(
            nominal=_nominal(shown, where, per or shown.period),
            market=_gap(say("no-market-rates")),
            ppp=_gap(say("no-purchasing-power-parities")),
            minimum_wage=_gap(say("no-minimum-wages")),
        ),
    )


def pay_row(catalog: Catalog, role: str, country: str, per: Period | None = None) -> PayRow | None:
    """Return what `country_pay` does, with the role."""
    pay = country_pay(catalog, role, country, per)
    return None if pay is None else PayRow(**vars(pay), role=role)


def why_no_pay(catalog: Catalog, role: Role, country: str) -> Message:
    """Return why nothing stands for the pay of a role in a country: no figure, or figures about some workers only."""
    code = "only-partial-figures" if catalog.figures([role.id], [country]) else "no-figure"
    return say(code, role=role.title, country=catalog.country_name(country))


def _nominal(shown: ShownPay, country: Country, per: Period) -> Converted | Gap:
    try:
        steps = period_steps(shown.period, per, country, shown.payments_per_year)
    except MissingFactor as missing:
        return _gap(missing.reason)

    def through(amount: float | None) -> float | None:
        return None if amount is None else convert(amount, steps)

    return Converted(
        low=through(shown.low),
        typical=through(shown.typical),
        high=through(shown.high),
        unit=f"{shown.currency}/{per}",
        year=shown.year,
        steps=steps,
    )


def _gap(reason: Message) -> Gap:
    return Gap(code=reason.code, gap=reason)


def _rows(
    catalog: Catalog, roles: Iterable[Role], countries: Iterable[str], per: Period | None
) -> tuple[tuple[PayRow, ...], tuple[PayGap, ...]]:
    rows, gaps = [], []
    for country in countries:
        for role in roles:
            row = pay_row(catalog, role.id, country, per)
            if row is not None:
                rows.append(row)
                continue
            reason = why_no_pay(catalog, role, country)
            gaps.append(PayGap(role=role.id, country=country, code=reason.code, gap=reason))
    return tuple(rows), tuple(gaps)


def _no_pay(catalog: Catalog, roles: tuple[Role, ...], countries: tuple[str, ...]) -> Message:
    titles = tuple(role.title for role in roles)
    names = tuple(catalog.country_name(country) for country in countries)
    return say("no-pay-there", roles=titles, countries=names) if countries else say("no-pay", roles=titles)


def _pay_elsewhere(catalog: Catalog, roles: tuple[str, ...]) -> tuple[str, ...]:
    pay_in = catalog.countries_with_pay()
    return tuple(sorted({country for role in roles for country in pay_in.get(role, ())}))


def _requirements(role: Role) -> ComparedRole:
    return ComparedRole(
        role=role.id, title=role.title, outlook=role.outlook, education=role.education, experience=role.experience
    )


def _compared_skills(roles: tuple[Role, ...]) -> ComparedSkills:
    asking: dict[str, list[str]] = {}
    for role in roles:
        for requirement in role.skills:
            asking.setdefault(requirement.skill, []).append(role.id)
    return ComparedSkills(
        shared=tuple(skill for skill, by in asking.items() if len(by) == len(roles)),
        some=tuple(
            SharedSkill(skill=skill, roles=tuple(by)) for skill, by in asking.items() if 1 < len(by) < len(roles)
        ),
        only={
            role.id: tuple(skill for skill, by in asking.items() if by == [role.id]) for role in roles if len(roles) > 1
        },
    )


def _notes(catalog: Catalog, data: Comparison) -> Iterable[Message]:
    if len({row.year for row in data.rows}) > 1:
        yield say("years-differ", years=tuple(sorted({row.year for row in data.rows})))
    if len({row.currency for row in data.rows}) > 1:
        yield say("currencies-differ")
    yield from _about_payments(catalog, data)
    for row in data.rows:
        yield from _published_otherwise(row, data)


def _about_payments(catalog: Catalog, data: Comparison) -> Iterable[Message]:
    """Say where a month's pay is not a twelfth of a year's, if months are shown."""
    often: dict[float, list[str]] = {}
    for row in data.rows:
        usual = catalog.country(row.country).payments_per_year
        payments = row.payments_per_year or (usual.value if usual else MONTHS_A_YEAR)
        if (
            (data.per or row.period) == "month"
            and payments != MONTHS_A_YEAR
            and row.country not in often.get(payments, ())
        ):
            often.setdefault(payments, []).append(row.country)
    for payments, countries in often.items():
        names = tuple(catalog.country_name(country) for country in countries)
        yield say("payments-differ", payments=round(payments), countries=names)


def _published_otherwise(row: PayRow, data: Comparison) -> Iterable[Message]:
    """Name the figure that gives the same pay in the period asked for, where a converted one is shown."""
    if data.per is None or data.per == row.period:
        return
    for figure in data.observations:
        alike = (figure.role, figure.country, figure.period, figure.statistic, figure.source) == (
            row.role,
            row.country,
            data.per,
            row.statistic,
            row.source,
        )
        if alike and is_general(figure):
            yield say("published-otherwise", figure=figure.id, pay=told(figure))
