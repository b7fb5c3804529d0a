"""What to begin with: examples that the data in use can answer, for a reader who has asked nothing yet."""

from collections.abc import Mapping, Sequence
from math import floor, log10
from typing import NamedTuple

from careercli.answers.names.find import find
from careercli.answers.pay.choice import PERIODS, TYPICAL, is_general
from careercli.catalog import Catalog, NameKind
from careercli.errors import NothingKnown
from careercli.model import Language, PayFigure, Period, Role, Text

_SOME = 100
"""So many roles are enough to find one to begin with, where no ladder says which."""
_DIGITS = 2
"""An offer is thought of in round numbers."""


class Example(NamedTuple):
    """An offer that somebody might have."""

    amount: int
    currency: str
    period: Period
    role: str
    country: str


class Beginning(NamedTuple):
    """How much is known, and examples of what can be asked; None where the data have none."""

    title: Text
    roles: int
    countries: int
    role: str | None
    beginner: str | None
    """The first step of the ladder that the role is a later one of."""
    names: Mapping[Language, str]
    """A name of the role that is typed with letters of the language itself."""
    ladder_country: str | None
    offer: Example | None
    figure: str | None
    other_country: str | None
    """A country that is not the reader's."""


def beginning(catalog: Catalog, home: str | None = None) -> Beginning:
    """Return what to begin with, in the reader's own country as far as pay is known there."""
    countries = [country.id for country in catalog.countries()]
    steps = next((ladder.rungs for ladder in catalog.ladders()), catalog.ids("role", most=_SOME))
    paid = {role: catalog.countries_with_pay(role) for role in steps}
    role = _middle(steps, paid)
    country = _best_paid(steps, paid, countries, home)
    return Beginning(
        title=catalog.info().title,
        roles=catalog.count("role"),
        countries=len(countries),
        role=role,
        beginner=_beginner(catalog, role),
        names=_names(catalog, *catalog.roles([role])) if role else {},
        ladder_country=country,
        offer=_offer(catalog, steps, country),
        figure=_figure(catalog, (role, *steps) if role else steps, country),
        other_country=next((id_ for id_ in countries if id_ != home), None),
    )


def _beginner(catalog: Catalog, role: str | None) -> str | None:
    rungs = next((ladder.rungs for ladder in catalog.ladders() if role in ladder.rungs), ())
    return rungs[0] if rungs and rungs[0] != role else None


def _middle(steps: Sequence[str], paid: Mapping[str, Sequence[str]]) -> str | None:
    """Return the role in the middle of a ladder; one whose pay is known, if any is."""
    with_pay = [role for role in steps if paid.get(role)] or steps
    return with_pay[len(with_pay) // 2] if with_pay else None


def _best_paid(
    steps: Sequence[str], paid: Mapping[str, Sequence[str]], countries: Sequence[str], home: str | None
) -> str | None:
    """Return the country where pay is known for most steps; the reader's own before any other."""
    known = {country: sum(country in paid.get(role, ()) for role in steps) for country in countries}
    if home is not None and known.get(home):
        return home
    best = max(countries, key=lambda country: known[country], default=None)
    return best if best is not None and known[best] else None


def _names(catalog: Catalog, role: Role) -> Mapping[Language, str]:
    """Return a name in each language that is one word and not only of English letters."""
    names: dict[Language, str] = {}
    for language, several in role.aliases.items():
        own = (name for name in several if not name.isascii() and " " not in name)
        found = next((name for name in own if _found(catalog, "role", name) == role.id), None)
        if found is not None:
            names[language] = found
    return names


def _offer(catalog: Catalog, steps: Sequence[str], country: str | None) -> Example | None:
    """Return an offer of what the lowest step is known to pay."""
    figure = _typical(catalog, steps, country)
    if figure is None:
        return None
    amount = figure.middle
    rounded = int(round(amount, _DIGITS - 1 - floor(log10(amount))))
    return Example(rounded, figure.currency, figure.period, figure.role, figure.country)


def _figure(catalog: Catalog, steps: Sequence[str], country: str | None) -> str | None:
    """Return what names a figure of the first role that has one: the beginning of its id, if no other begins so."""
    figure = _typical(catalog, steps, country)
    if figure is None:
        return None
    beginning, named, _rest = figure.id.partition(figure.role)
    short = beginning + named
    return short if named and _found(catalog, "figure", short) == figure.id else figure.id


def _typical(catalog: Catalog, steps: Sequence[str], country: str | None) -> PayFigure | None:
    """Return a figure of what is typically paid for the first role of which any is known in a country."""

    def rank(figure: PayFigure) -> tuple[bool, int, int]:
        return (figure.statistic not in TYPICAL, PERIODS.index(figure.period), -figure.year)

    for role in steps if country is not None else ():
        figures = [
            figure for figure in catalog.figures([role], [country or ""]) if is_general(figure) and not figure.is_on_top
        ]
        if figures:
            return min(figures, key=rank)
    return None


def _found(catalog: Catalog, kind: NameKind, words: str) -> str | None:
    try:
        return find(catalog, kind, words)
    except NothingKnown:
        return None
