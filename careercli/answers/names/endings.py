"""Leaves out how words end in the plural and other cases: `managers`, `müdürleri`, `διευθυντών`, `menecerlər`."""

import re

_LEAST = 4
"""Letters of a word that are left; shorter ones begin too many others."""
_ENDINGS = (
    re.compile(r"(?<=ch|sh|ss)es$|(?<=[xz])es$|ies$|(?<![sui])s$"),  # English
    re.compile(r"l[ae]r(?:[iae]|in|d[ae]|d[ae]n|[iu]m(?:iz)?|[iu]z|imizin)?$"),  # Turkish and Azerbaijani
    re.compile(r"(?:οι|εσ|ων|ουσ|ου|οσ|ησ|ασ|εισ|[αηο])$"),  # Greek
)
"""Of folded words: without accents, and with one sigma."""


def beginning(folded: str) -> str:
    """Return how the other forms of a folded word begin as well; the word itself, where that cannot be told."""
    for ending in _ENDINGS:
        shorter = ending.sub("", folded)
        if shorter != folded and len(shorter) >= _LEAST:
            return shorter
    return folded
