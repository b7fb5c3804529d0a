"""HTML that no text of the data can break out of, and the frame that every page of the site stands in."""

import re
from collections.abc import Iterable, Mapping
from html import escape as escaped

from careercli.i18n.language import language
from careercli.model import Language


class Html(str):
    """Text that is markup already; all other text is escaped."""

    __slots__ = ()


Content = str | Html
_MARKUP = re.compile("[&<>\"']")
_ALONE = frozenset({"link", "meta"})


def escape(text: str) -> str:
    """Return text in which nothing is markup; most text needs no change, which is told at a glance."""
    return escaped(text) if _MARKUP.search(text) else text


def el(name: str, /, *content: Content, **attributes: str | None) -> Html:
    """Return an element; an underscore in the name of an attribute is a hyphen, or ends it where Python keeps it."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{name}{written}>" if name in _ALONE else f"<{name}{written}>{joined(content)}</{name}>")


def joined(content: Iterable[Content], between: str = "") -> Html:
    """Return several things behind each other."""
    return Html(escape(between).join(one if isinstance(one, Html) else escape(one) for one in content))


def words(text: Mapping[Language, str], name: str = "span") -> Content:
    """Return words of the data in the reader's language, else in another one, which is marked as such."""
    here = text.get(language())
    if here:
        return here
    found = next(((code, said) for code, said in [("en", text.get("en")), *text.items()] if said), None)
    return "" if found is None else el(name, found[1], lang=found[0])


def link(target: str, /, *content: Content, **attributes: str | None) -> Html:
    """Return a link to a file of the site, or to an address."""
    return el("a", *content, href=target, **attributes)


def bullets(lines: Iterable[Content]) -> Html:
    """Return a list; nothing for no lines."""
    items = [el("li", line) for line in lines]
    return el("ul", *items) if items else Html()


def section(heading: str, *content: Content) -> Html:
    """Return a part of a page under its heading; nothing where there is nothing in it."""
    return el("section", el("h2", heading), *content) if any(content) else Html()


def facts(pairs: Iterable[tuple[str, Content]]) -> Html:
    """Return facts under their names."""
    known = [joined((el("dt", name), el("dd", fact))) for name, fact in pairs if fact]
    return el("dl", *known) if known else Html()


def table(head: Iterable[str], rows: Iterable[Iterable[Content]], caption: str) -> Html:
    """Return a table whose rows begin with what they are about; nothing for no rows."""
    body = [
        el("tr", *(el("th", cell, scope="row") if place == 0 else el("td", cell) for place, cell in enumerate(row)))
        for row in rows
    ]
    if not body:
        return Html()
    columns = el("tr", *(el("th", title, scope="col") for title in head))
    whole = el("table", el("caption", caption), el("thead", columns), el("tbody", *body))
    # What is wider than a telephone is moved in its own frame, also with the keyboard.
    return el("div", whole, class_="wide", tabindex="0", role="region", aria_label=caption)
