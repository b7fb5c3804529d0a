"""How important O*NET rates skills in the occupation that a role is matched to, and how well both are matched."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from careercli.answers.once import once
from careercli.catalog import Catalog
from careercli.model import ONET_EDITIONS, Code, CodeMatch, CodeScheme, Role, SkillRating, matched
from careercli.records import Record, record

_GRADES: tuple[CodeMatch, ...] = ("exact", "close", "broad")
"""How well a code may match, the best first; what is only a part of a role or a skill rates neither."""
_ELEMENT: CodeScheme = "onet-element"
_ESCO: CodeScheme = "esco"


@record
class RatedSkill(Record):
    """How important a skill is in an occupation, as far as that is a role's."""

    skill: str
    importance: float
    """From 1, not important, to 5, extremely important."""
    match: CodeMatch
    """The worse of two: how well the occupation is the role's work, and the element the skill."""
    occupation: str
    """Its O*NET-SOC code."""
    element: str
    """The O*NET element that the rating is of."""
    date: str
    """When the occupation was rated, YYYY-MM."""
    edition: str
    source: str


Rated = Mapping[str, RatedSkill]
"""Ratings by skill."""


@once
def ratings_of(catalog: Catalog) -> "Ratings":
    """Return the ratings of a catalogue, which are kept with it for the next question."""
    return Ratings(catalog)


def is_rated_by(code: Code) -> bool:
    """Return whether a skill may be rated by way of a code."""
    return code.scheme == _ELEMENT


class Ratings:
    """Ratings of the skills of roles, looked up once for each role."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._are_any = catalog.count("rating") > 0
        self._known: dict[str, Rated] = {}
        self._codes_of_roles: dict[str, list[Code]] | None = None

    def of(self, role: Role) -> Rated:
        """Return the ratings of all skills that are matched to any element, whether the role asks for them or not."""
        return self._of(role.id, role.codes)

    def of_id(self, role: str) -> Rated:
        """Return the same of a role of which only the id is known."""
        if self._codes_of_roles is None:
            self._codes_of_roles = {}
            for scheme in (_ESCO, *ONET_EDITIONS) if self._are_any else ():
                for id_, code in self._catalog.codes("role", scheme):
                    self._codes_of_roles.setdefault(id_, []).append(code)
        return self._of(role, self._codes_of_roles.get(role, ()))

    def _of(self, role: str, codes: Sequence[Code]) -> Rated:
        if not self._are_any:
            return {}
        if role not in self._known:
            self._known[role] = {rated.skill: rated for rated in self._rated(codes)}
        return self._known[role]

    def _rated(self, codes: Sequence[Code]) -> Iterator[RatedSkill]:
        """Yield the ratings of the first occupation that has any, each skill's by the element that fits it best."""
        occupations = list(_occupations(codes))
        ratings = [
            rating
            for edition in ONET_EDITIONS
            if (several := [code for scheme, code, _ in occupations if scheme == edition])
            for rating in self._catalog.ratings(several, edition)
        ]
        for scheme, code, match in occupations:
            of_code = (one for one in ratings if (one.scheme, one.occupation) == (scheme, code))
            by_element = {one.element: one for one in of_code if one.importance is not None}
            if by_element:
                yield from self._of_occupation(by_element, match)
                return

    def _of_occupation(self, by_element: Mapping[str, SkillRating], match: CodeMatch) -> Iterator[RatedSkill]:
        of_skills: dict[str, list[Code]] = {}
        for skill, code in self._catalog.codes("skill", _ELEMENT):
            if code.code in by_element and code.match in _GRADES:
                of_skills.setdefault(skill, []).append(code)
        for skill, several in of_skills.items():
            best = min(several, key=lambda code: _GRADES.index(code.match))
            rating = by_element[best.code]
            if rating.importance is not None:
                yield RatedSkill(
                    skill=skill,
                    importance=rating.importance,
                    match=_worse(match, best.match),
                    occupation=rating.occupation,
                    element=rating.element,
                    date=rating.date,
                    edition=rating.edition,
                    source=rating.source,
                )


def _occupations(codes: Iterable[Code]) -> Iterator[tuple[CodeScheme, str, CodeMatch]]:
    """Yield the occupations that a role is matched to, those first that it is matched to itself, by how well it is."""
    several = tuple(codes)
    found: list[tuple[bool, int, Code]] = []
    for code in several:
        if code.scheme in ONET_EDITIONS:
            of_role = matched(several, code)
            if of_role.match in _GRADES:
                found.append((bool(of_role.steps), _GRADES.index(of_role.match), code))
    for _, grade, code in sorted(found, key=lambda each: each[:2]):
        yield code.scheme, code.code, _GRADES[grade]


def _worse(one: CodeMatch, other: CodeMatch) -> CodeMatch:
    return max(one, other, key=lambda match: _GRADES.index(match) if match in _GRADES else len(_GRADES))
