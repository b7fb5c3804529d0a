"""What the files of a pack hold, as records: whole YAML files, and rows of CSV files."""

from collections.abc import Mapping
from dataclasses import dataclass

from careercli.model import (
    Basis,
    CodeScheme,
    Country,
    Edition,
    GuideTopic,
    Ladder,
    Move,
    PackInfo,
    PayFigure,
    Period,
    Role,
    Skill,
    Source,
    Statistic,
)
from careercli.records import Record, record
from careercli.store.file_kinds import YamlKind
from careercli.store.yaml_reader import Document


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
class BandRow(Record):
    """What an employer pays to a grade of a role, by its own word."""

    grade: str
    role: str
    country: str
    low: float
    typical: float | None
    high: float
    currency: str
    period: Period
    basis: Basis
    valid_from: str
    source: str
    payments_per_year: int | None = None
    hours_per_week: float | None = None
    days_per_week: float | None = None
    region: str | None = None
    note: str | None = None


CONTENTS: Mapping[YamlKind, type[Record]] = {
    "pack": PackInfo,
    "role": Role,
    "skills": SkillsFile,
    "ladders": LaddersFile,
    "countries": CountriesFile,
    "pay": PayFile,
    "guide": GuideFile,
    "sources": SourcesFile,
    "editions": EditionsFile,
}
"""The record that each kind of YAML file holds."""


@dataclass(frozen=True, slots=True)
class PackFile:
    """One YAML file of a pack after reading: what it should hold, and what it does."""

    name: str
    """Its path inside the pack."""
    kind: YamlKind
    document: Document
    record: Record | None
