"""Walks through a pack's folder once, and no further than a pack goes."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from careercli.messages import Message, say
from careercli.store.looks import Look, look

MOST_ENTRIES = 100_000
"""Files and folders of a pack, of whatever kind."""
DEEPEST = 8
"""Folders within each other; pack files lie in two at most."""
NOT_CONTENT = (".md", ".json")
"""Endings of files that may lie beside a pack's own."""


@dataclass
class Walk:
    """What lies in a pack's folder."""

    names: list[str] = field(default_factory=list)
    """The path inside the pack of every file its content may rest on, with `/` between folders; also of what only
    the reader can complain of: links to folders, and folders that may not be entered."""
    folders: dict[str, Look | None] = field(default_factory=dict)
    """Every folder as it was before it was looked into, by its path inside the pack, which is "" for the pack."""
    excess: Message | None = None
    """Which bound of packs is crossed; then the walk has ended early."""


def walk(folder: Path) -> Walk:
    """Return what lies in a folder; nothing is followed that might never end, and nothing is opened."""
    found = Walk()
    closed: list[str] = []
    entries = 0
    # The last is the next: folders are pushed in reverse, and so are walked in order, each before what lies in it.
    waiting = [("", 0)]
    while waiting:
        inside, depth = waiting.pop()
        path = os.path.join(folder, inside)
        found.folders[inside] = look(path)
        files: list[str] = []
        folders: list[str] = []
        try:
            for entry in _entries(path):
                entries += 1
                if entries > MOST_ENTRIES:
                    found.excess = say("problem-too-many-files", most=MOST_ENTRIES)
                    return found
                if not entry.name.startswith("."):
                    # A link to a folder is not followed, which might never end; as a file it is no part of a pack.
                    (folders if entry.is_dir(follow_symlinks=False) else files).append(entry.name)
        except (OSError, ValueError):
            # Some words are no path.
            closed.append(inside)
            continue
        if folders and depth == DEEPEST:
            found.excess = say("problem-too-deep", most=DEEPEST)
            return found
        prefix = f"{inside}/" if inside else ""
        found.names += [f"{prefix}{name}" for name in sorted(files) if not name.endswith(NOT_CONTENT)]
        waiting += [(f"{prefix}{name}", depth + 1) for name in sorted(folders, reverse=True)]
    found.names += [name or "." for name in closed]
    return found


def _entries(path: str) -> Iterator["os.DirEntry[str]"]:
    with os.scandir(path) as entries:
        yield from entries
