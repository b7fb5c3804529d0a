"""`python -m tests.benchmarks.public_truth FOLDER`: how near occupations are, beside what is publicly said of it.

FOLDER holds files of the publishers, packed as they publish them, which are no part of this project:

- `onet-27.0/*.zip`: `Occupation Data.txt`, `Task Statements.txt`, `Alternate Titles.txt`, `Related Occupations.txt`
- `onet-29.3/*.zip`: `Knowledge.txt`, `Skills.txt`, of however many occupations
- `esco-1.1.1/*.zip`: `occupations_en.csv`, `occupationSkillRelations.csv`
- `crosswalk/esco_onet_official.csv`

Columns are found by their heads. What is measured is `careercli/answers/similarity.py`, as the program uses it, and
nothing that is compared with has a part in it: O*NET's related occupations are asked only whether they were found.
"""

import csv
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from io import TextIOWrapper
from pathlib import Path
from zipfile import ZipFile

from careercli.answers.similarity import (
    Bag,
    Cosines,
    Row,
    centred,
    idf_weighted,
    nearest,
    summed,
    terms,
    z_scores,
)

_TEN = 10
Line = Mapping[str, str]
Neighbours = Mapping[str, Collection[str]]
"""The ids of some others, by id."""


def main(folder: Path) -> None:
    """Print every figure, with the least that is to be reached where there is one."""
    begun = time.perf_counter()
    onet = Onet(folder)
    _onet(onet)
    _esco(folder, onet)
    print(f"{time.perf_counter() - begun:.0f} s")


class Onet:
    """What O*NET says of the occupations of which it names related ones."""

    def __init__(self, folder: Path) -> None:
        (self._release,) = sorted((folder / "onet-27.0").glob("*.zip"))
        (self._ratings,) = sorted((folder / "onet-29.3").glob("*.zip"))
        self.related: defaultdict[str, list[str]] = defaultdict(list)
        self.primary: defaultdict[str, list[str]] = defaultdict(list)
        """The ten that O*NET calls primary; the other ten are supplemental."""
        for line in self._lines("Related Occupations.txt"):
            of, other = line["O*NET-SOC Code"], line["Related O*NET-SOC Code"]
            self.related[of].append(other)
            if line["Relatedness Tier"].startswith("Primary"):
                self.primary[of].append(other)
        self.codes = tuple(self.primary)

    def _lines(self, name: str) -> Iterator[Line]:
        return _lines_of(self._release, name, tabs=True)

    def titles(self) -> Mapping[str, Bag]:
        """Return the words of the title and of all alternate titles."""
        own = (("O*NET-SOC Code", "Title"), self._lines("Occupation Data.txt"))
        others = (("O*NET-SOC Code", "Alternate Title"), self._lines("Alternate Titles.txt"))
        return self._words(own, others)

    def tasks(self) -> Mapping[str, Bag]:
        """Return the words of the description and of all task statements."""
        described = (("O*NET-SOC Code", "Description"), self._lines("Occupation Data.txt"))
        done = (("O*NET-SOC Code", "Task"), self._lines("Task Statements.txt"))
        return self._words(described, done)

    def _words(self, *several: tuple[tuple[str, str], Iterable[Line]]) -> Mapping[str, Bag]:
        texts: dict[str, list[str]] = {code: [] for code in self.codes}
        for (code, text), lines in several:
            for line in lines:
                if line[code] in texts:
                    texts[line[code]].append(line[text])
        return {code: terms(said) for code, said in texts.items()}

    def importance(self, name: str) -> Mapping[str, Bag]:
        """Return how important elements are in the occupations that are rated, from 1 to 5."""
        rated: dict[str, dict[str, float]] = {}
        for line in _lines_of(self._ratings, name, tabs=True):
            if line["Scale ID"] == "IM" and line["O*NET-SOC Code"] in self.primary:
                rated.setdefault(line["O*NET-SOC Code"], {})[line["Element ID"]] = float(line["Data Value"])
        return rated


def _onet(onet: Onet) -> None:
    codes = onet.codes
    print(f"O*NET 27.0: of its ten primary related occupations, the ten nearest hold ({len(codes)} occupations)")
    tasks, titles = (Cosines(idf_weighted(bags)) for bags in (onet.tasks(), onet.titles()))
    rated = onet.importance("Knowledge.txt")
    knowledge, skills = Cosines(centred(rated)), Cosines(centred(onet.importance("Skills.txt")))

    def scored(several: Iterable[tuple[Cosines, Collection[str]]]) -> Callable[[str], Row]:
        known = tuple(several)

        def row(code: str) -> Row:
            return summed(
                z_scores(by.row(code), [other for other in of if other != code]) for by, of in known if code in of
            )

        return row

    every = (codes, codes, tuple(rated))
    _report_share("tasks", scored([(tasks, codes)]), onet.primary, codes)
    _report_share("titles", scored([(titles, codes)]), onet.primary, codes)
    _report_share("tasks + titles", scored([(tasks, codes), (titles, codes)]), onet.primary, codes, 0.55)
    together = scored(zip((tasks, titles, knowledge), every, strict=True))
    _report_share(f"… + knowledge, of the {len(rated)} rated", together, onet.primary, codes, 0.55)

    print(f"the same among the {len(rated)} occupations whose knowledge and skills are rated in O*NET 29.3")
    among = {code: [other for other in onet.primary[code] if other in rated] for code in rated}
    asked = [code for code in rated if among[code]]
    for name, several in (
        ("skills", [skills]),
        ("knowledge", [knowledge]),
        ("tasks", [tasks]),
        ("titles", [titles]),
        ("tasks + titles", [tasks, titles]),
        ("tasks + knowledge + titles", [tasks, knowledge, titles]),
    ):
        _report_share(name, scored((by, tuple(rated)) for by in several), among, asked, as_many=True)


def _report_share(
    name: str,
    row: Callable[[str], Row],
    truth: Neighbours,
    codes: Collection[str],
    least: float | None = None,
    *,
    as_many: bool = False,
) -> None:
    """Print which share of what is true the ten nearest hold, on average; `as_many` as are true, instead of ten."""
    share = sum(
        len({*truth[code]} & {*nearest(row(code), len(truth[code]) if as_many else _TEN)}) / len(truth[code])
        for code in codes
    )
    _report(name, share / len(codes), least)


def _esco(folder: Path, onet: Onet) -> None:
    groups, skills = _esco_occupations(folder)
    cosines = Cosines(idf_weighted(skills))
    ten = {occupation: nearest(cosines.row(occupation), _TEN) for occupation in skills}
    print(f"ESCO 1.1.1: of the ten nearest by essential and optional skills ({len(ten)} occupations)")
    alike = [sum(groups[other] == groups[one] for other in ten[one]) / _TEN for one in ten]
    _report("are in the same ISCO-08 unit group", sum(alike) / len(alike), 0.36)
    first = [groups[ten[one][0]] == groups[one] for one in ten if ten[one]]
    _report("of the nearest one, the same", sum(first) / len(first))
    for kinds, least in ((("exact", "close"), 0.31), (("exact", "close", "broad", "narrow"), None)):
        matched, of_onet = _crosswalk(folder, skills, kinds)
        for related, name in ((onet.related, "all twenty"), (onet.primary, "the primary ten")):
            truth = {one: _related(one, matched, of_onet, related) for one in matched}
            asked = [one for one, others in truth.items() if others]
            held = [len(truth[one] & {*ten[one]}) / _TEN for one in asked]
            words = f"are related ({name}) through matches {', '.join(kinds)} ({len(asked)} occupations)"
            _report(words, sum(held) / len(held), least if related is onet.related else None)


def _related(one: str, matched: Neighbours, of_onet: Neighbours, related: Neighbours) -> set[str]:
    """Return the occupations of ESCO whose occupations of O*NET are related to those of one of ESCO."""
    found = {other for code in matched[one] for near in related.get(code, ()) for other in of_onet.get(near, ())}
    return found - {one}


def _esco_occupations(folder: Path) -> tuple[Mapping[str, str], Mapping[str, Bag]]:
    """Return the ISCO-08 unit group of each occupation, and the skills asked for: each once, essential or optional."""
    (classification,) = sorted((folder / "esco-1.1.1").glob("classification*.zip"))
    (relations,) = sorted((folder / "esco-1.1.1").glob("relations*.zip"))
    groups = {line["conceptUri"]: line["iscoGroup"] for line in _lines_of(classification, "occupations_en.csv")}
    skills: dict[str, Counter[str]] = {}
    for line in _lines_of(relations, "occupationSkillRelations.csv"):
        if line["occupationUri"] in groups:
            skills.setdefault(line["occupationUri"], Counter())[line["skillUri"]] = 1
    return groups, skills


def _crosswalk(
    folder: Path, known: Collection[str], kinds: Collection[str]
) -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    """Return the occupations of O*NET that match one of ESCO, and the other way round."""
    matched: defaultdict[str, set[str]] = defaultdict(set)
    of_onet: defaultdict[str, set[str]] = defaultdict(set)
    with (folder / "crosswalk" / "esco_onet_official.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        heads = next(row for row in rows if row and row[0] == "O*NET Id")
        for row in rows:
            line = dict(zip(heads, row, strict=False))
            if line["Type of Match"].removesuffix("Match") in kinds and line["ESCO or ISCO URI"] in known:
                matched[line["ESCO or ISCO URI"]].add(line["O*NET Id"])
                of_onet[line["O*NET Id"]].add(line["ESCO or ISCO URI"])
    return matched, of_onet


def _lines_of(archive: Path, name: str, *, tabs: bool = False) -> Iterator[Line]:
    """Yield the lines of a file in a zip, in whichever folder of it, by the heads of their columns.

    In files with tabs nothing is quoted: a lone " is text.
    """
    with ZipFile(archive) as files:
        (path,) = (path for path in files.namelist() if path.rpartition("/")[2] == name)
        with TextIOWrapper(files.open(path), encoding="utf-8", newline="") as text:
            yield from csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE) if tabs else csv.DictReader(text)


def _report(name: str, share: float, least: float | None = None) -> None:
    aim = "" if least is None else f" (aim: {least})"
    print(f"{share:7.3f}  {name}{aim}", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:  # the program and the folder
        sys.exit(f"usage: python -m tests.benchmarks.public_truth FOLDER\n\n{__doc__}")
    main(Path(sys.argv[1]))
