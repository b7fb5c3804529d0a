"""Pay across countries and roles: as published, in the period asked for, never borrowed, never mixed."""

from typing import Any, get_args

import pytest

from careercli.answers.country_pay import PayRow, country_pay
from careercli.answers.lenses import Converted, Gap, Units
from careercli.answers.pay import Comparison, compare
from careercli.answers.steps import convert
from careercli.answers.surroundings import Surroundings
from careercli.catalog import Catalog
from careercli.errors import NothingKnown, UsageProblem
from careercli.i18n.sentences import sentence
from careercli.messages import Message
from careercli.model import MinimumWage, Occupation, Pack, PayFigure, Period
from careercli.store.cache import open_catalog
from tests.answers.made import CLERKS, figure, minimum, official, series, small_world, world


def _row(data: Comparison, role: str, country: str) -> PayRow:
    (row,) = (row for row in data.rows if (row.role, row.country) == (role, country))
    return row


def _nominal(row: PayRow) -> Converted:
    assert isinstance(row.lenses.nominal, Converted)
    return row.lenses.nominal


def _codes(notes: tuple[Message, ...]) -> list[str]:
    return [note.code for note in notes]


def test_every_country_with_a_figure_has_a_row_and_every_other_asked_for_a_gap(tiny: Catalog) -> None:
    data = compare(tiny, ["clerk", "chief"]).data
    assert [(row.country, row.role) for row in data.rows] == [
        ("GB", "clerk"),
        ("GR", "clerk"),
        ("GR", "chief"),
        ("TR", "clerk"),
    ]
    assert [(gap.country, gap.role) for gap in data.gaps] == [("GB", "chief"), ("TR", "chief")]
    assert sentence(data.gaps[0].gap) == "No source gives any pay for Chief clerk (United Kingdom)."


def test_rows_are_as_published_unless_a_period_is_asked_for(tiny: Catalog) -> None:
    row = _row(compare(tiny, ["clerk"]).data, "clerk", "GR")
    assert (row.low, row.typical, row.high, row.currency, row.period) == (800, 1000, 1200, "EUR", "month")
    assert (_nominal(row).unit, _nominal(row).steps) == ("EUR/month", ())


@pytest.mark.parametrize("per", get_args(Period))
@pytest.mark.parametrize("role", ["agent", "supervisor", "escalation", "director"])
def test_the_steps_recompute_every_converted_amount(role: str, per: Period) -> None:
    with open_catalog() as catalog:
        rows = compare(catalog, [role], units=Units(per=per)).data.rows
    for row in rows:
        seen = _nominal(row)
        assert seen.unit == f"{row.currency}/{per}"
        for published, shown in ((row.low, seen.low), (row.typical, seen.typical), (row.high, seen.high)):
            assert shown == (None if published is None else pytest.approx(convert(published, seen.steps)))


def test_a_period_that_cannot_be_reached_is_a_gap_with_its_reason_and_keeps_what_is_published(tiny: Catalog) -> None:
    row = _row(compare(tiny, ["clerk"], units=Units(per="month")).data, "clerk", "GB")
    assert isinstance(row.lenses.nominal, Gap)
    assert "weekly hours" in sentence(row.lenses.nominal.gap)
    assert (row.typical, row.period) == (12.5, "hour")


def test_lenses_without_data_are_gaps_with_a_reason() -> None:
    with small_world(figure(country="TR", currency="TRY")) as catalog:
        lenses = _row(compare(catalog, ["clerk"]).data, "clerk", "TR").lenses
    for lens in (lenses.market, lenses.ppp, lenses.minimum_wage):
        assert isinstance(lens, Gap)
        assert sentence(lens.gap)


def test_pay_is_never_borrowed_from_another_role_or_country() -> None:
    with open_catalog() as catalog:
        owner = {figure.id: (figure.role, figure.country) for figure in catalog.figures()}
        data = compare(catalog, [role.id for role in catalog.roles()]).data
    assert data.rows
    for row in data.rows:
        assert {owner[used] for used in row.figures} == {(row.role, row.country)}


def test_the_amounts_of_a_row_are_those_of_its_figures() -> None:
    with open_catalog() as catalog:
        figures = {figure.id: figure for figure in catalog.figures()}
        data = compare(catalog, [role.id for role in catalog.roles()]).data
    for row in data.rows:
        used = [figures[id_] for id_ in row.figures]
        printed = {amount for figure in used for amount in (figure.low, figure.high)}
        printed |= {(figure.low + figure.high) / 2 for figure in used if figure.high is not None}
        assert {row.low, row.typical, row.high} - {None} <= printed
        assert {(figure.year, figure.source, figure.currency) for figure in used} == {
            (row.year, row.source, row.currency)
        }


def test_countries_are_limited_to_those_asked_for_in_that_order(tiny: Catalog) -> None:
    data = compare(tiny, ["clerk"], countries=["TR", "greece", "tr"]).data
    assert data.countries == ("TR", "GR")
    assert {row.country for row in data.rows} == {"TR", "GR"} == {figure.country for figure in data.observations}


def test_a_role_named_twice_is_compared_once(tiny: Catalog) -> None:
    assert compare(tiny, ["clerk", "desk clerk"]).data.roles == ("clerk",)


def test_a_missing_country_among_others_is_a_gap(tiny: Catalog) -> None:
    data = compare(tiny, ["chief"], countries=["GR", "TR"]).data
    assert [row.country for row in data.rows] == ["GR"]
    assert [gap.country for gap in data.gaps] == ["TR"]


@pytest.mark.parametrize(
    ("roles", "countries", "hint"),
    [
        (["chief"], ["TR"], "figures are known for GR"),
        (["chief"], ["TR", "GB"], "figures are known for GR"),
        (["adviser"], None, "figures are known for chief, clerk"),
    ],
)
def test_no_figure_at_all_is_nothing_known_and_says_where_there_are_some(
    tiny: Catalog, roles: list[str], countries: list[str] | None, hint: str
) -> None:
    with pytest.raises(NothingKnown) as nothing:
        compare(tiny, roles, countries=countries)
    assert nothing.value.hint is not None
    assert sentence(nothing.value.hint) == hint


def test_figures_about_some_workers_only_are_listed_but_stand_for_nobody_else(tiny_pack: Pack) -> None:
    with world(tiny_pack, figure(2000, region="capital"), figure(900, country="TR")) as catalog:
        data = compare(catalog, ["clerk"]).data
    assert [row.country for row in data.rows] == ["TR"]
    assert "some workers only" in sentence(data.gaps[0].gap)
    assert len(data.observations) == 2


def test_observations_are_all_figures_of_the_roles_and_no_others(tiny: Catalog) -> None:
    data = compare(tiny, ["chief"]).data
    assert {figure.id for figure in data.observations} == {"gr-chief-median", "gr-chief-p10", "gr-chief-p90"}


def test_skills_are_shared_or_of_one_role_only(tiny: Catalog) -> None:
    skills = compare(tiny, ["clerk", "chief"]).data.skills
    assert skills.shared == ("listening",)
    assert skills.only == {"clerk": ("counting",), "chief": ("leading",)}


def test_a_skill_that_some_but_not_all_ask_for_is_neither_shared_nor_anyones_own(tiny: Catalog) -> None:
    """The adviser asks for nothing, so nothing is shared by all three."""
    skills = compare(tiny, ["clerk", "chief", "adviser"]).data.skills
    assert skills.shared == ()
    assert skills.only == {"clerk": ("counting",), "chief": ("leading",), "adviser": ()}
    assert [(some.skill, some.roles) for some in skills.some] == [("listening", ("clerk", "chief"))]


def test_every_skill_of_the_compared_roles_is_in_exactly_one_place() -> None:
    with open_catalog() as catalog:
        data = compare(catalog, ["agent", "supervisor", "escalation", "manager"]).data
        asked = {requirement.skill for role in catalog.roles(data.roles) for requirement in role.skills}
    placed = [*data.skills.shared, *(some.skill for some in data.skills.some)]
    placed += [skill for only in data.skills.only.values() for skill in only]
    assert sorted(placed) == sorted(asked)


def test_different_years_and_currencies_are_pointed_out(tiny: Catalog) -> None:
    answer = compare(tiny, ["clerk"])
    assert {"years-differ", "currencies-differ"} <= set(_codes(answer.notes))
    assert "2023, 2024" in " ".join(map(sentence, answer.notes))
    alone = compare(tiny, ["chief"])
    assert {"years-differ", "currencies-differ"} & set(_codes(alone.notes)) == set()


def test_fourteen_payments_are_pointed_out_where_months_are_shown(tiny: Catalog) -> None:
    (note,) = [
        note for note in compare(tiny, ["chief"], units=Units(per="month")).notes if note.code == "payments-differ"
    ]
    assert "14 times a year (Greece)" in sentence(note)
    assert "payments-differ" not in _codes(compare(tiny, ["chief"], units=Units(per="year")).notes)


def test_a_published_figure_in_the_period_asked_for_is_pointed_out_beside_a_converted_one(tiny: Catalog) -> None:
    (note,) = [
        note for note in compare(tiny, ["clerk"], units=Units(per="hour")).notes if note.code == "published-otherwise"
    ]
    assert "tr-clerk-hour is 125.20 TRY an hour" in sentence(note)
    assert "published-otherwise" not in _codes(compare(tiny, ["clerk"]).notes)


def test_a_figure_about_some_workers_is_no_other_way_to_say_the_same(tiny_pack: Pack) -> None:
    hourly = figure(9, period="hour", region="capital")
    with world(tiny_pack, figure(1000), hourly) as catalog:
        assert "published-otherwise" not in _codes(compare(catalog, ["clerk"], units=Units(per="hour")).notes)


def _notes(*figures: PayFigure, units: Units | None = None, **changes: Any) -> dict[str, str]:
    with small_world(*figures, **changes) as catalog:
        notes = compare(catalog, ["clerk"], units=units or Units()).notes
    return {note.code: sentence(note) for note in notes}


_TURKISH = figure(9000, basis="net", country="TR", currency="TRY")


def test_gross_and_net_beside_each_other_are_told_apart_side_by_side() -> None:
    assert _notes(figure(), _TURKISH)["bases-differ"] == (
        "Gross and net are not the same: gross in Greece, net in Türkiye."
    )
    assert "bases-differ" not in _notes(figure())
    assert "not stated for Greece" in _notes(figure(basis="not-stated"), _TURKISH)["bases-differ"]


@pytest.mark.parametrize(
    ("wages", "basis"), [([minimum(800, basis="net"), minimum(1000)], "net"), ([minimum(1000)], "gross")]
)
def test_it_is_said_which_minimum_wage_pay_of_no_stated_basis_is_a_multiple_of(
    wages: list[MinimumWage], basis: str
) -> None:
    said = _notes(figure(basis="not-stated"), minimum_wages=wages)["minimum-wage-of-basis"]
    assert f"its multiple is of the {basis} minimum wage (Greece)" in said
    assert "minimum-wage-of-basis" not in _notes(figure(), minimum_wages=wages)


def test_different_years_name_a_year_that_brings_them_together_in_every_lens() -> None:
    parities = series("purchasing-power-parity", {"GR": {2022: 0.5, 2023: 0.5}})
    figures = figure(year=2024), figure(9000, country="TR", currency="TRY", year=2022)
    assert "(2022, 2024); `--prices 2023`" in _notes(*figures, series=[parities])["years-differ"]
    assert "`--prices 2024`" in _notes(*figures)["years-differ"]


def test_pay_brought_to_one_years_prices_is_not_said_to_be_of_different_years() -> None:
    prices = series("consumer-prices-world-bank", {"GR": {2023: 1, 2024: 2}, "TR": {2022: 1, 2023: 2}})
    figures = figure(year=2024), figure(9000, country="TR", currency="TRY", year=2022)
    assert "years-differ" not in _notes(*figures, units=Units(prices=2023), series=[prices])


_BROAD = Occupation(**{**vars(CLERKS), "match": "broad"})


def test_a_wider_occupation_stands_in_only_when_asked_for_and_is_flagged() -> None:
    with small_world(official(occupation=_BROAD), figure(9000, country="TR", currency="TRY")) as catalog:
        data = compare(catalog, ["clerk"], countries=["GR", "TR"]).data
        assert [row.country for row in data.rows] == ["TR"]
        assert "--broad shows them" in sentence(data.gaps[0].gap)
        assert {each.country for each in data.observations} == {"TR"}
        row = _row(compare(catalog, ["clerk"], countries=["GR"], broad=True).data, "clerk", "GR")
    assert (row.typical, row.occupation) == (1000, _BROAD)
    assert [flag.code for flag in row.flags] == ["broad-match"]


def test_a_wider_occupation_never_stands_in_for_the_roles_own_pay() -> None:
    with small_world(official(3000, year=2025, occupation=_BROAD), figure(1000)) as catalog:
        row = _row(compare(catalog, ["clerk"], broad=True).data, "clerk", "GR")
    assert (row.typical, row.source, row.occupation) == (1000, "guide", None)


def test_a_row_of_an_office_names_the_occupation_it_is_about() -> None:
    with small_world(official(1000)) as catalog:
        pay = country_pay(Surroundings(catalog), "clerk", "GR")
        assert country_pay(Surroundings(catalog), "chief", "GR") is None
    assert pay is not None
    assert (pay.occupation, pay.figures) == (CLERKS, ("official",))


def test_a_unit_is_told_as_the_program_understood_it() -> None:
    rates = series("exchange-rate-world-bank", {"TRY": {2023: 24}})
    with small_world(figure(), series=[rates]) as catalog:
        data = compare(catalog, ["clerk"], units=Units(per="year", currency="try")).data
        assert (data.per, data.currency, data.prices) == ("year", "TRY", None)
        with pytest.raises(UsageProblem):
            compare(catalog, ["clerk"], units=Units(currency="XXX"))
        with pytest.raises(UsageProblem):
            compare(catalog, ["clerk"], units=Units(prices=1800))
