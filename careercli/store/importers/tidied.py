"""Words of publishers as a pack holds them: in one line, without blanks at the ends and letters that nobody sees."""

import math
import re
import unicodedata

from careercli.store.importers.findings import Findings

_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
NO_BREAK = "\u00a0"
_SHORT = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,6})?")


class Tidied:
    """Tidies words, and lists whose labels were not tidy."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings

    def label(self, words: str, of: str) -> str:
        """Return a label in its tidy form; `of` is what it is the label of."""
        if _is_tidy(words):
            return words
        if words != words.strip():
            self._findings.add("blanks", of)
        if NO_BREAK in words:
            self._findings.add("no-break-spaces", of)
        return self.text(words, of)

    def text(self, words: str, of: str) -> str:
        """Return words in one line, and list where letters that nobody can see were in them."""
        tidy = in_one_line(words)
        # Where nothing else was mended either, it is the very same.
        if tidy is not words and len(tidy) != len(" ".join(words.split())):
            self._findings.add("hidden-characters", of)
        return tidy


def tidy_lines(cell: str) -> list[str] | None:
    """Return the labels in a cell, one a line; None where a glance does not tell that each is as a pack holds it."""
    lines = cell.split("\n")
    together = f" {' '.join(lines)} "
    return lines if together.isprintable() and not ("  " in together or " | " in together) else None


def _is_tidy(words: str) -> bool:
    return words.isprintable() and words[:1] != " " != words[-1:] and "  " not in words


def in_one_line(words: str) -> str:
    """Return words parted by single blanks, without letters that nobody can see."""
    # Nearly all are.
    if _is_tidy(words):
        return words
    words = " ".join(words.split())
    if words.isprintable():
        return words
    seen = "".join(each for each in words if unicodedata.category(each) not in _HIDDEN)
    return " ".join(seen.split())


def tidy_number(words: str) -> str | None:
    """Return a number in the digits that were meant; None for what is no number.

    Workbooks hold 0.81 as 0.8100000000000001.
    """
    if _SHORT.fullmatch(words):
        return words
    try:
        number = float(words)
    except ValueError:
        return None
    return f"{number:.12g}" if math.isfinite(number) else None


def several_lines(cell: str) -> list[str]:
    """Return the labels in a cell: one a line, or parted by bars."""
    parts = cell.split("\n") if "\n" in cell else cell.split(" | ")
    return [part for part in parts if part and not part.isspace()]
