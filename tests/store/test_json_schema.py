"""Editors complain about a pack file's shape exactly where `careercli data check` does."""

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from careercli.store.file_kinds import FILE_KINDS, FileKind, kind_of_file
from careercli.store.location import bundled_pack
from careercli.store.pack_folder import PackFolder
from careercli.store.pack_walk import walk
from careercli.store.yaml_reader import read_yaml
from tests.program import TINY, environment
from tests.store.conftest import Ask
from tests.worlds import BROKEN, BrokenFile

SCHEMAS = bundled_pack() / "schema"
BROKEN_CONTENT = [broken for broken in BROKEN if broken.kind != "spelling" and kind_of_file(broken.name)]


@cache
def validator(kind: FileKind) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{kind}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def complaints(path: Path, kind: FileKind | None) -> list[str]:
    assert kind is not None, path
    return [error.message for error in validator(kind).iter_errors(read_yaml(PackFolder(path.parent), path.name).data)]


@pytest.mark.parametrize("kind", FILE_KINDS)
def test_the_schema_in_the_data_is_the_one_the_program_prints(kind: FileKind, ask: Ask) -> None:
    """Generated files grow stale; `careercli schema --file KIND > data/schema/KIND.json` writes one anew."""
    assert (SCHEMAS / f"{kind}.json").read_text(encoding="utf-8") == ask("schema", "--file", kind).stdout


_EVERY_SCHEMA = """
from careercli.answers.answer import ANSWERS
from careercli.cli.commands.schema import schema
from careercli.store.file_kinds import FILE_KINDS

for name in (*ANSWERS, "error"):
    schema(name)
for kind in FILE_KINDS:
    schema(file=kind)
"""


def test_python_without_docstrings_describes_the_same() -> None:
    described = {
        optimized: subprocess.run(
            [sys.executable, "-c", _EVERY_SCHEMA],
            capture_output=True,
            check=True,
            encoding="utf-8",
            env=environment(PYTHONOPTIMIZE=optimized),
            timeout=60,
        ).stdout
        for optimized in ("0", "2")
    }
    assert "Roles side by side across countries." in described["0"]
    assert described["2"] == described["0"]


def test_there_is_a_schema_for_every_kind_of_file_and_no_other() -> None:
    assert {path.name for path in SCHEMAS.iterdir()} == {f"{kind}.json" for kind in FILE_KINDS}


@pytest.mark.parametrize("pack", [bundled_pack(), TINY], ids=["bundled", "tiny"])
def test_every_file_of_a_good_pack_satisfies_its_schema(pack: Path) -> None:
    names = [name for name in walk(pack).names if name.endswith(".yaml")]
    assert not {name: found for name in names if (found := complaints(pack / name, kind_of_file(name)))}
    assert {kind_of_file(name) for name in names} == set(FILE_KINDS)


@pytest.mark.parametrize("broken", [broken for broken in BROKEN_CONTENT if broken.kind == "shape"], ids=str)
def test_a_mistake_of_shape_fails_the_schema(broken: BrokenFile) -> None:
    assert complaints(broken.path, kind_of_file(broken.name))


@pytest.mark.parametrize("broken", [broken for broken in BROKEN_CONTENT if broken.kind == "meaning"], ids=str)
def test_a_mistake_of_meaning_alone_satisfies_the_schema(broken: BrokenFile) -> None:
    """So each file under broken/meaning proves that the checks see what no schema can."""
    assert not complaints(broken.path, kind_of_file(broken.name))


@pytest.mark.parametrize("name", [name for name in walk(bundled_pack()).names if name.endswith(".yaml")])
def test_every_bundled_file_tells_editors_its_schema(name: str) -> None:
    path = bundled_pack() / name
    first_line = path.read_text(encoding="utf-8").splitlines()[0]
    told = re.fullmatch(r"# yaml-language-server: \$schema=(.+)", first_line)
    assert told, f"{name} does not begin with a line like # yaml-language-server: $schema=schema/role.json"
    assert (path.parent / told[1]).resolve() == SCHEMAS / f"{kind_of_file(name)}.json"
