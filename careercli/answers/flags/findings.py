"""What is found to be wrong with a figure, by whichever check finds it."""

from typing import Literal, NamedTuple

from careercli.messages import Message

Severity = Literal["note", "doubt", "not-credible"]


class Finding(NamedTuple):
    """A flag's code, how grave it is here, and its sentence."""

    code: str
    severity: Severity
    text: Message
