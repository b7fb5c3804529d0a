"""Figures, countries, series and minimum wages made for a test, of which only what matters has to be said."""

import math
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from typing import Any

from careercli.answers.flags import Flag, flags_of
from careercli.answers.pay.facts import PayFacts
from careercli.answers.pay.lenses import Converted, Gap
from careercli.catalog import Catalog
from careercli.i18n.sentences import sentence
from careercli.messages import Message
from careercli.model import (
    Country,
    Edition,
    Measure,
    MinimumWage,
    Occupation,
    Pack,
    PayFigure,
    Reading,
    Series,
    SeriesId,
    Text,
)
from careercli.store.pack_reader import read_pack
from tests.program import TINY
from tests.worlds import compiled

_MEAN = PayFigure(
    id="mean",
    role="clerk",
    country="GR",
    statistic="mean",
    low=1000.0,
    high=1000.0,
    currency="EUR",
    period="month",
    basis="gross",
    year=2023,
    year_status="stated",
    as_printed="1.000",
    place=Text({"en": "Table 1"}),
    source="guide",
)
CLERKS = Occupation(scheme="isco-08", code="4222", title="Contact centre information clerks", match="exact")


def figure(amount: float = 1000.0, high: float | None = None, **changes: Any) -> PayFigure:
    """Return a clerk's gross mean pay a month in Greece in 2023, as the guide has it, but for the changes.

    The id tells what is special about the figure.
    """
    changes.setdefault("id", "-".join(map(str, changes.values())) or "mean")
    return replace(_MEAN, low=float(amount), high=float(amount if high is None else high), **changes)


def official(amount: float = 1000.0, **changes: Any) -> PayFigure:
    """Return the same pay as the statistics office has it."""
    changes.setdefault("id", "-".join(["official", *map(str, changes.values())]))
    return figure(amount, **{"source": "office", "occupation": CLERKS, **changes})


def country(
    hours: float | None = 40.0, payments: float | None = None, id_: str = "GR", currency: str = "EUR"
) -> Country:
    """Return a country with so many weekly hours and payments a year; None: not known."""
    return Country(
        id=id_,
        currency=currency,
        currency_source="office",
        weekly_hours=None if hours is None else Measure(value=hours, source="office"),
        payments_per_year=None if payments is None else Measure(value=payments, source="office"),
    )


def series(
    id_: SeriesId,
    areas: Mapping[str, Mapping[int, float]],
    *,
    currency: str | None = None,
    measured_through: int | None = None,
) -> Series:
    """Return a series with these values by area and year, from a source that is named like the series.

    Later values than those of `measured_through` are projections. Purchasing power is in the country's own currency,
    unless another one is given.
    """
    own = _OWN_CURRENCIES if id_ == "purchasing-power-parity" else {}
    last = math.inf if measured_through is None else measured_through
    return Series(
        id=id_,
        edition=Edition(file=f"reference/{id_}.csv", edition="made", sha256="", source=id_),
        readings=tuple(
            Reading(
                area=area, year=year, value=float(value), currency=currency or own.get(area), projection=year > last
            )
            for area, values in areas.items()
            for year, value in values.items()
        ),
    )


_OWN_CURRENCIES = {"GB": "GBP", "GR": "EUR", "TR": "TRY"}


def minimum(amount: float, **changes: Any) -> MinimumWage:
    """Return a gross minimum wage a month in Greece, paid twelve times, in force from 2023 to 2024."""
    made = MinimumWage(
        country="GR",
        valid_from="2023-01-01",
        valid_to="2024-12-31",
        amount=float(amount),
        currency="EUR",
        period="month",
        basis="gross",
        payments_per_year=12,
        precision="exact",
        source="law",
        place="Article 1",
    )
    return replace(made, **changes)


@cache
def small_pack() -> Pack:
    """Return the tiny pack without any figure, series or minimum wage; a month is paid twelve times everywhere."""
    countries = (country(), country(45, None, "TR", "TRY"), country(None, None, "GB", "GBP"))
    return replace(read_pack(TINY), figures=(), series=(), minimum_wages=(), countries=countries)


@contextmanager
def world(pack: Pack, *figures: PayFigure, **changes: Any) -> Iterator[Catalog]:
    """Open a pack with these pay figures instead of its own, no series but those given, and other changes."""
    with compiled(replace(pack, **{"figures": figures, "series": (), "minimum_wages": (), **changes})) as catalog:
        yield catalog


@contextmanager
def small_world(*figures: PayFigure, **changes: Any) -> Iterator[Catalog]:
    """Open the small pack with these pay figures, and other changes."""
    with world(small_pack(), *figures, **changes) as catalog:
        yield catalog


def flags(*figures: PayFigure, others: Iterable[PayFigure] = (), **changes: Any) -> tuple[Flag, ...]:
    """Return the flags of figures that are shown together in a small world with some other figures."""
    with small_world(*figures, *others, **changes) as catalog:
        return flags_of(figures, PayFacts(catalog))


def codes(*figures: PayFigure, others: Iterable[PayFigure] = (), **changes: Any) -> list[str]:
    """Return the codes of the same flags."""
    return [flag.code for flag in flags(*figures, others=others, **changes)]


def wording(flag: Flag) -> str:
    """Return the sentence of a flag."""
    return sentence(flag.text)


def converted(lens: Converted | Gap) -> Converted:
    """Return the pay by a lens that must have no gap."""
    assert isinstance(lens, Converted), sentence(lens.gap)
    return lens


def missing(lens: Converted | Gap) -> str:
    """Return the reason of a lens that must have a gap."""
    assert isinstance(lens, Gap)
    return sentence(lens.gap)


def tells(words: str, *parts: object) -> bool:
    """Return whether a sentence has all these numbers, names and words in it, however it puts them."""
    return all(str(part) in words for part in parts)


def sides(text: Message) -> dict[str, str]:
    """Return the sides of a sentence that tells gross from net: the words of each, by its code."""
    found = text.values["sides"]
    assert isinstance(found, tuple)
    return {side.code: sentence(side) for side in found if isinstance(side, Message)}


def by_hand(amount: float, steps: Iterable[Any]) -> float:
    """Do a sum as on paper: one multiplication or division after the other."""
    for step in steps:
        if step.operation == "multiply":
            amount *= step.factor
        else:
            assert step.operation == "divide"
            amount /= step.factor
    return amount
