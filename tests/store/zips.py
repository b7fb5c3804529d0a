"""Zip files of packs, whole ones and such as only somebody with bad intentions makes."""

import zipfile
from pathlib import Path

from careercli.store.pack_walk import walk


def zipped(pack: Path, place: Path, *, top: str = "") -> Path:
    """Zip a pack, with a folder at the top or without."""
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in walk(pack).names:
            archive.write(pack / name, f"{top}{name}")
    return place


def with_member(place: Path, member: zipfile.ZipInfo | str, content: bytes = b"figures: []\n") -> Path:
    """Put another member into a zip file, whatever its name."""
    with zipfile.ZipFile(place, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(member, content)
    return place


def patched(place: Path, found: bytes, written: bytes) -> Path:
    """Write other bytes over some of a zip file's."""
    content = place.read_bytes()
    assert found in content
    assert len(found) == len(written)
    place.write_bytes(content.replace(found, written))
    return place
