"""Figures and countries made for a test, of which only what matters has to be said."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from careercli.catalog import Catalog
from careercli.model import Country, Measure, Pack, PayFigure
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
    place="Table 1",
    source="guide",
)


def figure(amount: float = 1000.0, high: float | None = None, **changes: Any) -> PayFigure:
    """Return a clerk's gross mean pay a month in Greece in 2023, as the guide has it, but for the changes.

    The id tells what is special about the figure.
    """
    changes.setdefault("id", "-".join(map(str, changes.values())) or "mean")
    return replace(_MEAN, low=float(amount), high=float(amount if high is None else high), **changes)


def country(hours: float | None = 40.0, payments: float | None = None, id_: str = "GR") -> Country:
    """Return a country with so many weekly hours and payments a year; None: not known."""
    return Country(
        id=id_,
        currency="EUR",
        currency_source="office",
        weekly_hours=None if hours is None else Measure(value=hours, source="office"),
        payments_per_year=None if payments is None else Measure(value=payments, source="office"),
    )


@contextmanager
def world(pack: Pack, *figures: PayFigure, **changes: Any) -> Iterator[Catalog]:
    """Open a pack with these pay figures instead of its own, and other changes."""
    with compiled(replace(pack, figures=figures, **changes)) as catalog:
        yield catalog
