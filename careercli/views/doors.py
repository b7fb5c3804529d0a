"""The commands that lead on from an answer about roles to what somebody lacks for the next one."""

from collections.abc import Iterable, Iterator

from careercli.model import Move


def gap_door(role: str, moves: Iterable[Move]) -> Iterator[str]:
    """Yield the command for what the role asks of those who move to it, or else what it leads to asks of those in it.

    A move that a source speaks of comes before one from step to step of a ladder.
    """
    known = [move for move in moves if move.from_ is not None and role in {move.from_, move.to}]
    fitting = [move for move in known if move.to == role] or known
    said = [move for move in fitting if move.text is not None] or fitting
    yield from (gap_command(move.to, str(move.from_)) for move in said[:1])


def gap_command(role: str, as_role: str) -> str:
    """Return the command for what those who do one role lack for another."""
    return f"careercli gap {role} --as {as_role}"
