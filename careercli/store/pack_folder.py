"""A pack's folder: its files, and a name for their exact content."""

import os
from collections.abc import Mapping
from pathlib import Path

from careercli.files import blake2b
from careercli.store.location import CONTENT, PACK_FILE, pack_file_names
from careercli.store.stamp import Look, look


class PackFolder:
    """The files of a pack, as they are found."""

    def __init__(self, path: Path) -> None:
        self.path = path
        is_pack = os.path.isfile(path / PACK_FILE)
        self.names = tuple(pack_file_names(path)) if is_pack else ()

    def fingerprint(self) -> bytes:
        """Return a name for the exact content of all files."""
        digest = blake2b(digest_size=16)
        for name in self.names:
            content = _content(self.path / name) if name.endswith(CONTENT) else None
            digest.update(b"\0%s\0%d\0" % (os.fsencode(name), -1 if content is None else len(content)))
            digest.update(content or b"")
        return digest.digest()

    def seen(self) -> Mapping[str, Look | None]:
        """Return how all files and folders look, by their paths."""
        folders = {os.path.dirname(name) for name in self.names}
        root = os.path.abspath(self.path)
        return {path: look(path) for path in (os.path.join(root, name) for name in ("", *folders, *self.names))}


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError:
        return None
