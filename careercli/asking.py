"""The questions of the command line, asked from Python."""

import atexit
import os
from collections.abc import Iterable, Sequence
from contextvars import copy_context

from careercli.cli.anywhere import DATA, LANG, PACK
from careercli.cli.line import Asked
from careercli.cli.questions import as_error, reply_to
from careercli.configuration import read_configuration
from careercli.formats.json_format import Envelope, error_envelope
from careercli.store.open_catalogs import OpenCatalogs

__all__ = ["AskError", "Envelope", "ask"]


class AskError(Exception):
    """Why a question has no answer, in the words of `careercli/error/1`."""

    def __init__(self, code: str, message: str, hint: str | None = None, candidates: Sequence[str] = ()) -> None:
        super().__init__(code, message, hint, tuple(candidates))
        self.code = code
        """What is wrong, the same in every language: `unknown-role`."""
        self.message = message
        """What is wrong, in words."""
        self.hint = hint
        """What to do next."""
        self.candidates = tuple(candidates)
        """What may have been meant, best first."""

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}" if self.hint else self.message


def ask(
    *words: str,
    language: str | None = None,
    data: str | os.PathLike[str] | None = None,
    packs: Iterable[str | os.PathLike[str]] = (),
) -> Envelope:
    """Return the answer that `careercli WORDS --json` prints, as dicts, lists and scalars that are the caller's own.

    Each word is one argument: `ask("compare", "supervisor", "--country", "GR", language="tr")`. `language`, `data`
    and each of `packs` are what --lang, --data and --pack are, and hold where the words do not name their own; without
    them the variables, the settings and the locale decide, as on the command line.

    It prints nothing, ends nothing and changes nothing outside of itself, so any number of threads and tasks may ask
    at once. Data stay open between calls, and are read again when a file of them has changed.

    Raises `AskError` where the command line tells an error, and for a command that does not answer with data;
    `TypeError` for words that are no strings.
    """
    over = ((PACK, os.fsdecode(pack)) for pack in packs)
    given = ((LANG, language), (DATA, None if data is None else os.fsdecode(data)), *over)
    asked = [Asked(option, value) for option, value in given if value is not None]
    for word in (*words, *(value for _, value in asked)):
        if not isinstance(word, str):
            raise TypeError(f"words are strings, not {type(word).__name__}")
    answered = copy_context().run(_answer, words, asked)
    if isinstance(answered, AskError):
        raise answered
    return answered


def _answer(words: Sequence[str], asked: Sequence[Asked]) -> Envelope | AskError:
    """Return the answer, or why there is none, in the language that is spoken only here."""
    try:
        configuration, _flaw = read_configuration(os.environ)
        return reply_to(words, _Here.catalogs, os.environ, configuration, asked).envelope
    except Exception as failure:  # noqa: BLE001  # whatever has happened, the caller is told in one way
        error = as_error(failure)
        told = AskError(**error_envelope(error)["error"])
        # Where nobody had thought of it, where it happened matters.
        told.__cause__ = None if error is failure else failure
        return told


class _Here:
    """What this process keeps between questions."""

    catalogs = OpenCatalogs(watched=True)


def _begin_anew() -> None:
    _Here.catalogs = OpenCatalogs(watched=True)


@atexit.register
def _end() -> None:
    _Here.catalogs.close()


if hasattr(os, "register_at_fork"):
    # A lock that another thread held stays held in a child, and a database is not to be shared with one.
    os.register_at_fork(after_in_child=_begin_anew)
