"""Tells codes of classifications from words: `4222`, `ISCO 4222`, `43-4051.00`."""

import re

from careercli.text import code_key

_SCHEMES = (
    r"isco(?:[- ]?08)?|esco|o\*?net(?:[- ]?soc)?|(?:us[- ]?|uk[- ]?)?soc(?:[- ]?20[0-9]{2})?|noc(?:[- ]?20[0-9]{2})?"
)
_CODE = re.compile(rf"(?:(?:{_SCHEMES})[\s:]*)?(?P<code>[0-9][0-9.\- ]*)", re.IGNORECASE)
_OF_SOC = re.compile("[0-9]{6}")


def codes_meant(words: str) -> tuple[str, ...]:
    """Return what a code that was typed may be looked up by, the likeliest first; none for words that are no code.

    O*NET has an occupation of its own for one of the US SOC, with .00 behind its code.
    """
    found = _CODE.fullmatch(words.strip())
    if found is None:
        return ()
    key = code_key(found["code"]).strip(".")
    return (key, f"{key}.00") if _OF_SOC.fullmatch(key) else (key,)
