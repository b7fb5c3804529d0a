"""JSON for scripts: the shape never changes, and is the one that `careercli schema` describes."""

import json
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema
import pytest

from careercli.answers.answer import AnswerName, schema_name
from tests.cli.commands import Arguments
from tests.cli.inside import ask
from tests.program import ACME, TINY, run

_TINY = ("--data", str(TINY))
_ACME = ("--pack", str(ACME))

_ASKED: tuple[tuple[AnswerName, Arguments], ...] = (
    ("roles", ("roles",)),
    ("roles", ("roles", "--country", "TR", "--skill", "empathy")),
    ("roles", ("roles", *_TINY)),
    ("find", ("find", "müdürler")),
    ("find", ("find", "4222", "--top", "1")),
    ("find", ("find", "chief", *_TINY)),
    ("show", ("show", "agent")),
    ("show", ("show", "social-media-manager")),
    ("show", ("show", "clerk", *_TINY)),
    ("show", ("show", "adviser", *_TINY)),
    ("compare", ("compare", "agent")),
    ("compare", ("compare", "agent", "supervisor", "escalation", "--per", "month", "--all")),
    ("compare", ("compare", "supervisor", "--country", "TR", "--country", "AZ", "--per", "year")),
    ("compare", ("compare", "clerk", "adviser", "--per", "month", *_TINY)),
    ("compare", ("compare", "manager", "--broad", "--prices", "2024", "--in", "try")),
    ("skills", ("skills",)),
    ("skills", ("skills", "director")),
    ("skills", ("skills", "adviser", *_TINY)),
    ("ladder", ("ladder",)),
    ("ladder", ("ladder", "--country", "TR")),
    ("ladder", ("ladder", "--country", "GR", "--from", "manager")),
    ("ladder", ("ladder", "--country", "GR", *_TINY)),
    ("ladder", ("ladder", "--lens", "ppp")),
    ("ladder", ("ladder", "--country", "US", "--broad", "--per", "hour")),
    ("gap", ("gap", "supervisor", "--as", "agent")),
    ("gap", ("gap", "director", "--have", "empathy, flying", "--country", "GR")),
    ("gap", ("gap", "adviser", *_TINY)),
    ("match", ("match", "--have", "empathy")),
    ("match", ("match", "--as", "agent", "--country", "TR")),
    ("match", ("match", "--have", "listening", "--country", "GR", "--min-pay", "100 EUR", *_TINY)),
    ("path", ("path", "agent", "director")),
    ("path", ("path", "agent", "manager", "--country", "TR")),
    ("path", ("path", "help-desk-support", "manager", "--computed", "--country", "GB", "--in", "eur")),
    ("path", ("path", "clerk", "adviser", "--country", "GR", *_TINY)),
    ("handout", ("handout", "agent", "--country", "GR", "--have", "empathy")),
    ("handout", ("handout", "adviser", "--country", "TR", *_TINY)),
    ("data-list", ("data", "list")),
    ("data-diff", ("data", "diff", "bundled", str(TINY))),
    ("figures", ("figures", "--country", "TR")),
    ("figures", ("figures", "--broad", *_TINY)),
    ("bands", ("bands", *_ACME)),
    ("bands", ("bands", "--country", "GR", "--role", "supervisor", "--year", "2025", *_ACME)),
    ("figures", ("figures", "--source", "acme", *_ACME)),
    ("evidence", ("evidence", "gr-agent-acme-c1-typical-month-2025-01-01", *_ACME)),
    ("offer", ("offer", "950", "EUR", "--role", "agent", "--country", "GR", "--year", "2025", *_ACME)),
    ("offer", ("offer", "30000", "TRY", "--role", "agent", "--country", "TR", "--year", "2026")),
    ("offer", ("offer", "22,50", "usd", "--role", "agent", "--country", "US", "--per", "hour", "--basis", "gross")),
    ("offer", ("offer", "1500", "EUR", "--role", "clerk", "--country", "GR", "--year", "2024", *_TINY)),
    ("offer", ("offer", "900", "avro", "--role", "agent", "--country", "TR", "--year", "2025")),
    ("guide", ("guide",)),
    ("guide", ("guide", "demand")),
    ("sources", ("sources",)),
    ("sources", ("sources", "guide", *_TINY)),
    ("evidence", ("evidence", "us-agent-median-hour-2019")),
    ("evidence", ("evidence", "tr-clerk-banking", *_TINY)),
    ("config", ("config",)),
    ("config", ("config", "list", "--color", "never")),
    ("profile", ("profile", "show")),
    ("data-status", ("data", "status")),
    ("data-check", ("data", "check", str(TINY))),
    ("data-check", ("data", "check", "--figures")),
    ("data-cache", ("data", "cache")),
)
_OFFER: Arguments = ("offer", "--role", "agent", "--country", "TR")
_FAILED: tuple[tuple[Arguments, int, str], ...] = (
    (("show", "agnt"), 3, "unknown-role"),
    (("show", "customer service"), 3, "ambiguous-role"),
    (("skills", "zzz"), 3, "unknown-role"),
    (("find", "zzz"), 3, "nothing-found"),
    (("find", "agent", "--in", "esco"), 3, "taxonomy-not-in-use"),
    (("find",), 2, "words-or-stdin"),
    (("find", "agent", "--stdin"), 2, "words-and-stdin"),
    (("find", "agent", "--top", "0"), 2, "usage"),
    (("ladder", "--country", "zzz"), 3, "unknown-country"),
    (("guide", "zzz"), 3, "unknown-topic"),
    (("sources", "zzz"), 3, "unknown-source"),
    (("evidence", "zzz"), 3, "unknown-figure"),
    (("compare", "agent", "--country", "TR"), 3, "no-pay-there"),
    (("compare", "client relations"), 3, "only-broad-pay"),
    (("compare", "supervisor", "--country", "US"), 3, "only-broad-pay-there"),
    (("ladder", "--country", "GR", "--country", "TR"), 2, "one-country-only"),
    (("roles", "--country", "AZ", "--family", "leadership"), 3, "no-role-fits"),
    (("ladder", "--from", "director", "--to", "agent"), 2, "ladder-upside-down"),
    (("ladder", "--from", "escalation"), 2, "not-on-ladder"),
    (("path", "agent", "agent"), 2, "path-to-itself"),
    (("path", "agent", "manager", "--country", "GR", "--country", "TR"), 2, "one-country-of-way"),
    (("path", "help-desk-support", "manager"), 3, "no-way"),
    (("path", "agent", "director", "--max-steps", "2"), 3, "no-way-in-steps"),
    (("show",), 2, "usage"),
    (("roles", "--no-such-option"), 2, "usage"),
    (("frobnicate",), 2, "unknown-command"),
    (("compare", "agent", "--per", "fortnight"), 2, "usage"),
    (("config", "list", "x"), 2, "usage"),
    (("roles", "--data", "/nowhere"), 4, "invalid-pack"),
    (("compare", "agent", "--in", "EURR"), 2, "unknown-currency"),
    (("compare", "agent", "--prices", "1999"), 2, "price-year-not-known"),
    (("compare", "agent", "--lens", "magic"), 2, "unknown-lens"),
    ((*_OFFER, "30000", "XYZ"), 2, "unknown-currency"),
    ((*_OFFER, "30000", "pesos"), 2, "ambiguous-currency"),
    ((*_OFFER, "750.000", "IQD"), 2, "ambiguous-amount"),
    ((*_OFFER, "30000"), 2, "missing-currency"),
    ((*_OFFER, "30000", "ZWL", "--year", "2015"), 2, "offer-in-other-currency"),
    ((*_OFFER, "30000", "TRY", "--year", "2014"), 2, "price-year-not-known"),
    ((*_OFFER, "30000", "TRY", "--in", "EURR"), 2, "unknown-currency"),
    ((*_OFFER, "-5", "TRY"), 2, "absurd-amount"),
    ((*_OFFER, "0", "TRY"), 2, "absurd-amount"),
    ((*_OFFER, "9999999999999", "TRY"), 2, "absurd-amount"),
    ((*_OFFER, "many", "TRY"), 2, "no-amount"),
    ((*_OFFER, "30", "TRY"), 2, "offer-too-low"),
    ((*_OFFER, "30000000", "TRY"), 2, "offer-too-high"),
)


@cache
def _schema(name: str) -> Any:
    """Return what `careercli schema` prints, made strict: nothing may be there that is not described."""
    return _strict(ask("schema", name).json)


def _strict(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: _strict(value) for key, value in schema.items()}
    return {"additionalProperties": False, **inner} if "properties" in schema else inner


def _validate(value: Any, name: str) -> None:
    jsonschema.Draft202012Validator(_schema(name)).validate(value)


_CHANGED = {"show", "compare", "ladder", "offer", "evidence", "data-check"}
"""Answers whose schema is the second one."""


def _data(*arguments: str) -> Any:
    return ask(*arguments, "--json").data


@pytest.mark.parametrize(("name", "arguments"), _ASKED)
def test_an_answer_is_what_its_schema_describes(name: AnswerName, arguments: Arguments) -> None:
    answer = ask(*arguments, "--json").json
    _validate(answer, name)
    assert (answer["schema"], answer["language"]) == (schema_name(name), "en")
    assert schema_name(name).endswith("/2" if name in _CHANGED else "/1")


@pytest.mark.parametrize(("arguments", "code", "error_code"), _FAILED)
def test_a_failure_is_an_error_object_on_standard_output(arguments: Arguments, code: int, error_code: str) -> None:
    result = ask(*arguments, "--json", code=code)
    _validate(result.json, "error")
    assert result.stderr == ""
    assert result.json["error"]["code"] == error_code
    assert result.json["error"]["message"]


def test_an_invalid_pack_checked_is_an_answer_with_its_problems(tmp_path: Any) -> None:
    result = ask("data", "check", str(tmp_path), "--json", code=4)
    _validate(result.json, "data-check")
    assert result.data["valid"] is False
    assert len(result.data["problems"]) == 1


def test_the_schema_itself_is_valid_and_knows_every_answer() -> None:
    names = ask("schema").json["answers"]
    # What changes something is asked in tests/exports and tests/cli/test_data_packs.py.
    changing = {f"data-{name}" for name in ("export", "new", "add", "update", "remove", "lock")}
    assert {name for name, _ in _ASKED} | {"error"} | changing == set(names)
    for name in names:
        jsonschema.Draft202012Validator.check_schema(_schema(name))


@pytest.mark.parametrize(
    "kind", ["pack", "role", "skills", "ladders", "countries", "pay", "guide", "sources", "editions"]
)
def test_every_kind_of_pack_file_has_a_schema(kind: str) -> None:
    described = ask("schema", "--file", kind).json
    jsonschema.Draft202012Validator.check_schema(described)
    assert described["$id"] == f"careercli/pack/{kind}"


def test_the_strict_schema_notices_what_is_not_described() -> None:
    """Else the tests above would prove nothing."""
    answer = ask("roles", "--json").json
    answer["data"][0]["surprise"] = 1
    with pytest.raises(jsonschema.ValidationError):
        _validate(answer, "roles")
    del answer["data"][0]["surprise"], answer["data"][0]["rung"]
    with pytest.raises(jsonschema.ValidationError):
        _validate(answer, "roles")


# What follows is written down a second time on purpose: the keys are promised by the design, whatever the code does.

_ROLE = {"id", "title", "family", "rung", "aliases", "skills", "countries"}
_COMPARISON = {"roles", "countries", "rows", "observations", "skills"}
_LADDER_PAY = {
    *("country", "low", "typical", "high", "currency", "period", "year", "year_status", "basis"),
    *("statistic", "source", "figures", "flags", "lenses"),
}
_ROW = {"role", *_LADDER_PAY}
_LENSES = {"nominal", "market", "ppp", "minimum_wage"}
_LENS = {"low", "typical", "high", "unit", "year", "steps"}
_FIGURE = {
    *("id", "role", "country", "region", "industry", "experience", "employer", "statistic", "low", "high"),
    *("currency", "period", "basis", "payments_per_year", "year", "year_status", "year_note", "as_printed"),
    *("place", "source"),
}
_SKILL = {"skill", "name", "kind", "codes", "roles"}
_SKILL_IN_ROLE = {"role", "need", "sources", "importance"}
_LADDER = {"ladder", "country", "rungs", "moves"}
_RUNG = {"role", "rung", "pay", "raise_percent", "adds_skills", "flags"}
_MOVE = {"from", "to", "kind", "source"}
_SHOWN = {
    *("id", "family", "title", "aliases", "codes", "summary", "duties", "skills", "education", "experience"),
    *("training", "certificates", "conditions", "outlook", "trends", "pay", "next", "previous", "sources"),
}


def _assert_keys(records: list[dict[str, Any]], promised: set[str]) -> None:
    assert records
    for record in records:
        assert promised <= record.keys()


def test_the_keys_of_the_envelope() -> None:
    answer = ask("roles", "--json").json
    assert list(answer) == ["schema", "version", "language", "data", "notes"]


def test_the_keys_of_roles() -> None:
    _assert_keys(_data("roles"), _ROLE)


def test_the_keys_of_show() -> None:
    shown = _data("show", "supervisor")
    _assert_keys([shown], _SHOWN)
    _assert_keys(shown["pay"], _ROW)
    _assert_keys([*shown["next"], *shown["previous"]], _MOVE)


def test_the_keys_of_compare() -> None:
    data = _data("compare", "agent", "supervisor", "--per", "month")
    _assert_keys([data], _COMPARISON)
    _assert_keys(data["rows"], _ROW)
    _assert_keys(data["observations"], _FIGURE)
    assert data["skills"].keys() >= {"shared", "only"}
    assert set(data["skills"]["only"]) == {"agent", "supervisor"}
    for row in data["rows"]:
        assert row["lenses"].keys() == _LENSES
        for lens in row["lenses"].values():
            assert "gap" in lens or lens.keys() >= _LENS
            assert not ("gap" in lens and "typical" in lens)


def test_the_keys_of_skills() -> None:
    data = _data("skills")
    _assert_keys(data, _SKILL)
    _assert_keys([asked for skill in data for asked in skill["roles"]], _SKILL_IN_ROLE)


def test_the_keys_of_ladder() -> None:
    data = _data("ladder", "--country", "GR")
    _assert_keys([data], _LADDER)
    _assert_keys(data["rungs"], _RUNG)
    _assert_keys(data["moves"], _MOVE)
    _assert_keys([rung["pay"] for rung in data["rungs"]], _LADDER_PAY)


def test_the_keys_of_an_error() -> None:
    answer = ask("show", "agnt", "--json", code=3).json
    assert list(answer) == ["schema", "error"]
    assert list(answer["error"]) == ["code", "message", "hint", "candidates"]


def _numbers_by_key(value: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _numbers_by_key(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from _numbers_by_key(item, key)
    else:
        yield key, value


_NUMERIC = {"low", "typical", "high", "year", "rung", "raise_percent", "factor", "payments_per_year", "importance"}


@pytest.mark.parametrize(("name", "arguments"), _ASKED)
def test_numbers_are_numbers_and_absent_is_null(name: str, arguments: Arguments) -> None:
    data = _data(*arguments)
    for key, value in _numbers_by_key(data):
        if key in _NUMERIC:
            assert value is None or type(value) in {int, float}, (name, key, value)
        assert value not in {"", "null", "None", "–", "nan"}, (name, key)


def test_whole_amounts_carry_no_decimals() -> None:
    assert '"low": 800,' in ask("compare", "clerk", "--json", *_TINY).stdout


@pytest.mark.parametrize(
    ("one", "many"),
    [
        (("compare", "agent"), ("compare", "agent", "supervisor")),
        (("skills", "agent"), ("skills",)),
        (("guide", "demand"), ("guide",)),
        (("sources", "gr-career-guide"), ("sources",)),
        (("roles", "--family", "digital"), ("roles",)),
        (("ladder", "--from", "director"), ("ladder",)),
        (("ladder", "--country", "GR"), ("ladder",)),
    ],
    ids=str,
)
def test_one_and_many_have_the_same_shape(one: Arguments, many: Arguments) -> None:
    def shape(data: Any) -> Any:
        return sorted(data) if isinstance(data, dict) else [type(data), sorted({key for item in data for key in item})]

    assert shape(_data(*one)) == shape(_data(*many))


def test_a_single_role_is_compared_in_lists_too() -> None:
    data = _data("compare", "chief", *_TINY)
    assert (data["roles"], data["countries"]) == (["chief"], ["GR"])
    assert len(data["rows"]) == 1


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "cp1253", "cp1254", "utf-16"])
@pytest.mark.parametrize("arguments", [("show", "supervisor"), ("sources",), ("compare", "agent")], ids=" ".join)
def test_a_stream_that_cannot_carry_utf_8_gets_ascii_and_nothing_is_lost(arguments: Arguments, encoding: str) -> None:
    poor = ask(*arguments, "--json", encoding=encoding)
    assert poor.stdout.isascii()
    assert poor.json == ask(*arguments, "--json").json


def test_an_error_is_ascii_there_too() -> None:
    poor = ask("show", "επόπτες", "--json", encoding="ascii", code=3)
    assert poor.stdout.isascii()
    assert "επόπτες" in poor.json["error"]["message"]


def test_letters_are_letters_where_they_can_be() -> None:
    assert "Müşteri" in run("show", "supervisor", "--json").stdout


@pytest.mark.parametrize("arguments", [("compare", "agent"), ("roles",), ("show", "agnt")], ids=" ".join)
def test_what_a_person_is_spared_a_script_is_too(arguments: Arguments) -> None:
    """Neither colours nor the width of the terminal ever reach JSON."""
    code = 3 if "agnt" in arguments else 0
    on_terminal = ask(*arguments, "--json", "--color", "always", columns=40, code=code)
    assert on_terminal.stdout == ask(*arguments, "--json", code=code).stdout
    json.loads(on_terminal.stdout)


_VISIBLE_MARKS = {"\u0600", "\u0601", "\u0602", "\u0603", "\u0604", "\u0605", "\u06dd", "\u0890", "\u0891", "\u08e2"}
_VISIBLE_MARKS |= {"\U000110bd", "\U000110cd"}
"""Signs around numbers, which Unicode counts among its invisible letters."""
_UNSEEN = "".join(
    letter
    for letter in map(chr, range(0x20, 0xE0100))
    if unicodedata.category(letter) in {"Cc", "Cf", "Zl", "Zp"} and letter not in _VISIBLE_MARKS
)


def test_what_steers_a_terminal_or_is_not_seen_is_escaped_and_the_same_to_a_script() -> None:
    assert {"\u202e", "\u2066", "\u200f", "\u061c", "\ufeff", "\x9b"} <= set(_UNSEEN)
    for position in range(0, len(_UNSEEN), 50):
        word = f"zz{_UNSEEN[position : position + 50]}q"
        printed = ask("show", word, "--json", code=3)
        assert not set(printed.stdout) & set(_UNSEEN)
        assert printed.json["error"]["message"] == f"no role '{word}'"


def test_honest_letters_are_not_escaped() -> None:
    assert "no role 'ğıəşή 日本 💥'" in ask("show", "ğıəşή 日本 💥", "--json", code=3).stdout
