"""What the formats of rows promise to the programs that read them."""

import io
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from careercli.formats import FORMATS
from careercli.model import LANGUAGES, Language
from tests.cli.commands import ON_BUNDLED, ON_TINY, Arguments, on_tiny
from tests.cli.inside import ask
from tests.program import TINY, environment, run
from tests.tidy.reading import of_csv, of_excel, of_fods, of_jsonl, of_tsv, of_xlsx, read

pytestmark = pytest.mark.exhaustive

_ROWS = [name for name, known in FORMATS.items() if known.takes == "rows"]
_OFFER: Arguments = ("offer", "5000", "EUR", "--role", "agent", "--country", "GR", "--year", "2025")
_BEGINNINGS = ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x";"y")')


@pytest.fixture
def with_formulas(tmp_path: Path) -> Path:
    """Return a pack in which titles begin as formulas do."""
    pack = tmp_path / "pack"
    shutil.copytree(TINY, pack)
    role = pack / "roles" / "clerk.yaml"
    words = role.read_text(encoding="utf-8")
    title = "title: {en: Clerk, tr: Memur, az: Məmur, el: Υπάλληλος}"
    assert title in words
    titles = dict(zip(("en", "tr", "az", "el"), _BEGINNINGS[:4], strict=True))
    role.write_text(words.replace(title, f"title: {titles}"), encoding="utf-8")
    return pack


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_a_formula(with_formulas: Path, language: Language, tmp_path: Path) -> None:
    beginning = dict(zip(("en", "tr", "az", "el"), _BEGINNINGS, strict=False))[language]
    line = ("roles", "--data", str(with_formulas), "--lang", language, "--fields", "title", "--format")
    for format_ in _ROWS:
        file = tmp_path / f"file.{format_}"
        ask(*line, format_, "-o", str(file))
        cells = [row[0] for row in read(file, format_)]
        assert (beginning if format_ in {"jsonl", "xlsx"} else f"'{beginning}") in cells


def test_negative_numbers_stay_numbers() -> None:
    line = (*_OFFER, "--fields", "part,difference_percent", "--format")
    found = [cell for _, cell in of_csv(ask(*line, "csv").stdout.encode())[1:] if cell]
    assert any(float(cell) < 0 for cell in found)
    in_turkish = of_excel(ask(*line, "excel", "--lang", "tr").stdout.encode())
    assert [cell.replace(",", ".") for _, cell in in_turkish[1:] if cell] == found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_double_click_opens_it_in_excel(language: Language) -> None:
    separator, point, other = (",", ".", ";") if language == "en" else (";", ",", ".")
    line = ("compare", "agent", "--fields", "role,market_typical", "--excel", "--lang", language)
    names, first, *_others = ask(*line).stdout.splitlines()
    assert names == f"\ufeffrole{separator}market_typical"
    amount = first.partition(separator)[2]
    assert point in amount
    assert other not in amount


_WINDOWS_LANGUAGES = {"en": 1033, "tr": 1055, "az": 1068, "el": 1032}
"""As a spreadsheet calls them."""


_needs_spreadsheet = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
_IN_SHEETS: tuple[Arguments, ...] = (
    ("compare", "agent", "--country", "GR", "--country", "GB"),
    ("figures", "--role", "client-relations-manager", "--statistic", "p10", "--country", "US", "--broad"),
    _OFFER,
)


@_needs_spreadsheet
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_spreadsheet_of_the_country_reads_every_cell_as_it_is_meant(language: Language, tmp_path: Path) -> None:
    separator = ord("," if language == "en" else ";")
    # As Excel does, it is to look for dates and the like.
    reading = f"Text - txt - csv (StarCalc):{separator},34,76,1,,{_WINDOWS_LANGUAGES[language]},false,true"
    _assert_read_as_meant([(*line, "--lang", language, "--excel") for line in _IN_SHEETS], "csv", tmp_path, reading)


@_needs_spreadsheet
def test_a_spreadsheet_reads_every_cell_of_a_workbook_as_it_is_meant(tmp_path: Path) -> None:
    _assert_read_as_meant([(*line, "--lang", "tr") for line in _IN_SHEETS], "xlsx", tmp_path)


_TRUTH_ELSEWHERE = {"true": True, "false": False}
"""English has these words as values; in other languages they are words."""


def _assert_read_as_meant(lines: list[Arguments], ending: str, folder: Path, *reading: str) -> None:
    """Assert that LibreOffice sees numbers where the JSON has numbers, the same ones, and words where it has words."""
    for number, line in enumerate(lines):
        ask(*line, "-o", str(folder / f"{number}.{ending}"))
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "fods"),
            *(f"--infilter={filter_}" for filter_ in reading),
            *("--outdir", str(folder), *(str(folder / f"{number}.{ending}") for number in range(len(lines)))),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    for number, line in enumerate(lines):
        names, *rows = of_fods((folder / f"{number}.fods").read_bytes())
        meant = of_jsonl(ask(*(word for word in line if word != "--excel"), "--format", "jsonl").stdout.encode())
        assert names == meant[0]
        understood = _in_csv if ending == "csv" else _in_workbook
        found = [[_TRUTH_ELSEWHERE.get(cell, cell) for cell in row] for row in rows]
        assert found == [list(map(understood, row)) for row in meant[1:]]
        assert any(isinstance(cell, float) and cell % 1 for row in rows for cell in row), "no fraction among them"


def _in_workbook(value: Any) -> Any:
    return pytest.approx(value) if type(value) in {int, float} else value


def _in_csv(value: Any) -> Any:
    if isinstance(value, str) and re.fullmatch("[0-9][0-9 .,-]*", value):
        # A code of digits alone is a number to it, and the same one; others are kept from being read so.
        return float(value) if value.isdigit() and value[0] != "0" else f"'{value}"
    return _in_workbook(value)


def test_a_workbook_has_its_names_in_sight_and_its_sources_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "pay.xlsx"
    ask("compare", "agent", "-o", str(file))
    content = file.read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        assert b'state="frozen"' in book.read("xl/worksheets/sheet1.xml")
    names, *rows = of_xlsx(content)
    assert names[:4] == ["role", "role_title", "country", "low"]
    cited = {row[names.index("source")] for row in rows} - {None}
    sources, *listed = of_xlsx(content, sheet=2)
    assert {row[sources.index("id")] for row in listed} == cited


@pytest.mark.parametrize("format_", [*_ROWS, "json"])
@pytest.mark.parametrize("name", ["compare", "ladder-side-by-side", "guide"])
def test_the_same_question_is_the_same_file(name: str, format_: str, tmp_path: Path) -> None:
    written = []
    for number, variables in enumerate(
        ({"TZ": "UTC", "PYTHONHASHSEED": "1"}, {"TZ": "Asia/Baku", "PYTHONHASHSEED": "2"})
    ):
        file = tmp_path / f"{number}.{format_}"
        run(*ON_BUNDLED[name], "--lang", "tr", "--format", format_, "-o", str(file), env=variables)
        written.append(file.read_bytes())
    assert written[0] == written[1]
    if format_ != "xlsx":
        assert b"\r" not in written[0]


def test_a_file_is_what_would_be_printed(tmp_path: Path) -> None:
    for format_ in ("json", "jsonl", "csv", "tsv", "excel"):
        file = tmp_path / "file"
        ask(*on_tiny("compare"), "--format", format_, "-o", str(file), "--force")
        assert file.read_text(encoding="utf-8") == ask(*on_tiny("compare"), "--format", format_).stdout


def test_a_page_in_a_file_knows_no_terminal(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    ask(*on_tiny("compare"), "--color", "always", "-o", str(file), columns=40)
    assert file.read_text(encoding="utf-8") == ask(*on_tiny("compare")).stdout


def test_text_is_quoted_where_it_has_to_be() -> None:
    line = ("guide", "--format")
    in_json = [point["text"] for topic in ask("guide", "--json").data for point in topic["entries"]]
    assert any("," in text for text in in_json if text)
    for name, reader in (("csv", of_csv), ("tsv", of_tsv), ("jsonl", of_jsonl)):
        names, *rows = reader(ask(*line, name).stdout.encode())
        assert [row[names.index("text")] or None for row in rows] == in_json


def test_columns_are_those_that_the_schema_lists() -> None:
    for name in ON_TINY:
        answer = ask(*on_tiny(name), "--json").json["schema"].split("/")[1]
        described = ask("schema", answer).json
        first = ask(*on_tiny(name), "--format", "csv").stdout.partition("\n")[0]
        assert first.split(",") == [column["name"] for column in described["columns"]]
        assert described["row"]


def test_without_its_library_a_workbook_is_told_to_need_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    told = ask("roles", "-o", str(tmp_path / "roles.xlsx"), code=2).stderr
    assert "pip install 'careercli[xlsx]'" in told
    assert len(told.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_closed_pipe_is_no_failure() -> None:
    for format_ in ("csv", "jsonl"):
        finished = subprocess.run(
            [
                "bash",
                "-o",
                "pipefail",
                "-c",
                f"{shlex.quote(sys.executable)} -m careercli skills --format {format_} | head -1",
            ],
            capture_output=True,
            check=False,
            env=environment(),
        )
        assert (finished.returncode, finished.stderr) == (0, b"")


_MOST_IN_CELL = 32_767
"""Letters that a cell of Excel holds, as its makers say; one beyond the first 65,536 of Unicode counts as two."""
_LONG_TITLES = {
    "clerk": "c" * _MOST_IN_CELL,
    "chief": "c" * (_MOST_IN_CELL + 1),
    "adviser": "𝒸" * (_MOST_IN_CELL // 2 + 1),
}


@pytest.fixture
def with_long_titles(tmp_path: Path) -> Path:
    """Return a pack in which one title just fits into a cell, and two others are too long for one."""
    pack = tmp_path / "pack"
    shutil.copytree(TINY, pack)
    for role, title in _LONG_TITLES.items():
        file = pack / "roles" / f"{role}.yaml"
        words = file.read_text(encoding="utf-8")
        file.write_text(re.sub("^title: .*$", f"title: {{en: {title}}}", words, flags=re.MULTILINE), encoding="utf-8")
    return pack


@pytest.mark.parametrize("format_", ["excel", "xlsx"])
def test_a_cell_too_long_for_excel_is_cut_and_that_is_told(
    with_long_titles: Path, format_: str, tmp_path: Path
) -> None:
    file = tmp_path / "roles"
    line = ("roles", "--data", str(with_long_titles), "--fields", "id,title", "--format", format_, "-o", str(file))
    told = ask(*line).stderr.splitlines()
    titles = dict(read(file, format_)[1:])
    assert titles == {
        "clerk": _LONG_TITLES["clerk"],
        "chief": "c" * (_MOST_IN_CELL - 1) + "…",
        "adviser": "𝒸" * (_MOST_IN_CELL // 2) + "…",
    }
    assert len(told) == 1
    assert "2 cells" in told[0]
    assert "--format csv" in told[0]


@pytest.mark.parametrize("format_", ["csv", "tsv", "jsonl", "json"])
def test_no_other_format_cuts_anything(with_long_titles: Path, format_: str) -> None:
    printed = ask("roles", "--data", str(with_long_titles), "--fields", "id,title", "--format", format_)
    assert printed.stderr == ""
    assert all(title in printed.stdout for title in _LONG_TITLES.values())


def test_what_keeps_a_text_from_being_a_formula_counts_as_a_letter(with_long_titles: Path, tmp_path: Path) -> None:
    clerk, file = with_long_titles / "roles" / "clerk.yaml", tmp_path / "roles"
    words = clerk.read_text(encoding="utf-8")
    clerk.write_text(words.replace("{en: cc", "{en: '=c").replace("c}", "c'}", 1), encoding="utf-8")
    ask("roles", "--data", str(with_long_titles), "--fields", "id,title", "--excel", "-o", str(file))
    title = dict(read(file, "excel")[1:])["clerk"]
    assert (title[:2], title[-1], len(title)) == ("'=", "…", _MOST_IN_CELL)
