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
