"""Faults planted into the official figures are found, and the figures as they are raise hardly a flag.

The figures are those of the bundled pack that are about a role's own occupation (exact and close matches)
and are not `stale`: the United States 2021 to 2025, the United Kingdom 2022 to 2024, Canada 2024. What is
stale is flagged whatever else it is, so that a fault in it would count as found for a reason of its own.

Each fault is planted alone. It is found if the spoiled figure, or one of those exchanged, has a flag that
it did not have before.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import pytest

from careercli.answers.flags import flags_of
from careercli.answers.pay.facts import PayFacts
from careercli.answers.pay.minimum_wages import rates_of
from careercli.answers.pay.rates import purchasing_power_steps
from careercli.answers.pay.steps import MissingFactor
from careercli.catalog import Catalog
from careercli.model import PayFigure, Period, Reading, SeriesId, Statistic
from careercli.store.cache import open_catalog

_OF_A_KIND = 50
_LEAST_FOUND, _LEAST_FOUND_OF_A_KIND, _MOST_FLAGGED = 95, 85, 2
"""Percent."""


class _Spoiled(PayFacts):
    """The same surroundings but for some figures, which others of the same id have taken the places of."""

    def __init__(self, facts: PayFacts, faults: Iterable[PayFigure]) -> None:
        super().__init__(facts.catalog)
        self._as_they_are = facts
        self._faults = {fault.id: fault for fault in faults}

    def figures(self, role: str, country: str) -> tuple[PayFigure, ...]:
        return tuple(self._faults.get(figure.id, figure) for figure in self._as_they_are.figures(role, country))

    def figures_of_year(self, role: str, country: str, year: int) -> tuple[PayFigure, ...]:
        return tuple(figure for figure in self.figures(role, country) if figure.year == year and not figure.is_broad)

    @cached_property
    def offices(self) -> frozenset[str]:
        return self._as_they_are.offices


def _codes(figure: PayFigure, facts: PayFacts) -> set[str]:
    return {flag.code for flag in flags_of([figure], facts)}


# --- the kinds of faults: each yields the figures it spoils, with what is wrong with them

Faults = Iterator[tuple[PayFigure, ...]]
_CROSSED: tuple[tuple[Statistic, Statistic], ...] = (("p10", "p90"), ("p25", "p75"), ("low", "high"))


def _amount(figure: PayFigure, amount: float) -> PayFigure:
    return replace(figure, low=amount, high=amount)


def _exchanged(one: PayFigure, other: PayFigure) -> tuple[PayFigure, ...]:
    return _amount(one, other.least), _amount(other, one.least)


def _times(factor: float) -> Callable[[list[PayFigure]], Faults]:
    return lambda clean: ((_amount(figure, figure.least * factor),) for figure in clean)


def _low_and_high(clean: list[PayFigure]) -> Faults:
    groups: dict[object, dict[Statistic, PayFigure]] = defaultdict(dict)
    for figure in clean:
        groups[figure.role, figure.country, figure.source, figure.year, figure.period][figure.statistic] = figure
    for group in groups.values():
        for low, high in _CROSSED:
            if low in group and high in group:
                yield _exchanged(group[low], group[high])


def _currency(clean: list[PayFigure]) -> Faults:
    others = {"USD": "EUR", "GBP": "USD", "CAD": "USD"}
    return ((replace(figure, currency=others[figure.currency]),) for figure in clean)


def _period(clean: list[PayFigure]) -> Faults:
    wrong: Mapping[Period, tuple[Period, ...]] = {"hour": ("month", "year"), "year": ("hour", "month"), "month": ()}
    return ((replace(figure, period=period),) for figure in clean for period in wrong[figure.period])


def _year(clean: list[PayFigure]) -> Faults:
    return ((replace(figure, year=figure.year + apart),) for figure in clean for apart in (-6, -5, -4, 4, 5, 6))


def _code(figure: PayFigure) -> str | None:
    return figure.occupation.code if figure.occupation else None


def _rungs(clean: list[PayFigure]) -> Faults:
    """Exchange the amounts of two British rungs; two that the statistics count as one occupation cannot be."""
    ladder = ("agent", "team-leader", "supervisor", "manager")
    rungs: dict[object, dict[str, PayFigure]] = defaultdict(dict)
    for figure in clean:
        if figure.country == "GB" and figure.role in ladder:
            rungs[figure.year, figure.period, figure.statistic][figure.role] = figure
    for by_role in rungs.values():
        climbing = [by_role[role] for role in ladder if role in by_role]
        for place, lower in enumerate(climbing):
            for upper in climbing[place + 1 :]:
                if _code(upper) != _code(lower):
                    yield _exchanged(lower, upper)


def _between_two_rates(clean: list[PayFigure]) -> Faults:
    """Pay that was legal for a part of the year only: between the two British rates for adults."""
    with open_catalog() as catalog:
        for figure in clean:
            rates = [
                rate.amount
                for rate in rates_of(catalog, figure.country, figure.year)
                if rate.region is None and (rate.age or "").endswith("+")
            ]
            if figure.country == "GB" and figure.period == "hour" and len(rates) > 1:
                yield (_amount(figure, (min(rates) + max(rates)) / 2),)


_KINDS: Mapping[str, Callable[[list[PayFigure]], Faults]] = {
    "low and high exchanged": _low_and_high,
    "a twelfth": _times(1 / 12),
    "ten times": _times(10),
    "a tenth": _times(1 / 10),
    "ceiling": _times(40),
    "between two rates of the year": _between_two_rates,
    "wrong currency": _currency,
    "wrong period": _period,
    "wrong year": _year,
    "rungs exchanged": _rungs,
}


@dataclass(frozen=True)
class _Clean:
    """The figures as they are."""

    facts: PayFacts
    figures: list[PayFigure]
    flags: Mapping[str, set[str]]

    def is_found(self, fault: tuple[PayFigure, ...]) -> bool:
        spoiled = _Spoiled(self.facts, fault)
        return any(_codes(figure, spoiled) - self.flags[figure.id] for figure in fault)

    def planted(self, kind: str) -> list[tuple[PayFigure, ...]]:
        """Return the faults of a kind, or so many of them by chance, but the same ones every time."""
        possible = list(_KINDS[kind](self.figures))
        return random.Random(kind).sample(possible, min(_OF_A_KIND, len(possible)))  # noqa: S311  # no secret


@pytest.fixture(scope="module")
def clean() -> Iterator[_Clean]:
    with open_catalog() as catalog:
        facts = PayFacts(catalog)
        figures = [figure for figure in catalog.figures() if facts.is_official(figure)]
        flags = {figure.id: _codes(figure, facts) for figure in figures}
        yield _Clean(facts, [figure for figure in figures if "stale" not in flags[figure.id]], flags)


def test_at_least_95_percent_of_planted_faults_are_found(
    clean: _Clean, record_property: Callable[[str, object], None]
) -> None:
    faults = {kind: clean.planted(kind) for kind in _KINDS}
    found = {kind: sum(map(clean.is_found, planted)) for kind, planted in faults.items()}
    percent = 100 * sum(found.values()) / sum(map(len, faults.values()))
    of_each = ", ".join(f"{kind}: {found[kind]} of {len(planted)}" for kind, planted in faults.items())
    record_property("planted faults found, percent", percent)
    record_property("planted faults found, of each kind", of_each)
    assert percent >= _LEAST_FOUND, f"{percent:.1f} % are found ({of_each})"
    for kind, planted in faults.items():
        assert 100 * found[kind] / len(planted) >= _LEAST_FOUND_OF_A_KIND, of_each


def test_the_faults_are_many_and_spread_over_countries_roles_statistics_and_years(clean: _Clean) -> None:
    planted = [fault[0] for kind in _KINDS for fault in clean.planted(kind)]
    assert len(planted) == len(_KINDS) * _OF_A_KIND
    as_they_are = {figure.id: figure for figure in clean.figures}
    for name in ("country", "role", "statistic", "year", "period"):
        spoiled = {getattr(as_they_are[figure.id], name) for figure in planted}
        assert spoiled == {getattr(figure, name) for figure in clean.figures}, name


def test_every_planted_fault_changes_every_figure_it_names(clean: _Clean) -> None:
    """Else a fault might count as missed, or found, that is none."""
    as_they_are = {figure.id: figure for figure in clean.figures}
    for kind in _KINDS:
        for figure in (figure for fault in clean.planted(kind) for figure in fault):
            assert figure != as_they_are[figure.id], kind


def test_fewer_than_2_percent_of_the_figures_as_they_are_have_a_flag(
    clean: _Clean, record_property: Callable[[str, object], None]
) -> None:
    flagged = [figure.id for figure in clean.figures if clean.flags[figure.id]]
    percent = 100 * len(flagged) / len(clean.figures)
    record_property("figures flagged as they are, percent", percent)
    assert percent < _MOST_FLAGGED, f"{percent:.2f} % of {len(clean.figures)} are flagged: {flagged}"


def test_the_clean_figures_are_those_younger_than_what_is_stale(clean: _Clean) -> None:
    """And no other is left out, so that the share above is a share of all that could be held against it."""
    years: dict[str, set[int]] = defaultdict(set)
    for figure in clean.figures:
        years[figure.country].add(figure.year)
    assert years == {"US": {2021, 2022, 2023, 2024, 2025}, "GB": {2022, 2023, 2024}, "CA": {2024}}


class _InOtherMoney:
    """A catalogue whose parities are said to be in another currency than they are."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def __getattr__(self, name: str) -> Any:
        return getattr(self._catalog, name)

    def readings(self, series: SeriesId, area: str) -> Mapping[int, Reading]:
        readings = self._catalog.readings(series, area)
        if series != "purchasing-power-parity":
            return readings
        return {
            year: replace(reading, currency="XAF" if reading.currency != "XAF" else "XOF")
            for year, reading in readings.items()
        }


def test_no_factor_in_the_wrong_currency_is_ever_applied(record_property: Callable[[str, object], None]) -> None:
    applied, planted = [], 0
    with open_catalog() as catalog:
        spoiled: Any = _InOtherMoney(catalog)
        for country in catalog.countries():
            for year in catalog.readings("purchasing-power-parity", country.id):
                planted += 1
                assert purchasing_power_steps(catalog, country, country.currency, year)
                try:
                    purchasing_power_steps(spoiled, country, country.currency, year)
                    applied.append((country.id, year))
                except MissingFactor:
                    continue
    record_property("factors in the wrong currency that are refused, percent", 100 * (1 - len(applied) / planted))
    assert planted >= _OF_A_KIND
    assert applied == []
