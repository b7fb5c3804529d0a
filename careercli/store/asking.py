"""Which roles of a pack ask for which skills, on the way into its compiled form."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from careercli.model import Need, Pack, Requirement
from careercli.store.stored import stored


class Positions(dict[str, int]):
    """The positions of ids: those that the pack defines, and behind them those of others, as they are asked for."""

    def __init__(self, defined: Iterable[str]) -> None:
        super().__init__((id_, position) for position, id_ in enumerate(defined))
        self._own = len(self)

    def __missing__(self, id_: str) -> int:
        self[id_] = len(self)
        return self[id_]

    def of_others(self) -> Iterator[tuple[str, int]]:
        """Yield the ids that packs below define, with their positions."""
        return islice(self.items(), self._own, None)


class Asked(NamedTuple):
    """A requirement as it is stored."""

    skill: int
    """Its position."""
    is_essential: bool
    demand: int
    """The number of all that is said beside which skill it is."""


class Asking:
    """The requirements of all roles; each record is looked at once, for roles of tables share them."""

    def __init__(self, pack: Pack) -> None:
        self.skills = Positions(skill.id for skill in pack.skills)
        self.demands: dict[str, int] = {}
        """The numbers of how skills are asked for: each lot of it once, for most roles ask in few ways."""
        self.has_notes = self.has_judgements = False
        """Whether any role asks for a skill in words of its own, or an editor's judgement says that it does."""
        self._brief: dict[tuple[Need, tuple[str, ...]], int] = {}
        records = {id(requirement): requirement for role in pack.roles for requirement in role.skills}
        known = {key: self._asked(requirement) for key, requirement in records.items()}
        self.by_role = [[known[id(requirement)] for requirement in role.skills] for role in pack.roles]
        """In the order of the pack's roles."""

    def _asked(self, requirement: Requirement) -> Asked:
        return Asked(self.skills[requirement.skill], requirement.need == "essential", self._number(requirement))

    def _number(self, requirement: Requirement) -> int:
        """Return the number of what a requirement says beside its skill."""
        if requirement.note is not None or requirement.judgement is not None:
            self.has_notes = self.has_notes or requirement.note is not None
            self.has_judgements = self.has_judgements or requirement.judgement is not None
            return self._demand(requirement)
        brief = requirement.need, requirement.sources
        if brief not in self._brief:
            self._brief[brief] = self._demand(requirement)
        return self._brief[brief]

    def _demand(self, requirement: Requirement) -> int:
        said = {key: value for key, value in vars(requirement).items() if key != "skill" and value is not None}
        return self.demands.setdefault(stored(said), len(self.demands))
