"""Which packs answers are from, written down so exactly that any other data are noticed."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from careercli.errors import CareerError, Problem, UsageProblem, reason_of
from careercli.files import written_whole
from careercli.messages import Message, say
from careercli.store.layers import Layer, of_layers
from careercli.store.own_packs import info_of, whole_content
from careercli.store.pack_folder import folder_of

_SCHEMA = "careercli/lock/1"
_MOST_BYTES = 1024 * 1024
_SHOWN = 16
"""Letters of a SHA-256 by which people tell two apart."""


class PackInUse(NamedTuple):
    """A pack, as exactly as it can be told."""

    name: str
    version: str
    sha256: str


def packs_in_use(data: Path | None, packs: Sequence[str]) -> tuple[PackInUse, ...]:
    """Return the packs that answers are from, the lowest first. Raises `InvalidPack` where one cannot be read."""
    return of_layers(lambda layers: tuple(map(_in_use, layers)), data, packs)


def _in_use(layer: Layer) -> PackInUse:
    folder = folder_of(layer.folder)
    info = info_of(folder)
    return PackInUse(info.id, info.version, whole_content(folder).sha256)


def write_lock(file: Path, packs: Sequence[PackInUse]) -> None:
    """Write down which packs are in use. Raises `OSError`."""
    content = {"schema": _SCHEMA, "packs": [pack._asdict() for pack in packs]}
    with written_whole(Path(os.path.realpath(file))) as unfinished:
        unfinished.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        # It is to be shared.
        unfinished.chmod(0o644)


def differences(file: Path, packs: Sequence[PackInUse]) -> tuple[Problem, ...]:
    """Return how the packs in use differ from those that a file holds fast, at the lines that speak of them.

    Raises `UsageProblem` where there is no such file, and `CareerError` where it cannot be read.
    """
    words = _words(file)
    locked = _locked(words)
    if locked is None:
        return (Problem(file=str(file), line=1, what=say("problem-no-lock"), advice=say("advice-lock-anew")),)
    found = _differences(locked, {pack.name: pack for pack in packs}, [pack.name for pack in packs])
    return tuple(
        Problem(file=str(file), line=_line_of(name, words), what=what, advice=advice) for name, what, advice in found
    )


def _differences(
    held: Mapping[str, PackInUse], used: Mapping[str, PackInUse], order: Sequence[str]
) -> Iterator[tuple[str, Message, Message]]:
    for name, pack in held.items():
        now = used.get(name)
        if now is None:
            yield name, say("problem-lock-missing", name=name, version=pack.version), say("advice-lock-add")
        elif now.version != pack.version:
            what = say("problem-lock-version", name=name, given=now.version, version=pack.version)
            yield name, what, say("advice-lock-same-or-anew")
        elif now.sha256 != pack.sha256:
            given, locked = now.sha256[:_SHOWN], pack.sha256[:_SHOWN]
            what = say("problem-lock-content", name=name, version=pack.version, given=given, locked=locked)
            yield name, what, say("advice-lock-same-or-anew")
    for name in used.keys() - held.keys():
        yield name, say("problem-lock-unknown", name=name), say("advice-lock-remove-or-anew")
    if used.keys() == held.keys() and list(held) != list(order):
        yield "", say("problem-lock-order"), say("advice-lock-same-or-anew")


def _words(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return opened.read(_MOST_BYTES).decode(errors="replace")
    except FileNotFoundError as error:
        raise UsageProblem(say("no-such-file", file=str(file)), hint=say("write-lock-first")) from error
    except OSError as error:
        raise CareerError(say("file-cannot-be-read", file=str(file), reason=reason_of(error))) from error


def _locked(words: str) -> Mapping[str, PackInUse] | None:
    """Return the packs that a file holds fast, by their names; None if it is no such file."""
    try:
        content: Any = json.loads(words)
        packs = [PackInUse(*(str(pack[field]) for field in PackInUse._fields)) for pack in content["packs"]]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return {pack.name: pack for pack in packs} if content.get("schema") == _SCHEMA else None


def _line_of(name: str, words: str) -> int:
    """Return the line that names a pack, the first one where none does."""
    named = f'"name": {json.dumps(name, ensure_ascii=False)}'
    lines = (number for number, line in enumerate(words.splitlines(), start=1) if line.strip().startswith(named))
    return next(lines, 1)
