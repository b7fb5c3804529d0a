"""Reads back what the formats of rows have written, each by another program than has written it."""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

Cells = list[list[Any]]
"""The row of names, and the others."""
_WIDEST = 200
"""More columns than any table has; what is empty beside it LibreOffice counts in thousands."""
_OF_TABLES = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OF_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_OF_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_IN_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def of_csv(content: bytes) -> Cells:
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))


def of_tsv(content: bytes) -> Cells:
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline=""), delimiter="\t"))


def of_excel(content: bytes) -> Cells:
    text = content.decode("utf-8-sig")
    separator = ";" if ";" in text.partition("\n")[0] else ","
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def of_jsonl(content: bytes) -> Cells:
    rows = [json.loads(line) for line in content.decode("utf-8").splitlines()]
    return [list(rows[0]), *([*row.values()] for row in rows)] if rows else []


def of_xlsx(content: bytes, sheet: int = 1) -> Cells:
    """Return the cells of a sheet: text, numbers and truth values, None where there is none."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        rows = ET.fromstring(book.read(f"xl/worksheets/sheet{sheet}.xml")).iter(f"{_IN_SHEET}row")  # noqa: S314  # we have written it
        written = [{_place(cell.attrib["r"]): _in_cell(cell) for cell in row} for row in rows]
    width = max(written[0]) + 1
    return [[row.get(place) for place in range(width)] for row in written]


def of_fods(content: bytes) -> Cells:
    """Return the cells of the first sheet of what LibreOffice writes, as it has understood them."""
    sheet = next(ET.fromstring(content).iter(f"{_OF_TABLES}table"))  # noqa: S314  # we have had it written
    rows = [[cell for found in row for cell in _in_fods(found)] for row in sheet.iter(f"{_OF_TABLES}table-row")]
    width = max((place for place, name in enumerate(rows[0]) if name is not None), default=0) + 1
    return [row[:width] for row in rows if any(cell is not None for cell in row)]


def _in_fods(cell: ET.Element) -> list[Any]:
    kind, times = cell.get(f"{_OF_OFFICE}value-type"), int(cell.get(f"{_OF_TABLES}number-columns-repeated", "1"))
    made = cell.get(f"{_OF_TABLES}formula")
    if made is not None:  # which is how truth values stand there
        value: Any = {"of:=TRUE()": True, "of:=FALSE()": False}[made]
    elif kind == "float":
        value = float(cell.attrib[f"{_OF_OFFICE}value"])
    elif kind == "boolean":
        value = cell.attrib[f"{_OF_OFFICE}boolean-value"] == "true"
    else:
        assert kind in {None, "string"}, kind
        value = "\n".join("".join(line.itertext()) for line in cell.iter(f"{_OF_TEXT}p")) if kind else None
    return [value] * min(times, _WIDEST)


def _place(reference: str) -> int:
    """Return the column of a cell: 0 for A7, 26 for AA7."""
    place = 0
    for letter in reference.rstrip("0123456789"):
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _in_cell(cell: ET.Element) -> Any:
    kind, value = cell.attrib.get("t", "n"), "".join(cell.itertext())
    assert cell.find(f"{_IN_SHEET}f") is None, "a formula"
    if kind == "inlineStr":
        return value
    if kind == "b":
        return value == "1"
    assert kind == "n", kind
    return None if value == "" else float(value)


READERS: Mapping[str, Callable[[bytes], Cells]] = {
    "csv": of_csv,
    "tsv": of_tsv,
    "excel": of_excel,
    "jsonl": of_jsonl,
    "xlsx": of_xlsx,
}


def read(file: Path, format_: str) -> Cells:
    return READERS[format_](file.read_bytes())
