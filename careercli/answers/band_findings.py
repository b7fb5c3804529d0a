"""What somebody should look at in an employer's bands: against the law, between bands, against the official record."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Literal, get_args

from careercli.errors import UsageProblem
from careercli.messages import Message, say
from careercli.records import Record, record

if TYPE_CHECKING:
    # A table of bands has to know what a finding is, and none of these.
    from careercli.answers.band_steps import BandStep
    from careercli.answers.bands import BandPay
    from careercli.answers.offer.beside import PayBeside
    from careercli.answers.pay.facts import PayFacts
    from careercli.answers.pay.legality import Legality

FindingCode = Literal[
    "below-minimum",
    "between-minimums",
    "minimum-not-known",
    "upside-down",
    "small-raise",
    "overlap",
    "gap",
    "below-official",
]
FINDINGS: tuple[FindingCode, ...] = get_args(FindingCode)
"""In the order in which they are given, the gravest first."""
SMALL_RAISE = 5
"""Percent: a step up that brings less is hardly one."""


@record
class Finding(Record):
    """One thing about a band that somebody should look at."""

    code: FindingCode
    text: Message


def named_findings(several_words: list[str] | None) -> tuple[FindingCode, ...]:
    """Return the kinds of findings that are named, each once; commas part them as well. Raises `UsageProblem`."""
    known: Mapping[str, FindingCode] = {code: code for code in FINDINGS}
    words = [word.strip().lower() for several in several_words or [] for word in several.split(",")]
    for word in words:
        if word not in known:
            hint = say("one-of", candidates=FINDINGS)
            raise UsageProblem(say("unknown-finding", words=word), hint=hint, candidates=FINDINGS)
    return tuple(dict.fromkeys(known[word] for word in words))


def about_law(legal: "Legality") -> Iterator[Finding]:
    """Find a band that begins below the law; a rate that holds for a part of the year only is law all the same."""
    if legal.verdict == "below" or legal.reason == "rates-by-date":
        yield Finding(code="below-minimum", text=legal.text)
    elif legal.verdict == "between":
        yield Finding(code="between-minimums", text=legal.text)
    elif legal.verdict == "cannot-be-told":
        yield Finding(code="minimum-not-known", text=legal.text)


def about_step(step: "BandStep | None", band: "BandPay", facts: "PayFacts") -> Iterator[Finding]:
    """Find a step from the band below that is none, is hardly one, leaves a hole, or covers half of what is below."""
    if step is None or step.raise_percent is None:
        return
    lower, upper, role = step.grade, band.grade, facts.title(band.role)
    raised = step.raise_percent
    if raised < 0:
        text = say("band-upside-down", percent=-raised, lower=lower, upper=upper, role=role)
        yield Finding(code="upside-down", text=text)
    elif raised < SMALL_RAISE:
        text = say("band-small-raise", percent=raised, lower=lower, upper=upper, role=role)
        yield Finding(code="small-raise", text=text)
    if step.gap_percent is not None:
        text = say("band-gap", percent=step.gap_percent, lower=lower, upper=upper, role=role)
        yield Finding(code="gap", text=text)
    if step.covers_half:
        text = say("band-overlap", percent=step.overlap_percent or 0.0, lower=lower, upper=upper, role=role)
        yield Finding(code="overlap", text=text)


def about_known(band: "BandPay", known: "PayBeside", facts: "PayFacts") -> Iterator[Finding]:
    """Find a band that ends below what official statistics of the same kind of money call typical."""
    if known.source not in facts.offices or known.published is None or known.published.basis != band.basis:
        return
    if known.typical is not None and band.high is not None and known.typical > band.high:
        official = say(f"pay-per-{band.period}", amount=round(known.typical, 2), currency=band.currency)
        text = say("band-below-official", grade=band.grade, role=facts.title(band.role), official=official)
        yield Finding(code="below-official", text=text)
