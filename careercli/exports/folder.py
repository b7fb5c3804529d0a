"""A folder that is written whole or not at all, beside which nothing of others is touched."""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from careercli.errors import CareerError, UsageProblem, reason_of
from careercli.messages import say


class Written(NamedTuple):
    """What an export has written."""

    files: int
    size: int
    """In bytes, of all files."""


def written_folder(place: Path, fill: Callable[[Path], None], *, force: bool) -> Written:
    """Make a folder out of what `fill` writes into an empty one, which gets its name in the end.

    With `force`, a folder that holds anything keeps what it holds, but for files of the same names.
    Raises `UsageProblem` where the folder may not be written, `CareerError` where it cannot be.
    """
    try:
        place = Path(os.path.realpath(place))
        _check(place, force=force)
        return _written(place, fill)
    except OSError as failure:
        raise CareerError(say("cannot-be-written", path=str(place), reason=reason_of(failure))) from failure


def _written(place: Path, fill: Callable[[Path], None]) -> Written:
    is_there = place.exists()
    # On the disk that it has to be on in the end; a folder that is there may be one of its own.
    aside = Path(tempfile.mkdtemp(dir=place if is_there else place.parent, prefix=".export-", suffix=".tmp"))
    try:
        made = aside / "export"
        made.mkdir()
        fill(made)
        files = sorted(path for path in made.rglob("*") if path.is_file())
        written = Written(len(files), sum(file.stat().st_size for file in files))
        if is_there:
            _move_into(place, made, files)
        else:
            made.rename(place)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return written


def _check(place: Path, *, force: bool) -> None:
    """Raise `UsageProblem` where nothing may be written."""
    if not place.parent.is_dir():
        raise UsageProblem(
            say("export-no-folder", path=str(place.parent), name=place.name), hint=say("export-make-it-first")
        )
    if place.exists() and not place.is_dir():
        raise UsageProblem(say("export-not-a-folder", path=str(place)), hint=say("export-name-a-folder"))
    if not force and not _is_free(place):
        raise UsageProblem(say("export-not-empty", path=str(place)), hint=say("export-force"))


def _is_free(place: Path) -> bool:
    return not place.exists() or next(place.iterdir(), None) is None


def _move_into(place: Path, made: Path, files: list[Path]) -> None:
    """Move files into a folder that holds others; nothing is moved where one of them is in the way."""
    for file in files:
        target = place / file.relative_to(made)
        between = [folder for folder in target.parents if folder.is_relative_to(place) and folder != place]
        in_the_way = [folder for folder in between if folder.is_symlink() or (folder.exists() and not folder.is_dir())]
        if target.is_symlink() or (target.exists() and not target.is_file()):
            in_the_way.append(target)
        if in_the_way:
            raise UsageProblem(say("export-in-the-way", path=str(in_the_way[0])), hint=say("export-other-folder"))
    for file in files:
        target = place / file.relative_to(made)
        target.parent.mkdir(parents=True, exist_ok=True)
        file.replace(target)
