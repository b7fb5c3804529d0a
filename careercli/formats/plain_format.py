"""Writes answers for screen readers and simple terminals: a sentence or `label: value` a line, nothing drawn."""

from collections.abc import Callable, Iterable
from typing import Any, TextIO

from careercli.answers.answer import Answer
from careercli.ascii import encodable, printable
from careercli.formats import ColorMode
from careercli.formats.diagnostics import tell
from careercli.i18n.language import _
from careercli.i18n.sentences import FOR_SPEECH, sentence


def write(
    answer: Answer[Any],
    version: str | None,
    layout: Callable[[], Iterable[str]],
    stream: TextIO,
    color: ColorMode,
) -> None:
    """Write each line of the answer whole, however narrow the terminal is, and its notes to standard error."""
    del color  # there is nothing to be coloured
    # A text of several lines is one line here, for its label stands before the first only.
    lines = (" ".join(line.split()) for line in layout())
    stream.writelines(encodable(printable(line), stream.encoding) + "\n" for line in lines)
    if version is not None:
        stream.write(_("Version of the data") + f": {version}\n")
    stream.flush()
    for note in answer.notes:
        tell(sentence(note, FOR_SPEECH))
