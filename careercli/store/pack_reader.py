"""Reads a pack's folder into one `Pack`, or says everything that is wrong with it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import NamedTuple, TypeVar

from careercli.errors import InvalidPack, Problem, cannot_be_read
from careercli.i18n.sentences import FOR_SCRIPTS, sentence
from careercli.messages import Message, say
from careercli.model import (
    LANGUAGES,
    Coded,
    Edition,
    GroupPay,
    Language,
    MinimumWage,
    Pack,
    PackInfo,
    PayFigure,
    PrintedGroupPay,
    PrintedRating,
    Reading,
    Role,
    Series,
    SkillRating,
)
from careercli.records import Record
from careercli.store.below import Below
from careercli.store.checks import check_record
from careercli.store.editions import Editions
from careercli.store.figures import Carriers, Figures, OfficialTable
from careercli.store.file_kinds import (
    FileKind,
    YamlKind,
    kind_of_file,
    series_of_file,
    survey_of_file,
    yaml_kind_of_file,
)
from careercli.store.location import PACK_FILE
from careercli.store.official import beginning_of, carriers, official_projections
from careercli.store.overriding import Overriding
from careercli.store.pack_files import (
    CountriesFile,
    EditionsFile,
    GuideFile,
    LaddersFile,
    OutlookRow,
    PackFile,
    PayFile,
    SkillsFile,
    SourcesFile,
)
from careercli.store.pack_folder import PackFolder, folder_of
from careercli.store.references import Definitions
from careercli.store.repetitions import Repetitions
from careercli.store.role_tables import RoleTables
from careercli.store.shape import read_record
from careercli.store.tables import TableReader
from careercli.store.wording import check_wording
from careercli.store.yaml_reader import Document, EnoughProblems, Problems, read_yaml

R = TypeVar("R", bound=Record)


def read_pack(folder: Path | PackFolder, below: Below | None = None) -> Pack:
    """Return what the pack in `folder` holds, which may speak of what packs below it define.

    Raises `InvalidPack` with the problems, sorted by file and line: all, or so many that nobody wants more; and
    `PackChanged`, also later when figures are asked for, if somebody changes the pack meanwhile.
    """
    return _read(folder, below, may_stand_alone=False).pack


class CheckedPack(NamedTuple):
    """A valid pack, and how it may be used."""

    pack: Pack
    stands_alone: bool
    """Whether it defines all that it speaks of."""
    repeated: tuple[Problem, ...]
    """Why one that stands alone cannot lie over the packs below."""


def check_pack(folder: Path | PackFolder, below: Below) -> CheckedPack:
    """Return what `read_pack` does of a pack that may lie over others, or stand alone if it defines all it speaks of.

    Raises the same.
    """
    return _read(folder, below, may_stand_alone=True)


def _read(folder: Path | PackFolder, below: Below | None, *, may_stand_alone: bool) -> CheckedPack:
    path = folder if isinstance(folder, Path) else folder.path
    problems = Problems()
    opened = folder_of(folder) if isinstance(folder, Path) else folder
    missing = _no_pack(opened)
    if missing is not None:
        raise _invalid(path, below, (missing,))
    reading = _PackReading(opened, problems, below, may_stand_alone=may_stand_alone)
    try:
        pack = reading.read()
    except _RestsOnBelow:
        return _read(folder, below, may_stand_alone=False)
    except EnoughProblems:
        what = say("problem-enough", count=len(problems.found))
        enough = Problem(file=str(path), line=1, what=what, advice=say("advice-mend-first"))
        raise _invalid(path, below, (*_in_order(problems.found), enough)) from None
    if pack is None:
        raise _invalid(path, below, _in_order(problems.found))
    return CheckedPack(pack, reading.stands_alone, _in_order(reading.repeated))


def _invalid(path: Path, below: Below | None, problems: tuple[Problem, ...]) -> InvalidPack:
    message = say("invalid-pack", pack=str(path), first=problems[0].placed())
    hint = say("check-lowest-pack" if below is None else "check-pack", pack=str(path))
    return InvalidPack(message, problems, hint=hint)


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Return each problem once, by file and line; within a line by the English words, whatever language is spoken."""

    def place(problem: Problem) -> tuple[str, int, str, str]:
        what, advice = (sentence(message, FOR_SCRIPTS, str) for message in (problem.what, problem.advice))
        return problem.file, problem.line, what, advice

    by_place = {place(problem): problem for problem in problems}
    return tuple(by_place[known] for known in sorted(by_place))


def _no_pack(folder: PackFolder) -> Problem | None:
    """Return why there is no pack in this place at all; None if there may be one."""
    path, advice = folder.path, say("advice-name-pack-folder")
    try:
        if not path.exists():
            return Problem(file=str(path), line=1, what=say("problem-does-not-exist"), advice=advice)
        if folder.excess is None and PACK_FILE not in folder.names and not (path / PACK_FILE).exists():
            place, missing = str(path / PACK_FILE), say("problem-file-missing")
            return Problem(file=place, line=1, what=missing, advice=say("advice-write-pack-yaml"))
    except OSError as error:
        return Problem(file=str(path), line=1, what=cannot_be_read(error), advice=advice)
    return None


class _RestsOnBelow(Exception):
    """A pack that seemed to define all it speaks of does not."""


class _PackReading:
    """One reading of a pack: first what people write, which defines most ids, then the tables that speak of them."""

    def __init__(self, folder: PackFolder, problems: Problems, below: Below | None, *, may_stand_alone: bool) -> None:
        self._folder = folder
        self._problems = problems
        self._below = below
        self.stands_alone = below is None or may_stand_alone
        """Whether the pack defines all that it speaks of, as far as it has been read."""
        self.repeated: list[Problem] = []
        """What keeps a pack that stands alone from lying over others."""
        self._files: list[PackFile] = []
        self._figure_ids = Repetitions()
        self._made = 0
        self._series: dict[str, tuple[Reading, ...]] = {}
        self._minimum_wages: dict[str, tuple[MinimumWage, ...]] = {}
        self._wider_pay: dict[str, tuple[PrintedGroupPay, ...]] = {}
        self._outlook: dict[str, tuple[OutlookRow, ...]] = {}
        self._ratings: dict[str, tuple[PrintedRating, ...]] = {}
        self._bands: tuple[PayFigure, ...] = ()

    def read(self) -> Pack | None:
        """Return the pack; None, and problems, if anything is wrong with it. Raises `EnoughProblems`."""
        if self._folder.excess is not None:
            self._report(str(self._folder.path), self._folder.excess, self._folder.advice)
            return None
        kinds = {name: kind_of_file(name) for name in self._folder.names}
        foreign = [name for name, kind in kinds.items() if kind is None]
        for name in foreign:
            self._problems.add(_foreign(self._folder.path / name))
        known: dict[str, FileKind] = {name: kind for name, kind in kinds.items() if kind is not None}
        self._read_yaml()
        overrides = Overriding(self._document("pack"))
        definitions = Definitions(self._folder.path, list(known.values()), self._problems, overrides, self._below)
        for file in self._files:
            definitions.add_file(file.kind, file.document)
        editions = Editions(self._document("editions"))
        reader = TableReader(self._folder, definitions, editions, self._problems)
        role_tables = RoleTables(reader)
        self._read_role_tables(known, role_tables)
        self._read_small_tables(known, reader)
        # Of a pack that is flawed nothing is made.
        roles = () if self._problems.found else tuple(role_tables.roles(self._records(Role)))
        for file in self._files:
            definitions.check_file(file.kind, file.document)
        self._report_other_employers()
        definitions.check_overrides()
        stands_alone = self.stands_alone and not definitions.rests_on_below
        by_code = carriers(self._carrying(known, roles, stands_alone=stands_alone))
        self._figure_ids.add({beginning_of(figure.id) for figure in self._written_figures()})
        official = [name for name, kind in known.items() if kind == "official-pay"]
        for name in official:
            self._made += reader.official_pay(name, by_code, self._figure_ids)
        editions.check(self._folder, reader.tables, foreign)
        self.stands_alone = self.stands_alone and not definitions.rests_on_below
        if stands_alone != self.stands_alone:
            # Only its official tables speak of what lies below: they are about the roles there as well.
            raise _RestsOnBelow
        self._report_repeated_below(definitions)
        pack = None if self._problems.found else self._assembled(role_tables, roles, official, by_code)
        if pack is not None:
            self._report_repeated_figures(pack)
            self._add_figures_below(pack, definitions)
            self._report_repeated_below(definitions)
        return None if self._problems.found else pack

    def _read_yaml(self) -> None:
        for name in self._folder.names:
            kind = yaml_kind_of_file(name)
            if kind is not None:
                document = read_yaml(self._folder, name, self._problems)
                record = self._folder.record(name) or read_record(kind, document)
                check_wording(document)
                if record is not None:
                    check_record(record, document, PurePosixPath(name).stem)
                self._files.append(PackFile(name, kind, document, record))

    def _read_role_tables(self, kinds: Mapping[str, FileKind], tables: RoleTables) -> None:
        """Read the tables of roles and skills: first those that define what the others speak of."""
        names = {kind: name for name, kind in kinds.items()}
        if "skill-table" in names:
            tables.read_skills(names["skill-table"])
        if "role-table" in names:
            tables.read_roles(names["role-table"])
        if "name-table" in names:
            tables.read_names(names["name-table"])
        if "code-table" in names:
            tables.read_codes(names["code-table"])
        if "requirement-table" in names:
            tables.read_requirements(names["requirement-table"], self._records(Role))
        if "statement-table" in names:
            tables.read_statements(names["statement-table"])
        if "related-table" in names:
            tables.read_related(names["related-table"])

    def _read_small_tables(self, kinds: Mapping[str, FileKind], reader: TableReader) -> None:
        for name, kind in kinds.items():
            match kind:
                case "series":
                    self._series[name] = reader.series(name)
                case "minimum-wages":
                    self._minimum_wages[name] = reader.minimum_wages(name)
                case "wider-pay":
                    self._wider_pay[name] = reader.wider_pay(name)
                case "skill-ratings":
                    self._ratings[name] = reader.ratings(name)
                case "outlook":
                    self._outlook[name] = reader.outlook(name)
                case "bands":
                    self._bands = reader.bands(name, self._employers(), self._first_language())

    def _report(self, place: str, what: Message, advice: Message) -> None:
        self._problems.add(Problem(file=place, line=1, what=what, advice=advice))

    def _report_repeated_figures(self, pack: Pack) -> None:
        """Report every id that two figures have, of which one is made from an official row."""
        suspects = self._figure_ids.suspects()
        if not suspects:
            return
        times = Counter(figure.id for figure in pack.figures if hash(beginning_of(figure.id)) in suspects)
        place = str(self._folder.path / "pay/official")
        for id_, count in times.items():
            if count > 1:
                self._report(place, say("problem-figure-made-twice", id=id_), say("advice-keep-one"))

    def _report_repeated_below(self, definitions: Definitions) -> None:
        """Report every id that a pack below defines too, if this one is to lie over it."""
        if self.stands_alone:
            self.repeated = definitions.repeated_below
            return
        for problem in definitions.repeated_below:
            self._problems.add(problem)

    def _add_figures_below(self, pack: Pack, definitions: Definitions) -> None:
        """Note every figure made from an official row whose id a figure of a pack below has."""
        if self._below is None or not isinstance(pack.figures, Figures):
            return
        for name, beginnings in pack.figures.beginnings().items():
            # Nearly always there is none, and then no figure has to be looked at.
            known = set(filter(self._below.has_figures, beginnings))
            for figure in pack.figures if known else ():
                if beginning_of(figure.id) in known:
                    definitions.add_repeated_below("figure", figure.id, f"{self._folder.path / name}:1")

    def _carrying(self, kinds: Mapping[str, FileKind], own: Iterable[Role], *, stands_alone: bool) -> Iterator[Coded]:
        """Yield the roles that official tables may be about; there may be thousands, and few packs have such tables."""
        if {"official-pay", "outlook"}.isdisjoint(kinds.values()):
            return
        yield from own
        if self._below is not None and not stands_alone:
            overridden = {role.id for role in own}
            yield from (role for role in self._below.roles() if role.id not in overridden)

    def _written_figures(self) -> Iterator[PayFigure]:
        """Yield the figures that people wrote, those from an employer as that employer's, and those of bands."""
        employers = self._employers()
        for file in self._records(PayFile):
            for figure in file.figures:
                yield replace(figure, employer=figure.source) if figure.source in employers else figure
        yield from self._bands

    def _report_other_employers(self) -> None:
        """Report every figure from an employer that is said to be about a kind of employer."""
        employers = self._employers()
        for file in self._files:
            for position, figure in enumerate(file.record.figures if isinstance(file.record, PayFile) else ()):
                if figure.employer is not None and figure.source in employers:
                    what, advice = say("problem-employer-of-employer"), say("advice-remove-employer")
                    file.document.report(("figures", position, "employer"), what, advice)

    def _employers(self) -> frozenset[str]:
        """Return the ids of the sources, of the pack and below it, that are employers."""
        own = [source for file in self._records(SourcesFile) for source in file.sources]
        overridden = {source.id for source in own}
        below = self._below.catalog.sources() if self._below is not None else ()
        known = (*own, *(source for source in below if source.id not in overridden))
        return frozenset(source.id for source in known if source.kind == "employer")

    def _first_language(self) -> Language:
        """Return the language in which the pack's notes are written where they do not say which."""
        return next((info.languages[0] for info in self._records(PackInfo) if info.languages), LANGUAGES[0])

    def _document(self, kind: YamlKind) -> Document | None:
        """Return the only file of a kind; None if there is none."""
        return next((file.document for file in self._files if file.kind == kind), None)

    def _assembled(
        self, role_tables: RoleTables, roles: tuple[Role, ...], official: list[str], by_code: Carriers
    ) -> Pack:
        (info,) = self._records(PackInfo)
        ladders = tuple(ladder for file in self._records(LaddersFile) for ladder in file.ladders)
        rungs = [role for ladder in ladders for role in ladder.rungs]
        families = [*(self._below.ids("family") if self._below else ()), *(family.id for family in info.families)]
        editions = {edition.file: edition for file in self._records(EditionsFile) for edition in file.files}

        def listed(role: Role) -> tuple[int, int, list[tuple[int, str]]]:
            rung = rungs.index(role.id) if role.id in rungs else len(rungs)
            return (rung, families.index(role.family), _by_numbers(role.id))

        return Pack(
            info=info,
            roles=tuple(sorted(roles, key=listed)),
            skills=tuple(role_tables.skills(skill for file in self._records(SkillsFile) for skill in file.skills)),
            ladders=ladders,
            moves=tuple(move for file in self._records(LaddersFile) for move in file.moves),
            countries=tuple(country for file in self._records(CountriesFile) for country in file.countries),
            figures=Figures(
                self._folder,
                tuple(self._written_figures()),
                tuple(OfficialTable(name, survey_of_file(name), editions[name]) for name in official),
                by_code,
                self._made,
            ),
            topics=tuple(topic for file in self._records(GuideFile) for topic in file.topics),
            sources=tuple(source for file in self._records(SourcesFile) for source in file.sources),
            series=tuple(_series(self._series, editions)),
            minimum_wages=tuple(_minimum_wages(self._minimum_wages, editions)),
            projections=tuple(
                projection
                for name, rows in self._outlook.items()
                for projection in official_projections(rows, editions[name], by_code)
            ),
            group_pay=tuple(
                GroupPay(**vars(row), source=str(editions[name].source))
                for name, rows in self._wider_pay.items()
                for row in rows
            ),
            ratings=tuple(
                SkillRating(**vars(row), edition=editions[name].edition, source=str(editions[name].source))
                for name, rows in self._ratings.items()
                for row in rows
            ),
            editions=tuple(editions.values()),
        )

    def _records(self, cls: type[R]) -> tuple[R, ...]:
        """Return every record of a class that a YAML file holds."""
        return tuple(file.record for file in self._files if isinstance(file.record, cls))


def _by_numbers(id_: str) -> list[tuple[int, str]]:
    """Return an id as it sorts: `esco-0110-9` before `esco-0110-10`."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in id_.split("-")]


def _foreign(path: Path) -> Problem:
    """Return what is wrong with something in a pack's folder that is no pack file."""
    if path.is_dir() and not path.is_symlink():
        what, advice = cannot_be_read(say("reason-permission-denied")), say("advice-check-folder")
    else:
        what, advice = say("problem-no-pack-file"), say("advice-name-of-pack-file")
    return Problem(file=str(path), line=1, what=what, advice=advice)


def _series(readings: Mapping[str, tuple[Reading, ...]], editions: Mapping[str, Edition]) -> Iterator[Series]:
    for name, of_series in readings.items():
        series = series_of_file(name)
        if series is not None:
            yield Series(id=series, edition=editions[name], readings=of_series)


def _minimum_wages(
    wages: Mapping[str, tuple[MinimumWage, ...]], editions: Mapping[str, Edition]
) -> Iterator[MinimumWage]:
    """Yield rates with their last day: one with an open end is known to hold as long as its edition knows."""
    for name, of_file in wages.items():
        last_day = f"{editions[name].through}-12-31"
        for wage in of_file:
            yield wage if wage.valid_to else replace(wage, valid_to=last_day)
