"""What English, Turkish and Azerbaijani words in the plural may be in the singular; of Greek ones: `greek_forms`."""

import re
from collections.abc import Iterator, Mapping, Sequence

from careercli.model import Language

_LEAST = 3
"""Letters of a word that are left."""
_Endings = Sequence[tuple[re.Pattern[str], Sequence[str]]]
"""Endings of the plural, and of the singular in their place."""
_ENGLISH: _Endings = (
    (re.compile("s$"), ("",)),
    (re.compile("es$"), ("",)),
    (re.compile("ies$"), ("y",)),
    (re.compile("ves$"), ("f", "fe")),
    (re.compile("men$"), ("man",)),
)
_TURKISH: _Endings = (
    (re.compile("l[ae]r(?:[iae]|in|d[ae]|d[ae]n|[iu]m(?:iz)?|[iu]z|imizin)?$"), ("",)),
    # What belongs to something, `müşteri hizmetleri müdürleri`, does so in the singular.
    (re.compile("l[ae]ri$"), ("i", "u", "si", "su")),
)
_ENDINGS: Mapping[Language, _Endings] = {"en": _ENGLISH, "tr": _TURKISH, "az": _TURKISH}


def singulars(folded: str) -> Iterator[tuple[Language, str]]:
    """Yield what a folded word may be in the singular, if it is a plural, and of which language it then is."""
    for language, endings in _ENDINGS.items():
        for plural, several in endings:
            found = plural.search(folded)
            if found is not None and found.start() >= _LEAST:
                yield from ((language, folded[: found.start()] + singular) for singular in several)
