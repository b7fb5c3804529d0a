"""The names that Unicode's locale data give countries and currencies: only a compilation needs Babel for them."""

from collections.abc import Iterator

from careercli.model import LANGUAGES, Text


def country_name(country: str) -> Text:
    """Return the name that Unicode's locale data give a country, by language; empty if they know none."""
    from babel import Locale

    names = {language: Locale(language).territories.get(country) for language in LANGUAGES}
    return Text({language: name for language, name in names.items() if name})


def currency_name(currency: str) -> Text:
    """Return the name that Unicode's locale data give a currency, by language; its code where they know none."""
    from babel import Locale

    return Text({language: Locale(language).currencies.get(currency, currency) for language in LANGUAGES})


def currency_words(currency: str) -> Iterator[str]:
    """Yield the names that Unicode's locale data give a currency, alone and behind one or more units of it."""
    from babel.numbers import get_currency_name

    for language in LANGUAGES:
        for count in (None, 1, 2):
            yield get_currency_name(currency, count=count, locale=language)
