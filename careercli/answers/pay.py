"""What roles pay, country by country: the figure shown, the same per hour, month or year, and all the others."""

from collections.abc import Iterable, Mapping
from dataclasses import fields

from careercli.answers.answer import Answer
from careercli.answers.flags import Flag, flags_of
from careercli.answers.periods import ConversionStep, MissingFactor, convert, period_steps
from careercli.answers.shown import ShownPay, shown_pay
from careercli.answers.words import find_all
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.messages import Message, say
from careercli.model import Basis, Country, PayFigure, Period, Role, Statement, Statistic, Text, YearStatus
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
class CountryPay(Record):
    """What stands for a role's pay in one country, as published."""

    country: str
    low: float | None
    typical: float | None
    high: float | None
    currency: str
    period: Period
    year: int
    year_status: YearStatus
    basis: Basis
    statistic: Statistic
    """What the typical amount is; a range stands for its middle."""
    source: str
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
    gap: Message


@record
class ComparedSkills(Record):
    """Skills that all compared roles ask for, and those that only one of them does."""

    shared: tuple[str, ...]
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


def typical_pay(pay: CountryPay) -> float | None:
    """Return the typical amount in the period asked for, or as published where there is no way to it."""
    return pay.lenses.nominal.typical if isinstance(pay.lenses.nominal, Converted) else pay.typical


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
    rows, gaps = _rows(catalog, role_ids, asked, per)
    if not observations:
        raise NothingKnown(_no_pay(catalog, role_ids, country_ids), hint=_pay_elsewhere(catalog, role_ids))
    data = Comparison(
        roles=role_ids,
        countries=asked,
        per=per,
        rows=rows,
        gaps=gaps,
        observations=observations,
        requirements=tuple(map(_requirements, catalog.roles(role_ids))),
        skills=_compared_skills(catalog.roles(role_ids)),
    )
    return Answer("compare", data, tuple(_notes(data)))


def country_pay(catalog: Catalog, role: str, country: str, per: Period | None = None) -> CountryPay | None:
    """Return what stands for the pay of a role in a country; None if no figure does."""
    figures = catalog.figures([role], [country])
    (where,) = (known for known in catalog.countries() if known.id == country)
    return _country_pay(figures, shown_pay(figures, catalog.sources()), where, per)


def _country_pay(
    figures: Iterable[PayFigure], shown: ShownPay | None, country: Country, per: Period | None
) -> CountryPay | None:
    if shown is None:
        return None
    return CountryPay(
        country=country.id,
        low=shown.low,
        typical=shown.typical,
        high=shown.high,
        currency=shown.currency,
        period=shown.period,
        year=shown.year,
        year_status=shown.year_status,
        basis=shown.basis,
        statistic=shown.statistic,
        source=shown.source,
        figures=tuple(figure.id for figure in shown.figures),
        flags=flags_of(shown.figures, figures, country),
        lenses=Lenses(
            nominal=_nominal(shown, country, per or shown.period),
            market=Gap(gap=say("no-market-rates")),
            ppp=Gap(gap=say("no-purchasing-power-parities")),
            minimum_wage=Gap(gap=say("no-minimum-wages")),
        ),
    )


def _nominal(shown: ShownPay, country: Country, per: Period) -> Converted | Gap:
    try:
        steps = period_steps(shown.period, per, country, shown.payments_per_year)
    except MissingFactor as missing:
        return Gap(gap=missing.reason)

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


def _rows(
    catalog: Catalog, roles: Iterable[str], countries: Iterable[str], per: Period | None
) -> tuple[tuple[PayRow, ...], tuple[PayGap, ...]]:
    rows, gaps = [], []
    roles = tuple(roles)
    titles = {role.id: role.title for role in catalog.roles(roles)}
    for country in countries:
        for role in roles:
            pay = country_pay(catalog, role, country, per)
            if pay is not None:
                values = {field.name: getattr(pay, field.name) for field in fields(CountryPay)}
                rows.append(PayRow(role=role, **values))
                continue
            partial = bool(catalog.figures([role], [country]))
            code = "only-partial-figures" if partial else "no-figure"
            reason = say(code, role=titles[role], country=catalog.country_name(country))
            gaps.append(PayGap(role=role, country=country, gap=reason))
    return tuple(rows), tuple(gaps)


def _no_pay(catalog: Catalog, roles: tuple[str, ...], countries: tuple[str, ...]) -> Message:
    titles = tuple(role.title for role in catalog.roles(roles))
    names = tuple(catalog.country_name(country) for country in countries)
    return say("no-pay-there", roles=titles, countries=names) if countries else say("no-pay", roles=titles)


def _pay_elsewhere(catalog: Catalog, roles: tuple[str, ...]) -> Message:
    pay_in = catalog.countries_with_pay()
    countries = tuple(sorted({country for role in roles for country in pay_in.get(role, ())}))
    return say("countries-with-pay", countries=countries) if countries else say("roles-with-pay", roles=tuple(pay_in))


def _requirements(role: Role) -> ComparedRole:
    return ComparedRole(
        role=role.id, title=role.title, outlook=role.outlook, education=role.education, experience=role.experience
    )


def _compared_skills(roles: tuple[Role, ...]) -> ComparedSkills:
    asked = {role.id: tuple(requirement.skill for requirement in role.skills) for role in roles}
    shared = [skill for skill in asked[roles[0].id] if all(skill in skills for skills in asked.values())]
    only = {
        role: tuple(
            skill for skill in skills if not any(skill in others for other, others in asked.items() if other != role)
        )
        for role, skills in asked.items()
    }
    return ComparedSkills(shared=tuple(shared), only=only if len(roles) > 1 else {})


def _notes(data: Comparison) -> Iterable[Message]:
    if len({row.year for row in data.rows}) > 1:
        yield say("years-differ", years=tuple(sorted({row.year for row in data.rows})))
    if len({row.currency for row in data.rows}) > 1:
        yield say("currencies-differ")
