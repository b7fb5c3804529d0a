"""What a person means by the words for a setting and its value, in any of the languages."""

from careercli.answers.names.find import find
from careercli.answers.pay.currencies import find_currency
from careercli.catalog import Catalog
from careercli.cli.output import opened
from careercli.cli.reader import Reader
from careercli.cli.usage import nearest_words
from careercli.configuration import CHOICES, KEYS, Configuration, accepted, expected
from careercli.errors import NothingKnown, UsageProblem
from careercli.i18n.language import language_names, speaking
from careercli.messages import say
from careercli.model import LANGUAGES
from careercli.text import fold

_SHORTEST_BEGINNING = 3
"""Letters of a language's name."""


def known_key(words: str) -> str:
    """Return the key that is named. Raises `UsageProblem`, with the nearest ones, for one there is none of."""
    key = words.strip().lower()
    if key in KEYS:
        return key
    nearest = nearest_words(key, KEYS)
    hint = say("did-you-mean", candidates=nearest) if nearest else say("known-are", candidates=KEYS)
    raise UsageProblem(say("unknown-setting", words=words), hint=hint, candidates=nearest or KEYS)


def meant(key: str, words: str, configuration: Configuration, reader: Reader) -> str:
    """Return the value that words stand for, as it is kept. Raises `UsageProblem` for one that the key cannot have."""
    match key:
        case "language":
            return _language(words)
        case "country":
            with opened(reader) as catalog:
                return _country(catalog, words)
        case "currency":
            with opened(reader) as catalog:
                return find_currency(catalog, words, own=_own_currency(catalog, configuration))
    value = accepted(key, words)
    if value is None:
        raise UsageProblem(say("bad-value", name=key, reason=expected(key)), candidates=CHOICES.get(key, ()))
    return value


def _language(words: str) -> str:
    """Return the language of a code or a name; of a name, in any language, the beginning is enough."""
    folded = fold(words)
    if folded in LANGUAGES:
        return folded
    found = set()
    for each in LANGUAGES:
        with speaking(each):
            names = {language: name.split(", ") for language, name in language_names().items()}
        found |= {language for language, several in names.items() if any(_begins(name, folded) for name in several)}
    if len(found) != 1:
        raise UsageProblem(
            say("unknown-language", words=words), hint=say("one-of", candidates=LANGUAGES), candidates=LANGUAGES
        )
    return found.pop()


def _begins(name: str, folded: str) -> bool:
    return len(folded) >= _SHORTEST_BEGINNING and fold(name).startswith(folded)


def _country(catalog: Catalog, words: str) -> str:
    try:
        return find(catalog, "country", words)
    except NothingKnown as unknown:  # not the data are asked here, but how the command is used
        raise UsageProblem(unknown.message, hint=unknown.hint, candidates=unknown.candidates) from unknown


def _own_currency(catalog: Catalog, configuration: Configuration) -> str | None:
    """Return the currency of the country that is set, by which `dollar` or `lira` is that country's own."""
    return next((country.currency for country in catalog.countries() if country.id == configuration.country), None)
