"""What somebody means who asks where a number comes from: a figure, a source, a role's figures, a number in print."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from careercli.answers.names.amounts import part_money, readings
from careercli.answers.names.find import find, titled
from careercli.answers.pay.currencies import currencies_meant
from careercli.catalog import Catalog, NameKind, PrintedNumber, WantedFigures
from careercli.errors import NothingKnown, UsageProblem
from careercli.messages import say
from careercli.text import fold, may_be_name


class Figure(NamedTuple):
    """One figure is meant."""

    id: str


class Source(NamedTuple):
    """One source is meant, and what rests on it."""

    id: str


class Figures(NamedTuple):
    """Several figures are meant."""

    wanted: WantedFigures


def meant_by(catalog: Catalog, words: Sequence[str]) -> Figure | Source | Figures:
    """Return what words mean: an id, a number as it is printed, a role with or without a country.

    A number that several figures print means all of them. Raises `NothingKnown` for words that mean nothing.
    """
    typed = " ".join(words).strip()
    if not may_be_name(typed):
        return Figure(find(catalog, "figure", typed))
    named = _named(catalog, "figure", typed)
    if named is not None:
        return Figure(named)
    source = _named(catalog, "source", typed)
    if source is not None:
        return Source(source)
    return _printed(catalog, typed) or _of_role(catalog, typed) or _by_beginnings(catalog, typed)


def _named(catalog: Catalog, kind: NameKind, words: str) -> str | None:
    """Return the id of what has exactly this name."""
    ids = catalog.named(kind, fold(words))
    return ids[0] if len(ids) == 1 else None


def _printed(catalog: Catalog, words: str) -> Figure | Figures | None:
    """Return the figures that print a number; None for words that are no number."""
    if not words.isprintable():
        return None
    wanted = WantedFigures(printed=PrintedNumber(words, ()), broad=True)
    is_number = False
    try:
        amount, currency = part_money(words)
    except UsageProblem:
        pass
    else:
        meant = currencies_meant(catalog, currency) if currency else frozenset()
        if meant or not currency:
            is_number = True
            printed = PrintedNumber(words, readings(amount))
            wanted = wanted._replace(printed=printed, currencies=tuple(sorted(meant)) or None)
    found = tuple(islice(catalog.listed_figures(wanted), 2))
    if is_number and not found:
        raise NothingKnown(say("not-printed-so", words=words), hint=say("list-of-figure"))
    if len(found) == 1:
        return Figure(found[0].id)
    return Figures(wanted) if found else None


def _of_role(catalog: Catalog, words: str) -> Figures | None:
    """Return the figures of a role, in a country if one is named behind or before it; None for other words."""
    for role_words, country_words in _splits(words.split()):
        country = _named(catalog, "country", country_words)
        if country is None:
            continue
        role = _named(catalog, "role", role_words)
        if role is None and _begun(catalog, "figure", words):
            return None
        return _known(catalog, role or find(catalog, "role", role_words), country)
    role = _named(catalog, "role", words)
    if role is not None:
        return _known(catalog, role, None)
    for role_words, country_words in _splits(words.split()):
        if _named(catalog, "role", role_words) is not None:
            find(catalog, "country", country_words)  # raises what is wrong with it
    return None


def _splits(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield every way to take a role and a country from words, the country behind it first."""
    places = range(1, len(words))
    yield from ((" ".join(words[:place]), " ".join(words[place:])) for place in places)
    yield from ((" ".join(words[place:]), " ".join(words[:place])) for place in places)


def _known(catalog: Catalog, role: str, country: str | None) -> Figures:
    elsewhere = catalog.countries_with_pay(role, broad=True)
    if not elsewhere:
        # Only what nobody pays needs it.
        from careercli.answers.pay.facts import facts_of
        from careercli.answers.pay.unknown import no_pay

        raise no_pay(facts_of(catalog), catalog.roles([role]), () if country is None else (country,), has_broad=False)
    if country is not None and country not in elsewhere:
        message = say("no-pay-there", roles=(catalog.title("role", role),), countries=(catalog.country_name(country),))
        hint = say("countries-with-pay", countries=titled(catalog, "country", elsewhere))
        raise NothingKnown(message, hint=hint, candidates=elsewhere)
    countries = None if country is None else (country,)
    return Figures(WantedFigures(roles=(role,), countries=countries, broad=True))


def _by_beginnings(catalog: Catalog, words: str) -> Figure | Source:
    """Return the figure, or else the source, in whose name each of the words begins one."""
    sources = _begun(catalog, "source", words)
    if len(sources) == 1 and not _begun(catalog, "figure", words):
        return Source(sources[0])
    return Figure(find(catalog, "figure", words))


def _begun(catalog: Catalog, kind: NameKind, words: str) -> tuple[str, ...]:
    """Return the ids of two things at most in whose names each of the words begins one; of no words, none."""
    folded = fold(words)
    return catalog.named_with(kind, folded.split(), 2) if folded and may_be_name(folded) else ()
