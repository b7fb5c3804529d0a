"""Steps that no source states, worked out from the skills that roles ask for."""

from collections.abc import Collection, Iterable, Mapping

from careercli.answers.once import once
from careercli.answers.similarity import Cosines, idf_weighted, nearest
from careercli.catalog import Catalog

NEAREST = 5
"""So many roles can be stepped to from each."""
FEWEST_SHARED = 2
"""Skills; one alone brings together nearly all roles."""


class SkillsAsked:
    """The skills that every role asks for, essential or helpful, and how alike roles are by them."""

    def __init__(self, skills: Mapping[str, Collection[str]]) -> None:
        self.skills = skills
        self._cosines = Cosines(idf_weighted({role: dict.fromkeys(asked, 1) for role, asked in skills.items()}))

    def step_to(self, role: str) -> tuple[str, ...]:
        """Return the roles most like one, the nearest first, which ask for some of the same skills."""
        row = self._cosines.row(role)
        asked = set(self.skills.get(role, ()))
        alike = {other: cosine for other, cosine in row.items() if len(asked & {*self.skills[other]}) >= FEWEST_SHARED}
        return nearest(alike, NEAREST)

    def nearest_to(self, role: str, others: Iterable[str]) -> str | None:
        """Return the one of some others that is most like a role; of those as much like it, the first."""
        row = self._cosines.row(role)
        return max(others, key=lambda other: row.get(other, 0.0), default=None)


@once
def skills_asked(catalog: Catalog) -> SkillsAsked:
    """Return the skills of all roles of a catalogue."""
    return SkillsAsked({role.id: role.skills for role in catalog.listed_roles()})
