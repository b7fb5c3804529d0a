"""A country, another profession and an employer's bands of one's own work in every command, as the bundled data do."""

import re
import shutil
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from careercli.answers.answer import ANSWERS
from careercli.formats import FORMATS
from careercli.model import LANGUAGES, Language
from careercli.views.page import DETAILS
from tests.cli.commands import ON_OWN_PACKS, OWN_PACKS, Arguments, data_of, on_own_packs
from tests.cli.inside import ask
from tests.program import ACME, GEORGIA, NURSING
from tests.tidy.reading import READERS

_EVERY = [(world, name) for world, lines in ON_OWN_PACKS.items() for name in lines]
_EVERYTHING = tuple(f"--{detail}" for detail in DETAILS)
_WITHOUT_DATA = {
    *("config", "config-change", "config-path", "home", "profile", "batch"),
    *("data-add", "data-cache", "data-check", "data-diff", "data-import", "data-list", "data-lock", "data-new"),
    *("data-remove", "data-update", "data-export"),
}
"""Answers that are about something else than what is known, or about packs as such."""


def test_every_answer_from_the_data_is_asked_for() -> None:
    asked = {
        ask(*on_own_packs("at-once", name), "--json").json["schema"].split("/")[1] for name in ON_OWN_PACKS["at-once"]
    }
    assert {*ANSWERS} - asked <= _WITHOUT_DATA


@pytest.mark.parametrize("world", OWN_PACKS)
def test_each_pack_is_valid_over_the_bundled_one(world: str) -> None:
    *below, pack = OWN_PACKS[world]
    over = [word for path in below for word in ("--pack", str(path))]
    checked = ask("data", "check", str(pack), *over, "--json").data
    assert checked["valid"]
    assert checked["over"][0] == "careercli"


# --- every command, format and language


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Let each command be asked in one language, each in the next; with --thorough in all of them."""
    if metafunc.function is test_every_command_answers_in_every_format_and_language:
        every = metafunc.config.getoption("thorough") is not None
        cases = [
            (world, name, language)
            for turn, (world, name) in enumerate(_EVERY)
            for language in (LANGUAGES if every else [LANGUAGES[turn % len(LANGUAGES)]])
        ]
        metafunc.parametrize(("world", "name", "language"), cases, ids=map("-".join, cases))


@pytest.mark.exhaustive
def test_every_command_answers_in_every_format_and_language(
    world: str, name: str, language: Language, tmp_path: Path
) -> None:
    """Formats whose words and cells are read back, of the same lines, are asked for where that is done.

    That is in `tests/formats/test_same_cells.py` and, those of rows, in `tests/tidy/test_agreement.py`.
    """
    line = (*on_own_packs(world, name), "--lang", language)
    for format_ in FORMATS.keys() - {*READERS, "text", "markdown", "html"}:
        _assert_answered(line, format_, tmp_path / f"answer.{format_}")
    for parts in (("--full",), _EVERYTHING):
        assert ask(*line, *parts).stderr == ""
    assert ask(*line, columns=80).stdout


_CANNOT_BE_DRAWN = 2


def _assert_answered(line: Arguments, format_: str, file: Path) -> None:
    """Assert that there is an answer, or, in place of a figure without anything to draw, one line that says so."""
    if "--cite" in line and FORMATS[format_].takes == "rows":
        return
    answered = ask(*line, "--format", format_, "-o", str(file), "--force", code=None)
    if answered.code == 0:
        assert file.stat().st_size
        assert answered.stdout == ""
    else:
        assert (format_, answered.code) == ("svg", _CANNOT_BE_DRAWN), answered.stderr
        assert len(answered.stderr.splitlines()) == 1


_UNKNOWN: tuple[tuple[str, Arguments], ...] = (
    ("nursing", ("bands",)),
    ("georgia", ("bands",)),
    ("acme-bands", ("bands", "--country", "TR")),
    ("nursing", ("compare", "ward-clerk")),
    ("nursing", ("compare", "nurse", "--country", "TR")),
    ("nursing", ("path", "nurse", "agent")),
    ("nursing", ("gap", "surgeon")),
    ("at-once", ("compare", "nurse", "--country", "GE")),
    ("acme-bands", ("show", "nurse")),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("world", "line"), _UNKNOWN, ids=str)
def test_what_no_pack_knows_is_told_in_one_line(world: str, line: Arguments, language: Language) -> None:
    packs = data_of(on_own_packs(world, "data-status" if world != "at-once" else "roles"))
    told = ask(*line, *packs, "--lang", language, code=3)
    assert told.stdout == ""
    assert len(told.stderr.splitlines()) == 1
    error = ask(*line, *packs, "--lang", language, "--json", code=3).json["error"]
    assert error["message"] in told.stderr


# --- whose it is


@pytest.mark.parametrize(("world", "name"), _EVERY, ids=str)
def test_the_json_names_the_pack_of_all_that_is_not_of_the_bundled_one(world: str, name: str) -> None:
    answer = ask(*on_own_packs(world, name), "--json").json
    owners = _owners()
    for thing in _objects(answer["data"]):
        if "pack" in thing:
            known = [owners[kind].get(thing.get(kind)) for kind in ("source", "role", "skill", "id") if thing.get(kind)]
            # Pay is of the pack that has its source, whoever has the role.
            assert thing["pack"] == known[0], thing


_NAMED = (
    *(("georgia", name) for name in ("roles", "show", "compare", "skills-named", "ladder", "gap", "match")),
    *(("georgia", name) for name in ("path", "handout", "offer", "figures", "sources", "source", "evidence")),
    *(("nursing", name) for name in ("roles", "show", "show-without-pay", "compare", "skills", "skills-named")),
    *(("nursing", name) for name in ("ladder", "ladder-country", "gap", "match", "path", "handout", "offer")),
    *(("nursing", name) for name in ("figures", "sources", "source", "evidence")),
    *(("acme-bands", name) for name in ("bands", "figures", "source", "evidence", "offer")),
)


@pytest.mark.exhaustive
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("world", "name"), _NAMED, ids=str)
def test_screens_name_the_pack_of_what_is_not_of_the_bundled_one(world: str, name: str, language: Language) -> None:
    shown = " ".join(ask(*on_own_packs(world, name), "--lang", language).stdout.split())
    words = {"en": "from the pack {}", "tr": "paket: {}", "az": "paket: {}", "el": "από το πακέτο {}"}[language]
    assert f"({world})" in shown or words.format(world) in shown or _PACK[language] + f" {world}" in shown


_PACK: Mapping[Language, str] = {"en": "Pack", "tr": "Paket", "az": "Paket", "el": "Πακέτο"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_source_role_and_skill_of_a_pack_is_marked_in_its_list(language: Language) -> None:
    packs = data_of(on_own_packs("at-once", "roles"))
    for line, what in (
        (("figures", "--all", "--role", "nurse", "--role", "hotline-guide"), "figure"),
        (("figures", "--all", "--source", "acme"), "figure"),
        (("sources", "--full"), "source"),
        (("roles",), "role"),
        (("skills", "--full"), "skill"),
    ):
        rows = ask(*line, *packs, "--lang", language, "--json").data
        shown = ask(*line, *packs, "--lang", language, "--format", "markdown").stdout
        own = [row for row in rows if row["pack"]]
        assert own
        for pack in {row["pack"] for row in own}:
            named = re.findall(rf"(?<![\w-]){pack}(?![\w-])", shown)
            assert len(named) >= sum(row["pack"] == pack for row in own), (what, pack)


# --- a country whose legal minimum is not one to live on


@pytest.fixture
def georgia_by_the_real_law(tmp_path: Path) -> str:
    """Return the pack of Georgia without its made-up law: the bundled series has 20 lari a month."""
    pack = shutil.copytree(GEORGIA, tmp_path / "pack")
    (pack / "reference" / "minimum-wage-statutory.csv").unlink()
    editions = yaml.safe_load((pack / "editions.yaml").read_text(encoding="utf-8"))
    editions["files"] = [each for each in editions["files"] if "statutory" not in each["file"]]
    (pack / "editions.yaml").write_text(yaml.safe_dump(editions), encoding="utf-8")
    return str(pack)


def test_pay_many_times_a_minimum_that_nobody_lives_on_is_credible(georgia_by_the_real_law: str) -> None:
    packs = ("--pack", georgia_by_the_real_law)
    figures = ask("figures", "--country", "GE", *packs, "--json").data
    codes = {flag["code"] for one in figures for flag in one["flags"]}
    assert not codes & {"far-outside", "period-suspect"}
    # 225 times the minimum, which elsewhere would be taken for a slip of the finger.
    offer = ask("offer", "4500", "GEL", "--role", "director", "--country", "GE", "--year", "2024", *packs, "--json")
    assert offer.data["question"] is None


# --- another profession


_FIELD: Mapping[Language, tuple[str, ...]] = {
    "en": ("customer service", "customers"),
    "tr": ("müşteri",),
    "az": ("müştəri",),
    "el": ("πελάτ", "πελατ"),
}
"""Words of the field that the bundled pack is about, in small letters."""
_ALSO_OF_OTHERS = {"skills", "guide", "sources", "ladders", "ladder", "ladder-country", "data-status"}
"""Lists of all there is; that of the ladders is a part of each ladder."""
_OF_NURSES = [name for name in ON_OWN_PACKS["nursing"] if name not in _ALSO_OF_OTHERS]


@pytest.mark.exhaustive
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", _OF_NURSES)
def test_where_the_pack_speaks_of_nurses_nothing_speaks_of_customers(name: str, language: Language) -> None:
    line = (*on_own_packs("nursing", name), "--lang", language)
    for form in ((), ("--full", "--notes", "--explain"), ("--plain",), ("--json",)):
        shown = ask(*line, *form).stdout.casefold()
        assert not [words for words in _FIELD[language] if words in shown], form


# --- what is known of the packs


@cache
def _owners() -> Mapping[str, Mapping[str, str]]:
    """Return by kind which pack has what, by id; what the bundled pack has is not in it."""
    owners: dict[str, dict[str, str]] = {"source": {}, "role": {}, "skill": {}}
    for pack in (GEORGIA, NURSING, ACME):
        line = ("--pack", str(pack), "--json")
        for kind, command in (("source", "sources"), ("role", "roles"), ("skill", "skills")):
            bundled = {_id_of(one) for one in ask(command, "--json").data}
            added = {_id_of(one) for one in ask(command, *line).data} - bundled
            owners[kind] |= dict.fromkeys(added, pack.name)
    return {**owners, "id": {id_: pack for kind in owners.values() for id_, pack in kind.items()}}


def _id_of(thing: Any) -> str:
    return str(thing.get("id") or thing.get("skill") or thing.get("role"))


def _objects(value: Any) -> Iterator[Any]:
    """Yield a value and all objects within it."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _objects(inner)
