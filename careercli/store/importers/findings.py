"""What is odd about a publisher's files: counted, listed, and never mended unsaid."""

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from careercli.errors import WrongDownload
from careercli.messages import Message, say

CountKind = Literal[
    "occupations",
    "alternative-labels",
    "hidden-labels",
    "skills",
    "skills-and-competences",
    "knowledge",
    "skill-labels",
    "skill-descriptions",
    "skill-hidden-labels",
    "skill-notes",
    "isco-groups",
    "skill-groups",
    "relations",
    "essential",
    "optional",
    "broader-occupations",
    "broader-skills",
    "regulated",
    "tasks",
    "job-zones",
    "related-occupations",
    "short-titles",
    "skill-ratings",
    "knowledge-ratings",
    "ability-ratings",
    "work-style-ratings",
    "other-ratings",
    "crosswalk",
    "crosswalk-exact",
    "crosswalk-close",
    "crosswalk-broad",
    "crosswalk-narrow",
    "crosswalk-isco",
]
FindingKind = Literal[
    "dangling-occupations",
    "dangling-skills",
    "dangling-related",
    "repeated-labels",
    "contradicting-relations",
    "repeated-relations",
    "repeated-concepts",
    "repeated-codes",
    "blanks",
    "no-break-spaces",
    "hidden-characters",
    "empty-labels",
    "empty-descriptions",
    "empty-skill-types",
    "empty-reuse-levels",
    "only-in-one-language",
    "ragged-rows",
    "not-released",
    "suppressed",
    "not-relevant",
    "other-scales",
    "empty-values",
    "no-job-zone",
    "no-ratings",
    "no-skills",
    "no-titles",
    "odd-dates",
    "not-in-crosswalk",
    "files-missing",
    "files-not-taken",
    "other-counts",
]


_MOST_ODD, _SOME = 0.05, 100
"""The part of a whole that may be odd in files of one release, and how many may be however few there are."""


def is_too_much(odd: int, whole: int, most: float = _MOST_ODD) -> bool:
    """Return whether so much of a whole is odd that no publisher gave the files away so."""
    return odd > max(_SOME, most * whole)


def check_any(place: str, rows: int) -> None:
    """Raise `WrongDownload` for a needed table of which only the header is left."""
    if not rows:
        raise WrongDownload(place, say("problem-no-rows"))


def check_whole(place: str, missing: int, whole: int, hint: Message, most: float = _MOST_ODD) -> None:
    """Raise `WrongDownload` where so much of a whole is missing that files were cut, or are of two releases."""
    if whole == missing > 0 or is_too_much(missing, whole, most):
        raise WrongDownload(place, say("download-cut", lost=float(missing), count=float(whole)), hint)


class Counted(NamedTuple):
    """How many of a kind the files hold, and how many of them are in the pack."""

    read: int
    kept: int


class Findings:
    """Counts, and what was found odd, as an import goes along."""

    def __init__(self) -> None:
        self._counts: dict[CountKind, list[int]] = {}
        self._found: dict[FindingKind, list[str]] = {}

    def count(self, what: CountKind, read: int, kept: int | None = None) -> None:
        """Add to what was read and kept of a kind; all that was read is kept, where nothing else is said."""
        counted = self._counts.setdefault(what, [0, 0])
        counted[0] += read
        counted[1] += read if kept is None else kept

    def add(self, what: FindingKind, *items: str) -> None:
        """List something odd."""
        self._found.setdefault(what, []).extend(items)

    def extend(self, what: FindingKind, items: Iterable[str]) -> None:
        """List several things that are odd in one way, if there are any."""
        several = list(items)
        if several:
            self.add(what, *several)

    @property
    def counts(self) -> Mapping[str, Counted]:
        """Return all counts."""
        return {what: Counted(*counted) for what, counted in self._counts.items()}

    @property
    def found(self) -> Mapping[str, list[str]]:
        """Return all that is odd, by kind."""
        return {what: items for what, items in self._found.items()}  # noqa: C416  # by any word
