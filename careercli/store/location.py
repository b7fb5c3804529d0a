"""Where packs lie on this machine, and where their compiled form may lie."""

from collections.abc import Iterator
from pathlib import Path

from careercli.store.pack_walk import walk

PACKAGE = Path(__file__).resolve().parent.parent
PACK_FILE = "pack.yaml"
"""The file that makes a folder a pack."""
CONTENT = (".yaml", ".csv")
"""Endings of the files that hold what a pack knows."""


def bundled_pack() -> Path:
    """Return the folder of the data that come with the program, installed or cloned."""
    installed = PACKAGE / "_data"
    return installed if installed.is_dir() else PACKAGE.parent / "data"


def pack_file_names(folder: Path) -> Iterator[str]:
    """Yield the path inside the pack of every file its content may rest on, with `/` between folders.

    Also of what only the reader can complain of: links to folders, and folders that may not be entered.
    """
    yield from walk(folder).names


def is_series(name: str) -> bool:
    """Return whether a file of a pack, by its path inside it, holds reference values of countries and years."""
    return name.startswith("reference/") and name.endswith(".csv")
