"""The ladder on a page: the highest step first, each with its pay, its raise and what it adds."""

import pytest

from careercli.answers.ladder import climb
from careercli.catalog import Catalog
from careercli.views.blocks import Bar, Change, NotCredible, Nothing, Number, Range
from careercli.views.labels import Labels
from careercli.views.ladder import ladder_page
from tests.views.pages import cells, one, only, rows, screen, tables


def test_the_highest_step_stands_first_with_the_raise_that_leads_to_it(bundled: Catalog) -> None:
    answer = climb(bundled, country="GR")
    (table,) = tables(ladder_page(answer, Labels(bundled)))
    steps = rows(table)
    assert [one(row["step"], Number).value for row in steps] == [5, 4, 3, 2, 1]
    for row, rung in zip(steps, reversed(answer.data.rungs), strict=True):
        shown = only(row["pay"])
        assert isinstance(shown, Range)
        assert rung.pay is not None
        assert (shown.low, shown.high) == (rung.pay.low, rung.pay.high)
        raised = only(row["raise"])
        assert rung.raise_percent == (raised.percent if isinstance(raised, Change) else None)


def test_steps_without_a_figure_and_incredible_ones_are_rows_with_a_word(bundled: Catalog) -> None:
    (table,) = tables(ladder_page(climb(bundled, country="TR"), Labels(bundled)))
    assert len(table.rows) == 5
    assert len(cells([table], NotCredible)) == 1
    assert not cells([table], Bar)
    assert (
        sum("no figure known" in line for line in screen(ladder_page(climb(bundled, country="TR"), Labels(bundled))))
        == 4
    )


def test_every_country_is_a_column_where_they_stand_side_by_side(bundled: Catalog) -> None:
    answer = climb(bundled, side_by_side=True)
    (table,) = tables(ladder_page(answer, Labels(bundled, "AZ")))
    codes = [column.key for column in table.columns[2:]]
    assert codes[0] == "AZ"
    assert set(codes) == {country.id for country in bundled.countries()}
    for row, rung in zip(rows(table), reversed(answer.data.rungs), strict=True):
        paid = {pay.country for pay in rung.pay_by_country if pay.is_credible}
        assert {code for code in codes if not isinstance(only(row[code]), Nothing)} - paid <= {"TR"}
        assert paid <= {code for code in codes if not isinstance(only(row[code]), Nothing)}


def test_what_a_step_adds_stands_below_it(tiny: Catalog) -> None:
    lines = screen(ladder_page(climb(tiny, country="GR"), Labels(tiny)))
    assert any(line.strip().startswith("New: Leading") for line in lines)
    told = "\n".join(screen(ladder_page(climb(tiny, country="GR"), Labels(tiny)), "full"))
    assert "New skills: Leading" in told
    assert "Adviser (other way in)" in told
    assert "From outside the company" in told


@pytest.mark.parametrize("country", ["GR", "GB"])
def test_bars_of_one_country_are_on_one_scale(country: str, bundled: Catalog) -> None:
    (table,) = tables(ladder_page(climb(bundled, country=country), Labels(bundled)))
    bars = cells([table], Bar)
    assert len(bars) > 2
    assert len({bar.top for bar in bars}) == 1
    assert [cell.value for cell in cells([table], Number)] == [5, 4, 3, 2, 1]
