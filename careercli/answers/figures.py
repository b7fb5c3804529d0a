"""Every figure there is, or those that are asked for: as printed, what is wrong with it, and the same by each lens."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TypeVar, get_args

from careercli.answers.answer import Answer
from careercli.answers.flags import FLAG_CODES, Flag, Observation, Severity, are_credible, flags_of
from careercli.answers.names.find import find_all
from careercli.answers.pay.choice import TYPICAL, Amounts, published
from careercli.answers.pay.facts import facts_of
from careercli.answers.pay.lenses import (
    AS_PUBLISHED,
    Converted,
    Gap,
    Lenses,
    MoneyYears,
    Units,
    checked_units,
    gap_for,
    pay_by_lens,
)
from careercli.answers.pay.steps import convert
from careercli.answers.pay.unknown import no_pay
from careercli.answers.pay.years import PaidThere, money_years
from careercli.catalog import Catalog, WantedFigures
from careercli.errors import NothingKnown, UsageProblem
from careercli.messages import Message, say
from careercli.model import Basis, Lens, PayFigure, Statistic, Text, Unit
from careercli.records import Record, record
from careercli.streams import Stream

Name = TypeVar("Name", bound=str)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
FLAG_WORDS: tuple[str, ...] = (*FLAG_CODES, *SEVERITIES)
"""What figures with flags are asked for by: a flag, or how grave it is."""
STATISTICS: tuple[Statistic, ...] = get_args(Statistic)
_KINDS_KEPT = 1_000
"""Kinds of money whose factors are kept; more than a pack of all countries and a few years has."""


@record
class SeenAs(Record):
    """A figure by one lens; `compare --explain` shows the steps that lead there."""

    low: float | None
    """In `unit`; null where the figure has no lower end."""
    typical: float | None
    """In `unit`; null where the figure is no typical one, but an end or a percentile."""
    high: float | None
    """In `unit`; null where the figure has no upper end."""
    unit: Unit
    """Currency and period, `EUR/month`; `international-dollar/month`; or `minimum-wage`."""
    year: int
    """Whose money it is; of a multiple, whose minimum wage."""
    basis: Basis
    """Of the figure; of the minimum wage, where pay is its multiple."""
    is_representative: bool
    """Whether pay is a multiple of a rate that stands for many, and so about right only."""
    doubt: Message | None
    """Why a factor of it should not be believed; null where they fit together."""


@record
class FigureLenses(Record):
    """A figure by every lens but that of its own currency."""

    market: SeenAs | Gap
    """In one currency, by the average exchange rate of the year."""
    ppp: SeenAs | Gap
    """In international dollars: what it buys where it is earned."""
    minimum_wage: SeenAs | Gap
    """As a multiple of the legal minimum wage of the year."""

    def by(self, lens: Lens) -> SeenAs | Gap:
        """Return the figure by one of them. Raises `LookupError` for the lens of its own currency."""
        found: SeenAs | Gap = vars(self)[lens.replace("-", "_")]
        return found


@record
class ListedFigure(Observation):
    """A pay figure with all that its source says, what is wrong with it, and the same by every lens."""

    role_title: Text
    lenses: FigureLenses


def list_figures(
    catalog: Catalog,
    *,
    roles: list[str] | None = None,
    countries: list[str] | None = None,
    sources: list[str] | None = None,
    flags: list[str] | None = None,
    statistics: list[str] | None = None,
    year: int | None = None,
    units: Units = AS_PUBLISHED,
    broad: bool = False,
) -> Answer[Sequence[ListedFigure]]:
    """Return the figures that fit every filter, in the pack's order; with `broad` those about wider occupations too.

    Raises `NothingKnown` for words that name nothing and if no figure fits, `UsageProblem` for a flag or a statistic
    that there is none of, and for a currency or a year that no series has.
    """
    wanted = WantedFigures(
        roles=find_all(catalog, "role", roles) if roles else None,
        countries=find_all(catalog, "country", countries) if countries else None,
        sources=find_all(catalog, "source", sources) if sources else None,
        statistics=_named(statistics, STATISTICS, "unknown-statistic") or None,
        year=year,
        broad=broad,
    )
    return listed(catalog, wanted, flags=_named(flags, FLAG_WORDS, "unknown-flag"), units=units)


def listed(
    catalog: Catalog, wanted: WantedFigures, *, flags: Sequence[str] = (), units: Units = AS_PUBLISHED
) -> Answer[Sequence[ListedFigure]]:
    """Return the figures that are wanted and have any of the flags, if any are named; made as they are asked for."""
    units = checked_units(catalog, units)
    years = _money_years(catalog, wanted, units)
    by_lenses = _lenses_of(catalog, units, years)

    def made() -> Iterator[ListedFigure]:
        for figure, found in _flagged(catalog, wanted, flags):
            yield ListedFigure(
                **vars(figure),
                flags=found,
                role_title=catalog.title("role", figure.role),
                lenses=by_lenses(figure, found),
            )

    figures = Stream(made, None if flags else lambda: _count(catalog, wanted))
    if not figures:
        if wanted.roles and not any(catalog.countries_with_pay(role, broad=True) for role in wanted.roles):
            raise no_pay(facts_of(catalog), catalog.roles(wanted.roles), wanted.countries or (), has_broad=False)
        raise NothingKnown(say("no-figure-fits"), hint=_what_to_leave_out(catalog, wanted, flags))
    return Answer("figures", figures, tuple(_notes(catalog, wanted, years, is_counted=not flags)))


def _named(words: list[str] | None, known: Sequence[Name], otherwise: str) -> tuple[Name, ...]:
    """Return what words name, each once; commas part them as well. Raises `UsageProblem` for other words."""
    by_word = {str(name): name for name in known}
    named = [word.strip().lower() for several in words or [] for word in several.split(",")]
    for word in named:
        if word not in by_word:
            candidates = tuple(by_word)
            hint = say("one-of", candidates=candidates)
            raise UsageProblem(say(otherwise, words=word), hint=hint, candidates=candidates)
    return tuple(dict.fromkeys(by_word[word] for word in named))


def _flagged(
    catalog: Catalog, wanted: WantedFigures, flags: Sequence[str]
) -> Iterator[tuple[PayFigure, tuple[Flag, ...]]]:
    for figure in catalog.listed_figures(wanted):
        # Asked for each figure, because what is kept for so many is let go of on the way.
        found = flags_of([figure], facts_of(catalog))
        if not flags or any(flag.code in flags or flag.severity in flags for flag in found):
            yield figure, found


def _money_years(catalog: Catalog, wanted: WantedFigures, units: Units) -> MoneyYears:
    """Return the latest years whose money all figures that may be listed can be brought to.

    Whether they are credible is not asked, for it is not known before the first of them is listed.
    """
    paid = {(alike.country, alike.currency, alike.year) for alike in catalog.alike_figures(wanted)}
    rows = [PaidThere(catalog.country(country), currency, year) for country, currency, year in sorted(paid)]
    return money_years(catalog, rows, units)


def _notes(catalog: Catalog, wanted: WantedFigures, years: MoneyYears, *, is_counted: bool) -> Iterator[Message]:
    """Yield whose money amounts are, how many figures are left out as wider, and of whom bands are evidence."""
    if years.market is not None:
        yield say("market-in-prices-of", year=years.market)
    if years.ppp is not None:
        yield say("ppp-in-prices-of", year=years.ppp)
    if is_counted and not wanted.broad:
        more = _count(catalog, wanted._replace(broad=True)) - _count(catalog, wanted)
        if more:
            yield say("broad-left-out", number=more)
    if any(catalog.source(alike.source).kind == "employer" for alike in catalog.alike_figures(wanted)):
        yield say("bands-are-one-employers")


def _lenses_of(
    catalog: Catalog, units: Units, years: MoneyYears
) -> Callable[[PayFigure, Iterable[Flag]], FigureLenses]:
    """Return what brings figures to the money of these years."""
    nothing, on_top = gap_for(say("not-credible")), gap_for(say("paid-on-top"))
    not_credible = FigureLenses(market=nothing, ppp=nothing, minimum_wage=nothing)

    @lru_cache(_KINDS_KEPT)
    def by_lenses(kind: Amounts, country: str) -> Lenses:
        return pay_by_lens(catalog, kind, catalog.country(country), units, years)

    def of_figure(figure: PayFigure, flags: Iterable[Flag]) -> FigureLenses:
        if not are_credible(flags):
            return not_credible
        ways = by_lenses(_without_amounts(published(figure)), figure.country)
        return FigureLenses(
            market=_seen(figure, ways.market),
            ppp=_seen(figure, ways.ppp),
            minimum_wage=on_top if figure.is_on_top else _seen(figure, ways.minimum_wage),
        )

    return of_figure


def _without_amounts(pay: Amounts) -> Amounts:
    """Return what kind of money pay is: of one kind, all is converted alike."""
    return Amounts(**{**vars(pay), "low": None, "typical": None, "high": None})


def _seen(figure: PayFigure, way: Converted | Gap) -> SeenAs | Gap:
    if isinstance(way, Gap):
        return way
    low = None if figure.low is None else convert(figure.low, way.steps)
    return SeenAs(
        low=low,
        typical=convert(figure.middle, way.steps) if figure.statistic in TYPICAL else None,
        high=low if figure.high == figure.low else None if figure.high is None else convert(figure.high, way.steps),
        unit=way.unit,
        year=way.year,
        basis=way.basis,
        is_representative=way.is_representative,
        doubt=way.doubt,
    )


def _count(catalog: Catalog, wanted: WantedFigures) -> int:
    return sum(alike.figures for alike in catalog.alike_figures(wanted))


def _what_to_leave_out(catalog: Catalog, wanted: WantedFigures, flags: Sequence[str]) -> Message:
    """Return which filter, left out alone, would let some figure fit."""

    def fits(wanted: WantedFigures, flags: Sequence[str]) -> bool:
        return any(True for _ in _flagged(catalog, wanted, flags))

    options = {"roles": "--role", "countries": "--country", "sources": "--source", "statistics": "--statistic"}
    one_less = {
        option: (WantedFigures(**{**wanted._asdict(), name: None}), flags)
        for name, option in {**options, "year": "--year"}.items()
        if getattr(wanted, name) is not None
    }
    if flags:
        one_less["--flag"] = (wanted, ())
    too_many = tuple(option for option, others in one_less.items() if fits(*others))
    if too_many:
        return say("leave-out", choices=too_many)
    return say("broad-shows-more") if fits(wanted._replace(broad=True), flags) else say("fewer-figure-filters")
