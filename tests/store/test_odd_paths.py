"""Whatever somebody names as a pack: one clear line, exit code 4, and never a traceback, a hang or a crash."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from careercli.store.json_schema import schema_of_error
from tests.program import TINY, run
from tests.store.conftest import Ask

pytestmark = pytest.mark.exhaustive

Lay = Callable[[Path], Path | str]
"""Makes something odd in a folder and returns the path to give to the program."""


def nothing_at_all(folder: Path) -> Path:
    return folder / "no-such-folder"


def a_text_file(folder: Path) -> Path:
    (folder / "pack.yaml").write_text("id: tiny\n")
    return folder / "pack.yaml"


def a_binary(folder: Path) -> Path:
    (folder / "pack").write_bytes(bytes(range(256)) * 100)
    return folder / "pack"


def a_device(_: Path) -> str:
    return os.devnull


def an_endless_device(_: Path) -> str:
    return "/dev/zero"


def a_path_too_long(_: Path) -> str:
    return "a" * 5000


def a_link_to_itself(folder: Path) -> Path:
    (folder / "loop").symlink_to("loop")
    return folder / "loop"


def an_empty_folder(folder: Path) -> Path:
    return folder


def somebodys_documents(folder: Path) -> Path:
    """A folder that is no pack at all is not complained about file by file, and not read through."""
    for number in range(5):
        (folder / f"letter-{number}.txt").write_text("Dear Sir or Madam")
    (folder / "film.mkv").touch()
    os.truncate(folder / "film.mkv", 2**40)
    return folder


def yaml_nested_without_end(folder: Path) -> Path:
    return _tiny_with(folder, "ladders.yaml", "moves: " + "[" * 200_000)


def yaml_nested_nine_hundred_deep(folder: Path) -> Path:
    return _tiny_with(folder, "ladders.yaml", "moves: " + "[" * 900 + "]" * 900)


def a_huge_number(folder: Path) -> Path:
    return _tiny_with(folder, "ladders.yaml", f"moves: {'9' * 100_000}")


def a_yaml_bomb(folder: Path) -> Path:
    doubled = [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]" for level in range(1, 30)]
    return _tiny_with(folder, "ladders.yaml", "\n".join(["a0: &a0 [lol]", *doubled]))


def a_pack_that_is_a_binary(folder: Path) -> Path:
    pack = _tiny_with(folder, "ladders.yaml", "")
    (pack / "ladders.yaml").write_bytes(bytes(range(256)))
    return pack


def a_pack_with_a_folder_for_a_file(folder: Path) -> Path:
    pack = _tiny_with(folder, "ladders.yaml", "")
    (pack / "pack.yaml").unlink()
    (pack / "pack.yaml").mkdir()
    return pack


def a_pack_with_a_broken_link(folder: Path) -> Path:
    pack = _tiny_with(folder, "ladders.yaml", "moves: []")
    (pack / "pay" / "US.yaml").symlink_to("nowhere")
    return pack


def a_pack_with_a_looping_link(folder: Path) -> Path:
    pack = _tiny_with(folder, "ladders.yaml", "moves: []")
    (pack / "pay" / "US.yaml").symlink_to("US.yaml")
    return pack


def a_pack_with_a_pipe(folder: Path) -> Path:
    pack = _tiny_with(folder, "ladders.yaml", "moves: []")
    os.mkfifo(pack / "pay" / "US.yaml")
    return pack


def a_pack_with_an_endless_file(folder: Path) -> Path:
    pack = _tiny_with(folder, "ladders.yaml", "moves: []")
    (pack / "pay" / "US.yaml").symlink_to("/dev/zero")
    return pack


def a_pack_with_a_file_name_that_is_no_text(folder: Path) -> Path:
    pack = _tiny_with(folder, "ladders.yaml", "moves: []")
    (pack / "pay" / os.fsdecode(b"\xff.yaml")).write_text("figures: []\nfigure: []\n")
    return pack


def a_pack_with_a_linked_folder(folder: Path) -> Path:
    """What a link to a folder holds is not read; better said than silently left out."""
    pack = _tiny_with(folder, "ladders.yaml", "moves: []")
    (pack / "pay").rename(folder / "pay-elsewhere")
    (pack / "pay").symlink_to("../pay-elsewhere")
    return pack


def _tiny_with(folder: Path, name: str, words: str) -> Path:
    pack = shutil.copytree(TINY, folder / "pack")
    (pack / name).write_text(words)
    return pack


ODD = [
    nothing_at_all,
    a_text_file,
    a_binary,
    a_device,
    an_endless_device,
    a_path_too_long,
    a_link_to_itself,
    an_empty_folder,
    somebodys_documents,
    yaml_nested_without_end,
    yaml_nested_nine_hundred_deep,
    a_huge_number,
    a_yaml_bomb,
    a_pack_that_is_a_binary,
    a_pack_with_a_folder_for_a_file,
    a_pack_with_a_broken_link,
    a_pack_with_a_looping_link,
    a_pack_with_a_pipe,
    a_pack_with_an_endless_file,
    a_pack_with_a_file_name_that_is_no_text,
    a_pack_with_a_linked_folder,
]
_WIDEST = 400
"""Letters in a line that somebody still reads, beside the path."""


@pytest.mark.parametrize("lay", ODD, ids=lambda lay: lay.__name__)
def test_anything_named_as_a_pack_is_answered_in_clear_lines(lay: Lay, tmp_path: Path, ask: Ask) -> None:
    odd = str(lay(tmp_path))

    # A process of its own first: it may be hung or killed without taking the others along.
    answer = run("roles", "--data", odd, "--json", code=4)
    jsonschema.validate(answer.json, schema_of_error())
    assert answer.json["error"]["code"] == "invalid-pack"

    told = ask("roles", "--data", odd)
    assert told.code == 4
    assert not told.stdout
    (line,) = told.stderr.splitlines()
    assert line.startswith("careercli: ")
    assert len(line) < 3 * len(odd) + _WIDEST

    checked = ask("data", "check", odd)
    assert checked.code == 4
    assert not checked.stderr
    for line in checked.stdout.splitlines():
        assert re.fullmatch(r"[^:]+:[0-9]+: [^;]+; .+", line), line
        assert len(line) < len(odd) + _WIDEST

    report = ask("data", "check", odd, "--json")
    assert report.code == 4
    assert report.data["valid"] is False
    assert len(report.data["problems"]) == len(checked.stdout.splitlines())


@pytest.mark.parametrize("lay", [an_empty_folder, somebodys_documents], ids=lambda lay: lay.__name__)
def test_a_folder_that_is_no_pack_gets_one_line(lay: Lay, tmp_path: Path, ask: Ask) -> None:
    (line,) = ask("data", "check", str(lay(tmp_path))).stdout.splitlines()
    assert line == f"{tmp_path}/pack.yaml:1: is missing; write it: it names the pack and its version"


def test_a_file_one_may_not_read_is_named(pack: Path, ask: Ask) -> None:
    (pack / "skills.yaml").chmod(0)
    if os.access(pack / "skills.yaml", os.R_OK):
        pytest.skip("this user may read everything")
    (line,) = ask("data", "check", str(pack)).stdout.splitlines()
    assert line.startswith(f"{pack}/skills.yaml:1: cannot be read (Permission denied)")


def test_a_folder_one_may_not_enter_is_named(pack: Path, ask: Ask) -> None:
    pack.parent.chmod(0)
    try:
        if os.access(pack, os.R_OK):
            pytest.skip("this user may look everywhere")
        (line,) = ask("data", "check", str(pack)).stdout.splitlines()
        told = ask("roles", "--data", str(pack))
    finally:
        pack.parent.chmod(0o700)
    assert line.startswith(f"{pack}:1: cannot be read (Permission denied)")
    assert told.code == 4


def test_a_folder_inside_a_pack_that_one_may_not_enter_is_named(pack: Path, ask: Ask) -> None:
    """It must not look as if the pack knew of no pay."""
    (pack / "pay").chmod(0)
    try:
        if os.access(pack / "pay", os.R_OK):
            pytest.skip("this user may look everywhere")
        checked = ask("data", "check", str(pack))
    finally:
        (pack / "pay").chmod(0o700)
    assert checked.code == 4
    (line,) = checked.stdout.splitlines()
    assert line.startswith(f"{pack}/pay:1: ")
