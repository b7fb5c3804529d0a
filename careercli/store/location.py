"""Where packs lie on this machine."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
PACK_FILE = "pack.yaml"
"""The file that makes a folder a pack."""


def bundled_pack() -> Path:
    """Return the folder of the data that come with the program, installed or cloned."""
    installed = PACKAGE / "_data"
    return installed if installed.is_dir() else PACKAGE.parent / "data"
