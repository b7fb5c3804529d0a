"""A pack to start from is valid as it is written and when its examples are taken; it states nothing as a fact."""

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from careercli.model import LANGUAGES
from tests.cli.inside import ask

OPTIONS = [
    (),
    ("--country", "GE"),
    ("--country", "TR"),
    ("--profession",),
    ("--profession", "--country", "Gürcistan"),
    ("--bands",),
]


@pytest.fixture(params=OPTIONS, ids=str)
def options(request: pytest.FixtureRequest) -> tuple[str, ...]:
    chosen: tuple[str, ...] = request.param
    return chosen


def begun(place: Path, options: tuple[str, ...], language: str = "en") -> Path:
    ask("data", "new", str(place), *options, "--lang", language)
    return place


def with_examples(place: Path) -> None:
    """Take away the # before what stands there as an example, and the empty list that it stands in for."""
    for file in (*place.glob("pay/*.yaml"), *place.glob("countries.yaml")):
        words = file.read_text(encoding="utf-8")
        taken = re.sub(r"(?m)^#(?=figures:|  |    )", "", words)
        if taken != words:
            file.write_text(taken.replace("figures: []\n", ""), encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_valid_as_it_is_written_in_every_language(
    language: str, options: tuple[str, ...], tmp_path: Path
) -> None:
    place = begun(tmp_path / "mine", options, language)
    assert "mine: " in ask("data", "check", str(place)).stdout
    told = ask("roles", "--pack", str(place), "--json").data
    assert any("mine" in str(role) for role in told) or "--profession" not in options


def test_it_is_valid_with_its_examples_taken(options: tuple[str, ...], tmp_path: Path) -> None:
    place = begun(tmp_path / "mine", options)
    with_examples(place)
    figures = ask("data", "check", str(place), "--json").data["figures"]
    assert figures == (1 if "--country" in options else 0)


def test_it_states_nothing_that_anybody_could_take_for_a_fact(options: tuple[str, ...], tmp_path: Path) -> None:
    place = begun(tmp_path / "mine", options)
    assert ask("data", "check", str(place), "--json").data["figures"] == 0
    for file in place.rglob("*.yaml"):
        for text in _texts(yaml.safe_load(file.read_text(encoding="utf-8"))):
            assert text.startswith("EXAMPLE: ") or text in {"mine", "Georgia", "Türkiye"}, (file.name, text)


def _texts(data: object) -> list[str]:
    """Return every text in the words of some language."""
    if isinstance(data, dict):
        own = [value for key, value in data.items() if key in LANGUAGES and isinstance(value, str)]
        return own + [text for value in data.values() for text in _texts(value)]
    return [text for item in data for text in _texts(item)] if isinstance(data, list) else []


def test_an_editor_finds_the_schema_of_every_file_and_nothing_to_complain_of(
    options: tuple[str, ...], tmp_path: Path
) -> None:
    place = begun(tmp_path / "mine", options)
    with_examples(place)
    for file in place.rglob("*.yaml"):
        words = file.read_text(encoding="utf-8")
        named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", words)
        assert named is not None, file
        schema = json.loads((file.parent / named[1]).read_text(encoding="utf-8"))
        assert list(Draft202012Validator(schema).iter_errors(yaml.safe_load(words))) == []


def test_comments_are_in_the_readers_language(tmp_path: Path) -> None:
    assert "Φάκελος" in ask("data", "new", str(tmp_path / "el"), "--lang", "el").stdout
    assert "# Ο" in (tmp_path / "el" / "sources.yaml").read_text(encoding="utf-8") or "# Α" in (
        tmp_path / "el" / "sources.yaml"
    ).read_text(encoding="utf-8")
    assert "# Where" not in (tmp_path / "el" / "sources.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "id_"),
    [("My Pack", "my-pack"), ("Γεωργία", "my-pack"), ("İş_2", "is-2"), ("bundled", "my-pack"), ("--", "my-pack")],
)
def test_its_id_comes_from_the_name_of_its_folder(name: str, id_: str, tmp_path: Path) -> None:
    assert ask("data", "new", "--json", "--", str(tmp_path / name)).data["id"] == id_


def test_a_folder_that_holds_anything_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    assert "is not empty" in ask("data", "new", str(tmp_path), code=2).stderr
    assert "is a file" in ask("data", "new", str(tmp_path / "file"), code=2).stderr
    assert "make it first" in ask("data", "new", str(tmp_path / "no" / "folder"), code=2).stderr
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    (tmp_path / "empty").mkdir()
    assert ask("data", "new", str(tmp_path / "empty")).stdout


@pytest.mark.parametrize("country", ["Atlantis", "ZZ", "", "EU", "AQ"])
def test_a_country_that_is_none_is_told(country: str, tmp_path: Path) -> None:
    assert "no country" in ask("data", "new", str(tmp_path / "mine"), "--country", country, code=2).stderr
    assert not (tmp_path / "mine").exists()
