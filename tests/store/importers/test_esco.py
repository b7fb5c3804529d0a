"""ESCO in every layout it was ever given away in: the same occupations, and nothing mended unsaid."""

import csv
import errno
import io
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from careercli.errors import CareerError, UsageProblem, WrongDownload
from careercli.i18n.sentences import sentence
from careercli.model import Code, Language, Pack
from careercli.store.importers.imported import Imported, Wanted, imported
from careercli.store.pack_folder import WrittenFolder
from careercli.store.pack_reader import read_pack
from tests.publishers import (
    BAKER,
    ESCO,
    FLOUR,
    GONE,
    HEAD_BAKER,
    KNEAD,
    MILLER,
    crosswalk,
    esco_1_0,
    esco_1_1,
    esco_1_2,
    esco_occupations,
    esco_relations,
    esco_skills,
    zipped_files,
)


@contextmanager
def importing(*paths: Path, **wanted: object) -> Iterator[Imported]:
    with imported(Wanted("esco", paths, **wanted)) as made:  # type: ignore[arg-type]  # what each test wants
        yield made


def pack_of(*paths: Path, **wanted: object) -> tuple[Pack, Mapping[str, tuple[int, int]], Mapping[str, Sequence[str]]]:
    """Return the pack that is made, which is valid, and what was counted and found odd.

    It is read from its files, and is the same as it was written.
    """
    with importing(*paths, **wanted) as made:
        pack, written = read_pack(made.folder), read_pack(WrittenFolder(made.folder, made.files))
        assert (written.info, written.sources, written.editions) == (pack.info, pack.sources, pack.editions)
        assert (written.roles, written.skills) == (pack.roles, pack.skills)
        return pack, made.findings.counts, made.findings.found


@pytest.fixture
def downloads(tmp_path: Path) -> tuple[Path, Path]:
    """Return both downloads of ESCO 1.1.1."""
    classification, relations = esco_1_1()
    return (
        zipped_files(classification, tmp_path / "ESCO dataset - v1.1.1 - classification - en - csv.zip"),
        zipped_files(relations, tmp_path / "relations-csv.zip"),
    )


def test_what_an_occupation_is_like(downloads: tuple[Path, Path]) -> None:
    pack, counts, _ = pack_of(*downloads)
    assert (pack.info.id, pack.info.version, pack.info.languages) == ("esco-1.1.1", "1.1.1", ("en",))
    baker, head, _miller = pack.roles
    assert (baker.id, head.id) == ("esco-0110-9", "esco-0110-10"), "by their numbers, leading zeros kept"
    assert baker.title == {"en": "bread baker"}
    assert baker.aliases == {"en": ("baker, of bread", "bread/cake baker")}
    assert baker.found_by == {"en": ("bred baker",)}
    assert baker.summary.text["en"] == ('Bread bakers bake bread. Second line, with a comma and "quotation marks".')
    assert baker.summary.date == "2024-01-02"
    assert baker.codes == (
        Code(scheme="esco", code="0110.9", match="exact", uri=BAKER, source="esco-1-1-1"),
        Code(scheme="isco-08", code="0110", match="broad", source="esco-1-1-1"),
    )
    assert [(one.skill[-1], one.need) for one in baker.skills] == [("1", "essential"), ("2", "helpful")]
    assert [note.text["en"] for note in baker.scope] == ["Excludes people milling."]
    (regulated,) = baker.certificates
    assert set(regulated.text) == {"en", "tr", "az", "el"}
    assert head.title == {"en": "head baker"}
    assert not head.certificates
    assert [skill.kind for skill in pack.skills] == ["skill", "knowledge", "not-stated"]
    assert {family.id: family.name["en"] for family in pack.info.families}["isco-0"] == "Armed forces"
    assert counts["occupations"] == (3, 3)


def test_nothing_is_mended_unsaid(downloads: tuple[Path, Path]) -> None:
    _, counts, found = pack_of(*downloads)
    assert counts["alternative-labels"] == (4, 3)
    assert counts["relations"] == (8, 7)
    assert counts["essential"] == (3, 3)
    assert counts["broader-occupations"] == (1, 0)
    assert counts["skill-descriptions"] == (1, 0)
    assert {what: len(items) for what, items in found.items()} == {
        "blanks": 1,
        "no-break-spaces": 1,
        "repeated-labels": 1,
        "dangling-occupations": 1,
        "empty-skill-types": 1,
        "empty-reuse-levels": 1,
        "ragged-rows": 1,
        "files-not-taken": 1,
        "other-counts": 4,
    }
    assert GONE in found["dangling-occupations"][0]


@pytest.mark.parametrize(
    "lies",
    [
        *("in a folder", "as unzipped files", "with a folder at its top", "in one zip file"),
        *("as zip files in a zip file", "with what a Mac adds", "in capitals", "downloaded a second time"),
    ],
)
def test_however_the_download_lies_there(lies: str, downloads: tuple[Path, Path], tmp_path: Path) -> None:
    expected = pack_of(*downloads)[0]
    classification, relations = esco_1_1()
    place = tmp_path / "esco-1.1.1"
    if lies == "in a folder":
        place.mkdir()
        for download in downloads:
            download.rename(place / download.name)
    elif lies == "as unzipped files":
        for name, content in {**classification, **relations}.items():
            (place / "below").mkdir(parents=True, exist_ok=True)
            (place / "below" / name).write_text(content, encoding="utf-8", newline="")
            (place / "below" / f"._{name}").write_bytes(b"\0\5\x16\7\xff")
    elif lies == "as zip files in a zip file":
        place = zipped_files({path.name: path.read_bytes() for path in downloads}, tmp_path / "esco.zip")
    else:
        names = {
            "with a folder at its top": "ESCO 1.1.1/{}",
            "in capitals": "{}",
            "downloaded a second time": "{} (1)",
        }
        wanted = names.get(lies, "{}")
        files: dict[str, str | bytes] = {
            f"{wanted.format(name.removesuffix('.csv'))}.csv": words
            for name, words in {**classification, **relations}.items()
        }
        if lies == "in capitals":
            files = {name.upper(): words for name, words in files.items()}
        if lies == "with what a Mac adds":
            files |= {f"__MACOSX/._{name}": b"\0\5\x16\7\xff" for name in classification}
        place = zipped_files(files, tmp_path / "v1.1.1.zip")
    assert pack_of(place)[0] == expected


def test_labels_of_other_languages_are_no_other_count(downloads: tuple[Path, Path], tmp_path: Path) -> None:
    greek = {name: content for name, content in esco_1_2("el").items() if "Relations" not in name}
    greek["occupations_el.csv"] = esco_occupations("el")
    both = zipped_files(greek, tmp_path / "v1.1.1 el.zip")
    _, _, found = pack_of(*downloads, both)
    assert {words.partition(":")[0] for words in found["other-counts"]} == {"occupations", "skills", "relations"}
    _, _, of_one = pack_of(*downloads, both, languages=("en",))
    assert "alternative-labels" in {words.partition(":")[0] for words in of_one["other-counts"]}


def test_a_file_that_names_families_is_missed(downloads: tuple[Path, Path]) -> None:
    _, _, found = pack_of(*broken(downloads, "ISCOGroups_en.csv", None))
    assert found["files-missing"] == ["ISCOGroups_en.csv"]


def test_since_1_2_everything_names_its_language(tmp_path: Path) -> None:
    both = [zipped_files(esco_1_2(language), tmp_path / f"v1.2.1 {language}.zip") for language in ("en", "el")]
    pack, _, found = pack_of(*both)
    assert pack.info.languages == ("en", "el")
    baker, head, miller = pack.roles
    assert baker.title == {"en": "bread baker", "el": "αρτοποιός άρτου"}
    assert baker.aliases["el"] == ("φούρναρης", "φούρναρης/φουρνάρισσα")
    assert head.title["el"] == "προϊστάμενος αρτοποιός/προϊσταμένη αρτοποιός"
    assert set(miller.summary.text) == {"en"}
    assert len(found["empty-descriptions"]) == 1
    assert pack.skills[0].name == {"en": "knead dough", "el": "ζύμωμα"}
    only = pack_of(*both, languages=("el",))[0]
    assert only.info.languages == ("el",)
    assert [role.id for role in only.roles] == [role.id for role in pack.roles], "ids are those of every language"
    assert only.roles[0].title == {"el": "αρτοποιός άρτου"}


def test_where_only_another_language_describes_it_its_words_stand(tmp_path: Path) -> None:
    said = "Bread bakers bake bread."
    files = {name: content.replace(said, "").replace("\nSecond line", "") for name, content in esco_1_2().items()}
    files["occupations_en.csv"] = files["occupations_en.csv"].replace(', with a comma and ""quotation marks"".', "")
    both = [zipped_files(files, tmp_path / "v1.2.1 en.zip"), zipped_files(esco_1_2("el"), tmp_path / "v1.2.1 el.zip")]
    baker, _head, miller = pack_of(*both)[0].roles
    assert set(baker.summary.text) == {"el"}
    assert miller.summary.text == {"en": "grain miller"}, "nothing describes it"


def test_1_0_has_no_codes(tmp_path: Path) -> None:
    pack, _, _ = pack_of(zipped_files(esco_1_0(), tmp_path / "v1.0.8.zip"))
    (baker, *_others) = pack.roles
    assert baker.id == f"esco-{BAKER.rpartition('/')[2]}"
    assert baker.codes[0].uri == BAKER
    assert baker.summary.date is None


def test_columns_may_stand_anywhere(tmp_path: Path) -> None:
    files = {**esco_1_2()}
    rows = [line.split(",", 1) for line in files["skills_en.csv"].splitlines()]
    files["skills_en.csv"] = "\r\n".join(f"{rest},{first}" for first, rest in rows)
    assert pack_of(zipped_files(files, tmp_path / "v1.2.1.zip"))[0].skills[0].name["en"] == "knead dough"


def test_the_official_table_links_to_onet(downloads: tuple[Path, Path], tmp_path: Path) -> None:
    pack, counts, _ = pack_of(*downloads, crosswalk=crosswalk(tmp_path / "table.csv"))
    of_onet = [[(code.code, code.match) for code in role.codes if code.scheme == "onet-soc"] for role in pack.roles]
    assert of_onet == [[("51-3011.00", "exact")], [("51-3011.00", "broad")], [("51-9021.00", "close")]]
    assert counts["crosswalk"] == (4, 4)
    assert counts["crosswalk-isco"] == (1, 1)
    assert {source.id for source in pack.sources} == {"esco-1-1-1", "esco-1-1-1-crosswalk"}


def broken(downloads: tuple[Path, Path], name: str, content: str | None) -> tuple[Path, Path]:
    """Return the downloads with another content of a file, or without it."""
    classification, relations = (dict(files) for files in esco_1_1())
    for files, place in ((classification, downloads[0]), (relations, downloads[1])):
        if name in files:
            if content is None:
                del files[name]
            else:
                files[name] = content
            zipped_files(files, place)
    return downloads


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("occupations_en.csv", None),
        ("skills_en.csv", None),
        ("occupationSkillRelations.csv", None),
        ("occupations_en.csv", esco_occupations()[:-200]),
        ("occupations_en.csv", esco_occupations(without=["altLabels"])),
        ("occupations_en.csv", esco_occupations(without=["code"])),
        ("occupationSkillRelations.csv", "occupationUri,relationType,skillType,skillUri\r\na,needed,knowledge,b\r\n"),
        (
            "occupationSkillRelations.csv",
            "occupationUri,relationType,skillType,skillUri\r\n"
            + f"{GONE},essential,knowledge,{ESCO}/skill/x\r\n" * 101,
        ),
    ],
)
def test_what_is_wrong_partial_or_altered_is_one_error(
    name: str, content: str | None, downloads: tuple[Path, Path]
) -> None:
    with pytest.raises(WrongDownload) as caught, importing(*broken(downloads, name, content)):
        pass
    assert caught.value.hint is not None


def told_of(*paths: Path, **wanted: object) -> str:
    """Return what is said of downloads that are refused, with what to do."""
    with pytest.raises(CareerError) as caught, importing(*paths, **wanted):
        pass
    return f"{sentence(caught.value.message)}; {sentence(caught.value.hint) if caught.value.hint else ''}"


@pytest.mark.parametrize(
    ("name", "column"),
    [
        *(("occupations_en.csv", name) for name in ("conceptType", "conceptUri", "preferredLabel", "iscoGroup")),
        *(("skills_en.csv", name) for name in ("conceptUri", "preferredLabel", "skillType", "reuseLevel")),
        *(("occupationSkillRelations.csv", name) for name in ("occupationUri", "skillUri", "relationType")),
    ],
)
def test_of_a_file_that_lacks_a_column_the_column_is_told(name: str, column: str, downloads: tuple[Path, Path]) -> None:
    whole = {**esco_1_1()[0], **esco_1_1()[1]}[name]
    told = told_of(*broken(downloads, name, whole.replace(column, "other", 1)))
    assert f"{name}: the column '{column}' is missing" in told
    assert "complete" not in told


@pytest.mark.parametrize("name", ["occupations_en.csv", "skills_en.csv", "occupationSkillRelations.csv"])
def test_a_header_without_rows_is_told(name: str, downloads: tuple[Path, Path]) -> None:
    whole = {**esco_1_1()[0], **esco_1_1()[1]}[name]
    assert f"{name}: has a header and no rows" in told_of(*broken(downloads, name, whole.partition("\r\n")[0] + "\r\n"))
    assert f"{name}: is empty" in told_of(*broken(downloads, name, ""))


def test_a_download_without_any_table_is_the_one_that_is_told(downloads: tuple[Path, Path], tmp_path: Path) -> None:
    empty = zipped_files({}, tmp_path / "empty.zip")
    assert told_of(empty, downloads[1]).startswith(f"{empty}: holds no table")


def test_a_release_that_the_files_cannot_be_of_is_told_by_a_column(
    downloads: tuple[Path, Path], tmp_path: Path
) -> None:
    by_name = told_of(*broken(downloads, "occupations_en.csv", esco_occupations(without=["code"])))
    assert "the column 'code' is missing, which ESCO 1.1.1 has; download it again" in by_name
    assert "--release" not in by_name
    unnamed = [path.rename(tmp_path / f"{number}.zip") for number, path in enumerate(downloads)]
    by_option = told_of(*unnamed, release="1.2.0")
    assert "the column 'code' is missing, which ESCO 1.2.0 has; name the release that it is of" in by_option


def test_files_of_another_release_than_the_one_named_are_told_so(downloads: tuple[Path, Path]) -> None:
    told = told_of(*downloads, release="1.2.0")
    assert f"{min(map(str, downloads[:1]))} is of release 1.1.1, and --release says 1.2.0" in told
    assert "several" not in told
    assert "rating" not in told


def test_a_skill_both_essential_and_optional_is_a_contradiction(downloads: tuple[Path, Path]) -> None:
    both = f"{BAKER},optional,skill/competence,{KNEAD}\r\n"
    twice = f"{BAKER},optional,knowledge,{FLOUR}\r\n"
    relations = broken(downloads, "occupationSkillRelations.csv", esco_relations() + both + twice)
    pack, counts, found = pack_of(*relations)
    assert found["contradicting-relations"] == [f"{BAKER} → {KNEAD}: essential kept, optional left out"]
    assert found["repeated-relations"] == [f"{BAKER} → {FLOUR}"]
    assert (counts["essential"], counts["optional"]) == ((3, 3), (7, 4))
    assert [skill.need for skill in pack.roles[0].skills] == ["essential", "helpful"]


def test_a_zip_file_that_is_cut_off_is_refused(downloads: tuple[Path, Path]) -> None:
    downloads[1].write_bytes(downloads[1].read_bytes()[:-100])
    with pytest.raises(WrongDownload) as caught, importing(*downloads):
        pass
    assert "damaged" in sentence(caught.value.message)


@pytest.mark.parametrize(
    ("encoding", "sign", "told"),
    [("utf-8-sig", ";", "';'"), ("utf-8", "\t", "'tab'"), ("utf-16", ",", "UTF-16"), ("utf-16", "\t", "UTF-16")],
)
def test_what_a_spreadsheet_has_saved_is_told(
    encoding: str, sign: str, told: str, downloads: tuple[Path, Path]
) -> None:
    rows = csv.reader(io.StringIO(esco_occupations(), newline=""))
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=sign).writerows(rows)
    files: dict[str, str | bytes] = {**esco_1_1()[0], "occupations_en.csv": text.getvalue().encode(encoding)}
    with pytest.raises(WrongDownload) as caught, importing(zipped_files(files, downloads[0]), downloads[1]):
        pass
    words = sentence(caught.value.message)
    assert told in words
    assert "occupations_en.csv" in words


def test_a_zip_file_with_another_byte_is_refused(downloads: tuple[Path, Path]) -> None:
    content = bytearray(downloads[1].read_bytes())
    content[120] ^= 0xFF
    downloads[1].write_bytes(content)
    with pytest.raises(WrongDownload), importing(*downloads):
        pass


def test_releases_are_never_mixed(downloads: tuple[Path, Path], tmp_path: Path) -> None:
    other = tmp_path / "esco 1.1.0"
    other.mkdir()
    relations = downloads[1].rename(other / downloads[1].name)
    with pytest.raises(UsageProblem) as caught, importing(downloads[0], relations):
        pass
    assert caught.value.message.values["releases"] == ("1.1.0", "1.1.1")


def test_a_release_that_nothing_tells_has_to_be_named(downloads: tuple[Path, Path], tmp_path: Path) -> None:
    unnamed = [path.rename(tmp_path / f"{number}.zip") for number, path in enumerate(downloads)]
    with pytest.raises(UsageProblem), importing(*unnamed):
        pass
    assert pack_of(*unnamed, release="1.1.1")[0].info.id == "esco-1.1.1"
    with pytest.raises(CareerError), importing(*unnamed, release="latest"):
        pass


def under_other_names(files: Mapping[str, str], place: Path) -> Path:
    """Zip files by names that tell neither what they hold nor its language."""
    return zipped_files({f"table{number}.csv": words for number, words in enumerate(files.values())}, place)


def test_a_table_is_known_by_its_header_whatever_its_file_is_called(
    downloads: tuple[Path, Path], tmp_path: Path
) -> None:
    classification, relations = esco_1_1()
    renamed = under_other_names({**classification, **relations}, tmp_path / "my own.zip")
    assert pack_of(renamed, release="1.1.1", languages=("en",))[0] == pack_of(*downloads)[0]


@pytest.mark.parametrize("languages", [(), ("en", "el")])
def test_what_tells_no_language_is_of_the_only_one_that_is_named(
    languages: tuple[Language, ...], tmp_path: Path
) -> None:
    greek = under_other_names(esco_1_2("el"), tmp_path / "v1.2.1.zip")
    told = told_of(greek, languages=languages)
    assert "table0.csv: its name does not tell the language; name the one language with --lang" in told
    assert pack_of(greek, languages=("el",))[0].roles[0].title == {"el": "αρτοποιός άρτου"}


def test_a_table_without_a_told_language_lies_beside_those_of_others(tmp_path: Path) -> None:
    files = {**esco_1_2("el"), "my-occupations.csv": esco_1_2()["occupations_en.csv"], "s.csv": esco_skills()}
    pack, _, _ = pack_of(zipped_files(files, tmp_path / "v1.2.1.zip"), languages=("en",))
    assert pack.roles[0].title == {"en": "bread baker"}


@pytest.mark.parametrize("name", ["occupations_en.csv", "a.csv", "z.csv"])
def test_of_two_tables_of_one_kind_none_is_taken_for_the_other(name: str, tmp_path: Path) -> None:
    files = {**esco_1_2(), name: esco_occupations(), "my-occupations.csv": esco_occupations("el")}
    del files["occupations_en.csv" if name != "occupations_en.csv" else "greenShareOcc_en.csv"]
    told = told_of(zipped_files(files, tmp_path / "v1.2.0.zip"), languages=("en",))
    assert "holds the same kind of table as" in told
    assert name in told
    assert "my-occupations.csv" in told


@pytest.mark.parametrize(
    "name", ["my-occupations-de.csv", "occupations.de.csv", "occupations_xx.csv", "a_en-us (2).csv"]
)
def test_a_name_that_tells_another_language_is_believed(name: str, tmp_path: Path) -> None:
    files = {**esco_1_2(), name: esco_1_2()["occupations_en.csv"]}
    assert pack_of(zipped_files(files, tmp_path / "v1.2.1.zip"))[0].info.languages == ("en",)
    del files["occupations_en.csv"]
    told = told_of(zipped_files(files, tmp_path / "v1.2.1.zip"), languages=("en",))
    assert told.startswith("not in the files: en")


@pytest.mark.parametrize("name", ["my-occupations-EN.csv", "all occupations.en.csv", "Occupations_en (1).csv"])
def test_a_name_may_tell_the_language_as_it_likes(name: str, tmp_path: Path) -> None:
    files = {**esco_1_2(), name: esco_1_2()["occupations_en.csv"]}
    del files["occupations_en.csv"]
    assert pack_of(zipped_files(files, tmp_path / "v1.2.1.zip"))[0].info.languages == ("en",)


@pytest.mark.parametrize("languages", [("tr",), ("en", "el")])
def test_a_language_that_is_not_there_is_told(languages: tuple[Language, ...], downloads: tuple[Path, Path]) -> None:
    with pytest.raises(UsageProblem) as caught, importing(*downloads, languages=languages):
        pass
    assert caught.value.hint is not None


def test_a_concept_that_is_there_twice_is_taken_as_it_changed_last(downloads: tuple[Path, Path]) -> None:
    again = esco_occupations().partition("\r\n")[2].replace("2024-01-02", "2025-03-04").replace("bread baker", "baker")
    expected = pack_of(*downloads)[0]
    pack, counts, found = pack_of(*broken(downloads, "occupations_en.csv", esco_occupations() + again))
    assert [role.id for role in pack.roles] == [role.id for role in expected.roles]
    assert pack.roles[0].title == {"en": "baker"}
    assert pack.roles[0].summary.date == "2025-03-04"
    assert counts["occupations"] == (6, 3)
    assert len(found["repeated-concepts"]) == 3
    assert BAKER in found["repeated-concepts"][0]


def test_what_changed_last_is_taken_in_every_language(tmp_path: Path) -> None:
    greek = esco_1_2("el")
    older = greek["occupations_el.csv"].partition("\r\n")[2].replace("2024-01-02", "2020-01-02").replace("μυλωνάς", "x")
    files = {**greek, "occupations_el.csv": greek["occupations_el.csv"] + older}
    both = [zipped_files(esco_1_2(), tmp_path / "v1.2.1 en.zip"), zipped_files(files, tmp_path / "v1.2.1 el.zip")]
    assert pack_of(*both)[0].roles[2].title == {"en": "grain miller", "el": "μυλωνάς"}


def test_a_file_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    files = many_occupations(200)
    pack_of(zipped_files(files, tmp_path / "v1.2.0.zip"))
    header, _, rows = files["occupations_en.csv"].partition("\r\n")
    twice = {**files, "occupations_en.csv": f"{header}\r\n{rows}{rows}"}
    with pytest.raises(WrongDownload), importing(zipped_files(twice, tmp_path / "v1.2.0.zip")):
        pass


def test_relations_that_are_there_twice_have_to_be_the_same(downloads: tuple[Path, Path], tmp_path: Path) -> None:
    again = zipped_files(esco_1_1()[1], tmp_path / "again.zip")
    assert pack_of(*downloads, again)[0] == pack_of(*downloads)[0]
    other = zipped_files({"occupationSkillRelations.csv": esco_relations(dangling=0)}, tmp_path / "other.zip")
    told = told_of(*downloads, other)
    assert "other.zip/occupationSkillRelations.csv: the same table as" in told
    assert told.endswith("leave out one of them")


def test_relations_that_another_language_brings_along_are_told_where_they_differ(tmp_path: Path) -> None:
    english, greek = esco_1_2(), dict(esco_1_2("el"))
    both = [zipped_files(english, tmp_path / "v1.2.1 en.zip"), zipped_files(greek, tmp_path / "v1.2.1 el.zip")]
    name = "occupationSkillRelations_el.csv"
    assert not any(name in one for one in pack_of(*both)[2]["files-not-taken"])
    greek[name] = greek[name].replace(",y\r\n", ",αλεύρι\r\n")
    zipped_files(greek, both[1])
    assert f"{name}: 7" in pack_of(*both)[2]["files-not-taken"]


@pytest.mark.parametrize("name", ["pipe.zip", "pipe.csv"])
@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes")
def test_nobody_waits_for_a_pipe(name: str, downloads: tuple[Path, Path], tmp_path: Path) -> None:
    inside = tmp_path / "downloads"
    inside.mkdir()
    os.mkfifo(inside / name)
    assert told_of(inside / name, downloads[1]).startswith(f"{inside / name}: is neither a folder nor a zip file")
    assert told_of(inside, *downloads).startswith(f"{inside / name}: is neither a folder nor a zip file")


def test_a_folder_that_cannot_be_looked_into_is_told(
    downloads: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_into = os.scandir

    def scandir(place: str | Path) -> object:
        if str(place).endswith("closed"):
            raise PermissionError(errno.EACCES, "Permission denied", str(place))
        return looked_into(place)

    inside = tmp_path / "downloads"
    (inside / "closed").mkdir(parents=True)
    for download in downloads:
        download.rename(inside / download.name)
    pack_of(inside)
    monkeypatch.setattr(os, "scandir", scandir)
    assert told_of(inside).startswith(f"{inside / 'closed'}: cannot be read (Permission denied)")


def test_what_cannot_be_read_need_not_be_downloaded_again(downloads: tuple[Path, Path], tmp_path: Path) -> None:
    told = told_of(downloads[0], tmp_path / "nowhere.zip")
    assert "nowhere.zip: cannot be read (No such file or directory); name a zip file that is there" in told
    empty = tmp_path / "empty.zip"
    empty.touch()
    assert told_of(downloads[0], empty) == f"{empty}: is empty; " + told_of(empty).partition("; ")[2]


def test_a_table_with_two_columns_of_one_name_is_refused(downloads: tuple[Path, Path]) -> None:
    twice = esco_occupations().replace("definition", "description", 1)
    told = told_of(*broken(downloads, "occupations_en.csv", twice))
    assert "occupations_en.csv: repeats the column 'description'" in told


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("0110.9", "110.9", "'110.9' is no esco code"),
        ("0110.9", " 0110.9", "' 0110.9' is no esco code"),
        ("0110.9", "../../x", "'../../x' is no esco code"),
        (MILLER, "miller", "'miller' is no address of ESCO's"),
        (MILLER, "", "'' is no address of ESCO's"),
        ("Bread bakers bake bread.", "x" * 131_073, "has a cell of more than 131072 letters"),
    ],
)
def test_what_no_publisher_gave_is_told_with_the_publishers_file(
    old: str, new: str, told: str, downloads: tuple[Path, Path]
) -> None:
    altered = esco_occupations().replace(old, new, 1)
    assert f"occupations_en.csv: {told}" in told_of(*broken(downloads, "occupations_en.csv", altered))


def test_letters_that_nobody_can_see_are_left_out_and_told(downloads: tuple[Path, Path]) -> None:
    hidden = esco_occupations().replace("bake bread.", "bake\0 bread.", 1).replace("miller of", "miller\u200b of")
    pack, _, found = pack_of(*broken(downloads, "occupations_en.csv", hidden))
    assert pack.roles[0].summary.text["en"].startswith("Bread bakers bake bread.")
    assert pack.roles[2].aliases == {"en": ("miller of grain",)}
    assert [words.partition(": ")[0] for words in found["hidden-characters"]] == [f"0110.9 {BAKER}", "esco-8160-1 en"]


def test_a_table_that_is_not_taken_may_hold_what_it_will(downloads: tuple[Path, Path], tmp_path: Path) -> None:
    expected = pack_of(*downloads)[0]
    other = tmp_path / "spending.csv"
    other.write_bytes("Datum,Betrag\r\nMärz,3\r\n".encode("latin-1"))
    assert pack_of(*downloads, other)[0] == expected


@pytest.mark.parametrize(("encoding", "told"), [("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16"), ("latin-1", "UTF-8")])
def test_another_encoding_of_a_needed_table_is_told(encoding: str, told: str, downloads: tuple[Path, Path]) -> None:
    skills = esco_skills().replace("taste", "tâste").encode(encoding)
    files: dict[str, str | bytes] = {**esco_1_1()[0], "skills_en.csv": skills}
    words = told_of(zipped_files(files, downloads[0]), downloads[1])
    assert "skills_en.csv" in words
    assert told in words


def test_a_major_group_without_a_name_has_its_number(downloads: tuple[Path, Path]) -> None:
    groups = esco_1_1()[0]["ISCOGroups_en.csv"].replace("Armed forces", "")
    pack, _, found = pack_of(*broken(downloads, "ISCOGroups_en.csv", groups))
    assert {family.id: family.name["en"] for family in pack.info.families}["isco-0"] == "ISCO-08 0"
    assert found["empty-labels"] == ["0"]


def many_occupations(count: int, asking: int | None = None) -> dict[str, str]:
    """Return an ESCO of very many occupations, of which some ask for a skill, or all do."""
    files = dict(esco_1_2())
    header, _, rows = esco_occupations().partition("\r\n")
    miller = rows[rows.index("Occupation", rows.index("grain miller") - 200) :]
    uris = [f"{ESCO}/occupation/00000000-0000-0000-0001-{number:012}" for number in range(count)]
    several = [miller.replace(MILLER, uri).replace("8160.1", f"8160.{n}") for n, uri in enumerate(uris, start=1)]
    files["occupations_en.csv"] = f"{header}\r\n{''.join(several)}"
    files["occupationSkillRelations_en.csv"] = "occupationUri,relationType,skillType,skillUri\r\n" + "".join(
        f"{uri},essential,knowledge,{FLOUR}\r\n" for uri in uris[:asking]
    )
    return files


def test_relations_that_were_cut_are_refused_and_a_few_missing_are_told(tmp_path: Path) -> None:
    _, _, found = pack_of(zipped_files(many_occupations(300, asking=250), tmp_path / "v1.2.0.zip"))
    assert len(found["no-skills"]) == 50
    with (
        pytest.raises(WrongDownload) as caught,
        importing(zipped_files(many_occupations(300, asking=150), tmp_path / "v1.2.0.zip")),
    ):
        pass
    assert "occupationSkillRelations" in str(caught.value.message.values["place"])


@pytest.mark.parametrize("words", ["29.3", "1", "01.2.0", "1.2.0.1", "latest"])
def test_a_release_that_esco_cannot_have_is_told(words: str, downloads: tuple[Path, Path]) -> None:
    assert told_of(*downloads, release=words) == f"'{words}' is no release; write it like 1.2.0"


def test_languages_of_two_releases_are_refused(tmp_path: Path) -> None:
    greek = {name: words.replace("/occupation/0000", "/occupation/1111") for name, words in esco_1_2("el").items()}
    both = [zipped_files(esco_1_2(), tmp_path / "v1.2.1 en.zip"), zipped_files(greek, tmp_path / "v1.2.1 el.zip")]
    assert "occupations_el.csv: 3 of 3 match nothing in the other files" in told_of(*both)


def test_relations_that_all_lead_nowhere_are_refused_however_few(downloads: tuple[Path, Path]) -> None:
    elsewhere = esco_relations().replace("http://", "https://")
    told = told_of(*broken(downloads, "occupationSkillRelations.csv", elsewhere))
    assert "occupationSkillRelations.csv: 8 of 8 match nothing in the other files" in told


def test_labels_that_are_withheld_are_only_told(downloads: tuple[Path, Path]) -> None:
    _, counts, found = pack_of(
        *broken(downloads, "occupations_en.csv", esco_occupations().replace("\nbread/cake baker", ""))
    )
    assert counts["alternative-labels"] == (3, 2)
    assert "alternative-labels: 3 instead of 32804" in found["other-counts"]


def test_the_first_releases_have_six_columns_and_parts_like_the_whole(tmp_path: Path) -> None:
    without = ("hiddenLabels", "status", "modifiedDate", "regulatedProfessionNote", "scopeNote", "definition")
    files = {
        **esco_1_0(),
        "occupations_en.csv": esco_occupations(without=(*without, "inScheme", "code")),
        "ictSkillsCollection_en.csv": esco_skills(),
        "skillGroups_en.csv": f"conceptType,conceptUri,preferredLabel\r\nSkillGroup,{ESCO}/skill/S1,baking\r\n",
    }
    pack, counts, found = pack_of(zipped_files(files, tmp_path / "esco-v1.0.3.zip"))
    assert (len(pack.roles), len(pack.skills)) == (3, 3)
    assert found["files-not-taken"] == ["ictSkillsCollection_en.csv: 3"]
    assert counts["skill-groups"] == (1, 0)


def test_relations_of_an_earlier_layout_are_of_another_release(tmp_path: Path) -> None:
    later, earlier = {**esco_1_2()}, {"occupationSkillRelations.csv": esco_relations()}
    relations = zipped_files(earlier, tmp_path / "relations.zip")
    with pytest.raises(WrongDownload), importing(zipped_files(later, tmp_path / "v1.2.1.zip"), relations):
        pass
    del later["occupationSkillRelations_en.csv"]
    with pytest.raises(WrongDownload), importing(zipped_files(later, tmp_path / "v1.2.1.zip"), relations):
        pass


@pytest.mark.parametrize("file", ["occupations_en.csv", "occupationSkillRelations.csv"])
def test_files_of_a_later_layout_are_of_another_release(file: str, downloads: tuple[Path, Path]) -> None:
    later = esco_1_2()["occupations_en.csv"] if file.startswith("occupations") else esco_relations(labels=True)
    with pytest.raises(WrongDownload) as caught, importing(*broken(downloads, file, later)):
        pass
    assert file in str(caught.value.message.values["place"])


def test_a_group_without_its_zero_is_refused(downloads: tuple[Path, Path]) -> None:
    saved = esco_occupations().replace(",0110,", ",110,")
    with pytest.raises(WrongDownload) as caught, importing(*broken(downloads, "occupations_en.csv", saved)):
        pass
    assert "'110'" in sentence(caught.value.message)


def test_a_date_that_is_none_is_listed(downloads: tuple[Path, Path]) -> None:
    odd = esco_occupations().replace("2024-01-02T03:04:05Z", "02/01/2024", 1)
    pack, _, found = pack_of(*broken(downloads, "occupations_en.csv", odd))
    assert (pack.roles[0].summary.date, pack.roles[1].summary.date) == (None, "2024-01-02")
    assert len(found["odd-dates"]) == 1


def test_two_occupations_of_one_code_stay_two(downloads: tuple[Path, Path]) -> None:
    pack, _, found = pack_of(*broken(downloads, "occupations_en.csv", esco_occupations().replace("0110.10", "0110.9")))
    assert {role.id for role in pack.roles} == {"esco-0110-9", f"esco-{HEAD_BAKER.rpartition('/')[2]}", "esco-8160-1"}
    assert len(found["repeated-codes"]) == 1
