"""What is wrong with a figure: each flaw found once, with a code, a severity and a sentence with numbers.

A new flag is a line in `flag.FlagCode`, at its place in the order, and a function that yields it, in the module
of its kind: admissions, contradictions or plausibility.
"""

from collections.abc import Iterable, Iterator

from careercli.answers.flags.admissions import admissions
from careercli.answers.flags.contradictions import contradictions, too_wide, upside_down
from careercli.answers.flags.flag import FLAG_CODES, Flag, FlagCode, Severity, are_credible
from careercli.answers.flags.plausibility import implausibilities
from careercli.answers.pay.facts import PayFacts
from careercli.model import PayFigure
from careercli.records import Record, record

__all__ = [
    "FLAG_CODES",
    "Flag",
    "FlagCode",
    "FlaggedFigure",
    "Observation",
    "Severity",
    "are_credible",
    "flagged_figures",
    "flags_of",
    "observed",
]


@record
class FlaggedFigure(Record):
    """A figure with something wrong with it."""

    figure: str
    role: str
    country: str
    flags: tuple[Flag, ...]


@record
class Observation(PayFigure):
    """A pay figure with everything that is wrong with it."""

    flags: tuple[Flag, ...]


def observed(figures: Iterable[PayFigure], facts: PayFacts) -> tuple[Observation, ...]:
    """Return figures with their flags."""
    return tuple(Observation(**vars(figure), flags=flags_of([figure], facts)) for figure in figures)


def flagged_figures(figures: Iterable[PayFigure], facts: PayFacts) -> tuple[FlaggedFigure, ...]:
    """Return those of some figures that have something wrong with them."""
    found = ((figure, flags_of([figure], facts)) for figure in figures)
    return tuple(
        FlaggedFigure(figure=figure.id, role=figure.role, country=figure.country, flags=flags)
        for figure, flags in found
        if flags
    )


def flags_of(figures: Iterable[PayFigure], facts: PayFacts) -> tuple[Flag, ...]:
    """Return the flags of some figures that are shown together, each once; the gravest kinds first."""
    figures = tuple(figures)
    found = [flag for figure in figures for flag in _flags(figure, facts)]
    ordered = sorted((*found, *_too_wide_together(figures)), key=lambda flag: FLAG_CODES.index(flag.code))
    return tuple({(flag.code, repr(flag.text)): flag for flag in ordered}.values())


def _flags(figure: PayFigure, facts: PayFacts) -> Iterator[Flag]:
    """Yield what is wrong with a figure by itself, and then what is wrong between it and other credible ones."""

    def alone(one: PayFigure) -> tuple[Flag, ...]:
        if one.id not in facts.flags:
            facts.flags[one.id] = (*contradictions(one, facts), *implausibilities(one, facts))
        return facts.flags[one.id]

    found = alone(figure)
    yield from found
    yield from admissions(figure)
    if are_credible(found):
        yield from upside_down(figure, facts, lambda other: are_credible(alone(other)))


def _too_wide_together(figures: tuple[PayFigure, ...]) -> Iterator[Flag]:
    """Find a range too wide for one job, within one figure or between the low and the high shown together."""
    if not figures:
        return
    low = min(figure.least for figure in figures)
    high = max(figure.most for figure in figures)
    yield from too_wide(low, high, figures[0])
