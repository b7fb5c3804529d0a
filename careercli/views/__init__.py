"""Lays answers out as pages: words and order, no colours and no widths."""

from typing import Literal

Detail = Literal["full", "notes", "sources", "explain", "all"]
"""A part of a page that is shown when it is asked for, by the option of its name."""

CitationStyle = Literal["words", "bibtex", "csl-json"]
"""How something is cited: for people, or for programs that keep literature."""
