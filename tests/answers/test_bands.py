"""An employer's bands are held against the law, known pay and each other, and are evidence about nobody else."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.answers.band_findings import FINDINGS, named_findings
from careercli.answers.bands import Band, list_bands
from careercli.answers.compare import compare
from careercli.answers.flags import flags_of
from careercli.answers.ladder import climb
from careercli.answers.offer import weigh_offer
from careercli.answers.pay.facts import PayFacts
from careercli.answers.show import show_role
from careercli.catalog import Catalog
from careercli.errors import NothingKnown, UsageProblem
from careercli.i18n.sentences import sentence
from careercli.model import PayFigure, Source, Text
from careercli.store.cache import open_catalog
from tests.answers.made import figure, minimum, official, series, small_pack, world
from tests.program import ACME

_ACME = Source(
    id="acme",
    title=Text({"en": "Bands"}),
    publisher="Acme",
    language="en",
    kind="employer",
    year=2023,
    licence=Text({"en": "none"}),
    where=None,
)


def band(
    low: float, typical: float | None, high: float, *, grade: str = "G1", since: str = "2023-01-01", **changes: Any
) -> tuple[PayFigure, ...]:
    """Return the figures of a clerk's gross band a month in Greece, but for the changes."""
    known: dict[str, Any] = {
        "source": "acme",
        "employer": "acme",
        "grade": grade,
        "valid_from": since,
        "year": int(since[:4]),
    }
    name = "-".join(map(str, (grade, since, *changes.values())))
    figures = [figure(low, high, statistic="range", id=f"{name}-range", **known, **changes)]
    if typical is not None:
        figures.append(figure(typical, statistic="typical", id=f"{name}-typical", **known, **changes))
    return tuple(figures)


@contextmanager
def company(*figures: PayFigure, **changes: Any) -> Iterator[Catalog]:
    """Open the small pack with an employer among its sources."""
    pack = replace(small_pack(), sources=(*small_pack().sources, _ACME))
    with world(pack, *figures, **changes) as catalog:
        yield catalog


def bands(*figures: PayFigure, year: int | None = 2023, this_year: int = 2026, **changes: Any) -> dict[str, Band]:
    """Return the bands that figures make, by grade."""
    with company(*figures, **changes) as catalog:
        return {one.grade: one for one in list_bands(catalog, year=year, this_year=this_year).data.bands}


def codes(one: Band) -> list[str]:
    return [finding.code for finding in one.findings if finding.code != "minimum-not-known"]


# --- the law


@pytest.mark.parametrize(
    ("low", "found"), [(900, ["below-minimum"]), (1000, []), (1100, [])], ids=["below", "at", "above"]
)
def test_a_band_that_begins_below_the_law_is_found_whatever_is_typical_in_it(low: float, found: list[str]) -> None:
    one = bands(*band(low, 1500, 2000), minimum_wages=[minimum(1000)])["G1"]
    assert codes(one) == found


def test_a_rate_that_rises_within_the_year_is_law_for_a_band_that_goes_on() -> None:
    rates = [minimum(900, valid_to="2023-06-30"), minimum(1000, valid_from="2023-07-01")]
    assert codes(bands(*band(950, None, 1200), minimum_wages=rates)["G1"]) == ["below-minimum"]


def test_a_band_that_holds_is_judged_by_the_last_law_known_and_by_no_later_one() -> None:
    rates = [minimum(900, valid_to="2023-12-31"), minimum(1000, valid_from="2024-01-01")]
    one = bands(*band(950, None, 1200), year=None, this_year=2026, minimum_wages=rates)["G1"]
    assert (one.year, codes(one)) == (2024, ["below-minimum"])
    one = bands(*band(950, None, 1200), year=2023, minimum_wages=rates)["G1"]
    assert (one.year, codes(one)) == (2023, [])


def test_where_the_law_is_not_known_nothing_is_claimed() -> None:
    one = bands(*band(900, None, 1200))["G1"]
    assert [finding.code for finding in one.findings] == ["minimum-not-known"]


# --- which bands hold


def test_the_last_band_of_a_grade_holds_and_one_that_begins_later_says_so() -> None:
    figures = (*band(900, None, 1100), *band(950, None, 1200, since="2024-05-01"))
    with company(*figures) as catalog:
        answer = list_bands(catalog, year=2024, this_year=2026).data
        assert [(one.low, one.in_force) for one in answer.bands] == [(950, True)]
        assert answer.replaced == 1
        answer = list_bands(catalog, year=2023, this_year=2026).data
        assert {(one.low, one.in_force) for one in answer.bands} == {(900, True), (950, False)}
        assert answer.replaced == 0


# --- steps


def test_a_step_up_is_measured_between_what_is_typical() -> None:
    found = bands(*band(1000, 1100, 1200), *band(1150, 1320, 1500, grade="G2", role="chief"))
    step = found["G2"].below
    assert step is not None
    assert (step.grade, step.role) == ("G1", "clerk")
    assert step.raise_percent == pytest.approx(20)
    assert step.overlap_percent == pytest.approx(100 * 50 / 350)
    assert found["G1"].above == replace(step, grade="G2", role="chief")


@pytest.mark.parametrize(
    ("upper", "found"),
    [
        ((1190, 1330, 1500), []),
        ((1150, 1150, 1500), ["small-raise"]),
        ((1050, 1090, 1500), ["upside-down", "overlap"]),
        ((1050, 1200, 1500), ["overlap"]),
        ((1300, 1400, 1500), ["gap"]),
    ],
)
def test_steps_that_are_none_or_hardly_one_or_leave_a_hole_are_found(
    upper: tuple[float, float, float], found: list[str]
) -> None:
    assert codes(bands(*band(1000, 1100, 1200), *band(*upper, grade="G2", role="chief"))["G2"]) == found


def test_several_grades_of_one_role_are_steps_too_also_of_a_role_of_no_ladder() -> None:
    found = bands(*band(1000, 1100, 1200, role="adviser"), *band(1200, 1300, 1400, grade="G2", role="adviser"))
    assert found["G2"].below is not None
    assert found["G2"].below.raise_percent == pytest.approx(100 * 200 / 1100)
    assert found["G1"].below is None


def test_bands_of_other_periods_are_compared_in_one_and_of_other_money_not_at_all() -> None:
    yearly = band(13800, 15840, 18000, grade="G2", role="chief", period="year")
    assert (
        bands(*band(1000, 1100, 1200), *yearly)["G2"].below
        == bands(*band(1000, 1100, 1200), *band(1150, 1320, 1500, grade="G2", role="chief"))["G2"].below
    )
    net = band(1150, 1320, 1500, grade="G2", role="chief", basis="net")
    step = bands(*band(1000, 1100, 1200), *net)["G2"].below
    assert step is not None
    assert (step.raise_percent, step.overlap_percent, step.gap_percent) == (None, None, None)
    assert step.gap is not None
    assert "gross" in sentence(step.gap)


def test_half_a_week_is_compared_by_what_a_whole_one_pays() -> None:
    half = band(500, 550, 600, hours_per_week=20.0)
    step = bands(*half, *band(1150, 1320, 1500, grade="G2", role="chief"))["G2"].below
    assert step is not None
    assert step.raise_percent == pytest.approx(20)


# --- known pay


def test_a_band_is_set_beside_official_pay_in_its_own_period_and_years_prices() -> None:
    prices = series("consumer-prices-world-bank", {"GR": {2022: 100, 2023: 110}})
    one = bands(*band(900, 1100, 1300), official(12000, period="year", year=2022), series=[prices])["G1"]
    assert one.known.source == "office"
    assert one.known.typical == pytest.approx(1100)
    assert one.known.difference_percent == pytest.approx(0)


def test_a_band_that_ends_below_official_pay_is_found() -> None:
    assert codes(bands(*band(900, 1000, 1100), official(1200))["G1"]) == ["below-official"]
    assert codes(bands(*band(900, 1000, 1100), official(1200, basis="net"))["G1"]) == []
    assert codes(bands(*band(900, 1000, 1100), figure(1200))["G1"]) == [], "a guide is no record"


# --- evidence about nobody else


@pytest.mark.exhaustive
@given(
    st.lists(
        st.tuples(
            st.floats(1, 1e5), st.floats(0, 1e5), st.sampled_from(["clerk", "chief"]), st.sampled_from(["GR", "TR"])
        ),
        min_size=1,
        max_size=3,
    )
)
def test_no_band_changes_any_pay_that_is_shown_of_others(several: list[tuple[float, float, str, str]]) -> None:
    known = (figure(1000), official(1200), figure(1500, role="chief"))
    made = [
        one
        for number, (low, more, role, country) in enumerate(several)
        for one in band(low, low + more / 2, low + more, grade=f"G{number}", role=role, country=country)
    ]
    with company(*known) as before, company(*known, *made) as after:
        assert compare(before, ["clerk", "chief"]).data.rows == compare(after, ["clerk", "chief"]).data.rows
        assert compare(before, ["clerk", "chief"]).data.gaps == compare(after, ["clerk", "chief"]).data.gaps
        assert show_role(before, "clerk").data.pay == show_role(after, "clerk").data.pay
        assert climb(before, country="GR").data.rungs == climb(after, country="GR").data.rungs
        assert list(before.listed_roles()) == list(after.listed_roles())
        for one in known:
            assert flags_of([one], PayFacts(before)) == flags_of([one], PayFacts(after))


def test_where_only_an_employer_is_known_there_is_a_gap_that_says_so() -> None:
    with company(*band(900, 1000, 1100)) as catalog:
        answer = compare(catalog, ["clerk"]).data
        assert answer.rows == ()
        assert [gap.code for gap in answer.gaps] == ["only-employers-figures"]


def test_an_offer_is_graded_without_bands_and_set_beside_those_that_hold() -> None:
    figures = (*band(900, 1000, 1100), *band(950, 1050, 1200, since="2024-01-01"))
    asked: dict[str, Any] = {"role": "clerk", "country": "GR", "year": 2024, "this_year": 2024}
    prices = series("consumer-prices-world-bank", {"GR": {2023: 100, 2024: 110}})
    with company(figure(1000), series=[prices]) as catalog:
        without = weigh_offer(catalog, 1000, "EUR", **asked).data
    with company(figure(1000), *figures, series=[prices]) as catalog:
        data = weigh_offer(catalog, 1000, "EUR", **asked).data
    assert (data.judgement, data.evidence) == (without.judgement, without.evidence)
    beside = {(one.statistic, one.low, one.high, one.position) for one in data.figures if one.grade}
    # What holds is paid as it stands: prices have no part in it.
    assert beside == {("range", 950, 1200, "within"), ("typical", 1050, 1050, "below")}


# --- asking


def test_without_bands_there_is_one_clear_line() -> None:
    with company(figure(1000)) as catalog, pytest.raises(NothingKnown) as nothing:
        list_bands(catalog, this_year=2026)
    assert "pay bands" in sentence(nothing.value.message)
    assert "--pack" in sentence(nothing.value.hint) if nothing.value.hint else False


def test_filters_leave_bands_out_but_not_what_they_are_held_against() -> None:
    figures = (*band(1000, 1100, 1200), *band(1150, 1320, 1500, grade="G2", role="chief"))
    with company(*figures) as catalog:
        (one,) = list_bands(catalog, roles=["chief"], year=2023, this_year=2026).data.bands
        assert one.below is not None
        with pytest.raises(NothingKnown):
            list_bands(catalog, countries=["TR"], this_year=2026)


def test_findings_are_named_by_their_codes() -> None:
    assert named_findings(["below-minimum,gap", "gap"]) == ("below-minimum", "gap")
    assert named_findings(None) == ()
    with pytest.raises(UsageProblem) as unknown:
        named_findings(["below"])
    assert unknown.value.candidates == FINDINGS


def test_the_company_that_is_made_up_has_what_there_is_to_find() -> None:
    with open_catalog(packs=(str(ACME),)) as catalog:
        answer = list_bands(catalog, year=2025, this_year=2026).data
    found = {finding.code for one in answer.bands for finding in one.findings}
    assert {"below-minimum", "small-raise", "gap", "overlap"} <= found
    assert answer.employers == ("acme",)
