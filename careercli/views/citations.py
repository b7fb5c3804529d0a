"""Citations: in words, and as programs for literature read them, BibTeX and CSL-JSON."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from careercli.answers.citations import Citation, address_of, citation_of, remarks_on
from careercli.answers.evidence import FigureRecord
from careercli.answers.figures import ListedFigure
from careercli.answers.sources import SourceRecord
from careercli.i18n.language import choose
from careercli.i18n.sentences import sentence
from careercli.model import PayFigure, Source, SourceKind
from careercli.views import CitationStyle
from careercli.views.blocks import Block, Paragraph, Space, Verbatim, plain
from careercli.views.citation_words import cited_lines
from careercli.views.labels import Labels
from careercli.views.page import Page

_LANGUAGES: Mapping[str, str] = {"en": "english", "tr": "turkish", "az": "azerbaijani", "el": "greek"}
"""As BibTeX styles name them."""
_CSL_TYPES: Mapping[SourceKind, str] = {
    "career-guide": "document",
    "statistics": "dataset",
    "law": "legislation",
    "classification": "document",
    "standard": "standard",
    "web-page": "webpage",
    "employer": "document",
}
_IN_TEX = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "&%$#_{}"},
        "~": "\\textasciitilde{}",
        "^": "\\textasciicircum{}",
        "\\": "\\textbackslash{}",
    }
)
_IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})
"""Addresses are read letter by letter, and only their braces have to be balanced."""


class Cited(NamedTuple):
    """Something to be cited: a source, or a figure in it."""

    source: Source
    citation: Citation
    figure: PayFigure | None = None

    @property
    def key(self) -> str:
        """Return by what it is cited."""
        return self.source.id if self.figure is None else self.figure.id


def figure_cited(record: FigureRecord) -> Iterator[Cited]:
    """Yield a figure that is to be cited."""
    yield Cited(record.source, record.citation, record.figure)


def sources_cited(sources: Iterable[SourceRecord]) -> Iterator[Cited]:
    """Yield sources that are to be cited."""
    return (Cited(source, source.citation) for source in sources)


def sources_of_figures(figures: Iterable[ListedFigure], labels: Labels) -> Iterator[Cited]:
    """Yield the sources of figures, each once: so many figures of one source nobody cites one by one."""
    sources = (labels.sources[id_] for id_ in dict.fromkeys(figure.source for figure in figures))
    return (Cited(source, citation_of(source)) for source in sources)


def citations_page(several: Iterable[Cited], style: CitationStyle) -> Page:
    """Return citations, and nothing else that would stand in the way of a program that reads them."""
    makes: Mapping[CitationStyle, Callable[[Iterable[Cited]], Iterator[Block]]] = {
        "words": _in_words,
        "bibtex": _bibtex,
        "csl-json": _csl_json,
    }
    return Page(tuple(makes[style](several)), {})


def _in_words(several: Iterable[Cited]) -> Iterator[Block]:
    for position, cited in enumerate(several):
        if position:
            yield Space()
        yield from map(Paragraph, cited_lines(cited.citation))


def _bibtex(several: Iterable[Cited]) -> Iterator[Block]:
    for cited in several:
        fields = ",".join(f"\n  {name} = {{{value}}}" for name, value in _bibtex_fields(cited))
        for line in f"@misc{{{cited.key},{fields}\n}}".split("\n"):
            yield Verbatim(plain(line))


def _bibtex_fields(cited: Cited) -> Iterator[tuple[str, str]]:
    """Yield what is known; in double braces names that no style may take apart or write small."""
    source = cited.source
    yield "title", f"{{{_tex(choose(source.title))}}}"
    if source.publisher:
        yield "author", f"{{{_tex(source.publisher)}}}"
        yield "publisher", f"{{{_tex(source.publisher)}}}"
    if source.year:
        yield "year", str(source.year)
    if source.language:
        yield "language", _LANGUAGES.get(source.language, source.language)
    address = address_of(source)
    if address:
        yield "url", address.translate(_IN_ADDRESS)
    yield "note", _tex(sentence(remarks_on(cited.source, cited.figure)))


def _tex(words: str) -> str:
    return " ".join(words.split()).translate(_IN_TEX)


def _csl_json(several: Iterable[Cited]) -> Iterator[Block]:
    items = [_csl_item(cited) for cited in several]
    for line in json.dumps(items, ensure_ascii=False, indent=2).split("\n"):
        yield Verbatim(plain(line))


def _csl_item(cited: Cited) -> Mapping[str, Any]:
    source = cited.source
    known = {
        "id": cited.key,
        "type": _CSL_TYPES[source.kind],
        "title": choose(source.title),
        "author": [{"literal": source.publisher}] if source.publisher else None,
        "publisher": source.publisher,
        "issued": {"date-parts": [[source.year]]} if source.year else None,
        "URL": address_of(source),
        "language": source.language,
        "note": sentence(remarks_on(cited.source, cited.figure)),
    }
    return {name: value for name, value in known.items() if value is not None}
