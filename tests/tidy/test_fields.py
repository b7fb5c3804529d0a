"""`--fields`: what is asked for, in that order, by the same names for tables and for JSON."""

import pytest

from careercli import ask as ask_from_python
from tests.cli.commands import Arguments
from tests.cli.inside import ask


def test_json_keeps_the_keys_asked_for_in_their_order() -> None:
    found = ask("roles", "--json", "--fields", "title,id,on_ladders.rung").data
    assert [[*role] for role in found] == [["title", "id", "on_ladders"]] * len(found)
    assert found[0]["on_ladders"] == [{"rung": 1}]


def test_keys_below_others_are_named_with_points() -> None:
    found = ask("compare", "agent", "--json", "--fields", "rows.lenses.market.typical,rows.country").data
    whole = ask("compare", "agent", "--json").data["rows"]
    assert found == {
        "rows": [
            {"lenses": {"market": {"typical": row["lenses"]["market"].get("typical")}}, "country": row["country"]}
            for row in whole
        ]
    }


@pytest.mark.parametrize("fields", ["rows.lenses,rows.lenses.market.typical", "rows.lenses.market.typical,rows.lenses"])
def test_what_is_asked_for_as_a_whole_is_whole(fields: str) -> None:
    found = ask("compare", "agent", "--json", "--fields", fields).data["rows"]
    assert [row["lenses"] for row in found] == [row["lenses"] for row in ask("compare", "agent", "--json").data["rows"]]


def test_tables_keep_the_columns_asked_for_by_their_names_or_keys() -> None:
    for names in ("country,role,market_low", "rows.country,rows.role,rows.lenses.market.low"):
        first = ask("compare", "agent", "--format", "csv", "--fields", names).stdout.splitlines()[0]
        assert first == "country,role,market_low"
    below = ask("compare", "agent", "--format", "csv", "--fields", "lenses.ppp").stdout.splitlines()[0]
    assert below.startswith("ppp_low,ppp_typical,ppp_high,ppp_unit,ppp_year")


@pytest.mark.parametrize(
    ("line", "known"),
    [
        (("roles", "--format", "csv", "--fields", "id,titel"), "aliases_en"),
        (("roles", "--json", "--fields", "titel"), "on_ladders"),
        (("compare", "agent", "--json", "--fields", "rows.titel"), "rows.country"),
        (("compare", "agent", "--json", "--fields", "roles.titel"), ""),
    ],
    ids=" ".join,
)
def test_an_unknown_field_names_the_known_ones(line: Arguments, known: str) -> None:
    told = ask(*line, code=2)
    assert known in told.stdout + told.stderr


def test_pages_have_no_fields() -> None:
    assert "json, jsonl, csv" in ask("roles", "--fields", "id", code=2).stderr


def test_questions_from_python_have_fields_too() -> None:
    assert {*ask_from_python("roles", "--fields", "id")["data"][0]} == {"id"}
