"""Whatever happens while packs are added, replaced or removed: the old state or the new one, never between."""

import os
import shutil
import stat
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.program import ROOT
from tests.robustness.conftest import Count
from tests.robustness.program import Ending, Program, everything_in
from tests.robustness.rounds import Rounds
from tests.store.own import country_pack, pack_over

pytestmark = pytest.mark.exhaustive

_BETWEEN, _LEFT, _STUCK = "states between", "leftovers never swept", "changes that no longer go through"
_LONGEST = 1.1
"""How far into a change it is killed at the latest; at 1 it would have ended."""
_ANOTHER = 65534
_IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
Line = tuple[str, ...]


@pytest.fixture
def packs(home: Path) -> Path:
    """Return a folder with two states of a pack, and another pack."""
    country_pack(home / "packs" / "one", amount=1000)
    country_pack(home / "packs" / "other-one", amount=2000, version="2")
    country_pack(home / "packs" / "alone", id_="alone", amount=3000, country="GR")
    country_pack(home / "packs" / "same-country", id_="same-country")
    pack_over(home / "packs" / "two")
    return home / "packs"


class Kept:
    """The program with packs of its own, and what it says of them."""

    def __init__(self, program: Program, home: Path) -> None:
        self.program = program
        self.home = home
        self.data = home / "data" / "careercli"
        self.env = {"XDG_DATA_HOME": str(home / "data"), "XDG_CACHE_HOME": str(home / "cache")}

    def ask(self, *line: str, **changes: Any) -> Ending:
        return self.program.ask(*line, env=self.env, **changes)

    def state(self) -> tuple[object, ...]:
        """Return which packs there are, and what is known by them."""
        listed, figures = self.ask("data", "list", "--json"), self.ask("figures", "--country", "GE", "--json")
        return listed.answer, figures.answer

    def begin(self, *lines: Line) -> None:
        """Make a state, from nothing."""
        shutil.rmtree(self.data.parent, ignore_errors=True)
        for line in lines:
            assert self.ask(*line).code == 0, line


@pytest.fixture
def kept(program: Program, home: Path) -> Kept:
    return Kept(program, home)


def _changes(packs: Path) -> Iterator[tuple[list[Line], Line]]:
    """Yield what there is before a change, and the change."""
    add = ("data", "add", str(packs / "one"), "--yes")
    add_other = ("data", "add", str(packs / "two"), "--yes")
    yield [], add
    yield [add], add_other
    yield [add], ("data", "update", "georgia", str(packs / "other-one"), "--yes")
    yield [add], ("data", "remove", "georgia")
    yield [add, add_other], ("data", "remove", "more")


def test_a_change_that_is_killed_has_happened_or_not(kept: Kept, packs: Path, rounds: Rounds, count: Count) -> None:
    tally = count("killed changes of packs", (_BETWEEN, _LEFT, _STUCK))
    changes = [*_changes(packs)]
    states = [_before_and_after(kept, before, change) for before, change in changes]
    for number in range(rounds.how_many(quick=12, thorough=1_000)):
        chance = rounds.random(number)
        which = number % len(changes)
        (before, change), (old, new, seconds) = changes[which], states[which]
        kept.begin(*before)
        instant = chance.uniform(0, _LONGEST) * seconds
        kept.ask(*change, seconds=instant)
        flaw, state = None, kept.state()
        if state not in {old, new}:
            flaw = _BETWEEN
        elif state == old and kept.ask(*change).code != 0:
            flaw = _STUCK
        elif not _is_clean(kept):
            flaw = _LEFT
        tally.add(flaw, (change, f"after {instant:.4f} of {seconds:.4f} seconds", state))
    tally.close()


def _before_and_after(kept: Kept, before: list[Line], change: Line) -> tuple[object, object, float]:
    """Return the states before and after a change, and how long it takes."""
    kept.begin(*before)
    old, began = kept.state(), time.monotonic()
    assert kept.ask(*change).code == 0, change
    seconds = time.monotonic() - began
    new = kept.state()
    assert old != new
    return old, new, seconds


def _is_clean(kept: Kept) -> bool:
    """Return whether all is gone when all packs are removed, whatever a killed run has left."""
    for pack in reversed(kept.ask("data", "list", "--json").stdout.split('"name": "')[1:]):
        kept.ask("data", "remove", pack.partition('"')[0])
    if kept.data.exists():
        # What was left is swept by the next change.
        kept.ask("data", "add", str(kept.home / "packs" / "one"), "--yes")
        kept.ask("data", "remove", "georgia")
    return not kept.data.exists()


def test_two_at_once_both_happen_one_after_the_other(kept: Kept, packs: Path) -> None:
    lines = [("data", "add", str(packs / name), "--yes") for name in ("one", "alone")]
    for _ in range(3):
        kept.begin()
        with ThreadPoolExecutor() as at_once:
            endings = [*at_once.map(lambda line: kept.program.ask_for_real(*line, env=kept.env), lines)]
        assert [ending.code for ending in endings] == [0, 0], endings
        assert all(name in kept.ask("data", "list").stdout for name in ("georgia", "alone"))
        assert {path.name for path in kept.data.iterdir()} == {"packs", "packs.json"}


def test_the_same_at_once_is_added_once(kept: Kept, packs: Path) -> None:
    line = ("data", "add", str(packs / "one"), "--yes")
    for _ in range(3):
        kept.begin()
        with ThreadPoolExecutor() as at_once:
            endings = [*at_once.map(lambda line: kept.program.ask_for_real(*line, env=kept.env), [line] * 3)]
        assert {ending.code for ending in endings} in ({0}, {0, 2}), endings
        assert kept.ask("data", "list", "--json").stdout.count('"name"') == 1


def test_two_at_once_that_cannot_lie_over_each_other_are_not_both_added(kept: Kept, packs: Path) -> None:
    """Each is valid alone, and nobody could ask anything any more if both were there."""
    lines = [("data", "add", str(packs / name), "--yes") for name in ("one", "same-country")]
    for _ in range(3):
        kept.begin()
        with ThreadPoolExecutor() as at_once:
            endings = [*at_once.map(lambda line: kept.program.ask_for_real(*line, env=kept.env), lines)]
        assert sorted(ending.code or 0 for ending in endings) == [0, 4], endings
        assert kept.ask("figures", "--country", "GE").code == 0


@pytest.mark.parametrize("largest", [0, 100, 700])
def test_on_a_full_disk_nothing_changes_and_one_line_says_so(largest: int, kept: Kept, packs: Path) -> None:
    for before, change in _changes(packs):
        kept.begin(*before)
        files = everything_in(kept.home / "data") if kept.data.exists() else None
        state = kept.state()
        ending = kept.ask(*change, largest_file=largest)
        if ending.code == 0:
            # All of it was small enough.
            assert kept.state() != state
            continue
        assert (ending.code, ending.stdout, len(ending.stderr.splitlines())) == (1, "", 1), ending
        assert kept.state() == state
        assert (everything_in(kept.home / "data") if kept.data.exists() else None) == files


@pytest.mark.skipif(not _IS_ROOT, reason="only root may become another user")
def test_in_a_home_that_is_read_only_nothing_changes_and_one_line_says_so(kept: Kept, packs: Path, home: Path) -> None:
    _let_in(home)
    for before, change in _changes(packs):
        kept.begin(*before)
        _give(kept.home / "data", kept.home / "cache")
        closed = kept.data if kept.data.exists() else kept.home / "data"
        closed.mkdir(exist_ok=True)
        for path in (closed, *closed.rglob("*")):
            path.chmod(0o500 if path.is_dir() else 0o400)
        files = everything_in(kept.home / "data")
        ending = kept.ask(*change, user=_ANOTHER)
        assert (ending.code, ending.stdout, len(ending.stderr.splitlines())) == (1, "", 1), (change, ending)
        assert "Permission denied" in ending.stderr
        assert everything_in(kept.home / "data") == files


def _give(*folders: Path) -> None:
    for folder in folders:
        for path in (folder, *folder.rglob("*")):
            if path.exists():
                os.chown(path, _ANOTHER, _ANOTHER)


def _let_in(home: Path) -> None:
    """Let the other user come as far as the packs, else nothing is tested."""
    for folder in (home, *home.parents):
        if folder.stat().st_uid == os.getuid() and not folder.stat().st_mode & stat.S_IXOTH:
            folder.chmod(folder.stat().st_mode | stat.S_IROTH | stat.S_IXOTH)
    for folder in (ROOT, *ROOT.parents):
        if not folder.stat().st_mode & stat.S_IXOTH:
            pytest.skip(f"another user may not come as far as the program: {folder}")


def test_what_is_added_and_removed_leaves_the_tree_byte_for_byte(kept: Kept, packs: Path) -> None:
    for before, change in _changes(packs):
        if change[1] != "add":
            continue
        kept.begin(*before)
        kept.state()
        files = _content_of(kept.home / "data"), _content_of(kept.home / "cache")
        assert kept.ask(*change).code == 0
        name = "more" if before else "georgia"
        assert kept.ask("data", "remove", name).code == 0
        assert (_content_of(kept.home / "data"), _content_of(kept.home / "cache")) == files


def _content_of(folder: Path) -> dict[str, tuple[object, ...]]:
    """Return what lies below a folder but for times, which a use of a file changes as well."""
    return {name: described[:3] for name, described in everything_in(folder).items()}


def test_a_list_that_another_user_wrote_is_not_believed(kept: Kept, packs: Path) -> None:
    kept.begin(("data", "add", str(packs / "one"), "--yes"))
    (kept.data / "packs.json").chmod(0o666)
    assert '"name"' not in kept.ask("data", "list", "--json").stdout
    ending = kept.ask("data", "add", str(packs / "alone"), "--yes")
    assert (ending.code, len(ending.stderr.splitlines())) == (1, 1)
