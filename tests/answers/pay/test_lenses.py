"""Pay through every lens: each number is the published one, taken through its steps, and nothing else."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercli.answers.compare import compare
from careercli.answers.ladder import climb
from careercli.answers.pay.choice import Amounts
from careercli.answers.pay.country import CountryPay, PayRow
from careercli.answers.pay.lenses import Converted, Gap, Lenses, Units, checked_units, named_lenses, pay_by_lens
from careercli.answers.pay.rates import known_currencies, price_years
from careercli.catalog import Catalog
from careercli.errors import UsageProblem
from careercli.i18n.sentences import sentence
from careercli.model import LENSES, Country, Lens, MinimumWage, Period
from careercli.store.cache import open_catalog
from tests.answers.made import by_hand, converted, country, minimum, missing, series, small_world, tells
from tests.cli.inside import ask

_ENDS = ("low", "typical", "high")


@pytest.fixture(scope="module")
def bundled() -> Iterator[Catalog]:
    with open_catalog() as catalog:
        yield catalog


@pytest.fixture(scope="module")
def every_role(bundled: Catalog) -> list[str]:
    return [role.id for role in bundled.roles()]


def _assert_recomputed(row: CountryPay, units: Units) -> None:
    """Every number follows from the published one by its steps; every gap has its reason."""
    for lens in LENSES:
        by_lens = row.lenses.by(lens)
        if isinstance(by_lens, Gap):
            words = sentence(by_lens.gap)
            assert row.is_credible or by_lens.code == "not-credible" or lens == "nominal"
            assert words.endswith(".")
            assert "{" not in words
            continue
        for name in _ENDS:
            published, shown = getattr(row, name), getattr(by_lens, name)
            assert (published is None) == (shown is None), (row.country, lens, name)
            if published is not None:
                assert shown == pytest.approx(by_hand(published, by_lens.steps), rel=1e-12), (row.country, lens, name)
        assert by_lens.year == (row.year if lens == "minimum-wage" else units.asked_year or by_lens.year)
        assert str(by_lens.unit) == _unit(row, lens, units)
        # A factor of another year than the one meant would have been borrowed.
        assert {step.year for step in by_lens.steps} <= {None, row.year, by_lens.year, 2024}


def _unit(row: CountryPay, lens: Lens, units: Units) -> str:
    units_of: Mapping[Lens, str] = {
        "nominal": f"{row.currency}/{units.per or row.period}",
        "market": f"{units.currency}/{units.per or 'month'}",
        "ppp": f"international-dollar/{units.per or 'month'}",
        "minimum-wage": "minimum-wage",
    }
    return units_of[lens]


def _rows(catalog: Catalog, roles: list[str], units: Units) -> tuple[PayRow, ...]:
    return compare(catalog, roles, units=units, broad=True).data.rows


def test_every_number_of_every_row_follows_from_its_steps(bundled: Catalog, every_role: list[str]) -> None:
    for units in (Units(), Units(prices="own")):
        rows = _rows(bundled, every_role, units)
        assert {row.country for row in rows} == {"TR", "AZ", "GR", "US", "GB", "CA"}
        for row in rows:
            _assert_recomputed(row, units)


def test_rows_side_by_side_are_in_one_years_money_unless_each_is_to_keep_its_own(bundled: Catalog) -> None:
    for lens in ("market", "ppp"):
        together = [row.lenses.by(lens) for row in _rows(bundled, ["agent"], Units())]
        apart = [(row, row.lenses.by(lens)) for row in _rows(bundled, ["agent"], Units(prices="own"))]
        assert len({pay.year for pay in together if isinstance(pay, Converted)}) == 1
        assert all(pay.year == row.year for row, pay in apart if isinstance(pay, Converted))
        assert len({row.year for row, _ in apart}) > 1


@settings(max_examples=40)
@given(st.data(), st.none() | st.sampled_from(get_args(Period)), st.none() | st.integers(2015, 2026))
def test_every_number_follows_from_its_steps_in_whatever_units(
    bundled: Catalog, every_role: list[str], data: st.DataObject, per: Period | None, prices: int | None
) -> None:
    currency = data.draw(st.sampled_from(sorted(known_currencies(bundled))))
    roles = data.draw(st.lists(st.sampled_from(every_role), min_size=1, max_size=3, unique=True))
    units = Units(per=per, currency=currency, prices=prices)
    if any(bundled.countries_with_pay(role, broad=True) for role in roles):
        for row in _rows(bundled, roles, units):
            _assert_recomputed(row, units)


def test_the_ladder_shows_through_the_same_lenses(bundled: Catalog) -> None:
    units = Units(per="year", currency="TRY", prices=2023)
    for where in ("GR", "GB", "TR"):
        for rung in climb(bundled, country=where, units=units).data.rungs:
            if rung.pay is not None:
                _assert_recomputed(rung.pay, units)


# --- from the JSON alone


def _json_rows(*options: str) -> list[dict[str, Any]]:
    with open_catalog() as catalog:
        roles = catalog.roles_with_pay(most=-1)
    rows: list[dict[str, Any]] = ask("compare", *roles, "--json", *options).data["rows"]
    return rows


def _from_json(amount: float, steps: list[dict[str, Any]]) -> float:
    for step in steps:
        amount = {"multiply": amount * step["factor"], "divide": amount / step["factor"]}[step["operation"]]
    return amount


@pytest.mark.parametrize(
    "options",
    [(), ("--per", "year", "--in", "TRY", "--prices", "2023"), ("--per", "hour", "--in", "AZN", "--prices", "2026")],
    ids=" ".join,
)
def test_a_script_can_redo_every_sum_from_the_json_alone(options: tuple[str, ...]) -> None:
    rows = _json_rows(*options)
    assert len(rows) > 10
    for row in rows:
        assert set(row["lenses"]) == {"nominal", "market", "ppp", "minimum_wage"}
        for lens in row["lenses"].values():
            if "gap" in lens:
                assert lens["gap"]
                continue
            for name in _ENDS:
                expected = None if row[name] is None else pytest.approx(_from_json(row[name], lens["steps"]))
                assert lens[name] == expected
            for step in lens["steps"]:
                assert step["what"]
                assert (step["source"] is None) == (step["kind"] in {"weeks-a-year", "months-a-year"})


def test_the_json_tells_which_factors_are_expected_and_not_measured() -> None:
    steps = [
        step
        for row in _json_rows("--prices", "2026")
        if "steps" in row["lenses"]["nominal"]
        for step in row["lenses"]["nominal"]["steps"]
        if step["kind"] == "consumer-prices"
    ]
    assert {step["year"] for step in steps if step["projection"]} == {2025, 2026}
    assert {step["year"] for step in steps if not step["projection"]} >= {2023, 2024}
    assert all(("projection" in step["what"]) == step["projection"] for step in steps)


# --- what each lens promises


def _pay(amount: float = 1900, **changes: Any) -> Amounts:
    made: dict[str, Any] = {
        "currency": "EUR",
        "period": "month",
        "payments_per_year": None,
        "year": 2023,
        "basis": "gross",
    }
    return Amounts(**{"low": None, "typical": float(amount), "high": None, **made, **changes})


_SERIES = (
    series("exchange-rate-world-bank", {"EUR": {2023: 0.9, 2024: 0.92}, "TRY": {2023: 24, 2024: 32}}),
    series("purchasing-power-parity", {"GR": {2023: 0.5}}),
    series("consumer-prices-world-bank", {"GR": {2023: 100, 2024: 110}}),
)
_GREECE = country(40, 14)


def _seen(
    pay: Amounts, *wages: MinimumWage, where: Country = _GREECE, per: Period | None = None, **units: Any
) -> Lenses:
    with small_world(countries=(where,), series=_SERIES, minimum_wages=wages) as catalog:
        return pay_by_lens(catalog, pay, where, Units(per=per, **units))


def _typical(lens: Converted | Gap) -> float:
    typical = converted(lens).typical
    assert typical is not None
    return typical


def test_the_nominal_lens_stays_as_published_unless_a_period_or_prices_are_asked_for() -> None:
    for pay in (_pay(), _pay(period="year"), _pay(period="hour"), _pay(currency="USD")):
        nominal = converted(_seen(pay).nominal)
        assert (nominal.typical, nominal.steps, str(nominal.unit)) == (1900, (), f"{pay.currency}/{pay.period}")


def test_greek_pay_is_its_monthly_equivalent_everywhere_but_in_the_nominal_lens() -> None:
    lenses = _seen(_pay(), minimum(780, payments_per_year=14))
    assert _typical(lenses.nominal) == 1900
    assert _typical(lenses.market) == pytest.approx(2216.67, abs=0.005)
    assert _typical(lenses.ppp) == pytest.approx(2216.67 / 0.5, abs=0.01)
    assert _typical(lenses.minimum_wage) == pytest.approx(1900 / 780)


def test_the_explanation_of_greek_pay_shows_both_payments_and_months() -> None:
    steps = converted(_seen(_pay()).market).steps
    assert [(step.operation, step.factor, step.kind) for step in steps] == [
        ("multiply", 14, "payments-a-year"),
        ("divide", 12, "months-a-year"),
    ]


def test_a_period_asked_for_holds_in_every_lens_but_the_multiple() -> None:
    lenses = _seen(_pay(), minimum(780, payments_per_year=14), per="year")
    assert (_typical(lenses.nominal), _typical(lenses.market)) == (26600, 26600)
    assert _typical(lenses.ppp) == 53200
    assert _typical(lenses.minimum_wage) == pytest.approx(1900 / 780)


def test_prices_move_a_figure_before_it_is_brought_into_another_currency_of_that_year() -> None:
    market = converted(_seen(_pay(), where=country(), currency="TRY", prices=2024).market)
    assert market.typical == pytest.approx(1900 * 110 / 100 / 0.92 * 32)
    assert [(step.kind, step.year) for step in market.steps] == [
        ("consumer-prices", 2024),
        ("consumer-prices", 2023),
        ("exchange-rate", 2024),
        ("exchange-rate", 2024),
    ]


def test_prices_move_the_nominal_amount_too() -> None:
    assert _typical(_seen(_pay(), prices=2024).nominal) == pytest.approx(2090)


def test_a_year_without_prices_is_a_gap_in_every_lens_that_prices_have_a_part_in() -> None:
    lenses = _seen(_pay(), minimum(780), prices=2022)
    for lens in (lenses.nominal, lenses.market):
        assert tells(missing(lens), "rices", "Greece", 2022, 2023)
    assert tells(missing(lenses.ppp), 2022)
    assert isinstance(lenses.minimum_wage, Converted)


@pytest.mark.parametrize("prices", [None, "own", 2023, 2024])
def test_a_multiple_of_the_minimum_is_free_of_prices(prices: Any) -> None:
    multiple = converted(_seen(_pay(), minimum(780, payments_per_year=14), prices=prices).minimum_wage)
    assert multiple.typical == pytest.approx(1900 / 780)
    assert multiple.year == 2023


def test_one_missing_factor_leaves_the_other_lenses_as_they_are() -> None:
    lenses = _seen(_pay(year=2024), minimum(780))
    assert "purchasing power" in missing(lenses.ppp)
    assert "`--prices 2023`" in missing(lenses.ppp)
    for lens in (lenses.nominal, lenses.market, lenses.minimum_wage):
        assert isinstance(lens, Converted)


def test_a_currency_without_a_rate_and_a_country_without_a_minimum_are_gaps_with_a_reason() -> None:
    lenses = _seen(_pay(currency="USD"), currency="GBP")
    assert tells(missing(lenses.market), "exchange rate", "USD", "GBP", 2023)
    assert tells(missing(lenses.ppp), "USD", "EUR", "Greece")
    assert tells(missing(lenses.minimum_wage), "minimum wage", "Greece", 2023)


def test_without_weekly_hours_an_hour_becomes_no_month() -> None:
    lenses = _seen(_pay(12, period="hour"), minimum(780), where=country(None))
    for lens in (lenses.market, lenses.ppp, lenses.minimum_wage):
        assert missing(lens) == "The weekly hours are not known."
    assert _typical(lenses.nominal) == 12


_BOTH = (minimum(1000), minimum(800, basis="net"))


@pytest.mark.parametrize(
    ("basis", "multiple", "of"), [("gross", 1.9, "gross"), ("net", 2.375, "net"), ("not-stated", 2.375, "net")]
)
def test_a_multiple_is_of_the_minimum_of_the_same_basis_and_of_the_net_one_if_nobody_says(
    basis: str, multiple: float, of: str
) -> None:
    seen_as = converted(_seen(_pay(basis=basis), *_BOTH, where=country()).minimum_wage)
    assert seen_as.typical == pytest.approx(multiple)
    assert seen_as.basis == of
    assert f"{of} minimum wage" in sentence(seen_as.steps[-1].what)


def test_net_pay_has_no_multiple_where_only_the_gross_minimum_is_known() -> None:
    reason = missing(_seen(_pay(basis="net"), minimum(1000)).minimum_wage)
    assert tells(reason, "net minimum wage", "Greece", 2023)


def test_a_multiple_of_an_hourly_minimum_is_by_the_hour() -> None:
    hourly = minimum(10, period="hour", payments_per_year=None)
    lenses = _seen(_pay(20 * 40 * 52, period="year"), hourly, where=country())
    assert _typical(lenses.minimum_wage) == pytest.approx(2)


def test_every_lens_but_the_multiple_keeps_the_basis_of_the_pay() -> None:
    lenses = _seen(_pay(basis="not-stated"), *_BOTH)
    assert {converted(lens).basis for lens in (lenses.nominal, lenses.market, lenses.ppp)} == {"not-stated"}


# --- known values


@pytest.fixture(scope="module")
def supervisor(bundled: Catalog) -> Lenses:
    """The Turkish figure as if it were credible: the sums are right, whatever the figure is."""
    pay = _pay(15500, currency="TRY", year=2024, basis="not-stated")
    return pay_by_lens(bundled, pay, bundled.country("TR"), Units())


def test_a_turkish_supervisor_earns_less_than_the_net_minimum_wage(supervisor: Lenses) -> None:
    multiple = converted(supervisor.minimum_wage)
    assert multiple.typical == pytest.approx(15500 / 17002.12)
    assert round(multiple.typical or 0, 2) == 0.91
    assert multiple.basis == "net"


def test_a_turkish_supervisor_earns_436_euros_by_the_world_banks_rates(supervisor: Lenses) -> None:
    assert _typical(supervisor.market) == pytest.approx(15500 / 32.805861 * 0.92388955, rel=1e-6)
    assert _typical(supervisor.market) == pytest.approx(436.5, abs=0.05)
    assert {step.source for step in converted(supervisor.market).steps} == {"wdi-exchange-rate"}


def test_a_turkish_supervisor_earns_1235_international_dollars(supervisor: Lenses) -> None:
    assert _typical(supervisor.ppp) == pytest.approx(1234.9, abs=0.05)


def test_a_greek_supervisor_earns_1900_as_published_and_2216_67_in_euros(bundled: Catalog) -> None:
    (row,) = compare(bundled, ["supervisor"], countries=["GR"], units=Units(prices="own")).data.rows
    assert _typical(row.lenses.nominal) == 1900
    assert _typical(row.lenses.market) == pytest.approx(2216.67, abs=0.005)
    assert _typical(row.lenses.minimum_wage) == pytest.approx(1900 / 780)


def test_greek_pay_in_lira_is_in_the_money_of_the_last_year_known(bundled: Catalog) -> None:
    """1,000 EUR of 2023 were 29,946 lira then; a reader of today would conclude the opposite of the truth."""
    answer = compare(bundled, ["agent"], countries=["GR"], units=Units(currency="TRY"))
    (row,) = answer.data.rows
    assert answer.data.money_years.market == converted(row.lenses.market).year == 2025
    assert _typical(row.lenses.market) == pytest.approx(55000, rel=0.02)
    (own,) = compare(bundled, ["agent"], countries=["GR"], units=Units(currency="TRY", prices="own")).data.rows
    assert _typical(own.lenses.market) == pytest.approx(29946, abs=1)
    assert row.typical == own.typical == 1000


def test_nothing_is_worked_out_from_the_turkish_figure(bundled: Catalog) -> None:
    (row,) = compare(bundled, ["supervisor"], countries=["TR"], units=Units(per="month")).data.rows
    assert _typical(row.lenses.nominal) == row.typical == 15500
    for lens in (row.lenses.market, row.lenses.ppp, row.lenses.minimum_wage):
        assert "cannot be right" in missing(lens)
    (by_hour,) = compare(bundled, ["supervisor"], countries=["TR"], units=Units(per="hour")).data.rows
    assert "cannot be right" in missing(by_hour.lenses.nominal)


# --- what may be asked


def test_a_currency_may_be_asked_for_in_small_letters_and_with_blanks(bundled: Catalog) -> None:
    assert checked_units(bundled, Units(currency=" try ")).currency == "TRY"


def test_an_unknown_currency_is_refused_with_those_that_look_like_it(bundled: Catalog) -> None:
    with pytest.raises(UsageProblem) as problem:
        checked_units(bundled, Units(currency="TYR"))
    assert sentence(problem.value.message) == "no exchange rates for the currency 'TYR'"
    assert "TRY" in problem.value.candidates
    with pytest.raises(UsageProblem) as nothing_like_it:
        checked_units(bundled, Units(currency="12345"))
    assert nothing_like_it.value.hint is not None
    assert "ISO 4217" in sentence(nothing_like_it.value.hint)


@pytest.mark.parametrize("year", [1990, 2014, 2027, 3000])
def test_a_year_outside_the_series_is_refused_with_those_that_are_not(bundled: Catalog, year: int) -> None:
    with pytest.raises(UsageProblem) as problem:
        checked_units(bundled, Units(prices=year))
    assert sentence(problem.value.message) == f"no prices are known for {year}"
    assert problem.value.hint is not None
    years = price_years(bundled)
    assert sentence(problem.value.hint) == f"use a year from {years[0]} to {years[-1]}"
    assert (years[0], years[-1]) == (2015, 2026)


def test_the_default_units_need_no_series() -> None:
    with small_world() as catalog:
        assert checked_units(catalog, Units()) == Units()


def test_lenses_are_named_one_by_one_or_with_commas_each_once_in_the_order_given() -> None:
    assert named_lenses(None) == ()
    assert named_lenses(["ppp,nominal", " PPP ", "minimum-wage"]) == ("ppp", "nominal", "minimum-wage")


@pytest.mark.parametrize("words", ["minimum_wage", "", "ppp,", "market value"])
def test_another_word_is_no_lens(words: str) -> None:
    with pytest.raises(UsageProblem) as problem:
        named_lenses([words])
    assert problem.value.candidates == LENSES
