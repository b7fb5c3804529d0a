"""Roles fit by what share of what they ask for is there: counted, in order, and with what is missing."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.answers.gap import LEAST_KNOWN, gap_to
from careercli.answers.having import Having, having
from careercli.answers.match import MatchAnswer, matching_roles
from careercli.answers.pay.lenses import Converted
from careercli.catalog import Catalog
from careercli.errors import NothingKnown, UsageProblem
from careercli.model import Pack, Requirement
from careercli.store.cache import open_catalog
from tests.worlds import compiled


@pytest.fixture(scope="module")
def catalog() -> Iterator[Catalog]:
    with open_catalog() as opened:
        yield opened


def match(catalog: Catalog, *have: str, **more: str | int | None) -> MatchAnswer:
    as_role = more.pop("as_role", None)
    had = having(catalog, have, as_role=None if as_role is None else str(as_role))
    return matching_roles(catalog, had, **more).data  # type: ignore[arg-type]


def test_counts_and_what_is_missing_are_those_of_the_gap(catalog: Catalog) -> None:
    had = having(catalog, ["empathy, patience, teamwork, problem solving, communication"])
    for one in matching_roles(catalog, had).data.roles:
        gap = gap_to(catalog, one.role, had).data
        assert (one.essential_had, one.essential) == (gap.essential_had, gap.essential)
        assert (one.helpful_had, one.helpful) == (gap.helpful_had, gap.helpful)
        assert {*one.missing, *one.missing_helpful} == {skill.skill for skill in gap.skills if not skill.has}
        assert one.little_known == gap.little_known


def test_the_largest_share_comes_first_and_those_of_which_little_is_known_last(catalog: Catalog) -> None:
    roles = match(catalog, as_role="agent").roles
    assert [one.little_known for one in roles] == sorted(one.little_known for one in roles)
    for known in (True, False):
        shares = [one.essential_had / one.essential for one in roles if one.little_known == known]
        assert shares == sorted(shares, reverse=True)
    assert {one.little_known for one in roles} == {True, False}
    assert all(one.little_known == (one.essential + one.helpful < LEAST_KNOWN) for one in roles)


def test_the_role_that_somebody_does_is_not_offered(catalog: Catalog) -> None:
    assert "agent" not in {one.role for one in match(catalog, as_role="agent").roles}


def test_every_role_that_asks_for_any_of_it_is_there_and_no_other(catalog: Catalog) -> None:
    data = match(catalog, "empathy", most=200)
    assert {one.role for one in data.roles} == {
        role.id for role in catalog.roles() if any(asked.skill == "empathy" for asked in role.skills)
    }
    assert data.asking == len(data.roles)
    assert len(match(catalog, "communication", most=2).roles) == 2


def test_of_equal_roles_those_that_pay_more_come_first(tiny_pack: Pack) -> None:
    asks = tuple(
        Requirement(skill=skill, need="essential", sources=("guide",)) for skill in ("listening", "counting", "leading")
    )
    roles = tuple(replace(role, skills=asks) for role in tiny_pack.roles)
    with compiled(replace(tiny_pack, roles=roles)) as catalog:
        had = Having(skills=("listening",))
        here = matching_roles(catalog, had, country="GR").data.roles
        amounts = [
            pay.typical
            for one in here
            if one.pay is not None and isinstance(pay := one.pay.lenses.nominal, Converted) and pay.typical
        ]
        assert len(amounts) > 1
        assert amounts == sorted(amounts, reverse=True)
        assert [one.pay is None for one in here] == sorted(one.pay is None for one in here)


def test_least_pay_leaves_out_what_pays_less_or_is_not_known_and_says_so(catalog: Catalog) -> None:
    every = match(catalog, "empathy, communication, leadership", country="GR", most=200)
    some = match(catalog, "empathy, communication, leadership", country="GR", most=200, least_pay="2.000 EUR")
    for one in some.roles:
        assert one.pay is not None
        amounts = one.pay.lenses.nominal
        assert isinstance(amounts, Converted)
        assert (amounts.typical or 0) >= 2000
    assert {one.role for one in some.roles} < {one.role for one in every.roles}
    assert some.without_pay == sum(one.pay is None or not one.pay.is_credible for one in every.roles)
    in_dollars = match(catalog, "leadership", country="GR", least_pay="$2000")
    assert in_dollars.least_pay is not None
    assert (in_dollars.least_pay.currency, in_dollars.lens) == ("USD", "market")


def test_least_pay_is_one_payment_however_many_there_are_a_year_and_in_prices_of_one_year(catalog: Catalog) -> None:
    """Agents in Greece got 1,000 euros fourteen times in 2023; a twelfth of the year is more than any payment."""
    (agent,) = [one for one in match(catalog, "patience", country="GR").roles if one.role == "agent"]
    assert agent.pay is not None
    by_market, nominal = agent.pay.lenses.market, agent.pay.lenses.nominal
    assert isinstance(by_market, Converted)
    assert isinstance(nominal, Converted)
    assert nominal.typical == 1000
    payment = (by_market.typical or 0) * 12 / 14
    assert match(catalog, "patience", country="GR", least_pay=f"{payment - 1:.2f}").roles
    with pytest.raises(NothingKnown):
        match(catalog, "patience", country="GR", least_pay=f"{payment + 1:.2f}")


def test_pay_needs_a_country_an_amount_and_something_that_pays_it(catalog: Catalog) -> None:
    with pytest.raises(UsageProblem):
        match(catalog, "empathy", least_pay="1000 EUR")
    with pytest.raises(UsageProblem):
        match(catalog, "empathy", country="GR", least_pay="much")
    with pytest.raises(NothingKnown):
        match(catalog, "empathy", country="GR", least_pay="99.999 EUR")


def test_skills_that_no_role_asks_for_fit_none(tiny_pack: Pack) -> None:
    roles = tuple(replace(role, skills=()) for role in tiny_pack.roles)
    with compiled(replace(tiny_pack, roles=roles)) as catalog, pytest.raises(NothingKnown):
        matching_roles(catalog, Having(skills=("listening",)))


@given(st.data())
def test_a_skill_more_never_lowers_the_coverage_of_any_role(data: st.DataObject) -> None:
    with open_catalog() as catalog:
        ids = [skill.id for skill in catalog.skills()]
        some = data.draw(st.sets(st.sampled_from(ids), max_size=12))
        before = {one.role: one for one in catalog.coverage(some)}
        after = {one.role: one for one in catalog.coverage({*some, data.draw(st.sampled_from(ids))})}
    assert before.keys() <= after.keys()
    for role, one in before.items():
        assert one.essential_had <= after[role].essential_had <= after[role].essential
        assert one.helpful_had <= after[role].helpful_had <= after[role].helpful
