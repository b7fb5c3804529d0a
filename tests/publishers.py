"""Small made-up files in the layouts in which ESCO and O*NET are given away; nothing in them is a publisher's."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

Files = Mapping[str, str]
"""The content of files, by their names."""

ESCO = "http://data.europa.eu/esco"
BAKER = f"{ESCO}/occupation/00000000-0000-0000-0000-00000000000a"
HEAD_BAKER = f"{ESCO}/occupation/00000000-0000-0000-0000-00000000000b"
MILLER = f"{ESCO}/occupation/00000000-0000-0000-0000-00000000000c"
GONE = f"{ESCO}/occupation/00000000-0000-0000-0000-00000000000d"
"""An occupation that only relations know."""
KNEAD = f"{ESCO}/skill/00000000-0000-0000-0000-000000000001"
FLOUR = f"{ESCO}/skill/00000000-0000-0000-0000-000000000002"
TASTE = f"{ESCO}/skill/00000000-0000-0000-0000-000000000003"
UNREGULATED, REGULATED = (f"{ESCO}/regulated-professions/{word}" for word in ("unregulated", "regulated"))

_OCCUPATION = (
    *("conceptType", "conceptUri", "iscoGroup", "preferredLabel", "altLabels", "hiddenLabels", "status"),
    *("modifiedDate", "regulatedProfessionNote", "scopeNote", "definition", "inScheme", "description", "code"),
)
_SKILL = (
    *("conceptType", "conceptUri", "skillType", "reuseLevel", "preferredLabel", "altLabels", "hiddenLabels", "status"),
    *("modifiedDate", "scopeNote", "definition", "inScheme", "description"),
)
_GROUP = ("conceptType", "conceptUri", "code", "preferredLabel", "status", "altLabels", "inScheme", "description")
_RELATION = ("occupationUri", "relationType", "skillType", "skillUri")
_BROADER = ("conceptType", "conceptUri", "broaderType", "broaderUri")
_HIERARCHY = (
    *(f"Level {level} {part}" for level in range(4) for part in ("URI", "preferred term")),
    *("Description", "Scope note", *(f"Level {level} code" for level in range(4))),
)


def esco_occupations(
    language: str = "en", *, without: Sequence[str] = (), more: Mapping[str, str] | None = None
) -> str:
    """Return a file of three occupations in a language, with traps in it."""
    words = _LABELS[language]
    rows = [
        _row(_OCCUPATION, conceptType="Occupation", status="released", modifiedDate="2024-01-02T03:04:05Z", **values)
        for values in (
            {
                "conceptUri": BAKER,
                "iscoGroup": "0110",
                "code": "0110.9",
                "preferredLabel": words[0],
                "altLabels": f"{words[0]}\n{words[1]}\n{words[2]}",
                "hiddenLabels": words[3],
                "regulatedProfessionNote": REGULATED,
                "scopeNote": 'Excludes <a href="x">people milling</a>.',
                "description": f'{words[4]}\nSecond line, with a comma and "quotation marks".',
            },
            {
                "conceptUri": HEAD_BAKER,
                "iscoGroup": "0110",
                "code": "0110.10",
                "preferredLabel": f" {words[5]} ",
                "regulatedProfessionNote": UNREGULATED,
                "description": words[4],
            },
            {
                "conceptUri": MILLER,
                "iscoGroup": "8160",
                "code": "8160.1",
                "preferredLabel": words[6],
                "altLabels": words[7],
                "regulatedProfessionNote": UNREGULATED,
                "description": "" if language == "el" else words[4],
            },
        )
    ]
    columns = [column for column in _OCCUPATION if column not in without]
    return _csv((*columns, *(more or {})), [{**row, **(more or {})} for row in rows])


_LABELS: Mapping[str, Sequence[str]] = {
    "en": (
        *("bread baker", "baker, of bread", "bread/cake baker", "bred baker", "Bread bakers bake bread."),
        *("head\u00a0baker", "grain miller", "miller of grain"),
    ),
    "el": (
        *("αρτοποιός άρτου", "φούρναρης", "φούρναρης/φουρνάρισσα", "φουρναρις", "Φτιάχνουν ψωμί."),
        *("προϊστάμενος αρτοποιός/προϊσταμένη αρτοποιός", "μυλωνάς", "μυλωνού"),
    ),
}


def esco_skills(language: str = "en") -> str:
    """Return a file of three skills, one without a type."""
    names = {"en": ("knead dough", "flour", "taste"), "el": ("ζύμωμα", "αλεύρι", "γεύση")}[language]
    return _csv(
        _SKILL,
        [
            _row(
                _SKILL,
                conceptUri=KNEAD,
                skillType="skill/competence",
                reuseLevel="sector-specific",
                preferredLabel=names[0],
                altLabels=f"{names[0]} well",
                description="What kneading is.",
            ),
            _row(_SKILL, conceptUri=FLOUR, skillType="knowledge", reuseLevel="", preferredLabel=names[1]),
            _row(_SKILL, conceptUri=TASTE, skillType="", reuseLevel="transversal", preferredLabel=names[2]),
        ],
    )


def esco_relations(*, labels: bool = False, dangling: int = 1) -> str:
    """Return who asks for which skill; some rows are about an occupation that is gone."""
    rows = [
        (BAKER, "essential", "skill/competence", KNEAD),
        (BAKER, "optional", "knowledge", FLOUR),
        (HEAD_BAKER, "essential", "skill/competence", KNEAD),
        (HEAD_BAKER, "essential", "", TASTE),
        *((uri, "optional", "knowledge", skill) for uri in (MILLER,) for skill in (FLOUR, TASTE, KNEAD)),
        *([(GONE, "optional", "knowledge", FLOUR)] * dangling),
    ]
    if not labels:
        return _csv(_RELATION, [dict(zip(_RELATION, row, strict=True)) for row in rows])
    columns = ("occupationUri", "occupationLabel", "relationType", "skillType", "skillUri", "skillLabel")
    return _csv(
        columns, [{**dict(zip(_RELATION, row, strict=True)), "occupationLabel": "x", "skillLabel": "y"} for row in rows]
    )


def esco_groups(language: str = "en") -> str:
    names = {"en": ("Armed forces", "Operators"), "el": ("Ένοπλες δυνάμεις", "Χειριστές")}[language]
    return _csv(
        _GROUP,
        [
            _row(_GROUP, conceptType="ISCOGroup", conceptUri=f"{ESCO}/isco/C{code}", code=code, preferredLabel=name)
            for code, name in (("0", names[0]), ("8", names[1]), ("0110", "Officers"))
        ],
    )


def esco_1_1(*, dangling: int = 1) -> tuple[Files, Files]:
    """Return a classification and its relations as ESCO 1.1 has them: two downloads, no language in the second."""
    broader = [("ISCOGroup", f"{ESCO}/isco/C01", "ISCOGroup", f"{ESCO}/isco/C0")]
    of_skills = [("KnowledgeSkillCompetence", KNEAD, "SkillGroup", f"{ESCO}/skill/S1")]
    classification = {
        "occupations_en.csv": esco_occupations(),
        "skills_en.csv": esco_skills(),
        "ISCOGroups_en.csv": esco_groups(),
        "skillGroups_en.csv": _csv(
            _GROUP, [_row(_GROUP, conceptType="SkillGroup", conceptUri=f"{ESCO}/skill/S1", preferredLabel="baking")]
        ),
        "skillsHierarchy_en.csv": _csv(_HIERARCHY, []) + ",".join(["x"] * 11) + "\r\n",
        "conceptSchemes_en.csv": _csv(("conceptType", "conceptSchemeUri", "preferredLabel"), []),
    }
    relations = {
        "occupationSkillRelations.csv": esco_relations(dangling=dangling),
        "broaderRelationsOccPillar.csv": _csv(_BROADER, [dict(zip(_BROADER, row, strict=True)) for row in broader]),
        "broaderRelationsSkillPillar.csv": _csv(_BROADER, [dict(zip(_BROADER, row, strict=True)) for row in of_skills]),
    }
    return classification, relations


def esco_1_2(language: str = "en") -> Files:
    """Return a whole ESCO 1.2.1 in one language: everything has its suffix, and there are more columns."""
    return {
        f"occupations_{language}.csv": esco_occupations(language, more={"naceCode": "10.71"}),
        f"skills_{language}.csv": esco_skills(language),
        f"ISCOGroups_{language}.csv": esco_groups(language),
        f"occupationSkillRelations_{language}.csv": esco_relations(labels=True, dangling=0),
        f"greenShareOcc_{language}.csv": _csv(("conceptType", "conceptUri", "greenShare"), []),
    }


def esco_1_0() -> Files:
    """Return ESCO 1.0: fewer columns, no codes."""
    without = ("code", "status", "modifiedDate", "definition", "regulatedProfessionNote")
    return {
        "occupations_en.csv": esco_occupations(without=without),
        "skills_en.csv": esco_skills(),
        "occupationSkillRelations.csv": esco_relations(dangling=0),
    }


# --- O*NET

CODE = "O*NET-SOC Code"
_RATING = (CODE, "Element ID", "Element Name", "Scale ID", "Data Value", "N", "Standard Error", "Lower CI Bound")
_RATING_OF_SKILLS = (*_RATING, "Upper CI Bound", "Recommend Suppress", "Not Relevant", "Date", "Domain Source")
_READING, _SPEAKING = ("2.A.1.a", "Reading"), ("2.A.1.d", "Speaking")
_CHANGERS = (("51-3011.01", "2"), ("51-9021.00", "1"))
"""What is related to bakers, and at which place."""
Sheets = Mapping[str, Sequence[Sequence[str]]]
"""The rows of tables, the header first, by their names without an ending."""


def onet_sheets(release: str = "27.0") -> dict[str, list[list[str]]]:
    """Return the tables of a release, with traps in them: those up to 30.0, or as 30.1 and 30.3 have them."""
    is_new = release >= "30.3"
    sheets: dict[str, list[list[str]]] = {
        "Occupation Data": [
            [CODE, "Title", "Description"],
            ["51-3011.00", "Bakers", 'Mix and bake "bread". And more.'],
            ["51-3011.01", "Head Bakers", "Lead bakers."],
            ["51-9021.00", "Millers", "Mill grain."],
        ],
        "Job Titles" if is_new else "Alternate Titles": [
            [CODE, "Job Title" if is_new else "Alternate Title", "Short Title", "Source(s)"],
            ["51-3011.00", 'Bread "Artist"', "n/a", "08"],
            ["51-3011.00", "Bakers", "n/a", "08"],
            ["51-3011.00", "Bread Quality Officer", "BQO", "08"],
            ["99-9999.00", "Nobody", "n/a", "08"],
        ],
        "Task Statements": [
            [CODE, "Task ID", "Task", "Task Type", "Incumbents Responding", "Date", "Domain Source"],
            ["51-3011.00", "1", "Clean up.", "Supplemental", "n/a", "08/2021", "Incumbent"],
            ["51-3011.00", "2", "Bake.", "Core", "87", "07/2014", "Incumbent"],
        ],
        "Job Zones": [[CODE, "Job Zone", "Date", "Domain Source"], ["51-3011.00", "2", "07/2014", "Analyst"]],
        "Job Zone Reference": [
            ["Job Zone", "Name", "Experience", "Education", "Job Training", "Examples", "SVP Range"],
            [
                "2",
                "Some",
                "Some is needed. For example, x.",
                "A diploma. Or not.",
                "Months.",
                "Bakers.",
                "(4.0 to < 6.0)",
            ],
        ],
        "Related Occupations": [
            [CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index"],
            ["51-3011.00", "51-9021.00", "Primary-Long", "2"],
            ["51-3011.00", "51-3011.01", "Primary-Short", "1"],
            ["51-3011.00", "99-9999.00", "Supplemental", "3"],
        ],
        "Content Model Reference": [
            ["Element ID", "Element Name", "Description"],
            ["2.A.1.a", "Reading Comprehension", "Reads."],
            ["2.A.1.d", "Speaking", "Speaks."],
        ],
    }
    if release == "25.0":
        related = sheets.pop("Related Occupations")[1:]
        header = [CODE, "Related O*NET-SOC Code", "Index"]
        sheets["Career Changers Matrix"] = [header, *(["51-3011.00", code, place] for code, place in _CHANGERS)]
        sheets["Career Starters Matrix"] = [header, [*related[0][:2], "1"]]
    skills = [
        _rating(_READING, "IM", "4.12"),
        _rating(_READING, "LV", "3.5"),
        _rating(_SPEAKING, "IM", "2.5", suppressed="Y"),
        _rating(_SPEAKING, "LV", "0.5", irrelevant="Y"),
    ]
    sheets["Essential Skills" if is_new else "Skills"] = [list(_RATING_OF_SKILLS), *skills]
    if is_new:
        sheets["Transferable Skills"] = [list(_RATING_OF_SKILLS), _rating(("2.B.1.a", "Teaching"), "IM", "3")]
        sheets["Software Skills"] = [[CODE, "Workplace Example", "Commodity Title"], ["51-3011.00", "x", "y"]]
    sheets["Work Styles"] = (
        [
            [CODE, "Element ID", "Element Name", "Scale ID", "Data Value", "Date", "Domain Source"],
            ["51-3011.00", "1.D.1.a", "Innovation", "WI", "-1.5", "12/2025", "Model"],
            ["51-3011.00", "1.D.1.a", "Innovation", "DR", "0", "12/2025", "Model"],
            ["51-3011.00", "1.D.2.c", "Empathy", "WI", "2.41", "12/2025", "Model"],
            ["51-3011.00", "1.D.2.c", "Empathy", "DR", "1", "12/2025", "Model"],
        ]
        if release >= "30.1"
        else [
            [*_RATING, "Upper CI Bound", "Recommend Suppress", "Date", "Domain Source"],
            [*_rating(("1.C.1.a", "Effort"), "IM", "4.5")[:10], "07/2014", "Incumbent"],
        ]
    )
    return sheets


def _rating(
    element: tuple[str, str], scale: str, value: str, *, suppressed: str = "N", irrelevant: str = "n/a"
) -> list[str]:
    return ["51-3011.00", *element, scale, value, "8", "0.1", "3", "5", suppressed, irrelevant, "07/2014", "Analyst"]


def onet_text(release: str = "27.0") -> dict[str, str]:
    """Return the text edition, in its one folder; the last line of a file has no end."""
    folder = f"db_{release.replace('.', '_')}_text"
    files = {
        f"{folder}/{name}.txt": "\n".join("\t".join(row) for row in rows) for name, rows in onet_sheets(release).items()
    }
    files[f"{folder}/Read Me.txt"] = f"O*NET {release} Database\nAugust 2022 Release\n"
    return files


def zipped_files(files: Mapping[str, str | bytes], place: Path) -> Path:
    """Zip files as a publisher does."""
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return place


def onet_excel(release: str, place: Path) -> Path:
    """Zip the Excel edition: with titles beside codes, names of scales, and numbers for counts."""
    folder = f"db_{release.replace('.', '_')}_excel"
    files: dict[str, str | bytes] = {}
    for name, rows in onet_sheets(release).items():
        header, *others = rows
        if header[0] == CODE and "Title" not in header:
            header, others = [CODE, "Title", *header[1:]], [[row[0], "x", *row[1:]] for row in others]
        files[f"{folder}/{name}.xlsx"] = _workbook([header, *others])
    return zipped_files(files, place)


def _workbook(rows: Sequence[Sequence[str]]) -> bytes:
    """Return the least workbook there may be: words by number, and numbers as Excel writes them."""
    words = list(dict.fromkeys(cell for row in rows for cell in row if not _is_number(cell)))
    cells = [
        "".join(
            f'<c r="{chr(65 + column)}{line}"><v>{float(cell)}</v></c>'
            if _is_number(cell)
            else f'<c r="{chr(65 + column)}{line}" t="s"><v>{words.index(cell)}</v></c>'
            for column, cell in enumerate(row)
            if cell
        )
        for line, row in enumerate(rows, start=1)
    ]
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    sheet = "".join(f'<row r="{line}">{row}</row>' for line, row in enumerate(cells, start=1))
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", f"<worksheet {space}><sheetData>{sheet}</sheetData></worksheet>")
        strings = "".join(f"<si><t>{escape(word)}</t></si>" for word in words)
        archive.writestr("xl/sharedStrings.xml", f"<sst {space}>{strings}</sst>")
    return content.getvalue()


def _is_number(cell: str) -> bool:
    return cell.replace(".", "", 1).removeprefix("-").isdecimal() and cell != ""


# --- the official table


def crosswalk(place: Path) -> Path:
    """Write a table with its byte order mark and the lines before its header."""
    rows = [
        ["Mapping project name", "ESCO-O*NET Crosswalk"],
        ["Classification 1 Version", "O*NET-SOC 2019"],
        ["Classification 2 Version", "v1.1.0"],
        [],
        [
            "O*NET Id",
            "O*NET Title",
            "O*NET Description",
            "ESCO or ISCO URI",
            "ESCO or ISCO Title",
            "x",
            "Type of Match",
        ],
        ["51-3011.00", "Bakers", "", BAKER, "bread baker", "", "exactMatch"],
        ["51-3011.00", "Bakers", "", HEAD_BAKER, "head baker", "", "broadMatch"],
        ["51-3011.00", "Bakers", "", f"{ESCO}/isco/C7512", "Bakers", "", "exactISCO"],
        ["51-9021.00", "Millers", "", MILLER, "miller", "", "closeMatch"],
    ]
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    place.write_text("\ufeff" + text.getvalue(), encoding="utf-8", newline="")
    return place


def _row(columns: Sequence[str], **values: str) -> dict[str, str]:
    return {**dict.fromkeys(columns, ""), **values}


def _csv(columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
