"""Which of ESCO's files is which, by its header, and which release and languages they are of."""

import re
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple, get_args

from careercli.errors import UsageProblem, WrongDownload
from careercli.messages import say
from careercli.model import LANGUAGES, Language
from careercli.store.importers.downloads import Member
from careercli.store.importers.release import as_numbers, hint_of_other_release, the_release, told_releases
from careercli.store.importers.sheets import Sheet, check_separator, sheet_of

Kind = Literal[
    "occupations",
    "skills",
    "isco-groups",
    "skill-groups",
    "relations",
    "broader-occupations",
    "broader-skills",
    "skills-hierarchy",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
_OF_NO_LANGUAGE: frozenset[Kind] = frozenset({"relations", "broader-occupations", "broader-skills"})
_NEEDED: tuple[Kind, ...] = ("occupations", "skills", "relations")
_OF_A_LANGUAGE = re.compile(r"(.*?)[-_. ]([a-z]{2}(?:-us)?)(?: ?\([0-9]+\))?\.csv", re.IGNORECASE)
"""How the name of a file tells its language; browsers number what is downloaded a second time."""
_LANGUAGES_OF_ESCO = frozenset(
    {
        *("ar", "bg", "cs", "da", "de", "el", "en", "en-us", "es", "et", "fi", "fr", "ga", "hr", "hu", "is"),
        *("it", "lt", "lv", "mt", "nl", "no", "pl", "pt", "ro", "sk", "sl", "sv", "uk"),
    }
)
_NAMED = ("occupations", "skills", "iscogroups", "skillgroups", "skillshierarchy")
"""What ESCO calls its files before the language, in small letters: of these it may be any."""
_CALLED: Mapping[str, Kind] = {
    "occupations_": "occupations",
    "skills_": "skills",
    "occupationskillrelations": "relations",
}
"""How the names of files that are needed begin, in small letters."""
_PART = "collection"
"""In the name of a file that repeats a part of the skills or occupations; some releases give it their very columns."""
_OF_OCCUPATIONS = {"ISCOGroup", "Occupation"}
_WITH_CODES = (1, 1)
"""The first releases whose occupations have codes."""
_WITH_LATER_COLUMNS = (1, 1, 2)
"""The first release whose occupations may have industries, and whose relations may have labels."""
_WITH_LABELS = (1, 2, 1)
"""The first release whose relations have labels wherever its occupations have industries."""
_COLUMNS: Mapping[Kind, tuple[str, ...]] = {
    "occupations": ("altLabels", "description"),
    "skills": ("altLabels",),
    "isco-groups": (),
    "skill-groups": (),
    "relations": (),
    "broader-occupations": (),
    "broader-skills": (),
    "skills-hierarchy": (),
}
"""Columns that a file has beside those by which it is known."""


class EscoFiles(NamedTuple):
    """The files of one release."""

    release: str
    sheets: dict[tuple[Kind, str], Sheet]
    """By kind and language, ISO 639-1; that of relations is always blank."""
    languages: tuple[Language, ...]
    """English first, where it is there."""
    not_taken: tuple[Member, ...]
    """Files that hold nothing a pack has a place for."""

    def of(self, kind: Kind, language: str = "") -> Sheet | None:
        """Return a file; None if there is none."""
        return self.sheets.get((kind, language))

    def unpack(self, *kinds: Kind) -> None:
        """Unpack files of some kinds into memory, which needs hardly any Python. Raises `WrongDownload`."""
        for (kind, language), sheet in self.sheets.items():
            if kind in kinds:
                self.sheets[kind, language] = sheet._replace(member=sheet.member.in_memory())


def esco_files(members: Iterable[Member], release: str | None, wanted: tuple[Language, ...]) -> EscoFiles:
    """Return the files of one release, in the wanted languages or else in all that careercli speaks.

    Raises `WrongDownload` where needed ones are missing or stand there twice, `UsageProblem` where no release or
    several are told of, or none of the languages is there.
    """
    several = [member for member in members if member.name.lower().endswith(".csv")]
    if not several:
        raise WrongDownload(_place(members), say("esco-missing", files=_NEEDED), say("esco-from"))
    sheets: dict[tuple[Kind, str], Sheet] = {}
    not_taken: list[Member] = []
    for member in several:
        sheet = sheet_of(member)
        kind = _kind(sheet)
        if kind is None:
            check_separator(sheet, _OF_EVERY_FILE)
            _check_name(sheet)
            not_taken.append(member)
            continue
        sheet.check_once()
        _check_columns(kind, sheet)
        language = "" if kind in _OF_NO_LANGUAGE else _language(kind, sheet, sheets, wanted)
        first = sheets.setdefault((kind, language), sheet)
        if first is not sheet:
            _check_repeats(sheet, first, kind)
            if member.size() != first.member.size():
                not_taken.append(member)
    missing = tuple(kind for kind in _NEEDED if not any(known == kind for known, _ in sheets))
    if missing:
        raise WrongDownload(_place(several), say("esco-missing", files=missing), say("esco-from"))
    languages = _languages(sheets, wanted)
    told = told_releases(sheet.member for sheet in sheets.values())
    named = the_release(told, release)
    _check_layout(named, sheets, languages[0], is_told=bool(told))
    return EscoFiles(named, sheets, languages, tuple(not_taken))


def _place(members: Iterable[Member]) -> str:
    return ", ".join(dict.fromkeys(str(member.download) for member in members)) or "ESCO"


def _kind(sheet: Sheet) -> Kind | None:
    """Return what a file holds; None for what is no file of ESCO's that is taken."""
    if _PART in sheet.member.name.lower():
        return None
    for columns, kind in _KNOWN_BY:
        if sheet.has(*columns) and not sheet.has("broaderConceptUri"):
            return kind or _kind_by_rows(sheet)
    return None


def _kind_by_rows(sheet: Sheet) -> Kind | None:
    about = sheet.first("conceptType")
    if sheet.has("broaderUri"):
        return "broader-occupations" if about in _OF_OCCUPATIONS else "broader-skills"
    return _BY_TYPE.get(about)


_OF_EVERY_FILE = ("conceptUri", "occupationUri")
"""One of them has every file that is needed."""
_CONCEPT = ("conceptType", "conceptUri", "preferredLabel")
_KNOWN_BY: tuple[tuple[tuple[str, ...], Kind | None], ...] = (
    (("occupationUri", "skillUri", "relationType"), "relations"),
    (("Level 0 URI", "Level 1 URI"), "skills-hierarchy"),
    ((*_CONCEPT, "iscoGroup"), "occupations"),
    ((*_CONCEPT, "skillType", "reuseLevel"), "skills"),
    (_CONCEPT, None),
    (("conceptType", "conceptUri", "broaderUri"), None),
)
"""The columns by which a file is known, the first that fit; None where only its rows tell what they are about."""
_BY_TYPE: Mapping[str, Kind] = {"ISCOGroup": "isco-groups", "SkillGroup": "skill-groups"}


def _check_name(sheet: Sheet) -> None:
    """Raise `WrongDownload` for a file that is none of ESCO's by its columns, and a needed one by its name."""
    name = sheet.member.name.lower()
    called = next((kind for beginning, kind in _CALLED.items() if name.startswith(beginning)), None)
    if called is not None and _PART not in name:
        sheet.check_named(next(columns for columns, kind in _KNOWN_BY if kind == called))


def _check_columns(kind: Kind, sheet: Sheet) -> None:
    sheet.check_named(_COLUMNS[kind])


def _language(kind: Kind, sheet: Sheet, others: Mapping[tuple[Kind, str], Sheet], wanted: tuple[Language, ...]) -> str:
    """Return the language of a file, which its name tells, or else the only one that is wanted.

    Raises `WrongDownload` where that tells it of none, or of two files of one kind.
    """
    told = _told_language(sheet)
    if told is None and len(wanted) != 1:
        raise WrongDownload(sheet.member.place, say("esco-language-not-told"), say("esco-tell-language"))
    language = told or wanted[0]
    other = others.get((kind, language))
    if other is not None and (told is None or _told_language(other) is None):
        what = say("esco-language-of-two-not-told", first=other.member.place)
        raise WrongDownload(sheet.member.place, what, say("esco-language-in-name"))
    return language


def _check_repeats(sheet: Sheet, first: Sheet, kind: Kind) -> None:
    """Raise `WrongDownload` for a second table of a kind, unless it is about relations and brings nothing else.

    Since 1.2 each language brings the same ones along, from 1.2.1 on with labels in it.
    """
    languages = {_told_language(sheet), _told_language(first)}
    is_of_another = len(languages) > 1 and None not in languages and sheet.header == first.header
    if kind not in _OF_NO_LANGUAGE or not (is_of_another or sheet.member.is_copy_of(first.member)):
        what = say("files-twice", first=first.member.place)
        raise WrongDownload(sheet.member.place, what, say("leave-out-one-table"))


def _told_language(sheet: Sheet) -> str | None:
    """Return the language that the name of a file tells: `en` of `occupations_en.csv`; None if it tells none."""
    found = _OF_A_LANGUAGE.fullmatch(sheet.member.name)
    if found is None:
        return None
    language = found.group(2).lower()
    is_told = language in {*_LANGUAGES_OF_ESCO, *LANGUAGES} or found.group(1).lower() in _NAMED
    return language if is_told else None


def _languages(sheets: Mapping[tuple[Kind, str], Sheet], wanted: tuple[Language, ...]) -> tuple[Language, ...]:
    there = {language for kind, language in sheets if kind == "occupations"}
    taken = tuple(language for language in LANGUAGES if language in there and (language in wanted or not wanted))
    absent = tuple(language for language in wanted if language not in there)
    if absent or not taken:
        hint = say("known-are", candidates=tuple(sorted(there)))
        raise UsageProblem(say("esco-without-language", languages=absent or LANGUAGES), hint=hint)
    for language in taken:
        if ("skills", language) not in sheets:
            place = sheets["occupations", language].member.place
            raise WrongDownload(place, say("esco-missing", files=(f"skills_{language}.csv",)), say("esco-from"))
    return taken


def _check_layout(release: str, sheets: Mapping[tuple[Kind, str], Sheet], language: str, *, is_told: bool) -> None:
    """Raise `WrongDownload` for files that cannot be of the release that they tell, or that somebody has named."""
    number = as_numbers(release)
    occupations, relations = sheets["occupations", language], sheets["relations", ""]
    without_codes = number[:2] >= _WITH_CODES and not occupations.has("code")
    without_labels = number >= _WITH_LABELS and occupations.has("naceCode") and not relations.has("skillLabel")
    lacking = ((occupations, "code", without_codes), (relations, "skillLabel", without_labels))
    for sheet, column, lacks in lacking:
        if lacks:
            what = say("esco-column-missing", column=column, release=release)
            raise WrongDownload(sheet.member.place, what, hint_of_other_release(is_told=is_told))
    for sheet, later in ((occupations, "naceCode"), (relations, "skillLabel")):
        if number < _WITH_LATER_COLUMNS and sheet.has(later):
            what = say("esco-column-of-later", column=later, release=release)
            raise WrongDownload(sheet.member.place, what, hint_of_other_release(is_told=is_told))
