"""Pipes that close, disks that are full, streams that are missing, homes that cannot be written to."""

import fcntl
import os
import select
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import IO

import pytest

from careercli.cli import output
from tests.cli.commands import ON_TINY, Arguments, on_tiny
from tests.cli.inside import ask
from tests.program import ROOT, TINY, environment, run

pytestmark = pytest.mark.exhaustive

_PROGRAM = (sys.executable, "-m", "careercli")
_ANSWERS: tuple[Arguments, ...] = (
    ("guide",),
    ("guide", "--json"),
    ("schema", "compare"),
    ("data", "check"),
    ("--help",),
    ("--version",),
)
"""Every road by which the program writes to standard output."""


def _shell(line: str, *arguments: str) -> tuple[int, str, str]:
    """Run a line of shell in which `careercli` is the program; return code, output and errors."""
    program = f'careercli() {{ {shlex.quote(sys.executable)} -m careercli "$@"; }}'
    finished = subprocess.run(
        ["/bin/bash", "-c", f"{program}; {line}", "bash", *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=environment(),
        timeout=60,
    )
    assert "Traceback" not in finished.stderr, finished.stderr
    return finished.returncode, finished.stdout, finished.stderr


def _start(arguments: Arguments, stdout: int | IO[bytes]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*_PROGRAM, *arguments], stdout=stdout, stderr=subprocess.PIPE, encoding="utf-8", env=environment()
    )


@pytest.mark.parametrize("arguments", _ANSWERS, ids=" ".join)
def test_a_reader_who_has_had_enough_is_no_failure(arguments: Arguments) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with _start(arguments, writer) as program:
        os.close(writer)
        _, errors = program.communicate(timeout=60)
    assert (program.returncode, errors) == (0, "")


def test_head_in_a_real_pipeline() -> None:
    code, first_line, errors = _shell("set -o pipefail; careercli guide --json | head -n 1")
    assert (code, first_line, errors) == (0, "{\n", "")


_ERRORS: tuple[Arguments, ...] = (("show", "agnt", "--json"), ("--json",), ("roles", "--no-such", "--json"))


@pytest.mark.parametrize(
    "arguments", [*_ANSWERS, *_ERRORS, ("roles", "--json"), ("completion", "bash"), ("help", "formats")], ids=" ".join
)
def test_a_full_disk_is_told_in_one_line(arguments: Arguments) -> None:
    with Path("/dev/full").open("wb") as full, _start(arguments, full) as program:
        _, errors = program.communicate(timeout=60)
    assert program.returncode == 1
    assert errors.count("\n") == 1
    assert "No space left" in errors
    assert "should not" not in errors


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("roles",), 0),
        (("roles", "--json"), 0),
        (("schema",), 0),
        (("show", "agnt"), 3),
        (("show", "agnt", "--json"), 3),
    ],
    ids=str,
)
def test_without_standard_output_only_the_exit_code_is_left(arguments: Arguments, expected: int) -> None:
    code, _, errors = _shell('careercli "$@" >&-', *arguments)
    assert code == expected
    assert "should not" not in errors


def test_standard_input_is_not_needed() -> None:
    assert _shell("careercli roles <&-") == (0, run("roles").stdout, "")


@pytest.mark.parametrize("redirection", ["2>&-", "2>/dev/full"])
def test_without_standard_error_answer_and_exit_code_are_the_same(redirection: str) -> None:
    assert _shell(f"careercli compare agent {redirection}") == (0, run("compare", "agent").stdout, "")
    assert _shell(f"careercli show agnt {redirection}")[0] == 3


@pytest.mark.parametrize(
    "home", [{"XDG_CACHE_HOME": "/dev/null/nowhere"}, {"XDG_CACHE_HOME": None, "HOME": "/dev/null"}], ids=str
)
def test_without_a_home_to_write_to_the_answer_is_the_same(home: dict[str, str | None]) -> None:
    assert run(*on_tiny("show"), env=home) == run(*on_tiny("show"))


@pytest.mark.parametrize("language", ["en", "tr"])
def test_an_empty_home_is_none_and_no_file_is_made_anywhere_else(language: str, tmp_path: Path) -> None:
    nobody = {"HOME": "", "XDG_CACHE_HOME": None, "XDG_CONFIG_HOME": None}
    at_the_root = sorted(Path("/").iterdir())
    asked = (*on_tiny("show"), "--lang", language)
    assert run(*asked, env=nobody, cwd=tmp_path) == run(*asked)
    assert "no home" in run("config", "set", "country", "TR", env=nobody, cwd=tmp_path, code=1).stderr
    assert list(tmp_path.iterdir()) == []
    assert sorted(Path("/").iterdir()) == at_the_root


def test_a_read_only_home_is_left_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    assert run(*on_tiny("show"), env={"XDG_CACHE_HOME": str(tmp_path)}) == run(*on_tiny("show"))
    assert list(tmp_path.iterdir()) == [] or os.geteuid() == 0  # root may write anywhere


def test_an_interrupted_reading_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(output, "open_catalog", interrupted)
    assert ask("roles", code=130).stdout == ""


@pytest.fixture
def _children_can_be_interrupted() -> Iterator[None]:
    """A shell lets what it runs in the background ignore the signal, and so would the program under test."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


_STAGES = ("careercli.errors", "careercli.cli.line", "careercli.cli.reader", "careercli.cli.typer_inside", "apsw")


@pytest.mark.usefixtures("_children_can_be_interrupted")
@pytest.mark.parametrize("stage", _STAGES)
def test_control_c_while_modules_load_ends_with_130_and_without_a_word(stage: str) -> None:
    arguments = (sys.executable, "-X", "importtime", "-m", "careercli", "roles", "--json")
    with subprocess.Popen(
        arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8", env=environment()
    ) as program:
        assert program.stderr is not None
        while not (line := program.stderr.readline()).rstrip().endswith(f" {stage}"):
            assert line, f"{stage} has not been imported"
        program.send_signal(signal.SIGINT)
        rest = program.stderr.read()
    assert program.returncode == 130
    assert [line for line in rest.splitlines() if not line.startswith("import time:")] == []


def test_what_a_shell_runs_in_the_background_is_not_interrupted() -> None:
    """The shell has it ignore the signal."""
    in_the_background = ("/bin/sh", "-c", 'trap \'\' INT; echo; exec "$0" "$@"', *_PROGRAM, "roles", "--json")
    with subprocess.Popen(
        in_the_background, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", env=environment()
    ) as program:
        assert program.stdout is not None
        program.stdout.readline()
        while program.poll() is None:
            program.send_signal(signal.SIGINT)
            time.sleep(0.01)
        answer, errors = program.communicate(timeout=60)
    assert (program.returncode, errors) == (0, "")
    assert answer == run("roles", "--json").stdout


@pytest.mark.usefixtures("_children_can_be_interrupted")
def test_control_c_before_a_slow_reader_ends_with_130() -> None:
    """The pipe holds a page only, so the program waits for its reader when the signal comes."""
    reader, writer = os.pipe()
    fcntl.fcntl(writer, fcntl.F_SETPIPE_SZ, 4096)
    with _start(("guide", "--json"), writer) as program:
        os.close(writer)
        select.select([reader], [], [], 60)
        # The answer is many pages long: once it has begun to come, nothing more fits.
        time.sleep(0.3)
        program.send_signal(signal.SIGINT)
        with os.fdopen(reader, "rb") as rest:
            rest.read()
        _, errors = program.communicate(timeout=60)
    assert (program.returncode, errors) == (130, "")


_ENCODINGS = ("ascii", "cp1252", "cp1253", "cp1254")


@pytest.mark.parametrize(("name", "encoding"), [*zip(ON_TINY, cycle(_ENCODINGS), strict=False)])
def test_every_answer_is_readable_on_streams_that_lack_letters(name: str, encoding: str) -> None:
    """What a stream cannot carry is spelled with letters it can carry; a question mark would be a letter lost."""
    full, poor = ask(*on_tiny(name)).stdout, ask(*on_tiny(name), encoding=encoding).stdout
    assert (poor.count("?"), poor.count("\n")) == (full.count("?"), full.count("\n"))


@pytest.mark.parametrize(
    "arguments", [("show", "supervisor"), ("sources",), ("compare", "agent", "--all")], ids=" ".join
)
def test_titles_of_four_languages_are_readable_on_streams_that_lack_letters(arguments: Arguments) -> None:
    full = ask(*arguments).stdout
    for encoding in _ENCODINGS:
        assert ask(*arguments, encoding=encoding).stdout.count("?") == full.count("?"), encoding


def test_a_name_typed_in_the_c_locale_is_found() -> None:
    assert run("show", "Müşteri Hizmetleri Amiri", env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}).stdout


@pytest.mark.parametrize("format_", [(), ("--json",)], ids=["text", "json"])
def test_a_process_without_any_utf_8_can_ask(format_: Arguments) -> None:
    ascii_only = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    assert run("sources", *format_, env=ascii_only).stdout
    assert "επ" not in run("show", "επόπτες", *format_, env=ascii_only, code=3).stderr


def test_the_folder_one_is_in_does_not_matter(tmp_path: Path) -> None:
    relative = os.path.relpath(TINY, tmp_path)
    elsewhere = run("show", "clerk", "--data", relative, cwd=tmp_path)
    assert elsewhere == run("show", "clerk", "--data", str(TINY), cwd=ROOT)
