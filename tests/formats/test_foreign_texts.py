"""Texts of a pack stay texts in every format: none is markup, a formula, a link, a command or a placeholder."""

import csv
import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import cycle
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml
from markdown_it import MarkdownIt

from careercli.formats import FORMATS
from careercli.model import LANGUAGES
from careercli.views.page import DETAILS
from tests.cli.commands import ON_TINY, Arguments
from tests.cli.inside import ask
from tests.program import TINY
from tests.worlds import seal

_LONG = "Donaudampfschifffahrtsgesellschaft" * 12
TRAPS = (
    "<script>alert(1)</script><img src=http://x onerror=x>",
    "</script></title></style></svg><svg onload=x> ]]> <!-- &lt;b&gt;",
    '"><a href=\'javascript:x\' onclick="x">y</a>',
    "[y](javascript:x) ![z](http://x) <http://x> | a | b | `c` **d** ~~e~~",
    "=HYPERLINK(1) +1 @SUM(A1)",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1-1",
    "-1+1",
    "{0} {count} {nobody} %s %(x)s $(x) ${x} `x` \\n \\x1b[31m",
    "[red]x[/red] [link=file:///etc/passwd]y[/link] :smile: [/]",
    "--help; rm -rf / && x | y > z",
    "../../etc/passwd",
    "# h1 \\ } { } \\end{document} \\input{x}",
    _LONG,
)
"""What would do something in a page, a table, a shell, a terminal or a program if it were taken for more than words."""
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
_FREE_COLUMNS = {"title", "place"}
"""Of tables: those in which any words may stand."""
_EVERYTHING = tuple(f"--{detail}" for detail in DETAILS)
_STARTS = (0, *(pytest.param(start, marks=pytest.mark.exhaustive) for start in (5, 10)))
"""With which trap a pack begins: so that every kind of text is several traps."""


@pytest.fixture(scope="module", params=_STARTS)
def foreign(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the tiny pack, every text of which is a trap."""
    pack = shutil.copytree(TINY, tmp_path_factory.mktemp("foreign") / "pack")
    traps = cycle((*TRAPS[request.param :], *TRAPS[: request.param]))
    for path in sorted(pack.rglob("*.yaml")):
        if path.name != "editions.yaml":
            data = _trapped(yaml.safe_load(path.read_text(encoding="utf-8")), traps)
            path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    for path in sorted(pack.rglob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = [
                {name: next(traps) if name in _FREE_COLUMNS and words else words for name, words in row.items()}
                for row in csv.DictReader(file)
            ]
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0], lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    seal(pack)
    assert ask("data", "check", str(pack), code=None).stdout.count("no problem") == 1
    return pack


def _trapped(value: Any, traps: Iterator[str]) -> Any:
    """Return plain data with a trap in the place of every text; those that have names beside them stay different."""
    if isinstance(value, list):
        return [_trapped(item, traps) for item in value]
    if not isinstance(value, dict):
        return value
    if value and value.keys() <= {*LANGUAGES}:
        return {language: _trap(words, traps) for language, words in value.items()}
    return {
        key: next(traps) if key in {"publisher", "licence"} and isinstance(item, str) else _trapped(item, traps)
        for key, item in value.items()
    }


def _trap(words: Any, traps: Iterator[str]) -> Any:
    if isinstance(words, list):
        # A source of a title is an id; other names are words.
        return [word if word in {"guide", "office"} else f"{next(traps)} {word}" for word in words]
    return f"{next(traps)} {words}"


def _answers(foreign: Path, format_: str, *more: str, tmp_path: Path) -> Iterator[bytes]:
    """Yield what every command writes in a format; what cannot be drawn or listed is told in one line."""
    for name, line in ON_TINY.items():
        if format_ == "svg" and not name.startswith(("compare", "ladder", "path")):
            continue
        if "--cite" in line and FORMATS[format_].takes != "page":
            continue
        yield _answer((*line, "--data", str(foreign), *more), format_, tmp_path / "file")


def _answer(line: Arguments, format_: str, file: Path) -> bytes:
    answered = ask(*line, "--format", format_, "-o", str(file), "--force", code=None)
    assert answered.code in ({0, 2} if format_ == "svg" else {0}), answered.stderr
    return file.read_bytes() if answered.code == 0 else b""


# --- pages


class _Tags(HTMLParser):
    """The elements of a document."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(written)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))


def test_a_document_has_no_element_and_no_attribute_from_a_text(foreign: Path, tmp_path: Path) -> None:
    for written in _answers(foreign, "html", *_EVERYTHING, tmp_path=tmp_path):
        words = written.decode()
        for tag, attributes in _Tags(words).elements:
            assert tag not in {"script", "img", "iframe", "link", "object", "form", "base"}
            assert not any(name.startswith("on") or name == "src" for name in attributes)
            assert (attributes.get("href") or "#").startswith("#")
        assert "]]>" not in words.partition("</head>")[2]


def test_a_figure_is_whole_and_has_no_element_from_a_text(foreign: Path, tmp_path: Path) -> None:
    known = {"svg", "title", "desc", "rect", "line", "text", "circle", "path", "g", "style"}
    drawn = [written for written in _answers(foreign, "svg", tmp_path=tmp_path) if written]
    assert drawn
    for written in drawn:
        for element in ET.fromstring(written).iter():  # noqa: S314  # our own
            assert element.tag.rpartition("}")[2] in known
            assert not any(name.startswith("on") or name.endswith("href") for name in element.attrib)


def test_markdown_has_no_link_no_picture_and_no_html_from_a_text(foreign: Path, tmp_path: Path) -> None:
    reader = MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"])
    for written in _answers(foreign, "markdown", *_EVERYTHING, tmp_path=tmp_path):
        tokens = reader.parse(written.decode())
        kinds = {token.type for token in tokens} | {child.type for token in tokens for child in token.children or ()}
        assert not kinds & {"html_block", "html_inline", "link_open", "image", "fence", "code_block", "s_open", "hr"}
        for row in _rows_of(tokens):
            assert len(row) == 1


def _rows_of(tokens: Any) -> Iterator[set[int]]:
    """Yield for every table how many cells its rows have."""
    counts: set[int] = set()
    cells = 0
    for token in tokens:
        if token.type == "table_open":
            counts = set()
        elif token.type == "tr_open":
            cells = 0
        elif token.type in {"td_open", "th_open"}:
            cells += 1
        elif token.type == "tr_close":
            counts.add(cells)
        elif token.type == "table_close":
            yield counts


_STEERS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


@pytest.mark.parametrize("format_", ["text", "plain"])
def test_nothing_on_a_screen_steers_it(format_: str, foreign: Path, tmp_path: Path) -> None:
    for written in _answers(foreign, format_, *_EVERYTHING, tmp_path=tmp_path):
        assert not _STEERS.search(written.decode())


_WHOLE = {"data-status", *(name for name, line in ON_TINY.items() if "--cite" in line)}
"""Answers with paths and entries for other programs, which are never broken."""


@pytest.mark.parametrize("name", [name for name in ON_TINY if name not in _WHOLE])
def test_on_a_terminal_no_line_is_wider_than_it(name: str, foreign: Path) -> None:
    shown = ask(*ON_TINY[name], "--data", str(foreign), columns=80, NO_COLOR="1").stdout
    for line in shown.splitlines():
        assert len(re.sub("\x1b\\[[0-9;]*m", "", line)) <= 80, line
    assert "\x1b]8" not in shown


# --- tables and records


def test_no_cell_of_a_table_is_a_formula(foreign: Path, tmp_path: Path) -> None:
    for format_, delimiter in (("csv", ","), ("tsv", "\t"), ("excel", None)):
        for written in _answers(foreign, format_, tmp_path=tmp_path):
            words = written.decode("utf-8-sig")
            separator = delimiter or (";" if ";" in words.partition("\n")[0] else ",")
            heads, *rows = csv.reader(io.StringIO(words, newline=""), delimiter=separator, strict=True)
            for row in rows:
                assert len(row) == len(heads)
                for cell in row:
                    assert not cell.startswith(_FORMULAS) or _is_number(cell), cell


def _is_number(cell: str) -> bool:
    return re.fullmatch(r"-?[0-9]+([.,][0-9]+)?(e-?[0-9]+)?", cell) is not None


def test_a_workbook_has_neither_formulas_nor_links(foreign: Path, tmp_path: Path) -> None:
    for written in _answers(foreign, "xlsx", tmp_path=tmp_path):
        with zipfile.ZipFile(io.BytesIO(written)) as book:
            for name in book.namelist():
                if name.startswith("xl/worksheets/"):
                    content = book.read(name)
                    assert b"<f>" not in content
                    assert b"<hyperlink" not in content


def test_records_have_the_texts_as_they_stand(foreign: Path, tmp_path: Path) -> None:
    titles = [role["title"] for role in ask("roles", "--data", str(foreign), "--json").data]
    assert all(any(title.startswith(trap) for trap in TRAPS) for title in titles)
    for format_ in ("json", "jsonl"):
        for written in _answers(foreign, format_, tmp_path=tmp_path):
            for line in [written.decode()] if format_ == "json" else written.decode().splitlines():
                json.loads(line)


@pytest.mark.parametrize("style", ["bibtex", "csl-json", "text"])
def test_citations_stay_whole(style: str, foreign: Path) -> None:
    for source in ("guide", "office", "bank"):
        cited = ask("sources", source, "--cite", style, "--data", str(foreign), code=None)
        assert cited.code in {0, 2}
        if style == "csl-json":
            json.loads(cited.stdout)
        if style == "bibtex":
            entry = re.sub(r"\\[{}]|\\text[a-z]+\{\}", "", cited.stdout)
            assert entry.count("{") == entry.count("}")


# --- what a text may not hold at all


_REFUSED = {
    "an escape": "\x1b[31mred",
    "a sound": "a\x07b",
    "a NUL": "a\x00b",
    "a C1 code": "a\x9b31mb",
    "turned round": "a\u202eb",
    "isolated": "a\u2066b",
    "unseen": "a\u200bb",
    "a line break": "a\nb",
    "a carriage return": "a\rb",
    "a tab": "a\tb",
    "a line separator": "a\u2028b",
}


@pytest.mark.parametrize("words", _REFUSED.values(), ids=_REFUSED)
@pytest.mark.parametrize("place", ["a title", "a cell", "a publisher", "the pack's own title", "the licence"])
def test_what_steers_a_terminal_or_is_not_seen_is_refused_at_its_line(place: str, words: str, tmp_path: Path) -> None:
    pack = shutil.copytree(TINY, tmp_path / "pack")
    if place == "a cell":
        table = pack / "pay/official/gb-survey.csv"
        content = table.read_text(encoding="utf-8").replace('"Advisers, all kinds"', f'"{words}"')
        table.write_bytes(content.encode())
        seal(pack)
    else:
        name, old = {
            "a title": ("roles/clerk.yaml", "en: Clerk,"),
            "a publisher": ("sources.yaml", "Office of statistics"),
            "the pack's own title": ("pack.yaml", "en: A tiny world,"),
            "the licence": ("pack.yaml", "CC0-1.0"),
        }[place]
        new = json.dumps(words)
        path = pack / name
        content = path.read_text(encoding="utf-8")
        assert old in content
        path.write_text(content.replace(old, f"en: {new}," if old.startswith("en") else new), encoding="utf-8")
    told = ask("data", "check", str(pack), code=4)
    assert told.stderr == ""
    lines = told.stdout.splitlines()
    assert all(line.startswith(str(pack)) and line.isprintable() for line in lines)
    assert not _STEERS.search(told.stdout)
    assert ask("roles", "--data", str(pack), code=4).stdout == ""
