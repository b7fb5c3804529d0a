"""The compiled form of a pack is quick, never stale, never half-written, never believed, and never needed."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from careercli.cache_folder import keep
from careercli.errors import CareerError
from careercli.model import Pack
from careercli.store import compiled_pack, pack_folder, pack_reader, program
from careercli.store.cache import open_catalog
from careercli.store.pack_folder import PackFolder
from careercli.store.sealed import open_sealed, seal
from careercli.store.stamp import stamped_packs
from tests.program import ROOT, environment, run

pytestmark = pytest.mark.exhaustive

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


def identity_of(pack: Path) -> str:
    return compiled_pack.identity_of(PackFolder(pack), program.program_now())


def compiled_form(cache_home: Path) -> Path:
    (compiled,) = cache_home.glob(COMPILED)
    return compiled


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
    assert compiled_form(cache_home).stem == identity_of(pack)
    assert [path.suffix for path in cache_home.glob("*/*")] == [".sqlite"]


def test_once_a_pack_has_rested_nothing_of_it_is_opened_again(
    pack: Path, cache_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rested(monkeypatch)
    titles(pack)
    assert len(list(cache_home.glob("*/*.seen"))) == 1
    monkeypatch.setattr(pack_folder, "PackFolder", None)
    assert titles(pack) == TITLES


def test_a_pack_written_this_moment_is_read_again(pack: Path, cache_home: Path) -> None:
    """Its file system may be too coarse to tell the next change from the last."""
    titles(pack)
    assert not list(cache_home.glob("*/*.seen"))


@pytest.mark.parametrize(
    "content",
    [
        "null",
        "1",
        '"of another kind"',
        "[]",
        '["{identity}"]',
        '["{identity}", null]',
        '["{identity}", {}]',
        '["{identity}", ["/"]]',
        '["{identity}", {"/": 1}]',
        '["{identity}", {"/": [1, 2]}]',
        '["{identity}", {"/": ["a", "b", "c", "d"]}]',
        '[1, {"/nowhere": null}]',
        '{"identity": "{identity}", "looks": {}}',
        "no JSON",
    ],
)
def test_a_stamp_as_another_version_may_write_it_is_none(
    content: str, pack: Path, cache_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rested(monkeypatch)
    titles(pack)
    (stamp,) = cache_home.glob("*/*.seen")
    as_written = stamp.read_bytes()
    keep(stamp.name, content.replace("{identity}", "0" * 32).encode())
    assert stamp.read_bytes() != as_written
    assert stamped_packs() == {}
    assert titles(pack) == TITLES
    assert stamp.read_bytes() == as_written


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


@pytest.mark.usefixtures("cache_home")
def test_a_pack_that_changes_while_it_is_compiled_is_kept_under_no_wrong_name(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is A, then B for the moment in which it is read, then A again: what is kept for A must be A."""
    role = pack / "roles" / "clerk.yaml"
    as_it_was = role.read_text(encoding="utf-8")
    as_it_is_read = as_it_was.replace("{en: Clerk,", "{en: Clock,")
    read_pack = pack_reader.read_pack

    def read_in_between(folder: PackFolder, _below: None) -> Pack:
        role.write_text(as_it_is_read, encoding="utf-8")
        try:
            return read_pack(folder)
        finally:
            role.write_text(as_it_was, encoding="utf-8")

    rested(monkeypatch)
    monkeypatch.setattr(pack_reader, "read_pack", read_in_between)
    assert titles(pack)[0] == "Clock"
    monkeypatch.setattr(pack_reader, "read_pack", read_pack)
    assert titles(pack) == TITLES
    role.write_text(as_it_is_read, encoding="utf-8")
    assert titles(pack)[0] == "Clock"


# --- what decides how a pack is compiled


COMPILE = """
import sys
import time
from pathlib import Path

from careercli.store.cache import open_catalog
from careercli.store.program import libraries, program_files

with open_catalog(Path(sys.argv[1])) as catalog:
    catalog.roles()
known = {*program_files(), *(path.parent for path in program_files())}
folders = libraries(path.read_bytes() for path in program_files())
for name, module in sorted(sys.modules.items()):
    file = getattr(module, "__file__", None)
    if file is None or name == "__main__":
        continue
    path = Path(file)
    if name.startswith("careercli"):
        assert path in known or path.name == "__init__.py", name
    elif "site-packages" in path.parts:
        top = path.parts[path.parts.index("site-packages") + 1]
        if top not in {folder.name for folder in folders}:
            print(top)
"""


@pytest.mark.usefixtures("cache_home")
def test_the_name_covers_all_that_compiling_imports(pack: Path) -> None:
    """Of the libraries, those that ours bring along are changed with them."""
    finished = in_another_process(COMPILE, pack)
    assert finished.returncode == 0, finished.stderr
    brought_along = {"annotated_types", "typing_extensions.py", "typing_inspection", "_yaml", "_distutils_hack"}
    assert {line for line in finished.stdout.split() if not line.startswith("__editable__")} <= brought_along


def test_a_program_that_compiles_otherwise_reads_no_older_form(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader that is mended must not serve what it read before."""
    copied = shutil.copytree(ROOT / "careercli", tmp_path / "careercli", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(program, "PACKAGE", copied)
    for module in ("store/yaml_reader.py", "store/csv_reader.py", "store/checks.py", "model.py", "text.py"):
        before = identity_of(pack)
        with (copied / module).open("a", encoding="utf-8") as changed:
            changed.write("# changed\n")
        assert identity_of(pack) != before, module


def test_what_compiles_is_looked_at_once_in_a_first_run(
    pack: Path, cache_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[None] = []
    program_now = program.program_now

    def counted() -> program.Program:
        looked_at.append(None)
        return program_now()

    monkeypatch.setattr(program, "program_now", counted)
    titles(pack)
    assert len(looked_at) == 1
    assert compiled_form(cache_home).stem == identity_of(pack)


@pytest.mark.usefixtures("cache_home")
def test_a_program_that_changes_in_the_middle_of_a_long_process_is_noticed(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing that was worked out for one question is believed for the next."""
    copied = shutil.copytree(ROOT / "careercli", tmp_path / "careercli", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(program, "PACKAGE", copied)
    rested(monkeypatch)
    for expected in (1, 1, 2):
        if expected > 1:
            with (copied / "store" / "checks.py").open("a", encoding="utf-8") as changed:
                changed.write("# changed\n")
        titles(pack)
        assert len(list(tmp_path.glob("cache/*/*.sqlite"))) == expected


def test_with_another_version_of_a_library_no_older_form_is_read(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names of countries and currencies are Babel's."""
    library = tmp_path / "babel"
    library.mkdir()
    (library / "__init__.py").write_text("__version__ = '2.17'", encoding="utf-8")
    monkeypatch.setattr(program, "_folders", lambda name: [library] if name == "babel" else [])
    before = identity_of(pack)
    (library / "__init__.py").write_text("__version__ = '2.18.1'", encoding="utf-8")
    assert identity_of(pack) != before


# --- what is read is checked


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


def test_damage_anywhere_changes_no_answer(pack: Path, cache_home: Path) -> None:
    titles(pack)
    compiled = compiled_form(cache_home)
    whole = compiled.read_bytes()
    for place in range(0, len(whole), 997):
        compiled.write_bytes(whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :])
        assert titles(pack) == TITLES, place


def test_damage_that_comes_while_questions_are_asked_changes_no_answer(pack: Path, cache_home: Path) -> None:
    with open_catalog(pack) as catalog:
        compiled = compiled_form(cache_home)
        whole = compiled.read_bytes()
        compiled.write_bytes(garbage(whole))
        assert [role.title["en"] for role in catalog.roles()] == TITLES
        assert catalog.country("TR").currency == "TRY"
    assert compiled.read_bytes() == whole


def test_a_number_changed_by_another_program_is_not_believed(pack: Path, cache_home: Path) -> None:
    before = run("compare", "clerk", "--data", str(pack), "--json").stdout
    compiled = compiled_form(cache_home)
    with contextlib.closing(sqlite3.connect(compiled)) as connection, connection:
        changed = connection.execute("UPDATE figure SET low = 10 * low, high = 10 * high")
        assert changed.rowcount > 0
    assert run("compare", "clerk", "--data", str(pack), "--json").stdout == before


def test_the_compiled_form_of_another_pack_is_not_believed(pack: Path, cache_home: Path) -> None:
    role = pack / "roles" / "clerk.yaml"
    titles(pack)
    first = compiled_form(cache_home)
    role.write_text(role.read_text(encoding="utf-8").replace("{en: Clerk,", "{en: Clock,"), encoding="utf-8")
    titles(pack)
    (second,) = (path for path in cache_home.glob(COMPILED) if path != first)
    shutil.copyfile(first, second)
    assert titles(pack)[0] == "Clock"


def test_data_that_change_after_their_compiled_form_was_damaged_are_not_mixed(pack: Path, cache_home: Path) -> None:
    """A part of the answer would be of one pack, and the rest of another."""
    with open_catalog(pack) as catalog:
        compiled_form(cache_home).write_bytes(b"")
        role = pack / "roles" / "clerk.yaml"
        role.write_text(role.read_text(encoding="utf-8").replace("{en: Clerk,", "{en: Clock,"), encoding="utf-8")
        with pytest.raises(CareerError) as raised:
            catalog.roles()
    assert raised.value.message.code == "pack-changed"


def test_a_folder_in_the_place_of_the_compiled_form_does_no_harm(pack: Path, cache_home: Path) -> None:
    compiled = cache_home / "careercli" / f"{identity_of(pack)}.sqlite"
    compiled.mkdir(parents=True)
    assert titles(pack) == TITLES
    assert list(cache_home.glob("*/*")) == [compiled]


def test_more_is_sorted_than_fits_the_cache_of_sqlite(tmp_path: Path) -> None:
    """It would sort it in a file, and none but the sealed one is ever opened."""
    place, words = tmp_path / "many", "nothing special " * 8
    with contextlib.closing(sqlite3.connect(place)) as connection, connection:
        connection.execute("CREATE TABLE name (words TEXT)")
        connection.executemany("INSERT INTO name VALUES (?)", ((f"{-number} {words}",) for number in range(60_000)))
    place.chmod(0o600)
    seal(place, "0" * 32)
    with contextlib.closing(open_sealed(place, "0" * 32)) as sealed:
        found = sealed.execute("SELECT words FROM name ORDER BY words").fetchall()
    assert found == sorted(found)
    assert len(found) == 60_000


# --- where nothing can be kept


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
from careercli.store.locale_names import country_name
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
    assert compiled_form(cache_home).stem == identity_of(pack)
    assert {path.suffix for path in cache_home.glob("*/*")} <= {".sqlite", ".seen"}


def test_a_change_in_ones_own_pack_compiles_no_other(pack: Path, cache_home: Path) -> None:
    shutil.rmtree(pack / "reference")
    editions = pack / "editions.yaml"
    first, *others = editions.read_text(encoding="utf-8").split("  - file: ")
    kept = [edition for edition in others if not edition.startswith("reference/")]
    editions.write_text("  - file: ".join([first, *kept]), encoding="utf-8")
    titles(pack)
    before = {path: path.stat().st_mtime_ns for path in cache_home.glob(COMPILED)}
    assert len(before) == 2  # the pack, and the bundled one that lends its series
    role = pack / "roles" / "clerk.yaml"
    role.write_text(role.read_text(encoding="utf-8").replace("{en: Clerk,", "{en: Clock,"), encoding="utf-8")
    titles(pack)
    after = {path: path.stat().st_mtime_ns for path in cache_home.glob(COMPILED)}
    assert len(after) == 3
    assert before.items() <= after.items()


def rested(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let everything look as if it had not been touched for long."""
    in_an_hour = time.time_ns() + 3_600_000_000_000
    monkeypatch.setattr(compiled_pack, "now", lambda: in_an_hour)
