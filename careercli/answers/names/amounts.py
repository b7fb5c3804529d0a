"""Reads an amount of money as people of several countries type it."""

import re
from contextlib import suppress
from typing import NamedTuple

from careercli.errors import UsageProblem
from careercli.messages import say
from careercli.model import LANGUAGES, Language

_THOUSAND = r"(?:k|b[iİı]n|m[iİı]n|thousand|χιλ(?:ι[αά]δες|\.)?)(?![^\W\d_])"
"""`82.5k`, `30 bin` (Turkish), `2 min` (Azerbaijani), `1,5 χιλ.`; not the beginning of another word."""
_MONEY = re.compile(
    rf"(?P<before>[^0-9]*)(?P<amount>[0-9](?:[0-9.,'’\s]*[0-9])?(?:\s*{_THOUSAND})?)(?P<after>[^0-9]*)", re.IGNORECASE
)
_AMOUNT = re.compile(rf"(?P<digits>[0-9.,'’\s]+)(?P<thousand>\s*{_THOUSAND})?", re.IGNORECASE)
_NO_CENTS = re.compile(r"\A\s*[.,][-–—]+")
"""What stands for cents that there are none of: `45,-`."""
_SAYS_SOMETHING = re.compile(r"[^\W\d_]|\$|[^\x00-\x7f]")
_SIGNED = tuple("+-−–")
_GROUPED = r"(?P<whole>[1-9][0-9]{0,2}(?P<by>[., '])[0-9]{3}(?:(?P=by)[0-9]{3})*)(?:(?!(?P=by))[.,](?P<cents>%s))?"
_PLAIN = r"(?P<whole>[0-9]+)(?:[.,](?P<cents>%s))?"
_CENTS, _THOUSANDTHS = "[0-9]{1,2}", "[0-9]{1,3}"
_MARKS = re.compile(r"[., ']")
_MOST = 1e12
"""More than anybody earns in any currency."""


class TypedMoney(NamedTuple):
    """An amount and its currency as they were typed, in either order or in one word."""

    amount: str
    currency: str
    """Empty where none is said."""


def part_money(words: str) -> TypedMoney:
    """Return the amount and the currency in `€45.000,00`, `32.000 TL` or `82.5k`.

    Raises `UsageProblem` where there is no amount in ASCII digits, or more than one.
    """
    found = _MONEY.fullmatch(words.strip())
    if found is None:
        raise _no_amount(words)
    before, after = found["before"].strip(), _NO_CENTS.sub("", found["after"]).strip()
    for said in (before, after):
        if said and (not _SAYS_SOMETHING.search(said) or said.endswith(_SIGNED) or any(map(str.isnumeric, said))):
            raise _no_amount(words)
    return TypedMoney(found["amount"], f"{before} {after}".strip())


def read_amount(words: str, *, thousandths: bool | None = False, language: Language = "en") -> float:
    """Return the amount that `words` write: 30000, 30.000, 30,000.50, 30 000,5 and 82.5k are all read.

    Most money has no thousandths, so three digits behind a point or comma are thousands. In a currency with
    `thousandths` they are those behind a point, and behind a comma where the `language` has a decimal comma;
    None says that a currency has them by law only, and what may be either is not guessed at.
    Raises `UsageProblem` for anything that is no amount above zero.
    """
    written = _AMOUNT.fullmatch(words.strip())
    if written is None:
        raise _no_amount(words)
    digits = re.sub(r"\s+", " ", written["digits"].strip()).replace("’", "'")
    last = _CENTS if thousandths is False or written["thousand"] else _THOUSANDTHS
    grouped = None if written["thousand"] else re.fullmatch(_GROUPED % last, digits)
    plain = re.fullmatch(_PLAIN % last, digits)
    if grouped and plain:
        if thousandths is None:
            raise _either(words, plain, grouped)
        grouped = None if "." in digits or language != "en" else grouped
    found = grouped or plain
    if found is None:
        raise _no_amount(words)
    amount = float(_number(found, shift=3 if written["thousand"] else 0))
    if not 0 < amount < _MOST:
        raise UsageProblem(say("absurd-amount", words=words), hint=say("write-an-amount"))
    return amount


def readings(words: str) -> tuple[float, ...]:
    """Return every amount that words may write, in any of the languages: 15.500 is 15 and a half, or thousands."""
    found: dict[float, None] = {}
    for thousandths in (False, True):
        for language in LANGUAGES:
            with suppress(UsageProblem):
                found[read_amount(words, thousandths=thousandths, language=language)] = None
    return tuple(found)


def _number(found: re.Match[str], shift: int = 0) -> str:
    """Return the digits of an amount with a decimal point, which is moved to the right by so many digits."""
    cents = (found["cents"] or "").ljust(shift, "0")
    return f"{_MARKS.sub('', found['whole'])}{cents[:shift]}.{cents[shift:] or 0}"


def _no_amount(words: str) -> UsageProblem:
    return UsageProblem(say("no-amount", words=words), hint=say("write-an-amount"))


def _either(words: str, *readings: re.Match[str]) -> UsageProblem:
    """Return the error for an amount that may be one of several."""
    candidates = tuple(f"{float(_number(found)):.15g}" for found in readings)
    return UsageProblem(
        say("ambiguous-amount", words=words), hint=say("one-of", candidates=candidates), candidates=candidates
    )
