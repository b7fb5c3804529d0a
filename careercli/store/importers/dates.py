"""Dates as publishers write them, made those of a pack."""

import re

_MONTH = re.compile(r"(0[1-9]|1[0-2])/([12][0-9]{3})")


def month_of(words: str) -> str:
    """Return `2022-08` of `08/2022`; nothing of what is no such month."""
    found = _MONTH.fullmatch(words)
    return f"{found.group(2)}-{found.group(1)}" if found else ""
