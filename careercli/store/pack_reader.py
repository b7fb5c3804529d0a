"""Reads a pack's folder into one `Pack`, or says everything that is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from careercli.errors import InvalidPack, Problem
from careercli.messages import say
from careercli.model import Pack, PackInfo, PayFigure, Role
from careercli.records import Record
from careercli.store.checks import check_record
from careercli.store.location import PACK_FILE, pack_file_names
from careercli.store.pack_files import (
    CountriesFile,
    FileKind,
    GuideFile,
    LaddersFile,
    PayFile,
    SkillsFile,
    SourcesFile,
    kind_of_file,
)
from careercli.store.references import check_references
from careercli.store.shape import read_record
from careercli.store.wording import check_wording
from careercli.store.yaml_reader import Document, read_yaml

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class PackFile:
    """One file of a pack after reading: what it should hold, and what it does."""

    kind: FileKind
    document: Document
    record: Record | None


def read_pack(folder: Path) -> Pack:
    """Return what the pack in `folder` holds.

    Raises `InvalidPack` with all problems, sorted by file and line.
    """
    files, problems = _read_files(folder)
    problems += check_references(folder, [(file.kind, file.document) for file in files])
    problems += [problem for file in files for problem in file.document.problems]
    if problems:
        ordered = tuple(sorted(set(problems), key=lambda problem: (problem.file, problem.line, problem.what)))
        message = say("invalid-pack", pack=str(folder), first=str(ordered[0]))
        raise InvalidPack(message, ordered, hint=say("check-pack", pack=str(folder)))
    return _assemble(files)


def _read_files(folder: Path) -> tuple[list[PackFile], list[Problem]]:
    what = _no_pack(folder)
    if what is not None:
        return [], [what]
    problems = []
    files = []
    for name in pack_file_names(folder):
        path = folder / name
        kind = kind_of_file(name)
        if kind is None:
            problems.append(_foreign(path))
            continue
        document = read_yaml(path, str(path))
        record = read_record(kind, document)
        check_wording(document)
        if record is not None:
            check_record(record, document, path.stem)
        files.append(PackFile(kind, document, record))
    return files, problems


def _foreign(path: Path) -> Problem:
    """Return what is wrong with something in a pack's folder that is no pack file."""
    if path.is_dir() and not path.is_symlink():
        what, advice = "cannot be read (Permission denied)", "check the folder and its permissions"
    else:
        what = "is no part of a pack"
        advice = "remove it or give it the name of a pack file, such as roles/agent.yaml"
    return Problem(file=str(path), line=1, what=what, advice=advice)


def _no_pack(folder: Path) -> Problem | None:
    """Return why there is no pack in this place at all; None if there may be one."""
    advice = "name the folder that holds pack.yaml"
    try:
        if not folder.is_dir():
            what = "is not a folder" if folder.exists() else "does not exist"
            return Problem(file=str(folder), line=1, what=what, advice=advice)
        if not (folder / PACK_FILE).exists():
            missing = "write it: it names the pack and its version"
            return Problem(file=str(folder / PACK_FILE), line=1, what="is missing", advice=missing)
    except OSError as error:
        return Problem(file=str(folder), line=1, what=f"cannot be read ({error.strerror})", advice=advice)
    return None


def _assemble(files: list[PackFile]) -> Pack:
    (info,) = _records(files, PackInfo)
    ladders = tuple(ladder for file in _records(files, LaddersFile) for ladder in file.ladders)
    rungs = [role for ladder in ladders for role in ladder.rungs]
    families = [family.id for family in info.families]

    def listed(role: Role) -> tuple[int, int, str]:
        rung = rungs.index(role.id) if role.id in rungs else len(rungs)
        return (rung, families.index(role.family), role.id)

    return Pack(
        info=info,
        roles=tuple(sorted(_records(files, Role), key=listed)),
        skills=tuple(skill for file in _records(files, SkillsFile) for skill in file.skills),
        ladders=ladders,
        moves=tuple(move for file in _records(files, LaddersFile) for move in file.moves),
        countries=tuple(country for file in _records(files, CountriesFile) for country in file.countries),
        figures=tuple(_figures(files)),
        topics=tuple(topic for file in _records(files, GuideFile) for topic in file.topics),
        sources=tuple(source for file in _records(files, SourcesFile) for source in file.sources),
    )


def _figures(files: list[PackFile]) -> Iterator[PayFigure]:
    for file in _records(files, PayFile):
        yield from file.figures


def _records(files: list[PackFile], cls: type[R]) -> tuple[R, ...]:
    return tuple(file.record for file in files if isinstance(file.record, cls))
