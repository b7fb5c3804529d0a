"""A number with an upper end only, and what is paid on top of pay: each is what it is, and taken for nothing else."""

from dataclasses import replace
from typing import Any

import pytest

from careercli.answers.compare import compare
from careercli.answers.figures import SeenAs, list_figures
from careercli.answers.offer import weigh_offer
from careercli.answers.pay.choice import chosen_pay, published
from careercli.answers.pay.legality import judge
from careercli.answers.pay.lenses import Converted, Gap, Units, multiple_of_minimum
from careercli.errors import NothingKnown
from careercli.formats.writing import ForScreens, ForSpeech
from careercli.i18n.language import speaking
from careercli.i18n.sentences import sentence
from careercli.model import Language, Measure, PayFigure
from careercli.views.page import Shown
from careercli.views.pay.cells import figure_range
from tests.answers.made import codes, country, figure, minimum, small_world

_NO_PAGE = Shown(blocks=(), sources={}, readings={})


def below(amount: float, **changes: Any) -> PayFigure:
    """Return a figure of which only the upper end is printed."""
    return replace(figure(amount, statistic="below", **changes), low=None)


def bonus(amount: float = 500, **changes: Any) -> PayFigure:
    """Return what is paid on top of a year's pay."""
    return figure(amount, statistic="bonus", **{"period": "year", "id": "bonus", **changes})


# --- below


def test_what_pay_is_below_stands_at_its_upper_end() -> None:
    found = chosen_pay([figure(1000), below(1500)], ())
    assert found is not None
    pay, used = found
    assert (pay.low, pay.typical, pay.high, pay.high_statistic) == (None, 1000, 1500, "below")
    assert [each.statistic for each in used] == ["mean", "below"]


def test_a_figure_that_only_says_what_pay_is_below_has_no_typical_amount() -> None:
    found = chosen_pay([below(1500)], ())
    assert found is not None
    assert (found[0].low, found[0].typical, found[0].high) == (None, None, 1500)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "under €1,500"), ("tr", "altı"), ("az", "aşağı"), ("el", "κάτω από 1.500")],
)
def test_it_is_said_in_every_language_on_screens_and_to_ears(language: Language, words: str) -> None:
    with speaking(language):
        cell = figure_range(below(1500))
        assert words in ForScreens(_NO_PAGE).cell(cell)
        assert words.split(maxsplit=1)[0] in ForSpeech(_NO_PAGE).cell(cell)


def test_pay_that_is_below_an_illegal_amount_is_illegal_and_above_the_minimum_nothing_follows() -> None:
    assert "below-minimum-wage" in codes(below(900), minimum_wages=[minimum(1000)])
    assert "below-minimum-wage" not in codes(below(1100), minimum_wages=[minimum(1000)])


def test_an_offer_is_within_it_or_above_it() -> None:
    with small_world(below(1500, id="bound")) as catalog:
        for amount, position in ((1400, "within"), (1600, "above")):
            answer = weigh_offer(catalog, amount, "EUR", role="clerk", country="GR", year=2023, this_year=2023)
            (beside,) = answer.data.figures
            assert (beside.low, beside.high, beside.position) == (None, 1500, position)


def test_it_has_no_low_by_any_lens() -> None:
    with small_world(below(1500, id="bound"), minimum_wages=[minimum(1000)]) as catalog:
        (listed,) = list_figures(catalog).data
        multiple = listed.lenses.minimum_wage
        assert isinstance(multiple, SeenAs)
        assert (listed.low, multiple.low, multiple.typical, multiple.high) == (None, None, None, 1.5)


# --- bonuses


def test_a_bonus_is_never_mixed_into_what_is_typical() -> None:
    found = chosen_pay([figure(12000, period="year"), bonus(9000)], ())
    assert found is not None
    assert (found[0].low, found[0].typical, found[0].high) == (None, 12000, None)
    assert chosen_pay([bonus()], ()) is None


def test_a_role_of_which_only_a_bonus_is_known_has_a_gap_that_says_so() -> None:
    with small_world(bonus(), figure(1000, role="chief")) as catalog:
        (gap,) = compare(catalog, ["clerk", "chief"]).data.gaps
        assert (gap.role, gap.code) == ("clerk", "only-bonuses")


def test_a_bonus_is_held_against_no_law_on_pay() -> None:
    assert codes(bonus(100), minimum_wages=[minimum(1000)]) == []
    with small_world(bonus(100), minimum_wages=[minimum(1000)]) as catalog:
        (listed,) = list_figures(catalog).data
        assert isinstance(listed.lenses.minimum_wage, Gap)
        assert "on top" in sentence(listed.lenses.minimum_wage.gap)


def test_an_offer_is_not_compared_with_a_bonus() -> None:
    with small_world(figure(1000), bonus(9000)) as catalog:
        answer = weigh_offer(catalog, 1000, "EUR", role="clerk", country="GR", year=2023, this_year=2023)
        beside = {one.statistic: one for one in answer.data.figures}
        assert beside["bonus"].position is None
        assert beside["bonus"].gap is not None
        assert "on top" in sentence(beside["bonus"].gap)


def test_where_nothing_but_a_bonus_is_known_compare_still_answers() -> None:
    with small_world(bonus()) as catalog:
        assert compare(catalog, ["clerk"]).data.rows == ()
        with pytest.raises(NothingKnown):
            compare(catalog, ["chief"])


# --- days


def test_no_verdict_of_the_law_rests_on_working_days_that_are_assumed() -> None:
    daily = figure(30, period="day", id="daily")
    with small_world(daily, minimum_wages=[minimum(1000)]) as catalog:
        pay = list_figures(catalog).data[0]
        assert isinstance(pay.lenses.minimum_wage, Gap)
        assert pay.lenses.minimum_wage.code == "no-working-days"
    assert "below-minimum-wage" not in codes(daily, minimum_wages=[minimum(1000)])


def test_working_days_that_are_known_lead_to_a_verdict() -> None:
    stated = figure(30, period="day", id="daily", days_per_week=6.0)
    assert "below-minimum-wage" in codes(stated, minimum_wages=[minimum(1000)])
    six = replace(country(), weekly_days=Measure(value=6, source="office"))
    with small_world(figure(30, period="day", id="daily"), minimum_wages=[minimum(1000)], countries=(six,)) as catalog:
        (listed,) = list_figures(catalog).data
        assert isinstance(listed.lenses.minimum_wage, Gap), "the figure is not credible"


def test_a_law_by_the_day_is_held_against_pay_by_the_day() -> None:
    law = minimum(40, period="day", payments_per_year=None)
    assert "below-minimum-wage" in codes(figure(30, period="day", id="daily"), minimum_wages=[law])
    with small_world(minimum_wages=[law]) as catalog:
        pay = published(figure(1000))
        assert judge(catalog, country(), pay, 1000).reason == "days-not-known"
        assert not isinstance(multiple_of_minimum(catalog, pay, country(), 2023), Converted)


def test_assumed_working_days_are_told_with_every_answer_that_rests_on_them() -> None:
    with small_world(figure(50, period="day", id="daily")) as catalog:
        asked = compare(catalog, ["clerk"], units=Units(per="month"))
        assert "working-days-assumed" in [note.code for note in asked.notes]
        offer = weigh_offer(catalog, 60, "EUR", role="clerk", country="GR", per="day", year=2023, this_year=2023)
        assert "working-days-assumed" not in [one.code for one in offer.data.unknown], "nothing had to be converted"
        offer = weigh_offer(catalog, 1000, "EUR", role="clerk", country="GR", year=2023, this_year=2023)
        assert "working-days-assumed" in [one.code for one in offer.data.unknown]
