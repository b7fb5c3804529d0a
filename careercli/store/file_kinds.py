"""Which files a pack is made of, and what each holds, by its name alone."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Literal, get_args

from careercli.model import SeriesId

YamlKind = Literal["pack", "role", "skills", "ladders", "countries", "pay", "guide", "sources", "editions"]
CsvKind = Literal[
    "official-pay",
    "outlook",
    "series",
    "minimum-wages",
    "wider-pay",
    "bands",
    "skill-ratings",
    "role-table",
    "skill-table",
    "name-table",
    "requirement-table",
    "code-table",
]
FileKind = YamlKind | CsvKind
FILE_KINDS: tuple[YamlKind, ...] = get_args(YamlKind)
"""The kinds that people write, and editors help with."""
SERIES: tuple[SeriesId, ...] = get_args(SeriesId)

_YAML, _CSV = ".yaml", ".csv"
_YAML_FOLDERS: Mapping[str, FileKind] = {"roles": "role", "pay": "pay"}
_CSV_FOLDERS: Mapping[str, FileKind] = {
    "pay/official": "official-pay",
    "pay/wider": "wider-pay",
    "outlook": "outlook",
}
_REFERENCE = "reference"
_OTHER_REFERENCE: Mapping[str, FileKind] = {
    "minimum-wage-statutory": "minimum-wages",
    "onet-ratings": "skill-ratings",
}
"""The files among the series that are none."""
_ALONE: Mapping[str, FileKind] = {
    **{f"{kind}{_YAML}": kind for kind in FILE_KINDS if kind not in _YAML_FOLDERS.values()},
    "bands.csv": "bands",
    "roles.csv": "role-table",
    "skills.csv": "skill-table",
    "names.csv": "name-table",
    "requirements.csv": "requirement-table",
    "codes.csv": "code-table",
}
"""The files at the top of a pack."""

_MEBIBYTE = 1024 * 1024
_LARGEST: Mapping[FileKind, int] = {
    "official-pay": 1024,
    **dict.fromkeys(("role-table", "skill-table", "name-table", "requirement-table", "code-table"), 128),
}
_LARGEST_OF_OTHERS = 8


def kind_of_file(name: str) -> FileKind | None:
    """Return what a file of a pack holds, by its path inside the pack; None if it is no part of one."""
    if name in _ALONE:
        return _ALONE[name]
    path = PurePosixPath(name)
    folder = "" if len(path.parts) == 1 else str(path.parent)
    if path.suffix == _YAML:
        return _YAML_FOLDERS.get(folder)
    if path.suffix != _CSV:
        return None
    if folder == _REFERENCE:
        return "series" if path.stem in SERIES else _OTHER_REFERENCE.get(path.stem)
    return _CSV_FOLDERS.get(folder)


def yaml_kind_of_file(name: str) -> YamlKind | None:
    """Return what a YAML file of a pack holds; None if it is none."""
    kind = kind_of_file(name)
    return next((known for known in FILE_KINDS if known == kind), None)


def largest(kind: FileKind) -> int:
    """Return how many bytes a file of this kind may have: what is kept in memory is smaller than what streams by."""
    return _LARGEST.get(kind, _LARGEST_OF_OTHERS) * _MEBIBYTE


def series_of_file(name: str) -> SeriesId | None:
    """Return which series a file holds, by its path inside the pack; None if it holds none."""
    return next((series for series in SERIES if name == f"{_REFERENCE}/{series}{_CSV}"), None)


def survey_of_file(name: str) -> str:
    """Return the survey's name in the ids of its figures: `oews` for pay/official/us-oews.csv."""
    return PurePosixPath(name).stem.partition("-")[2]
