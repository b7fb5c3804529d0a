"""Records behave as frozen dataclasses do, though they are quicker to define."""

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, fields, is_dataclass, replace
from typing import Any

import pytest

from careercli.model import Code, Move, Term, Text
from careercli.records import Record, record, replaced

CODE = Code(scheme="esco", code="4225.1", match="exact")
_DEFAULTS = {"uri": None, "source": None, "esco": None}


@record
class Pair(Record):
    """A record with a default."""

    left: int
    right: str = "none"
    """Documented."""


def test_a_record_never_changes() -> None:
    with pytest.raises(FrozenInstanceError):
        CODE.code = "4222"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del CODE.code
    with pytest.raises(FrozenInstanceError):
        CODE.unheard_of = 1
    assert vars(CODE) == {**_DEFAULTS, "scheme": "esco", "code": "4225.1", "match": "exact"}


def test_records_are_equal_if_all_their_values_are() -> None:
    assert Pair(left=1) == Pair(left=1, right="none")
    assert Pair(left=1) != Pair(left=2)
    assert Pair(left=1, right="a") != Pair(left=1)


def test_records_of_two_kinds_are_never_equal() -> None:
    @record
    class Twin(Record):
        left: int
        right: str = "none"

    assert Pair(left=1) != Twin(left=1)
    assert Pair(left=1) != {"left": 1, "right": "none"}


def test_equal_records_have_equal_hashes_in_whatever_order_they_were_written() -> None:
    other = Code(match="exact", uri=None, code="4225.1", scheme="esco")
    assert {CODE, other} == {CODE}


def test_values_are_named_never_counted() -> None:
    with pytest.raises(TypeError):
        Pair(1, "two")  # type: ignore[call-arg]


def test_a_missing_value_is_named() -> None:
    with pytest.raises(TypeError, match="Pair needs left"):
        Pair(right="two")  # type: ignore[call-arg]


def test_unknown_values_are_named() -> None:
    with pytest.raises(TypeError, match="Pair has no field middle, top"):
        Pair(left=1, top=2, middle=3)  # type: ignore[call-arg]


def test_a_record_is_shown_as_it_would_be_written() -> None:
    assert repr(Pair(right="b", left=1)) == "Pair(left=1, right='b')"
    assert eval(repr(CODE), {"Code": Code}) == CODE  # noqa: S307  # our own words


def test_the_tools_for_dataclasses_work() -> None:
    move = Move(from_=None, to="chief", kind="lateral", source="guide", text=Text({"en": "Moves."}))
    assert is_dataclass(move)
    assert [field.name for field in fields(Pair)] == ["left", "right"]
    assert [field.default for field in fields(Pair)][1] == "none"
    assert asdict(Pair(left=1)) == {"left": 1, "right": "none"}
    assert replace(move, to="clerk").to == "clerk"
    assert replace(move, to="clerk") != move
    with pytest.raises(TypeError):
        replace(move, unheard_of=1)  # type: ignore[call-arg]


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, lambda made: pickle.loads(pickle.dumps(made))])  # noqa: S301  # our own bytes
def test_records_can_be_copied_and_sent_to_other_processes(duplicate: Any) -> None:
    term = Term(id="capital", name=Text({"en": "Capital"}))
    assert duplicate(term) == term
    assert isinstance(duplicate(term), Term)


def test_a_trailing_underscore_belongs_to_python_only() -> None:
    move = Move(from_="clerk", to="chief", kind="lateral", source="guide", text=Text({}))
    assert move.from_ == "clerk"
    with pytest.raises(TypeError):
        replace(move, **{"from": "clerk"})  # type: ignore[arg-type]


def test_other_values_make_another_record() -> None:
    other = replaced(CODE, match="close", uri="http://example.org/1")
    assert other == replace(CODE, match="close", uri="http://example.org/1")
    assert CODE.match == "exact"
    with pytest.raises(TypeError, match="has no field colour"):
        replaced(CODE, colour="red")
