"""Pay side by side: the table shows what the answer holds, and what cannot be right looks like it."""

from itertools import pairwise

import pytest

from careercli.answers.compare import compare
from careercli.answers.pay.lenses import Converted, Units
from careercli.catalog import Catalog
from careercli.model import LENSES, Lens, Period
from careercli.views.blocks import Amount, Bar, Caveat, Heading, Legend, NotCredible, Nothing, Range, Trust, Words
from careercli.views.compare import compare_page
from careercli.views.labels import Labels
from careercli.views.page import Page
from tests.views.pages import aloud, cells, one, only, rows, screen, tables

_ROLES = ("agent", "supervisor", "escalation-specialist", "director")


def _page(catalog: Catalog, *roles: str, home: str | None = None, **asked: object) -> Page:
    units = Units(**{name: value for name, value in asked.items() if name in {"per", "currency", "prices"}})  # type: ignore[arg-type]
    countries = asked.get("countries")
    lenses = asked.get("lenses", ())
    answer = compare(catalog, [*roles], countries=countries, units=units)  # type: ignore[arg-type]
    return compare_page(answer, Labels(catalog, home), lenses=lenses, all_countries=countries is None)  # type: ignore[arg-type]


@pytest.mark.parametrize("lens", LENSES)
@pytest.mark.parametrize("per", [None, "hour", "month", "year"])
@pytest.mark.parametrize("role", _ROLES)
def test_the_table_shows_every_amount_of_the_answer(
    role: str, per: Period | None, lens: Lens, bundled: Catalog
) -> None:
    answer = compare(bundled, [role], units=Units(per=per))
    by_country = {bundled.country_name(row.country)["en"]: row for row in answer.data.rows}
    (table,) = tables(compare_page(answer, Labels(bundled), lenses=[lens]))
    for row in rows(table):
        pay = by_country.get(one(row["country"], Words).words)
        converted = pay and pay.lenses.by(lens)
        if pay is None or not pay.is_credible or not isinstance(converted, Converted):
            assert not any(isinstance(cell, Amount) for line in row.values() for cell in line)
            continue
        if "published" in row:
            (shown,) = (cell for cell in row["published"] if isinstance(cell, Range))
            assert (shown.low, shown.typical, shown.high) == (converted.low, converted.typical, converted.high)
            continue
        for key in ("low", "typical", "high"):
            amount = only(row[key])
            value = amount.value if isinstance(amount, Amount) else None
            assert value == getattr(converted, key)
            assert not isinstance(amount, Amount) or amount.unit == converted.unit
        assert only(row["trust"]) == Trust(one(row["trust"], Trust).evidence, pay.year, pay.year_status)


def test_countries_without_a_figure_are_rows_with_a_word(bundled: Catalog) -> None:
    (table,) = tables(_page(bundled, "director"))
    named = {one(row["country"], Words).words: row for row in rows(table)}
    assert len(named) == len(bundled.countries())
    assert only(named["Canada"]["range"]) == Words("no figure known", "muted")
    assert aloud(_page(bundled, "director")).count("Country: Canada; Remark: no figure known") == 1


def test_only_countries_asked_for_are_rows(bundled: Catalog) -> None:
    (table,) = tables(_page(bundled, "agent", countries=["GR", "Canada"]))
    assert {one(row["country"], Words).words for row in rows(table)} == {"Greece", "Canada"}


@pytest.mark.parametrize("home", ["GR", "TR", "AZ"])
def test_the_readers_own_country_comes_first_then_where_most_is_paid(home: str, bundled: Catalog) -> None:
    (table,) = tables(_page(bundled, "agent", home=home))
    first, *others = rows(table)
    assert one(first["country"], Words).words == bundled.country_name(home)["en"]
    amounts = [only(row["typical"]) for row in others]
    paid = [amount.value for amount in amounts if isinstance(amount, Amount)]
    assert all(higher >= lower for higher, lower in pairwise(paid))


def test_what_cannot_be_right_has_its_mark_and_no_bar_and_no_amount(bundled: Catalog) -> None:
    page = _page(bundled, "supervisor")
    (table,) = tables(page)
    (row,) = (row for row in rows(table) if one(row["country"], Words).words == "Türkiye")
    assert only(row["range"]) == NotCredible()
    assert isinstance(only(row["typical"]), Nothing)
    (caveat,) = (block for block in page.answer if isinstance(block, Caveat))
    assert caveat.mark == "⚠"
    assert "8.8% below the net minimum wage of 2024" in " ".join(screen(page))


def test_bars_of_all_roles_are_on_one_scale(bundled: Catalog) -> None:
    page = _page(bundled, "agent", "supervisor")
    bars = cells(page.answer, Bar)
    assert len(tables(page)) == 2
    assert {bar.top for bar in bars} == {max(bar.high or 0 for bar in bars)}


def test_the_year_of_converted_money_is_named_beside_the_title(bundled: Catalog) -> None:
    def aside(page: Page) -> str:
        heading = page.answer[0]
        assert isinstance(heading, Heading)
        return "".join(cell.words for cell in heading.aside if isinstance(cell, Words))

    assert aside(_page(bundled, "agent")) == "in prices of 2024"
    assert aside(_page(bundled, "agent", prices=2023)) == "in prices of 2023"
    assert aside(_page(bundled, "agent", prices="own")) == ""
    assert aside(_page(bundled, "agent", lenses=["minimum-wage"])) == ""


def test_every_mark_of_an_amount_is_explained_below(bundled: Catalog) -> None:
    page = _page(bundled, "agent")
    marks = {mark for amount in cells(page.answer, Amount) for mark in amount.marks}
    (legend,) = (block for block in page.answer if isinstance(block, Legend))
    assert marks == {"middle", "about"}
    assert {mark for mark, _words in legend.marks} == {"?", "~", "≈"}
    assert not any(isinstance(block, Legend) for block in _page(bundled, "escalation-specialist").answer)


def test_a_currency_that_is_everybodys_stands_in_the_title_alone(bundled: Catalog) -> None:
    lines = screen(_page(bundled, "supervisor"))
    assert lines[0].startswith("Customer service supervisor: pay a month in euros")
    assert not any("€" in line for line in lines[2:9])


def test_the_sources_are_numbered_only_where_they_are_listed(bundled: Catalog) -> None:
    page = _page(bundled, "supervisor")
    assert "[1]" not in "\n".join(screen(page, "full"))
    told = "\n".join(screen(page, "full", "sources"))
    for number, source in enumerate(page.sources, start=1):
        assert f"[{number}]" in told
        assert f"({source})" in told


def test_the_middle_of_a_range_is_worked_out_before_the_first_factor(bundled: Catalog) -> None:
    told = "\n".join(screen(_page(bundled, "supervisor", countries=["GR"], prices="own"), "explain"))
    assert "(€1,600 a month + €2,200 a month) ÷ 2 = €1,900 a month × 14 payments a year" in told
    assert "= €2,216.67 a month" in told


def test_at_most_two_caveats_stand_below_the_table(bundled: Catalog) -> None:
    for role in bundled.roles():
        if bundled.countries_with_pay(role.id):
            page = _page(bundled, role.id)
            assert sum(isinstance(block, Caveat | Legend) for block in page.answer) <= 2, role.id


def test_pay_in_several_currencies_is_in_the_order_of_what_it_is_worth(bundled: Catalog) -> None:
    for lenses in (("nominal",), ("nominal", "market", "ppp")):
        (table,) = tables(_page(bundled, "agent", lenses=lenses))
        order = [one(row["country"], Words).words for row in rows(table)]
        assert order.index("United States") < order.index("Canada") < order.index("Greece") < order.index("Azerbaijan")


def test_of_several_roles_the_one_that_is_not_credible_is_named_and_none_is_said_to_be_paid_most(
    bundled: Catalog,
) -> None:
    told = "\n".join(screen(_page(bundled, "escalation-specialist", "supervisor")))
    assert "Türkiye, Escalation specialist: 14,500 TRY a month is 15% below" in " ".join(told.split())
    assert "Most in" not in told
