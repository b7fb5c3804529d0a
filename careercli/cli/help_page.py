"""How a page of help looks: in columns as wide as the terminal, or a sentence or `name: what it does` a line."""

import sys
from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import NamedTuple

from careercli.formats.terminal import size_of

_WIDEST = 100
_INDENT = "  "


class Section(NamedTuple):
    """A part of a page: names, each with what it is; a sentence has no name."""

    heading: str
    rows: tuple[tuple[str, str], ...]


Page = Iterable[Section]


def drawn(page: Page) -> str:
    """Return a page for the terminal: names in a column, or above what they are where they are long."""
    width = min(size_of(sys.stdout).columns, _WIDEST)
    parts = ("\n".join(_section(section, width)) for section in page if section.rows)
    return "\n\n".join(parts) + "\n"


def spoken(page: Page) -> str:
    """Return a page to be read aloud, however long its lines are."""
    return "".join(f"{line}\n" for section in page if section.rows for line in _lines(section))


def _section(section: Section, width: int) -> Iterator[str]:
    if not section.heading:
        for position, (_name, words) in enumerate(section.rows):
            yield from ["", *_broken(words, width)] if position else _broken(words, width)
        return
    yield f"{section.heading}:"
    longest = max(len(name) for name, _words in section.rows)
    column = len(_INDENT) + longest + len(_INDENT)
    for name, words in section.rows:
        if column > width // 2:
            yield from _broken(name, width, _INDENT)
            yield from _broken(words, width, _INDENT * 3)
        else:
            first, *others = _broken(words, width, " " * column)
            yield f"{_INDENT}{name}".ljust(column) + first.lstrip()
            yield from others


def _broken(words: str, width: int, indent: str = "") -> list[str]:
    hanging = indent + (_INDENT * 2 if words.startswith("careercli") else "")
    return wrap(
        words,
        width,
        initial_indent=indent,
        subsequent_indent=hanging,
        break_on_hyphens=False,
        break_long_words=False,
    ) or [indent]


def _lines(section: Section) -> Iterator[str]:
    if section.heading:
        yield f"{section.heading}: {len(section.rows)}"
    for name, words in section.rows:
        yield f"{name}: {words}" if name else words
