"""A pack with several ladders: all are listed, and one is shown by its name."""

import shutil
from typing import Any

import pytest

from careercli.cli.anywhere import COMPLETING
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
        "Service Clerk → Chief clerk [1]  careercli ladder --ladder service",
        "Visits  Clerk → Adviser → Chief clerk †1 [2]  careercli ladder --ladder visits",
        "†1 Nobody says it so.",
    ):
        assert line in told


def test_plain_words_list_them_too(pack: str) -> None:
    told = ask("ladder", "--plain", "--data", pack).stdout
    for line in (
        "Ladders: 2",
        "Service (service): Clerk and Chief clerk (source: guide).",
        "Visits (visits): Clerk, Adviser and Chief clerk (source: office).",
        "Editor's reading: Nobody says it so.",
        "Also called (English): outdoor service",
    ):
        assert f"{line}\n" in told
    assert "Steps" not in told


def test_the_json_has_every_ladder_whichever_is_shown(pack: str) -> None:
    every = ask("ladder", "--json", "--data", pack).data
    one = ask("ladder", "--ladder", "outdoor", "--json", "--data", pack).data
    assert every["ladders"] == one["ladders"]
    assert [ladder["id"] for ladder in every["ladders"]] == ["service", "visits"]
    assert every.keys() == one.keys()
    assert (every["ladder"], every["rungs"], one["ladder"], len(one["rungs"])) == (None, [], "visits", 3)


def test_a_step_over_a_rung_that_another_ladder_knows_is_shown(pack: str) -> None:
    """From clerk to chief there is a rung on this ladder, and none on the other."""
    told = ask("ladder", "--ladder", "visits", "--data", pack).stdout
    assert "→ Chief clerk (advancement) [1]" in told
    assert told.count("(advancement)") == 1


def test_a_role_tells_its_rung_on_each_ladder(pack: str) -> None:
    told = ask("show", "chief", "--data", pack).stdout
    assert "step 2 of the ladder “Service”, step 3 of the ladder “Visits”" in told
    assert "step 2 of the ladder “Service” and step 3" in ask("show", "chief", "--plain", "--data", pack).stdout


def test_names_of_ladders_are_completed(pack: str) -> None:
    words = ("ladder", "--data", pack, "--ladder", "vi")
    variables: dict[str, Any] = {COMPLETING: "1", "_CAREERCLI_WORDS": "".join(f"{word}\n" for word in words)}
    told = ask(**variables)
    assert told.stdout == "visits\tVisits\n"


def test_a_name_that_is_none_is_answered_with_those_there_are(pack: str) -> None:
    failed = ask("ladder", "--ladder", "sales", "--data", pack, code=3)
    assert "no ladder 'sales'" in failed.stderr
    assert "visits (Visits)" in failed.stderr
