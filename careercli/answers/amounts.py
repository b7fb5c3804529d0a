"""Reads an amount of money as people of several countries type it."""

import re

from careercli.errors import UsageProblem
from careercli.messages import say

_BLANKS = re.compile(r"[\s'’]")
_GROUPED = re.compile(
    r"(?P<whole>[1-9][0-9]{0,2}(?P<by>[.,])[0-9]{3}(?:(?P=by)[0-9]{3})*)(?:(?!(?P=by))[.,](?P<cents>[0-9]{1,2}))?"
)
_PLAIN = re.compile(r"(?P<whole>[0-9]+)(?:[.,](?P<cents>[0-9]{1,2}))?")
_MOST = 1e12
"""More than anybody earns in any currency."""


def read_amount(words: str) -> float:
    """Return the amount that `words` write: 30000, 30.000, 30,000.50 and 30 000,5 are all read.

    Money has no thousandths, so three digits behind a point or comma are thousands.
    Raises `UsageProblem` for anything that is no amount above zero.
    """
    typed = _BLANKS.sub("", words)
    found = _GROUPED.fullmatch(typed) or _PLAIN.fullmatch(typed)
    if found is None:
        raise UsageProblem(say("no-amount", words=words), hint=say("write-an-amount"))
    amount = float(re.sub(r"[.,]", "", found["whole"]) + "." + (found["cents"] or "0"))
    if not 0 < amount < _MOST:
        raise UsageProblem(say("absurd-amount", words=words), hint=say("write-an-amount"))
    return amount
