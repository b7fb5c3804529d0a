"""The frame of every page: head, the way back, the other languages, and the foot with how to cite."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from careercli.exports.about import citation, credits_words
from careercli.exports.site.html import Content, Html, el, joined, link
from careercli.exports.site.known import Known
from careercli.i18n.language import _, choose, language, speaking
from careercli.model import LANGUAGES, Language

_NAMES: dict[Language, str] = {"en": "English", "tr": "Türkçe", "az": "Azərbaycanca", "el": "Ελληνικά"}


class Place(NamedTuple):
    """Where a page lies below the folder of its language: `agent/gr` with the names of folders that lead there."""

    name: str
    """Without its ending."""

    @property
    def home(self) -> str:
        """Return the way to the folder of the language."""
        return "../" * self.name.count("/")

    @property
    def root(self) -> str:
        """Return the way to the folder of the site."""
        return f"../{self.home}"

    def other(self, code: Language) -> str:
        """Return the way to the same page in another language."""
        return f"{self.root}{code}/{self.name}.html"


def page(
    known: Known,
    place: Place,
    *,
    title: str,
    description: str,
    trail: Sequence[tuple[str, Content]],
    content: Iterable[Content],
    data: bool = True,
) -> str:
    """Return a page; `trail` are the pages that lead to it and their titles, `data` that a JSON file lies beside it."""
    file = place.name.rpartition("/")[2]
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("title", title),
        el("meta", name="description", content=description),
        *(
            el("link", rel="alternate", hreflang=code, href=place.other(code))
            for code in LANGUAGES
            if code != language()
        ),
        *([el("link", rel="alternate", type="application/json", href=f"{file}.json")] if data else []),
        el("link", rel="stylesheet", href=f"{place.root}style.css"),
    )
    header = el("header", _trail(trail), _languages(place))
    body = el("body", header, el("main", *content), _foot(known, place, data=data))
    return f"<!DOCTYPE html>\n{el('html', head, body, lang=language())}\n"


def _trail(trail: Sequence[tuple[str, Content]]) -> Html:
    steps = [el("li", link(target, title)) for target, title in trail]
    return el("nav", el("ol", *steps), aria_label=_("Where this page is"), class_="trail") if steps else Html()


def _languages(place: Place) -> Html:
    others = [
        el("li", link(place.other(code), _NAMES[code], hreflang=code, lang=code))
        for code in LANGUAGES
        if code != language()
    ]
    return el("nav", el("ul", *others), aria_label=_("Languages"), class_="languages")


def _foot(known: Known, place: Place, *, data: bool) -> Html:
    file = place.name.rpartition("/")[2]
    doors = [link(f"{place.home}sources.html", _("All sources"))]
    if data:
        doors.append(link(f"{file}.json", _("This page as JSON"), type="application/json"))
    return _cite(known, el("p", joined(doors, " · ")))


def _cite(known: Known, *more: Content) -> Html:
    return el(
        "footer",
        el("p", f"{_('Cite it as')}: {citation(known.catalog)}"),
        el("p", credits_words()),
        el("p", f"{_('Made by')}: ", el("code", known.about.command), f" ({known.about.program})"),
        *more,
    )


def front_page(known: Known) -> str:
    """Return the page that lets a reader choose a language, in all of them."""
    doors = []
    for code in LANGUAGES:
        with speaking(code):
            title = choose(known.catalog.info().title)
            doors.append(el("li", link(f"{code}/index.html", _NAMES[code], ": ", title, hreflang=code, lang=code)))
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("title", choose(known.catalog.info().title)),
        *(el("link", rel="alternate", hreflang=code, href=f"{code}/index.html") for code in LANGUAGES),
        el("link", rel="stylesheet", href="style.css"),
    )
    body = el("body", el("main", el("h1", choose(known.catalog.info().title)), el("ul", *doors)), _cite(known))
    return f"<!DOCTYPE html>\n{el('html', head, body, lang=language())}\n"
