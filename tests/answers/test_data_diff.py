"""What is different between two packs is told once, where it stands, with what was said before and by how much."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.answers.data_diff import Change, difference, side
from careercli.model import Need, Pack, PayFigure, Requirement, Role, Statement, Text
from careercli.store.pack_reader import read_pack
from tests.program import TINY


@pytest.fixture(scope="module")
def tiny() -> Pack:
    pack = read_pack(TINY)
    return replace(pack, figures=tuple(pack.figures))


def changes(before: Pack, after: Pack) -> tuple[Change, ...]:
    return difference((side(before.info, Path("a")), before), (side(after.info, Path("b")), after)).changes


def with_role(pack: Pack, id_: str, **fields: object) -> Pack:
    roles = tuple(replace(role, **fields) if role.id == id_ else role for role in pack.roles)  # type: ignore[arg-type]
    return replace(pack, roles=roles)


def role_of(pack: Pack, id_: str) -> Role:
    return next(role for role in pack.roles if role.id == id_)


def test_a_pack_does_not_differ_from_itself(tiny: Pack) -> None:
    assert changes(tiny, tiny) == ()


def test_everything_is_added_to_nothing_and_removed_the_other_way(tiny: Pack) -> None:
    nothing = Pack(
        info=tiny.info, roles=(), skills=(), ladders=(), moves=(), countries=(), figures=(), topics=(), sources=()
    )
    added, removed = changes(nothing, tiny), changes(tiny, nothing)
    assert {change.change for change in added} == {"added"}
    assert [(change.what, change.id) for change in added] == [(change.what, change.id) for change in removed]
    assert {change.what for change in added} >= {"figure", "role", "requirement", "source", "ladder", "move", "reading"}


@given(factor=st.floats(0.01, 100))
def test_by_how_much_an_amount_has_changed_is_told(factor: float, tiny: Pack) -> None:
    first, *others = tiny.figures
    assert first.low is not None
    changed: PayFigure = replace(first, low=first.low * factor)
    found = changes(tiny, replace(tiny, figures=(changed, *others)))
    if first.low * factor == first.low:
        assert found == ()
    else:
        (change,) = found
        assert (change.what, change.id, change.field) == ("figure", first.id, "low")
        assert change.percent == pytest.approx((factor - 1) * 100, abs=0.01)


def test_a_year_has_no_percent(tiny: Pack) -> None:
    first, *others = tiny.figures
    (change,) = changes(tiny, replace(tiny, figures=(replace(first, year=first.year + 1), *others)))
    assert (change.field, change.percent) == ("year", None)


def test_a_requirement_is_a_thing_of_its_own_and_not_told_with_the_role(tiny: Pack) -> None:
    clerk = role_of(tiny, "clerk")
    asked: Requirement = clerk.skills[0]
    other: Need = "helpful" if asked.need == "essential" else "essential"
    (change,) = changes(tiny, with_role(tiny, "clerk", skills=(replace(asked, need=other), *clerk.skills[1:])))
    assert (change.what, change.id, change.field) == ("requirement", f"clerk/{asked.skill}", "need")
    assert (change.before, change.after) == (asked.need, other)
    (gone,) = changes(tiny, with_role(tiny, "clerk", skills=clerk.skills[1:]))
    assert (gone.what, gone.change, gone.before) == ("requirement", "removed", asked.need)


def test_a_statement_put_in_front_of_others_is_one_change(tiny: Pack) -> None:
    clerk = role_of(tiny, "clerk")
    new = Statement(text=Text({"en": "Opens the door."}), sources=("guide",))
    (change,) = changes(tiny, with_role(tiny, "clerk", duties=(new, *clerk.duties)))
    assert (change.what, change.field, change.before, change.after) == ("role", "duties", None, "Opens the door.")


def test_a_title_is_told_in_the_language_that_has_changed(tiny: Pack) -> None:
    clerk = role_of(tiny, "clerk")
    (change,) = changes(tiny, with_role(tiny, "clerk", title=Text({**clerk.title, "tr": "Katip"})))
    assert (change.field, change.after) == ("title.tr", "Katip")


def test_the_counts_are_those_of_things_and_not_of_fields(tiny: Pack) -> None:
    first, *others = tiny.figures
    changed = replace(first, low=1.0, high=2.0, year=1999)
    found = difference(
        (side(tiny.info, Path("a")), tiny), (side(tiny.info, Path("b")), replace(tiny, figures=(changed, *others[1:])))
    )
    (count,) = found.counts
    assert (count.what, count.added, count.removed, count.changed) == ("figure", 0, 1, 1)
