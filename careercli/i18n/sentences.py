"""The words of every message: notes, flags, gaps, errors and hints; those of broken packs stand in `problems`."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from careercli.i18n.language import _, choose
from careercli.i18n.numbers import (
    currency_name,
    currency_sign,
    listed,
    money,
    money_decimals,
    money_name,
    number,
)
from careercli.messages import Message, Value

SENTENCES: Mapping[str, str] = {
    # names
    "unknown-role": "no role '{words}'",
    "unknown-country": "no country '{words}' in the data",
    "unknown-skill": "no skill '{words}'",
    "unknown-family": "no family '{words}'",
    "unknown-topic": "no topic '{words}' in the guide",
    "unknown-source": "no source '{words}'",
    "unknown-figure": "no figure '{words}'",
    "ambiguous-role": "'{words}' may be more than one role",
    "ambiguous-country": "'{words}' may be more than one country",
    "ambiguous-skill": "'{words}' may be more than one skill",
    "ambiguous-family": "'{words}' may be more than one family",
    "ambiguous-topic": "'{words}' may be more than one topic",
    "ambiguous-source": "'{words}' may be more than one source",
    "ambiguous-figure": "'{words}' may be more than one figure",
    "titled": "{id} ({title})",
    "one-of": "say which: {candidates}",
    "known-are": "known: {candidates}",
    "did-you-mean": "did you mean {candidates}?",
    "list-of-role": "`careercli roles` lists them",
    "list-of-country": "`careercli roles` shows the countries known",
    "list-of-skill": "`careercli skills` lists them",
    "list-of-family": "`careercli roles` shows the families",
    "list-of-topic": "`careercli guide` lists them",
    "list-of-source": "`careercli sources` lists them",
    "list-of-figure": "`careercli compare ROLE --all` lists the figures of a role",
    # nothing known
    "no-role-fits": "no role fits all of these filters",
    "fewer-filters": "leave one out; `careercli roles` lists all roles",
    "no-pay": "no source gives any pay for {roles}",
    "no-pay-there": "no source gives any pay for {roles} ({countries})",
    "only-broad-pay": "official figures for {roles} are about wider occupations only",
    "only-broad-pay-there": "official figures for {roles} ({countries}) are about wider occupations only",
    "broad-shows-more": "--broad shows figures about wider occupations",
    "no-pay-known": "No source gives any pay for {role}.",
    "no-pay-on-ladder": "no figure for any of these rungs ({country})",
    "countries-with-pay": "figures are known for {countries}",
    "roles-with-pay": "figures are known for {roles}",
    "no-ladder": "the data hold no ladder",
    "no-skills": "the data hold no skills",
    "no-guide": "the data hold no guide",
    "no-sources": "the data hold no sources",
    "not-on-ladder": "{role} is no rung of the ladder",
    "one-country-only": "a ladder shows the pay of one country, or of all",
    "all-countries-by-lens": "leave --country out and choose a --lens for all",
    "ladder-upside-down": "{from_} stands above {to} on the ladder; swap --from and --to",
    # gaps
    "no-figure": "No source gives any pay for {role} ({country}).",
    "only-partial-figures": "Figures for {role} ({country}) are about some workers only; "
    "`compare ROLE --all` lists them.",
    "only-broad-figures": "Official figures for {role} ({country}) are about a wider occupation; --broad shows them.",
    "no-weekly-hours": "The weekly hours are not known.",
    "no-exchange-rate": "No exchange rate from {from_} to {to} is known for {year}.",
    "no-purchasing-power-parity": "No purchasing power parity is known for {year} ({country}).",
    "last-purchasing-power-parity": "No purchasing power parity is known for {year} ({country}); "
    "`--prices {earlier}` uses the last one.",
    "parity-of-no-currency": "No source says in which currency the purchasing power parity of {year} is ({country}).",
    "parity-in-other-currency": "The pay is in {paid}, the purchasing power parity of {year} in {own} ({country}).",
    "no-fixed-rate": "No rate between {from_} and {to} is fixed for good.",
    "no-consumer-prices": "Prices are not known for both {from_} and {to} ({country}).",
    "not-in-own-currency": "The pay is in {paid}, prices are known in {own} only ({country}).",
    "no-minimum-wage": "No minimum wage is known for {year} ({country}).",
    "no-minimum-wage-of-basis": "No {basis} minimum wage is known for {year} ({country}).",
    "minimum-wage-in-other-currency": "The minimum wage is known in {currency} only ({country}).",
    "prices-in-doubt": "Exchange rate and purchasing power contradict each other for {year} ({country}): "
    "together they say that prices are {percent}% of those in the United States. One of them cannot be right.",
    "prices-in-doubt-and-unusual": "Exchange rate and purchasing power contradict each other for {year} ({country}): "
    "together they say that prices are {percent}% of those in the United States, where {usual}% is usual. "
    "One of them cannot be right.",
    # conversion steps
    "weeks-a-year": "weeks a year",
    "months-a-year": "months a year",
    "payments-stated": "payments a year, as stated",
    "payments-usual": "payments a year, as is usual there",
    "weekly-hours": "hours a week",
    "consumer-prices": "consumer price index",
    "consumer-prices-projected": "consumer price index, projection",
    "units-per-dollar": "{currency} per US dollar",
    "units-per-euro": "{currency} per euro",
    "units-per-euro-fixed": "{currency} per euro, fixed for good",
    "purchasing-power-parity": "{currency} per international dollar",
    "minimum-wage-a-hour": "{currency} {basis} minimum wage an hour on 1 July",
    "minimum-wage-a-month": "{currency} {basis} minimum wage a month on 1 July",
    "minimum-wage-a-year": "{currency} {basis} minimum wage a year on 1 July",
    "minimum-wage-of-payments": "{currency} {basis} minimum wage a month on 1 July ({amount} × {payments} ÷ 12)",
    "minimum-wage-ilo": "{currency} representative gross minimum wage a month",
    "gross": "gross",
    "net": "net",
    "not-stated": "not stated",
    # notes
    "years-differ": "The figures are of different years ({years}); `--prices {last}` brings them to one year's prices.",
    "currencies-differ": "Amounts in a country's own currency can be compared within one currency only.",
    "bases-differ": "Gross and net are not the same: {sides}.",
    "side-gross": "gross ({countries})",
    "side-net": "net ({countries})",
    "side-not-stated": "not stated ({countries})",
    "prices-projected": "Prices after the last measured year are a projection of the IMF.",
    "payments-as-published": "Pay is usually paid {payments} times a year ({countries}); a month is one payment.",
    "payments-evened-out": "Pay is usually paid {payments} times a year ({countries}): a month is × {payments} ÷ 12 "
    "of a published one.",
    "minimum-wage-representative": "Some minimum wages are one representative rate a month for rates by the hour, age "
    "or region ({countries}); multiples near 1 say little there.",
    "minimum-wage-of-basis": "Where nobody says whether pay is gross or net, its multiple is of the {basis} "
    "minimum wage ({countries}).",
    "no-raise-one-occupation": "No raise is given from {lower} to {upper}: the statistics count both as one job.",
    "no-skills-known": "No source names any skill for {roles}.",
    "no-raise": "No raise is given where the figures of two rungs differ in year, period, payments, currency or basis.",
    "payments-differ": "Pay is usually paid {payments} times a year ({countries}): published pay a month is one "
    "payment; converted, a month is × {payments} ÷ 12 of it.",
    "published-otherwise": "As published, {figure} is {pay}; the amount shown is worked out from another figure.",
    "ladder-judgement": "The order of the rungs is an editor's reading. {judgement}",
    # flags
    "pay-per-hour": "{pay} an hour",
    "pay-per-month": "{pay} a month",
    "pay-per-year": "{pay} a year",
    "hourly-monthly-mismatch": "{longer} and {hourly} contradict each other: "
    "they make {implied} hours a month, where a {weekly}-hour week makes {usual}.",
    "hourly-annual-mismatch": "{longer} and {hourly} contradict each other: "
    "they make {implied} hours a year, where a {weekly}-hour week makes {usual}.",
    "annual-monthly-mismatch": "{yearly} and {monthly} contradict each other: "
    "they make {implied} payments a year, where {usual} are usual.",
    "statistic-mislabelled": "The source calls {pay} a {printed}; it is a {statistic}.",
    "year-assumed": "The source does not say the year; {year} is assumed. {note}",
    "year-inferred": "The source does not say the year; {year} is inferred. {note}",
    "basis-not-stated": "The source does not say whether the pay is gross or net.",
    "given-twice": "The source is read as giving two numbers for {year}: {first} and {second}.",
    "year-ahead": "{pay} is of {year}, later than all prices known (up to {last}).",
    "statistics-out-of-order": "The {lower}, {lower_pay}, is above the {upper}, {upper_pay}.",
    "statistic-name-mean": "mean",
    "statistic-name-median": "median",
    "statistic-name-p10": "10th percentile",
    "statistic-name-p25": "25th percentile",
    "statistic-name-p75": "75th percentile",
    "statistic-name-p90": "90th percentile",
    "statistic-name-range": "range",
    "statistic-name-low": "low end",
    "statistic-name-high": "high end",
    "statistic-name-top": "top level",
    "statistic-name-above": "lower bound",
    "rung-upside-down": "{upper} ({upper_pay}) pays less than the rung below it, {lower} ({lower_pay}).",
    "foreign-currency": "{pay} is not in the country's own currency, {own} ({country}).",
    "below-minimum-wage": "{pay} is {percent}% below the {basis} minimum wage of {year}, {minimum}.",
    "below-representative-minimum": "{pay} is {percent}% below the representative {basis} minimum wage of {year} "
    "(ILOSTAT, hours not told), {minimum}.",
    "stale": "From {year} to {last} prices have risen by {percent}%.",
    "stale-projected": "From {year} to {last} prices have risen by {percent}%; for the last years that is a projection "
    "of the IMF.",
    "differs-from-official": "{pay} comes to {amount_there} in prices of {year}, "
    "{percent}% {direction} the official {official} ({basis}).",
    "differs-from-other-years": "{pay} comes to {amount_there} in prices of {year}, "
    "{percent}% {direction} that year's own {official}.",
    "above-it": "above",
    "below-it": "below",
    "broad-match": "The figure is about a wider occupation, {title} ({number}), and not {role} alone.",
    "wide-range": "From {low} to {high}, the high is {times} times the low: too wide for one job.",
    # currencies and years
    "unknown-currency": "no exchange rates for the currency '{words}'",
    "unknown-lens": "no lens '{words}'",
    "use-iso-4217": "use an ISO 4217 code such as EUR, TRY or USD",
    "price-year-not-known": "no prices are known for {year}",
    "years-from-to": "use a year from {first} to {last}",
    # offers
    "no-amount": "'{words}' is no amount of money",
    "absurd-amount": "'{words}' is no amount that anybody earns",
    "write-an-amount": "write digits, such as 30000 or 16.50",
    "offer-too-high": "{pay} is {times} times the minimum wage, which cannot be meant",
    "offer-too-low": "{pay} is less than a twentieth of the minimum wage, which cannot be meant",
    "check-amount-and-period": "check the amount, and say --per hour, month or year",
    "offer-in-other-currency": "the offer is in {offered}, pay is known in {own} ({country})",
    "offer-in-own-currency": "give the offer in {own}",
    "offer-of-last-year": "Prices are known or projected up to {year}; the offer of {this_year} is taken to be "
    "in prices of {year}.",
    "evidence-one-guide": "All that is known of this role's pay there comes from one guide, “{guide}”: weak evidence.",
    "evidence-guides": "All that is known of this role's pay there comes from guides: {guides}.",
    "evidence-official": "The figures come from official statistics: {statistics}.",
    "evidence-official-and-guides": "The figures come from official statistics, {statistics}, "
    "and from guides: {guides}.",
    "no-official-record": "No official statistics of this role's pay are known ({country}).",
    "offer-basis-not-stated": "It is not said whether the offer is gross or net (--basis).",
    "offer-of-other-basis": "Gross and net are not the same: the offer is {basis}, pay beside it is {sides}.",
    "offer-of-no-basis": "Gross and net are not the same: pay beside the offer is {sides}.",
    "offer-payments": "Pay is taken to be paid {payments} times a year: converted, a month or an hour is "
    "× {payments} ÷ 12 of what is paid out. --payments says otherwise.",
    "market-of-earlier-year": "No exchange rate is known for {year}: the market value is in prices of {earlier}.",
    "ppp-of-earlier-year": "No purchasing power parity is known for {year}: the value is in prices of {earlier}.",
    "minimum-wage-of-earlier-year": "No minimum wage is known for {year}: the multiple is in prices of {earlier}, "
    "of that year's minimum.",
    # packs
    "invalid-pack": "{pack} is no valid pack: {first}",
    "check-pack": "`careercli data check {pack}` lists every problem",
    # command line
    "usage": "{message}",
    "as-typer-says": "{words}",
    "missing-argument": "missing argument {name}",
    "missing-option": "missing option {name}",
    "no-such-option": "no option {name}",
    "option-without-value": "option {name} needs a value",
    "option-with-value": "option {name} takes no value",
    "extra-arguments": "too many arguments: {words}",
    "bad-value": "bad value for {name}: {reason}",
    "one-of-choices": "use one of {choices}",
    "whole-number": "use a whole number",
    "whole-number-between": "use a whole number from {first} to {last}",
    "see-help": "`{command} --help` shows how it is used",
    "unknown-schema": "no answer called '{words}'",
    "damaged-cache": "the compiled data were damaged and have been removed",
    "run-again": "run the command again",
    "cannot-go-on": "cannot go on: {reason}",
    "unknown-language": "no language '{words}'",
    "language-missing": "--lang names no language",
    "unknown-command": "no command '{words}'",
    "unknown-file-kind": "no kind of pack file called '{words}'",
    "unexpected": "something went wrong that should not: {error}",
    "report-it": "please report it with the command you ran; CAREERCLI_TRACEBACK=1 shows where",
}
"""Sentences by code. Errors begin small, because the program's name stands before them."""


_CHOICES = ("candidates", "choices")
"""Names of values of which one is to be chosen."""
_LISTS_OF_LISTS = ("sides",)
_SMALL = 10
"""Below it one decimal is worth telling."""


class Writing(NamedTuple):
    """How the values in a sentence are written."""

    number: Callable[[float, int], str]
    """A number with so many decimals."""
    money: Callable[[str, float, str], str]
    """An amount, written as a number, that amount, and its currency."""
    currency: Callable[[str], str]
    several: Callable[[list[str], bool], str]
    """Several things; whether one is to be chosen."""


def _in_words(items: list[str], choice: bool) -> str:  # given by position
    return listed(items, choice=choice)


def _with_sign(written: str, _amount: float, currency: str) -> str:
    return money(written, currency)


FOR_SCREENS = Writing(number=number, money=_with_sign, currency=currency_sign, several=_in_words)
FOR_SPEECH = Writing(
    number=number,
    money=lambda written, amount, currency: money_name(amount, currency, written),
    currency=currency_name,
    several=_in_words,
)
FOR_SCRIPTS = Writing(
    number=lambda value, decimals: f"{value:.{decimals}f}",
    money=lambda written, _amount, currency: f"{written} {currency}",
    currency=str,
    several=lambda items, _choice: ", ".join(items),
)
"""The same in every language, and without Babel."""


def sentence(message: Message, writing: Writing = FOR_SCREENS, translate: Callable[[str], str] = _) -> str:
    """Return a message in the reader's language; `str` for `translate` leaves its words in English."""

    def written(name: str, value: Value | tuple[Value, ...]) -> str:
        if isinstance(value, Message):
            return sentence(value, writing, translate)
        if isinstance(value, tuple):
            parts = [written(name, part) for part in value]
            return ", ".join(parts) if name in _LISTS_OF_LISTS else writing.several(parts, name in _CHOICES)
        if isinstance(value, Mapping):
            return choose(value)
        if isinstance(value, float):
            return writing.number(value, _decimals(name, value))
        if name == "currency" and isinstance(value, str):
            return writing.currency(value)
        return str(value)  # a whole number may be a year, which nobody divides into thousands

    values = {name: written(name, value) for name, value in message.values.items()}
    amount, currency = message.values.get("amount"), message.values.get("currency")
    if isinstance(amount, float) and isinstance(currency, str):
        values["pay"] = writing.money(values["amount"], amount, currency)
    return translate(_words(message.code)).format_map(values).strip()


def _words(code: str) -> str:
    if code in SENTENCES:
        return SENTENCES[code]
    # Only a broken pack has problems to tell.
    from careercli.i18n.problems import PROBLEMS

    return PROBLEMS[code]


def _decimals(name: str, value: float) -> int:
    """Return how many decimals are worth telling: of money those it was given; of others one, if small."""
    if name == "amount":
        return money_decimals(value)
    rounded = round(value, 1)
    return 0 if rounded == round(rounded) or abs(rounded) >= _SMALL else 1
