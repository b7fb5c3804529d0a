"""The ways through a net of steps: the cheapest first, none through the same place twice."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from heapq import heappop, heappush
from typing import NamedTuple

Net = Mapping[str, Mapping[str, int]]
"""What a step costs, by where it begins and where it leads."""
Way = tuple[str, ...]
"""The places one comes through, the first and the last among them."""

_MOST_LOOKED_AT = 20_000
"""Beginnings of ways; in a dense net there are more ways than anybody could go through."""


class Ways(NamedTuple):
    """Some ways, the cheapest first; of those that cost the same, in the order of the net."""

    ways: tuple[Way, ...]
    are_all: bool


def ways_between(net: Net, begin: str, end: str, *, most_steps: int, most_ways: int) -> Ways:
    """Return the cheapest ways from one place to another, of so many steps at most."""
    steps_left, cost_left = steps_to(net, end), _costs_to(net, end)
    if begin not in steps_left:
        return Ways((), are_all=True)
    ways: list[Way] = []
    entered = looked_at = 0
    # By what a way costs at least, and then in the order in which it was found.
    waiting: list[tuple[int, int, int, Way]] = [(cost_left[begin], 0, 0, (begin,))]
    while waiting:
        if len(ways) == most_ways or looked_at == _MOST_LOOKED_AT:
            return Ways(tuple(ways), are_all=False)
        _least, _order, cost, way = heappop(waiting)
        looked_at += 1
        if way[-1] == end:
            ways.append(way)
            continue
        for place, of_step in net.get(way[-1], {}).items():
            if place in way or place not in steps_left or len(way) + steps_left[place] > most_steps:
                continue
            entered += 1
            so_far = cost + of_step
            heappush(waiting, (so_far + cost_left[place], entered, so_far, (*way, place)))
    return Ways(tuple(ways), are_all=True)


def steps_to(net: Net, end: str) -> Mapping[str, int]:
    """Return how many steps it is at least from each place from which there is a way to `end`."""
    return steps_from(_backwards(net), end)


def steps_from(net: Net, begin: str) -> Mapping[str, int]:
    """Return how many steps it is at least to each place to which there is a way from `begin`."""
    steps = {begin: 0}
    waiting = deque([begin])
    while waiting:
        place = waiting.popleft()
        for following in net.get(place, {}):
            if following not in steps:
                steps[following] = steps[place] + 1
                waiting.append(following)
    return steps


def _costs_to(net: Net, end: str) -> Mapping[str, int]:
    """Return what it costs at least from each place from which there is a way to `end`."""
    backwards = _backwards(net)
    costs: dict[str, int] = {}
    waiting = [(0, end)]
    while waiting:
        cost, place = heappop(waiting)
        if place in costs:
            continue
        costs[place] = cost
        for before, of_step in backwards.get(place, {}).items():
            heappush(waiting, (cost + of_step, before))
    return costs


def _backwards(net: Net) -> Net:
    turned: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for begin, end, cost in _steps(net):
        turned[end][begin] = cost
    return turned


def _steps(net: Net) -> Iterator[tuple[str, str, int]]:
    for begin, ends in net.items():
        for end, cost in ends.items():
            yield begin, end, cost
