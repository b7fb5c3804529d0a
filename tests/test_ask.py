"""`ask`: the answers of the command line for Python, and nothing else happens."""

import pickle
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from pathlib import Path
from random import Random
from threading import Barrier
from typing import Any, get_args

import pytest

import careercli
from careercli import AskError, Envelope, ask
from careercli.cli.commands import roles
from careercli.formats.json_format import Described
from careercli.i18n.language import language, speak
from careercli.model import LANGUAGES
from tests.cli.commands import Arguments
from tests.cli.inside import ask as on_the_command_line
from tests.cli.questions import ANSWERED, FAILING, NO_ANSWERS
from tests.program import ROOT, TINY, environment


@pytest.fixture(autouse=True)
def _nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in environment().items():
        monkeypatch.setenv(name, value)
    for name in ("CAREERCLI_DATA", "CAREERCLI_LANG", "CAREERCLI_TRACEBACK", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


def _error(*words: str, **options: Any) -> AskError:
    with pytest.raises(AskError) as caught:
        ask(*words, **options)
    return caught.value


@pytest.mark.parametrize("name", ANSWERED)
def test_an_answer_is_the_one_of_the_command_line(name: str) -> None:
    for spoken in ("en", "tr"):
        told = on_the_command_line("--lang", spoken, "--json", *ANSWERED[name])
        assert ask(*ANSWERED[name], language=spoken) == told.json


@pytest.mark.parametrize("name", sorted(FAILING.keys() - {"an-invalid-pack"}))
def test_an_error_is_the_one_of_the_command_line(name: str) -> None:
    for spoken in ("en", "el"):
        told = on_the_command_line("--lang", spoken, "--json", *FAILING[name], code=None).json["error"]
        error = _error(*FAILING[name], language=spoken)
        assert told == {
            "code": error.code,
            "message": error.message,
            "hint": error.hint,
            "candidates": list(error.candidates),
        }
        assert str(error).startswith(error.message)


def test_an_invalid_pack_checked_is_an_answer_and_no_error() -> None:
    assert ask("data", "check", "/dev/null/nowhere")["data"]["valid"] is False


@pytest.mark.parametrize("words", NO_ANSWERS, ids=" ".join)
def test_what_does_not_answer_with_data_cannot_be_asked(
    words: Arguments, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert _error(*words).code == "cannot-be-asked-here"
    assert list(tmp_path.iterdir()) == []


def test_words_outweigh_the_language_and_the_data_that_are_given_beside_them() -> None:
    assert ask("roles", "--lang", "tr", language="el")["language"] == "tr"
    assert ask("show", "agent", "--data", str(ROOT / "data"), data=TINY)["data"]["id"] == "agent"
    assert ask("show", "clerk", data=TINY) == ask("show", "clerk", data=str(TINY))


def test_without_them_it_is_as_on_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAREERCLI_LANG", "az")
    monkeypatch.setenv("CAREERCLI_DATA", str(TINY))
    assert (
        ask("show", "clerk") == on_the_command_line("show", "clerk", "--data", str(TINY), "--lang", "az", "--json").json
    )


@pytest.mark.parametrize("words", [("offer", 1500), (["roles"],), (None,), (b"roles",)], ids=str)
def test_words_are_strings(words: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError, match="words are strings"):
        ask(*words)
    with pytest.raises(TypeError):
        ask("roles", language=5)  # type: ignore[arg-type]  # what is tested
    with pytest.raises(TypeError):
        ask("roles", data=5)  # type: ignore[arg-type]  # likewise


@pytest.mark.parametrize("word", ["\0", "\ud800", "x" * 100_000], ids=lambda word: ascii(word)[:9])
def test_any_string_is_a_word(word: str) -> None:
    for words in ([word], ["show", word], ["roles", "--data", word], ["roles", "--search", word]):
        assert _error(*words).code != "unexpected"
    assert _error("roles", data=word).code != "unexpected"
    assert _error("roles", language=word).code in {"unknown-language", "nul-in-word"}


def test_an_error_survives_being_sent_to_another_process() -> None:
    error = _error("show", "agentt")
    sent = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own
    assert (type(sent), str(sent), vars(sent)) == (AskError, str(error), vars(error))
    assert sent.candidates == ("agent",)


def test_a_failure_that_nobody_has_thought_of_tells_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("no idea")

    monkeypatch.setattr(roles, "list_roles", broken)
    error = _error("roles")
    assert (error.code, repr(error.__cause__)) == ("unexpected", "RuntimeError('no idea')")
    assert _error("show", "agentt").__cause__ is None


def test_an_answer_is_the_callers_own() -> None:
    first = ask("show", "agent")
    first["data"].clear()
    first["notes"].append("changed")
    assert ask("show", "agent") == on_the_command_line("show", "agent", "--json").json


def test_a_pack_that_changes_is_read_again(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(TINY, pack)
    role = pack / "roles" / "clerk.yaml"
    title = ask("show", "clerk", data=pack)["data"]["title"]
    role.write_text(role.read_text(encoding="utf-8").replace(title, "Changed"), encoding="utf-8")
    assert ask("show", "clerk", data=pack)["data"]["title"] == "Changed"
    shutil.rmtree(pack)
    assert "error" not in ask("roles")
    assert _error("roles", data=pack).code == _error("roles", data="/dev/null/nowhere").code


def test_no_language_is_left_behind() -> None:
    def outside() -> None:
        speak("el")
        assert ask("roles", language="tr")["language"] == "tr"
        assert _error("show", "x", language="az").hint
        assert language() == "el"

    copy_context().run(outside)


def test_nothing_else_is_left_behind() -> None:
    """Asked of a fresh interpreter, in which nobody has done anything yet."""
    script = """
import codecs, gc, os, signal, sys, threading, warnings
import careercli

def state():
    return {
        "collecting": (gc.isenabled(), gc.get_freeze_count(), gc.get_threshold()),
        "streams": [(stream, stream.errors, stream.encoding) for stream in (sys.stdin, sys.stdout, sys.stderr)],
        "words": list(sys.argv),
        "path": list(sys.path),
        "environment": dict(os.environ),
        "folder": os.getcwd(),
        "signals": [signal.getsignal(each) for each in signal.valid_signals()],
        "hooks": (sys.excepthook, sys.displayhook, sys.unraisablehook, threading.excepthook),
        "threads": threading.active_count(),
        "recursion": sys.getrecursionlimit(),
        "warnings": list(warnings.filters),
    }

before = state()
for words in (["roles"], ["show", "agentt"], ["roles", "--contry"], ["data", "check"], ["--version"], ["roles", "-h"]):
    for language in ("en", "tr"):
        try:
            careercli.ask(*words, language=language)
        except careercli.AskError:
            pass
assert state() == before
try:
    codecs.lookup_error("careercli")
except LookupError:
    pass
else:
    raise AssertionError
"""
    finished = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=environment(),
        timeout=60,
    )
    assert (finished.returncode, finished.stdout, finished.stderr) == (0, "", "")


@pytest.mark.exhaustive
def test_many_threads_get_what_each_would_get_alone() -> None:
    asked = [
        (words, spoken)
        for words in (*ANSWERED.values(), ("show", "agentt"))
        for spoken in LANGUAGES
        if words[0] != "data" and "--lang" not in words
    ]

    def answer(words: Arguments, spoken: str) -> Envelope | AskError:
        try:
            return ask(*words, language=spoken)
        except AskError as error:
            return error

    expected = {key: repr(answer(*key)) for key in asked}
    together = Barrier(6)

    def mistaken(seed: int) -> list[Any]:
        order = Random(seed).sample(asked, 40)  # noqa: S311  # no secrets here
        together.wait()
        return [key for key in order if repr(answer(*key)) != expected[key]]

    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(mistaken, range(6))) == [[]] * 6


def test_a_child_process_asks_for_itself() -> None:
    script = """
import os
from careercli import ask
before = ask("roles")
child = os.fork()
if not child:
    os._exit(0 if ask("roles") == before and ask("skills")["data"] else 1)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
assert ask("roles") == before
"""
    finished = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=environment(),
        timeout=60,
    )
    assert (finished.returncode, finished.stderr) == (0, "")


def test_importing_the_package_waits_for_nothing() -> None:
    traced = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", "import careercli"],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=environment(),
    ).stderr
    modules = [line.rpartition("|")[2].strip() for line in traced.splitlines()]
    assert modules[modules.index("site") + 1 :] == ["careercli"]


def test_a_name_that_is_not_there_is_told_as_by_any_module() -> None:
    with pytest.raises(AttributeError, match="module 'careercli' has no attribute 'answer'"):
        getattr(careercli, "answer")  # noqa: B009  # type checkers know that there is none
    assert set(careercli.__all__) <= set(dir(careercli)) | {"AskError", "Envelope", "ask"}


def test_the_types_are_those_of_what_is_given() -> None:
    assert list(Envelope.__annotations__) == list(ask("roles"))
    assert list(Described.__annotations__) == ["code", "message", "hint", "candidates"]
    assert get_args(Envelope.__annotations__["language"]) == LANGUAGES


def test_the_python_that_the_docs_show_runs() -> None:
    page = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    (script,) = re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    finished = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=environment(),
        timeout=60,
    )
    assert (finished.returncode, finished.stderr) == (0, "")
    assert finished.stdout.splitlines()[0] == "GR 1900 EUR"
    assert finished.stdout.splitlines()[1].startswith("unknown-role no role 'agentt' did you mean agent")
