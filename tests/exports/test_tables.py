"""The tables of the exports: keys are keys, references lead somewhere, and nothing of the catalogue is left out."""

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from careercli.catalog import Catalog
from careercli.exports.tables import DATA, Cell, all_tables, cells
from careercli.exports.tables.table import Table
from careercli.model import LANGUAGES, Language
from tests.exports.made import export, files_of, rows_of, spoken
from tests.program import TINY

_TYPES: dict[str, tuple[type, ...]] = {
    "text": (str,),
    "words": (str,),
    "sentence": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
}
_ON = pytest.mark.parametrize("data", [TINY, None], ids=["tiny", "bundled"])


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export("csv", tmp_path_factory.mktemp("exports") / "csv", data=TINY)


def _all(catalog: Catalog) -> dict[str, tuple[Table, list[tuple[Cell, ...]]]]:
    return {table.name: (table, list(cells(table, catalog))) for table in all_tables([("title", "x")])}


def _values(table: Table, rows: list[tuple[Cell, ...]], names: tuple[str, ...]) -> Iterator[tuple[Cell, ...]]:
    places = [[column.name for column in table.columns].index(name) for name in names]
    return (tuple(row[place] for place in places) for row in rows)


@_ON
def test_every_key_is_one_and_every_reference_leads_to_a_row_of_an_earlier_table(data: Path | None) -> None:
    with spoken("en", data) as catalog:
        made = _all(catalog)
    keys: dict[tuple[str, tuple[str, ...]], set[tuple[Cell, ...]]] = {}
    for table, rows in made.values():
        key = list(_values(table, rows, table.key))
        assert len(set(key)) == len(key), table.name
        for reference in table.all_references:
            known = keys[reference.table, reference.key]
            named = {value for value in _values(table, rows, reference.columns) if None not in value}
            assert named <= known, (table.name, reference)
        keys[table.name, table.key] = set(key)


def test_every_table_of_the_pack_is_there_with_its_edition_and_checksum(tiny: Path) -> None:
    known = {row["file"]: row for row in rows_of(tiny / "edition.csv")}
    files = list(TINY.rglob("*.csv"))
    assert known.keys() == {file.relative_to(TINY).as_posix() for file in files}
    for file in files:
        row = known[file.relative_to(TINY).as_posix()]
        assert row["sha256"] == hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
        assert row["edition"]


@pytest.mark.exhaustive
@_ON
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cell_is_of_its_columns_type_and_none_that_is_required_is_empty(
    data: Path | None, language: Language
) -> None:
    with spoken(language, data) as catalog:
        for table, rows in _all(catalog).values():
            for row in rows:
                for column, cell in zip(table.columns, row, strict=True):
                    assert cell is not None or not column.required, (table.name, column.name, row)
                    assert cell is None or type(cell) in _TYPES[column.kind], (table.name, column.name, cell)
                    assert cell is None or not (column.kind == "integer" and isinstance(cell, bool))


@_ON
def test_all_figures_roles_requirements_and_readings_are_there(data: Path | None) -> None:
    with spoken("en", data) as catalog:
        made = {name: rows for name, (_, rows) in _all(catalog).items()}
        roles = catalog.roles()
        assert {row[0] for row in made["figure"]} == {figure.id for figure in catalog.figures(broad=True)}
        assert [row[0] for row in made["role"]] == [role.id for role in roles]
        assert [row[:3] for row in made["requirement"]] == [
            (role.id, one.skill, one.need) for role in roles for one in role.skills
        ]
        assert len(made["role_statement"]) == sum(1 for role in roles for _ in role.statements())
        assert [row[0] for row in made["source"]] == [source.id for source in catalog.sources()]
        assert len(made["guide_entry"]) == sum(len(topic.entries) for topic in catalog.topics())
        assert len(made["group_pay"]) == catalog.count("group-pay")
        assert ("exchange-rate-ecb", "TRY") in {row[:2] for row in made["reading"]}


def test_a_row_has_the_values_of_its_figure(tiny: Path) -> None:
    row = next(row for row in rows_of(tiny / "figure.csv") if row["id"] == "tr-clerk-month")
    with spoken("en", TINY) as catalog:
        figure = catalog.figure("tr-clerk-month")
    assert float(row["low"]) == figure.low
    assert (row["currency"], row["period"], row["source"]) == (figure.currency, figure.period, figure.source)
    assert row["as_printed"] == figure.as_printed


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dictionary_describes_every_column_of_every_file_in_the_readers_language(
    language: Language, tmp_path: Path
) -> None:
    folder = export("csv", tmp_path / "csv", data=TINY, language=language)
    described = rows_of(folder / "dictionary.csv")
    told = {(row["table_name"], row["column_name"]): row["description"] for row in described}
    for file in folder.glob("*.csv"):
        with file.open(encoding="utf-8") as lines:
            columns = lines.readline().rstrip("\n").split(",")
        assert [name for table, name in told if table == file.stem] == columns
    page = (folder / "README.md").read_text(encoding="utf-8")
    assert all(name in page for _, name in told)
    assert (told["figure", "role"] == "The role.") == (language == "en")


def test_texts_are_in_the_language_asked_for_and_in_all_of_them_in_a_table_of_their_own(tmp_path: Path) -> None:
    greek = export("csv", tmp_path / "csv", data=TINY, language="el")
    titles = {row["id"]: row["title"] for row in rows_of(greek / "role.csv")}
    with spoken("el", TINY) as catalog:
        assert titles == {role.id: role.title["el"] for role in catalog.roles()}
        role = catalog.roles(["clerk"])[0]
    words = {
        row["language"]: row["text"]
        for row in rows_of(greek / "translation.csv")
        if (row["table_name"], row["row_key"], row["column_name"]) == ("role", "clerk", "title")
    }
    assert words == dict(role.title)


def test_the_page_beside_the_files_says_how_to_cite_them_how_they_were_made_and_whom_to_thank(tiny: Path) -> None:
    page = (tiny / "README.md").read_text(encoding="utf-8")
    with spoken("en", TINY) as catalog:
        info, sources = catalog.info(), catalog.sources()
    assert f"version {info.version}. Licence: {info.licence}." in page
    assert "`careercli data export DIR --as csv --lang en --data PACK`" in page
    assert all(f"- `{source.id}`: " in page for source in sources)
    told = {row["name"]: row["value"] for row in rows_of(tiny / "about.csv")}
    assert (told["version"], told["pack"]) == (info.version, info.id)
    assert "careercli data export" in told["command"]


def test_the_same_pack_makes_the_same_bytes_wherever_they_are_written(tiny: Path, tmp_path: Path) -> None:
    again = export("csv", tmp_path / "other name", data=TINY)
    assert files_of(again) == files_of(tiny)


def test_series_that_are_lent_to_a_pack_come_with_their_sources(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(TINY, pack)
    shutil.rmtree(pack / "reference")
    editions = pack / "editions.yaml"
    first, *others = editions.read_text(encoding="utf-8").split("  - file: ")
    own = [edition for edition in others if not edition.startswith("reference/")]
    editions.write_text("  - file: ".join([first, *own]), encoding="utf-8")
    folder = export("csv", tmp_path / "csv", data=pack)
    sources = {row["id"] for row in rows_of(folder / "source.csv")}
    named = {row["source"] for table in ("series", "minimum_wage") for row in rows_of(folder / f"{table}.csv")}
    assert named <= sources
    assert {row["series"] for row in rows_of(folder / "reading.csv")} >= {"exchange-rate-ecb", "minimum-wage-ilo"}
    assert {row["lens"] for row in rows_of(folder / "pay_lens.csv") if row["low"]} >= {"market", "ppp"}


def test_a_table_is_never_in_memory_as_a_whole() -> None:
    with spoken("en", TINY) as catalog:
        for table in DATA:
            assert not isinstance(table.rows(catalog), list | tuple), table.name
