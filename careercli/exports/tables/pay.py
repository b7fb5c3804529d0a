"""Tables of pay: every figure and its flags, what stands for a role in a country, and what is known of wider groups."""

from collections.abc import Iterable, Iterator

from careercli.answers.flags import Flag, flags_of
from careercli.answers.pay.country import StandingPay, in_pack_order, standing_pay
from careercli.answers.pay.facts import PayFacts, facts_of
from careercli.answers.pay.lenses import AS_PUBLISHED, Gap, MoneyYears, pay_by_lens
from careercli.answers.pay.years import PaidThere, money_years
from careercli.catalog import Catalog
from careercli.exports.tables.names import CODE, NUMBER, SCHEME, SOURCE
from careercli.exports.tables.roles import ROLE
from careercli.exports.tables.sources import COUNTRY, CURRENCY
from careercli.exports.tables.table import Column, Reference, Row, Table, once
from careercli.model import LENSES, Occupation, PayFigure

_MOST_KEPT = 20_000
"""Figures that may be kept in memory together."""
_MOST_ROLES = 2_000
"""Roles whose pay may be."""
_INDUSTRIES = "industries"
"""The topic of the guide whose entries are industries."""


def facts_for(catalog: Catalog) -> PayFacts:
    """Return what figures are compared with: kept between roles where it is little, else anew."""
    return facts_of(catalog) if catalog.count("figure") <= _MOST_KEPT else PayFacts(catalog)


def _figures(catalog: Catalog) -> Iterator[PayFigure]:
    """Yield every figure, those of one role in one country at a time."""
    for role in catalog.listed_roles():
        for country in in_pack_order(catalog, catalog.countries_with_pay(role.id, broad=True)):
            yield from catalog.figures([role.id], [country], broad=True)


def _figure_rows(catalog: Catalog) -> Iterator[Row]:
    for figure in _figures(catalog):
        scheme, code, title, match = _occupation(figure.occupation)
        yield (
            figure.id,
            figure.role,
            figure.country,
            figure.statistic,
            figure.low,
            figure.high,
            figure.currency,
            figure.period,
            figure.basis,
            figure.payments_per_year,
            figure.hours_per_week,
            figure.year,
            figure.year_status,
            figure.year_note,
            figure.region,
            figure.experience,
            figure.employer,
            scheme,
            code,
            title,
            match,
            figure.as_printed,
            figure.printed_statistic,
            figure.place,
            figure.source,
            figure.note,
        )


def _occupation(occupation: Occupation | None) -> tuple[str | None, ...]:
    if occupation is None:
        return None, None, None, None
    return occupation.scheme, occupation.code, occupation.title, occupation.match


def _industries(catalog: Catalog) -> Iterator[Row]:
    for figure in _figures(catalog):
        yield from ((figure.id, _INDUSTRIES, industry) for industry in once(figure.industry or ()))


def _flags(catalog: Catalog) -> Iterator[Row]:
    for role in catalog.listed_roles():
        facts = facts_for(catalog)
        for country in in_pack_order(catalog, catalog.countries_with_pay(role.id, broad=True)):
            for figure in facts.figures(role.id, country):
                yield from _numbered(figure, flags_of([figure], facts))


def _numbered(figure: PayFigure, flags: tuple[Flag, ...]) -> Iterator[Row]:
    return ((figure.id, number, flag.code, flag.severity, flag.text) for number, flag in enumerate(flags, 1))


class _Standing(tuple[tuple[str, StandingPay], ...]):
    """What stands for every role in every country, kept with a catalogue of few roles: several tables want it."""

    __slots__ = ()


def _standing(catalog: Catalog) -> Iterable[tuple[str, StandingPay]]:
    """Return what stands for every role in every country; a wider occupation's where there is nothing else."""
    if catalog.count("role") > _MOST_ROLES:
        return _made_standing(catalog)
    kept = catalog.worked_out.get(_Standing)
    if not isinstance(kept, _Standing):
        kept = catalog.worked_out[_Standing] = _Standing(_made_standing(catalog))
    return kept


def _made_standing(catalog: Catalog) -> Iterator[tuple[str, StandingPay]]:
    for role in catalog.listed_roles():
        facts = facts_for(catalog)
        for country in in_pack_order(catalog, catalog.countries_with_pay(role.id, broad=True)):
            pay = standing_pay(facts, role.id, country, broad=True)
            if pay is not None:
                yield role.id, pay


def _pay_rows(catalog: Catalog) -> Iterator[Row]:
    for role, pay in _standing(catalog):
        yield (
            role,
            pay.country,
            pay.low,
            pay.typical,
            pay.high,
            pay.currency,
            pay.period,
            pay.basis,
            pay.payments_per_year,
            pay.hours_per_week,
            pay.year,
            pay.year_status,
            pay.statistic,
            pay.low_statistic,
            pay.high_statistic,
            pay.occupation is not None and pay.occupation.match == "broad",
            pay.is_credible,
            pay.source,
        )


def _pay_figures(catalog: Catalog) -> Iterator[Row]:
    for role, pay in _standing(catalog):
        yield from ((role, pay.country, figure) for figure in once(pay.figures))


def _seen(catalog: Catalog) -> Iterator[Row]:
    """Yield credible pay by every lens, all of it in the money of one year a lens."""
    years = money_years_of_all(catalog)
    for role, pay in _standing(catalog):
        if not pay.is_credible:
            continue
        lenses = pay_by_lens(catalog, pay, catalog.country(pay.country), AS_PUBLISHED, years)
        for lens in LENSES:
            seen = lenses.by(lens)
            if isinstance(seen, Gap):
                yield role, pay.country, lens, None, None, None, None, None, seen.gap
            else:
                yield role, pay.country, lens, seen.low, seen.typical, seen.high, str(seen.unit), seen.year, None


def money_years_of_all(catalog: Catalog) -> MoneyYears:
    """Return the years whose money all pay can be brought to; it hangs on country, currency and year alone."""
    alike = {
        (pay.country, pay.currency, pay.year): PaidThere(pay, catalog.country(pay.country))
        for _, pay in _standing(catalog)
        if pay.is_credible
    }
    return money_years(catalog, tuple(alike.values()), AS_PUBLISHED)


def _group_pay(catalog: Catalog) -> Iterator[Row]:
    for number, pay in enumerate(catalog.group_pay(), 1):
        yield (
            number,
            pay.country,
            pay.group,
            pay.title,
            pay.year,
            pay.statistic,
            pay.measure,
            pay.amount,
            pay.currency,
            pay.period,
            pay.basis,
            pay.place,
            pay.source,
        )


def _term(name: str, *, help: str) -> Column:
    return Column(name, "text", help, of="term", required=False)


def _terms(catalog: Catalog) -> Iterator[Row]:
    return ((term.id, term.name) for term in catalog.info().terms)


_FIGURE = Column("figure", "text", help="The figure.", of="figure")
_STATISTIC = Column("statistic", "text", help="What the number is: mean, median, a percentile, range and so on.")
_PERIOD = Column("period", "text", help="What it is paid for: hour, month or year.")
_BASIS = Column("basis", "text", help="Gross, net or not-stated.")
_YEAR = Column("year", "integer", help="The year it is about.")
_YEAR_STATUS = Column("year_status", "text", help="Whether the source states the year, or it is inferred or assumed.")
_PAYMENTS = Column(
    "payments_per_year", "integer", help="How often it is paid, if the source says so.", unit="payments", required=False
)
_HOURS = Column("hours_per_week", "number", help="Paid hours of part-time pay.", unit="hours-a-week", required=False)
_PLACE = Column("place", "text", help="Where in the source.")
_PAY_KEY = ("role", "country")
_TO_PAY = Reference(_PAY_KEY, "pay", _PAY_KEY)

TABLES: tuple[Table, ...] = (
    Table(
        "term",
        help="A region, a level of experience or a kind of employer.",
        key=("id",),
        columns=(Column("id", "text", help="Its id."), Column("name", "words", help="Its name.")),
        rows=_terms,
    ),
    Table(
        "figure",
        help="A number, or a range, that a source prints about pay.",
        key=("id",),
        columns=(
            Column("id", "text", help="Its id."),
            ROLE,
            COUNTRY,
            _STATISTIC,
            Column("low", "number", help="The amount, or the lower end of a range.", unit="money"),
            Column(
                "high",
                "number",
                help="The amount, or the upper end if any.",
                unit="money",
                required=False,
            ),
            CURRENCY,
            _PERIOD,
            _BASIS,
            _PAYMENTS,
            _HOURS,
            _YEAR,
            _YEAR_STATUS,
            Column("year_note", "words", help="Why the year was inferred or assumed.", required=False),
            _term("region", help="The region it is about; empty: the whole country."),
            _term("experience", help="The level of experience it is about; empty: all."),
            _term("employer", help="The kind of employer it is about; empty: all."),
            SCHEME._replace(required=False),
            CODE._replace(required=False),
            Column("occupation", "text", help="The occupation an official figure is about.", required=False),
            Column(
                "match",
                "text",
                help="How well the role fits it; a broad one is not the role's own pay.",
                required=False,
            ),
            Column("as_printed", "text", help="The number exactly as the source prints it."),
            Column("printed_statistic", "text", help="What the source calls it, where it is not that.", required=False),
            _PLACE._replace(kind="words"),
            SOURCE,
            Column("note", "words", help="What to know.", required=False),
        ),
        rows=_figure_rows,
    ),
    Table(
        "figure_industry",
        help="An industry that a figure is about; without one it is about all.",
        key=("figure", "industry"),
        columns=(
            _FIGURE,
            Column("topic", "text", help="The topic.", of="guide_topic"),
            Column("industry", "text", help="The industry, a point of the guide."),
        ),
        rows=_industries,
        references=(Reference(("topic", "industry"), "guide_entry", ("topic", "entry")),),
    ),
    Table(
        "figure_flag",
        help="Something that is wrong with a figure, or has to be known of it.",
        key=("figure", "number"),
        columns=(
            _FIGURE,
            NUMBER,
            Column("flag", "text", help="What kind of thing it is."),
            Column("severity", "text", help="note, doubt, or not-credible: nothing is worked out from the figure."),
            Column("text", "sentence", help="The sentence, with the numbers in it."),
        ),
        rows=_flags,
    ),
    Table(
        "pay",
        help="What stands for a role in a country: the best figures of one source, one year and one period.",
        key=_PAY_KEY,
        columns=(
            ROLE,
            COUNTRY,
            Column("low", "number", help="The lower end.", unit="money", required=False),
            Column("typical", "number", help="Median, mean or the middle of a range.", unit="money", required=False),
            Column("high", "number", help="The upper end.", unit="money", required=False),
            CURRENCY,
            _PERIOD,
            _BASIS,
            _PAYMENTS,
            _HOURS,
            _YEAR,
            _YEAR_STATUS,
            _STATISTIC,
            Column("low_statistic", "text", help="What the lower end is.", required=False),
            Column("high_statistic", "text", help="What the upper end is.", required=False),
            Column("wider_group", "boolean", help="Whether it is the pay of a wider occupation, not the role's own."),
            Column("credible", "boolean", help="Whether anything may be worked out from it."),
            SOURCE,
        ),
        rows=_pay_rows,
    ),
    Table(
        "pay_figure",
        help="A figure that the pay of a role in a country was taken from.",
        key=(*_PAY_KEY, "figure"),
        columns=(ROLE, COUNTRY, _FIGURE),
        rows=_pay_figures,
        references=(_TO_PAY,),
    ),
    Table(
        "pay_lens",
        help="Credible pay of a role in a country seen one way: as published, in euros a month, by what it buys, "
        "by the minimum wage.",
        key=(*_PAY_KEY, "lens"),
        columns=(
            ROLE,
            COUNTRY,
            Column("lens", "text", help="How it is seen: nominal, market, ppp or minimum-wage."),
            Column("low", "number", help="The lower end.", unit="as-unit", required=False),
            Column(
                "typical",
                "number",
                help="Median, mean or the middle of a range.",
                unit="as-unit",
                required=False,
            ),
            Column("high", "number", help="The upper end.", unit="as-unit", required=False),
            Column("unit", "text", help="What the amounts are counted in, such as EUR/month.", required=False),
            Column("year", "integer", help="The year whose money it is in.", required=False),
            Column("gap", "sentence", help="Why it cannot be given.", required=False),
        ),
        rows=_seen,
        references=(_TO_PAY,),
    ),
    Table(
        "group_pay",
        help="Pay of a wide group of employees, beside roles whose own pay no statistics have.",
        key=("number",),
        columns=(
            NUMBER,
            COUNTRY,
            Column("pay_group", "text", help="A major group of ISCO-08, or total for all employees."),
            Column("title", "text", help="What the statistics call the group."),
            _YEAR,
            _STATISTIC,
            Column("measure", "text", help="Wage, or earnings with bonuses; empty: not told apart.", required=False),
            Column("amount", "number", help="The amount.", unit="money"),
            CURRENCY,
            _PERIOD,
            _BASIS,
            _PLACE,
            SOURCE,
        ),
        rows=_group_pay,
    ),
)
