"""Phrases that depend on a number."""

from gettext import ngettext


def counted(count: int, one: str, many: str) -> str:
    """Return the phrase for so many things, with `{count}` filled in."""
    return ngettext(one, many, count).format(count=count)
