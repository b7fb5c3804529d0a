"""What people read of an answer is what its JSON says, and is the same in text, Markdown and HTML.

Printed numbers are read back as readers of the language read them; the program is not asked how it writes them.
"""

import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from html.parser import HTMLParser
from typing import Any, NamedTuple
from unittest import mock

import pytest
from babel import Locale
from markdown_it import MarkdownIt

from careercli.cli import output
from careercli.formats import Look, html_format, markdown_format, text_format
from careercli.model import Language
from careercli.views import Detail
from careercli.views.blocks import Table
from careercli.views.page import DETAILS, Page, shown
from tests.cli.commands import (
    ON_BUNDLED,
    ON_OWN_PACKS,
    ON_TINY,
    Arguments,
    data_of,
    languages_of,
    on_own_packs,
    on_tiny,
)
from tests.cli.inside import ask

pytestmark = pytest.mark.exhaustive

_WHOLE = frozenset(("nursing", name) for name in ON_OWN_PACKS["nursing"]) - {("nursing", "skills")}
"""Answers of packs of one's own in which there is little else, so that they are compared with all their parts."""
_ASKED: Mapping[str, tuple[Arguments, frozenset[Detail]]] = {
    **{f"tiny-{name}": (on_tiny(name), frozenset(DETAILS)) for name in ON_TINY},
    **{f"bundled-{name}": (line, frozenset()) for name, line in ON_BUNDLED.items()},
    **{
        f"{world}-{name}": (on_own_packs(world, name), frozenset(DETAILS if (world, name) in _WHOLE else ()))
        for world, lines in ON_OWN_PACKS.items()
        for name in lines
    },
}
_CASES = [(name, language) for turn, name in enumerate(_ASKED) for language in languages_of(_ASKED[name][0], turn)]
_ONLY_WHERE_ASKED_FOR: Mapping[str, Arguments] = {"show": ("--per", "month"), "ladder": ("--lens", "market")}
"""What people see anyway, and scripts where they ask for it."""
_WITH_ALL_ROWS: Mapping[str, tuple[str, ...]] = {
    "roles": ("",),
    "show": ("pay",),
    "compare": ("rows", "gaps"),
    "skills": ("",),
    "ladder": ("rungs",),
    "offer": ("elsewhere",),
    "guide": ("",),
    "figures": ("",),
    "sources": ("",),
}
"""Lists of an answer of which every item is a row of a table; the answer itself, if it is more than one thing."""
_NAMES = {"role", "country", "skill", "source", "topic", "id"}
"""Columns in which things are named."""
_NOT_LISTED_ABOVE = "kind"
"""The first column of a table that counts what the one above it leaves out."""

Rows = list[list[str]]


@pytest.mark.parametrize(("name", "language"), _CASES)
def test_text_markdown_html_and_json_agree_cell_for_cell(name: str, language: Language) -> None:
    line, details = _ASKED[name]
    written = _pages(*line, "--lang", language, details=details)
    markdown, html = _Markdown(written.markdown), _Html(written.html)
    assert markdown.tables == html.tables
    assert not _not_printed(written.text, markdown.tables)
    assert _numbers_in(written.text) == _numbers_in(markdown.words) == _numbers_in(html.words)
    answer = ask(*line, *_ONLY_WHERE_ASKED_FOR.get(line[0], ()), "--lang", language, "--json").json
    titles = _titles(language, *data_of(line))
    rows = [
        _Row(row, [written.keys.get(head, "") for head in heads]) for heads, *rows in markdown.tables for row in rows
    ]
    records = [_Record(found, language, titles) for found in _objects(answer["data"])]
    for row in rows:
        assert row.tells_of_nothing or any(record.says(row) for record in records), row
    if details:
        for item in _items_with_rows(answer):
            assert any(map(_Record(item, language, titles).says, rows)), item


# --- what is printed ----------------------------------------------------------------------------------------


class _Written(NamedTuple):
    """A page in three formats, and the keys of the columns of its tables by their titles."""

    text: str
    markdown: str
    html: str
    keys: Mapping[str, str]


def _pages(*line: str, details: frozenset[Detail]) -> _Written:
    """Return the page that the program would print, in each format."""
    pages: list[_Written] = []

    def put_out(page: Page, _reader: object) -> None:
        seen = shown(page, details)
        stream = io.TextIOWrapper(io.BytesIO(), "utf-8")
        text, markdown, html = (
            module.page_text(seen, stream, Look("never")) for module in (text_format, markdown_format, html_format)
        )
        columns = (column for block in seen.blocks if isinstance(block, Table) for column in block.columns)
        keys = {" ".join(column.title.split()) or column.spoken: column.key for column in columns}
        pages.append(_Written(text, markdown, html, keys))

    with mock.patch.object(output, "put_out", put_out):
        ask(*line)
    return pages[0]


def _filled(table: Rows) -> Rows:
    """Return a table without the columns in which no words stand, such as bars."""
    known = [place for place, cells in enumerate(zip(*table[1:], strict=True)) if any(cells)]
    return [[row[place] for place in known] for row in table]


class _Markdown:
    """Markdown as a reader of it sees it."""

    _READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

    def __init__(self, written: str) -> None:
        tables: list[Rows] = []
        self.words = ""
        is_cell = False
        for token in self._READER.parse(written):
            if token.type == "table_open":
                tables.append([])
            elif token.type == "tr_open":
                tables[-1].append([])
            elif token.type == "inline":
                said = "".join(child.content for child in token.children or ())
                self.words += f"{said}\n"
                if is_cell:
                    tables[-1][-1].append(said)
            is_cell = token.type in {"td_open", "th_open"}
        self.tables = list(map(_filled, tables))


class _Html(HTMLParser):
    """A document as a browser shows it, without what is drawn."""

    _UNSEEN = frozenset({"style", "title", "svg", "caption"})

    def __init__(self, written: str) -> None:
        super().__init__()
        self._tables: list[Rows] = []
        self.words = ""
        self._unseen, self._is_cell, self._is_below = 0, False, False
        self.feed(written)
        self.close()
        self.tables = list(map(_filled, self._tables))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in self._UNSEEN
        self.words += "\n" if tag in {"p", "li", "dt", "dd", "h1", "h2", "td", "th"} else ""
        if tag == "table":
            self._tables.append([])
        elif tag == "tr":
            self._is_below = ("class", "below") in attrs
            self._tables[-1].extend([] if self._is_below else [[]])
        elif tag in {"td", "th"} and not self._is_below:
            self._is_cell = True
            self._tables[-1][-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in self._UNSEEN
        self._is_cell &= tag not in {"td", "th"}

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.words += data
            if self._is_cell:
                self._tables[-1][-1][-1] += data


_BAR = re.compile("[├┤─●]+")
_SCALE = re.compile(r"(?<![0-9])0(?: +[0-9][0-9.,]*)+")
"""The numbers above bars, which begin with nothing."""
_DIGITS = re.compile("[0-9][0-9.,]*(?<=[0-9])")


def _not_printed(text: str, tables: list[Rows]) -> Rows:
    """Return those rows of tables that are no lines of a text, one below the other."""
    lines = (_BAR.sub(" ", line).split() for line in text.splitlines())
    return [row for _heads, *rows in tables for row in rows if " ".join(row).split() not in lines]


def _numbers_in(words: str) -> Counter[str]:
    """Return every number on a page, as it is written."""
    return Counter(_DIGITS.findall(_SCALE.sub("", words)))


# --- what is known ------------------------------------------------------------------------------------------

_MARKS = re.compile(r"\[[0-9]+\]|†[0-9]*")
"""Of sources and readings, whose numbers are the page's own."""
_NUMBER = {
    "en": re.compile(r"(?<![0-9])[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"),
    "others": re.compile(r"(?<![0-9])[-−]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?"),
}
_PERCENTILE = re.compile("p[0-9]{2}")


_SHORT: Mapping[Language, Mapping[str, str]] = {
    "en": {},
    "tr": {"US": "ABD"},
    "az": {"US": "ABŞ"},
    "el": {"US": "ΗΠΑ"},
}
"""Names of countries that are shorter than those Unicode lists."""


class _Printed(NamedTuple):
    """A number as it stands in print."""

    value: float
    decimals: int

    def is_meant_by(self, known: float) -> bool:
        """Return whether a number is printed so, rounded to the decimals that are shown."""
        return abs(known - self.value) <= 0.5 * 10.0**-self.decimals * (1 + 1e-9)


def _printed(words: str, language: Language) -> Iterator[_Printed]:
    """Yield the numbers in some words, read as the language writes them."""
    for number in (_NUMBER.get(language) or _NUMBER["others"]).findall(words.replace("%", "")):
        plain = number.replace("−", "-").replace("," if language == "en" else ".", "").replace(",", ".")
        yield _Printed(float(plain), len(plain.partition(".")[2]))


class _Row:
    """A row of a table, whose columns have keys."""

    def __init__(self, cells: list[str], keys: list[str]) -> None:
        self.cells = [_MARKS.sub("", cell).strip() for cell in cells]
        self.names = [cell for cell, key in zip(self.cells, keys, strict=True) if key in _NAMES]
        has_numbers = any(map(str.isdigit, "".join(cells)))
        self.tells_of_nothing = keys[0] == _NOT_LISTED_ABOVE or (keys[0] == "country" and not has_numbers)
        """Whether the JSON need not know it: a country without pay, which scripts are not told of."""

    def __repr__(self) -> str:
        return " | ".join(self.cells)


class _Record:
    """What an object of the JSON holds, with all that is in it."""

    def __init__(self, item: Any, language: Language, titles: Mapping[str, str]) -> None:
        self._language = language
        leaves = list(_leaves(item))
        self._numbers: list[float] = [leaf for leaf in leaves if not isinstance(leaf, str)]
        words = {leaf for leaf in leaves if isinstance(leaf, str)}
        self._numbers += [int(word[1:]) for word in words if _PERCENTILE.fullmatch(word)]
        self._with_digits = sorted((word for word in words if any(map(str.isdigit, word))), key=len, reverse=True)
        names = {**titles, **Locale.parse(language).territories, **_SHORT[language]}
        self._names = (*words, *(names[word] for word in words if word in names))

    def says(self, row: "_Row") -> bool:
        """Return whether the names and numbers in a row are those of the object."""
        return all(cell.startswith(self._names) for cell in row.names) and all(map(self._says, row.cells))

    def _says(self, cell: str) -> bool:
        for words in self._with_digits:
            # As a whole: a code of one digit is no part of a number.
            cell = re.sub(rf"(?<![0-9.,]){re.escape(words)}(?![0-9.,]*[0-9])", "", cell)
        return all(any(map(one.is_meant_by, self._numbers)) for one in _printed(cell, self._language))


def _objects(value: Any) -> Iterator[Any]:
    """Yield the objects within a value."""
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        if isinstance(inner, dict):
            yield inner
        yield from _objects(inner)


def _leaves(value: Any) -> Iterator[str | float]:
    """Yield the words and numbers in a value, and how long its lists are."""
    if isinstance(value, list):
        yield len(value)
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _leaves(inner)
    elif value is not None and not isinstance(value, bool):
        yield value


def _items_with_rows(answer: Any) -> Iterator[Any]:
    """Yield the objects of an answer that each have a row in its tables."""
    name, data = answer["schema"].split("/")[1], answer["data"]
    for list_ in _WITH_ALL_ROWS.get(name, ()):
        items = data[list_] if list_ else data
        yield from items if list_ or len(items) > 1 else ()


@cache
def _titles(language: Language, *data: str) -> Mapping[str, str]:
    """Return the titles of the roles and the names of the skills, by their ids."""
    roles = {role["id"]: role["title"] for role in ask("roles", *data, "--lang", language, "--json").data}
    return roles | {skill["skill"]: skill["name"] for skill in ask("skills", *data, "--lang", language, "--json").data}
