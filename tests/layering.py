"""Small packs that lie over others, written where a test wants them."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

Thing = Mapping[str, Any]
SOURCE: Thing = {
    "id": "bands",
    "title": {"en": "Pay bands"},
    "publisher": "Acme",
    "language": "en",
    "kind": "web-page",
    "year": 2025,
    "licence": {"en": "Private."},
    "where": None,
}


def write_pack(folder: Path, id_: str, files: Mapping[str, Any], **info: Any) -> Path:
    """Write a pack of YAML files, given as data, and of tables, given as text and listed in editions.yaml."""
    known = {"id": id_, "title": {"en": id_.title()}, "version": "1", "languages": ["en"], "licence": "private"}
    tables = {name: content for name, content in files.items() if name.endswith(".csv")}
    written = {"pack.yaml": {**known, **info}, **{name: data for name, data in files.items() if name not in tables}}
    if tables:
        written["editions.yaml"] = {"files": [_edition(name, content) for name, content in tables.items()]}
    for name, data in written.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        # Which is YAML too, and repeats what is repeated.
        place.write_text(json.dumps(data, indent=1, ensure_ascii=False), encoding="utf-8")
    for name, content in tables.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def _edition(name: str, content: str) -> Thing:
    digest = sha256(content.encode()).hexdigest()
    source = {} if name.endswith("statutory.csv") else {"source": "bands"}
    return {"file": name, "edition": "Of my own", "sha256": digest, "through": 2026, **source}


def sources(*more: Thing) -> Thing:
    """Return the file of a source that the tests cite, and of others."""
    return {"sources": [SOURCE, *more]}


def figure(id_: str, **fields: Any) -> Thing:
    """Return a pay figure of a clerk in Greece, with other fields where they are given."""
    made = {
        "id": id_,
        "role": "clerk",
        "country": "GR",
        "statistic": "mean",
        "low": 1000,
        "currency": "EUR",
        "period": "month",
        "basis": "gross",
        "year": 2024,
        "year_status": "stated",
        "place": {"en": "Band A"},
        "source": "bands",
        **fields,
    }
    return {"high": made["low"], "as_printed": json.dumps(made["low"]), **made}


def pay(*figures: Thing) -> Thing:
    """Return a file of pay figures."""
    return {"figures": list(figures)}


def role(
    id_: str, family: str = "service", skills: Sequence[Thing] = (), source: str = "bands", **fields: Any
) -> Thing:
    """Return a role, of which a source says next to nothing."""
    return {
        "id": id_,
        "family": family,
        "title": {"en": id_.title()},
        "title_sources": {"en": [source]},
        "aliases": {},
        "codes": [],
        "summary": {"text": {"en": "Does as told."}, "sources": [source]},
        "duties": [],
        "skills": list(skills),
        **fields,
    }


def asked(skill: str, need: str = "essential") -> Thing:
    """Return that a role asks for a skill."""
    return {"skill": skill, "need": need, "sources": ["bands"]}
