"""The words of every message: notes, flags, gaps, errors and hints."""

from collections.abc import Callable, Mapping

from careercli.i18n.language import _, choose
from careercli.i18n.numbers import number
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
    "no-pay-known": "No source gives any pay for {role}.",
    "no-pay-on-ladder": "no figure for any of these rungs ({country})",
    "countries-with-pay": "figures are known for {countries}",
    "roles-with-pay": "figures are known for {roles}",
    "no-ladder": "the data hold no ladder",
    "no-skills": "the data hold no skills",
    "no-guide": "the data hold no guide",
    "no-sources": "the data hold no sources",
    "not-on-ladder": "{role} is no rung of the ladder",
    "ladder-upside-down": "{from_} stands above {to} on the ladder; swap --from and --to",
    # gaps
    "no-figure": "No source gives any pay for {role} ({country}).",
    "only-partial-figures": "Figures for {role} ({country}) are about some workers only; "
    "`compare ROLE --all` lists them.",
    "no-weekly-hours": "The weekly hours are not known.",
    "no-market-rates": "The data hold no exchange rates yet.",
    "no-purchasing-power-parities": "The data hold no purchasing power parities yet.",
    "no-minimum-wages": "The data hold no minimum wages yet.",
    # conversion steps
    "weeks-a-year": "weeks a year",
    "months-a-year": "months a year",
    "payments-stated": "payments a year, as the source says",
    "payments-usual": "payments a year, as is usual there",
    "weekly-hours": "hours a week",
    # notes
    "years-differ": "The figures are of different years ({years}) and are not brought to one year's prices.",
    "currencies-differ": "Amounts are in each country's currency; compare them within one currency only.",
    "no-skills-known": "No source names any skill for {roles}.",
    "no-raise": "No raise is given where the figures of two rungs differ in year, period, currency or basis.",
    "payments-differ": "Pay is usually paid {payments} times a year ({countries}); a month is one payment.",
    "published-otherwise": "As published, {figure} is {pay}; the amount shown is worked out from another figure.",
    "ladder-judgement": "The order of the rungs is an editor's reading. {judgement}",
    # flags
    "pay-per-hour": "{amount} {currency} an hour",
    "pay-per-month": "{amount} {currency} a month",
    "pay-per-year": "{amount} {currency} a year",
    "hourly-monthly-mismatch": "{monthly} and {hourly} contradict each other: "
    "they make {implied} hours a month, where a {weekly}-hour week makes {usual}.",
    "annual-monthly-mismatch": "{yearly} and {monthly} contradict each other: "
    "they make {implied} payments a year, where {usual} are usual.",
    "statistic-mislabelled": "The source calls {pay} a {printed}; it is a {statistic}.",
    "year-assumed": "The source does not say the year; {year} is assumed. {note}",
    "year-inferred": "The source does not say the year; {year} is inferred. {note}",
    "basis-not-stated": "The source does not say whether the pay is gross or net.",
    "wide-range": "The high is {times} times the low ({low} to {high}): too wide for one job.",
    # packs
    "invalid-pack": "{pack} is no valid pack: {first}",
    "check-pack": "`careercli data check {pack}` lists every problem",
    # command line
    "usage": "{message}",
    "see-help": "`{command} --help` shows how it is used",
    "unknown-schema": "no answer called '{words}'",
    "damaged-cache": "the compiled data were damaged and have been removed",
    "run-again": "run the command again",
    "cannot-go-on": "cannot go on: {reason}",
    "unknown-command": "no command '{words}'",
    "unknown-file-kind": "no kind of pack file called '{words}'",
    "unexpected": "something went wrong that should not: {error}",
    "report-it": "please report it with the command you ran; CAREERCLI_TRACEBACK=1 shows where",
}
"""Sentences by code. Errors begin small, because the program's name stands before them."""


_SMALL = 10
"""Below it one decimal is worth telling."""


def sentence(message: Message, write_number: Callable[[float, int | None], str] = number) -> str:
    """Return a message in the reader's language.

    `write_number` writes a number with so many decimals (None: as many as money needs), by default
    as people do in that language.
    """

    def written(name: str, value: Value | tuple[Value, ...]) -> str:
        if isinstance(value, Message):
            return sentence(value, write_number)
        if isinstance(value, tuple):
            return ", ".join(written(name, part) for part in value)
        if isinstance(value, Mapping):
            return choose(value)
        if isinstance(value, float):
            small = value != round(value) and abs(value) < _SMALL
            return write_number(value, None if name == "amount" else 1 if small else 0)
        return str(value)  # a whole number may be a year, which nobody divides into thousands

    values = {name: written(name, value) for name, value in message.values.items()}
    return _(SENTENCES[message.code]).format_map(values).strip()
