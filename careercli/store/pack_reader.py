"""Reads a pack's folder into one `Pack`, or says everything that is wrong with it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from careercli.errors import InvalidPack, Problem, cannot_be_read
from careercli.i18n.sentences import FOR_SCRIPTS, sentence
from careercli.messages import say
from careercli.model import Edition, GroupPay, MinimumWage, Pack, PackInfo, PayFigure, Role, Series
from careercli.records import Record
from careercli.store.checks import check_record
from careercli.store.csv_reader import read_csv
from careercli.store.editions import check_editions
from careercli.store.location import PACK_FILE, pack_file_names
from careercli.store.official import official_figures, official_projections
from careercli.store.pack_files import (
    ROWS,
    CountriesFile,
    EditionsFile,
    GuideFile,
    LaddersFile,
    MinimumWagesFile,
    OfficialPayFile,
    OutlookFile,
    PackFile,
    PayFile,
    SeriesFile,
    SkillsFile,
    SourcesFile,
    WiderPayFile,
    kind_of_file,
    series_of_file,
    survey_of_file,
)
from careercli.store.references import check_references
from careercli.store.shape import read_record
from careercli.store.wording import check_wording
from careercli.store.yaml_reader import read_yaml

R = TypeVar("R", bound=Record)


def read_pack(folder: Path) -> Pack:
    """Return what the pack in `folder` holds.

    Raises `InvalidPack` with all problems, sorted by file and line.
    """
    files, problems = _read_files(folder)
    unread = {problem.file for problem in problems}
    problems += check_references(folder, [(file.kind, file.document) for file in files])
    check_editions(folder, files, unread)
    problems += [problem for file in files for problem in file.document.problems]
    pack = None if problems else _assemble(files)
    if pack is not None:
        problems += _repeated_figures(pack, folder)
    if pack is None or problems:
        ordered = _in_order(problems)
        first = say("problem-at", file=ordered[0].file, line=ordered[0].line, problem=ordered[0].message())
        message = say("invalid-pack", pack=str(folder), first=first)
        raise InvalidPack(message, ordered, hint=say("check-pack", pack=str(folder)))
    return pack


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Return each problem once, by file and line; within a line by the English words, whatever language is spoken."""

    def place(problem: Problem) -> tuple[str, int, str, str]:
        what, advice = (sentence(message, FOR_SCRIPTS, str) for message in (problem.what, problem.advice))
        return problem.file, problem.line, what, advice

    by_place = {place(problem): problem for problem in problems}
    return tuple(by_place[known] for known in sorted(by_place))


def _repeated_figures(pack: Pack, folder: Path) -> list[Problem]:
    """Return a problem for every id that two figures have, of which one is made from an official row."""
    times = Counter(figure.id for figure in pack.figures)
    twice = [say("problem-figure-made-twice", id=id_) for id_, count in times.items() if count > 1]
    place = str(folder / "pay/official")
    return [Problem(file=place, line=1, what=what, advice=say("advice-keep-one")) for what in twice]


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
        document = read_csv(path, str(path), ROWS[kind]) if kind in ROWS else read_yaml(path, str(path))
        record = read_record(kind, document)
        check_wording(document)
        if record is not None:
            check_record(record, document, path.stem)
        if kind == "series" and record is not None:
            # Thousands of rows that no other file speaks of; the record is all that is needed of them.
            document.data = {}
        files.append(PackFile(name, kind, document, record))
    return files, problems


def _foreign(path: Path) -> Problem:
    """Return what is wrong with something in a pack's folder that is no pack file."""
    if path.is_dir() and not path.is_symlink():
        what, advice = cannot_be_read(say("reason-permission-denied")), say("advice-check-folder")
    else:
        what, advice = say("problem-no-pack-file"), say("advice-name-of-pack-file")
    return Problem(file=str(path), line=1, what=what, advice=advice)


def _no_pack(folder: Path) -> Problem | None:
    """Return why there is no pack in this place at all; None if there may be one."""
    advice = say("advice-name-pack-folder")
    try:
        if not folder.is_dir():
            what = say("problem-no-folder" if folder.exists() else "problem-does-not-exist")
            return Problem(file=str(folder), line=1, what=what, advice=advice)
        if not (folder / PACK_FILE).exists():
            place, missing = str(folder / PACK_FILE), say("problem-file-missing")
            return Problem(file=place, line=1, what=missing, advice=say("advice-write-pack-yaml"))
    except OSError as error:
        return Problem(file=str(folder), line=1, what=cannot_be_read(error), advice=advice)
    return None


def _assemble(files: list[PackFile]) -> Pack:
    (info,) = _records(files, PackInfo)
    ladders = tuple(ladder for file in _records(files, LaddersFile) for ladder in file.ladders)
    rungs = [role for ladder in ladders for role in ladder.rungs]
    families = [family.id for family in info.families]

    def listed(role: Role) -> tuple[int, int, str]:
        rung = rungs.index(role.id) if role.id in rungs else len(rungs)
        return (rung, families.index(role.family), role.id)

    listed_roles = tuple(sorted(_records(files, Role), key=listed))
    editions = {edition.file: edition for file in _records(files, EditionsFile) for edition in file.files}
    return Pack(
        info=info,
        roles=listed_roles,
        skills=tuple(skill for file in _records(files, SkillsFile) for skill in file.skills),
        ladders=ladders,
        moves=tuple(move for file in _records(files, LaddersFile) for move in file.moves),
        countries=tuple(country for file in _records(files, CountriesFile) for country in file.countries),
        figures=tuple(_figures(files, listed_roles, editions)),
        topics=tuple(topic for file in _records(files, GuideFile) for topic in file.topics),
        sources=tuple(source for file in _records(files, SourcesFile) for source in file.sources),
        series=tuple(_series(files, editions)),
        minimum_wages=tuple(_minimum_wages(files, editions)),
        projections=tuple(
            projection
            for name, file in _named(files, OutlookFile)
            for projection in official_projections(file, editions[name], listed_roles)
        ),
        group_pay=tuple(
            GroupPay(**vars(row), source=str(editions[name].source))
            for name, file in _named(files, WiderPayFile)
            for row in file.rows
        ),
    )


def _figures(files: list[PackFile], roles: tuple[Role, ...], editions: Mapping[str, Edition]) -> Iterator[PayFigure]:
    for file in _records(files, PayFile):
        yield from file.figures
    for name, official in _named(files, OfficialPayFile):
        yield from official_figures(official, editions[name], survey_of_file(name), roles)


def _series(files: list[PackFile], editions: Mapping[str, Edition]) -> Iterator[Series]:
    for name, file in _named(files, SeriesFile):
        series = series_of_file(name)
        if series is not None:
            yield Series(id=series, edition=editions[name], readings=file.rows)


def _minimum_wages(files: list[PackFile], editions: Mapping[str, Edition]) -> Iterator[MinimumWage]:
    for name, file in _named(files, MinimumWagesFile):
        last_day = f"{editions[name].through}-12-31"
        for wage in file.rows:
            yield wage if wage.valid_to else replace(wage, valid_to=last_day)


def _records(files: list[PackFile], cls: type[R]) -> tuple[R, ...]:
    return tuple(record for _, record in _named(files, cls))


def _named(files: list[PackFile], cls: type[R]) -> Iterator[tuple[str, R]]:
    """Yield path inside the pack and content of every file that holds such a record."""
    for file in files:
        if isinstance(file.record, cls):
            yield file.name, file.record
