"""Which currency is meant by a code, a sign or a name, as people of the four languages say it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from careercli.answers.names.find import titled
from careercli.answers.pay.rates import known_currencies
from careercli.catalog import Catalog
from careercli.errors import UsageProblem
from careercli.messages import say
from careercli.text import fold, may_be_name

_SIGNS: Mapping[str, str] = {
    **dict.fromkeys(("c$", "ca$", "can$"), "CAD"),
    **dict.fromkeys(("a$", "au$"), "AUD"),
    **dict.fromkeys(("mx$", "mex$"), "MXN"),
    **dict.fromkeys(("¥", "￥"), "yen"),
    "us$": "USD",
    "nz$": "NZD",
    "hk$": "HKD",
    "s$": "SGD",
    "r$": "BRL",
    "$": "dollar",
    "e£": "EGP",
    "£": "pound",
    "₤": "lira",
    "₨": "rupee",
    "﷼": "rial",
    "€": "EUR",
    "₺": "TRY",
    "₼": "AZN",
    "₽": "RUB",
    "₾": "GEL",
    "₴": "UAH",
    "֏": "AMD",
    "₸": "KZT",
    "₪": "ILS",
    "₹": "INR",
    "₩": "KRW",
    "₫": "VND",
    "₱": "PHP",
    "฿": "THB",
    "₭": "LAK",
    "₮": "MNT",
    "៛": "KHR",
    "৳": "BDT",
    "₦": "NGN",
    "₵": "GHS",
    "₲": "PYG",
    "₡": "CRC",
}
"""What each sign stands for: a code, or a word that several countries have their own of."""
_EVERYDAY: Mapping[str, str] = {
    "TRY": "tl τουρκικη",
    "EUR": "evro",
    "USD": "america american amerika amerikan αμερικανικο αμερικησ ηπα bucks dolaria",
    "GBP": "sterling sterlinq quid england english ingiltere ingilis αγγλικη αγγλιασ βρετανικη",
    "CAD": "canada καναδικο dolaria",
    "AUD": "australia αυστραλιανο dolaria",
    "CHF": "switzerland ελβετικο",
    "RUB": "rouble russia ρωσικο",
    "BYN": "rouble",
    "JPY": "japan ιαπωνικο",
    "PLN": "zl",
    "CZK": "kc",
    "HUF": "ft",
    **dict.fromkeys(("SEK", "NOK", "DKK", "ISK"), "kr"),
    **dict.fromkeys(("INR", "PKR"), "rs"),
    **dict.fromkeys(("AED", "MAD"), "dh dhs"),
}
"""Words that people use beside the names in Unicode's locale data, folded, in any inflection."""
_OBVIOUS = frozenset({"USD", "GBP", "TRY", "CHF", "RUB"})
"""The dollar, pound, lira, franc and rouble that is meant by the word alone, unless it is the country's own."""
_THOUSANDTHS: Mapping[str, bool | None] = {
    **dict.fromkeys(("BHD", "JOD", "KWD", "LYD", "OMR", "TND"), True),
    "IQD": None,
}
"""Currencies to which ISO 4217 gives three decimals. Those of the Iraqi dinar are used no more (CLDR gives it none):
a month's pay is hundreds of thousands there, and `750.000` may be meant either way."""

_BEHIND_APOSTROPHE = r"(?<=\w)['’]\w+"
"""The ending that Turkish puts behind a code or a name: `TL'ye`."""
_NO_NAME = r"[!\"#$%*+,/:;<=>?@\[\\\]^_`{|}~0-9]"
_MOST_WORDS, _MOST_CANDIDATES = 6, 3
_ALIKE = 0.75
"""Of 1; below it two words are different words."""
_SHORTEST_STEM = 3
_LONGEST_CODE = 4
"""With a letter too many."""
_ENDING = r"(?:l[ae]r)?(?:[ysn]?[aeiou]|n?[iu]n|l[iu][kq]|[dt][ae]n?|y?l[ae]|e?s)?"
"""Of folded English, Turkish and Azerbaijani words."""
_GREEK = r"(?P<stem>[α-ω]{3,}?)(?:ι?(?:ο|α|ων)?|εσ|η|[αηο]σ|ου)"


@cache
def _signs() -> re.Pattern[str]:
    """Return what finds any sign: where it begins with a letter, none stands before it."""
    longest_first = sorted(_SIGNS, key=len, reverse=True)
    spelled = ((r"(?<![^\W\d_])" if sign[0].isalpha() else "") + re.escape(sign) for sign in longest_first)
    return re.compile("|".join(spelled), re.IGNORECASE)


def find_currency(catalog: Catalog, words: str, *, own: str | None = None) -> str:
    """Return the code of the currency that `words` name; a name that several have is taken as the `own` one's.

    Raises `UsageProblem`, with the candidates, for words that name none of which exchange rates are known, or several.
    """
    known = known_currencies(catalog) | ({own} if own else set())
    code = words.strip().upper()
    if code in known:
        return code
    meant = _meant(catalog, words) & known
    if own in meant:
        return own
    for candidates in (meant, meant & _OBVIOUS):
        if len(candidates) == 1:
            return next(iter(candidates))
    if not meant:
        raise _unknown_currency(catalog, words, frozenset(known))
    listed = tuple(sorted(meant, key=lambda code: (code not in _OBVIOUS, code)))
    raise UsageProblem(
        say("ambiguous-currency", words=words),
        hint=say("one-of", candidates=titled(catalog, "currency", listed)),
        candidates=listed,
    )


def currencies_meant(catalog: Catalog, words: str) -> frozenset[str]:
    """Return the codes of all currencies that `words` may name; none where they name none."""
    code = words.strip().upper()
    return frozenset({code}) if code in known_currencies(catalog) else _meant(catalog, words)


def has_thousandths(currency: str) -> bool | None:
    """Return whether amounts of a currency have three decimals; None where they have by law only."""
    return _THOUSANDTHS.get(currency, False)


def _meant(catalog: Catalog, words: str) -> frozenset[str]:
    """Return the codes of all currencies of which each of the words is said."""
    if not may_be_name(words):
        return frozenset()
    spelled_out = _signs().sub(lambda sign: f" {_SIGNS[sign[0].lower()]} ", re.sub(_BEHIND_APOSTROPHE, "", words))
    said = fold(spelled_out).split()
    if not said or len(said) > _MOST_WORDS or re.search(_NO_NAME, spelled_out):
        return frozenset()
    having = _currencies_by_word(catalog)
    exactly = _common(having.get(word, ()) for word in said)
    return exactly or _common(
        {code for known, codes in having.items() if _same_noun(word, known) for code in codes} for word in said
    )


def _common(several: Iterable[Iterable[str]]) -> frozenset[str]:
    return frozenset.intersection(*map(frozenset, several))


def _currencies_by_word(catalog: Catalog) -> Mapping[str, set[str]]:
    """Return the codes of the currencies that have each folded word in one of their names."""
    having: defaultdict[str, set[str]] = defaultdict(set)
    for name in catalog.names("currency"):
        for word in name.folded.split():
            having[word].add(name.id)
    for code, words in _EVERYDAY.items():
        for word in words.split():
            having[word].add(code)
    return having


def _same_noun(one: str, other: str) -> bool:
    """Return whether two folded words are forms of one noun: `liralar` and `lira`, `λιρών` and `λίρα`."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= _SHORTEST_STEM and longer.startswith(shorter) and re.fullmatch(_ENDING, longer[len(shorter) :]):
        return True
    stem, other_stem = re.fullmatch(_GREEK, one), re.fullmatch(_GREEK, other)
    return bool(stem and other_stem and stem["stem"] == other_stem["stem"])


def _unknown_currency(catalog: Catalog, words: str, known: frozenset[str]) -> UsageProblem:
    """Return the error for words that name no currency of the series, with those whose codes or names look like it."""
    # Only a mistake needs it.
    from difflib import get_close_matches

    said = fold(words).split()[:_MOST_WORDS] if may_be_name(words) else []
    having = _currencies_by_word(catalog)
    likely = Counter(
        code
        for word in said
        if len(word) > _SHORTEST_STEM
        for code in {code for like in get_close_matches(word, having, cutoff=_ALIKE) for code in having[like] & known}
    )
    by_name = sorted(likely, key=lambda code: (-likely[code], code not in _OBVIOUS, code))
    code = words.strip().upper()
    by_code = get_close_matches(code, sorted(known)) if len(code) <= _LONGEST_CODE else ()
    candidates = tuple(dict.fromkeys((*by_code, *by_name)))[:_MOST_CANDIDATES]
    listed = titled(catalog, "currency", candidates)
    hint = say("did-you-mean", candidates=listed) if listed else say("use-iso-4217")
    return UsageProblem(say("unknown-currency", words=words), hint=hint, candidates=candidates)
