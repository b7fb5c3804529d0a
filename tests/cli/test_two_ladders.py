"""A pack with several ladders: all are listed, and one is shown by its name."""

import re
import shutil
from typing import Any

import pytest

from careercli.cli.app import COMPLETING
from tests.cli.inside import ask
from tests.program import TINY

_LADDERS = """\
ladders:
  - id: service
    title: {en: Service, tr: Hizmet, az: Xidmət, el: Εξυπηρέτηση}
    rungs: [clerk, chief]
    source: guide
  - id: visits
    title: {en: Visits, tr: Ziyaretler, az: Ziyarətlər, el: Επισκέψεις}
    rungs: [clerk, adviser, chief]
    source: office
    judgement: {en: Nobody says it so., tr: Kimse öyle demiyor., az: Heç kim belə demir., el: Κανείς δεν το λέει έτσι.}
    aliases: {en: [outdoor service]}
"""


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("two-ladders") / "pack"
    shutil.copytree(TINY, folder)
    (folder / "ladders.yaml").write_text(_LADDERS, encoding="utf-8")
    return str(folder)


def test_all_ladders_are_listed_with_the_command_that_shows_each(pack: str) -> None:
    told = ask("ladder", "--data", pack).stdout
    for line in (
        "Service Clerk, Chief clerk  careercli ladder --ladder service",
        "Visits  Clerk, Adviser, Chief clerk†  careercli ladder --ladder visits",
        "† Editor's reading",
    ):
        assert f" {line}\n" in told


def test_of_every_ladder_there_are_its_source_its_names_and_who_read_it(pack: str) -> None:
    told = ask("ladder", "--full", "--notes", "--sources", "--data", pack).stdout
    for line in (
        "Service (service) Clerk, Chief clerk [1]",
        "Visits (visits)   Clerk, Adviser, Chief clerk (Also called: English: outdoor service)†1 [2]",
        "†1 Nobody says it so.",
    ):
        assert f" {line}\n" in told
    assert re.search(r"^ \[1\] .*\(guide\)", told, re.MULTILINE)
    assert re.search(r"^ \[2\] .*\(office\)", told, re.MULTILINE)


def test_plain_words_list_them_too(pack: str) -> None:
    names = "English: outdoor service"
    told = ask("ladder", "--plain", "--full", "--notes", "--sources", "--data", pack).stdout.splitlines()
    for line in (
        "Service: Clerk, Chief clerk careercli ladder --ladder service",
        "Visits: Clerk, Adviser, Chief clerk (editor's reading 1) careercli ladder --ladder visits",
        "Service (service): Clerk, Chief clerk (source: guide)",
        f"Visits (visits): Clerk, Adviser, Chief clerk (Also called: {names}) (editor's reading 1) (source: office)",
        "Editor's reading 1: Nobody says it so.",
    ):
        assert line in told
    assert not [line for line in told if line.startswith("Step by step")]


def test_the_json_has_every_ladder_whichever_is_shown(pack: str) -> None:
    every = ask("ladder", "--json", "--data", pack).data
    one = ask("ladder", "--ladder", "outdoor", "--json", "--data", pack).data
    assert every["ladders"] == one["ladders"]
    assert [ladder["id"] for ladder in every["ladders"]] == ["service", "visits"]
    assert every.keys() == one.keys()
    assert (every["ladder"], every["rungs"], one["ladder"], len(one["rungs"])) == (None, [], "visits", 3)


def test_a_step_over_a_rung_that_another_ladder_knows_is_shown(pack: str) -> None:
    """From clerk to chief there is a rung on this ladder, and none on the other."""
    told = ask("ladder", "--ladder", "visits", "--full", "--data", pack).stdout
    steps = [line.lstrip("├└─│ ") for line in told.splitlines() if "(advancement)" in line]
    assert sorted(steps) == [
        "to Adviser (advancement)†",
        "to Chief clerk (advancement)",
        "to Chief clerk (advancement)†",
    ]


def test_a_role_tells_its_rung_on_each_ladder(pack: str) -> None:
    for form in ((), ("--plain",)):
        told = ask("show", "chief", "--full", *form, "--data", pack).stdout
        assert "step 2 of 2, Service · step 3 of 3, Visits" in told.splitlines()[0]
        assert "step 2 of the ladder “Service” and step 3 of the ladder “Visits”" in told


def test_names_of_ladders_are_completed(pack: str) -> None:
    words = ("ladder", "--data", pack, "--ladder", "vi")
    variables: dict[str, Any] = {COMPLETING: "1", "_CAREERCLI_WORDS": "".join(f"{word}\n" for word in words)}
    told = ask(**variables)
    assert told.stdout == "visits\tVisits\n"


def test_a_name_that_is_none_is_answered_with_those_there_are(pack: str) -> None:
    failed = ask("ladder", "--ladder", "sales", "--data", pack, code=3)
    assert "no ladder 'sales'" in failed.stderr
    assert "visits (Visits)" in failed.stderr


def test_the_table_of_all_ladders_has_their_steps(pack: str) -> None:
    table = ask("ladder", "--data", pack, "--format", "csv", "--fields", "ladder,role,rung").stdout
    assert table.splitlines() == [
        "ladder,role,rung",
        "service,clerk,1",
        "service,chief,2",
        "visits,clerk,1",
        "visits,adviser,2",
        "visits,chief,3",
    ]
