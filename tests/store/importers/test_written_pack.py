"""Tables of an import are what `csv` would write, though they are written many times quicker, and what is read."""

import csv
import io
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.store.importers.adding import addable
from careercli.store.importers.imported import Wanted, imported
from careercli.store.importers.written_pack import Table
from careercli.store.pack_folder import PackChanged
from careercli.store.pack_keeping import keep_pack
from tests.publishers import esco_1_2, zipped_files

_CELLS = st.text(st.sampled_from('ab ,"\n\r;|é\t'), max_size=5)
_ROWS = st.lists(st.tuples(_CELLS, _CELLS, _CELLS), max_size=6)


@given(_ROWS)
def test_a_table_is_written_as_csv_writes_it(rows: list[tuple[str, str, str]]) -> None:
    expected = "".join(map(_line, [("one", "two", "three"), *rows]))
    with TemporaryDirectory() as folder:
        place = Path(folder, "table.csv")
        table = Table(place, ("one", "two", "three"))
        table.write_all(rows)
        table.close()
        assert place.read_bytes() == expected.encode()
        assert table.digest == sha256(place.read_bytes()).hexdigest()
        assert table.rows == len(rows)


def _line(row: tuple[str, str, str]) -> str:
    line = io.StringIO(newline="")
    csv.writer(line).writerow(row)
    return line.getvalue().removesuffix("\r\n") + "\n"


@given(_ROWS)
def test_what_need_not_be_read_is_what_would_be_read(rows: list[tuple[str, str, str]]) -> None:
    header = ("one", "two", "three")
    with TemporaryDirectory() as folder:
        place = Path(folder, "table.csv")
        table = Table(place, header)
        table.write_all(rows)
        table.close()
        known, content = table.known(), place.read_bytes()
        assert (known is None) == any(end in cell for row in rows for cell in row for end in "\r\n")
        if known is not None:
            read = list(csv.reader(content.decode().splitlines(keepends=True), strict=True))
            rows_of_blocks = [row for columns in known.blocks for row in zip(*columns, strict=True)]
            assert [list(row) for row in (known.header, *rows_of_blocks)] == read
            assert known.sum == (sha256(content).hexdigest(), len(content))


def test_a_row_that_is_too_long_to_be_read_has_to_be_read(tmp_path: Path) -> None:
    table = Table(tmp_path / "table.csv", ("one", "two"))
    table.write(("a", "b" * csv.field_size_limit()))
    table.close()
    assert table.known() is None


def test_a_pack_is_not_kept_whose_tables_are_no_longer_what_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    with imported(Wanted("esco", (zipped_files(esco_1_2(), tmp_path / "ESCO-v1.2.1.zip"),))) as made:
        found = addable("esco", made).new
        table = made.folder / "requirements.csv"
        table.write_text(table.read_text().replace("essential", "helpful"))
        with pytest.raises(PackChanged):
            keep_pack(found.folder, found.name, found.pack.info.version, found.content, found.among)
    assert not (tmp_path / "home").exists()
