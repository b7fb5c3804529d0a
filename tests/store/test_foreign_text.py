"""What other programs save under the name of a pack file is called what it is, in one line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.conftest import Check
from tests.worlds import seal

PAY = "pay/official/gb-survey.csv"
WORKBOOK = b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00" + bytes(range(256)) * 4
OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 4

SAVED: dict[str, tuple[Callable[[str], bytes], str]] = {
    "semicolons": (lambda words: words.replace(",", ";").encode(), f"{PAY}:1: has ';' between its cells"),
    "tabs": (lambda words: words.replace(",", "\t").encode(), f"{PAY}:1: has 'tab' between its cells"),
    "Excel's first line": (lambda words: ("sep=;\n" + words).encode(), f"{PAY}:1: has ';' between its cells"),
    "UTF-16": (lambda words: words.encode("utf-16"), f"{PAY}:1: is UTF-16 text"),
    "UTF-16, unmarked": (lambda words: words.encode("utf-16-le"), f"{PAY}:1: is UTF-16 text"),
    "a code page": (lambda words: words.replace("Advisers", "Danış").encode("cp1254"), f"{PAY}:2: is not UTF-8 text"),
    "a workbook": (lambda _words: WORKBOOK, f"{PAY}:1: is a workbook of a spreadsheet program"),
    "an old workbook": (lambda _words: OLD_WORKBOOK, f"{PAY}:1: is a workbook of a spreadsheet program"),
}


@pytest.mark.parametrize(("saved", "line"), SAVED.values(), ids=SAVED)
def test_what_a_table_was_saved_as_is_told(saved: Callable[[str], bytes], line: str, pack: Path, check: Check) -> None:
    (pack / PAY).write_bytes(saved((pack / PAY).read_text(encoding="utf-8")))
    seal(pack)
    code, lines = check(pack)
    assert code == 4
    (told,) = lines
    assert told.startswith(line)
    assert "; " in told


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("skills: []\n".encode("utf-16"), "skills.yaml:1: is UTF-16 text, and not UTF-8"),
        (WORKBOOK, "skills.yaml:1: is a workbook"),
    ],
)
def test_what_a_yaml_file_was_saved_as_is_told(content: bytes, line: str, pack: Path, check: Check) -> None:
    (pack / "skills.yaml").write_bytes(content)
    _code, lines = check(pack)
    assert lines[0].startswith(line)


def test_marked_utf_8_is_what_spreadsheets_write_and_is_read(pack: Path, check: Check) -> None:
    (pack / PAY).write_bytes(b"\xef\xbb\xbf" + (pack / PAY).read_bytes())
    seal(pack)
    assert check(pack)[0] == 0
