"""Tells codes of classifications from words: `4222`, `ISCO 4222`, `43-4051.00`, ESCO's URIs; and whose they are."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import groupby

from careercli.catalog import Catalog
from careercli.model import CODE_MATCHES, Code, CodeMatch, CodeScheme, Role, is_own_code, matched
from careercli.records import Record, record
from careercli.text import UUID, code_key

_SCHEMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"isco(?:[- ]?08)?", ("isco-",)),
    (r"esco", ("esco",)),
    (r"o\*?net(?:[- ]?soc)?", ("onet-",)),
    (r"us[- ]?soc(?:[- ]?20[0-9]{2})?", ("us-soc-", "onet-")),
    (r"uk[- ]?soc(?:[- ]?20[0-9]{2})?", ("uk-soc-",)),
    (r"soc(?:[- ]?20[0-9]{2})?", ("us-soc-", "uk-soc-", "onet-")),
    (r"noc(?:[- ]?20[0-9]{2})?", ("ca-noc-",)),
)
"""How people name a classification, and how the ids of those begin that they may mean."""
_CODE = re.compile(
    rf"(?:(?:{'|'.join(f'({names})' for names, _ in _SCHEMES)})[\s:]*)?(?P<code>[0-9][0-9.\- ]*)", re.IGNORECASE
)
_ADDRESS = re.compile(rf"(?:https?://data\.europa\.eu/esco/occupation/)?(?P<uuid>{UUID})/?", re.IGNORECASE)
_GROUP = re.compile(r"(?:https?://data\.europa\.eu/esco/isco/)?c(?P<code>[0-9]{1,4})/?", re.IGNORECASE)
"""How ESCO writes groups of ISCO-08."""
_PAGE = re.compile(r"https?://(?:www\.)?onetonline\.org/link/[a-z]+/(?P<code>[0-9]{2}-[0-9]{4}\.[0-9]{2})/?")
_WITHIN = re.compile(r"(?<![\w.-])(?:[0-9]{2}-[0-9]{4}(?:\.[0-9]{2})?|[0-9]{4}(?:\.[0-9]+)+)(?![\w-])")
"""A code among words: of O*NET-SOC, of US SOC with its dash, of ESCO with its points."""
_WITHOUT_ZERO = re.compile("[0-9]{3}(?:[.].*)?")
"""What spreadsheets make of a code of ISCO-08 or ESCO that begins with a zero."""
_MINUS = "\N{MINUS SIGN}"
_OF_ESCO = "http://data.europa.eu/esco/occupation/"
_OF_SOC = re.compile("[0-9]{6}")
_OF_ONET = re.compile("([0-9]{6})([0-9]{2})")


@record
class CodeMeant(Record):
    """A code as it was typed."""

    keys: tuple[str, ...]
    """What it may be looked up by, the likeliest first."""
    schemes: tuple[str, ...]
    """How the ids of the classifications begin that were named with it; none: of any."""
    address: str | None = None
    """The URI of an occupation of ESCO, which is looked up instead."""

    def may_be_of(self, scheme: CodeScheme) -> bool:
        """Return whether it may be a code of a classification."""
        return not self.schemes or scheme.startswith(self.schemes)


@record
class Bearer(Record):
    """A role that carries a code."""

    role: Role
    code: Code
    match: CodeMatch
    """How well the code is the role's."""
    is_own: bool
    """Whether the role is itself the occupation of the code."""


def code_meant(words: str) -> CodeMeant | None:
    """Return which code was typed; None for words that are no code.

    O*NET has an occupation of its own for one of the US SOC, with .00 behind its code.
    """
    words = _with_plain_signs(words)
    address = _ADDRESS.fullmatch(words.strip())
    if address is not None:
        return CodeMeant(keys=(), schemes=("esco",), address=_OF_ESCO + address["uuid"].lower())
    group, page = _GROUP.fullmatch(words.strip()), _PAGE.fullmatch(words.strip())
    if group is not None:
        return CodeMeant(keys=(group["code"],), schemes=("isco-",))
    found = _CODE.fullmatch(words.strip() if page is None else page["code"])
    if found is None:
        return None
    key = code_key(found["code"]).strip(".")
    key = _OF_ONET.sub(r"\1.\2", key) if _OF_ONET.fullmatch(key) else key
    named = (ids for number, (_names, ids) in enumerate(_SCHEMES, start=1) if found[number] is not None)
    keys = [key]
    if _OF_SOC.fullmatch(key):
        keys.append(f"{key}.00")
    elif _WITHOUT_ZERO.fullmatch(key):
        keys.append(f"0{key}")
    return CodeMeant(keys=tuple(keys), schemes=next(named, ()))


def code_within(words: str) -> CodeMeant | None:
    """Return the code among other words, `29-1141.00 Registered Nurses`; None for words without one."""
    found = _WITHIN.search(_with_plain_signs(words))
    return None if found is None else code_meant(found[0])


def _with_plain_signs(words: str) -> str:
    """Return words with the digits and hyphens that codes have, for those that keyboards and word processors write."""
    if words.isascii():
        return words
    normal = unicodedata.normalize("NFKC", words)
    return "".join("-" if unicodedata.category(sign) == "Pd" or sign == _MINUS else sign for sign in normal)


def bearers(catalog: Catalog, meant: CodeMeant) -> tuple[Bearer, ...]:
    """Return the roles that carry a code, each once, by what fits best: those of which it is their own first."""
    every = (
        Bearer(role=role, code=code, match=matched(role.codes, code).match, is_own=is_own_code(role, code))
        for role in catalog.roles(_carrying(catalog, meant))
        for code in role.codes
        if _is_meant(meant, code)
    )
    return tuple(sorted((_best(of_role) for _id, of_role in groupby(every, lambda each: each.role.id)), key=_worse))


def _carrying(catalog: Catalog, meant: CodeMeant) -> Iterable[str]:
    if meant.address is not None:
        address = Code(scheme="esco", code=meant.address, match="exact", uri=meant.address)
        return dict.fromkeys(each.role for each in catalog.roles_coded(address))
    return dict.fromkeys(each.id for key in meant.keys for each in catalog.roles_with_code(key))


def _is_meant(meant: CodeMeant, code: Code) -> bool:
    if meant.address is not None:
        return code.scheme == "esco" and code.uri == meant.address
    return code_key(code.code) in meant.keys and meant.may_be_of(code.scheme)


def _best(several: Iterable[Bearer]) -> Bearer:
    return min(several, key=_worse)


def _worse(bearer: Bearer) -> tuple[bool, int]:
    return not bearer.is_own, CODE_MATCHES.index(bearer.match)
