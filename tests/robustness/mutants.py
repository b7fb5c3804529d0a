"""Packs with something wrong in them: bytes, lines, values, keys and files, changed as accidents and people do."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

from careercli.store.pack_walk import walk
from tests.worlds import seal

_VALUE = re.compile(r"(?<=[:,{\[-] )[^\s,:{}\[\]#][^,{}\[\]#\n]*")
_KEY = re.compile(r"[A-Za-z_]+(?=: )")
_ODD_YAML = (
    *("", "~", "true", "no", "0", "-1", "1.5", "1e999", ".nan", ".inf", "9" * 30, "9" * 5000, "0x1F", "1_000"),
    *("12:30:45", "2024-01-01", "[]", "{}", "[x]", "{x: y}", '""', '" "', '"\\u0000"', '"\\x1b[31m"', "'", '"'),
    *("|", ">", "&a x", "*a"),
    *("!!python/object/apply:os.getcwd []", "!!binary aGk=", "!x y", "<<: *a", "? x", "%YAML 1.1", "---", "...", "\t"),
    *("İ", "ς", "日本語", "e\u0301" * 40, "\u202e", "\ufeff", "\u2028", "x" * 70_000),
    *("[" * 300, "{a: " * 300, "- " * 300),
    *("clerk", "GR", "EUR", "guide", "month", "range", "2024", "no-such-id", "../../etc/passwd", "=cmd()", "[bold]"),
)
_ODD_CELLS = (
    *("", " ", "0", "-1", "1e999", "nan", "inf", "9" * 30, "9" * 5000, "1,5", "1.234,5", "x", '"', '""', ","),
    *(",,,,", "İ", "\u202e", "\ufeff", "=1+1", "GR", "TRY", "2024", "3000", "x" * 140_000, "\x00", "\r", "\u0663"),
)
_RUBBISH = (b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1b[31m", b"\r", b"\r\n", b"\t", b"\n\n", b"\x85", b"\xc4", b'"')


def mutate(pack: Path, chance: Random) -> str:
    """Change one to three things in a pack; return what was done."""
    done = [_mutate_once(pack, chance) for _ in range(chance.choice((1, 1, 1, 2, 3)))]
    if chance.random() < 0.5:  # half of them, as an author would do
        done.append(_sealed(pack))
    return "; ".join(done)


def _mutate_once(pack: Path, chance: Random) -> str:
    names = [name for name in walk(pack).names if _is_plain(pack / name)]
    if not names:
        return "nothing left"
    name = chance.choice(names)
    change = chance.choice(_CHANGES)
    return f"{change.__name__.strip('_')} {name}: {change(pack / name, chance)!r}"


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _sealed(pack: Path) -> str:
    """Give every CSV file the checksum that it has now, so that more than that is wrong with it."""
    if any(path.exists() and not path.is_file() and not path.is_dir() for path in pack.rglob("*")):
        return "not sealed"  # a pipe would be read for ever
    try:
        seal(pack)
    except Exception:  # noqa: BLE001  # what can no longer be sealed stays as it is
        return "not sealed"
    return "sealed"


def _in_bytes(path: Path, change: Callable[[bytearray], object]) -> object:
    content = bytearray(path.read_bytes())
    told = change(content)
    path.write_bytes(bytes(content))
    return told


def _place(content: bytearray, chance: Random) -> int:
    return chance.randrange(len(content) + 1)


def _flip_a_bit(path: Path, chance: Random) -> object:
    def flip(content: bytearray) -> object:
        if not content:
            return None
        place, bit = chance.randrange(len(content)), chance.randrange(8)
        content[place] ^= 1 << bit
        return place, bit

    return _in_bytes(path, flip)


def _insert_rubbish(path: Path, chance: Random) -> object:
    def insert(content: bytearray) -> object:
        place, rubbish = _place(content, chance), chance.choice(_RUBBISH)
        content[place:place] = rubbish
        return place, rubbish

    return _in_bytes(path, insert)


def _cut_out(path: Path, chance: Random) -> object:
    def cut(content: bytearray) -> object:
        first, length = _place(content, chance), chance.choice((1, 2, 10, 100))
        del content[first : first + length]
        return first, length

    return _in_bytes(path, cut)


def _truncate(path: Path, chance: Random) -> object:
    def truncate(content: bytearray) -> object:
        place = chance.choice((0, _place(content, chance)))
        del content[place:]
        return place

    return _in_bytes(path, truncate)


def _in_lines(path: Path, change: Callable[[list[str]], object]) -> object:
    lines = path.read_bytes().decode("utf-8", "surrogateescape").split("\n")
    told = change(lines)
    path.write_bytes("\n".join(lines).encode("utf-8", "surrogateescape"))
    return told


def _change_a_line(path: Path, chance: Random) -> object:
    def change(lines: list[str]) -> object:
        first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
        way = chance.choice(("delete", "double", "swap", "indent", "comment", "split", "join"))
        match way:
            case "delete":
                del lines[first]
            case "double":
                lines.insert(second, lines[first])
            case "swap":
                lines[first], lines[second] = lines[second], lines[first]
            case "indent":
                lines[first] = chance.choice(("  ", " ", "\t", "- ")) + lines[first]
            case "comment":
                lines[first] = "#" + lines[first]
            case "split":
                half = len(lines[first]) // 2
                lines[first : first + 1] = [lines[first][:half], lines[first][half:]]
            case "join":
                lines[first : first + 2] = ["".join(lines[first : first + 2])]
        return way, first, second

    return _in_lines(path, change)


def _change_a_value(path: Path, chance: Random) -> object:
    if path.suffix == ".csv":
        return _change_a_cell(path, chance)

    def change(lines: list[str]) -> object:
        found = [(number, match) for number, line in enumerate(lines) for match in _VALUE.finditer(line)]
        if not found:
            return None
        number, match = chance.choice(found)
        odd = chance.choice((*_ODD_YAML, chance.choice(found)[1][0]))
        lines[number] = lines[number][: match.start()] + odd + lines[number][match.end() :]
        return number + 1, match[0], odd[:40]

    return _in_lines(path, change)


def _change_a_cell(path: Path, chance: Random) -> object:
    def change(lines: list[str]) -> object:
        number = chance.randrange(len(lines))
        cells = lines[number].split(",")
        column, odd = chance.randrange(len(cells)), chance.choice(_ODD_CELLS)
        cells[column] = odd
        lines[number] = ",".join(cells)
        return number + 1, column, odd[:40]

    return _in_lines(path, change)


def _change_a_key(path: Path, chance: Random) -> object:
    def change(lines: list[str]) -> object:
        found = [(number, match) for number, line in enumerate(lines) for match in _KEY.finditer(line)]
        if not found:
            return None
        number, match = chance.choice(found)
        another = chance.choice(found)[1][0]
        other = chance.choice((another, match[0] + "x", match[0].upper(), "<<", "?", "İd", "''", "id"))
        lines[number] = lines[number][: match.start()] + other + lines[number][match.end() :]
        return number + 1, match[0], other

    return _in_lines(path, change)


def _change_the_file(path: Path, chance: Random) -> object:
    other = chance.choice(sorted(file for file in path.parent.rglob("*") if _is_plain(file)))
    way = chance.choice(("delete", "double", "swap", "move", "replace"))
    match way:
        case "delete":
            path.unlink()
        case "double":
            shutil.copy(path, path.with_stem(chance.choice((path.stem + "-2", path.stem.upper() + "x", "ZZ", "İ x"))))
        case "swap":
            content, others = path.read_bytes(), other.read_bytes()
            path.write_bytes(others)
            other.write_bytes(content)
        case "move":
            path.rename(path.parent / chance.choice((path.name.upper(), path.stem, path.name + "~", "." + path.name)))
        case "replace":
            path.write_bytes(chance.randbytes(chance.choice((1, 100, 5000))))
    return way, other.name


def _change_the_kind(path: Path, chance: Random) -> object:
    """Put something in the place of a file that is none."""
    kept = path.read_bytes()
    path.unlink()
    links = {"nowhere": "no-such", "itself": path.name, "endless": "/dev/zero", "nothing": os.devnull, "above": ".."}
    way = chance.choice(("folder", "full folder", "pipe", "elsewhere", *links))
    match way:
        case "folder":
            path.mkdir()
        case "full folder":
            path.mkdir()
            (path / path.name).write_bytes(kept)
        case "pipe":
            os.mkfifo(path)
        case "elsewhere":
            hidden = path.parent / f".{path.name}"
            hidden.write_bytes(kept)
            path.symlink_to(hidden)
        case _:
            path.symlink_to(links[way])
    return way


_CHANGES = (
    *(_flip_a_bit, _insert_rubbish, _cut_out, _truncate),
    *(_change_a_line, _change_a_line, _change_a_value, _change_a_value, _change_a_value, _change_a_value),
    *(_change_a_key, _change_the_file, _change_the_kind),
)
