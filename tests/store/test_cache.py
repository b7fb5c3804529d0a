"""The compiled form of a pack is quick, never stale, never half-written, and never needed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from careercli.store.cache import compiled_path, fingerprint, open_catalog
from tests.program import ROOT, environment, run

COMPILED = "*/*.sqlite"
"""Compiled packs below a cache home."""


@pytest.fixture
def cache_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the home of a cache that is still empty."""
    home = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(home))
    return home


def titles(pack: Path) -> list[str]:
    with open_catalog(pack) as catalog:
        return [role.title["en"] for role in catalog.roles()]


def everything_in(folder: Path) -> dict[str, bytes | None]:
    return {str(path): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


def in_another_process(script: str, pack: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script, str(pack)],
        capture_output=True,
        check=False,
        env=environment(),
        encoding="utf-8",
        timeout=60,
    )


TITLES = ["Clerk", "Chief clerk", "Adviser"]


@pytest.mark.usefixtures("cache_home")
def test_the_first_run_compiles_and_the_second_only_reads(pack: Path) -> None:
    """Reading packs brings pydantic and YAML along, many times the cost of an answer."""
    asking = ("roles", "--data", str(pack), "--json")
    first, second = (run(*asking, env={"PYTHONPROFILEIMPORTTIME": "1"}) for _ in range(2))
    assert "careercli.store.pack_reader" in first.stderr
    assert "careercli.store.pack_reader" not in second.stderr
    assert first.stdout == second.stdout


def test_the_compiled_form_is_one_file_for_this_pack_alone(pack: Path, cache_home: Path) -> None:
    titles(pack)
    assert list(cache_home.glob("**/*")) == [cache_home / "careercli", compiled_path(fingerprint(pack))]


@pytest.mark.usefixtures("cache_home")
def test_one_byte_changed_in_a_pack_changes_the_answers(pack: Path) -> None:
    assert titles(pack) == TITLES
    role = pack / "roles" / "clerk.yaml"
    before = role.stat()
    role.write_text(role.read_text(encoding="utf-8").replace("{en: Clerk,", "{en: Clock,"), encoding="utf-8")
    os.utime(role, ns=(before.st_atime_ns, before.st_mtime_ns))  # size and time as before: bytes decide
    assert titles(pack) == ["Clock", "Chief clerk", "Adviser"]


@pytest.mark.usefixtures("cache_home")
def test_a_file_that_moves_within_a_pack_changes_the_answers(pack: Path) -> None:
    titles(pack)
    (pack / "pay" / "TR.yaml").rename(pack / "pay" / "AZ.yaml")
    run("roles", "--data", str(pack), code=4)


@pytest.mark.usefixtures("cache_home")
def test_a_pack_that_breaks_after_it_was_compiled_gives_no_answers(pack: Path) -> None:
    """What cannot be read counts as a change: nothing is answered from before."""
    titles(pack)
    (pack / "pay" / "US.yaml").symlink_to("nowhere")
    run("roles", "--data", str(pack), code=4)


@pytest.mark.parametrize(
    "module",
    [
        "model.py",
        "plain.py",
        "records.py",
        "text.py",
        "store/compiler.py",
        "store/official.py",
        "store/pack_files.py",
        "store/pack_reader.py",
        "store/series.py",
    ],
)
def test_a_program_that_compiles_otherwise_reads_no_older_form(
    module: str, pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Records, `fold`, tables and the order of roles are all in the compiled form."""
    program = shutil.copytree(ROOT / "careercli", tmp_path / "careercli", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr("careercli.store.cache.PACKAGE", program)
    before = fingerprint(pack)
    with (program / module).open("a", encoding="utf-8") as changed:
        changed.write("# changed\n")
    assert fingerprint(pack) != before


def cut_short(content: bytes) -> bytes:
    return content[: len(content) // 2]


def without_its_last_byte(content: bytes) -> bytes:
    return content[:-1]


def without_its_last_page(content: bytes) -> bytes:
    return content[:-4096]


def cut_to_nothing(_: bytes) -> bytes:
    return b""


def garbage(content: bytes) -> bytes:
    return b"garbage!" * (len(content) // 8)


@pytest.mark.parametrize(
    "spoil",
    [cut_short, without_its_last_byte, without_its_last_page, cut_to_nothing, garbage],
    ids=lambda spoil: spoil.__name__,
)
def test_a_spoiled_compiled_form_is_replaced(spoil: Any, pack: Path, cache_home: Path) -> None:
    titles(pack)
    (compiled,) = cache_home.glob(COMPILED)
    whole = compiled.read_bytes()
    compiled.write_bytes(spoil(whole))
    assert titles(pack) == TITLES
    assert compiled.read_bytes() == whole


def test_damage_deep_inside_is_told_and_gone_with_the_next_run(pack: Path, cache_home: Path) -> None:
    """Looking for it every time would cost each run more than it is worth."""
    titles(pack)
    (compiled,) = cache_home.glob(COMPILED)
    whole = compiled.read_bytes()
    compiled.write_bytes(whole[:4096] + garbage(whole[4096:]))
    told = run("roles", "--data", str(pack), code=1)
    assert len(told.stderr.splitlines()) == 1
    run("roles", "--data", str(pack))
    assert compiled.read_bytes() == whole


def test_a_folder_in_the_place_of_the_compiled_form_does_no_harm(pack: Path, cache_home: Path) -> None:
    compiled = compiled_path(fingerprint(pack))
    assert compiled is not None
    compiled.mkdir(parents=True)
    assert titles(pack) == TITLES
    assert list(cache_home.glob("**/*")) == [compiled.parent, compiled]


@pytest.mark.parametrize(
    ("home", "xdg_cache_home"),
    [
        ("/proc/nonexistent", None),
        ("file/home", None),
        ("/nonexistent", "file"),
        (None, "/proc/nonexistent"),
    ],
)
def test_without_a_writable_home_everything_works_through_memory(
    home: str | None, xdg_cache_home: str | None, pack: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()

    def place(path: str | None) -> str | None:
        return str(tmp_path / path) if path is not None and path.startswith("file") else path

    before = everything_in(tmp_path)
    env = {"HOME": place(home), "XDG_CACHE_HOME": place(xdg_cache_home)}
    answer = run("roles", "--data", str(pack), "--json", env=env, cwd=tmp_path)
    assert [role["id"] for role in answer.data] == ["clerk", "chief", "adviser"]
    assert not answer.stderr
    assert everything_in(tmp_path) == before


ON_A_FULL_DISK = """
import resource, sys
from pathlib import Path

from careercli.store.cache import open_catalog

resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
with open_catalog(Path(sys.argv[1])) as catalog:
    sys.exit(len(catalog.roles()) != 3)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="file sizes cannot be limited here")
def test_on_a_full_disk_there_are_answers_and_no_half_written_files(pack: Path, cache_home: Path) -> None:
    finished = in_another_process(ON_A_FULL_DISK, pack)
    assert finished.returncode == 0, finished.stderr
    assert not [path for path in cache_home.glob("**/*") if path.is_file()]


def test_without_the_variable_home_the_program_works(pack: Path) -> None:
    """As under a service manager; HOME is then looked up, and whatever it is, there is an answer."""
    answer = run("roles", "--data", str(pack), "--json", env={"HOME": None})
    assert len(answer.data) == 3


@pytest.mark.usefixtures("cache_home")
def test_nothing_is_written_beside_the_pack(pack: Path) -> None:
    before = everything_in(pack)
    run("roles", "--data", ".", cwd=pack)
    run("data", "check", ".", cwd=pack)
    assert everything_in(pack) == before


FIFTY_AT_ONCE = """
import os, sys
from pathlib import Path

from careercli.store.cache import open_catalog
from careercli.store.compiler import country_name
from careercli.store.pack_reader import read_pack

# What every process would load for itself, so that they meet at the cache and not on the way to it.
country_name("GR")
read_pack(Path(sys.argv[1]))

ready, go = os.pipe()
processes = []
for _ in range(50):
    process = os.fork()
    if not process:
        os.close(go)
        os.read(ready, 1)  # until the parent closes its end
        with open_catalog(Path(sys.argv[1])) as catalog:
            os._exit(0 if len(catalog.roles()) == 3 and catalog.named("role", "clerk") == ("clerk",) else 1)
    processes.append(process)
os.close(go)
sys.exit(sum(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) for process in processes))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")
def test_fifty_processes_at_once_all_answer_and_leave_one_file(pack: Path, cache_home: Path) -> None:
    finished = in_another_process(FIFTY_AT_ONCE, pack)
    assert finished.returncode == 0, finished.stderr
    assert [path for path in cache_home.glob("**/*") if path.is_file()] == [compiled_path(fingerprint(pack))]


def test_old_compiled_forms_go_but_those_in_use_stay(pack: Path, cache_home: Path) -> None:
    """Somebody who writes a pack saves it a hundred times a day; the bundled one must not be lost to that."""
    version = pack / "pack.yaml"
    in_use = version.read_text(encoding="utf-8")
    titles(pack)
    (compiled_in_use,) = cache_home.glob(COMPILED)
    for number in range(12):
        for words in (in_use, in_use.replace('version: "1"', f'version: "1.{number}"')):
            version.write_text(words, encoding="utf-8")
            let_days_pass(cache_home)
            titles(pack)
        assert compiled_in_use.exists()
    assert 1 < len(list(cache_home.glob(COMPILED))) < 12


def test_what_a_killed_process_left_goes_too(pack: Path, cache_home: Path) -> None:
    left = cache_home / "careercli" / "0123456789abcdef-x1y2z3.tmp"
    left.parent.mkdir(parents=True)
    left.touch()
    let_days_pass(cache_home)
    titles(pack)
    assert not left.exists()


def let_days_pass(folder: Path) -> None:
    for path in folder.glob("*/*"):
        used = path.stat()
        os.utime(path, (used.st_atime - 200_000, used.st_mtime - 200_000))
