"""The files a pack is made of: which there are, what each holds, how one is told from another."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Literal, get_args

from careercli.model import (
    Country,
    GuideTopic,
    Ladder,
    Move,
    PackInfo,
    PayFigure,
    Role,
    Skill,
    Source,
)
from careercli.records import Record, record

FileKind = Literal["pack", "role", "skills", "ladders", "countries", "pay", "guide", "sources"]
FILE_KINDS: tuple[FileKind, ...] = get_args(FileKind)


@record
class SkillsFile(Record):
    """skills.yaml: every skill that roles ask for."""

    skills: tuple[Skill, ...]


@record
class LaddersFile(Record):
    """ladders.yaml: the order people climb in, and every other move a source speaks of."""

    ladders: tuple[Ladder, ...] = ()
    moves: tuple[Move, ...] = ()


@record
class CountriesFile(Record):
    """countries.yaml: currency, hours and payments of each country."""

    countries: tuple[Country, ...]


@record
class PayFile(Record):
    """pay/<CC>.yaml: the pay figures of one country."""

    figures: tuple[PayFigure, ...]


@record
class GuideFile(Record):
    """guide.yaml: what the sources say about the field as a whole."""

    topics: tuple[GuideTopic, ...]


@record
class SourcesFile(Record):
    """sources.yaml: every citation."""

    sources: tuple[Source, ...]


CONTENTS: Mapping[FileKind, type[Record]] = {
    "pack": PackInfo,
    "role": Role,
    "skills": SkillsFile,
    "ladders": LaddersFile,
    "countries": CountriesFile,
    "pay": PayFile,
    "guide": GuideFile,
    "sources": SourcesFile,
}
"""The record that each kind of file holds."""

_KIND_OF_FOLDER: Mapping[str, FileKind] = {"roles": "role", "pay": "pay"}
_SUFFIX = ".yaml"


def kind_of_file(name: str) -> FileKind | None:
    """Return what a file of a pack holds, by its path inside the pack; None if it is no part of one."""
    path = PurePosixPath(name)
    if path.suffix != _SUFFIX:
        return None
    if len(path.parts) == 1:
        return next((kind for kind in FILE_KINDS if kind == path.stem and kind not in _KIND_OF_FOLDER.values()), None)
    folder, *between = path.parts[:-1]
    return None if between else _KIND_OF_FOLDER.get(folder)
