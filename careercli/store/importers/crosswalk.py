"""Reads the official table between O*NET and ESCO: codes and grades, no titles."""

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from careercli.errors import WrongDownload
from careercli.messages import say
from careercli.model import CodeMatch
from careercli.store.foreign_text import about_bytes
from careercli.store.importers.downloads import Downloads, Member, damaged
from careercli.store.importers.findings import CountKind, Findings, check_any
from careercli.store.importers.odd_codes import check_address, check_code
from careercli.store.importers.sheets import about_csv

_MOST_BEFORE_HEADER = 100
_ID, _URI, _MATCH = "O*NET Id", "ESCO or ISCO URI", "Type of Match"
_SEPARATORS = {";": ";", "\t": "tab"}
_VERSIONS: Mapping[str, str] = {"Classification 1 Version": "onet", "Classification 2 Version": "esco"}
_GRADES: Mapping[str, CodeMatch] = {
    "exactMatch": "exact",
    "closeMatch": "close",
    "broadMatch": "broad",
    "narrowMatch": "narrow",
}
_ONET_EDITION = "O*NET-SOC 2019"
"""The structure whose codes are taken."""
_OF_GROUP = "exactISCO"
_GROUP = re.compile(r".*/isco/C([0-9]{1,4})")
_COUNTS: Mapping[str, CountKind] = {
    "exact": "crosswalk-exact",
    "close": "crosswalk-close",
    "broad": "crosswalk-broad",
    "narrow": "crosswalk-narrow",
}


class Matched(NamedTuple):
    """A row: how well an occupation of O*NET and one of ESCO, or a group of ISCO, match."""

    onet: str
    uri: str
    match: CodeMatch
    group: str | None
    """The code of the ISCO-08 group; null for an occupation of ESCO."""


class Crosswalk(NamedTuple):
    """The whole table."""

    rows: tuple[Matched, ...]
    onet: str
    """Which structure of O*NET-SOC it is about, as it says: `O*NET-SOC 2019`."""
    esco: str
    """Which release of ESCO."""


def read_crosswalk(path: Path, findings: Findings) -> Crosswalk:
    """Read the table. Raises `WrongDownload` for any other file."""
    with Downloads([path]) as downloads:
        tables = [member for member in downloads.members if member.name.lower().endswith(".csv")]
        if len(tables) != 1:
            raise WrongDownload(str(path), say("crosswalk-missing"), say("crosswalk-from"))
        return _read(tables[0], findings)


def _read(member: Member, findings: Findings) -> Crosswalk:
    told: dict[str, str] = {}
    rows: list[Matched] = []
    try:
        _check_separator(member)
        with member.open() as stream, io.TextIOWrapper(stream, encoding="utf-8-sig", newline="") as text:
            reader = csv.reader(text, strict=True)
            header = _header(reader, told)
            if header is None:
                raise WrongDownload(member.place, say("crosswalk-missing"), say("crosswalk-from"))
            places = [header.index(name) for name in (_ID, _URI, _MATCH)]
            for row in filter(None, reader):
                if len(row) != len(header):
                    what = say("problem-cells", cells=len(row), columns=len(header))
                    raise WrongDownload(f"{member.place}, {reader.line_num}", what, say("crosswalk-from"))
                onet, uri, match = (row[place].strip() for place in places)
                rows.append(_matched(onet, uri, match, f"{member.place}, {reader.line_num}"))
    except csv.Error as error:
        raise WrongDownload(member.place, about_csv(error)) from error
    except UnicodeDecodeError as error:
        raise WrongDownload(member.place, about_bytes(error.object)[0]) from error
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise damaged(member.place) from error
    check_any(member.place, len(rows))
    if told.get("onet", _ONET_EDITION) != _ONET_EDITION:
        what = say("crosswalk-of-other-edition", edition=told["onet"])
        raise WrongDownload(member.place, what, say("crosswalk-from"))
    findings.count("crosswalk", len(rows))
    for matched in rows:
        findings.count("crosswalk-isco" if matched.group else _COUNTS[matched.match], 1)
    return Crosswalk(tuple(rows), told.get("onet", ""), told.get("esco", "").removeprefix("v"))


def _check_separator(member: Member) -> None:
    """Raise `WrongDownload` where another sign than a comma stands behind the first column's name."""
    with member.open() as stream, io.TextIOWrapper(stream, encoding="utf-8-sig", newline="") as text:
        for _, line in zip(range(_MOST_BEFORE_HEADER), text, strict=False):
            sign = line.partition(_ID)[2].lstrip('"')[:1]
            if _URI in line and sign in _SEPARATORS:
                raise WrongDownload(member.place, say("download-separator", sign=_SEPARATORS[sign], usual=","))


def _header(reader: Iterator[list[str]], told: dict[str, str]) -> list[str] | None:
    """Return the line that names the columns, after noting which releases the lines before it tell of."""
    for _, row in zip(range(_MOST_BEFORE_HEADER), reader, strict=False):
        if {_ID, _URI, _MATCH} <= set(row):
            return row
        if len(row) > 1 and row[0] in _VERSIONS:
            told[_VERSIONS[row[0]]] = row[1].strip()
    return None


def _matched(onet: str, uri: str, match: str, place: str) -> Matched:
    group = _GROUP.fullmatch(uri)
    check_code("onet-soc", onet, place)
    if group is None:
        check_address(uri, place)
    if match == _OF_GROUP and group:
        return Matched(onet, uri, "exact", group.group(1))
    if match not in _GRADES:
        raise WrongDownload(place, say("crosswalk-unknown-grade", grade=match), say("crosswalk-from"))
    return Matched(onet, uri, _GRADES[match], group.group(1) if group else None)
