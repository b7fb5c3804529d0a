"""The files a pack is made of: which there are, what each holds, how one is told from another."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal, get_args

from careercli.model import (
    Basis,
    CodeScheme,
    Country,
    Edition,
    GuideTopic,
    Ladder,
    MinimumWage,
    Move,
    PackInfo,
    PayFigure,
    Period,
    PrintedGroupPay,
    Reading,
    Role,
    SeriesId,
    Skill,
    Source,
    Statistic,
)
from careercli.records import Record, record
from careercli.store.yaml_reader import Document

YamlKind = Literal["pack", "role", "skills", "ladders", "countries", "pay", "guide", "sources", "editions"]
CsvKind = Literal["official-pay", "outlook", "series", "minimum-wages", "wider-pay"]
FileKind = YamlKind | CsvKind
FILE_KINDS: tuple[YamlKind, ...] = get_args(YamlKind)
"""The kinds that people write, and editors help with."""


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


@record
class EditionsFile(Record):
    """editions.yaml: where the CSV files come from."""

    files: tuple[Edition, ...]


@record
class OfficialRow(Record):
    """A number that a statistics office prints about the pay of an occupation."""

    country: str
    scheme: CodeScheme
    code: str
    title: str
    year: int
    statistic: Statistic
    period: Period
    amount: float
    currency: str
    basis: Basis
    place: str


@record
class OutlookRow(Record):
    """What a statistics office expects of the employment in an occupation."""

    country: str
    scheme: CodeScheme
    code: str
    title: str
    base_year: int
    target_year: int
    employment_base_thousands: float
    employment_target_thousands: float
    change_percent: float
    openings_per_year_thousands: float
    place: str


@record
class OfficialPayFile(Record):
    """pay/official/<cc>-<survey>.csv: pay by occupation."""

    rows: tuple[OfficialRow, ...]


@record
class OutlookFile(Record):
    """outlook/<name>.csv: employment by occupation, now and later."""

    rows: tuple[OutlookRow, ...]


@record
class SeriesFile(Record):
    """reference/<series>.csv: the values of a series by country or currency and year."""

    rows: tuple[Reading, ...]


@record
class MinimumWagesFile(Record):
    """reference/minimum-wage-statutory.csv: legal minimum wages with their dates."""

    rows: tuple[MinimumWage, ...]


@record
class WiderPayFile(Record):
    """pay/wider/<cc>-<survey>.csv: pay of wide groups of employees."""

    rows: tuple[PrintedGroupPay, ...]


CONTENTS: Mapping[FileKind, type[Record]] = {
    "pack": PackInfo,
    "role": Role,
    "skills": SkillsFile,
    "ladders": LaddersFile,
    "countries": CountriesFile,
    "pay": PayFile,
    "guide": GuideFile,
    "sources": SourcesFile,
    "editions": EditionsFile,
    "official-pay": OfficialPayFile,
    "outlook": OutlookFile,
    "series": SeriesFile,
    "minimum-wages": MinimumWagesFile,
    "wider-pay": WiderPayFile,
}
"""The record that each kind of file holds."""

ROWS: Mapping[FileKind, type[Record]] = {
    "official-pay": OfficialRow,
    "outlook": OutlookRow,
    "series": Reading,
    "minimum-wages": MinimumWage,
    "wider-pay": PrintedGroupPay,
}
"""The record that each row of a CSV file holds."""


@dataclass(frozen=True, slots=True)
class PackFile:
    """One file of a pack after reading: what it should hold, and what it does."""

    name: str
    """Its path inside the pack."""
    kind: FileKind
    document: Document
    record: Record | None


_YAML, _CSV = ".yaml", ".csv"
_YAML_FOLDERS: Mapping[str, FileKind] = {"roles": "role", "pay": "pay"}
_CSV_FOLDERS: Mapping[str, FileKind] = {
    "pay/official": "official-pay",
    "pay/wider": "wider-pay",
    "outlook": "outlook",
}
_REFERENCE = "reference"
_MINIMUM_WAGES = "minimum-wage-statutory"


def kind_of_file(name: str) -> FileKind | None:
    """Return what a file of a pack holds, by its path inside the pack; None if it is no part of one."""
    path = PurePosixPath(name)
    folder = "" if len(path.parts) == 1 else str(path.parent)
    if path.suffix == _YAML:
        alone = [kind for kind in FILE_KINDS if kind not in _YAML_FOLDERS.values()]
        return _YAML_FOLDERS.get(folder) if folder else next((kind for kind in alone if kind == path.stem), None)
    if path.suffix != _CSV:
        return None
    if folder == _REFERENCE:
        return "minimum-wages" if path.stem == _MINIMUM_WAGES else "series" if path.stem in SERIES else None
    return _CSV_FOLDERS.get(folder)


SERIES: tuple[SeriesId, ...] = get_args(SeriesId)


def series_of_file(name: str) -> SeriesId | None:
    """Return which series a file holds, by its path inside the pack; None if it holds none."""
    return next((series for series in SERIES if name == f"{_REFERENCE}/{series}{_CSV}"), None)


def survey_of_file(name: str) -> str:
    """Return the survey's name in the ids of its figures: `oews` for pay/official/us-oews.csv."""
    return PurePosixPath(name).stem.partition("-")[2]
