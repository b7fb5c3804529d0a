"""Exports that the tests look at, made once a run and kind by the program's own roads."""

import csv
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from careercli.catalog import Catalog
from careercli.exports import EXPORTS, ExportKind
from careercli.exports.about import About
from careercli.exports.folder import written_folder
from careercli.i18n.language import speaking
from careercli.model import Language
from careercli.store.cache import open_catalog


def export(kind: ExportKind, folder: Path, *, data: Path | None, language: Language = "en") -> Path:
    """Export a pack, or the bundled one, into a folder; return it."""
    write = import_module(EXPORTS[kind]).write
    about = About(kind, language, "careercli 0", of_own_pack=data is not None)
    with open_catalog(data) as catalog, speaking(language):
        written_folder(folder, lambda made: write(catalog, made, about), force=False)
    return folder


def files_of(folder: Path) -> Mapping[str, bytes]:
    """Return the content of every file below a folder by its path."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(files)}


def rows_of(file: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    with file.open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


@contextmanager
def spoken(language: Language, data: Path | None) -> Iterator[Catalog]:
    """Open a pack and speak a language."""
    with open_catalog(data) as catalog, speaking(language):
        yield catalog
