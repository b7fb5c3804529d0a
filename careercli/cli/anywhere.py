"""What may stand anywhere on the command line: read before the commands, which it changes."""

from collections.abc import Mapping, Sequence

COMPLETING = "_CAREERCLI_COMPLETE"
"""Set to 1 by the scripts in `completions`, to be told what a word may be."""
PLAIN = "--plain"
PLAIN_VARIABLE = "CAREERCLI_PLAIN"
_OFF = {"", "0", "f", "false", "n", "no", "off"}
"""What Typer, which the help of the option is from, takes for no."""


class _Asked:
    """What has been asked for."""

    plain = False


def read_plain(arguments: Sequence[str], environment: Mapping[str, str]) -> list[str]:
    """Remember whether plain output is asked for; return the other arguments."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    others = [argument for argument in arguments[:end] if argument != PLAIN]
    _Asked.plain = len(others) < end or environment.get(PLAIN_VARIABLE, "").strip().lower() not in _OFF
    return [*others, *arguments[end:]]


def is_plain() -> bool:
    """Return whether output is to be plain."""
    return _Asked.plain
