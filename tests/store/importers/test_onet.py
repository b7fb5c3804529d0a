"""O*NET in the layouts of its releases, as text and as workbooks: the same pack, and no value that is to be hidden."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from careercli.errors import UsageProblem, WrongDownload
from careercli.i18n.sentences import sentence
from careercli.model import Pack
from careercli.store.importers.imported import Wanted, imported
from careercli.store.pack_folder import WrittenFolder
from careercli.store.pack_reader import read_pack
from tests.publishers import BAKER, MILLER, crosswalk, esco_1_2, onet_excel, onet_sheets, onet_text, zipped_files


def pack_of(*paths: Path, **wanted: object) -> tuple[Pack, Mapping[str, tuple[int, int]], Mapping[str, Sequence[str]]]:
    """Return the pack that is made, which is valid, and what was counted and found odd."""
    with imported(Wanted("onet", paths, **wanted)) as made:  # type: ignore[arg-type]  # what each test wants
        pack, written = read_pack(made.folder), read_pack(WrittenFolder(made.folder, made.files))
        assert (written.info, written.sources, written.editions) == (pack.info, pack.sources, pack.editions)
        assert (written.roles, written.skills) == (pack.roles, pack.skills)
        return pack, made.findings.counts, made.findings.found


def text_of(release: str, folder: Path) -> Path:
    return zipped_files(onet_text(release), folder / f"db_{release.replace('.', '_')}_text.zip")


def test_what_an_occupation_is_like(tmp_path: Path) -> None:
    pack, _, _ = pack_of(text_of("27.0", tmp_path))
    assert (pack.info.id, pack.info.version) == ("onet-27.0", "27.0")
    baker, head, miller = pack.roles
    assert baker.id == "onet-51-3011-00"
    assert baker.summary.text == {"en": 'Mix and bake "bread". And more.'}
    assert baker.aliases == {"en": ('Bread "Artist"', "Bread Quality Officer", "BQO")}
    assert [(duty.text["en"], duty.heading, duty.date) for duty in baker.duties] == [
        ("Bake.", None, "2014-07"),
        ("Clean up.", {"en": "Supplemental"}, "2021-08"),
    ]
    assert [one.text["en"] for one in (*baker.education, *baker.experience, *baker.training)] == [
        "A diploma.",
        "Some is needed.",
        "Months.",
    ]
    assert [(one.role, one.tier) for one in baker.related] == [(head.id, "Primary-Short"), (miller.id, "Primary-Long")]
    assert [(code.scheme, code.code, code.match) for code in baker.codes] == [
        ("onet-soc", "51-3011.00", "exact"),
        ("us-soc-2018", "51-3011", "exact"),
    ]
    assert head.codes[1].match == "broad", "a part of an occupation does not have its pay"
    assert pack.sources[0].year == 2022


def test_values_that_are_not_to_be_used_are_not_there(tmp_path: Path) -> None:
    pack, counts, found = pack_of(text_of("27.0", tmp_path))
    rated = {rating.element: (rating.importance, rating.level, rating.date) for rating in pack.ratings}
    assert rated == {
        "1.C.1.a": (4.5, None, "2014-07"),
        "2.A.1.a": (4.12, 3.5, "2014-07"),
        "2.A.1.d": (None, None, "2014-07"),
    }
    assert (len(found["suppressed"]), len(found["not-relevant"])) == (1, 1)
    assert counts["skill-ratings"] == (4, 2)
    assert {skill.id: skill.name["en"] for skill in pack.skills}["onet-2-a-1-a"] == "Reading Comprehension"


def test_nothing_is_mended_unsaid(tmp_path: Path) -> None:
    _, counts, found = pack_of(text_of("27.0", tmp_path))
    assert counts["occupations"] == (3, 3)
    assert counts["alternative-labels"] == (4, 2)
    assert counts["related-occupations"] == (3, 2)
    assert [len(found[what]) for what in ("dangling-occupations", "dangling-related", "repeated-labels")] == [1, 1, 1]
    assert len(found["no-job-zone"]) == len(found["no-ratings"]) == 2


def test_work_styles_since_30_1_have_an_impact_and_no_importance(tmp_path: Path) -> None:
    pack, counts, found = pack_of(text_of("30.1", tmp_path))
    styles = [rating for rating in pack.ratings if rating.element.startswith("1.")]
    assert [(one.element, one.impact, one.distinctiveness_rank, one.date) for one in styles] == [
        ("1.D.1.a", -1.5, 0, "2025-12"),
        ("1.D.2.c", 2.41, 1, "2025-12"),
    ]
    assert {(one.importance, one.level) for one in styles} == {(None, None)}
    others = [rating for rating in pack.ratings if rating not in styles]
    assert {(one.impact, one.distinctiveness_rank) for one in others} == {(None, None)}
    assert counts["work-style-ratings"] == (4, 4)
    assert "other-scales" not in found
    kinds = {skill.id: (skill.name["en"], skill.kind) for skill in pack.skills}
    assert kinds["onet-1-d-2-c"] == ("Empathy", "personal")


@pytest.mark.parametrize(("element", "scale"), [("1.D.1.a", "IM"), ("2.A.1.a", "WI")])
def test_a_scale_of_other_elements_is_not_taken(element: str, scale: str, tmp_path: Path) -> None:
    name = {"1": "Work Styles", "2": "Skills"}[element[0]]
    before = {"1": "1.D.1.a\tInnovation\tWI\t-1.5", "2": "2.A.1.a\tReading\tIM\t4.12"}[element[0]]
    after = "\t".join([*before.split("\t")[:2], scale, "2"])
    pack, _, found = pack_of(changed("30.1", name, before, after, tmp_path))
    assert found["other-scales"] == [f"51-3011.00 {element} {scale}"]
    (rating,) = (rating for rating in pack.ratings if rating.element == element)
    assert (rating.importance, rating.impact) == (None, None)


def test_since_30_2_job_zones_1_and_2_are_one(tmp_path: Path) -> None:
    before = pack_of(text_of("27.0", tmp_path))[0]
    assert [dict(one.heading or {}) for one in before.roles[0].training] == [{"en": "Job Zone 2"}]
    later = changed("30.2", "Job Zone Reference", "2\tSome", "2\tJob Zone 1-2: Very Little to Some", tmp_path)
    assert [dict(one.heading or {}) for one in pack_of(later)[0].roles[0].training] == [{"en": "Job Zone 1-2"}]


def test_files_that_a_release_has_and_the_download_has_not_are_told(tmp_path: Path) -> None:
    files = {name: words for name, words in onet_text("27.0").items() if "Job Zone" not in name}
    _, _, found = pack_of(zipped_files(files, tmp_path / "db_27_0_text.zip"))
    assert found["files-missing"] == ["Job Zones", "Job Zone Reference", "Knowledge", "Abilities"]


def test_since_30_3_files_have_other_names(tmp_path: Path) -> None:
    pack, _, found = pack_of(text_of("30.3", tmp_path))
    assert pack.roles[0].aliases == {"en": ('Bread "Artist"', "Bread Quality Officer", "BQO")}
    assert {rating.element for rating in pack.ratings} == {"1.D.1.a", "1.D.2.c", "2.A.1.a", "2.A.1.d", "2.B.1.a"}
    assert found["files-not-taken"] == ["Software Skills.txt: 1"]


@pytest.mark.parametrize("release", ["27.0", "30.3"])
def test_workbooks_hold_the_same(release: str, tmp_path: Path) -> None:
    of_text = pack_of(text_of(release, tmp_path))[0]
    of_excel = pack_of(onet_excel(release, tmp_path / f"db_{release.replace('.', '_')}_excel.zip"))[0]
    # Only the text edition's Read Me tells the year.
    assert (of_excel.roles, of_excel.ratings, of_excel.skills) == (of_text.roles, of_text.ratings, of_text.skills)


@pytest.mark.parametrize("release", ["27.0", "30.1", "30.3"])
@pytest.mark.parametrize("edition", ["text", "excel"])
def test_a_table_is_known_by_its_header_whatever_its_file_is_called(edition: str, release: str, tmp_path: Path) -> None:
    whole = onet_excel(release, tmp_path / "whole.zip") if edition == "excel" else text_of(release, tmp_path)
    with zipfile.ZipFile(whole) as archive:
        contents = {name: archive.read(name) for name in archive.namelist() if "Read Me" not in name}
    renamed: dict[str, str | bytes] = {
        f"table{number}{Path(name).suffix}": content for number, (name, content) in enumerate(contents.items())
    }
    pack, counts, _ = pack_of(zipped_files(renamed, tmp_path / "my own.zip"), release=release)
    expected, expected_counts, _ = pack_of(whole, release=release)
    assert (pack.roles, pack.ratings, pack.skills, counts) == (
        *(expected.roles, expected.ratings, expected.skills),
        expected_counts,
    )


def test_a_column_without_a_name_hides_no_table(tmp_path: Path) -> None:
    files = dict(onet_text("27.0"))
    name = "db_27_0_text/Occupation Data.txt"
    files[name] = "\n".join(f"{line}\t" for line in files[name].split("\n"))
    expected = pack_of(text_of("27.0", tmp_path))[0]
    assert pack_of(zipped_files(files, tmp_path / "db_27_0_text.zip"))[0].roles == expected.roles


def test_codes_before_25_1_are_not_those_of_soc_2018(tmp_path: Path) -> None:
    old = text_of("25.0", tmp_path)
    pack = pack_of(old)[0]
    assert {code.scheme for role in pack.roles for code in role.codes} == {"onet-soc-2010"}
    assert {rating.scheme for rating in pack.ratings} == {"onet-soc-2010"}
    with pytest.raises(UsageProblem):
        pack_of(old, crosswalk=crosswalk(tmp_path / "table.csv"))


@pytest.mark.parametrize(("named", "code"), [("25.0", "15-1252.00"), ("30.0", "15-1132.00")])
def test_codes_of_the_other_edition_are_of_another_release(named: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(WrongDownload) as caught:
        pack_of(changed(named, "Occupation Data", "51-9021.00", code, tmp_path))
    assert code in sentence(caught.value.message)


@pytest.mark.parametrize(("named", "there"), [("30.0", "30.3"), ("30.3", "30.0")])
def test_titles_of_another_layout_are_of_another_release(named: str, there: str, tmp_path: Path) -> None:
    files = {name.rpartition("/")[2]: words for name, words in onet_text(there).items() if "Read Me" not in name}
    with pytest.raises(WrongDownload) as caught:
        pack_of(zipped_files(files, tmp_path / "download.zip"), release=named)
    assert caught.value.hint is not None


def test_what_a_spreadsheet_has_saved_is_told(tmp_path: Path) -> None:
    header, *rows = onet_sheets("27.0")["Occupation Data"]
    several = [header, *([f"51-{number}.00", "Bakers", '"Bake, and sell."'] for number in range(1000, 1200)), *rows]
    files = onet_text("27.0")
    place = "db_27_0_text/Occupation Data.txt"
    for sign, words in (("\t", "quotation marks"), (",", "','"), (";", "';'")):
        files[place] = "\n".join(sign.join(row) for row in several)
        with pytest.raises(WrongDownload) as caught:
            pack_of(zipped_files(files, tmp_path / "db_27_0_text.zip"))
        assert words in sentence(caught.value.message)


def test_ratings_of_one_element_in_two_files_are_refused(tmp_path: Path) -> None:
    files = onet_text("27.0")
    files["db_27_0_text/Essential Skills.txt"] = files["db_27_0_text/Skills.txt"]
    with pytest.raises(WrongDownload) as caught:
        pack_of(zipped_files(files, tmp_path / "db_27_0_text.zip"))
    assert "Essential Skills.txt" in str(caught.value.message.values)


def test_a_table_between_both_that_a_spreadsheet_has_saved_is_told(tmp_path: Path) -> None:
    table = crosswalk(tmp_path / "table.csv")
    rows = list(csv.reader(io.StringIO(table.read_text(encoding="utf-8-sig"), newline="")))
    for encoding, sign, told in (("utf-8", ";", "';'"), ("utf-16", ",", "UTF-16")):
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=sign).writerows(rows)
        table.write_text(text.getvalue(), encoding=encoding)
        with pytest.raises(WrongDownload) as caught:
            pack_of(text_of("27.0", tmp_path), crosswalk=table)
        assert told in sentence(caught.value.message)


def test_the_official_table_links_to_esco(tmp_path: Path) -> None:
    pack, _, _ = pack_of(text_of("27.0", tmp_path), crosswalk=crosswalk(tmp_path / "table.csv"))
    linked = [(code.scheme, code.match, code.uri) for code in pack.roles[0].codes[2:]]
    assert linked[0] == ("esco", "exact", BAKER)
    assert ("isco-08", "exact", None) in linked
    assert linked[-1][1] == "broad"


def test_ratings_of_another_release_are_refused(tmp_path: Path) -> None:
    later = zipped_files({"Skills.txt": onet_text("29.3")["db_29_3_text/Skills.txt"]}, tmp_path / "ratings_29_3.zip")
    with pytest.raises(UsageProblem) as caught:
        pack_of(text_of("27.0", tmp_path), later)
    assert caught.value.message.values["releases"] == ("27.0", "29.3")
    with pytest.raises(UsageProblem):
        pack_of(text_of("27.0", tmp_path), later, release="27.0")
    with pytest.raises(WrongDownload):
        pack_of(later)
    with pytest.raises(UsageProblem):
        pack_of(text_of("27.0", tmp_path), later.rename(tmp_path / "ratings.zip"))


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_line_ends_do_not_matter(line_end: str, tmp_path: Path) -> None:
    files = {name: words.replace("\n", line_end) for name, words in onet_text("27.0").items()}
    assert pack_of(zipped_files(files, tmp_path / "db_27_0_text.zip"))[0].roles[0].summary.text["en"].endswith("more.")


def test_a_row_that_is_cut_off_is_told_with_its_line(tmp_path: Path) -> None:
    files = dict(onet_text("27.0"))
    name = "db_27_0_text/Task Statements.txt"
    files[name] = files[name][:-20]
    with pytest.raises(WrongDownload) as caught:
        pack_of(zipped_files(files, tmp_path / "db_27_0_text.zip"))
    assert str(caught.value.message.values["place"]).endswith("Task Statements.txt, 3")


def test_old_releases_have_two_lists_of_what_is_related(tmp_path: Path) -> None:
    pack, counts, _ = pack_of(text_of("25.0", tmp_path))
    baker, head, miller = pack.roles
    assert [(one.role, one.tier) for one in baker.related] == [
        (miller.id, "Career Changers, Career Starters"),
        (head.id, "Career Changers"),
    ]
    assert counts["related-occupations"] == (3, 3)


def test_a_list_that_somebody_else_has_named_has_no_tier(tmp_path: Path) -> None:
    files = {name.replace("Career Changers Matrix", "table"): words for name, words in onet_text("25.0").items()}
    baker, head, miller = pack_of(zipped_files(files, tmp_path / "db_25_0_text.zip"))[0].roles
    assert {(one.role, one.tier) for one in baker.related} == {(miller.id, "Career Starters"), (head.id, None)}


def changed(release: str, name: str, old: str, new: str, folder: Path) -> Path:
    """Return the text edition with other words in one of its files."""
    files = dict(onet_text(release))
    place = next(path for path in files if path.endswith(f"/{name}.txt"))
    assert old in files[place]
    files[place] = files[place].replace(old, new)
    return zipped_files(files, folder / f"db_{release.replace('.', '_')}_text.zip")


def test_numbers_as_workbooks_hold_them_are_those_that_were_meant(tmp_path: Path) -> None:
    pack, _, _ = pack_of(changed("27.0", "Skills", "4.12", "4.1200000000000001", tmp_path))
    assert {rating.element: rating.importance for rating in pack.ratings}["2.A.1.a"] == 4.12


@pytest.mark.parametrize("value", ["x", "0", "5.5", "nan"])
def test_a_value_that_its_scale_does_not_have_is_refused(value: str, tmp_path: Path) -> None:
    with pytest.raises(WrongDownload) as caught:
        pack_of(changed("27.0", "Skills", "4.12", value, tmp_path))
    assert str(caught.value.message.values["place"]).endswith("Skills.txt")


def test_a_date_that_is_none_is_listed(tmp_path: Path) -> None:
    pack, _, found = pack_of(changed("27.0", "Task Statements", "07/2014", "2014", tmp_path))
    assert pack.roles[0].duties[0].date is None
    assert len(found["odd-dates"]) == 1


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("Occupation Data", "51-9021.00", "51-9021", "'51-9021' is no onet-soc code"),
        ("Occupation Data", "51-9021.00", "", "'' is no onet-soc code"),
        ("Occupation Data", "Lead bakers.", "x" * 131_073, "has a cell of more than 131072 letters"),
        ("Job Zones", "\t2\t", "\t9\t", "'9' is no value of the scale: 51-3011.00 Job Zone"),
        ("Related Occupations", "Long\t2", "Long\tx", "'x' is no value of the scale: 51-3011.00 → 51-9021.00"),
        ("Task Statements", "Incumbents Responding", "Task", "repeats the column 'Task'"),
    ],
)
def test_what_no_publisher_gave_is_told_with_the_publishers_file(
    name: str, old: str, new: str, told: str, tmp_path: Path
) -> None:
    with pytest.raises(WrongDownload) as caught:
        pack_of(changed("27.0", name, old, new, tmp_path))
    assert f"{name}.txt: {told}" in sentence(caught.value.message)


def test_what_else_lies_in_a_folder_tells_no_release(tmp_path: Path) -> None:
    expected = pack_of(text_of("27.0", tmp_path))[0]
    zipped_files(esco_1_2(), tmp_path / "ESCO-v1.2.1.zip")
    crosswalk(tmp_path / "table.csv")
    assert pack_of(tmp_path)[0] == expected


@pytest.mark.parametrize("words", ["1.2.0", "27", "027.0", "27.0.1", "latest"])
def test_a_release_that_onet_cannot_have_is_told(words: str, tmp_path: Path) -> None:
    with pytest.raises(UsageProblem) as caught:
        pack_of(text_of("27.0", tmp_path), release=words)
    assert caught.value.hint is not None
    assert sentence(caught.value.hint) == "write it like 29.3"


def test_a_title_that_is_missing_is_told_and_the_code_stands_for_it(tmp_path: Path) -> None:
    pack, _, found = pack_of(changed("27.0", "Occupation Data", "\tMillers\t", "\t\t", tmp_path))
    assert pack.roles[2].title == {"en": "51-9021.00"}
    assert found["empty-labels"] == ["51-9021.00 "]


@pytest.mark.parametrize(("release", "other"), [("27.0", "30.1"), ("30.1", "27.0")])
def test_work_styles_of_another_release_are_refused(release: str, other: str, tmp_path: Path) -> None:
    name = "db_{}_text/Work Styles.txt"
    styles = onet_text(other)[name.format(other.replace(".", "_"))]
    files = {**onet_text(release), name.format(release.replace(".", "_")): styles}
    with pytest.raises(WrongDownload) as caught:
        pack_of(zipped_files(files, tmp_path / f"db_{release.replace('.', '_')}_text.zip"))
    assert f"a work style that O*NET {release} does not have" in sentence(caught.value.message)


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [("Skills", "4.12", "1.5", "51-3011.00 2.A.1.a IM"), ("Job Zones", "\t2\t", "\t3\t", "51-3011.00 Job Zone")],
)
def test_two_values_of_one_thing_are_refused(name: str, old: str, new: str, told: str, tmp_path: Path) -> None:
    row = onet_text("27.0")[f"db_27_0_text/{name}.txt"].split("\n")[1]
    with pytest.raises(WrongDownload) as caught:
        pack_of(changed("27.0", name, row, f"{row}\n{row.replace(old, new)}", tmp_path))
    assert f"{name}.txt: has {told} a second time" in sentence(caught.value.message)


def test_a_job_zone_that_is_missing_is_told(tmp_path: Path) -> None:
    _, counts, found = pack_of(changed("27.0", "Job Zones", "\t2\t", "\tn/a\t", tmp_path))
    assert counts["job-zones"] == (1, 0)
    assert "51-3011.00 Bakers" in found["no-job-zone"]


_ROW = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>'


@pytest.mark.parametrize(
    "cell", ["", '<c r="ZZZZZZZ1"><v>1</v></c></row></sheetData>', '<c r="A1" t="s"><v>7</v></c></row></sheetData>']
)
def test_what_is_no_workbook_is_told(cell: str, tmp_path: Path) -> None:
    sheet = {"xl/worksheets/sheet1.xml": f"{_ROW}{cell}</worksheet>"}
    extra = zipped_files(sheet, tmp_path / "Extra.xlsx").read_bytes() if cell else b"\xd0\xcf\x11\xe0"
    files: dict[str, str | bytes] = {**onet_text("27.0"), "db_27_0_text/Extra.xlsx": extra}
    with pytest.raises(WrongDownload) as caught:
        pack_of(zipped_files(files, tmp_path / "db_27_0_text.zip"))
    assert "Extra.xlsx: is no Excel workbook that can be read" in sentence(caught.value.message)


def test_a_table_between_both_has_rows_of_codes_that_there_may_be(tmp_path: Path) -> None:
    table = crosswalk(tmp_path / "table.csv")
    whole = table.read_text(encoding="utf-8-sig")
    expected = pack_of(text_of("27.0", tmp_path), crosswalk=table)[0]
    for old, new, told in (
        (whole[whole.index("51-3011") :], "", "table.csv: has a header and no rows"),
        ("51-3011.00", "51-3011", "table.csv, 6: '51-3011' is no onet-soc code"),
        (MILLER, "miller", "table.csv, 9: 'miller' is no address of ESCO's"),
        ("O*NET-SOC 2019", "O*NET-SOC 2010", "is about O*NET-SOC 2010"),
    ):
        table.write_text(whole.replace(old, new), encoding="utf-8", newline="")
        with pytest.raises(WrongDownload) as caught:
            pack_of(text_of("27.0", tmp_path), crosswalk=table)
        assert told in sentence(caught.value.message)
    table.write_text(f"{whole}\r\n", encoding="utf-8", newline="")
    assert pack_of(text_of("27.0", tmp_path), crosswalk=table)[0].roles == expected.roles, "a blank line is no row"


def test_titles_of_occupations_that_were_cut_are_refused(tmp_path: Path) -> None:
    gone = "".join(f"99-9999.00\tTitle {number}\tn/a\t08\n" for number in range(101))
    with pytest.raises(WrongDownload) as caught:
        pack_of(changed("27.0", "Alternate Titles", "99-9999.00\tNobody\tn/a\t08", gone, tmp_path))
    assert str(caught.value.message.values["place"]).endswith("Alternate Titles.txt")


@pytest.mark.parametrize(
    ("scale", "value"), [("WI\t2.41", "-3.01"), ("WI\t2.41", "3.5"), ("DR\t1", "11"), ("DR\t1", "1.5"), ("DR\t1", "-1")]
)
def test_a_work_style_off_its_scale_is_refused(scale: str, value: str, tmp_path: Path) -> None:
    with pytest.raises(WrongDownload) as caught:
        pack_of(changed("30.1", "Work Styles", scale, f"{scale[:2]}\t{value}", tmp_path))
    assert str(caught.value.message.values["place"]).endswith("Work Styles.txt")


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("Occupation Data", "Description"),
        ("Alternate Titles", "Alternate Title"),
        ("Task Statements", "Task Type"),
    ],
)
def test_of_a_file_that_lacks_a_column_the_column_is_told(name: str, column: str, tmp_path: Path) -> None:
    with pytest.raises(WrongDownload) as caught:
        pack_of(changed("27.0", name, column, "other", tmp_path))
    assert f"{name}.txt: the column '{column}' is missing" in sentence(caught.value.message)


@pytest.mark.parametrize("name", ["Occupation Data", "Alternate Titles", "Task Statements"])
def test_a_header_without_rows_is_told(name: str, tmp_path: Path) -> None:
    files = dict(onet_text("27.0"))
    place = f"db_27_0_text/{name}.txt"
    files[place] = files[place].partition("\n")[0] + "\n"
    with pytest.raises(WrongDownload) as caught:
        pack_of(zipped_files(files, tmp_path / "db_27_0_text.zip"))
    assert f"{name}.txt: has a header and no rows" in sentence(caught.value.message)
