"""What the program relies on in Typer and Typer does not promise: if its next release breaks it, this says what."""

from pathlib import Path
from typing import Annotated, Literal

import pytest
import typer

from careercli.cli.parameter import Parameter
from careercli.cli.reader import Reader
from careercli.cli.typer_inside import Context, Misread, help_of, parameters_of, run

_READER = Reader(language="tr")
_seen: list[object] = []


def _play(
    context: Context,
    piece: Annotated[str, typer.Argument(metavar="PIECE", help="What is played.")],
    others: Annotated[list[str] | None, typer.Argument(metavar="[OTHER]...", help="What comes next.")] = None,
    *,
    key: Annotated[Literal["major", "minor"], typer.Option("--key", help="In which key.")] = "major",
    times: Annotated[int, typer.Option("--times", metavar="TIMES", min=1, max=9, help="How often.")] = 1,
    speed: Annotated[float | None, typer.Option("--speed", metavar="SPEED", min=0.5, max=2, help="How fast.")] = None,
    by: Annotated[list[str] | None, typer.Option("--by", metavar="NAME", help="By whom.")] = None,
    hall: Annotated[str, typer.Option("--hall", metavar="HALL", help="Where.")],
    loud: Annotated[bool, typer.Option("--loud", help="How loud.")] = False,
    year: Annotated[int | None, typer.Option("--year", metavar="YEAR", help="When.")] = None,
    notes: Annotated[Path | None, typer.Option("--notes-in", metavar="FILE", help="From what.")] = None,
) -> None:
    """Play a piece.

    As it is written.
    """
    _seen[:] = [context.obj, piece, others, key, times, speed, by, hall, loud, year, notes]
    if piece == "silence":
        raise typer.Exit(4)
    if piece == "noise":
        raise typer.Abort


def _misread(*words: str) -> tuple[str, str, str]:
    with pytest.raises(Misread) as caught:
        run(_play, words, _READER)
    mistake = caught.value.mistake
    return mistake.kind, mistake.words, mistake.value


def test_a_command_gets_its_reader_and_the_values_as_they_are_annotated() -> None:
    words = ("fugue", "air", "--by", "Ada", "--by", "Bo", "--hall", "A", "--speed", "1.5", "--loud", "--notes-in", "x")
    assert run(_play, words, _READER) == 0
    expected = [_READER, "fugue", ["air"], "major", 1, 1.5, ["Ada", "Bo"], "A", True, None, Path("x")]
    assert _seen == expected
    assert _seen[0] is _READER


def test_two_hyphens_end_the_options() -> None:
    run(_play, ("--hall", "A", "--", "--loud"), _READER)
    assert (_seen[1], _seen[8]) == ("--loud", False)


def test_what_follows_an_option_is_its_value_whatever_it_looks_like() -> None:
    run(_play, ("air", "--hall", "--loud", "--by=--", "--by", "--"), _READER)
    assert (_seen[6], _seen[7], _seen[8]) == (["--", "--"], "--loud", False)


def test_a_command_may_end_itself() -> None:
    assert run(_play, ("silence", "--hall", "A"), _READER) == 4
    with pytest.raises(KeyboardInterrupt):
        run(_play, ("noise", "--hall", "A"), _READER)


@pytest.mark.parametrize(
    ("words", "mistake"),
    [
        (("--hall", "A"), ("missing-argument", "PIECE", "")),
        (("air",), ("missing-option", "--hall", "")),
        (("air", "--hall"), ("needs-value", "--hall", "")),
        (("air", "--loud=1"), ("takes-no-value", "--loud", "")),
        (("air", "--soft"), ("no-such-option", "--soft", "")),
        (("air", "-5"), ("no-such-option", "-5", "")),
        (("air", "--hall", "A", "--key", "mino"), ("bad-value", "--key", "mino")),
        (("air", "--hall", "A", "--key", "it's"), ("bad-value", "--key", "it's")),
        (("air", "--hall", "A", "--times", "x"), ("bad-value", "--times", "")),
        (("air", "--hall", "A", "--times", "99"), ("bad-value", "--times", "")),
        (("air", "--hall", "A", "--speed", "9"), ("bad-value", "--speed", "")),
        (("air", "--hall", "A", "--help"), ("no-such-option", "--help", "")),
    ],
    ids=str,
)
def test_every_kind_of_mistake_is_known(words: tuple[str, ...], mistake: tuple[str, str, str]) -> None:
    assert _misread(*words) == mistake


def test_words_that_are_too_many_are_told() -> None:
    def rest(context: Context) -> None:
        """Rest."""

    with pytest.raises(Misread) as caught:
        run(rest, ("a", "b\nc"), _READER)
    assert (caught.value.mistake.kind, caught.value.mistake.words.split()[0]) == ("too-many", "a")


def test_what_a_command_says_of_itself_is_known() -> None:
    assert help_of(_play) == "Play a piece.\n\nAs it is written."
    assert parameters_of(_play) == (
        Parameter("piece", metavar="PIECE", help="What is played.", required=True),
        Parameter("others", metavar="[OTHER]...", help="What comes next.", several=True),
        Parameter("key", ("--key",), choices=("major", "minor"), help="In which key.", default="major"),
        Parameter("times", ("--times",), "TIMES", help="How often.", number="whole", bounds=(1, 9), default="1"),
        Parameter("speed", ("--speed",), "SPEED", help="How fast.", number="any", bounds=(0.5, 2)),
        Parameter("by", ("--by",), "NAME", help="By whom.", several=True),
        Parameter("hall", ("--hall",), "HALL", help="Where.", required=True),
        Parameter("loud", ("--loud",), help="How loud."),
        Parameter("year", ("--year",), "YEAR", help="When.", number="whole"),
        Parameter("notes", ("--notes-in",), "FILE", help="From what."),
    )
