"""What must hold between the files of a pack: ids used once, and every id that is spoken of defined."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any

from careercli.errors import Problem
from careercli.messages import Message, say
from careercli.store.below import Below, Thing
from careercli.store.csv_columns import Check
from careercli.store.file_kinds import FileKind, YamlKind
from careercli.store.overriding import KEYS, Overriding
from careercli.store.wording import Wrong
from careercli.store.yaml_reader import DataPath, Document, Problems

Definition = tuple[DataPath, Thing, str]
"""Where an id stands in a file, what it names, and the id."""

_REFERENCES: Mapping[YamlKind, Mapping[str, Thing]] = {
    "pack": {},
    "role": {
        "family": "family",
        "skill": "skill",
        "sources": "source",
        "title_sources": "source",
        "source": "source",
        "role": "role",
    },
    "skills": {"source": "source"},
    "ladders": {"rungs": "role", "from": "role", "to": "role", "source": "source"},
    "countries": {"source": "source", "currency_source": "source"},
    "pay": {
        "role": "role",
        "country": "country",
        "source": "source",
        "industry": "industry",
        "region": "term",
        "experience": "term",
        "employer": "term",
    },
    "guide": {"sources": "source", "skills": "skill", "country": "country"},
    "sources": {},
    "editions": {"source": "source"},
}
"""What the text under a key names, by kind of file."""

_LISTS: Mapping[YamlKind, Mapping[str, Thing]] = {
    "pack": {"families": "family", "terms": "term"},
    "role": {},
    "skills": {"skills": "skill"},
    "ladders": {"ladders": "ladder"},
    "countries": {"countries": "country"},
    "pay": {"figures": "figure"},
    "guide": {"topics": "topic"},
    "sources": {"sources": "source"},
    "editions": {},
}
"""The lists whose records carry ids, by kind of file."""

_HOME: Mapping[Thing, tuple[frozenset[FileKind], str]] = {
    "family": (frozenset({"pack"}), "pack.yaml"),
    "term": (frozenset({"pack"}), "pack.yaml"),
    "skill": (frozenset({"skills", "skill-table"}), "skills.yaml"),
    "source": (frozenset({"sources"}), "sources.yaml"),
    "country": (frozenset({"countries"}), "countries.yaml"),
    "role": (frozenset({"role", "role-table"}), "roles"),
    "industry": (frozenset({"guide"}), "guide.yaml"),
}
"""Where a thing that others speak of is defined: kinds of file, and the place that is named."""

_MOST_GUESSES = 100
_LONGEST_GUESSED = 80
"""Letters of an id for which the nearest one is looked for."""


class Definitions:
    """Every id that a pack defines, and what is wrong with ids that others speak of.

    What a file would define that is missing or cannot be read is not missed one by one.
    """

    def __init__(
        self, folder: Path, kinds: Sequence[FileKind], problems: Problems, overrides: Overriding, below: Below | None
    ) -> None:
        """`kinds` are those of all files of the pack, and `overrides` what it says of those below it."""
        self._folder = folder
        self._problems = problems
        self._overrides = overrides
        self._below = below
        missing = {thing for thing, (homes, _) in _HOME.items() if homes.isdisjoint(kinds)}
        # A pack above others need not define what it speaks of.
        self._missing: set[Thing] = missing if below is None else set()
        self.rests_on_below = overrides.are_any
        """Whether the pack speaks of anything, or overrides anything, that only a pack below defines."""
        self.repeated_below: list[Problem] = []
        """Ids that a pack below defines too, and of which nothing says that they are to be overridden."""
        self._unknown: set[Thing] = set()
        self._places: dict[Thing, dict[str, str]] = {
            thing: {} for thing in (*_HOME, "figure", "topic", "ladder", "entry")
        }
        self._guesses: dict[tuple[Thing, str], Message] = {}

    def add(self, thing: Thing, id_: str, place: str) -> Wrong | None:
        """Add a definition; return what is wrong if there is one already."""
        first = self._places[thing].setdefault(id_, place)
        if thing == "industry":  # which is an entry as well
            return None
        if first == place:
            self.add_repeated_below(thing, id_, place)
            return None
        named = say(f"thing-{thing}")
        return say("problem-defined-twice", thing=named, id=id_.rpartition("/")[2], place=first), say("advice-other-id")

    def add_file(self, kind: YamlKind, document: Document) -> None:
        """Add everything that a YAML file defines, and report what is defined already."""
        if document.data is None:
            self._unknown |= {thing for thing, (homes, _) in _HOME.items() if kind in homes}
        for path, thing, id_ in _definitions(kind, document):
            wrong = self.add(thing, id_, f"{document.name}:{document.line(path)}")
            if wrong:
                document.report(path, *wrong)

    def add_repeated_below(self, thing: Thing, id_: str, place: str) -> None:
        """Note an id, defined at a line of a file, that a pack below defines too, unless it is to be overridden."""
        # The entries of a topic are joined, whichever packs they are in.
        pack = None if self._below is None or thing == "topic" else self._below.pack_of(thing, id_)
        if pack is not None and not self._overrides.names(thing, id_):
            file, _, line = place.rpartition(":")
            what = say("problem-defined-below", thing=say(f"thing-{thing}"), id=id_, pack=pack)
            advice = say("advice-other-id-or-override", key=KEYS[thing], id=id_)
            self.repeated_below.append(Problem(file=file, line=int(line), what=what, advice=advice))

    def check_overrides(self) -> None:
        """Report what the pack overrides without having it, or without any pack below having it."""
        for thing, id_ in self._overrides.all():
            named = say(f"thing-{thing}")
            if thing not in self._unknown and id_ not in self._places[thing]:
                what = say("problem-overrides-without", thing=named, id=id_)
                self._overrides.report(thing, id_, what, say("advice-define-override"))
            elif self._below is None or not self._below.defines(thing, id_):
                what = say("problem-overrides-nothing", thing=named, id=id_)
                self._overrides.report(thing, id_, what, say("advice-override-something"))

    def leave_open(self, thing: Thing) -> None:
        """Take any id of a thing for defined: where it would be is flawed."""
        self._unknown.add(thing)

    def check_file(self, kind: YamlKind, document: Document) -> None:
        """Report every id that a YAML file speaks of and nobody defines."""
        for path, thing, id_ in _references(document.data, (), _REFERENCES[kind], None):
            for wrong in self.about(thing, id_):
                document.report(path, *wrong)

    def add_all(self, thing: Thing, ids: Sequence[str], places: Sequence[str]) -> bool:
        """Add definitions if nothing is wrong with any of them; return whether nothing is."""
        known, below = self._places[thing], self._below
        several = dict(zip(ids, places, strict=True))
        is_right = len(several) == len(ids) and known.keys().isdisjoint(several)
        if is_right and below is not None:
            is_right = below.ids(thing).keys().isdisjoint(several)
        if is_right:
            known.update(several)
        return is_right

    def defines_all(self, thing: Thing) -> Callable[[AbstractSet[str]], bool]:
        """Return what tells at a glance that the pack itself defines all of some ids."""
        known = self._places[thing].keys()
        return lambda ids: known >= ids

    def check(self, thing: Thing) -> Check:
        """Return the check of cells that speak of a thing."""
        return lambda id_: self.about(thing, id_)

    def check_own(self, thing: Thing) -> Check:
        """Return the check of cells that say something of a thing, which has to be the pack's own."""
        return lambda id_: self.about_own(thing, id_)

    def about_own(self, thing: Thing, id_: str) -> Iterator[Wrong]:
        """Complain of an id that the pack itself does not define."""
        is_own = id_ in self._places[thing] or thing in self._unknown
        pack = None if is_own or self._below is None else self._below.pack_of(thing, id_)
        if pack is None:
            yield from self.about(thing, id_)
        else:
            self.rests_on_below = True
            what = say("problem-of-other-pack", thing=say(f"thing-{thing}"), id=id_, pack=pack)
            yield what, say("advice-override-whole", key=KEYS[thing])

    def about(self, thing: Thing, id_: str) -> Iterator[Wrong]:
        """Complain of an id that nobody defines."""
        if id_ in self._places[thing] or thing in self._unknown:
            return
        if self._below is not None and self._below.defines(thing, id_):
            self.rests_on_below = True
            return
        if thing in self._missing:
            self._unknown.add(thing)
            what = say("problem-file-missing-with", thing=say(f"thing-{thing}"), id=id_)
            place = str(self._folder / _HOME[thing][1])
            self._problems.add(Problem(file=place, line=1, what=what, advice=say("advice-write-it")))
        else:
            yield say(f"problem-undefined-{thing}", id=id_), self._guess(thing, id_)

    def _guess(self, thing: Thing, id_: str) -> Message:
        """Return what to do about an unknown id; the nearest one is looked for only so often."""
        otherwise = say("advice-define", place=_HOME[thing][1])
        if (thing, id_) not in self._guesses and len(self._guesses) < _MOST_GUESSES and len(id_) <= _LONGEST_GUESSED:
            # Only a mistake needs it.
            from rapidfuzz import process

            below = () if self._below is None else self._below.ids(thing)
            nearest = process.extractOne(id_, [*self._places[thing], *below], score_cutoff=60)
            self._guesses[thing, id_] = say("advice-did-you-mean", id=nearest[0]) if nearest else otherwise
        return self._guesses.get((thing, id_), otherwise)


def _definitions(kind: YamlKind, document: Document) -> Iterator[Definition]:
    """Yield everything a file defines, as far as its shape allows."""
    data = document.data if isinstance(document.data, dict) else {}
    if kind == "role" and isinstance(data.get("id"), str):
        yield ("id",), "role", data["id"]
    for key, thing in _LISTS[kind].items():
        yield from _ids(data.get(key), (key,), thing)
    topics = data.get("topics") if kind == "guide" else None
    for position, topic in enumerate(topics if isinstance(topics, list) else []):
        if isinstance(topic, dict):
            path = ("topics", position, "entries")
            for place, _, id_ in _ids(topic.get("entries"), path, "entry"):
                yield place, "entry", f"{topic.get('id')}/{id_}"
                if topic.get("id") == "industries":
                    yield place, "industry", id_


def _ids(records: Any, path: DataPath, thing: Thing) -> Iterator[Definition]:
    for position, record in enumerate(records if isinstance(records, list) else []):
        if isinstance(record, dict) and isinstance(record.get("id"), str):
            yield (*path, position, "id"), thing, record["id"]


def _references(data: Any, path: DataPath, rules: Mapping[str, Thing], thing: Thing | None) -> Iterator[Definition]:
    """Yield every id that the data speak of."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _references(value, (*path, key), rules, rules.get(key, thing))
    elif isinstance(data, list):
        for position, item in enumerate(data):
            # A list of records names nothing itself: its records' own keys do.
            yield from _references(item, (*path, position), rules, None if isinstance(item, dict) else thing)
    elif isinstance(data, str) and thing is not None:
        yield path, thing, data
