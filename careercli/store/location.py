"""Where packs lie on this machine, and where their compiled form may lie."""

import os
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
PACK_FILE = "pack.yaml"
"""The file that makes a folder a pack."""
CONTENT = (".yaml", ".csv")
"""Endings of the files that hold what a pack knows."""
_NOT_CONTENT = (".md", ".json")


def bundled_pack() -> Path:
    """Return the folder of the data that come with the program, installed or cloned."""
    installed = PACKAGE / "_data"
    return installed if installed.is_dir() else PACKAGE.parent / "data"


def pack_file_names(folder: Path) -> Iterator[str]:
    """Yield the path inside the pack of every file its content may rest on, with `/` between folders.

    Also of what only the reader can complain of: links to folders, and folders that may not be entered.
    """
    closed: list[OSError] = []
    for root, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        # A link to a folder is not followed, which might never end; as a file it is no part of a pack.
        links = [name for name in folders if os.path.islink(os.path.join(root, name))]
        inside = os.path.relpath(root, folder).replace(os.sep, "/")
        for name in sorted(files + links):
            if not name.startswith(".") and not name.endswith(_NOT_CONTENT):
                yield name if inside == "." else f"{inside}/{name}"
    for error in closed:
        yield os.path.relpath(str(error.filename), folder).replace(os.sep, "/")


def is_series(name: str) -> bool:
    """Return whether a file of a pack, by its path inside it, holds reference values of countries and years."""
    return name.startswith("reference/") and name.endswith(".csv")
