"""Makes a pack of ESCO: occupations, skills, and which occupation asks for which skill."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, compress, repeat
from operator import itemgetter
from pathlib import Path

from careercli.errors import WrongDownload
from careercli.messages import say
from careercli.model import CODE_MATCHES, Language, SkillKind
from careercli.store.beside import beside
from careercli.store.importers.credits import (
    crosswalk_id,
    crosswalk_source,
    esco_about,
    esco_source,
    note_of,
    regulated,
)
from careercli.store.importers.crosswalk import Crosswalk
from careercli.store.importers.dates import day_of
from careercli.store.importers.esco_files import EscoFiles
from careercli.store.importers.findings import CountKind, Findings, check_any, check_whole, is_too_much
from careercli.store.importers.labels import Labels
from careercli.store.importers.odd_codes import check_address, check_code
from careercli.store.importers.sheets import Row, with_rows
from careercli.store.importers.tidied import Tidied, several_lines
from careercli.store.importers.written_pack import Finished, Table, WrittenPack
from careercli.store.runs import runs

_KINDS: Mapping[str, SkillKind] = {"skill/competence": "skill", "knowledge": "knowledge", "": "not-stated"}
_NEEDS: Mapping[str, str] = {"essential": "essential", "optional": "helpful"}
_RELEASED = {"released", ""}
_REGULATED = "/regulated-professions/regulated"
_GROUP = re.compile(r"[0-9]{4}")
"""A unit group of ISCO-08. Spreadsheets take the zero away with which some begin."""


def write_esco(files: EscoFiles, folder: Path, crosswalk: Crosswalk | None, findings: Findings) -> Finished:
    """Write the pack into a folder. Raises `WrongDownload`."""
    source = f"esco-{files.release.replace('.', '-')}"
    with WrittenPack(folder, files.release, source) as pack:
        return _Esco(files, pack, source, crosswalk, findings).write()


class _Esco:
    """One release on its way into a pack."""

    def __init__(
        self, files: EscoFiles, pack: WrittenPack, source: str, crosswalk: Crosswalk | None, findings: Findings
    ) -> None:
        self._files = files
        self._findings = findings
        self._labels = Labels(findings)
        self._tidied = Tidied(findings)
        self._source = source
        self._pack = pack
        self._crosswalk = crosswalk
        self._occupations: dict[str, str] = {}
        """The ids of occupations by their addresses; likewise those of skills."""
        self._skills: dict[str, str] = {}
        self._ids: set[str] = set()

    def write(self) -> Finished:
        names = self._pack.table("names.csv", "kind", "id", "language", "name", "hidden")
        codes = self._pack.table("codes.csv", "of", "id", "scheme", "code", "match", "uri", "source")
        with beside(lambda: self._files.unpack("skills", "relations")):
            self._write_occupations(names, codes)
        self._write_skills(names, codes)
        self._write_relations()
        self._count_groups()
        groups = (f"ISCOGroups_{one}.csv" for one in self._files.languages if not self._files.of("isco-groups", one))
        self._findings.extend("files-missing", groups)
        self._findings.extend("files-not-taken", map(with_rows, self._files.not_taken))
        about = esco_about(self._files.release, self._files.languages, self._families())
        sources = [esco_source(self._source, self._files.release)]
        if self._crosswalk is not None:
            sources.append(crosswalk_source(self._source))
        return self._pack.finish(about, sources, note_of(self._files.release))

    def _write_occupations(self, names: Table, codes: Table) -> None:
        languages = self._files.languages
        texts = [f"{part}_{language}" for part in ("title", "summary") for language in languages]
        roles = self._pack.table("roles.csv", "id", "family", *texts, "summary_date")
        said = self._pack.table("statements.csv", "role", "about", *(f"text_{one}" for one in _SPOKEN))
        others = {language: self._by_uri("occupations", language) for language in languages[1:]}
        in_others = {language: len(known) for language, known in others.items()}
        matches = self._matches()
        sheet = self._files.sheets["occupations", languages[0]]
        cells = sheet.cells(
            *("conceptUri", "modifiedDate", "code", "iscoGroup", "preferredLabel", "altLabels", "hiddenLabels"),
            *("status", "regulatedProfessionNote", "scopeNote", "definition", "description"),
        )
        for uri, modified, code, group, *several in self._once(cells, "occupations", sheet.member.place):
            title, alternative, hidden, status, regulation, scope, definition, description = several
            check_address(uri, sheet.member.place)
            check_code("esco", code or _tail(uri), sheet.member.place)
            id_ = self._occupation_id(uri, code)
            if not _GROUP.fullmatch(group):
                raise WrongDownload(sheet.member.place, say("esco-odd-group", uri=uri, words=group))
            if status not in _RELEASED:
                self._findings.add("not-released", f"{code} {uri}")
            titles = {languages[0]: self._labels.title(title, f"{code} {title.strip()}") or _tail(uri)}
            summaries = {languages[0]: self._description(description, f"{code} {uri}")}
            self._labels.write(names, "role", id_, languages[0], titles[languages[0]], alternative, hidden)
            for language, known in others.items():
                other = known.pop(uri, None)
                if other is None:
                    self._findings.add("only-in-one-language", f"{languages[0]}: {code} {uri}")
                    continue
                titles[language] = self._labels.title(other[0], f"{code} {other[0].strip()}")
                summaries[language] = self._description(other[3], f"{language}: {code} {uri}")
                self._labels.write(names, "role", id_, language, titles[language], other[1], other[2])
            if not any(summaries.values()):
                summaries[languages[0]] = titles[languages[0]]
            roles.write(
                (
                    *(id_, f"isco-{group[:1]}"),
                    *(titles.get(language, "") for language in languages),
                    *(summaries.get(language, "") for language in languages),
                    day_of(modified, f"{code} {uri}", self._findings),
                )
            )
            self._write_statements(said, id_, regulation, (scope, definition))
            codes.write(("role", id_, "esco", code or _tail(uri), "exact", uri, self._source))
            codes.write(("role", id_, "isco-08", group, "broad", "", self._source))
            for onet, match in matches.pop(uri, ()):
                codes.write(("role", id_, "onet-soc", onet, match, "", crosswalk_id(self._source)))
        check_any(sheet.member.place, len(self._occupations))
        for language, known in others.items():
            self._findings.extend("only-in-one-language", (f"{language}: {uri}" for uri in known))
            place = self._files.sheets["occupations", language].member.place
            check_whole(place, len(known), in_others[language], say("esco-from"))
        self._findings.extend("not-in-crosswalk", matches)

    def _write_statements(self, said: Table, id_: str, regulation: str, notes: Iterable[str]) -> None:
        """Write what is said of an occupation beside its description."""
        if regulation.endswith(_REGULATED):
            self._findings.count("regulated", 1)
            said.write((id_, "certificates", *(regulated()[language] for language in _SPOKEN)))
        own = self._files.languages[0]
        for note in notes:
            if words := self._tidied.text(_without_tags(note), id_):
                said.write((id_, "scope", *(words if language == own else "" for language in _SPOKEN)))

    def _once(self, rows: Iterable[Row], what: CountKind, place: str) -> Collection[Row]:
        """Return the rows that begin with an address and a date, of each address only the one that changed last.

        ESCO 1.2.1 has 4 occupations and 21 skills twice, with another date. Raises `WrongDownload` for very many.
        """
        latest: dict[str, Row] = {}
        repeated = 0
        for row in rows:
            kept = latest.setdefault(row[0], row)
            if kept is not row:
                repeated += 1
                self._findings.add("repeated-concepts", f"{row[0]}: {kept[1]}, {row[1]}")
                latest[row[0]] = max(kept, row, key=itemgetter(1))
        self._findings.count(what, len(latest) + repeated, len(latest))
        if is_too_much(repeated, len(latest)):
            raise WrongDownload(place, say("concept-twice", uri=next(iter(latest))))
        return latest.values()

    def _occupation_id(self, uri: str, code: str) -> str:
        id_ = f"esco-{(code or _tail(uri)).replace('.', '-')}"
        if id_ in self._ids:
            self._findings.add("repeated-codes", f"{code} {uri}")
            id_ = f"esco-{_tail(uri)}"
        self._ids.add(id_)
        self._occupations[uri] = id_
        return id_

    def _description(self, words: str, of: str) -> str:
        tidy = self._tidied.text(words, of)
        if not tidy:
            self._findings.add("empty-descriptions", of)
        return tidy

    def _by_uri(self, kind: str, language: str) -> dict[str, tuple[str, ...]]:
        """Return labels and description in another language, of what stands there twice those that changed last."""
        sheet = self._files.sheets[kind, language]  # type: ignore[index]  # one of the kinds
        columns = ("preferredLabel", "altLabels", "hiddenLabels", "description")
        cells = sorted(sheet.cells("conceptUri", "modifiedDate", *columns), key=itemgetter(1))
        check_any(sheet.member.place, len(cells))
        return {uri: tuple(words) for uri, _, *words in cells}

    def _matches(self) -> dict[str, list[tuple[str, str]]]:
        """Return what the official table matches with each occupation, the best first."""
        matches: dict[str, list[tuple[str, str]]] = {}
        for row in self._crosswalk.rows if self._crosswalk else ():
            if row.group is None:
                matches.setdefault(row.uri, []).append((row.onet, row.match))
        return {
            uri: sorted(dict.fromkeys(several), key=lambda each: CODE_MATCHES.index(each[1]))
            for uri, several in matches.items()
        }

    def _write_skills(self, names: Table, codes: Table) -> None:
        languages = self._files.languages
        table = self._pack.table("skills.csv", "id", "kind", *(f"name_{language}" for language in languages))
        others = {language: self._by_uri("skills", language) for language in languages[1:]}
        sheet = self._files.sheets["skills", languages[0]]
        columns = ("conceptUri", "modifiedDate", "skillType", "reuseLevel", "preferredLabel", "altLabels")
        rows = list(sheet.cells(*columns, "description", "hiddenLabels", "scopeNote", "definition"))
        self._count_texts(rows)
        for uri, _, kind, reuse, label, alternative, *_texts in self._once(rows, "skills", sheet.member.place):
            if kind not in _KINDS:
                raise WrongDownload(sheet.member.place, say("esco-unknown-type", words=kind))
            code = _tail(uri)
            id_ = self._skills[uri] = f"esco-{code}"
            if kind:
                self._findings.count("knowledge" if kind == "knowledge" else "skills-and-competences", 1)
            else:
                self._findings.add("empty-skill-types", f"{label.strip()} {uri}")
            if not reuse:
                self._findings.add("empty-reuse-levels", f"{label.strip()} {uri}")
            labels = {languages[0]: self._labels.title(label, label.strip()) or code}
            self._labels.write(names, "skill", id_, languages[0], labels[languages[0]], alternative)
            for language, known in others.items():
                if uri in known:
                    labels[language] = self._labels.title(known[uri][0], known[uri][0].strip())
                    self._labels.write(names, "skill", id_, language, labels[language], known[uri][1])
            table.write((id_, _KINDS[kind], *(labels.get(language, "") for language in languages)))
            codes.write(("skill", id_, "esco", code, "exact", uri, self._source))
        check_any(sheet.member.place, len(self._skills))

    def _count_texts(self, rows: Sequence[Row]) -> None:
        """Count the texts of skills that have no place in a pack, which are the last four cells of each row."""
        descriptions, hidden, scopes, definitions = (
            [row[place] for row in rows if row[place]] for place in range(-4, 0)
        )
        counted: Mapping[CountKind, int] = {
            "skill-descriptions": len(descriptions),
            "skill-hidden-labels": sum(map(len, map(several_lines, hidden))),
            "skill-notes": len(scopes) + len(definitions),
        }
        for what, number in counted.items():
            if number:
                self._findings.count(what, number, 0)

    def _write_relations(self) -> None:
        table = self._pack.table("requirements.csv", "role", "skill", "need")
        sheet = self._files.sheets["relations", ""]
        known: dict[str, dict[str, str]] = {}
        read, kept = Counter[str](), Counter[str]()
        for block in sheet.blocks("occupationUri", "skillUri", "relationType"):
            occupations, skills, needs = block
            if not _NEEDS.keys() >= {*needs}:
                words = next(need for need in needs if need not in _NEEDS)
                raise WrongDownload(sheet.member.place, say("esco-unknown-type", words=words))
            roles = list(map(self._occupations.get, occupations, repeat("")))
            asked = list(map(self._skills.get, skills, repeat("")))
            columns = [roles, asked, list(map(_NEEDS.__getitem__, needs))]
            of_roles = (
                self._are_taken(role, asked[place], needs[place], known, (occupations[place], skills[place]))
                for role, place in runs(roles)
            )
            taken = list(chain.from_iterable(of_roles))
            if not all(taken):
                columns = [list(compress(column, taken)) for column in columns]
            table.write_columns(columns)
            read.update(needs)
            kept.update(compress(needs, taken))
        total = read.total()
        check_any(sheet.member.place, total)
        check_whole(sheet.member.place, total - kept.total(), total, say("esco-from"))
        asking = {role for role, several in known.items() if several}
        without = sorted(set(self._occupations.values()) - asking)
        self._findings.extend("no-skills", without)
        check_whole(sheet.member.place, len(without), len(self._occupations), say("esco-from"))
        self._findings.count("relations", total, kept.total())
        self._findings.count("essential", read["essential"], kept["essential"])
        self._findings.count("optional", read["optional"], kept["optional"])

    def _are_taken(
        self,
        role: str,
        asked: Sequence[str],
        needs: Sequence[str],
        known: dict[str, dict[str, str]],
        addresses: tuple[Sequence[str], Sequence[str]],
    ) -> Iterable[bool]:
        """Return whether each relation of a role is taken, as `_is_taken` does.

        `known` has of all roles how each skill is asked for; `addresses` are those of the occupations and skills.
        """
        before, new = known.setdefault(role, {}), set(asked)
        # Of nearly every role this tells at once that all of its relations are taken.
        if role and "" not in new and len(new) == len(asked) and before.keys().isdisjoint(new):
            before.update(zip(asked, needs, strict=True))
            return repeat(True, len(asked))
        words = (f"{of} → {to}" for of, to in zip(*addresses, strict=True))
        return [self._is_taken(role, *one, before) for one in zip(asked, needs, words, strict=True)]

    def _is_taken(self, role: str, skill: str, need: str, words: str, known: dict[str, str]) -> bool:
        """Return whether a relation leads somewhere and is the first of its occupation and skill; list it otherwise."""
        if not role:
            self._findings.add("dangling-occupations", words)
        elif not skill:
            self._findings.add("dangling-skills", words)
        elif skill in known and known[skill] != need:
            self._findings.add("contradicting-relations", f"{words}: {known[skill]} kept, {need} left out")
        elif skill in known:
            self._findings.add("repeated-relations", words)
        else:
            known[skill] = need
            return True
        return False

    def _count_groups(self) -> None:
        """Count what has no place in a pack beyond the names of families."""
        language = self._files.languages[0]
        counted = (
            ("isco-groups", self._files.of("isco-groups", language)),
            ("skill-groups", self._files.of("skill-groups", language)),
            ("broader-occupations", self._files.of("broader-occupations")),
            ("broader-skills", self._files.of("broader-skills")),
        )
        for what, sheet in counted:
            if sheet is not None:
                self._findings.count(what, sheet.number_of_rows(), 0)  # type: ignore[arg-type]  # a kind of both
        hierarchy = self._files.of("skills-hierarchy", language)
        if hierarchy is not None:
            width = len(hierarchy.header)
            ragged = (
                f"{hierarchy.member.place}, {line}"
                for line, row in enumerate(hierarchy.rows(ragged=True), start=2)
                if len(row) != width
            )
            self._findings.extend("ragged-rows", ragged)

    def _families(self) -> list[tuple[str, Mapping[Language, str]]]:
        """Return the major groups of ISCO-08, in which occupations are listed."""
        names: dict[str, dict[Language, str]] = {}
        for language in self._files.languages:
            groups = self._files.of("isco-groups", language)
            for code, label in groups.cells("code", "preferredLabel") if groups else ():
                if len(code) == 1 and (name := self._labels.title(label, code)):
                    names.setdefault(code, {})[language] = name
        numbers = [str(number) for number in range(10)]
        return [(f"isco-{number}", names.get(number) or {"en": f"ISCO-08 {number}"}) for number in numbers]


_SPOKEN: tuple[Language, ...] = ("en", "tr", "az", "el")


def _tail(uri: str) -> str:
    return uri.rpartition("/")[2]


def _without_tags(words: str) -> str:
    """Return a scope note without the links in it."""
    if "<" not in words:
        return words
    return "".join(_outside_tags(words))


def _outside_tags(words: str) -> Iterator[str]:
    for part in words.split("<"):
        before, closed, after = part.partition(">")
        yield after if closed else before
