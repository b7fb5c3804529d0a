"""Ratings of O*NET on their way into a pack, each by its scale: importance and level, or impact and rank."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from careercli.errors import WrongDownload
from careercli.messages import say
from careercli.model import SkillKind
from careercli.store.importers.dates import month_of
from careercli.store.importers.findings import CountKind, Findings
from careercli.store.importers.onet_files import CODE
from careercli.store.importers.release import as_numbers, hint_of_other_release
from careercli.store.importers.sheets import Sheet
from careercli.store.importers.tidied import tidy_number

_IMPORTANCE, _LEVEL, _IMPACT, _RANK = "IM", "LV", "WI", "DR"
Scales = Mapping[str, tuple[float, float]]
"""Scales that are taken: their least and their highest value."""
_SCALES: Scales = {_IMPORTANCE: (1, 5), _LEVEL: (0, 7)}
_OF_STYLES_SINCE_30_1: Scales = {_IMPACT: (-3, 3), _RANK: (0, 10)}
_OLD_STYLE, _NEW_STYLE = "1.C.", "1.D."
_WITH_NEW_STYLES = (30, 1)
"""The first release that has the new work styles, and no others."""
_FIELDS = {_IMPORTANCE: "importance", _LEVEL: "level", _IMPACT: "impact", _RANK: "rank"}
_DATED_BY = frozenset({_IMPORTANCE, _IMPACT})
"""The scales whose date is that of a rating; another's stands only where these have none."""
_TAKEN = re.compile(r"(1\.A|1\.C|1\.D|2\.[A-Z])\.")
_DOMAINS: Mapping[str, tuple[CountKind, SkillKind]] = {
    "1.A": ("ability-ratings", "skill"),
    "1.C": ("work-style-ratings", "personal"),
    "1.D": ("work-style-ratings", "personal"),
    "2.C": ("knowledge-ratings", "knowledge"),
}
"""What elements are, by the beginning of their ids; all others that are taken are skills."""
_OF_SKILLS: tuple[CountKind, SkillKind] = ("skill-ratings", "skill")


class Rated(NamedTuple):
    """What is known of one element in one occupation."""

    importance: str = ""
    date: str = ""
    level: str = ""
    impact: str = ""
    rank: str = ""


def is_taken(element: str) -> bool:
    """Return whether an element is a skill, knowledge, an ability or a work style."""
    return _TAKEN.match(element) is not None


def kind_of(element: str) -> SkillKind:
    """Return what kind of skill an element is."""
    return _DOMAINS.get(element[:3], _OF_SKILLS)[1]


def _scales_of(element: str) -> Scales:
    return _OF_STYLES_SINCE_30_1 if element.startswith(_NEW_STYLE) else _SCALES


class Ratings:
    """The ratings of one release, by occupation and element."""

    def __init__(self, release: str, findings: Findings) -> None:
        self._release = release
        self._other_styles = _OLD_STYLE if as_numbers(release) >= _WITH_NEW_STYLES else _NEW_STYLE
        self._findings = findings
        self.rated: dict[tuple[str, str], Rated] = {}
        self.names: dict[str, str] = {}
        """Of the elements, as the files of ratings have them."""
        self._files: dict[str, str] = {}
        """Where the elements are rated."""

    def read(self, sheet: Sheet, occupations: Mapping[str, str]) -> None:
        """Read a file of ratings, of occupations that there are."""
        columns = ("Element ID", "Element Name", "Scale ID", "Data Value", "Recommend Suppress", "Not Relevant", "Date")
        for code, element, name, scale, value, suppressed, irrelevant, date in sheet.cells(CODE, *columns):
            if not is_taken(element):
                self._findings.count("other-ratings", 1, 0)
                continue
            self._check_style(element, sheet)
            first = self._files.setdefault(element, sheet.member.place)
            if first != sheet.member.place:
                raise WrongDownload(sheet.member.place, say("files-twice", first=first), say("leave-out-one-table"))
            what = _DOMAINS.get(element[:3], _OF_SKILLS)[0]
            of = f"{code} {element} {scale}"
            if code not in occupations:
                self._findings.add("dangling-occupations", of)
            elif scale not in _scales_of(element):
                self._findings.add("other-scales", of)
            elif not value:
                self._findings.add("empty-values", of)
            else:
                if suppressed == "Y":
                    self._findings.add("suppressed", of)
                if irrelevant == "Y":
                    self._findings.add("not-relevant", of)
                shown = "" if "Y" in {suppressed, irrelevant} else _value(value, element, scale, of, sheet)
                self._check_once(code, element, scale, sheet)
                self._keep(code, element, scale, shown, month_of(date, of, self._findings))
                self.names.setdefault(element, name)
                self._findings.count(what, 1, int(bool(shown)))
                continue
            self._findings.count(what, 1, 0)

    def _check_style(self, element: str, sheet: Sheet) -> None:
        """Raise `WrongDownload` for a work style of releases on the other side of 30.1."""
        if element.startswith(self._other_styles):
            what = say("onet-other-styles", element=element, release=self._release)
            raise WrongDownload(sheet.member.place, what, hint_of_other_release(is_told=False))

    def _check_once(self, code: str, element: str, scale: str, sheet: Sheet) -> None:
        """Raise `WrongDownload` for a second value of the same."""
        if getattr(self.rated.get((code, element)), _FIELDS[scale], ""):
            raise WrongDownload(sheet.member.place, say("concept-twice", uri=f"{code} {element} {scale}"))

    def _keep(self, code: str, element: str, scale: str, value: str, date: str) -> None:
        before = self.rated.get((code, element), Rated())
        known = (date, before.date) if scale in _DATED_BY else (before.date, date)
        self.rated[code, element] = before._replace(**{_FIELDS[scale]: value}, date=known[0] or known[1])


def _value(words: str, element: str, scale: str, of: str, sheet: Sheet) -> str:
    """Return a value in its digits. Raises `WrongDownload` for one that its scale does not have."""
    least, highest = _scales_of(element)[scale]
    number = tidy_number(words)
    if number is None or not least <= float(number) <= highest or (scale == _RANK and not float(number).is_integer()):
        raise WrongDownload(sheet.member.place, say("onet-odd-value", of=of, words=words))
    return str(int(float(number))) if scale == _RANK else number
