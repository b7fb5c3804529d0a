"""What kind of step it is from one role to another."""

from collections.abc import Iterable, Sequence
from typing import Literal

from careercli.model import Ladder, Move, Role

StepKind = Literal["up", "up-and-across", "sideways", "across", "down"]


def step_kind(begin: Role, end: Role, moves: Iterable[Move], ladders: Sequence[Ladder]) -> StepKind:
    """Return up or down, where one ladder has both or a source calls it advancement, and else sideways.

    Across is what leads into another family of roles; on one ladder it is one way, whatever families its steps are of.
    """
    rungs = next((ladder.rungs for ladder in ladders if {begin.id, end.id} <= {*ladder.rungs}), None)
    if rungs is not None:
        return "up" if rungs.index(begin.id) < rungs.index(end.id) else "down"
    stays = begin.family == end.family
    if any(move.kind == "advancement" for move in moves):
        return "up" if stays else "up-and-across"
    return "sideways" if stays else "across"
