"""The database holds what the CSV files hold, refers to nothing that is not there, and answers what people ask."""

import json
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from careercli.exports.tables import DATA, all_tables, cells
from careercli.model import LANGUAGES, Language
from tests.exports.made import export, files_of, rows_of, spoken
from tests.program import ROOT, TINY, run

pytestmark = pytest.mark.skipif(sqlite3.sqlite_version_info < (3, 37), reason="this SQLite knows no STRICT tables")
_PAGE = (ROOT / "README.md").read_text(encoding="utf-8")
_QUERIES = [
    query
    for block in re.findall(r"^```sql\n(.*?)^```", _PAGE, re.MULTILINE | re.DOTALL)
    for query in block.split("\n")[:-1]
]


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export("sqlite", tmp_path_factory.mktemp("exports") / "sqlite", data=None)


@pytest.fixture
def database(bundled: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(bundled / "careercli.sqlite")) as connection:
        yield connection


def test_it_is_whole_and_every_reference_leads_somewhere(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_every_row_of_the_catalogue_is_in_it_once(database: sqlite3.Connection) -> None:
    with spoken("en", None) as catalog:
        for table in DATA:
            kept = database.execute(f"SELECT * FROM {table.name} ORDER BY rowid").fetchall()  # noqa: S608  # a name of ours
            assert [*map(tuple, kept)] == list(cells(table, catalog)), table.name


def test_it_holds_what_the_csv_files_hold(tmp_path: Path) -> None:
    folder, tables = export("sqlite", tmp_path / "sqlite", data=TINY), export("csv", tmp_path / "csv", data=TINY)
    with closing(sqlite3.connect(folder / "careercli.sqlite")) as connection:
        for table in all_tables([]):
            rows = connection.execute(f"SELECT * FROM {table.name} ORDER BY rowid").fetchall()  # noqa: S608  # a name of ours
            written = rows_of(tables / f"{table.name}.csv")
            assert len(rows) == len(written), table.name
            for row, beside in zip(rows, written, strict=True):
                for column, cell in zip(table.columns, row, strict=True):
                    told = beside[column.name]
                    if (table.name, beside.get("name")) == ("about", "command"):
                        continue
                    if column.kind == "boolean":
                        assert bool(cell) == (told == "true")
                    elif column.kind in {"number", "integer"}:
                        assert (cell is None) == (told == "")
                        assert cell is None or float(told) == cell
                    else:
                        assert (cell or "") == told.removeprefix("'") or cell == told


def test_every_credible_pay_of_the_program_is_in_euros_in_its_view(database: sqlite3.Connection) -> None:
    seen = {
        (role, country): typical
        for role, country, typical in database.execute("SELECT role, country, typical FROM pay_eur")
    }
    (year,) = {year for (year,) in database.execute("SELECT DISTINCT money_year FROM pay_eur")}
    asked = run("compare", "agent", "supervisor", "--prices", str(year), "--broad", "--json").data["rows"]
    credible = [row for row in asked if all(flag["severity"] != "not-credible" for flag in row["flags"])]
    assert len(credible) > 5
    for row in credible:
        assert seen[row["role"], row["country"]] == pytest.approx(row["lenses"]["market"]["typical"])
    assert not {(row["role"], row["country"]) for row in asked if row not in credible} & seen.keys()


@pytest.mark.parametrize("query", _QUERIES)
def test_queries_that_the_page_shows_find_something(query: str, database: sqlite3.Connection) -> None:
    assert database.execute(query).fetchall()


def test_the_page_shows_three_queries() -> None:
    assert len(_QUERIES) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_pack_makes_the_same_bytes_and_says_what_it_is(language: Language, tmp_path: Path) -> None:
    one, other = (export("sqlite", tmp_path / name, data=TINY, language=language) for name in ("one", "other"))
    assert files_of(one) == files_of(other)
    metadata = json.loads((one / "metadata.json").read_text(encoding="utf-8"))
    with closing(sqlite3.connect(one / "careercli.sqlite")) as connection:
        told = dict(connection.execute("SELECT name, value FROM about"))
        ((made,),) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'figure'")
    assert told["citation"] in metadata["description"]
    assert told["command"] == f"careercli data export DIR --as sqlite --lang {language} --data PACK"
    assert metadata["databases"]["careercli"]["tables"]["figure"]["columns"]["role"] in made


def test_the_version_of_sqlite_that_wrote_it_is_not_in_it(bundled: Path) -> None:
    assert (bundled / "careercli.sqlite").read_bytes()[96:100] == (3_037_000).to_bytes(4, "big")


@pytest.mark.skipif(not shutil.which("sqlite3"), reason="no sqlite3 on this machine")
def test_sqlite3_opens_it(bundled: Path) -> None:
    asked = ["sqlite3", str(bundled / "careercli.sqlite"), "SELECT count(*) FROM figure"]
    with spoken("en", None) as catalog:
        assert subprocess.run(asked, capture_output=True, check=True, text=True).stdout.strip() == str(
            catalog.count("figure")
        )


@pytest.mark.skipif(not shutil.which("datasette"), reason="no Datasette on this machine")
def test_datasette_shows_it(bundled: Path) -> None:
    asked = ["datasette", "careercli.sqlite", "-m", "metadata.json", "--get", "/careercli/pay_eur.json?_size=max"]
    told = subprocess.run(asked, cwd=bundled, capture_output=True, check=True, text=True).stdout
    assert json.loads(told)["rows"]
