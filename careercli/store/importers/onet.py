"""Makes a pack of O*NET: occupations, titles, tasks, preparation, what is alike, and how skills are rated."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from careercli.errors import UsageProblem, WrongDownload
from careercli.messages import say
from careercli.model import CODE_MATCHES, Language
from careercli.store.importers.credits import crosswalk_id, crosswalk_source, note_of, onet_about, onet_source
from careercli.store.importers.crosswalk import Crosswalk
from careercli.store.importers.dates import month_of
from careercli.store.importers.findings import Findings, check_any, check_whole, is_too_much
from careercli.store.importers.labels import Labels
from careercli.store.importers.odd_codes import check_code
from careercli.store.importers.onet_files import CODE, TITLE_COLUMNS, Kind, OnetFiles
from careercli.store.importers.onet_ratings import Ratings, kind_of
from careercli.store.importers.sheets import Sheet, with_rows
from careercli.store.importers.soc_editions import check_edition, edition_of
from careercli.store.importers.soc_groups import SOC_GROUPS
from careercli.store.importers.tidied import Tidied, in_one_line, tidy_number
from careercli.store.importers.written_pack import Finished, Table, WrittenPack

_TIER = "Relatedness Tier"
_MOST_WITHOUT_TASKS = 0.25
"""Of the occupations; a tenth has none, those that stand for all others of a kind."""
_OF_WHOLE_OCCUPATION = ".00"
"""The end of a code that is one of SOC 2018 as well, and not only a part of it."""
_ORDER = {"Core": 0, "Supplemental": 1}
_USUAL: tuple[tuple[tuple[Kind, ...], str], ...] = (
    (("job-zones",), "Job Zones"),
    (("job-zone-reference",), "Job Zone Reference"),
    (("related", "related-lists"), "Related Occupations"),
    (("elements",), "Content Model Reference"),
)
"""Files that every release has, beside those without which there is nothing."""
_USUAL_RATINGS = (
    ("skill-ratings", "Skills"),
    ("knowledge-ratings", "Knowledge"),
    ("ability-ratings", "Abilities"),
    ("work-style-ratings", "Work Styles"),
)
_LISTS = ("Career Changers", "Career Starters")
"""What old releases call their lists of related occupations, whose names stand for tiers."""
_ZONES = frozenset("12345")
_SEVERAL_ZONES = re.compile(r"Job Zone [0-9]+-[0-9]+")
_PREPARATION = (("Education", "education"), ("Experience", "experience"), ("Job Training", "training"))


def write_onet(files: OnetFiles, folder: Path, crosswalk: Crosswalk | None, findings: Findings) -> Finished:
    """Write the pack into a folder.

    Raises `WrongDownload`, and `UsageProblem` for a crosswalk of other codes.
    """
    if crosswalk is not None and edition_of(files.release) != "onet-soc":
        raise UsageProblem(say("crosswalk-of-other-codes", release=files.release), hint=say("crosswalk-from"))
    source = f"onet-{files.release.replace('.', '-')}"
    with WrittenPack(folder, files.release, source) as pack:
        return _Onet(files, pack, source, crosswalk, findings).write()


class _Onet:
    """One release on its way into a pack."""

    def __init__(
        self, files: OnetFiles, pack: WrittenPack, source: str, crosswalk: Crosswalk | None, findings: Findings
    ) -> None:
        self._files = files
        self._findings = findings
        self._labels = Labels(findings)
        self._tidied = Tidied(findings)
        self._source = source
        self._pack = pack
        self._crosswalk = crosswalk
        self._roles: dict[str, str] = {}
        """The ids of occupations by their codes."""
        self._titles: dict[str, str] = {}
        self._scheme = edition_of(files.release)

    def write(self) -> Finished:
        names = self._pack.table("names.csv", "kind", "id", "language", "name", "hidden")
        codes = self._pack.table("codes.csv", "of", "id", "scheme", "code", "match", "uri", "source")
        said = self._pack.table("statements.csv", "role", "about", "text_en", "heading_en", "date")
        self._write_occupations(codes)
        self._write_titles(names)
        self._write_tasks(said)
        self._write_job_zones(said)
        self._write_related()
        self._write_ratings(codes)
        self._findings.extend("files-missing", self._missing())
        self._findings.extend("files-not-taken", map(with_rows, self._files.not_taken))
        groups = dict.fromkeys(code[:2] for code in self._roles)
        families: list[tuple[str, Mapping[Language, str]]] = [
            (f"soc-{group}", {"en": SOC_GROUPS.get(group, f"SOC {group}")}) for group in groups
        ]
        about = onet_about(self._files.release, families)
        sources = [onet_source(self._source, self._files.release, self._files.year)]
        if self._crosswalk is not None:
            sources.append(crosswalk_source(self._source))
        return self._pack.finish(about, sources, note_of(self._files.release))

    def _missing(self) -> Iterator[str]:
        """Yield what a whole download has, and this one has not."""
        counted = self._findings.counts
        yield from (name for kinds, name in _USUAL if not any(kind in self._files.sheets for kind in kinds))
        yield from (name for what, name in _USUAL_RATINGS if what not in counted)

    def _write_occupations(self, codes: Table) -> None:
        roles = self._pack.table("roles.csv", "id", "family", "title_en", "summary_en")
        matches = self._matches()
        sheet = self._files.sheets["occupations"][0]
        quoted = 0
        for code, title, description in sheet.cells(CODE, "Title", "Description"):
            if code in self._roles:
                raise WrongDownload(sheet.member.place, say("concept-twice", uri=code))
            check_code(self._scheme, code, sheet.member.place)
            check_edition(code, self._files.release, sheet.member.place)
            quoted += _is_quoted(description)
            id_ = self._roles[code] = f"onet-{code.replace('.', '-')}"
            self._findings.count("occupations", 1)
            self._titles[code] = self._labels.title(title, f"{code} {title.strip()}") or code
            summary = self._tidied.text(description, code)
            if not summary:
                self._findings.add("empty-descriptions", code)
            roles.write((id_, f"soc-{code[:2]}", self._titles[code], summary or self._titles[code]))
            codes.write(("role", id_, self._scheme, code, "exact", "", self._source))
            if self._scheme == "onet-soc":
                match = "exact" if code.endswith(_OF_WHOLE_OCCUPATION) else "broad"
                codes.write(("role", id_, "us-soc-2018", code[:7], match, "", self._source))
            for scheme, other, match, uri in matches.pop(code, ()):
                codes.write(("role", id_, scheme, other, match, uri, crosswalk_id(self._source)))
        check_any(sheet.member.place, len(self._roles))
        if is_too_much(quoted, len(self._roles)):
            raise WrongDownload(sheet.member.place, say("download-quoted"))
        self._findings.extend("not-in-crosswalk", matches)

    def _matches(self) -> dict[str, list[tuple[str, str, str, str]]]:
        """Return what the official table matches with each occupation: scheme, code, grade and address, best first."""
        matches: dict[str, list[tuple[str, str, str, str]]] = {}
        for row in sorted(
            self._crosswalk.rows if self._crosswalk else (), key=lambda row: CODE_MATCHES.index(row.match)
        ):
            if row.group is not None:
                found = ("isco-08", row.group, row.match, "")
            else:
                found = ("esco", row.uri.rpartition("/")[2], row.match, row.uri)
            if found not in matches.setdefault(row.onet, []):
                matches[row.onet].append(found)
        return matches

    def _known(self, code: str, of: str) -> bool:
        """Return whether there is an occupation of a code; list what speaks of one that is missing."""
        if code in self._roles:
            return True
        self._findings.add("dangling-occupations", of)
        return False

    def _write_titles(self, names: Table) -> None:
        sheet = self._files.sheets["titles"][0]
        column = next(name for name in TITLE_COLUMNS if sheet.has(name))
        taken: dict[str, set[str]] = {code: {title} for code, title in self._titles.items()}
        titled: set[str] = set()
        lost = rows = 0
        for code, title, short in sheet.cells(CODE, column, "Short Title"):
            kept, rows = 0, rows + 1
            lost += code not in self._roles
            if self._known(code, f"{code}: {title}"):
                titled.add(code)
                kept = self._write_name(names, code, title, taken[code])
                if short:
                    self._findings.count("short-titles", 1, self._write_name(names, code, short, taken[code]))
            self._findings.count("alternative-labels", 1, kept)
        check_any(sheet.member.place, rows)
        self._findings.extend("no-titles", sorted(self._roles.keys() - titled))
        check_whole(sheet.member.place, lost, rows, say("onet-from"))
        check_whole(sheet.member.place, len(self._roles.keys() - titled), len(self._roles), say("onet-from"))

    def _write_name(self, names: Table, code: str, title: str, taken: set[str]) -> int:
        """Write a title unless the occupation has it already; return how many were written."""
        words = self._tidied.text(title, f"{code}: {title}")
        if words in taken or not words:
            self._findings.add("repeated-labels", f"{code}: {words}")
            return 0
        taken.add(words)
        names.write(("role", self._roles[code], "en", words, ""))
        return 1

    def _write_tasks(self, said: Table) -> None:
        sheet = self._files.sheets["tasks"][0]
        tasks: dict[str, list[tuple[int, str, str, str]]] = {}
        quoted = rows = 0
        for code, task, kind, date in sheet.cells(CODE, "Task", "Task Type", "Date"):
            quoted, rows = quoted + _is_quoted(task), rows + 1
            words, known = self._tidied.text(task, f"{code}: {task}"), self._known(code, f"{code}: {task}")
            self._findings.count("tasks", 1, int(known and bool(words)))
            if known and words:
                month = month_of(date, f"{code}: {words}", self._findings)
                tasks.setdefault(code, []).append((_ORDER.get(kind, 2), words, kind, month))
        check_any(sheet.member.place, rows)
        if is_too_much(quoted, rows):
            raise WrongDownload(sheet.member.place, say("download-quoted"))
        without = self._roles.keys() - tasks.keys()
        check_whole(sheet.member.place, len(without), len(self._roles), say("onet-from"), _MOST_WITHOUT_TASKS)
        for code, several in tasks.items():
            for _, words, kind, date in sorted(several, key=lambda task: task[0]):
                heading = kind if kind == "Supplemental" else ""
                said.write((self._roles[code], "duties", words, heading, date))

    def _write_job_zones(self, said: Table) -> None:
        sheet, reference = self._files.of("job-zones"), self._files.of("job-zone-reference")
        if sheet is None:
            return
        columns = ("Job Zone", "Name", *(column for column, _ in _PREPARATION))
        cells = reference.cells(*columns) if reference else ()
        zones = {zone: (_zone(zone, name), words) for zone, name, *words in cells}
        known = set()
        for code, zone, date in sheet.cells(CODE, "Job Zone", "Date"):
            is_known = self._known(code, f"{code}: Job Zone {zone}")
            self._findings.count("job-zones", 1, int(is_known and bool(zone)))
            if zone and zone not in _ZONES:
                raise WrongDownload(sheet.member.place, say("onet-odd-value", of=f"{code} Job Zone", words=zone))
            if not (is_known and zone):
                continue
            if code in known:
                raise WrongDownload(sheet.member.place, say("concept-twice", uri=f"{code} Job Zone"))
            known.add(code)
            month = month_of(date, f"{code}: Job Zone {zone}", self._findings)
            called, several = zones.get(zone, (_zone(zone), ("", "", "")))
            for (_, about), words in zip(_PREPARATION, several, strict=True):
                if first := _first_sentence(in_one_line(words)):
                    said.write((self._roles[code], about, first, called, month))
            if zone not in zones:
                said.write((self._roles[code], "training", called, "", month))
        self._findings.extend(
            "no-job-zone", (f"{code} {self._titles[code]}" for code in sorted(self._roles.keys() - known))
        )

    def _write_related(self) -> None:
        """Write what is alike: a list with tiers, or in old releases several lists, whose names stand for tiers."""
        table = self._pack.table("related.csv", "role", "related", "tier")
        several: dict[str, dict[str, tuple[tuple[int, float], list[str]]]] = {}
        for number, sheet in enumerate((*self._files.sheets.get("related", ()), *self._lists())):
            name = _list_name(sheet)
            listed: set[tuple[str, str]] = set()
            for code, other, tier, index in sheet.cells(CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index"):
                known = code in self._roles and other in self._roles
                if not known:
                    self._findings.add("dangling-related", f"{code} → {other}")
                is_new = known and other != code and (code, other) not in listed
                if known and not is_new:
                    self._findings.add("repeated-relations", f"{code} → {other}")
                self._findings.count("related-occupations", 1, int(is_new))
                if is_new:
                    listed.add((code, other))
                    others = several.setdefault(code, {})
                    place = _place(index, f"{code} → {other}", sheet) if index else float(len(others))
                    others.setdefault(other, ((number, place), []))[1].append(tier if sheet.has(_TIER) else name)
        for code, others in several.items():
            for other, (_, tiers) in sorted(others.items(), key=lambda one: (one[1][0], one[0])):
                table.write((self._roles[code], self._roles[other], ", ".join(filter(None, tiers))))

    def _lists(self) -> Sequence[Sheet]:
        return sorted(self._files.sheets.get("related-lists", ()), key=lambda sheet: sheet.member.name)

    def _write_ratings(self, codes: Table) -> None:
        ratings = Ratings(self._files.release, self._findings)
        for sheet in self._files.sheets.get("ratings", ()):
            ratings.read(sheet, self._roles)
        if not ratings.rated:
            return
        columns = ("occupation", "element", "importance", "date", "level", "impact", "distinctiveness_rank")
        edition = {} if self._scheme == "onet-soc" else {"scheme": self._scheme}
        table = self._pack.table("reference/onet-ratings.csv", *columns, *edition)
        for of, rated in sorted(ratings.rated.items()):
            table.write((*of, *rated, *edition.values()))
        rated_codes = {code for code, _ in ratings.rated}
        missing = self._roles.keys() - rated_codes
        self._findings.extend("no-ratings", (f"{code} {self._titles[code]}" for code in sorted(missing)))
        self._write_skills(ratings.names, codes)

    def _write_skills(self, rated: Mapping[str, str], codes: Table) -> None:
        """Write the elements that are rated anywhere, as skills."""
        reference = self._files.of("elements")
        cells = reference.cells("Element ID", "Element Name") if reference else ()
        named = {element: name for element, name in cells}  # noqa: C416  # pairs for the type checker
        table = self._pack.table("skills.csv", "id", "kind", "name_en")
        for element, name in sorted(rated.items()):
            id_ = f"onet-{element.lower().replace('.', '-')}"
            self._findings.count("skills", 1)
            table.write((id_, kind_of(element), self._labels.title(named.get(element) or name, element)))
            codes.write(("skill", id_, "onet-element", element, "exact", "", self._source))


def _list_name(sheet: Sheet) -> str:
    """Return what an old release calls a list of related occupations; nothing where only somebody else has named it."""
    name = sheet.member.name.lower().replace("_", " ")
    return next((known for known in _LISTS if name.startswith(known.lower())), "")


def _place(words: str, of: str, sheet: Sheet) -> float:
    """Return at which place something is related. Raises `WrongDownload` for what is no number."""
    number = tidy_number(words)
    if number is None:
        raise WrongDownload(sheet.member.place, say("onet-odd-value", of=of, words=words))
    return float(number)


def _is_quoted(words: str) -> bool:
    return len(words) > 1 and words[0] == words[-1] == '"'


def _zone(zone: str, name: str = "") -> str:
    """Return what a job zone is called: since 30.2, 2 stands for 1 and 2, which only its name tells."""
    several = _SEVERAL_ZONES.match(name)
    return several.group() if several else f"Job Zone {zone}"


def _first_sentence(words: str) -> str:
    first, point, _ = words.partition(". ")
    return f"{first}." if point else words
