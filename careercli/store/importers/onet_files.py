"""Which of O*NET's files is which, by its header, and which release they are of."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from careercli.errors import UsageProblem, WrongDownload
from careercli.messages import say
from careercli.store.importers.downloads import Member
from careercli.store.importers.release import as_numbers, hint_of_other_release, the_release, told_releases
from careercli.store.importers.sheets import Sheet, check_separator, sheet_of

Kind = Literal[
    "occupations",
    "titles",
    "tasks",
    "job-zones",
    "job-zone-reference",
    "related",
    "related-lists",
    "ratings",
    "elements",
]
CODE = "O*NET-SOC Code"
TITLE_COLUMNS = ("Alternate Title", "Job Title")
"""What titles are called, and what since 30.3."""
_WITH_JOB_TITLES = (30, 3)
_SEVERAL: frozenset[Kind] = frozenset({"related-lists", "ratings"})
_NEEDED: tuple[Kind, ...] = ("occupations", "titles", "tasks")
_FILES: Mapping[Kind, str] = {
    "occupations": "Occupation Data",
    "titles": "Alternate Titles / Job Titles",
    "tasks": "Task Statements",
}
_CALLED: Mapping[str, Kind] = {
    "occupation data": "occupations",
    "alternate titles": "titles",
    "job titles": "titles",
    "task statements": "tasks",
}
"""How the names of files that are needed begin, in small letters and with blanks."""
_READ_ME = re.compile(r"O\*NET®? (\d+\.\d+) Database")
_DATE = re.compile(r"\b([A-Z][a-z]+) (\d{4}) Release")
_LETTERS_OF_READ_ME = 10_000


class OnetFiles(NamedTuple):
    """The files of one release."""

    release: str
    year: int | None
    """When it was released, as far as it says so."""
    sheets: Mapping[Kind, Sequence[Sheet]]
    """By kind; only ratings are in several files, and in old releases what is related."""
    not_taken: tuple[Member, ...]
    """Files that hold nothing a pack has a place for."""

    def of(self, kind: Kind) -> Sheet | None:
        """Return the file of a kind; None if there is none."""
        return next(iter(self.sheets.get(kind, ())), None)


def onet_files(members: Iterable[Member], release: str | None) -> OnetFiles:
    """Return the files of one release.

    Raises `WrongDownload` where needed ones are missing or stand there twice, `UsageProblem` where no release or
    several are told of.
    """
    several = tuple(members)
    told, year = _read_me(several)
    sheets: dict[Kind, list[Sheet]] = {}
    not_taken: list[Member] = []
    for member in several:
        if _is_read_me(member):
            continue
        sheet = sheet_of(member)
        kind = _kind(sheet)
        if kind is None:
            check_separator(sheet, [CODE])
            _check_name(sheet)
            not_taken.append(member)
        elif kind in sheets and kind not in _SEVERAL:
            what = say("files-twice", first=sheets[kind][0].member.place)
            raise WrongDownload(member.place, what, say("leave-out-one-table"))
        else:
            sheet.check_once()
            sheets.setdefault(kind, []).append(sheet)
    missing = tuple(_FILES[kind] for kind in _NEEDED if kind not in sheets)
    if missing:
        place = ", ".join(dict.fromkeys(str(member.download) for member in several)) or "O*NET"
        raise WrongDownload(place, say("onet-missing", files=missing), say("onet-from"))
    # What else lies there may be of anything.
    taken = [sheet.member for known in sheets.values() for sheet in known]
    downloads = {str(member.download) for member in taken}
    told = {**told_releases(taken), **{place: own for place, own in told.items() if place in downloads}}
    if release is None and len(downloads) > 1 and downloads - told.keys():
        place = min(downloads - told.keys())
        raise UsageProblem(say("release-not-told-by", place=place), hint=say("name-release"))
    named = the_release(told, release)
    _check_titles(named, sheets["titles"][0], is_told=bool(told))
    return OnetFiles(named, year, sheets, tuple(not_taken))


def _check_name(sheet: Sheet) -> None:
    """Raise `WrongDownload` for a file that is none of O*NET's by its columns, and a needed one by its name."""
    name = sheet.member.name.lower().replace("_", " ")
    called = next((kind for beginning, kind in _CALLED.items() if name.startswith(beginning)), None)
    if called is not None:
        sheet.check_named(next(columns for columns, _, kind in _KNOWN_BY if kind == called))


def _check_titles(release: str, sheet: Sheet, *, is_told: bool) -> None:
    """Raise `WrongDownload` for titles whose column is called as in other releases."""
    older, newer = TITLE_COLUMNS
    other = older if as_numbers(release) >= _WITH_JOB_TITLES else newer
    if sheet.has(other):
        what = say("onet-other-layout", column=other, release=release)
        raise WrongDownload(sheet.member.place, what, hint_of_other_release(is_told=is_told))


def _is_read_me(member: Member) -> bool:
    return member.name.lower().replace(" ", "").replace("_", "").startswith("readme")


def _read_me(members: Iterable[Member]) -> tuple[Mapping[str, str], int | None]:
    """Return the releases that downloads themselves tell, by their paths, and the year of the last one."""
    told: dict[str, str] = {}
    year = None
    for member in members:
        if _is_read_me(member) and member.name.lower().endswith(".txt"):
            with member.open() as file:
                words = file.read(_LETTERS_OF_READ_ME).decode("utf-8", "replace")
            release, date = _READ_ME.search(words), _DATE.search(words)
            if release:
                told[str(member.download)] = release.group(1)
            if date:
                year = int(date.group(2))
    return told, year


def _kind(sheet: Sheet) -> Kind | None:
    """Return what a file holds; None for what is not taken."""
    fitting = (kind for columns, without, kind in _KNOWN_BY if sheet.has(*columns) and without not in sheet.header)
    return next(fitting, None)


_KNOWN_BY: tuple[tuple[tuple[str, ...], str | None, Kind], ...] = (
    (("Job Zone", "Education"), CODE, "job-zone-reference"),
    (("Element ID", "Element Name", "Description"), CODE, "elements"),
    ((CODE, "Related O*NET-SOC Code", "Relatedness Tier"), None, "related"),
    ((CODE, "Related O*NET-SOC Code", "Index"), None, "related-lists"),
    ((CODE, "Task ID", "Task", "Task Type"), None, "tasks"),
    *(((CODE, column), None, "titles") for column in TITLE_COLUMNS),
    ((CODE, "Element ID", "Scale ID", "Data Value"), "Category", "ratings"),
    ((CODE, "Job Zone"), None, "job-zones"),
    ((CODE, "Title", "Description"), None, "occupations"),
)
"""The columns that a file has, and one that it has not, by which it is known; the first that fits."""
