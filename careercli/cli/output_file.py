"""The file that `--output` names: what it may be, and how it is written whole or not at all."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from careercli.cli.anywhere import FIELDS, FORCE, FORMAT, HELP, OUTPUT
from careercli.cli.line import Line
from careercli.cli.registry import Command
from careercli.errors import CareerError, UsageProblem, reason_of
from careercli.files import written_whole
from careercli.formats import BINARY, ENDINGS, FORMATS
from careercli.messages import Message, say


def check_output(line: Line) -> None:
    """Raise `UsageProblem` for an answer that cannot go where the line wants it, or not as it wants it."""
    _check_command(line)
    file = None if line.file is None else Path(line.file)
    format_ = line.format or (None if file is None else ENDINGS.get(file.suffix.lower()))
    if file is not None and format_ is None:
        hint = say("endings-are", candidates=tuple(ENDINGS))
        raise UsageProblem(say("ending-without-format", file=str(file)), hint=hint, candidates=tuple(ENDINGS))
    if line.value(FIELDS) is not None and (format_ is None or FORMATS[format_].takes == "page"):
        machine = tuple(name for name, known in FORMATS.items() if known.takes != "page")
        hint = say("one-of-choices", choices=machine)
        raise UsageProblem(say("no-fields-here"), hint=hint, candidates=machine)
    if file is not None:
        if ENDINGS.get(file.suffix.lower()) in BINARY - {format_}:
            raise UsageProblem(say("no-workbook", format=format_ or "", file=str(file)), hint=say("other-ending"))
        check_file(file, force=line.asks(FORCE))
    elif format_ in BINARY and sys.stdout.isatty():
        raise UsageProblem(say("no-text", format=format_ or ""), hint=say("use-output"))


def _check_command(line: Line) -> None:
    command = line.command
    if line.unknown is not None or line.asks(HELP) or _gives_an_answer(command):
        return
    asked = next((option.name for option in (OUTPUT, FIELDS) if line.value(option) is not None), None)
    option = asked or (FORCE.name if line.format is None else f"{FORMAT.name} {line.format}")
    message = say("no-answer-to-write", command=command.line, option=option)
    raise UsageProblem(message, hint=say("see-help", command=command.line))


def _gives_an_answer(command: Command) -> bool:
    # A group of commands is told by itself what is missing.
    return command.gives_an_answer or (command.function is None and bool(command.path))


def check_file(file: Path, *, force: bool) -> None:
    """Raise `UsageProblem` for a file that cannot be written, or is not to be written over."""
    try:
        if file.is_dir():
            raise UsageProblem(say("file-is-a-folder", file=str(file)), hint=say("name-a-file"))
        if not file.parent.is_dir():
            raise UsageProblem(say("no-such-folder", folder=str(file.parent)), hint=say("make-the-folder"))
        if file.is_file() and not force:
            raise UsageProblem(say("file-exists", file=str(file)), hint=say("use-force"))
    except (OSError, ValueError) as error:
        raise UsageProblem(_unwritable(file, error)) from error


@contextmanager
def written_to(file: Path) -> Iterator[TextIO]:
    """Yield a stream into a file, which is there only once all is written: UTF-8, its lines end in a line feed alone.

    Raises `CareerError` where it cannot be written; nothing half-written is left behind.
    """
    target = Path(os.path.realpath(file))
    try:
        if target.exists() and not target.is_file():
            # A device or a pipe is written to, not replaced.
            with target.open("w", encoding="utf-8", newline="\n") as stream:
                yield stream
            return
        with written_whole(target) as unfinished:
            with unfinished.open("w", encoding="utf-8", newline="\n") as stream:
                yield stream
            unfinished.chmod(_permissions(target))
    except OSError as error:
        raise CareerError(_unwritable(file, error)) from error


def _permissions(target: Path) -> int:
    """Return the permissions of the file that is written over, else those that a new one of this user gets."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _unwritable(file: Path, error: OSError | ValueError) -> Message:
    reason = reason_of(error) if isinstance(error, OSError) else str(error)
    return say("cannot-be-written", path=str(file), reason=reason)
