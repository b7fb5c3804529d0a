"""Every mistake in a CSV file, or in what editions.yaml says of it, is told at its line in one sentence.

Like test_broken_packs.py, but a CSV file has no comment in which it could say what it deserves: here each mistake
is something that stands in the tiny pack, what is written in its place, and the message.
"""

import shutil
from pathlib import Path

import pytest

from tests.store.conftest import Check
from tests.worlds import seal

IMF = "reference/consumer-prices-imf.csv"
WORLD_BANK = "reference/exchange-rate-world-bank.csv"
ILO = "reference/minimum-wage-ilo.csv"
STATUTORY = "reference/minimum-wage-statutory.csv"
PAY = "pay/official/gb-survey.csv"
WIDER = "pay/wider/gr-structure.csv"
OUTLOOK = "outlook/gb-plan.csv"

PLAN = """\
country,scheme,code,title,base_year,target_year,employment_base_thousands,employment_target_thousands,\
change_percent,openings_per_year_thousands,place
GB,uk-soc-2020,7220,Advisers,2020,2030,100,110,10,5,Table 2
GB,uk-soc-2020,7220,Advisers,2022,2032,110,121,10,6,Table 3
"""
RATINGS = "reference/onet-ratings.csv"
RATED = """\
occupation,element,importance,date,level,impact,distinctiveness_rank
43-4051.00,2.A.1.b,4.12,2022-08,3.5,,
43-4051.00,2.A.1.d,,2022-08,,,
43-4051.00,1.D.2.c,,2025-12,,2.41,1
"""
EDITION_OF_RATINGS = """\
  - file: reference/onet-ratings.csv
    source: office
    edition: Release 29.3
    sha256: ""
"""
EDITION_OF_PLAN = """\
  - file: outlook/gb-plan.csv
    source: office
    edition: Plan of 2022
    sha256: ""
"""

SPELLING = [
    (IMF, ",projection", ",expected", "1: unknown column 'expected'"),
    (PAY, ",place\n", ",where,place\n", "1: unknown column 'where'"),
    (ILO, "GB,2023,1800,GBP", "GB,2023,1800", "2: has 3 cells under 4 columns"),
    (IMF, "GR,2024,110", "GR,2024,\u200b110", "3: contains the hidden character U+200B"),
    (PAY, '"Advisers, all kinds",2023,median', '"Advisers, all kinds ",2023,median', "3: begins or ends with a blank"),
]
SHAPE = [
    (IMF, "GR,2024,110", "GR,2024,high", "3: 'value' is \"high\" where a number is expected"),
    (IMF, "GR,2024,110", "GR,2024.5,110", "3: 'year' is \"2024.5\" where a whole number is expected"),
    (IMF, "GR,2024,110", "GR,2024,", "3: 'value' is empty where a number is expected"),
    (IMF, "115.5,true", "115.5,yes", "4: 'projection' is \"yes\" where true or false is expected"),
    (PAY, "2023,median,hour", "2023,middle,hour", "3: 'statistic' is \"middle\""),
    (PAY, "2023,median,hour", "2023,median,fortnight", "3: 'period' is \"fortnight\""),
    (PAY, "15,GBP,gross", "15,GBP,brutto", "3: 'basis' is \"brutto\""),
    (WIDER, "GR,total", "GR,all", "4: 'group' is \"all\""),
    (WIDER, "GR,total", "GR,10", "4: 'group' is \"10\""),
    (WIDER, "mean,wage", "mean,salary", "2: 'measure' is \"salary\""),
    (WIDER, "month,1400", "month,", "2: 'amount' is empty where a number is expected"),
    (STATUTORY, "12,exact,office,Decision 4", "12,about,office,Decision 4", "5: 'precision' is \"about\""),
]
MEANING = [
    # ratings
    (RATINGS, "4.12", "5.12", "2: the importance 5.12 is not between 1 and 5"),
    (RATINGS, "3.5", "7.5", "2: the level 7.5 is not between 0 and 7"),
    (RATINGS, "4.12", "0", "2: the importance 0 is not between 1 and 5"),
    (RATINGS, "2.41", "3.1", "4: the impact 3.1 is not between -3 and 3"),
    (RATINGS, "2.41", "-4", "4: the impact -4 is not between -3 and 3"),
    (RATINGS, "2.41,1", "2.41,11", "4: the distinctiveness rank 11 is not between 0 and 10"),
    (RATINGS, "2.41,1", "2.41,1.5", "4: 'distinctiveness_rank' is \"1.5\" where a whole number is expected"),
    (RATINGS, "1.D.2.c,,", "1.D.2.c,4.5,", "4: is rated by importance and by impact"),
    (RATINGS, "3.5,,", "3.5,,2", "2: is rated by importance and by impact"),
    (RATINGS, "2.A.1.d", "2.A.1.b", "3: repeats the rating of 2.A.1.b for 43-4051.00"),
    (RATINGS, "2.A.1.d", "leadership", "3: 'leadership' is no onet-element code"),
    (RATINGS, "43-4051.00,2.A.1.d", "43-4051,2.A.1.d", "3: '43-4051' is no onet-soc code"),
    (RATINGS, ",,2022-08", ",,08/2022", "3: '08/2022' is no month"),
    # series
    (IMF, "GR,2024,110", "GR,2023,110", "3: has GR 2023 a second time"),
    (IMF, "GR,2024,110", "GR,2024,0", "3: the value 0 is not above zero"),
    (IMF, "GR,2024,110", "GR,2024,-110", "3: the value -110 is not above zero"),
    (IMF, "GR,2024,110", "GR,1824,110", "3: the year 1824 cannot be"),
    (IMF, "GR,2024,110", "EL,2024,110", "3: 'EL' is no ISO 3166-1 code"),
    (IMF, "GR,2024,110", "EUR,2024,110", "3: 'EUR' is no ISO 3166-1 code"),
    (WORLD_BANK, "TRY,2024,32", "TR,2024,32", "10: 'TR' is no ISO 4217 code"),
    (IMF, "GR,2026,120", "GR,2027,120", "5: the year 2027 is later than the edition's last one, 2026"),
    (ILO, "2000,GBP", "2000,UKP", "3: 'UKP' is no ISO 4217 code"),
    # minimum wages
    (STATUTORY, "600,EUR", "600,EURO", "2: 'EURO' is no ISO 4217 code"),
    (STATUTORY, "600,EUR", "0,EUR", "2: the amount 0 is not above zero"),
    (STATUTORY, "GR,2023-01-01", "UK,2023-01-01", "2: 'UK' is no ISO 3166-1 code"),
    (STATUTORY, "2024-03-31", "31.3.2024", "2: '31.3.2024' is no day"),
    (STATUTORY, "2024-03-31", "2024-13-31", "2: '2024-13-31' is no day"),
    (STATUTORY, "2024-03-31", "2024-02-30", "2: '2024-02-30' is no day"),
    (STATUTORY, "2023-12-31,12000", "2023-06-30,12000", "5: ends 2023-06-30 before it begins"),
    (
        STATUTORY,
        "600,EUR,month",
        "600,EUR,hour",
        "2: only rates by the hour, the day or the week have no payments a year",
    ),
    (
        STATUTORY,
        "600,EUR,month,gross,14",
        "600,EUR,month,gross,",
        "2: only rates by the hour, the day or the week have no payments a year",
    ),
    (STATUTORY, "office,Decision 1", "offices,Decision 1", "2: unknown source 'offices'"),
    (
        STATUTORY,
        "2023-07-01,2023-12-31,10200",
        "2023-01-01,2023-12-31,10200",
        "8: has the net rate from 2023-01-01 a second time",
    ),
    (
        STATUTORY,
        "TR,2023-07-01,2023-12-31,12000",
        "TR,2023-06-30,2023-12-31,12000",
        "5: begins 2023-06-30, while the same law's rate from 2023-01-01 is in force",
    ),
    (
        STATUTORY,
        "2023-01-01,2024-03-31,600",
        "2023-01-01,,600",
        "3: begins 2024-04-01, while the same law's rate from 2023-01-01 is in force",
    ),
    # official pay
    (PAY, "2023,median,hour", "2023,mean,hour", "3: has the mean per hour of 7220 in 2023 a second time"),
    (PAY, "15,GBP", "15,PND", "3: 'PND' is no ISO 4217 code"),
    (PAY, "15,GBP", "0,GBP", "3: the amount 0 is not above zero"),
    (PAY, "2023,median", "2023,range", "3: 'range' is no single number"),
    (PAY, "2023,median", "23,median", "3: the year 23 cannot be"),
    (
        PAY,
        '\nGB,uk-soc-2020,7220,"Advisers, all kinds",2023,median',
        "\nGR,uk-soc-2020,7220,Advisers,2023,median",
        "3: country GR in the file gb-survey.csv",
    ),
    # wider groups
    (WIDER, "earnings,year,19600", "wage,month,1450", "3: has the mean per month of 4 in 2022 a second time"),
    (WIDER, "month,1400", "month,0", "2: the amount 0 is not above zero"),
    (WIDER, "1400,EUR", "1400,EURO", "2: 'EURO' is no ISO 4217 code"),
    (WIDER, "2023,mean", "2024,mean", "4: the year 2024 is later than the edition's last one, 2023"),
    (WIDER, "2023,mean", "1023,mean", "4: the year 1023 cannot be"),
    (WIDER, "2023,mean", "2023,range", "4: 'range' is no single number"),
    (WIDER, "GR,total", "TR,total", "4: country TR in the file gr-structure.csv"),
    # outlook
    (OUTLOOK, "2022,2032", "2032,2022", "3: leads from 2032 to 2022"),
    (OUTLOOK, "2022,2032", "2020,2030", "3: has the projection 2020-2030 of 7220 a second time"),
    (OUTLOOK, "110,121,10,6", "110,-121,10,6", "3: counts fewer people than none"),
]

IN_PART = [
    ("CA-ON", "", "'CA-ON' is no ISO 3166-2 code of GR"),
    ("Attica", "", "'Attica' is no ISO 3166-2 code of GR"),
    ("gr-i", "", "'gr-i' is no ISO 3166-2 code of GR"),
    ("", "under 25", "'under 25' are no ages"),
    ("", "24-15", "'24-15' are no ages"),
    ("", "25-", "'25-' are no ages"),
    ("", "021+", "'021+' are no ages"),
    ("", "", "has the gross rate from 2024-04-01 a second time"),
]
"""Region and age of one more Greek rate, from a day on which the tiny pack has one for all."""

EDITIONS = [
    ("    through: 2023\n", "    thru: 2023\n", "6: unknown key 'thru'"),
    ("    through: 2023\n", '    through: "2023"\n', "6: 'through' is \"2023\" where a whole number is expected"),
    ("source: office", "source: offices", "3: unknown source 'offices'"),
    ("    source: office\n", "", "2: pay/official/gb-survey.csv has no source"),
    ("Rates in force in 2023 and 2024", "", "34: 'edition' is empty where text is expected"),
]


@pytest.fixture
def pack_with_plan(pack: Path) -> Path:
    """Return a copy of the tiny pack with the kinds of files it has none of."""
    (pack / "outlook").mkdir()
    (pack / OUTLOOK).write_text(PLAN, encoding="utf-8")
    (pack / RATINGS).write_text(RATED, encoding="utf-8")
    with (pack / "editions.yaml").open("a", encoding="utf-8") as editions:
        editions.write(EDITION_OF_PLAN + EDITION_OF_RATINGS)
    seal(pack)
    return pack


def rewrite(place: Path, found: str, written: str) -> None:
    words = place.read_text(encoding="utf-8")
    assert words.count(found) == 1, f"{found!r} has to stand in {place.name} once"
    place.write_text(words.replace(found, written), encoding="utf-8")


def mistakes(told: tuple[int, list[str]]) -> list[str]:
    """Return the messages of a pack that was refused, without their advice."""
    code, lines = told
    assert code == 4
    assert all(line.partition("; ")[2] for line in lines)
    return [line.partition("; ")[0] for line in lines]


def test_the_pack_with_every_kind_of_table_has_no_mistake(pack_with_plan: Path, check: Check) -> None:
    """Without this, the messages below would prove little."""
    code, (line,) = check(pack_with_plan)
    assert code == 0
    assert "no problem" in line


@pytest.mark.parametrize(("name", "found", "written", "mistake"), [*SPELLING, *SHAPE, *MEANING])
def test_one_mistake_in_a_table_makes_one_message_at_its_line(
    name: str, found: str, written: str, mistake: str, pack_with_plan: Path, check: Check
) -> None:
    rewrite(pack_with_plan / name, found, written)
    seal(pack_with_plan)
    assert mistakes(check(pack_with_plan)) == [f"{name}:{mistake}"]


def add_rate(pack: Path, region: str, age: str) -> None:
    """Add a rate of a part of Greece, or of some ages, below those of all; the tiny pack has neither column."""
    header, *rows = (pack / STATUTORY).read_text(encoding="utf-8").splitlines()
    assert rows[1].startswith("GR,2024-04-01,,")
    rows = [f"{row},," for row in rows]
    rows.insert(2, f"GR,2024-04-01,,750,EUR,month,gross,14,exact,office,Decision 6,{region},{age}")
    (pack / STATUTORY).write_text("\n".join([f"{header},region,age", *rows, ""]), encoding="utf-8")
    seal(pack)


@pytest.mark.parametrize(("region", "age", "mistake"), IN_PART)
def test_whom_a_rate_is_for_is_written_so_that_it_can_be_read(
    region: str, age: str, mistake: str, pack: Path, check: Check
) -> None:
    add_rate(pack, region, age)
    assert mistakes(check(pack)) == [f"{STATUTORY}:4: {mistake}"]


@pytest.mark.parametrize(("region", "age"), [("GR-I", ""), ("GR-69", ""), ("", "25+"), ("", "15-24"), ("", "17-17")])
def test_a_rate_of_a_region_or_an_age_is_no_second_rate_of_all(region: str, age: str, pack: Path, check: Check) -> None:
    add_rate(pack, region, age)
    code, _ = check(pack)
    assert code == 0


@pytest.mark.parametrize(("found", "written", "mistake"), EDITIONS)
def test_one_mistake_in_the_editions_makes_one_message_at_its_line(
    found: str, written: str, mistake: str, pack: Path, check: Check
) -> None:
    editions = pack / "editions.yaml"
    words = editions.read_text(encoding="utf-8")
    assert found in words
    editions.write_text(words.replace(found, written, 1), encoding="utf-8")
    assert mistakes(check(pack)) == [f"editions.yaml:{mistake}"]


# --- editions


@pytest.mark.parametrize(
    ("found", "written"), [("115.5", "115.6"), ("GR,2026,120,true\n", ""), ("2026,250,true\n", "2026,250,true")]
)
def test_no_figure_changes_unnoticed(found: str, written: str, pack: Path, check: Check) -> None:
    """And the message gives the new checksum, for whoever meant the change."""
    rewrite(pack / IMF, found, written)
    _, (told,) = check(pack)
    assert told.startswith(f"editions.yaml:10: {IMF} is not the file this edition speaks of; ")
    seal(pack)
    assert told.split()[-1] in (pack / "editions.yaml").read_text(encoding="utf-8")


def test_line_ends_that_a_system_rewrites_are_no_change(pack: Path, check: Check) -> None:
    for table in pack.rglob("*.csv"):
        table.write_bytes(table.read_bytes().replace(b"\n", b"\r\n"))
    code, _ = check(pack)
    assert code == 0


def test_a_table_without_an_edition_is_told(pack: Path, check: Check) -> None:
    shutil.copyfile(pack / PAY, pack / "pay" / "official" / "gb-other.csv")
    assert mistakes(check(pack)) == ["pay/official/gb-other.csv:1: has no edition"]


def test_without_any_editions_every_table_is_told(pack: Path, check: Check) -> None:
    (pack / "editions.yaml").unlink()
    tables = sorted(path.relative_to(pack).as_posix() for path in pack.rglob("*.csv"))
    assert mistakes(check(pack)) == [f"{table}:1: has no edition" for table in tables]
    assert len(tables) == 9


def test_an_edition_of_a_table_that_is_not_there_is_told(pack: Path, check: Check) -> None:
    (pack / PAY).unlink()
    assert mistakes(check(pack)) == [f"editions.yaml:2: {PAY} is no CSV file of the pack"]


def test_two_editions_of_one_table_are_told(pack: Path, check: Check) -> None:
    """Nobody could know which of them the figures are from."""
    editions = pack / "editions.yaml"
    lines = editions.read_text(encoding="utf-8").splitlines(keepends=True)
    editions.write_text("".join([*lines, *lines[1:6]]), encoding="utf-8")
    (mistake,) = mistakes(check(pack))
    assert mistake.startswith(f"editions.yaml:{len(lines) + 1}: ")
    assert PAY in mistake


def test_minimum_wages_with_an_open_end_need_a_last_year_that_their_edition_knows(pack: Path, check: Check) -> None:
    words = (pack / "editions.yaml").read_text(encoding="utf-8")
    before, statutory, after = words.partition(f"  - file: {STATUTORY}\n")
    (pack / "editions.yaml").write_text(before + statutory + after.replace("    through: 2024\n", "", 1))
    assert mistakes(check(pack)) == [f"editions.yaml:33: {STATUTORY} has no year in 'through'"]


# --- figures that cannot be told apart, and files that are none


def test_an_official_figure_with_the_id_of_another_is_told(pack: Path, check: Check) -> None:
    """`careercli evidence` would not know which one is meant."""
    rewrite(pack / "pay" / "GB.yaml", "gb-clerk-2022", "gb-adviser-survey-mean-hour-2023")
    (mistake,) = mistakes(check(pack))
    assert "gb-adviser-survey-mean-hour-2023" in mistake


def test_two_occupations_of_one_survey_cannot_both_be_a_roles_own(pack: Path, check: Check) -> None:
    rewrite(pack / "roles" / "adviser.yaml", "codes:\n", 'codes:\n  - {scheme: isco-08, code: "4225", match: close}\n')
    with (pack / PAY).open("a", encoding="utf-8") as table:
        table.write('GB,isco-08,4225,Clerks,2023,mean,hour,14,GBP,gross,"Table 2, 4225, mean"\n')
    seal(pack)
    assert any("gb-adviser-survey-mean-hour-2023" in mistake for mistake in mistakes(check(pack)))


@pytest.mark.parametrize("name", ["survey.csv", "gr-survey.csv"])
def test_an_official_file_begins_with_its_country(name: str, pack: Path, check: Check) -> None:
    (pack / PAY).rename(pack / "pay" / "official" / name)
    rewrite(pack / "editions.yaml", "gb-survey.csv", name)
    assert mistakes(check(pack)) == [f"pay/official/{name}:{line}: country GB in the file {name}" for line in (2, 3)]


@pytest.mark.parametrize(
    "name", ["reference/gdp.csv", "reference/minimum-wage.csv", "pay/gb-survey.csv", "reference/more/gdp.csv", "gb.csv"]
)
def test_a_table_of_an_unknown_name_or_place_is_no_part_of_a_pack(name: str, pack: Path, check: Check) -> None:
    (pack / name).parent.mkdir(exist_ok=True)
    shutil.copyfile(pack / PAY, pack / name)
    assert mistakes(check(pack)) == [f"{name}:1: is no part of a pack"]


def test_a_table_that_leads_nowhere_is_told_once(pack: Path, check: Check) -> None:
    (pack / IMF).unlink()
    (pack / IMF).symlink_to("nowhere.csv")
    (mistake,) = mistakes(check(pack))
    assert mistake.startswith(f"{IMF}:1: cannot be read (")


@pytest.mark.parametrize(
    ("scheme", "code"),
    [("uk-soc-2020", "722"), ("us-soc-2018", "434051"), ("us-soc-2018", "43-4051.00"), ("ca-noc-2021", "6440")],
)
def test_codes_of_national_classifications_have_their_form(scheme: str, code: str, pack: Path, check: Check) -> None:
    """A slip would only make the role's official pay disappear."""
    rewrite(pack / "roles" / "adviser.yaml", 'uk-soc-2020, code: "7220"', f'{scheme}, code: "{code}"')
    assert mistakes(check(pack)) == [f"roles/adviser.yaml:7: '{code}' is no {scheme} code"]
