"""Where no statistics have a role's own pay, the nearest group stands beside it; nothing is worked out from it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest

from careercli.answers.compare import Comparison, compare
from careercli.answers.ladder import climb
from careercli.answers.offer import weigh_offer
from careercli.answers.pay.facts import PayFacts
from careercli.answers.pay.wider import WiderPay, wider_pay, wider_phrase
from careercli.answers.show import show_role
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.i18n.sentences import sentence
from careercli.model import GroupPay, PayFigure
from tests.answers.made import figure, official, series, small_world

_CLERKS = GroupPay(
    country="GR",
    group="4",
    title="Clerks",
    year=2022,
    statistic="mean",
    measure=None,
    period="month",
    amount=1507.0,
    currency="EUR",
    basis="gross",
    place="Table 7",
    source="office",
)


def group(amount: float = 1507.0, **changes: Any) -> GroupPay:
    """Return what clerical workers earn a month in Greece in 2022, but for the changes."""
    return replace(_CLERKS, amount=float(amount), **changes)


@contextmanager
def knowing(*printed: GroupPay, figures: tuple[PayFigure, ...] = (), **changes: Any) -> Iterator[Catalog]:
    with small_world(*figures, group_pay=printed, **changes) as catalog:
        yield catalog


def nearest(*printed: GroupPay, role: str = "clerk", figures: tuple[PayFigure, ...] = (), **changes: Any) -> Any:
    """Return the amount of the nearest group for a role in Greece, or None."""
    with knowing(*printed, figures=figures, **changes) as catalog:
        (record,) = catalog.roles([role])
        found = wider_pay(PayFacts(catalog), record, "GR")
    return found and found.amount


# --- which group


def test_it_is_the_major_group_of_the_roles_occupation() -> None:
    """The clerk of the small world is 4225 in ISCO-08."""
    printed = [group(amount, group=number) for number, amount in (("3", 1682), ("4", 1507), ("5", 1166))]
    assert nearest(*printed) == 1507
    assert nearest(*printed, group(1650, group="total")) == 1507


def test_it_is_all_employees_where_the_major_group_is_not_known() -> None:
    assert nearest(group(1682, group="3"), group(1650, group="total")) == 1650


def test_it_is_all_employees_for_a_role_without_an_occupation() -> None:
    assert nearest(group(), group(1650, group="total"), role="chief") == 1650


def test_it_is_nothing_where_neither_is_known() -> None:
    assert nearest() is None
    assert nearest(group(1682, group="3")) is None
    assert nearest(group(country="TR"), group(country="TR", group="total")) is None


def test_a_group_of_long_ago_gives_way_to_all_employees() -> None:
    """Surveys of pay by occupation come every four years; what is older than that is money of another time."""
    clerks = group(year=2010)
    assert nearest(clerks, group(1650, group="total", year=2014)) == 1507
    assert nearest(clerks, group(1650, group="total", year=2015)) == 1650


def test_the_latest_year_counts() -> None:
    assert nearest(group(1424, year=2014), group(1507, year=2022), group(1475, year=2018)) == 1507


def test_of_one_year_a_gross_mean_wage_a_month_is_preferred() -> None:
    wage = group(measure="wage")
    assert nearest(group(1100, basis="net"), group(1200, basis="not-stated"), wage) == 1507
    assert nearest(group(18000, period="year"), group(9, period="hour"), wage) == 1507
    assert nearest(group(1700, measure="earnings"), group(1600), wage) == 1507


# --- where it stands


@pytest.mark.parametrize(
    "figures",
    [(), (figure(),), (official(region="capital"),), (official(country="GB", currency="GBP"),)],
    ids=["nothing", "a guide", "some workers only", "another country"],
)
def test_it_stands_where_no_statistics_have_the_roles_own_pay(figures: tuple[PayFigure, ...]) -> None:
    assert nearest(group(), figures=figures) == 1507


def test_a_wider_occupation_is_not_the_roles_own_pay() -> None:
    own = official()
    assert own.occupation is not None
    assert nearest(group(), figures=(replace(own, occupation=replace(own.occupation, match="broad")),)) == 1507


def test_it_does_not_stand_beside_official_pay() -> None:
    assert nearest(group(), figures=(official(), figure())) is None


def test_every_question_about_pay_is_answered_with_it() -> None:
    with knowing(group(), group(30000, country="TR", group="total", currency="TRY"), figures=(figure(),)) as catalog:
        compared = compare(catalog, ["clerk"], countries=["GR", "TR"]).data
        assert [(pay.role, pay.country, pay.amount) for pay in compared.wider] == [
            ("clerk", "GR", 1507),
            ("clerk", "TR", 30000),
        ]
        assert [gap.country for gap in compared.gaps] == ["TR"]
        assert [pay.country for pay in show_role(catalog, "clerk").data.wider] == ["GR", "TR"]
        clerk, chief = climb(catalog, country="GR").data.rungs
        assert clerk.wider == compared.wider[0]
        assert chief.wider is None
        offer = weigh_offer(catalog, 1000, "EUR", role="clerk", country="GR", year=2023, this_year=2023).data
        assert offer.wider == clerk.wider
        assert all(rung.wider is None for rung in climb(catalog).data.rungs)


def answers(*printed: GroupPay) -> list[object]:
    """Return the answers to every question about pay, but for what they say of wider groups."""
    with knowing(*printed, figures=(figure(), figure(1500, role="chief", id="chief"))) as catalog:
        compared = compare(catalog, ["clerk", "chief"])
        shown = show_role(catalog, "clerk")
        climbed = climb(catalog, country="GR")
        offer = weigh_offer(catalog, 1000, "EUR", role="clerk", country="GR", year=2023, this_year=2023)
    return [
        (replace(compared.data, wider=()), compared.notes),
        (replace(shown.data, wider=(), sources=()), shown.notes),
        (replace(climbed.data, rungs=tuple(replace(rung, wider=None) for rung in climbed.data.rungs)), climbed.notes),
        (replace(offer.data, wider=None), offer.notes),
    ]


def test_nothing_else_in_an_answer_changes_with_it() -> None:
    """No typical amount, raise, lens, flag, note or distance to an offer rests on it."""
    assert answers(group(), group(900, group="total")) == answers()


def test_a_question_that_finds_no_pay_at_all_is_still_told_of_it() -> None:
    with knowing(group(), figures=(figure(country="TR", currency="TRY"),)) as catalog:
        with pytest.raises(NothingKnown) as nothing:
            compare(catalog, ["clerk"], countries=["GR"])
        with pytest.raises(NothingKnown) as bare:
            compare(catalog, ["clerk"], countries=["GB"])
    hints = [error.value.hint for error in (nothing, bare)]
    assert [hint.code for hint in hints if hint] == ["wider-groups-beside", "countries-with-pay"]
    assert hints[0]
    assert sentence(hints[0]).startswith("clerical workers, all of Greece: €1,507 gross a month, official 2022, ")
    assert "Türkiye" in sentence(hints[0])


# --- what is said of it


def shown(pay: GroupPay, **changes: Any) -> WiderPay:
    with knowing(pay, **changes) as catalog:
        data: Comparison = compare(catalog, ["clerk"], countries=["GR"]).data
    (wider,) = data.wider
    return wider


def wording(pay: GroupPay) -> str:
    return sentence(wider_phrase(shown(pay, figures=(figure(),)), "Greece"))


def test_it_is_called_a_wider_group_with_its_year_and_kind_of_pay() -> None:
    assert (
        wording(group()) == "clerical workers, all of Greece: €1,507 gross a month, official 2022, a wider group (mean)"
    )
    assert wording(group(9.5, group="total", period="hour", basis="net")) == (
        "employees in all occupations, all of Greece: €9.50 net an hour, official 2022, a wider group (mean)"
    )
    assert wording(group(18000, period="year", basis="not-stated")).endswith(
        ": €18,000 a year, gross or net not stated, official 2022, a wider group (mean)"
    )


def test_pay_with_bonuses_is_told_from_pay_without() -> None:
    assert wording(group(measure="wage")).endswith("(mean, without bonuses)")
    assert wording(group(measure="earnings")).endswith("(mean, with bonuses)")


def since(year: int, **changes: Any) -> str | None:
    prices = series("consumer-prices-world-bank", {"GR": {2020: 100, 2021: 101, 2024: 126}})
    pay = shown(group(year=year, **changes), figures=(figure(),), series=(prices,))
    return sentence(pay.prices_since) if pay.prices_since else None


def test_how_far_prices_have_risen_since_is_told_where_it_is_much() -> None:
    assert since(2020) == "From 2020 to 2024 prices have risen by 26%."
    assert since(2021) is None  # 24.8 percent
    assert since(2024) is None


def test_it_is_not_told_where_it_is_not_known() -> None:
    assert since(2019) is None
    assert since(2025) is None
    assert since(2020, currency="USD") is None
