"""All figures, filtered: which are listed, what is said where none is, and the same amounts as elsewhere."""

from typing import Any

import pytest

from careercli.answers.compare import compare
from careercli.answers.figures import SeenAs, list_figures
from careercli.answers.pay.lenses import Converted, Gap, Units
from careercli.catalog import Catalog
from careercli.errors import NothingKnown, UsageProblem
from careercli.model import Lens
from careercli.streams import Stream

_LENSES: tuple[Lens, ...] = ("market", "ppp", "minimum-wage")


def _ids(catalog: Catalog, **filters: Any) -> list[str]:
    return [figure.id for figure in list_figures(catalog, **filters).data]


def test_every_figure_is_listed_in_the_packs_order(tiny: Catalog) -> None:
    own = [figure.id for figure in tiny.figures()]
    assert _ids(tiny) == own
    assert set(_ids(tiny, broad=True)) == {figure.id for figure in tiny.figures(broad=True)} > set(own)


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"roles": ["chief"], "statistics": ["median"]}, ["gr-chief-median"]),
        ({"roles": ["memur"], "countries": ["Yunanistan"]}, ["gr-clerk-range", "gr-clerk-capital"]),
        ({"roles": ["chief"], "statistics": ["p10,P90"]}, ["gr-chief-p10", "gr-chief-p90"]),
        ({"countries": ["TR"], "flags": ["hourly-monthly-mismatch"]}, ["tr-clerk-month", "tr-clerk-hour"]),
        ({"countries": ["TR"], "flags": ["not-credible"]}, ["tr-clerk-month", "tr-clerk-hour"]),
        ({"sources": ["office"], "year": 2022}, ["gb-clerk-2022"]),
    ],
    ids=str,
)
def test_filters_alone_and_together(tiny: Catalog, filters: dict[str, Any], ids: list[str]) -> None:
    assert _ids(tiny, **filters) == ids


def test_several_flags_are_any_of_them(tiny: Catalog) -> None:
    either = _ids(tiny, flags=["year-assumed", "hourly-monthly-mismatch"])
    assert either == ["gr-clerk-range", "tr-clerk-month", "tr-clerk-hour"]


def test_amounts_are_those_of_compare_in_one_years_money(tiny: Catalog) -> None:
    """What stands for a role in a country is a figure, and it is worth the same wherever it is shown."""
    compared = {row.figures: row for row in compare(tiny, ["clerk"], countries=["GR", "GB"]).data.rows}
    listed = {figure.id: figure for figure in list_figures(tiny, roles=["clerk"], countries=["GR", "GB"]).data}
    for ids, row in compared.items():
        (figure,) = [listed[id_] for id_ in ids]
        for lens in _LENSES:
            there, here = row.lenses.by(lens), figure.lenses.by(lens)
            if isinstance(there, Converted):
                assert isinstance(here, SeenAs)
                assert (here.typical, here.unit, here.year, here.basis) == (
                    there.typical,
                    there.unit,
                    there.year,
                    there.basis,
                )
            else:
                assert here == there


def test_a_figure_that_cannot_be_right_is_never_converted(tiny: Catalog) -> None:
    for figure in list_figures(tiny, flags=["not-credible"]).data:
        gaps = [figure.lenses.by(lens) for lens in _LENSES]
        assert [gap.code for gap in gaps if isinstance(gap, Gap)] == ["not-credible"] * 3


def test_the_end_of_a_scale_is_nobodys_typical_pay(tiny: Catalog) -> None:
    (p90,) = list_figures(tiny, statistics=["p90"]).data
    market = p90.lenses.market
    assert isinstance(market, SeenAs)
    assert market.typical is None
    assert market.low == market.high
    (above,) = list_figures(tiny, statistics=["above"]).data
    assert (above.high, getattr(above.lenses.minimum_wage, "high", None)) == (None, None)


def test_units_are_those_that_are_asked_for(tiny: Catalog) -> None:
    (figure,) = list_figures(tiny, statistics=["p90"], units=Units(per="year", currency="USD", prices="own")).data
    assert isinstance(figure.lenses.market, SeenAs)
    assert (str(figure.lenses.market.unit), figure.lenses.market.year) == ("USD/year", figure.year)


@pytest.mark.parametrize(
    ("filters", "known"), [({"flags": ["wrong"]}, "stale"), ({"statistics": ["average"]}, "median")], ids=str
)
def test_an_unknown_flag_or_statistic_names_the_known_ones(tiny: Catalog, filters: Any, known: str) -> None:
    with pytest.raises(UsageProblem) as raised:
        list_figures(tiny, **filters)
    assert known in raised.value.candidates


@pytest.mark.parametrize(
    ("filters", "code", "choices"),
    [
        ({"countries": ["GR"], "year": 1999}, "leave-out", ("--year",)),
        ({"countries": ["GR"], "flags": ["hourly-monthly-mismatch"]}, "leave-out", ("--country", "--flag")),
        ({"roles": ["chief"], "countries": ["TR"], "year": 1999}, "fewer-figure-filters", None),
        ({"statistics": ["mean"], "countries": ["GB"], "roles": ["clerk"]}, "leave-out", ("--country", "--statistic")),
    ],
    ids=str,
)
def test_where_no_figure_fits_the_filter_to_leave_out_is_named(
    tiny: Catalog, filters: Any, code: str, choices: tuple[str, ...] | None
) -> None:
    with pytest.raises(NothingKnown) as raised:
        list_figures(tiny, **filters)
    hint = raised.value.hint
    assert hint is not None
    assert (hint.code, hint.values.get("choices")) == (code, choices)


def test_what_is_left_out_for_being_about_wider_occupations_is_counted(tiny: Catalog) -> None:
    more = len(_ids(tiny, broad=True)) - len(_ids(tiny))
    (note,) = [note for note in list_figures(tiny).notes if note.code == "broad-left-out"]
    assert note.values["number"] == more > 0
    assert "broad-left-out" not in {note.code for note in list_figures(tiny, broad=True).notes}


def test_figures_are_made_as_they_are_asked_for_and_counted_without_that(tiny: Catalog) -> None:
    figures = list_figures(tiny).data
    assert isinstance(figures, Stream)
    assert len(figures) == len(list(figures)) == len(list(figures))
