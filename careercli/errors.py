"""Everything a user can cause to go wrong: what it is, where it is, what to do next."""

import errno

from careercli.messages import Message, say
from careercli.records import Record, record


class CareerError(Exception):
    """A failure that is reported in one line; the children decide the exit code."""

    def __init__(
        self,
        message: Message,
        *,
        hint: Message | None = None,
        candidates: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message.code)
        self.message = message
        self.hint = hint
        self.candidates = candidates
        """Words the user may have meant, best first; each is accepted by the program as it stands."""


class UsageProblem(CareerError):
    """The command was asked in a way it cannot be answered."""


class NothingKnown(CareerError):
    """The data hold no such thing, or more than one of it, or no figure at all."""


@record
class Problem(Record):
    """One mistake in a pack, at the line where an author has to mend it."""

    file: str
    line: int
    what: Message
    advice: Message

    def message(self) -> Message:
        """Return what is wrong and what to do, as one message that follows the place."""
        return say("problem-told", error=self.what, hint=self.advice)

    def placed(self) -> Message:
        """Return the same with its place before it, as compilers write it."""
        return say("problem-at", file=self.file, line=self.line, problem=self.message())


class InvalidPack(CareerError):
    """A pack is not what a pack has to be; it carries every problem that was found."""

    def __init__(self, message: Message, problems: tuple[Problem, ...], *, hint: Message) -> None:
        super().__init__(message, hint=hint)
        self.problems = problems


class WrongDownload(CareerError):
    """The files of a publisher are missing, of another kind, or not as the publisher made them."""

    def __init__(self, place: str, what: Message, hint: Message | None = None) -> None:
        super().__init__(say("wrong-download", place=place, what=what), hint=hint or say("download-again"))


def cannot_be_read(reason: Message | OSError) -> Message:
    """Return that something cannot be read, and why."""
    return say("problem-cannot-be-read", reason=reason_of(reason) if isinstance(reason, OSError) else reason)


def reason_of(error: OSError) -> Message | str:
    """Return why a file cannot be read or written; what is not often the reason, in the system's own words."""
    match error.errno:
        case errno.EACCES:
            return say("reason-permission-denied")
        case errno.ELOOP:
            return say("reason-too-many-links")
        case errno.ENAMETOOLONG:
            return say("reason-name-too-long")
        case errno.ENOENT:
            return say("reason-no-such-file")
    return error.strerror or str(error)
