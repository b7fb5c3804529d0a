"""CSV that spreadsheets and programs read as it is meant."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from careercli.catalog import Catalog
from careercli.exports.csv_export import write_table
from careercli.exports.tables.table import Column, Row, Table
from tests.exports.made import rows_of, spoken
from tests.program import TINY


def _table(*cells: Row) -> Table:
    columns = (Column("text", "text", help=""), Column("amount", "number", help="", required=False))

    def rows(_catalog: Catalog) -> Iterator[Row]:
        return iter(cells)

    return Table("made", help="", key=("text",), columns=columns, rows=rows)


@pytest.mark.parametrize("beginning", ["=", "+", "-", "@", "\t", "\r"])
def test_text_never_becomes_a_formula_and_a_number_stays_one(beginning: str, tmp_path: Path) -> None:
    with spoken("en", TINY) as catalog:
        write_table(_table((f"{beginning}1+1", -5.5), ("plain", 3.0), ("a=b", None)), catalog, tmp_path)
    assert rows_of(tmp_path / "made.csv") == [
        {"text": f"'{beginning}1+1".replace("\r", "\n"), "amount": "-5.5"},
        {"text": "plain", "amount": "3"},
        {"text": "a=b", "amount": ""},
    ]


def test_quotes_commas_and_lines_come_back_as_they_were(tmp_path: Path) -> None:
    odd = 'a "quoted", word\nand a line; Ğğ Ωω'
    with spoken("en", TINY) as catalog:
        write_table(_table((odd, 1)), catalog, tmp_path)
    assert rows_of(tmp_path / "made.csv")[0]["text"] == odd
