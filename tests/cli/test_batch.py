"""Many questions in one process: each line gets what it would get alone, in order, whatever stands in the others."""

import json
import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pexpect
import pytest

from careercli.catalog import Catalog
from careercli.cli.commands import roles
from careercli.store import open_catalogs
from careercli.store.cache import open_layers
from careercli.store.layers import Layer
from tests.cli.inside import ask
from tests.cli.questions import ANSWERED, FAILING, NO_ANSWERS, line_of
from tests.program import TINY, environment, run

_BATCH = (sys.executable, "-m", "careercli", "batch")
_ROLES = ask("roles", "--json").json


def _batch(lines: Iterable[str | bytes], *options: str, code: int | None = 0, **env: str) -> list[Any]:
    """Return what each line is answered with; every answer is on a line of its own."""
    asked = b"\n".join(line.encode() if isinstance(line, str) else line for line in lines)
    answered = ask("batch", *options, code=code, lines=asked, columns=None, encoding="utf-8", **env)
    assert answered.stderr == ""
    return [json.loads(line) for line in answered.stdout.split("\n")[:-1]]


@pytest.mark.exhaustive
@pytest.mark.parametrize("language", ["en", "tr"])
def test_every_line_gets_what_it_would_get_alone_in_order(language: str) -> None:
    asked = {**ANSWERED, **FAILING}
    answers = _batch(map(line_of, asked.values()), "--lang", language, code=3)
    assert len(answers) == len(asked)
    for (name, arguments), answer in zip(asked.items(), answers, strict=True):
        assert answer == ask("--lang", language, "--json", *arguments, code=None).json, name
        assert ("error" in answer) == (name in FAILING and name != "an-invalid-pack"), name


def test_a_line_may_be_a_json_list_of_words() -> None:
    asked = [*ANSWERED.values()][-10:]
    lines = [json.dumps(arguments, ensure_ascii=escaped) for arguments in asked for escaped in (True, False)]
    answers = _batch(lines)
    assert answers[::2] == answers[1::2] == _batch(map(line_of, asked))


def test_a_format_that_a_line_names_changes_nothing() -> None:
    assert _batch(["roles --plain", "roles --format text", "roles --json"]) == [_ROLES] * 3


def test_nothing_in_a_line_is_expanded() -> None:
    answers = _batch(["show $HOME", "show *", "show agent | cat", "show agent # agent"], code=3)
    assert [answer["error"]["code"] for answer in answers] == ["unknown-role", "unknown-role", "usage", "usage"]


@pytest.mark.parametrize("arguments", NO_ANSWERS, ids=" ".join)
def test_what_does_not_answer_with_data_cannot_be_asked(arguments: tuple[str, ...], tmp_path: Path) -> None:
    (answer,) = _batch([line_of(arguments)], code=2, XDG_CONFIG_HOME=str(tmp_path))
    assert answer["error"]["code"] == "cannot-be-asked-here"
    assert answer["error"]["hint"]
    assert list(tmp_path.iterdir()) == []


_UNREADABLE: Mapping[str, bytes] = {
    "an open quotation mark": b'show "agent',
    "a backslash at its end": b"show agent\\",
    "numbers": b"[1]",
    "a list in a list": b'[["show"]]',
    "an object": b'{"show": "agent"}',
    "an open bracket": b'["show"',
    "a deep nest": b"[" * 60_000,
    "no UTF-8": b"show \xff\xfe",
    "a megabyte": b"show " + b"x" * 1_000_000,
    "a megabyte of blanks": b" " * 1_000_000,
}


@pytest.mark.parametrize("name", _UNREADABLE)
def test_a_line_that_cannot_be_read_loses_nothing_else(name: str) -> None:
    before, unreadable, after = _batch([b"roles", _UNREADABLE[name], b"roles"], code=2)
    assert before == after == _ROLES
    assert unreadable["schema"] == "careercli/error/1"
    assert unreadable["error"]["code"] == "unreadable-line"
    assert len(json.dumps(unreadable)) < 1000


@pytest.mark.parametrize("word", ["\0", "a\0b", "\ud800", "x" * 50_000, "\x1b[31m", "\u2028"], ids=ascii)
@pytest.mark.parametrize("before", [["show"], ["roles", "--data"], ["roles", "--search"], []], ids=" ".join)
def test_a_word_that_no_shell_could_type_is_told_as_any_other(before: list[str], word: str) -> None:
    answer, after = _batch([json.dumps([*before, word]), "roles"], code=None)
    assert answer["error"]["code"] != "unexpected"
    assert after == _ROLES


def test_empty_lines_and_comments_get_no_answer() -> None:
    assert _batch(["", "# roles", "  ", "\t#", "roles", ""]) == [_ROLES]
    assert _batch([]) == []


@pytest.mark.parametrize(
    "lines", [b"roles", b"roles\r\n", b"\xef\xbb\xbfroles\n", b"\xef\xbb\xbf# so\nroles\n"], ids=str
)
def test_lines_may_end_and_begin_as_other_systems_have_them(lines: bytes) -> None:
    assert _batch([lines]) == [_ROLES]


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (["roles", "skills"], 0),
        (["roles", "show agentt", "rolls"], 3),
        (["roles", "rolls", "show agentt"], 2),
        (["data check /dev/null/nowhere", "rolls"], 4),
    ],
)
def test_the_exit_code_is_that_of_the_first_line_that_fails(lines: list[str], code: int) -> None:
    assert len(_batch(lines, code=code)) == len(lines)


def test_options_of_the_batch_hold_for_lines_without_their_own() -> None:
    lines = ["show clerk", "show clerk --lang el", "show agent --data data"]
    in_turkish, in_greek, bundled = _batch(lines, "--data", str(TINY), "--lang", "tr")
    assert in_turkish == ask("show", "clerk", "--data", str(TINY), "--lang", "tr", "--json").json
    assert in_greek == ask("show", "clerk", "--data", str(TINY), "--lang", "el", "--json").json
    assert (bundled["language"], bundled["data"]["id"]) == ("tr", "agent")


def test_of_the_settings_only_the_language_counts(tmp_path: Path) -> None:
    (tmp_path / "careercli").mkdir()
    settings = 'language = "tr"\ncountry = "GR"\ncurrency = "TRY"\nperiod = "hour"\nlens = "ppp"\n'
    (tmp_path / "careercli" / "config.toml").write_text(settings, encoding="utf-8")
    lines = ["compare agent", "ladder", "offer 1500 EUR --role agent"]
    set_up, default = (
        _batch(lines, *options, code=2, XDG_CONFIG_HOME=folder)
        for options, folder in [((), str(tmp_path)), (("--lang", "tr"), os.devnull)]
    )
    assert set_up == default


def test_a_broken_settings_file_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "careercli").mkdir()
    (tmp_path / "careercli" / "config.toml").write_text("colour = 1", encoding="utf-8")
    told = ask("batch", lines=b"roles\nroles\nroles", XDG_CONFIG_HOME=str(tmp_path)).stderr
    assert told.count("colour") == 1


def test_letters_that_the_stream_lacks_are_escaped() -> None:
    answered = ask("batch", "--lang", "el", lines=b"roles", encoding="ascii").stdout
    assert json.loads(answered) == ask("roles", "--lang", "el", "--json").json


def test_a_failure_that_nobody_has_thought_of_ends_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("no idea")

    monkeypatch.setattr(roles, "list_roles", broken)
    told = ask("batch", lines=b"roles\nconfig", code=1, CAREERCLI_TRACEBACK=None)
    unexpected, config = map(json.loads, told.stdout.splitlines())
    assert (unexpected["error"]["code"], config["schema"], told.stderr) == ("unexpected", "careercli/config/1", "")
    assert "RuntimeError: no idea" in ask("batch", "--debug", lines=b"roles", code=1).stderr


def test_what_the_system_refuses_ends_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(roles, "list_roles", refused)
    refusal, config = _batch(["roles", "config"], code=1)
    assert (refusal["error"]["code"], config["schema"]) == ("cannot-go-on", "careercli/config/1")


def test_a_thousand_lines_open_one_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []

    def counted(layers: Sequence[Layer]) -> AbstractContextManager[Catalog]:
        opened.append(layers)
        return open_layers(layers)

    monkeypatch.setattr(open_catalogs, "open_layers", counted)
    assert len(_batch(["evidence gr-supervisor", "show agentt"] * 500, code=3)) == 1000
    assert len(opened) == 1
    _batch(["roles", f"roles --data {shlex.quote(str(TINY))}"] * 5)
    assert len(opened) == 3


@pytest.fixture
def _children_can_be_interrupted() -> Iterator[None]:
    """A shell lets what it runs in the background ignore the signal, and so would the program under test."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def _start(*options: str, stdout: int = subprocess.PIPE) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*_BATCH, *options],
        stdin=subprocess.PIPE,
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment(),
    )


def _asked(program: subprocess.Popen[str], line: str) -> Any:
    """Write one line, and read one: a program that keeps either back would wait for ever."""
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(line + "\n")
    program.stdin.flush()
    return json.loads(program.stdout.readline())


def test_a_program_gets_each_answer_before_it_asks_the_next_question() -> None:
    with _start() as program:
        first = _asked(program, "roles --country TR")
        role = first["data"][0]["id"]
        assert _asked(program, f"show {role}")["data"]["id"] == role
        assert _asked(program, "show agentt --lang tr")["error"]["candidates"] == ["agent"]
        assert _asked(program, "roles --country TR") == first
        rest, errors = program.communicate(timeout=60)
    assert (rest, errors, program.returncode) == ("", "", 3)


@pytest.mark.usefixtures("_children_can_be_interrupted")
def test_control_c_while_waiting_ends_with_130() -> None:
    with _start() as program:
        _asked(program, "config")
        program.send_signal(signal.SIGINT)
        assert program.wait(timeout=60) == 130
        assert program.stderr is not None
        assert program.stderr.read() == ""


def test_a_reader_who_has_had_enough_is_no_failure() -> None:
    shell = f"set -o pipefail; {shlex.join(_BATCH)} < <(for i in {{1..200}}; do echo guide; done) | head -n 1 | wc -l"
    finished = subprocess.run(
        ["bash", "-c", shell], capture_output=True, check=False, encoding="utf-8", env=environment(), timeout=60
    )
    assert (finished.returncode, finished.stdout.strip(), finished.stderr) == (0, "1", "")


def test_a_full_disk_is_told_in_one_line() -> None:
    with Path("/dev/full").open("wb") as full, _start(stdout=full.fileno()) as program:
        _, errors = program.communicate("roles\nroles\n", timeout=60)
    assert (program.returncode, errors) == (1, "careercli: cannot go on: No space left on device\n")


def test_without_standard_input_there_is_nothing_to_answer() -> None:
    finished = subprocess.run(
        ["bash", "-c", f"{shlex.join(_BATCH)} <&-"], capture_output=True, check=True, env=environment(), timeout=60
    )
    assert (finished.stdout, finished.stderr) == (b"", b"")
    assert run("batch").stdout == ""


def test_a_person_at_a_terminal_is_told_what_is_awaited() -> None:
    terminal = pexpect.spawn(shlex.join(_BATCH), env=environment(), encoding="utf-8", timeout=60, dimensions=(50, 200))
    terminal.expect_exact("one question a line, such as `roles --country GR`")
    terminal.sendline("config")
    terminal.expect_exact('{"schema":"careercli/config/1"')
    terminal.sendeof()
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0


def test_a_long_run_gives_back_what_it_has_used() -> None:
    """The program does without Python's collector of garbage for one answer; errors leave circles behind."""
    script = """
import gc, io, sys
gc.disable()
from careercli.cli import app
sys.argv = ["careercli", "batch"]
sys.stdin = io.TextIOWrapper(io.BytesIO(b"show agentt\\nroles --contry\\n" * 150))
sys.stdout = io.StringIO()
try:
    app.run()
except SystemExit:
    print(gc.isenabled(), file=sys.stderr)
"""
    finished = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8", env=environment(), timeout=60
    )
    assert finished.stderr == "True\n"
