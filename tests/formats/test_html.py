"""HTML stands alone: whole, in the reader's language, without a script or a request, to be read by everybody."""

import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.formats import Look, html_format
from careercli.formats.html_format import page_text
from careercli.model import LANGUAGES, Unit
from careercli.views.blocks import (
    Bar,
    Block,
    Bullets,
    Caveat,
    Column,
    Facts,
    Heading,
    Label,
    Node,
    Paragraph,
    Row,
    Table,
    Typed,
    Verbatim,
    plain,
)
from careercli.views.page import DETAILS, Shown
from tests.browser import browse, needs_browser
from tests.cli.commands import ON_BUNDLED, ON_TINY, on_tiny
from tests.cli.inside import ask

_EVERYTHING = tuple(f"--{detail}" for detail in DETAILS)
_VOID = {"meta", "br"}
_STYLE = Path(html_format.__file__).with_suffix(".css").read_text(encoding="ascii")
TRAPS = (
    "<script>alert(1)</script>",
    "<img src=http://x onerror=x>",
    "</title></style></main><!--",
    "\" onclick='x' a=\"",
    "&lt;b&gt; &amp; & ]]>",
    "javascript:x http://x [1] †1",
)


class Element(NamedTuple):
    tag: str
    attributes: dict[str, str | None]
    within: tuple[str, ...]


class _Document(HTMLParser):
    """Reads a document, and fails where an element is closed that is not open, or not closed."""

    def __init__(self, written: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.words: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(written)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        self.elements.append(Element(tag, dict(attrs), tuple(self._open)))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert "svg" in self._open, f"<{tag}/> is HTML's only in a drawing"
        self.elements.append(Element(tag, dict(attrs), tuple(self._open)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] != "style":
            self.words.append((self._open[-1], data))

    def all(self, tag: str) -> list[Element]:
        return [element for element in self.elements if element.tag == tag]

    def text(self, tag: str) -> list[str]:
        return [words for within, words in self.words if within == tag]


def _written(*blocks: Block, encoding: str = "utf-8") -> str:
    return page_text(Shown(blocks, {}, {}), io.TextIOWrapper(io.BytesIO(), encoding), Look())


def _asked(*arguments: str) -> _Document:
    return _Document(ask(*arguments, "--format", "html").stdout)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ON_TINY)
def test_every_answer_is_a_whole_document_that_needs_nothing_beside_itself(name: str, language: str) -> None:
    document = _asked(*on_tiny(name), *_EVERYTHING, "--lang", language)
    assert document.all("html")[0].attributes["lang"] == language
    assert len(document.all("h1")) == len(document.all("title")) == len(document.all("main")) == 1
    described = {element.attributes.get("name"): element.attributes.get("content") for element in document.all("meta")}
    assert described["description"]
    assert described["viewport"] == "width=device-width, initial-scale=1"
    assert document.text("title") == document.text("h1")
    for element in document.elements:
        assert element.tag not in {"script", "link", "img", "iframe", "object", "form", "input", "base"}
        assert not {"src", "action", "style", "xlink:href"} & element.attributes.keys()
        assert not any(attribute.startswith("on") for attribute in element.attributes)
        assert (element.attributes.get("href") or "#").startswith("#")
    assert "url(" not in _STYLE
    assert "@import" not in _STYLE


@pytest.mark.parametrize("name", ON_TINY)
def test_tables_say_what_they_are_about_and_what_each_cell_is(name: str) -> None:
    document = _asked(*on_tiny(name), *_EVERYTHING)
    assert len(document.all("caption")) == len(document.all("table"))
    for title in document.all("th"):
        assert title.attributes["scope"] == ("col" if "thead" in title.within else "row")
    for bar in document.all("svg"):
        assert bar.attributes.get("aria-hidden") == "true" or bar.attributes["aria-label"]
    for scroll in [element for element in document.all("div") if "tabindex" in element.attributes]:
        assert scroll.attributes["aria-label"]


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", ON_BUNDLED)
def test_marks_of_sources_and_readings_lead_to_places_on_the_page(name: str) -> None:
    document = _asked(*ON_BUNDLED[name], *_EVERYTHING)
    places = [element.attributes["id"] for element in document.elements if "id" in element.attributes]
    assert len(places) == len(set(places))
    links = {(link.attributes["href"] or "").removeprefix("#") for link in document.all("a")}
    assert links <= {*places}
    assert links or name != "show"


def test_a_bar_says_in_words_what_it_shows() -> None:
    unit = Unit("EUR", "month")
    columns = (Column("country", "Country"), Column("range", "", "range", "Remark", unit, top=4000))
    cells = (Bar(1000, 1500, 2000, 4000, "guide"),), (Bar(None, 1700, None, 4000, "guide"),), plain("no figure known")
    document = _Document(_written(Table(columns, tuple(Row((plain("x"), cell)) for cell in cells))))
    told = [bar.attributes["aria-label"] for bar in document.all("svg") if "aria-label" in bar.attributes]
    assert told == ["from 1,000 to 2,000 euros a month, typically 1,500 euros a month", "typically 1,700 euros a month"]
    (span,) = document.all("rect")
    assert (span.attributes["x"], span.attributes["width"]) == ("25.00%", "25.00%")


_words = st.one_of(st.sampled_from(TRAPS), st.text("ab<>&\"'/=! -;#[]†1\nğ", min_size=1).filter(str.strip))


def _everywhere(words: str) -> tuple[Block, ...]:
    """Return the words in blocks of every kind that takes any."""
    line = plain(words)
    return (
        Heading(words, line, level=1),
        Paragraph(line),
        Paragraph((Typed(words),)),
        Caveat("⚠", line),
        Facts(((words, line), (Label(words, words), line))),
        Bullets((line,)),
        Node(line, (Node(line),)),
        Verbatim(line),
        Table((Column("a", words), Column("b", "B")), (Row((line, line), (line,)),)),
    )


@given(_words)
def test_words_stay_words_wherever_they_stand(words: str) -> None:
    document, harmless = (_Document(_written(*_everywhere(written))) for written in (words, "x"))
    assert [element.tag for element in document.elements] == [element.tag for element in harmless.elements]
    assert [told.strip() for _tag, told in document.words].count(words.strip()) >= 8


def test_a_document_says_it_is_utf_8_and_is_whatever_the_stream_can_carry() -> None:
    assert "<p>€ ğ Ω</p>" in _written(Paragraph(plain("€ ğ Ω")))
    for encoding in ("ascii", "cp1253", "latin-1"):
        assert "<p>&#8364; &#287; &#937;</p>" in _written(Paragraph(plain("€ ğ Ω")), encoding=encoding)


def test_the_same_answer_is_the_same_bytes() -> None:
    asked = (*on_tiny("compare-two"), *_EVERYTHING, "--format", "html")
    assert ask(*asked).stdout == ask(*asked).stdout == ask(*asked, "--color", "always", columns=60, PAGER="").stdout


_ON_PHONES = """\
<body><p id="widths"></p><script>
for (const name of %s) {
  const phone = document.createElement("iframe");
  phone.style.width = "360px";
  phone.src = name + ".html";
  phone.onload = () => { widths.textContent += `${name}=${phone.contentDocument.documentElement.scrollWidth};`; };
  document.body.append(phone);
}
</script></body>
"""


@pytest.mark.exhaustive
@needs_browser
def test_on_a_phone_no_page_is_wider_than_the_screen(tmp_path: Path) -> None:
    for name, asked in ON_BUNDLED.items():
        written = ask(*asked, *_EVERYTHING, "--lang", "el", "--format", "html").stdout
        (tmp_path / f"{name}.html").write_text(written, encoding="utf-8")
    phones = tmp_path / "phones.html"
    phones.write_text(_ON_PHONES % json.dumps([*ON_BUNDLED]), encoding="utf-8")
    seen = ("--allow-file-access-from-files", "--virtual-time-budget=20000", "--dump-dom")
    told = browse(phones, tmp_path / "profile", *seen)
    widths = {name: int(width) for name, width in re.findall(r"([\w-]+)=(\d+);", told)}
    assert widths.keys() == ON_BUNDLED.keys()
    assert max(widths.values()) <= 360, widths


# --- the style ----------------------------------------------------------------------------------------------

_SCHEMES = re.findall(r":root \{(.*?)\}", _STYLE, re.DOTALL)
_INKS = ("text", "muted", "link", "official", "guide", "doubtful", "not-credible")


@pytest.mark.parametrize("background", ["paper", "code"])
@pytest.mark.parametrize("ink", _INKS)
@pytest.mark.parametrize("scheme", _SCHEMES, ids=["light", "dark", "print"])
def test_everything_written_can_be_told_from_what_it_is_written_on(scheme: str, ink: str, background: str) -> None:
    """WCAG 2.2 AA asks for a contrast of 4.5 for text."""
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", scheme))
    assert _contrast(colours[ink], colours[background]) >= 4.5


def test_colours_are_named_once_for_each_scheme() -> None:
    rules = re.sub(r":root \{.*?\}", "", _STYLE, flags=re.DOTALL)
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsl", rules)
    assert set(re.findall(r"var\(--([\w-]+)\)", rules)) <= {*_INKS, "paper", "code", "line"}


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    shares = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
