"""Roles and skills in tables are the same as in YAML, held against the same checks, for packs of thousands."""

from dataclasses import replace
from pathlib import Path

import pytest

from careercli.model import Pack
from careercli.store.pack_reader import read_pack
from careercli.text import fold
from tests.store.conftest import Check
from tests.worlds import compiled, seal

CLERK = """\
id: clerk
family: service
title: {en: Clerk, tr: Memur, az: Məmur, el: Υπάλληλος}
title_sources: {en: [guide], tr: [guide], az: [guide], el: [guide]}
aliases: {en: [desk clerk, counter clerk], el: [γραφέας]}
codes:
  - {scheme: esco, code: "4225.1", match: exact, uri: "http://data.europa.eu/esco/occupation/1"}
  - {scheme: isco-08, code: "4225", match: close, source: office}
summary:
  text: {en: "Answers customers, one by one.", el: Απαντά σε πελάτες.}
  sources: [guide]
  date: "2024-05-06"
duties:
  - {text: {en: Answer letters.}, sources: [guide], date: "2023-04"}
  - {text: {en: Answer calls., el: Απαντά σε κλήσεις.}, sources: [guide], heading: {en: Later}}
scope:
  - {text: {en: Not those who sell.}, sources: [guide]}
related:
  - {role: chief, source: guide, tier: near}
found_by: {en: [clark]}
skills:
  - {skill: listening, need: essential, sources: [guide]}
  - {skill: counting, need: helpful, sources: [guide], note: {en: Small sums.}}
"""
CHIEF = """\
id: chief
family: leadership
title: {en: Chief clerk}
title_sources: {en: [guide]}
aliases: {}
codes: []
summary:
  text: {en: Leads the clerks.}
  sources: [guide]
duties: []
skills:
  - {skill: listening, need: essential, sources: [guide]}
"""
SKILLS = """\
skills:
  - id: listening
    name: {en: Listening, tr: Dinleme}
    aliases: {en: [hearing]}
    kind: interpersonal
    codes:
      - {scheme: onet-element, code: 1.C.2.b, match: exact}
  - id: counting
    name: {en: Counting}
    aliases: {}
    kind: technical
    codes: []
"""
TABLES = {
    "roles.csv": """\
id,family,title_en,title_tr,title_az,title_el,summary_en,summary_el,summary_date
clerk,service,Clerk,Memur,Məmur,Υπάλληλος,"Answers customers, one by one.",Απαντά σε πελάτες.,2024-05-06
chief,leadership,Chief clerk,,,,Leads the clerks.,,
""",
    "skills.csv": """\
id,kind,name_en,name_tr
listening,interpersonal,Listening,Dinleme
counting,technical,Counting,
""",
    "names.csv": """\
kind,id,language,name,hidden
role,clerk,en,desk clerk,
skill,listening,en,hearing,
role,clerk,el,γραφέας,
role,clerk,en,counter clerk,false
role,clerk,en,clark,true
""",
    "codes.csv": """\
of,id,scheme,code,match,uri,source
role,clerk,esco,4225.1,exact,http://data.europa.eu/esco/occupation/1,
role,clerk,isco-08,4225,close,,office
skill,listening,onet-element,1.C.2.b,exact,,
""",
    "requirements.csv": """\
role,skill,need,note_en
clerk,listening,essential,
chief,listening,essential,
clerk,counting,helpful,Small sums.
""",
    "statements.csv": """\
role,about,text_en,text_el,heading_en,date
clerk,duties,Answer letters.,,,2023-04
clerk,duties,Answer calls.,Απαντά σε κλήσεις.,Later,
clerk,scope,Not those who sell.,,,
""",
    "related.csv": """\
role,related,tier
clerk,chief,near
""",
}


def emptied(pack: Path) -> Path:
    """Take out of a pack what speaks of its roles and skills."""
    for name in ("skills.yaml", "ladders.yaml", "guide.yaml"):
        (pack / name).unlink()
    for path in (*(pack / "roles").iterdir(), *pack.glob("pay/*.yaml")):
        path.unlink()
    return pack


@pytest.fixture
def written(pack: Path) -> Path:
    """Return a pack whose roles and skills are written by people."""
    emptied(pack)
    for name, words in {"roles/clerk.yaml": CLERK, "roles/chief.yaml": CHIEF, "skills.yaml": SKILLS}.items():
        (pack / name).write_text(words, encoding="utf-8")
    return pack


def lay_tables(pack: Path, *names: str) -> Path:
    with (pack / "editions.yaml").open("a", encoding="utf-8") as editions:
        for name in names or TABLES:
            (pack / name).write_text(TABLES[name], encoding="utf-8")
            editions.write(f'  - {{file: {name}, source: guide, edition: "1", sha256: ""}}\n')
    seal(pack)
    return pack


@pytest.fixture
def tables(pack: Path) -> Path:
    """Return the same pack in tables."""
    return lay_tables(emptied(pack))


def test_the_same_facts_make_the_same_pack(written: Path) -> None:
    by_hand = read_pack(written)
    for name in ("roles/clerk.yaml", "roles/chief.yaml", "skills.yaml"):
        (written / name).unlink()
    as_tables = read_pack(lay_tables(written))
    assert replace(as_tables, editions=()) == replace(by_hand, editions=())
    assert [role.id for role in as_tables.roles] == ["clerk", "chief"]


def test_a_pack_in_tables_is_asked_like_any_other(tables: Path) -> None:
    with compiled(read_pack(tables)) as catalog:
        assert catalog.named("role", fold("γραφέας")) == ("clerk",)
        assert catalog.named("skill", "hearing") == ("listening",)
        assert [role.id for role in catalog.roles()] == ["clerk", "chief"]


def test_tables_say_more_of_roles_that_people_wrote(written: Path) -> None:
    """Their names and codes come after those in the role's own file."""
    lay_tables(written, "names.csv", "codes.csv")
    read: Pack = read_pack(written)
    clerk = next(role for role in read.roles if role.id == "clerk")
    assert clerk.aliases["en"] == ("desk clerk", "counter clerk", "desk clerk", "counter clerk")
    assert [code.scheme for code in clerk.codes] == ["esco", "isco-08", "esco", "isco-08"]


def test_an_id_in_yaml_and_in_a_table_is_defined_twice(written: Path, check: Check) -> None:
    lay_tables(written, "roles.csv", "skills.csv")
    _, lines = check(written)
    assert [line.split(";")[0] for line in lines] == [
        "roles.csv:2: the role 'clerk' is already defined at roles/clerk.yaml:1",
        "roles.csv:3: the role 'chief' is already defined at roles/chief.yaml:1",
        "skills.csv:2: the skill 'listening' is already defined at skills.yaml:2",
        "skills.csv:3: the skill 'counting' is already defined at skills.yaml:8",
    ]


def test_a_role_in_yaml_asks_for_a_skill_only_once(written: Path, check: Check) -> None:
    lay_tables(written, "requirements.csv")
    _, lines = check(written)
    assert lines[0].startswith("requirements.csv:2: asks for the skill 'listening' a second time; ")


MISTAKES = [
    ("roles.csv", "chief,leadership", "clerk,leadership", "3: the role 'clerk' is already defined at roles.csv:2"),
    ("roles.csv", "chief,leadership", "chief,leaders", "3: unknown family 'leaders'"),
    ("roles.csv", "chief,leadership", "Chief,leadership", "3: 'Chief' is no id"),
    ("roles.csv", "Chief clerk,", ",", "3: says nothing in any language"),
    ("roles.csv", "Leads the clerks.", "", "3: says nothing in any language"),
    ("roles.csv", "Chief clerk", "Chief clerk ", "3: begins or ends with a blank"),
    ("roles.csv", "Chief clerk", "Chief\u200b clerk", "3: contains the hidden character U+200B"),
    ("roles.csv", "2024-05-06", "06/05/2024", "2: '06/05/2024' is no month"),
    ("names.csv", "clark,true", "clark,yes", "6: 'hidden' is \"yes\" where true or false is expected"),
    ("statements.csv", "clerk,duties,Answer letters.", "clerk,sayings,Answer letters.", "2: 'about' is \"sayings\""),
    ("statements.csv", "clerk,scope", "clark,scope", "4: unknown role 'clark'"),
    ("statements.csv", "Not those who sell.", "", "4: says nothing in any language"),
    ("statements.csv", "2023-04", "2023-13", "2: '2023-13' is no month"),
    ("related.csv", "clerk,chief", "clerk,clerk", "2: names the role 'clerk' a second time, or itself"),
    ("related.csv", "near", "near\nclerk,chief,far", "3: names the role 'chief' a second time, or itself"),
    ("related.csv", "chief", "boss", "2: unknown role 'boss'"),
    ("roles.csv", "title_tr", "title_fr", "1: unknown column 'title_fr'"),
    ("skills.csv", "counting,technical", "counting,technica", "3: 'kind' is \"technica\""),
    ("skills.csv", "Counting", "", "3: says nothing in any language"),
    ("names.csv", "role,clerk,el", "role,clerks,el", "4: unknown role 'clerks'"),
    ("names.csv", "role,clerk,el", "rule,clerk,el", "4: 'kind' is \"rule\""),
    ("names.csv", "role,clerk,el", "role,clerk,fr", "4: 'language' is \"fr\""),
    ("names.csv", "γραφέας", "", "4: 'name' is empty where text is expected"),
    ("codes.csv", "isco-08,4225", "isco-08,42255", "3: '42255' is no isco-08 code"),
    ("codes.csv", "http://data.europa.eu/esco/occupation/1", "", "2: a uri is missing"),
    ("codes.csv", "close,,office", "close,,offices", "3: unknown source 'offices'"),
    ("codes.csv", "skill,listening", "skill,clerk", "4: unknown skill 'clerk'"),
    ("requirements.csv", "chief,listening", "chief,hearing", "3: unknown skill 'hearing'"),
    ("requirements.csv", "chief,listening", "boss,listening", "3: unknown role 'boss'"),
    ("requirements.csv", "clerk,counting", "clerk,listening", "4: asks for the skill 'listening' a second time"),
    ("requirements.csv", "counting,helpful", "counting,needed", "4: 'need' is \"needed\""),
]


@pytest.mark.parametrize(("name", "found", "put", "mistake"), MISTAKES)
def test_one_mistake_makes_one_message_at_its_line(
    name: str, found: str, put: str, mistake: str, tables: Path, check: Check
) -> None:
    words = (tables / name).read_text(encoding="utf-8")
    assert words.count(found) == 1
    (tables / name).write_text(words.replace(found, put), encoding="utf-8")
    seal(tables)
    code, lines = check(tables)
    assert code == 4
    assert [line.split(";")[0] for line in lines] == [f"{name}:{mistake}"]


def test_no_role_in_a_table_changes_unnoticed(tables: Path, check: Check) -> None:
    (tables / "roles.csv").write_text(TABLES["roles.csv"].replace("Leads", "Led"), encoding="utf-8")
    _, (line,) = check(tables)
    assert "roles.csv is not the file this edition speaks of" in line


def test_a_table_of_roles_has_a_source(tables: Path, check: Check) -> None:
    """It is the source of every fact in the table."""
    place = tables / "editions.yaml"
    words = place.read_text(encoding="utf-8")
    entry = "- file: roles.csv\n  source: guide\n"
    assert entry in words
    place.write_text(words.replace(entry, "- file: roles.csv\n"), encoding="utf-8")
    _, (line,) = check(tables)
    assert "roles.csv has no source" in line


@pytest.mark.parametrize(
    ("name", "row", "mistake"),
    [
        ("requirements.csv", "chief,skill-7,essential", "asks for the skill 'skill-7' a second time"),
        ("requirements.csv", "clerk,skill-700,essential", "unknown skill 'skill-700'"),
        ("requirements.csv", "clerks,skill-7,essential", "unknown role 'clerks'"),
        ("requirements.csv", "clerk, skill-8,essential", "begins or ends with a blank"),
        ("skills.csv", "skill-7,technical,Skill seven", "the skill 'skill-7' is already defined at skills.csv:11"),
        ("skills.csv", "Skill-8,technical,Skill eight", "'Skill-8' is no id"),
        ("skills.csv", "skill-|,technical,Skill bar", "'skill-|' is no id"),
    ],
)
def test_one_mistake_among_hundreds_of_rows_is_told_at_its_line(
    name: str, row: str, mistake: str, tables: Path, check: Check
) -> None:
    rows = {
        "skills.csv": [f"skill-{number},technical,Skill {number}" for number in range(600)],
        "requirements.csv": [f"chief,skill-{number},helpful" for number in range(600)],
    }
    rows[name].append(row)
    for table, lines in rows.items():
        missing = "," * (TABLES[table].splitlines()[0].count(",") - 2)
        with (tables / table).open("a", encoding="utf-8") as file:
            file.writelines(f"{line}{missing}\n" for line in lines)
    line = (tables / name).read_text(encoding="utf-8").count("\n")
    seal(tables)
    code, found = check(tables)
    assert code == 4
    assert [problem.split(";")[0] for problem in found] == [f"{name}:{line}: {mistake}"]
