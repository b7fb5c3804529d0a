"""Tables of figures: every number that a source prints about pay, and what is wrong with it."""

from collections.abc import Iterator

from careercli.answers.flags import Flag, flags_of
from careercli.answers.pay.country import in_pack_order
from careercli.answers.pay.facts import PayFacts, facts_of
from careercli.catalog import Catalog
from careercli.exports.tables.names import CODE, NUMBER, PACK, SCHEME, SOURCE
from careercli.exports.tables.roles import ROLE
from careercli.exports.tables.sources import COUNTRY, CURRENCY
from careercli.exports.tables.table import Column, Reference, Row, Table, once
from careercli.model import Occupation, PayFigure

_MOST_KEPT = 20_000
"""Figures that may be kept in memory together."""
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
        scheme, code, title, match, by_way_of = _occupation(figure.occupation)
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
            figure.days_per_week,
            figure.year,
            figure.year_status,
            figure.year_note,
            figure.region,
            figure.experience,
            None if figure.is_of_an_employer else figure.employer,
            figure.grade,
            figure.valid_from,
            scheme,
            code,
            title,
            match,
            by_way_of,
            figure.as_printed,
            figure.printed_statistic,
            figure.place,
            figure.source,
            figure.note,
            figure.pack,
        )


def _occupation(occupation: Occupation | None) -> tuple[str | None, ...]:
    if occupation is None:
        return None, None, None, None, None
    by_way_of = None if occupation.by_way_of is None else occupation.by_way_of.code
    return occupation.scheme, occupation.code, occupation.title, occupation.match, by_way_of


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


def _term(name: str, *, help: str) -> Column:
    return Column(name, "text", help, of="term", required=False)


def _terms(catalog: Catalog) -> Iterator[Row]:
    return ((term.id, term.name) for term in catalog.info().terms)


FIGURE = Column("figure", "text", help="The figure.", of="figure")
STATISTIC = Column("statistic", "text", help="What the number is: mean, median, a percentile, range and so on.")
PERIOD = Column("period", "text", help="What it is paid for: hour, day, week, month or year.")
BASIS = Column("basis", "text", help="Gross, net or not-stated.")
YEAR = Column("year", "integer", help="The year it is about.")
YEAR_STATUS = Column("year_status", "text", help="Whether the source states the year, or it is inferred or assumed.")
PAYMENTS = Column(
    "payments_per_year", "integer", help="How often it is paid, if the source says so.", unit="payments", required=False
)
HOURS = Column("hours_per_week", "number", help="Paid hours of part-time pay.", unit="hours-a-week", required=False)
PLACE = Column("place", "text", help="Where in the source.")

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
            STATISTIC,
            Column(
                "low",
                "number",
                help="The amount, or the lower end if any.",
                unit="money",
                required=False,
            ),
            Column(
                "high",
                "number",
                help="The amount, or the upper end if any.",
                unit="money",
                required=False,
            ),
            CURRENCY,
            PERIOD,
            BASIS,
            PAYMENTS,
            HOURS,
            Column("days_per_week", "number", help="Working days a week, if the source says so.", required=False),
            YEAR,
            YEAR_STATUS,
            Column("year_note", "words", help="Why the year was inferred or assumed.", required=False),
            _term("region", help="The region it is about; empty: the whole country."),
            _term("experience", help="The level of experience it is about; empty: all."),
            _term("employer", help="The kind of employer it is about; empty: all, or the employer whose source it is."),
            Column("grade", "text", help="The grade of an employer's band.", required=False),
            Column("valid_from", "text", help="Since when an employer's band holds.", required=False),
            SCHEME._replace(required=False),
            CODE._replace(required=False),
            Column("occupation", "text", help="The occupation an official figure is about.", required=False),
            Column(
                "match",
                "text",
                help="How well the role fits it; a broad one is not the role's own pay.",
                required=False,
            ),
            Column(
                "by_way_of",
                "text",
                help="The O*NET code that leads to it, if the role does not carry its own.",
                required=False,
            ),
            Column("as_printed", "text", help="The number exactly as the source prints it."),
            Column("printed_statistic", "text", help="What the source calls it, where it is not that.", required=False),
            PLACE._replace(kind="words"),
            SOURCE,
            Column("note", "words", help="What to know.", required=False),
            PACK,
        ),
        rows=_figure_rows,
    ),
    Table(
        "figure_industry",
        help="An industry that a figure is about; without one it is about all.",
        key=("figure", "industry"),
        columns=(
            FIGURE,
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
            FIGURE,
            NUMBER,
            Column("flag", "text", help="What kind of thing it is."),
            Column("severity", "text", help="note, doubt, or not-credible: nothing is worked out from the figure."),
            Column("text", "sentence", help="The sentence, with the numbers in it."),
        ),
        rows=_flags,
    ),
)
