"""How much of an answer is said at once: as much as a small screen has room for, in whichever language.

It is a measure of how much to say, like the length of an abstract, and not how it is drawn: an answer says the same on
every screen, in a pipe and in every format. Formats know how wide the screen really is, and nothing here asks them.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate

from careercli.i18n.language import counted
from careercli.i18n.sentences import sentence
from careercli.views.blocks import (
    Block,
    Bullets,
    Caveat,
    Cell,
    Facts,
    Heading,
    Line,
    Node,
    Paragraph,
    Said,
    Table,
    Trust,
    muted,
    printed_label,
)

_IN_LANGUAGE = re.compile(r" \[[a-z]{2}\]$")
"""What marks words in another language than the reader's."""
COLUMNS = 80
LINES = 21
"""Of the 24 of a small screen: the prompt, an empty line and that of the doors are not the answer's."""


_LETTERS_OF_TRUST = 12
"""Of how far pay can be relied on, about: `guide, 2023?`."""
_GUIDE = 4
"""Letters of a tree's lines before what hangs below something."""


def roomiest(layouts: Iterable[tuple[Block, ...]], lines: int = LINES) -> tuple[Block, ...]:
    """Return the first of several layouts that a small screen has room for, else the last one."""
    blocks: tuple[Block, ...] = ()
    for blocks in layouts:
        if lines_of(blocks) <= lines:
            break
    return blocks


def lines_of(blocks: Iterable[Block]) -> int:
    """Return about how many lines blocks take on a small screen, if no cell of a table is broken."""
    return sum(map(_lines, blocks))


def _lines(block: Block) -> int:  # noqa: PLR0911  # a kind of block, a line
    match block:
        case Heading(words, aside):
            trust = _LETTERS_OF_TRUST * sum(isinstance(cell, Trust) for cell in aside)
            return 1 if len(words) + _letters(aside) + trust + 2 <= COLUMNS else 2
        case Node():
            return _lines_of_tree(block, COLUMNS)
        case Paragraph(line) | Caveat(_, line):
            return _broken(line, COLUMNS - 3)
        case Facts(rows):
            labels = max((len(printed_label(label)) for label, _line in rows), default=0)
            return sum(_broken(line, COLUMNS - 3 - labels) for _label, line in rows)
        case Bullets(items):
            return sum(_broken(item, COLUMNS - 3) for item in items)
        case Table(columns, table_rows):
            below = sum(_broken(line, COLUMNS - 2) for row in table_rows for line in row.below)
            return any(column.title for column in columns) + len(table_rows) + below
        case _:
            return 1


def _lines_of_tree(node: Node, width: int) -> int:
    below = sum(_lines_of_tree(child, width - _GUIDE) for child in node.children)
    return _broken(node.line, width) + below


def _broken(line: Line, width: int) -> int:
    return lines_in("".join(map(_words, line)), width)


def lines_in(words: str, width: int) -> int:
    """Return how many lines words take where none is longer than `width` and no word is broken."""
    lines, room = 1, width
    for word in words.split():
        if len(word) > room:
            lines, room = lines + (room < width), width
        room -= len(word) + 1
    return lines


def _letters(line: Line) -> int:
    return sum(len(_words(cell)) for cell in line)


def _words(cell: Cell) -> str:
    if isinstance(cell, Said):
        return sentence(cell.message)
    words = getattr(cell, "words", "†")  # a mark, or a short number
    return str(words)


def how_many_fit(several: Sequence[str], room: int) -> int:
    """Return how many things of a list, the first at least, stand in so many letters with a comma between them."""
    ends = accumulate(len(words) + 2 for words in several)
    return max(1, sum(end - 2 <= room for end in ends))


def and_more(count: int, before: str = " ") -> Line:
    """Return how many more there are, if any."""
    return muted(before + counted(count, "and {count} more", "and {count} more")) if count > 0 else ()


def shortened(words: str, room: int) -> str:
    """Return as many words as have room, that there are more, and in which language they are if that is marked."""
    if len(words) <= room:
        return words
    language = found.group() if (found := _IN_LANGUAGE.search(words)) else ""
    return f"{words[: room - len(language) - 1].rpartition(' ')[0].rstrip(',;:.')} …{language}"
