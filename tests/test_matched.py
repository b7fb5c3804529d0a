"""How well a role and the occupation of a code match: one grade, which no table and no editor has made better."""

import pytest

from careercli.model import CODE_MATCHES, Code, CodeMatch, matched

_ESCO = "3341.3"


def _esco(match: CodeMatch, source: str | None = None) -> Code:
    return Code(scheme="esco", code=_ESCO, match=match, source=source)


def _onet(match: CodeMatch, *, esco: str | None = None, source: str | None = None) -> Code:
    return Code(scheme="onet-soc", code="41-9041.00", match=match, esco=esco, source=source)


def _of_table(match: CodeMatch) -> Code:
    return _onet(match, esco=_ESCO, source="crosswalk")


@pytest.mark.parametrize("match", CODE_MATCHES)
def test_a_step_beside_an_exact_one_is_what_counts(match: CodeMatch) -> None:
    both_ways: tuple[tuple[CodeMatch, CodeMatch], ...] = ((match, "exact"), ("exact", match))
    for first, second in both_ways:
        codes = (_esco(first), _of_table(second))
        assert matched(codes, codes[1]).match == match


@pytest.mark.parametrize("first", ["close", "broad", "narrow"])
@pytest.mark.parametrize("second", ["close", "broad", "narrow"])
def test_two_steps_that_are_not_exact_are_broad_at_best(first: CodeMatch, second: CodeMatch) -> None:
    codes = (_esco(first), _of_table(second))
    found = matched(codes, codes[1]).match
    assert found == ("narrow" if "narrow" in (first, second) else "broad")


def test_what_comes_about_by_way_of_an_editors_step_is_not_official() -> None:
    codes: tuple[Code, ...] = (_esco("exact"), _of_table("exact"))
    assert matched(codes, codes[1]) == ("exact", None, codes)
    codes = (_esco("exact", "crosswalk"), _of_table("exact"))
    assert matched(codes, codes[1]) == ("exact", "crosswalk", codes)


def test_what_is_told_directly_counts_however_good_the_way_round_is() -> None:
    codes: tuple[Code, ...] = (_esco("exact"), _of_table("exact"), _onet("broad"))
    assert {matched(codes, code) for code in codes[1:]} == {("broad", None, ())}


def test_of_several_told_directly_and_of_several_ways_round_the_best_counts() -> None:
    codes: tuple[Code, ...] = (_onet("broad"), _onet("close", source="crosswalk"))
    assert {matched(codes, code) for code in codes} == {("close", "crosswalk", ())}
    nearer = Code(scheme="esco", code="3341.4", match="exact")
    codes = (_esco("close"), nearer, _of_table("close"), _onet("close", esco="3341.4", source="crosswalk"))
    assert {matched(codes, code).match for code in codes[2:]} == {"close"}
    assert {matched(codes, code).steps[0] for code in codes[2:]} == {nearer}
