"""`careercli bands` in a pipeline: how it ends tells what was found."""

import pytest

from tests.cli.inside import ask
from tests.program import ACME

_BANDS = ("bands", "--year", "2025", "--pack", str(ACME))


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 0),
        (("--fail-on", "below-minimum"), 1),
        (("--fail-on", "upside-down", "--fail-on", "small-raise"), 1),
        (("--fail-on", "upside-down,between-minimums"), 0),
        (("--fail-on", "below-minimum", "--role", "manager"), 0),
        (("--fail-on", "below-minimum", "--json"), 1),
        (("--fail-on", "below-minimum", "--format", "csv"), 1),
        (("--fail-on", "below-law"), 2),
        (("--role", "director"), 3),
    ],
)
def test_how_it_ends(options: tuple[str, ...], code: int) -> None:
    assert bool(ask(*_BANDS, *options, code=code).stdout) == (code < 2)


def test_without_bands_it_says_so_in_one_line() -> None:
    result = ask("bands", "--fail-on", "below-minimum", code=3)
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert "no pack in use has pay bands" in result.stderr
