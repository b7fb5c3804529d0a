"""Reads the first sheet of an Excel workbook, and no more of Excel than publishers' tables need."""

import re
import zipfile
from collections.abc import Iterator
from typing import IO
from xml.etree import ElementTree as ET  # the parser beneath bounds how far entities may grow

from careercli.errors import WrongDownload
from careercli.messages import say
from careercli.store.importers.downloads import Member, damaged
from careercli.store.zip_directory import Refused, directory_of, opened_zip

_SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SHEET, _STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
_LETTERS = re.compile(r"[A-Z]+")
_MISSING = "n/a"
_MOST_COLUMNS = 16_384
"""Of a workbook, as Excel itself has it."""


def excel_rows(member: Member) -> Iterator[list[str]]:
    """Yield the rows of the first sheet as text. Raises `WrongDownload`."""
    with member.open() as file:
        try:
            archive = opened_zip(file)  # type: ignore[arg-type]  # it can seek, as every member can
            members = directory_of(archive, file.seek(0, 2)).members
        except Refused as refused:
            is_other = refused.what.code == "problem-no-zip"
            raise WrongDownload(member.place, say("problem-no-workbook") if is_other else refused.what) from refused
        by_name = {known.filename: known for known in members.values()}
        if _SHEET not in by_name:
            raise WrongDownload(member.place, say("problem-no-table"))
        try:
            strings = _strings(archive.open(by_name[_STRINGS])) if _STRINGS in by_name else []
            yield from _sheet(archive.open(by_name[_SHEET]), strings)
        except zipfile.BadZipFile as error:
            raise damaged(member.place) from error
        except (ET.ParseError, ValueError, IndexError) as error:
            raise WrongDownload(member.place, say("problem-no-workbook")) from error


def _strings(file: IO[bytes]) -> list[str]:
    strings = []
    for _, element in ET.iterparse(file):  # noqa: S314  # its entities are bounded
        if element.tag == f"{_SPACE}si":
            strings.append("".join(text.text or "" for text in element.iter(f"{_SPACE}t")))
            element.clear()
    return strings


def _sheet(file: IO[bytes], strings: list[str]) -> Iterator[list[str]]:
    width = 0
    for _, element in ET.iterparse(file):  # noqa: S314  # its entities are bounded
        if element.tag != f"{_SPACE}row":
            continue
        row: list[str] = []
        for cell in element.iter(f"{_SPACE}c"):
            place = _place(cell.get("r", ""), len(row))
            row += [""] * (place - len(row))
            row.append(_text(cell, strings))
        # Cells at a row's end that are empty may be left out.
        width = width or len(row)
        row += [""] * (width - len(row))
        element.clear()
        yield row if any(row) else []


def _place(reference: str, otherwise: int) -> int:
    """Return which column a cell of `C5` is in, counted from 0. Raises `ValueError` for one that no workbook has."""
    letters = _LETTERS.match(reference)
    if letters is None:
        return otherwise
    place = 0
    for letter in letters.group():
        place = place * 26 + ord(letter) - ord("A") + 1
        if place > _MOST_COLUMNS:
            raise ValueError(reference)
    return place - 1


def _text(cell: ET.Element, strings: list[str]) -> str:
    kind, value = cell.get("t"), cell.find(f"{_SPACE}v")
    if kind == "inlineStr":
        words = "".join(text.text or "" for text in cell.iter(f"{_SPACE}t"))
    elif value is None or value.text is None:
        words = ""
    elif kind == "s":
        words = strings[int(value.text)]
    else:
        words = value.text.removesuffix(".0")
    return "" if words == _MISSING else words
