"""How a classification rates what its own occupation takes."""

from collections.abc import Mapping
from math import inf
from typing import Protocol

from careercli.catalog import Catalog
from careercli.model import CODE_MATCHES, ONET_EDITIONS, Role, is_own_code
from careercli.records import Record, record


@record
class RatedElement(Record):
    """How important an element of a classification is in an occupation, and how much of it that takes.

    Work styles have an impact and a rank instead since O*NET 30.1.
    """

    skill: str | None
    """The skill that is the element; null if no skill is."""
    element: str
    importance: float | None
    """From 1, not important, to 5, extremely important; null where the publisher recommends not to use it."""
    level: float | None
    """From 0 to 7; null where there is none, or where it is not relevant."""
    date: str
    """When the occupation was rated, YYYY-MM."""
    edition: str
    source: str
    impact: float | None
    """Of a work style since O*NET 30.1: from -3, it gets in the way of the work, to +3, it helps; null of all else."""
    distinctiveness_rank: int | None
    """Of such a work style: from 1, the one that sets the occupation apart most, to 10; 0 for those after these ten."""


def rated_elements(catalog: Catalog, role: Role) -> tuple[RatedElement, ...]:
    """Return the ratings of a role that is itself an occupation of O*NET, the most important first.

    Behind all that have an importance follow those that have an impact, the most positive first.
    """
    own = next((code for code in role.codes[:1] if code.scheme in ONET_EDITIONS and is_own_code(role, code)), None)
    if own is None:
        return ()
    # Ratings of one release are never shown beside occupations of another.
    ratings = [one for one in catalog.ratings([own.code], own.scheme) if one.source == own.source]
    if not ratings:
        return ()
    skills = _skills(catalog)
    rated = (
        RatedElement(
            skill=skills.get(rating.element),
            element=rating.element,
            importance=rating.importance,
            level=rating.level,
            date=rating.date,
            edition=rating.edition,
            source=rating.source,
            impact=rating.impact,
            distinctiveness_rank=rating.distinctiveness_rank,
        )
        for rating in ratings
    )
    return tuple(sorted(rated, key=lambda one: (*by_rating(one), one.element)))


class OnScales(Protocol):
    """Anything that is rated on scales of which it has some."""

    @property
    def importance(self) -> float | None:
        """From 1 to 5."""
        ...

    @property
    def impact(self) -> float | None:
        """From -3 to +3."""
        ...

    @property
    def distinctiveness_rank(self) -> int | None:
        """From 0 to 10."""
        ...


def is_by_impact(one: OnScales) -> bool:
    """Return whether something is rated by its impact, or by how distinctive it is, and never by importance."""
    return one.impact is not None or one.distinctiveness_rank is not None


def by_rating(one: OnScales) -> tuple[bool, float]:
    """Return what ratings are ordered by: by importance before by impact, and of each the highest first."""
    if not is_by_impact(one):
        return False, -(one.importance or 0)
    return True, inf if one.impact is None else -one.impact


def _skills(catalog: Catalog) -> Mapping[str, str]:
    """Return by element the skill that is it, or else is matched to it best."""
    codes = catalog.codes("skill", "onet-element")
    by_match = sorted(codes, key=lambda each: (CODE_MATCHES.index(each[1].match), each[1].source is None))
    return {code.code: skill for skill, code in reversed(by_match)}
