"""The versions that the tests are made with are written down, for each package they are run with."""

import re
import tomllib
from collections.abc import Iterator

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.program import ROOT

_PINNED = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>\S+)", re.MULTILINE)


def _pinned() -> dict[str, str]:
    found = _PINNED.finditer((ROOT / "tests" / "constraints.txt").read_text(encoding="utf-8"))
    return {canonicalize_name(pin["name"]): pin["version"] for pin in found}


def _asked_for() -> Iterator[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    yield from map(Requirement, (*project["dependencies"], *project["optional-dependencies"]["dev"]))


def test_every_package_is_pinned_to_an_allowed_version() -> None:
    pinned = _pinned()
    wrong = [
        str(asked) for asked in _asked_for() if not asked.specifier.contains(pinned[canonicalize_name(asked.name)])
    ]
    assert wrong == []


def test_every_package_has_a_lowest_version_to_test_with() -> None:
    assert [str(asked) for asked in _asked_for() if not any(bound.operator == ">=" for bound in asked.specifier)] == []
