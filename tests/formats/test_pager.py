"""On a terminal a long text goes through the reader's pager; nothing is lost, whatever that pager does."""

import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

import pexpect
import pytest

from careercli.formats import pager as pager_module
from tests.cli.inside import ask
from tests.program import ROOT, environment

LINES, HEIGHT = 200, 24
FIRST, LAST = "\x1b[1mline 0\x1b[0m ğə€", f"\x1b[1mline {LINES - 1}\x1b[0m ğə€"
ANSWERED = 3
"""The exit code that the program ends with."""

_PROGRAM = f"""
import os, sys
from careercli.formats.pager import paged
lines, pager = int(sys.argv[1]), sys.argv[2] or None
text = "".join(f"\\x1b[1mline {{number}}\\x1b[0m ğə€\\n" for number in range(lines))
paged(text, sys.stdout, height={HEIGHT}, pager=pager, environment=os.environ)
print("a note", file=sys.stderr)
sys.exit({ANSWERED})
"""


class Pager:
    """A script that notes what it is given, to be called as a pager."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "fake pager"
        self.given = folder / "given"
        self.write('cat > "$GIVEN"; echo paged')

    def write(self, script: str) -> None:
        self.path.write_text(f'#!/bin/sh\nGIVEN="{self.given}"\n{script}\n', encoding="utf-8")
        self.path.chmod(0o755)

    @property
    def command(self) -> str:
        return f"'{self.path}' --wide"

    def text(self) -> str | None:
        return self.given.read_text(encoding="utf-8") if self.given.exists() else None


@pytest.fixture
def pager(tmp_path: Path) -> Pager:
    return Pager(tmp_path)


def started(lines: int = LINES, pager: str = "", **env: Any) -> Any:
    return pexpect.spawn(
        sys.executable,
        ["-c", _PROGRAM, str(lines), pager],
        env=environment(**env),
        dimensions=(HEIGHT, 80),
        encoding="utf-8",
        timeout=30,
    )


def ended(program: Any) -> str:
    """Return all that appeared on the terminal until the end, which is that of the answer."""
    shown = str(program.read()).replace("\r\n", "\n")
    program.close()
    assert program.exitstatus == ANSWERED, shown
    assert "Traceback" not in shown
    assert shown.endswith("a note\n")
    return shown.removesuffix("a note\n")


def all_lines(lines: int = LINES) -> str:
    return "".join(f"\x1b[1mline {number}\x1b[0m ğə€\n" for number in range(lines))


def test_the_pager_gets_the_whole_text_with_its_colours_and_notes_come_after(pager: Pager) -> None:
    assert ended(started(PAGER=pager.command)) == "paged\n"
    assert pager.text() == all_lines()


@pytest.mark.parametrize(("lines", "is_paged"), [(HEIGHT - 1, False), (HEIGHT, True)])
def test_what_fits_on_the_screen_with_the_prompt_needs_none(lines: int, is_paged: bool, pager: Pager) -> None:
    assert (ended(started(lines, PAGER=pager.command)) == all_lines(lines)) == (not is_paged)
    assert (pager.text() is not None) == is_paged


@pytest.mark.parametrize(
    ("format_", "is_paged"), [("text", True), ("plain", True), ("markdown", True), ("html", False), ("svg", False)]
)
def test_what_other_programs_show_is_printed_as_it_is(
    format_: str, is_paged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    monkeypatch.setattr(pager_module, "paged", lambda text, *_others, **_more: read.append(text))
    printed = ask("compare", "agent", "--format", format_, columns=80).stdout
    assert (bool(read), bool(printed)) == (is_paged, not is_paged)


def test_what_is_configured_goes_before_the_variable(pager: Pager) -> None:
    assert ended(started(pager=pager.command, PAGER="no-such-pager")) == "paged\n"
    assert ended(started(pager="off", PAGER=pager.command)) == all_lines()
    assert ended(started(pager="on", PAGER=pager.command)) == "paged\n"


@pytest.mark.parametrize(
    ("configured", "env"),
    [
        ("", {"PAGER": ""}),
        ("on", {"PAGER": " "}),
        ("", {"PAGER": "cat"}),
        ("cat", {}),
        ("off", {"PAGER": None}),
        ("less", {"TERM": "dumb"}),
        ("", {"PAGER": None, "PATH": "/nowhere"}),
    ],
    ids=str,
)
def test_it_can_be_switched_off(configured: str, env: dict[str, Any], pager: Pager) -> None:
    assert ended(started(pager=configured, **{"PAGER": pager.command, **env})) == all_lines()
    assert pager.text() is None


@pytest.mark.parametrize(
    "command",
    ["no-such-pager", "/", "'", '"less', "/dev/null", "cat; touch given", "$SHELL", "false"],
)
def test_a_command_that_is_none_loses_nothing_and_no_shell_reads_it(command: str, pager: Pager) -> None:
    assert ended(started(PAGER=command)) == all_lines()
    assert pager.text() is None


def test_a_pager_that_fails_after_it_has_started_loses_nothing(pager: Pager) -> None:
    pager.write("head -1 > /dev/null; echo broken; exit 1")
    assert ended(started(PAGER=pager.command)) == "broken\n" + all_lines()
    pager.write("kill -SEGV $$")
    assert ended(started(PAGER=pager.command)) == all_lines()


def test_who_leaves_the_pager_early_has_had_enough(pager: Pager) -> None:
    pager.write("head -1; exit 0")
    assert ended(started(100_000, PAGER=pager.command)) == f"{FIRST}\n"
    pager.write("exec <&-; echo had enough")
    assert ended(started(100_000, PAGER=pager.command)) == "had enough\n"


def test_an_interruption_is_the_pagers_own_matter(pager: Pager) -> None:
    pager.write("""
trap 'echo told' INT
echo reading
until [ "$key" = "go on" ]; do read -r key < /dev/tty; done
cat > "$GIVEN"
""")
    program = started(100_000, PAGER=pager.command)
    program.expect_exact("reading")
    program.sendintr()
    program.expect_exact("told")
    program.sendline("go on")
    ended(program)
    assert pager.text() == all_lines(100_000)


def test_an_interruption_that_ends_the_pager_ends_nothing_else(pager: Pager) -> None:
    pager.write("echo reading; exec sleep 30")
    program = started(100_000, PAGER=pager.command)
    program.expect_exact("reading")
    program.sendintr()
    assert "line" not in ended(program)


def test_a_pager_that_is_killed_leaves_no_terminal_without_echo(pager: Pager) -> None:
    pager.write("stty -echo -icanon < /dev/tty; kill -KILL $$")
    program = started(PAGER=pager.command + "; read -r line")
    before = program.getecho()
    program.expect_exact("line 199")
    program.expect_exact("a note")
    assert program.getecho() == before is True
    program.close()


def test_away_from_a_terminal_there_is_no_pager(pager: Pager, tmp_path: Path) -> None:
    program = pexpect.spawn(
        "/bin/sh",
        ["-c", f'"$0" -c "$1" {LINES} "" > "$2"', sys.executable, _PROGRAM, str(tmp_path / "out")],
        env=environment(PAGER=pager.command),
        encoding="utf-8",
    )
    assert ended(program) == ""
    assert (tmp_path / "out").read_text(encoding="utf-8") == all_lines()
    assert pager.text() is None


@pytest.fixture
def _less() -> None:
    if shutil.which("less") is None:
        pytest.skip("no less on this machine")


@pytest.mark.usefixtures("_less")
@pytest.mark.parametrize(("configured", "env"), [("", {"PAGER": None}), ("less", {}), ("", {"PAGER": "less"})], ids=str)
def test_less_shows_colours_and_every_letter(configured: str, env: dict[str, Any]) -> None:
    if not str(ROOT).isascii():
        pytest.skip("without UTF-8 this Python does not start: the folder of an editable install has other letters")
    program = started(pager=configured, LC_ALL="C", PYTHONUTF8="1", **{"LESS": None, "LESSCHARSET": None, **env})
    program.expect_exact(FIRST)
    program.expect_exact(":")
    program.sendintr()
    for _again in range(20):  # `less` throws away what is typed before it has seen the interruption
        program.send("G")
        if program.expect_exact([LAST, pexpect.TIMEOUT], timeout=2) == 0:
            break
    program.send("q")
    ended(program)


@pytest.mark.usefixtures("_less")
def test_what_the_reader_tells_less_holds() -> None:
    program = started(PAGER="less", LESS="--quit-at-eof -R")
    program.expect_exact(FIRST)
    program.send("G")
    program.expect_exact(LAST)
    program.send(" ")
    ended(program)


@pytest.mark.usefixtures("_less")
def test_a_less_that_is_killed_loses_nothing() -> None:
    program = started(PAGER="sh -c 'echo $$ is it; exec less'", LESS="-R")
    program.expect(r"(\d+) is it")
    number = int(program.match[1])
    program.expect_exact(FIRST)
    os.kill(number, signal.SIGKILL)
    assert LAST in ended(program)
