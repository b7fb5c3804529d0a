"""What is looked for of a title as people have it: `Customer Service Agent (m/f/d)`, `MD (Medical Doctor)`."""

import re

_IN_PARENTHESES = re.compile(r"(?P<before>[^()\[\]]+)[(\[](?P<within>[^()\[\]]+)[)\]]\s*")
_LETTERS_OF_SHORT_FORM = 5


def without_parentheses(words: str) -> str | None:
    """Return what stands before parentheses at the end, or in them if that is but its short form; None without any."""
    found = _IN_PARENTHESES.fullmatch(words)
    if found is None:
        return None
    before, within = found["before"].strip(), found["within"].strip()
    is_short = before.isupper() and len(before) <= _LETTERS_OF_SHORT_FORM and len(within) > len(before)
    return (within if is_short else before) or None
