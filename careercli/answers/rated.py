"""How a classification rates what its own occupation takes."""

from collections.abc import Mapping

from careercli.catalog import Catalog
from careercli.model import CODE_MATCHES, Role, is_own_code
from careercli.records import Record, record


@record
class RatedElement(Record):
    """How important an element of a classification is in an occupation, and how much of it that takes."""

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


def rated_elements(catalog: Catalog, role: Role) -> tuple[RatedElement, ...]:
    """Return the ratings of a role that is itself an occupation of O*NET, the most important first."""
    own = {code.code: code.source for code in role.codes if code.scheme == "onet-soc" and is_own_code(role, code)}
    # Ratings of one release are never shown beside occupations of another.
    ratings = [one for one in (catalog.ratings(own) if own else ()) if one.source == own[one.occupation]]
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
        )
        for rating in ratings
    )
    return tuple(sorted(rated, key=lambda one: (-(one.importance or 0), one.element)))


def _skills(catalog: Catalog) -> Mapping[str, str]:
    """Return by element the skill that is it, or else is matched to it best."""
    codes = catalog.codes("skill", "onet-element")
    by_match = sorted(codes, key=lambda each: (CODE_MATCHES.index(each[1].match), each[1].source is None))
    return {code.code: skill for skill, code in reversed(by_match)}
