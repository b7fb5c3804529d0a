"""Asks before anything happens: yes or no on a terminal, and never anybody who cannot answer."""

import sys

from careercli.cli.reader import Reader
from careercli.errors import UsageProblem
from careercli.i18n.language import _
from careercli.messages import say
from careercli.text import fold


def may_ask(reader: Reader) -> bool:
    """Return whether somebody reads the answer who can say yes or no to it."""
    return not reader.is_script and reader.output is None and sys.stdin.isatty() and sys.stdout.isatty()


def require_somebody(reader: Reader, command: str) -> None:
    """Raise `UsageProblem` for a command that would have to ask where nobody can answer."""
    if not may_ask(reader):
        raise UsageProblem(say("nobody-to-ask", command=command), hint=say("use-yes"))


def agreed(question: str) -> bool:
    """Ask a question whose answer is no unless it is clearly yes."""
    sys.stdout.write(f"{question} {_('[y/N]')} ")
    sys.stdout.flush()
    answer = fold(sys.stdin.readline()).strip()
    # What means yes in the reader's language, words parted by blanks; English is understood everywhere.
    return answer in {"y", "yes", *map(fold, _("y yes").split())}
