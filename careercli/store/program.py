"""What decides how a pack is compiled: the program's own files and the libraries they import.

Import contracts let the store import only from rows below it, so that these files are all of the program's
that compiling can ever run; which libraries that brings along is read in them.
"""

import importlib.util
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from careercli.files import blake2b
from careercli.store.location import PACKAGE
from careercli.store.looks import Look, looks_of

_ROWS = ("", "i18n", "store")
"""Folders of the package whose modules are the store, or in a row below it."""
_IMPORT = re.compile(rb"^\s*(?:import|from)\s+([A-Za-z_][A-Za-z0-9_]*)", re.MULTILINE)


class Program(NamedTuple):
    """What compiles packs, as it was at one moment."""

    digest: bytes
    """A name for the way packs are compiled: another program, library or Python, another name."""
    looks: Mapping[str, Look | None]
    """How its files and folders looked before they were read, by their paths."""


def program_now() -> Program:
    """Return what compiles packs as it is now; every file of it is read once."""
    files = program_files()
    looks = looks_of([*files, *{file.parent for file in files}])
    contents = {file: file.read_bytes() for file in files}
    folders = libraries(contents.values())
    return Program(_digest(contents, folders), {**looks, **looks_of(folders)})


def program_files() -> list[Path]:
    """Return the files of the program that compiling may run."""
    return sorted(path for row in _ROWS for path in (PACKAGE / row).glob("*.py"))


def libraries(contents: Iterable[bytes]) -> list[Path]:
    """Return the folders of the libraries that files of these contents import."""
    named = {name.decode() for content in contents for name in _IMPORT.findall(content)}
    foreign = named - sys.stdlib_module_names - {PACKAGE.name, "__future__"}
    return sorted({folder for name in foreign for folder in _folders(name)})


def _folders(library: str) -> Iterator[Path]:
    try:
        spec = importlib.util.find_spec(library)
    except (ImportError, ValueError):
        return
    if spec is not None:
        yield from map(Path, spec.submodule_search_locations or ())


def _digest(contents: Mapping[Path, bytes], libraries: Iterable[Path]) -> bytes:
    digest = blake2b(sys.version.encode(), digest_size=16)
    for path, content in contents.items():
        digest.update(b"\0%s\0%s" % (os.fsencode(path.relative_to(PACKAGE)), content))
    for folder in libraries:
        digest.update(b"\0\0%s" % os.fsencode(folder))
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            # A library is known by its files as they were installed; reading all of them would take too long.
            status = entry.stat()
            if entry.is_file():
                digest.update(b"\0%s\0%d\0%d" % (os.fsencode(entry.name), status.st_size, status.st_mtime_ns))
    return digest.digest()
