"""Tables of an import are what `csv` would write, though they are written many times quicker."""

import csv
import io
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from careercli.store.importers.written_pack import Table

_CELLS = st.text(st.sampled_from('ab ,"\n\r;|é\t'), max_size=5)
_ROWS = st.lists(st.tuples(_CELLS, _CELLS, _CELLS), max_size=6)


@given(_ROWS)
def test_a_table_is_written_as_csv_writes_it(rows: list[tuple[str, str, str]]) -> None:
    expected = io.StringIO(newline="")
    csv.writer(expected, lineterminator="\n").writerows([("one", "two", "three"), *rows])
    with TemporaryDirectory() as folder:
        place = Path(folder, "table.csv")
        table = Table(place, ("one", "two", "three"))
        table.write(*rows)
        digest = table.close()
        assert place.read_bytes() == expected.getvalue().encode()
        assert digest == sha256(place.read_bytes()).hexdigest()
        assert table.rows == len(rows)
