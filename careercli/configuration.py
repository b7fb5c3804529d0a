"""What a person has set for all their questions, in `config.toml`: read by every run, and never in its way."""

import re
import stat
from collections.abc import Mapping
from functools import reduce
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

from careercli.errors import cannot_be_read
from careercli.files import configuration_folder
from careercli.messages import Message, say
from careercli.model import LANGUAGES, LENSES, Period

ColorMode = Literal["auto", "always", "never"]


class Configuration(NamedTuple):
    """What is set; None where nothing is."""

    language: str | None = None
    country: str | None = None
    """ISO 3166, in capitals; whether anything is known of it, only a pack can tell."""
    currency: str | None = None
    """ISO 4217, in capitals; likewise."""
    period: str | None = None
    lens: str | None = None
    color: str | None = None
    pager: str | None = None
    """`on`, `off`, or a command line."""
    profile: str | None = None
    """Whether what somebody can do is read from their profile where they say nothing else: `yes` or `no`."""


KEYS = Configuration._fields
CHOICES: Mapping[str, tuple[str, ...]] = {
    "language": LANGUAGES,
    "period": get_args(Period),
    "lens": LENSES,
    "color": get_args(ColorMode),
    "profile": ("yes", "no"),
}
"""The values that a key may have, where they can be counted."""
_CODES = {"country": (2, "use-iso-3166"), "currency": (3, "use-iso-4217")}
"""How many letters the code has, and what is said where it has not."""
ON, OFF = "on", "off"

_LARGEST = 64 * 1024
"""Bytes; nobody writes more by hand."""
_LONGEST_COMMAND = 1000
"""Letters; a longer one would leave no room in the file."""
_TOLD = 3
"""Flaws; more would be no line that anybody reads."""
_NO_FILE = (FileNotFoundError, NotADirectoryError)


class Unreadable(Exception):
    """A file that nothing can be taken from; says why."""

    def __init__(self, why: Message) -> None:
        super().__init__(why.code)
        self.why = why


def configuration_path(environment: Mapping[str, str]) -> Path | None:
    """Return where the configuration is, or would be; None if this user has no home to keep one in."""
    folder = configuration_folder(environment)
    return folder / "config.toml" if folder else None


def read_configuration(environment: Mapping[str, str]) -> tuple[Configuration, Message | None]:
    """Return what is set, and what is wrong with the file if anything is; all that is right in it holds."""
    path = configuration_path(environment)
    try:
        text = None if path is None else text_of(path)
        if text is None:
            return Configuration(), None
        return _settings(tables_of(text), str(path))
    except Unreadable as unreadable:
        return Configuration(), _flawed(str(path), [unreadable.why])


def text_of(path: Path) -> str | None:
    """Return what is written in the file; None if there is none. Raises `Unreadable`."""
    try:
        # A pipe or a device would be waited for.
        if not stat.S_ISREG(path.stat().st_mode):
            raise Unreadable(cannot_be_read(say("reason-no-regular-file")))
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except _NO_FILE:
        return None
    except OSError as error:
        raise Unreadable(cannot_be_read(error)) from error
    if len(content) > _LARGEST:
        raise Unreadable(say("file-too-large", kilobytes=_LARGEST // 1024))
    try:
        return content.decode("utf-8-sig")  # editors on Windows put a mark at the beginning
    except UnicodeDecodeError as error:
        raise Unreadable(say("problem-no-utf-8")) from error


def accepted(key: str, words: str) -> str | None:
    """Return the value of a key that words stand for, as it is kept; None if the key cannot have it."""
    words = words.strip()
    if key in CHOICES:
        return words.lower() if words.lower() in CHOICES[key] else None
    if key in _CODES:
        are_letters = words.isascii() and words.isalpha()
        return words.upper() if are_letters and len(words) == _CODES[key][0] else None
    if words.lower() in {ON, OFF}:
        return words.lower()
    return words if _is_command(words) else None


def expected(key: str) -> Message:
    """Return what values a key may have."""
    if key in CHOICES:
        return say("one-of-choices", choices=CHOICES[key])
    return say(_CODES[key][1]) if key in _CODES else say("use-on-off-or-command")


def pager_of(environment: Mapping[str, str]) -> str | None:
    """Return what the variable PAGER asks for: `off` or a command line; None if it is not set."""
    asked = environment.get("PAGER")
    return OFF if asked is not None and asked.strip() in {"", "cat"} else asked


def tables_of(text: str) -> Mapping[str, Any]:
    """Return what is written in a file, key by key. Raises `Unreadable`."""
    # Most people have set nothing, and start up the quicker for it.
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        found = re.search(r"\(at line (\d+),", str(error))
        raise Unreadable(say("not-toml-line", line=int(found[1])) if found else say("not-toml")) from error


def _settings(written: Mapping[str, Any], path: str) -> tuple[Configuration, Message | None]:
    settings: dict[str, str] = {}
    flaws: list[Message] = []
    for key, value in written.items():
        if key == "pager" and isinstance(value, bool):
            value = ON if value else OFF  # noqa: PLW2901  # what TOML has for the two words
        if key not in KEYS:
            flaws.append(say("unknown-setting", words=key))
        elif not isinstance(value, str):
            flaws.append(say("bad-value", name=key, reason=say("advice-write-in-quotes")))
        elif value.strip():
            kept = accepted(key, value)
            if kept is None:
                flaws.append(say("bad-value", name=key, reason=expected(key)))
            else:
                settings[key] = kept
    return Configuration(**settings), _flawed(path, flaws) if flaws else None


def _flawed(path: str, flaws: list[Message]) -> Message:
    flaw = reduce(lambda first, second: say("two-flaws", first=first, second=second), flaws[:_TOLD])
    return say("configuration-flawed", path=path, flaw=flaw)


def _is_command(words: str) -> bool:
    # Hardly anybody sets one.
    import shlex

    try:
        return len(words) <= _LONGEST_COMMAND and words.isprintable() and bool(shlex.split(words))
    except ValueError:  # a quotation mark without its other
        return False
