"""What documents of markup share: they say themselves that they are UTF-8, and are so on every stream."""

import codecs
from html import escape

from careercli.ascii import printable


def marked_up(words: str) -> str:
    """Return words as they stand in a document: none of them is markup, whatever is in them."""
    return escape(printable(words))


def in_utf_8(document: str, encoding: str) -> str:
    """Return a document as a stream can carry it: letters of others by their numbers, which every reader knows."""
    if codecs.lookup(encoding).name == "utf-8":
        return document
    return document.encode("ascii", "xmlcharrefreplace").decode("ascii")
