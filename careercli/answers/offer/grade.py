"""Whether an offer is good, fair or low, why, and how sure that is; unknown where nothing comparable is known."""

from collections.abc import Container
from typing import Literal

from careercli.answers.flags import are_credible
from careercli.answers.offer.beside import PayBeside
from careercli.answers.pay.choice import Amounts
from careercli.answers.pay.legality import Legality
from careercli.catalog import Catalog
from careercli.messages import Message, say
from careercli.model import Role
from careercli.records import Record, record

Grade = Literal["good", "fair", "low", "unknown"]
Certainty = Literal["sure", "fairly-sure", "weak"]
"""By the law or official statistics of the same kind of money; by statistics of other money; by a guide."""

_ABOUT = 5
"""Percent: an offer this near to the typical pay is what is usual."""
_WELL_BELOW = 15
"""Percent below typical pay that is low, where nobody tells where pay begins."""


@record
class OfferGrade(Record):
    """What to think of an offer."""

    grade: Grade
    certainty: Certainty | None
    """Null where nothing can be said."""
    reason: Message


def grade_offer(
    offer: Amounts,
    question: Message | None,
    legal: Legality,
    here: PayBeside,
    role: Role,
    catalog: Catalog,
    offices: Container[str],
) -> OfferGrade:
    """Return what to think of an offer: by the law first, then by what is paid for the role in the country.

    With a `question`, the offer is so far from all that is known that something else seems to be meant.
    """
    if question is not None:
        return OfferGrade(grade="unknown", certainty=None, reason=say("grade-other-meant"))
    if legal.verdict == "below":
        return OfferGrade(grade="low", certainty="sure", reason=say("grade-below-law"))
    if legal.verdict == "between" and legal.reason == "rates-by-date":
        return OfferGrade(grade="low", certainty="sure", reason=say("grade-below-law-by-date"))
    if here.typical is None or here.published is None or offer.typical is None:
        code = "grade-nothing-known" if are_credible(here.flags) else "grade-nothing-credible"
        reason = say(code, role=role.title, country=catalog.country_name(here.country))
        return OfferGrade(grade="unknown", certainty=None, reason=reason)
    percent_above = 100 * (offer.typical / here.typical - 1)
    grade = _grade(offer.typical, percent_above, here)
    mixed = offer.basis != here.published.basis
    if offer.basis == "net" and here.published.basis == "gross" and grade == "low":
        # Before tax it is more, and nobody knows how much.
        return OfferGrade(grade="unknown", certainty=None, reason=say("grade-net-below-gross", percent=-percent_above))
    certainty: Certainty = "weak"
    if here.source in offices:
        certainty = "fairly-sure" if mixed else "sure"
    return OfferGrade(grade=grade, certainty=certainty, reason=_reason(percent_above, here))


def _grade(amount: float, percent_above: float, here: PayBeside) -> Grade:
    if percent_above > _ABOUT:
        return "good"
    if here.low is not None:
        return "fair" if amount >= here.low else "low"
    return "fair" if percent_above >= -_WELL_BELOW else "low"


def _reason(percent_above: float, here: PayBeside) -> Message:
    what = say("middle-of-range" if here.statistic == "range" else f"statistic-name-{here.statistic}")
    if abs(percent_above) < 0.5:  # noqa: PLR2004  # which rounds to nothing
        return say("grade-at-typical", what=what)
    return say(
        "grade-above-typical" if percent_above > 0 else "grade-below-typical", percent=abs(percent_above), what=what
    )
