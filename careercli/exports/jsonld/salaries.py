"""Pay as linked data: what schema.org has a word for, with no figure taken for what it is not."""

from collections.abc import Iterable, Iterator

from careercli.answers.flags import are_credible, flags_of
from careercli.answers.pay.choice import is_general
from careercli.answers.pay.facts import PayFacts
from careercli.catalog import Catalog
from careercli.exports.jsonld.names import Node, iri, without_nothing
from careercli.formats.json_format import shortest
from careercli.model import PayFigure, Period, Statistic

_DISTRIBUTION: dict[Statistic, str] = {
    "median": "schema:median",
    "p10": "schema:percentile10",
    "p25": "schema:percentile25",
    "p75": "schema:percentile75",
    "p90": "schema:percentile90",
}
"""The only figures that are parts of a distribution: a range is no percentile, and a mean no median."""
_AMOUNTS: frozenset[Statistic] = frozenset({"mean", "typical", "range"})
_ALIKE = (
    "source",
    "year",
    "year_status",
    "period",
    "basis",
    "currency",
    "payments_per_year",
    "occupation",
)
"""What the figures of one distribution share."""
_DURATIONS: dict[Period, str] = {"hour": "PT1H", "day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y"}
_UNITS: dict[Period, str] = {"hour": "HOUR", "day": "DAY", "week": "WEEK", "month": "MONTH", "year": "YEAR"}


def salaries(figures: Iterable[PayFigure], facts: PayFacts, catalog: Catalog) -> Iterator[Node]:
    """Yield the salaries of an occupation in a country: credible, its own, of all its workers, and not net."""
    groups: dict[object, list[PayFigure]] = {}
    for figure in figures:
        if not _is_salary(figure, facts):
            continue
        if figure.statistic in _DISTRIBUTION:
            alike = tuple(getattr(figure, name) for name in _ALIKE)
            groups.setdefault(alike, []).append(figure)
        elif figure.statistic in _AMOUNTS:
            yield _amount(figure, catalog)
    yield from (_distribution(group, catalog) for group in groups.values())


def _is_salary(figure: PayFigure, facts: PayFacts) -> bool:
    is_own = is_general(figure) and not figure.is_broad and figure.hours_per_week is None
    return is_own and figure.basis != "net" and are_credible(flags_of([figure], facts))


def _distribution(group: list[PayFigure], catalog: Catalog) -> Node:
    first = group[0]
    return {
        "type": "schema:MonetaryAmountDistribution",
        "schema:currency": first.currency,
        "schema:duration": _DURATIONS[first.period],
        **{_DISTRIBUTION[figure.statistic]: _number(figure.middle) for figure in group},
        **_told(group, catalog),
    }


def _amount(figure: PayFigure, catalog: Catalog) -> Node:
    low, high = _number(figure.low), _number(figure.high)
    value = {"schema:value": low} if low == high else {"schema:minValue": low, "schema:maxValue": high}
    return {
        "type": "schema:MonetaryAmount",
        "schema:currency": figure.currency,
        "schema:value": without_nothing(
            {"type": "schema:QuantitativeValue", **value, "schema:unitText": _UNITS[figure.period]}
        ),
        "careercli:statistic": figure.statistic,
        **_told([figure], catalog),
    }


def _told(group: list[PayFigure], catalog: Catalog) -> Node:
    """Return what schema.org has no word for: gross or not stated, of which year, and where it comes from."""
    first = group[0]
    return without_nothing(
        {
            "careercli:basis": first.basis,
            "careercli:paymentsPerYear": first.payments_per_year,
            "careercli:year": first.year,
            "careercli:yearStatus": first.year_status,
            "careercli:from": [{"id": iri(catalog, "figure", figure.id)} for figure in group],
            "dcterms:source": {"id": iri(catalog, "source", first.source)},
        }
    )


def figure_node(figure: PayFigure, facts: PayFacts, catalog: Catalog) -> Node:
    """Return a figure as its source prints it, with the codes of its flags."""
    flags = flags_of([figure], facts)
    occupation = figure.occupation
    way = None if occupation is None else occupation.by_way_of
    return without_nothing(
        {
            "id": iri(catalog, "figure", figure.id),
            "type": "careercli:Figure",
            "careercli:statistic": figure.statistic,
            "careercli:low": _number(figure.low),
            "careercli:high": _number(figure.high),
            "careercli:currency": figure.currency,
            "careercli:period": figure.period,
            "careercli:basis": figure.basis,
            "careercli:paymentsPerYear": figure.payments_per_year,
            "careercli:hoursPerWeek": _number(figure.hours_per_week),
            "careercli:daysPerWeek": _number(figure.days_per_week),
            "careercli:year": figure.year,
            "careercli:yearStatus": figure.year_status,
            "yearNote": figure.year_note,
            "careercli:region": figure.region,
            "careercli:industry": list(figure.industry or ()),
            "careercli:experience": figure.experience,
            "careercli:employer": figure.employer,
            "careercli:grade": figure.grade,
            "careercli:validFrom": figure.valid_from,
            "careercli:occupation": None if occupation is None else f"{occupation.scheme} {occupation.code}",
            "careercli:occupationMatch": None if occupation is None else occupation.match,
            "careercli:occupationByWayOf": None if way is None else f"{way.scheme} {way.code}",
            "careercli:asPrinted": figure.as_printed,
            "careercli:printedStatistic": figure.printed_statistic,
            "place": figure.place,
            "note": figure.note,
            "careercli:flag": [flag.code for flag in flags],
            "careercli:credible": are_credible(flags),
            "dcterms:source": {"id": iri(catalog, "source", figure.source)},
        }
    )


def _number(amount: float | None) -> float | None:
    return None if amount is None else shortest(amount)
