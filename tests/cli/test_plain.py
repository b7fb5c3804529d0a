"""`--plain` is read aloud or shown by simple terminals: nothing drawn, nothing left out, a thought a line."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from syrupy.assertion import SnapshotAssertion

from careercli.cli import output
from careercli.messages import Message, say
from careercli.model import LANGUAGES, Text, Unit
from careercli.records import Record
from careercli.views.spoken.voice import Voice
from tests.cli.commands import COMMANDS, ON_BUNDLED, ON_TINY, Arguments, on_tiny
from tests.cli.inside import ask
from tests.program import ROOT, TINY

_DRAWN = re.compile("[\u2500-\u259f\u25a0-\u25ff├┤│•†~→←]|\x1b")
_SHOWN = {name: arguments for name, arguments in ON_TINY.items() if "--explain" not in arguments}

_OTHER_THINGS: Mapping[str, tuple[str, str]] = {
    "role": ("clerk", "chief"),
    "from_": ("clerk", "chief"),
    "to": ("clerk", "chief"),
    "roles": ("clerk", "chief"),
    "skill": ("listening", "leading"),
    "skills": ("listening", "leading"),
    "shared": ("listening", "leading"),
    "only": ("listening", "leading"),
    "adds_skills": ("listening", "leading"),
    "rungs": ("clerk", "chief"),
    "topics": ("demand", "industries"),
    "source": ("guide", "office"),
    "sources": ("guide", "office"),
    "guides": ("guide", "office"),
    "official": ("guide", "office"),
    "title_sources": ("guide", "office"),
    "country": ("GR", "TR"),
    "countries": ("GR", "TR"),
    "currency": ("USD", "EUR"),
    "language": ("tr", "el"),
}
"""Ids that a field may name, by the name of the field: one of the two is another than it names."""

_SAID_BY_ITS_SENTENCE = {
    ("Gap", "code"),
    ("PayGap", "code"),
    ("Unknown", "code"),
    ("ConversionStep", "kind"),
    ("ConversionStep", "projection"),
}
"""Names for scripts of what the sentence beside them says in words."""
_KNOWN_WITH_AN_AMOUNT = {"low_statistic", "high_statistic"}
_SAID_WITH_ITS_LADDERS = {("RoleSummary", "rung"), ("RoleRecord", "rung")}
_SAID_WITH_THE_PAY = {("Rung", "flags")}


@pytest.mark.parametrize("name", _SHOWN)
def test_no_fact_of_the_json_could_be_another_without_the_plain_words_being_others(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every value of the answer, which is what the JSON is written from, is changed in turn."""
    asked: list[int] = []

    def spoken(place: str) -> Callable[..., object]:
        function = _function(place)

        def checked(data: Any, voice: Voice | None, **options: Any) -> Iterator[str]:
            def told(data: Any) -> list[str]:
                lines: Any = function(data, voice and Voice(voice.labels), **options)
                return list(lines)

            here = told(data)
            changes = dict(_changes(data, type(data)))
            asked.append(len(changes))
            assert [path for path, changed in changes.items() if told(changed) == here] == []
            return iter(here)

        return checked

    _function = output._function  # noqa: SLF001  # the one place through which every answer goes
    monkeypatch.setattr(output, "_function", spoken)
    ask(*on_tiny(name), "--plain")
    assert asked
    assert asked[0] > 5


def test_the_check_of_a_pack_tells_all_its_problems_and_flags_too() -> None:
    broken = ask("data", "check", str(ROOT / "tests" / "packs" / "broken"), "--plain", code=4)
    for problem in ask("data", "check", str(ROOT / "tests" / "packs" / "broken"), "--json", code=4).data["problems"]:
        assert f"{problem['file']}:{problem['line']}: {problem['what']}; {problem['advice']}\n" in broken.stdout
    told = ask("data", "check", str(TINY), "--figures", "--plain").stdout
    for flagged in ask("data", "check", str(TINY), "--figures", "--json").data["flagged"]:
        assert flagged["figure"] in told
        for flag in flagged["flags"]:
            assert f"({flag['code']}).\n" in told


@pytest.mark.parametrize("name", ON_BUNDLED)
def test_nothing_is_drawn_and_no_line_is_empty(name: str) -> None:
    for line in ask(*ON_BUNDLED[name], "--plain", columns=80).stdout.splitlines():
        assert line.strip()
        assert not _DRAWN.search(line), line


@pytest.mark.parametrize("name", _SHOWN)
def test_units_are_told_in_words(name: str) -> None:
    """Only what a source prints, and what an editor writes, has codes of currencies in it."""
    told = re.sub(r"“.*?”|Why this year: .*", "", ask(*on_tiny(name), "--plain").stdout)
    assert not re.search(r"\d [A-Z]{3}\b|\b[A-Z]{3}/|× min|/month", told)


@pytest.mark.parametrize("name", ON_BUNDLED)
def test_every_language_tells_as_much(name: str) -> None:
    in_english = ask(*ON_BUNDLED[name], "--plain").stdout.splitlines()
    for language in LANGUAGES:
        assert len(ask(*ON_BUNDLED[name], "--plain", "--lang", language).stdout.splitlines()) == len(in_english)


def test_the_variable_asks_for_the_same_as_the_option() -> None:
    told = ask("roles", "--plain")
    assert ask("roles", CAREERCLI_PLAIN="1") == told
    assert ask("--plain", "roles") == told
    assert ask("roles", CAREERCLI_PLAIN="0").stdout == ask("roles").stdout != told.stdout
    assert "use one of 1 or 0" in ask("roles", code=2, CAREERCLI_PLAIN="perhaps").stderr


def test_json_stays_json() -> None:
    assert ask("roles", "--json", "--plain") == ask("roles", "--json")


def test_what_follows_two_hyphens_is_a_word_and_no_option() -> None:
    assert "no role '--plain'" in ask("show", "--", "--plain", code=3).stderr


def test_lines_are_whole_on_the_narrowest_screen_and_notes_name_currencies_too() -> None:
    narrow, wide = (ask("compare", "supervisor", "--plain", columns=columns) for columns in (40, 200))
    assert narrow.stdout == wide.stdout
    told = ask("compare", "clerk", "--plain", "--data", str(TINY), columns=40).stderr
    assert told
    assert not re.search(r"\d [A-Z]{3}\b", told)


@pytest.mark.parametrize("command", [(), *COMMANDS], ids=" ".join)
def test_help_is_plain_as_well(command: Arguments) -> None:
    usage, *lines = ask(*command, "--help", "--plain", COLUMNS="60").stdout.splitlines()
    assert usage.startswith("Usage: careercli")
    for line in lines:
        assert not _DRAWN.search(line), line
        assert "..." not in line.replace("ROLE...", "").replace("sources ...", ""), line
        assert line.count("[") == line.count("]"), line


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["roles", "compare", "ladder-country", "offer", "skills-named", "evidence"])
def test_what_is_read_aloud(name: str, language: str, golden: SnapshotAssertion) -> None:
    told = ask(*ON_TINY[name], "--data", str(TINY), "--plain", "--lang", language)
    assert told.stdout + told.stderr == golden


def _changes(value: Any, hint: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield (path, the value with one thing in it changed), once for each path: positions in lists are one path."""
    if isinstance(value, Unit):
        yield path, Unit("EUR", "hour") if value == Unit("USD", "year") else Unit("USD", "year")
    elif isinstance(value, Message) or not isinstance(value, Record | tuple):
        yield from _changed_scalar(value, hint, path)
    elif isinstance(value, Record):
        hints = get_type_hints(type(value))
        for field in fields(type(value)):  # type: ignore[arg-type]  # every record is a dataclass
            place = (type(value).__name__, field.name)
            if place in _SAID_BY_ITS_SENTENCE | _SAID_WITH_ITS_LADDERS | _SAID_WITH_THE_PAY:
                continue
            here = getattr(value, field.name)
            if place == ("Lenses", "nominal") and not getattr(here, "steps", True):
                continue  # the same as published, which is told
            for below, changed in _changes(here, hints[field.name], f"{path}.{field.name}"):
                yield below, type(value)(**{**vars(value), field.name: changed})
    else:
        yield from _changed_items(value, hint, path)


def _changed_items(items: tuple[Any, ...], hint: Any, path: str) -> Iterator[tuple[str, Any]]:
    item_hint = next((get_args(kind)[0] for kind in (hint, *get_args(hint)) if get_origin(kind) is tuple), object)
    for position, item in enumerate(items):
        for below, changed in _changes(item, item_hint, f"{path}[]"):
            yield below, (*items[:position], changed, *items[position + 1 :])
    if items and isinstance(items[0], Record):
        yield f"{path} shortened", items[1:]


def _changed_scalar(value: Any, hint: Any, path: str) -> Iterator[tuple[str, Any]]:
    name = re.split(r"[.\[]", path.rstrip("[]"))[-1]
    if isinstance(value, Mapping):
        yield from _changed_mapping(value, path, name)
        return
    kinds = [kind for kind in get_args(hint) or (hint,) if kind is not NoneType]
    choices = [choice for kind in (hint, *kinds) if get_origin(kind) is Literal for choice in get_args(kind)]
    if choices and (value is not None or name not in _KNOWN_WITH_AN_AMOUNT):
        yield path, next(choice for choice in reversed(choices) if choice != value)
    elif name in _OTHER_THINGS and str in kinds:
        one, other = _OTHER_THINGS[name]
        yield path, other if value == one else one
    elif isinstance(value, bool):
        yield path, not value
    elif isinstance(value, int | float):
        yield path, value * 2 + 1
    elif isinstance(value, Message):
        yield path, say("as-typer-says", words="another")
    elif isinstance(value, str):
        yield path, f"{value}-another"
    elif value is None:
        yield from _made_up(kinds, path)


def _changed_mapping(value: Mapping[Any, Any], path: str, name: str) -> Iterator[tuple[str, Any]]:
    for key, item in value.items():
        if isinstance(item, str):
            yield path, {**value, "en": f"{item} another"}
            return
        yield f"{path}[{name}]", {**value, key: (*item, _OTHER_THINGS.get(name, ("another",))[-1])}


def _made_up(kinds: list[Any], path: str) -> Iterator[tuple[str, Any]]:
    """Yield something where there is nothing, if it is as simple as a number or a text."""
    examples: dict[Any, Any] = {str: "another", int: 7, float: 7.5, Text: Text({"en": "another"})}
    for kind in kinds:
        if kind in examples:
            yield path, examples[kind]
