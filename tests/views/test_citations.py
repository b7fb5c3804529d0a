"""Citations are read by programs: small strict readers stand here for BibTeX and for what keeps CSL-JSON."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from careercli.answers.citations import citation_of
from careercli.answers.evidence import evidence
from careercli.catalog import Catalog
from careercli.formats.plain_format import plain_lines
from careercli.i18n.language import choose, speaking
from careercli.model import LANGUAGES, PayFigure, Source, Text
from careercli.store.cache import open_catalog
from careercli.views import CitationStyle
from careercli.views.citations import Cited, citations_page
from careercli.views.page import shown

_HARD = "Pay & {Perks} at 5% of $3_000 # ~20 ^2 \\ end: Öğretmen Müşteri, Əmək, αμοιβές"
_TEX = re.compile(r"\\(textasciitilde|textasciicircum|textbackslash)\{\}|\\([&%$#_{}])")
_TEX_WORDS = {"textasciitilde": "~", "textasciicircum": "^", "textbackslash": "\\"}
_ENTRY = re.compile(r"@misc\{(?P<key>[^\s,{}%#]+),\n(?P<fields>(?:  [a-z]+ = \{.*\},?\n)+)\}")
_CSL_TYPES = {"document", "dataset", "legislation", "standard", "webpage"}


def _written(several: list[Cited], style: CitationStyle) -> str:
    return "\n".join(plain_lines(shown(citations_page(several, style), ())))


def _bibtex(written: str) -> dict[str, dict[str, str]]:
    """Read BibTeX: entries with one field a line, every brace balanced, every special character escaped."""
    entries = {}
    rest = _ENTRY.sub("", written)
    assert rest.strip() == ""
    for entry in _ENTRY.finditer(written):
        fields = {}
        for line in entry["fields"].splitlines():
            name, _, value = line.strip().removesuffix(",").partition(" = ")
            assert name not in fields
            fields[name] = value[1:-1] if name == "url" else _words(value[1:-1])
        assert entry["key"] not in entries
        entries[entry["key"]] = fields
    return entries


def _words(value: str) -> str:
    """Return what TeX would print; no character may be left that it takes for more than itself."""
    inside = value[1:-1] if value.startswith("{") else value
    bare = _TEX.sub("", inside)
    assert not re.search(r"[&%$#_{}~^\\]", bare), bare
    return _TEX.sub(lambda found: found[2] or _TEX_WORDS[found[1]], inside)


def _csl(written: str) -> dict[str, Mapping[str, Any]]:
    """Read CSL-JSON by the kinds of its basic fields, none of which may be null."""
    items = json.loads(written)
    for item in items:
        kinds = {name: type(value) for name, value in item.items()}
        issued = item.get("issued", {"date-parts": [[2000]]})
        assert (
            kinds.items()
            <= {
                **dict.fromkeys(("id", "type", "title", "publisher", "URL", "language", "note"), str),
                "author": list,
                "issued": dict,
            }.items()
        )
        assert {"id", "type", "title"} <= item.keys()
        assert item["type"] in _CSL_TYPES
        assert all(author.keys() == {"literal"} for author in item.get("author", []))
        assert issued.keys() == {"date-parts"}
        assert all(type(part) is int for parts in issued["date-parts"] for part in parts)
    return {item["id"]: item for item in items}


@pytest.fixture(scope="module")
def bundled() -> Iterator[Catalog]:
    with open_catalog(None) as catalog:
        yield catalog


def _hard(source: Source, figure: PayFigure) -> Cited:
    hard = Text({"en": _HARD})
    made = replace(
        source, title=hard, publisher=_HARD, licence=hard, where=Text({"en": "https://a.example/{b}_c%20&d~e"})
    )
    printed = replace(figure, as_printed=_HARD, place=hard)
    return Cited(made, citation_of(made, printed), printed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_source_is_read_back_as_it_is_known(bundled: Catalog, language: Any) -> None:
    with speaking(language):
        sources = [Cited(source, citation_of(source)) for source in bundled.sources()]
        entries, items = _bibtex(_written(sources, "bibtex")), _csl(_written(sources, "csl-json"))
        assert list(entries) == list(items) == [cited.source.id for cited in sources]
        for source in bundled.sources():
            entry, item = entries[source.id], items[source.id]
            assert entry["title"] == item["title"] == choose(source.title)
            assert entry.get("author") == item.get("publisher") == source.publisher
            assert entry.get("year") == (str(source.year) if source.year else None)
            assert item.get("issued") == ({"date-parts": [[source.year]]} if source.year else None)
            assert item.get("language") == source.language
            assert entry.get("url") == item.get("URL")
            assert choose(source.licence) in item["note"]


def test_characters_that_mean_something_to_tex_are_printed_as_they_are(bundled: Catalog) -> None:
    cited = _hard(bundled.sources()[0], bundled.figure("us-agent-median-year-2019"))
    (entry,) = _bibtex(_written([cited], "bibtex")).values()
    assert entry["title"] == entry["author"] == _HARD
    assert _HARD in entry["note"]
    assert entry["url"] == "https://a.example/%7Bb%7D_c%20&d~e"
    (item,) = _csl(_written([cited], "csl-json")).values()
    assert item["title"] == _HARD


def test_a_figure_is_cited_by_its_id_with_its_number_and_its_place(bundled: Catalog) -> None:
    record = evidence(bundled, "us-agent-median-year-2019").data
    cited = Cited(record.source, record.citation, record.figure)
    (note,) = (item["note"] for item in _csl(_written([cited], "csl-json")).values())
    ((key, entry),) = _bibtex(_written([cited], "bibtex")).items()
    assert key == record.figure.id
    for written in (note, entry["note"], _written([cited], "words")):
        assert record.figure.as_printed in written
        assert choose(record.figure.place) in written


@pytest.mark.parametrize("style", ["words", "bibtex", "csl-json"])
def test_what_a_guide_lacks_is_said_in_one_sentence(bundled: Catalog, style: CitationStyle) -> None:
    guide = bundled.source("gr-career-guide")
    written = _written([Cited(guide, citation_of(guide))], style)
    assert "Not known of the source: the publisher, the date and the address." in written
    office = replace(guide, publisher="An office", year=2024, where=Text({"en": "https://example.org"}))
    assert "Not known" not in _written([Cited(office, citation_of(office))], style)
