"""What must hold between the files of a pack: ids used once, and every id that is spoken of defined."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from careercli.errors import Problem
from careercli.messages import say
from careercli.store.pack_files import FileKind
from careercli.store.yaml_reader import DataPath, Document

Thing = Literal[
    "country", "entry", "family", "figure", "industry", "ladder", "role", "skill", "source", "term", "topic"
]
Definition = tuple[DataPath, Thing, str]
"""Where an id stands in a file, what it names, and the id."""

_REFERENCES: Mapping[FileKind, Mapping[str, Thing]] = {
    "pack": {},
    "role": {"family": "family", "skill": "skill", "sources": "source", "title_sources": "source", "source": "source"},
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
    "official-pay": {"country": "country"},
    "outlook": {"country": "country"},
    "series": {},
    "minimum-wages": {"source": "source"},
    "wider-pay": {"country": "country"},
}
"""What the text under a key names, by kind of file."""

_LISTS: Mapping[FileKind, Mapping[str, Thing]] = {
    "pack": {"families": "family", "terms": "term"},
    "role": {},
    "skills": {"skills": "skill"},
    "ladders": {"ladders": "ladder"},
    "countries": {"countries": "country"},
    "pay": {"figures": "figure"},
    "guide": {"topics": "topic"},
    "sources": {"sources": "source"},
    "editions": {},
    "official-pay": {},
    "outlook": {},
    "series": {},
    "minimum-wages": {},
    "wider-pay": {},
}
"""The lists whose records carry ids, by kind of file."""

_HOME: Mapping[Thing, tuple[FileKind, str]] = {
    "family": ("pack", "pack.yaml"),
    "term": ("pack", "pack.yaml"),
    "skill": ("skills", "skills.yaml"),
    "source": ("sources", "sources.yaml"),
    "country": ("countries", "countries.yaml"),
    "role": ("role", "roles"),
    "industry": ("guide", "guide.yaml"),
}
"""Where a thing that others speak of is defined."""


def check_references(folder: Path, files: Sequence[tuple[FileKind, Document]]) -> list[Problem]:
    """Return the problems that only show between the files of the pack in `folder`.

    What a file would define that is missing or cannot be read is not missed one by one.
    """
    defined, problems = _all_definitions(files)
    unreadable = {kind for kind, document in files if document.data is None}
    present = {kind for kind, _ in files}
    for file_kind, document in files:
        for path, thing, id_ in _references(document.data, (), _REFERENCES[file_kind], None):
            home, place = _HOME[thing]
            if id_ in defined[thing] or home in unreadable:
                continue
            if home in present:
                problems.append(_unknown(thing, id_, defined[thing], document, path))
            else:
                what = say("problem-file-missing-with", thing=say(f"thing-{thing}"), id=id_)
                problems.append(Problem(file=str(folder / place), line=1, what=what, advice=say("advice-write-it")))
                unreadable.add(home)
    return problems


def _all_definitions(
    files: Sequence[tuple[FileKind, Document]],
) -> tuple[Mapping[Thing, Mapping[str, str]], list[Problem]]:
    """Return the place of every definition by thing and id, and a problem for every id defined twice."""
    defined: dict[Thing, dict[str, str]] = {thing: {} for thing in (*_HOME, "figure", "topic", "ladder", "entry")}
    problems = []
    for file_kind, document in files:
        for path, thing, id_ in _definitions(file_kind, document):
            place = f"{document.name}:{document.line(path)}"
            if id_ in defined[thing] and thing != "industry":  # which is an entry as well
                named, first = say(f"thing-{thing}"), defined[thing][id_]
                what = say("problem-defined-twice", thing=named, id=id_.rpartition("/")[2], place=first)
                problems.append(document.problem(path, what, say("advice-other-id")))
            defined[thing].setdefault(id_, place)
    return defined, problems


def _unknown(thing: Thing, id_: str, known: Mapping[str, str], document: Document, path: DataPath) -> Problem:
    # Only a mistake needs it.
    from rapidfuzz import process

    nearest = process.extractOne(id_, known.keys(), score_cutoff=60)
    advice = say("advice-did-you-mean", id=nearest[0]) if nearest else say("advice-define", place=_HOME[thing][1])
    return document.problem(path, say(f"problem-undefined-{thing}", id=id_), advice)


def _definitions(kind: FileKind, document: Document) -> Iterator[Definition]:
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
