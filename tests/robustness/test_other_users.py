"""What another user could have written is neither read nor changed; what is ours nobody else may write."""

import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.program import ROOT, TINY
from tests.robustness.damage import Files, files_in, lay_down
from tests.robustness.program import Ending, Program, everything_in

pytestmark = pytest.mark.exhaustive

_LINE = ("compare", "clerk", "--explain")
_ANOTHER = 65534
"""The id of a user that every system has, and nobody is."""
_IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
_ROOT_ONLY = pytest.mark.skipif(not _IS_ROOT, reason="only root may give files to another user, or be one")


Planted = Callable[[Path], None]


def _asked(program: Program, cache: Path, *, user: int | None = None, umask: int = 0o022) -> Ending:
    env = {"XDG_CACHE_HOME": str(cache), "CAREERCLI_DATA": str(TINY)}
    return program.ask(*_LINE, env=env, user=user, umask=umask)


@pytest.fixture(scope="module")
def own(program: Program, tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Return what the program keeps for the tiny pack."""
    home = tmp_path_factory.mktemp("own")
    assert _asked(program, home).compiled
    return files_in(home)


@pytest.fixture(scope="module")
def right(program: Program, tmp_path_factory: pytest.TempPathFactory) -> tuple[int | None, str, str]:
    """Return the right answer."""
    return _asked(program, tmp_path_factory.mktemp("right")).answer


@pytest.fixture
def cache(own: Files, home: Path) -> Path:
    """Return a cache in which all is as the program left it, and would be read."""
    lay_down(own, home / "cache")
    return home / "cache"


def _folder(cache: Path) -> Path:
    return cache / "careercli"


def _files(cache: Path) -> list[Path]:
    return [path for path in _folder(cache).iterdir() if path.is_file()]


def _folder_of_all(cache: Path) -> None:
    _folder(cache).chmod(0o777)


def _folder_of_a_group(cache: Path) -> None:
    _folder(cache).chmod(0o770)


def _folder_with_a_sticky_bit(cache: Path) -> None:
    _folder(cache).chmod(0o1777)


def _folder_elsewhere(cache: Path) -> None:
    elsewhere = cache.parent / "elsewhere"
    _folder(cache).rename(elsewhere)
    _folder(cache).symlink_to(elsewhere)


def _folder_of_another(cache: Path) -> None:
    os.chown(_folder(cache), _ANOTHER, _ANOTHER)


def _all_of_another(cache: Path) -> None:
    for path in (_folder(cache), *_files(cache)):
        os.chown(path, _ANOTHER, _ANOTHER)


def _files_of_all(cache: Path) -> None:
    for path in _files(cache):
        path.chmod(0o666)


def _files_of_a_group(cache: Path) -> None:
    for path in _files(cache):
        path.chmod(0o660)


def _files_elsewhere(cache: Path) -> None:
    elsewhere = cache.parent / "elsewhere"
    elsewhere.mkdir()
    for path in _files(cache):
        path.rename(elsewhere / path.name)
        path.symlink_to(elsewhere / path.name)


def _files_of_another(cache: Path) -> None:
    for path in _files(cache):
        os.chown(path, _ANOTHER, _ANOTHER)


_FOLDERS = [
    *(_folder_of_all, _folder_of_a_group, _folder_with_a_sticky_bit, _folder_elsewhere),
    *(pytest.param(plant, marks=_ROOT_ONLY) for plant in (_folder_of_another, _all_of_another)),
]
_SINGLE_FILES = [
    *(_files_of_all, _files_of_a_group, _files_elsewhere),
    pytest.param(_files_of_another, marks=_ROOT_ONLY),
]


def test_what_is_ours_is_read(program: Program, cache: Path) -> None:
    """Else the tests below would prove nothing."""
    assert not _asked(program, cache).compiled


@pytest.mark.parametrize("plant", _FOLDERS)
def test_a_folder_that_others_may_write_is_neither_read_nor_changed(
    plant: Planted, program: Program, cache: Path, right: tuple[int | None, str, str]
) -> None:
    plant(cache)
    before = everything_in(cache.parent)
    ending = _asked(program, cache)
    assert ending.answer == right
    assert ending.compiled, "what lay in the folder was read"
    assert everything_in(cache.parent) == before


@pytest.mark.parametrize("plant", _SINGLE_FILES)
def test_a_file_that_others_may_write_is_not_read(
    plant: Planted, program: Program, cache: Path, right: tuple[int | None, str, str]
) -> None:
    """In a folder of ours its place may be taken by one that is ours; whatever a link leads to stays."""
    plant(cache)
    elsewhere = cache.parent / "elsewhere"
    before = everything_in(elsewhere) if elsewhere.exists() else {}
    ending = _asked(program, cache)
    assert ending.answer == right
    assert ending.compiled, "what lay in the folder was read"
    assert (everything_in(elsewhere) if elsewhere.exists() else {}) == before


@_ROOT_ONLY
def test_another_user_neither_reads_nor_changes_what_is_ours(
    program: Program, cache: Path, right: tuple[int | None, str, str]
) -> None:
    """As after `sudo` without a home of its own, the other way round."""
    _let_another_in(cache)
    before = everything_in(cache)
    ending = _asked(program, cache, user=_ANOTHER)
    assert ending.answer == right
    assert ending.compiled, "what another user owns was read"
    assert everything_in(cache) == before


@_ROOT_ONLY
@pytest.mark.parametrize("plant", [_folder_of_all, _folder_with_a_sticky_bit])
def test_another_user_writes_nothing_into_a_folder_that_all_share(
    plant: Planted, program: Program, cache: Path, right: tuple[int | None, str, str]
) -> None:
    _let_another_in(cache)
    plant(cache)
    before = everything_in(cache)
    ending = _asked(program, cache, user=_ANOTHER)
    assert (ending.answer, ending.compiled) == (right, True)
    assert everything_in(cache) == before


def _let_another_in(cache: Path) -> None:
    """Let the other user come as far as the cache, else nothing is tested."""
    for folder in (_folder(cache), cache, *cache.parents):
        if folder.stat().st_uid == os.getuid() and not folder.stat().st_mode & stat.S_IXOTH:
            folder.chmod(folder.stat().st_mode | stat.S_IROTH | stat.S_IXOTH)
    for folder in (ROOT, *ROOT.parents):
        if not folder.stat().st_mode & stat.S_IXOTH:
            pytest.skip(f"another user may not come as far as the program: {folder}")


@pytest.mark.parametrize(
    "umask",
    [0o000, 0o002, 0o022, 0o077],
    ids="{:03o}".format,
)
def test_what_the_program_makes_is_for_its_user_alone(umask: int, program: Program, home: Path) -> None:
    _asked(program, home, umask=umask)
    assert stat.S_IMODE(_folder(home).stat().st_mode) == 0o700
    assert _files(home)
    assert all(stat.S_IMODE(path.stat().st_mode) & 0o077 == 0 for path in _files(home))
    shutil.rmtree(_folder(home))
    _folder(home).mkdir(mode=0o700)
    _asked(program, home, umask=umask)
    assert all(stat.S_IMODE(path.stat().st_mode) & 0o077 == 0 for path in _files(home))
