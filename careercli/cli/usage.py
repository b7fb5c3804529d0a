"""What is wrong with a command line, in words of our own."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from careercli.cli.anywhere import ANYWHERE
from careercli.cli.parameter import Parameter
from careercli.cli.registry import Command
from careercli.errors import UsageProblem
from careercli.messages import Message, say
from careercli.text import may_be_name

_FEW = 3
"""How many of the words that may be meant are told."""


class Mistake(NamedTuple):
    """What a parser finds wrong."""

    kind: Literal[
        "missing-argument",
        "missing-option",
        "no-such-option",
        "needs-value",
        "takes-no-value",
        "bad-value",
        "too-many",
        "other",
    ]
    words: str
    """The option or argument, or the words that are too many, or what is to be told."""
    parameter: Parameter | None = None
    """The one that has no value or a bad one."""
    value: str = ""
    """The bad one, as far as it is known."""


def usage_problem(mistake: Mistake, command: Command) -> UsageProblem:
    """Return the error for what is wrong with the words behind a command."""
    if mistake.kind == "no-such-option" and mistake.words[1:2].isdigit() and command.path == ("offer",):
        # What begins with a minus is read as an option, and nobody has an option of digits.
        return UsageProblem(say("absurd-amount", words=mistake.words), hint=say("write-an-amount"))
    nearest: tuple[str, ...] = ()
    if mistake.kind == "no-such-option":
        known = (option.name for option in (*command.parameters, *ANYWHERE) if option.names)
        nearest = nearest_words(mistake.words, known)
    elif mistake.kind == "bad-value" and mistake.parameter is not None:
        nearest = nearest_words(mistake.value, mistake.parameter.choices)
    return _problem(say("usage", message=_told(mistake)), nearest, command)


def unknown_word(word: str, command: Command, more: tuple[str, ...] = ()) -> UsageProblem:
    """Return the error for a word that stands where only one of the commands below a command may, or one of `more`."""
    return _problem(say("unknown-command", words=word), nearest_words(word, (*command.commands, *more)), command)


def _problem(message: Message, nearest: tuple[str, ...], command: Command) -> UsageProblem:
    hint = say("did-you-mean", candidates=nearest) if nearest else say("see-help", command=command.line)
    return UsageProblem(message, hint=hint, candidates=nearest)


def _told(mistake: Mistake) -> Message:
    parameter = mistake.parameter
    match mistake.kind:
        case "missing-argument" | "missing-option" | "no-such-option":
            return say(mistake.kind, name=mistake.words)
        case "needs-value":
            return say("option-without-value", name=mistake.words)
        case "takes-no-value":
            return say("option-with-value", name=mistake.words)
        case "too-many":
            return say("extra-arguments", words=mistake.words)
        case "bad-value" if parameter is not None and (expected := _expected(parameter)) is not None:
            return say("bad-value", name=mistake.words, reason=expected)
    return say("as-typer-says", words=mistake.words)


def _expected(parameter: Parameter) -> Message | None:
    """Return what a parameter takes."""
    if parameter.choices:
        only, *others = parameter.choices
        return say("one-of-choices", choices=parameter.choices) if others else say("only-choice", choice=only)
    if parameter.number is not None and parameter.bounds is not None:
        code = "whole-number-between" if parameter.number == "whole" else "number-between"
        first, last = parameter.bounds
        return say(code, first=first, last=last)
    return say("whole-number") if parameter.number == "whole" else None


def nearest_words(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return those of the known words that look like one that is none, or begin with it."""
    if not may_be_name(word):
        return ()
    # Only a mistake needs it.
    from difflib import get_close_matches

    # Hyphens at the beginning make all options look alike.
    bare = {name.lstrip("-"): name for name in known}
    meant = word.lstrip("-")
    begun = [name for name in bare if meant and name.startswith(meant)]
    return tuple(bare[name] for name in dict.fromkeys((*begun[:_FEW], *get_close_matches(meant, bare, _FEW))))
