"""Pay across countries and roles: as published, in the period asked for, never borrowed, never mixed."""

from dataclasses import replace
from typing import get_args

import pytest

from careercli.answers.compare import Comparison, compare
from careercli.answers.pay.country import PayRow, in_one_years_money, standing_pay
from careercli.answers.pay.facts import PayFacts
from careercli.answers.pay.lenses import Converted, Gap, Units
from careercli.answers.pay.steps import convert
from careercli.catalog import Catalog
from careercli.errors import NothingKnown, UsageProblem
from careercli.i18n.sentences import sentence
from careercli.model import Pack, Period
from careercli.store.cache import open_catalog
from tests.answers.made import CLERKS, figure, official, series, small_pack, small_world, tells, world

_BROAD = replace(CLERKS, match="broad")


def _row(data: Comparison, role: str, country: str) -> PayRow:
    (row,) = (row for row in data.rows if (row.role, row.country) == (role, country))
    return row


def _nominal(row: PayRow) -> Converted:
    assert isinstance(row.lenses.nominal, Converted)
    return row.lenses.nominal


def test_every_country_with_a_figure_has_a_row_and_every_other_asked_for_a_gap(tiny: Catalog) -> None:
    data = compare(tiny, ["clerk", "chief"]).data
    assert [(row.country, row.role) for row in data.rows] == [
        ("GR", "clerk"),
        ("GR", "chief"),
        ("TR", "clerk"),
        ("GB", "clerk"),
    ]
    assert [(gap.country, gap.role) for gap in data.gaps] == [("TR", "chief"), ("GB", "chief")]
    assert tells(sentence(data.gaps[1].gap), "Chief clerk", "United Kingdom")


def test_countries_come_in_the_packs_order_unless_some_are_asked_for() -> None:
    figures = figure(9000, country="TR", currency="TRY"), figure(12, country="GB", currency="GBP"), figure()
    for countries in (small_pack().countries, small_pack().countries[::-1]):
        in_order = [country.id for country in countries]
        with small_world(*figures, countries=countries) as catalog:
            data = compare(catalog, ["clerk"]).data
            asked = compare(catalog, ["clerk"], countries=["GB", "GR", "TR"]).data
        assert list(data.countries) == [row.country for row in data.rows] == in_order
        assert [row.country for row in asked.rows] == ["GB", "GR", "TR"]


def test_rows_are_as_published_unless_a_period_is_asked_for(tiny: Catalog) -> None:
    row = _row(compare(tiny, ["clerk"]).data, "clerk", "GR")
    assert (row.low, row.typical, row.high, row.currency, row.period) == (800, 1000, 1200, "EUR", "month")
    assert (str(_nominal(row).unit), _nominal(row).steps) == ("EUR/month", ())


@pytest.mark.parametrize("per", get_args(Period))
@pytest.mark.parametrize("role", ["agent", "supervisor", "escalation", "director"])
def test_the_steps_recompute_every_converted_amount(role: str, per: Period) -> None:
    with open_catalog() as catalog:
        rows = compare(catalog, [role], units=Units(per=per)).data.rows
    for row in rows:
        if isinstance(row.lenses.nominal, Gap):
            assert not row.is_credible
            continue
        nominal = _nominal(row)
        assert str(nominal.unit) == f"{row.currency}/{per}"
        for published, shown in ((row.low, nominal.low), (row.typical, nominal.typical), (row.high, nominal.high)):
            assert shown == (None if published is None else pytest.approx(convert(published, nominal.steps)))


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
        printed |= {figure.middle for figure in used if figure.high is not None}
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
        (["chief"], ["TR"], "figures are known for GR (Greece)"),
        (["chief"], ["TR", "GB"], "figures are known for GR (Greece)"),
        (["adviser"], None, "figures are known for chief and clerk"),
    ],
)
def test_no_figure_at_all_is_nothing_known_and_says_where_there_are_some(
    roles: list[str], countries: list[str] | None, hint: str
) -> None:
    with small_world(figure(), figure(role="chief")) as catalog, pytest.raises(NothingKnown) as nothing:
        compare(catalog, roles, countries=countries)
    assert nothing.value.message.code == ("no-pay-there" if countries else "no-pay")
    assert nothing.value.hint is not None
    assert sentence(nothing.value.hint) == hint


@pytest.mark.parametrize(("countries", "code"), [(None, "only-broad-pay"), (["GR", "TR"], "only-broad-pay-there")])
def test_figures_about_wider_occupations_alone_are_nothing_known_and_the_hint_shows_them(
    countries: list[str] | None, code: str
) -> None:
    with small_world(official(occupation=_BROAD), figure(role="chief")) as catalog:
        with pytest.raises(NothingKnown) as nothing:
            compare(catalog, ["clerk"], countries=countries)
        assert compare(catalog, ["clerk"], countries=countries, broad=True).data.rows
        with pytest.raises(NothingKnown) as nothing_at_all:
            compare(catalog, ["adviser"], countries=countries, broad=True)
    assert nothing.value.message.code == code
    said = sentence(nothing.value.message)
    assert tells(said, "Clerk", "wider occupations")
    assert tells(said, "Greece", "Türkiye") == (countries is not None)
    assert nothing.value.hint is not None
    assert "--broad" in sentence(nothing.value.hint)
    assert nothing_at_all.value.hint is not None
    assert "--broad" not in sentence(nothing_at_all.value.hint)


def test_where_wider_occupations_only_are_known_the_countries_with_the_roles_own_pay_are_named() -> None:
    turkish = official(9000, country="TR", currency="TRY", occupation=_BROAD)
    with small_world(turkish, figure()) as catalog, pytest.raises(NothingKnown) as nothing:
        compare(catalog, ["clerk"], countries=["TR"])
    assert nothing.value.candidates == ("GR",)


def test_every_observation_carries_what_is_wrong_with_it() -> None:
    figures = figure(1000), figure(1100, year=2022, basis="not-stated"), figure(900, year=2021)
    with small_world(*figures) as catalog:
        observations = compare(catalog, ["clerk"]).data.observations
    assert [[flag.code for flag in observation.flags] for observation in observations] == [
        [],
        ["basis-not-stated"],
        [],
    ]


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
        facts = PayFacts(catalog)
        standing = standing_pay(facts, "clerk", "GR")
        assert standing_pay(facts, "chief", "GR") is None
        assert standing is not None
        (pay,), _ = in_one_years_money(facts, [standing], Units())
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
