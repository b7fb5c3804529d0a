"""Dates as publishers write them, made those of a pack."""

import re

from careercli.store.importers.findings import Findings

_MONTH = re.compile(r"(0?[1-9]|1[0-2])/([12][0-9]{3})")
_DAY = re.compile(r"[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")


def month_of(words: str, of: str, findings: Findings) -> str:
    """Return `2022-08` of `08/2022`; nothing of what is no such month, which is listed with what it is the date of."""
    found = _MONTH.fullmatch(words)
    if found is None and words:
        findings.add("odd-dates", f"{of}: {words}")
    return f"{found.group(2)}-{found.group(1):0>2}" if found else ""


def day_of(words: str, of: str, findings: Findings) -> str:
    """Return `2024-01-02` of `2024-01-02T03:04:05Z`, and list what is no such day likewise."""
    found = _DAY.match(words)
    if found is None and words:
        findings.add("odd-dates", f"{of}: {words}")
    return found.group() if found else ""
