"""What must hold of the words, ids and codes in any file of a pack, whatever its shape."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Any

from careercli.messages import Message, say
from careercli.model import ONET_EDITIONS
from careercli.store.location import PACK_FILE
from careercli.store.yaml_reader import DataPath, Document
from careercli.text import UUID

Wrong = tuple[Message, Message]
"""What is wrong, what to do."""

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SLUG_OF_PACK = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*")
"""Packs may be called after a release, with the points in it."""
_CODES: Mapping[str, re.Pattern[str]] = {
    "isco-08": re.compile(r"[0-9]{1,4}"),
    "esco": re.compile(rf"[0-9]{{4}}(\.[0-9]+)*|{UUID}"),
    **dict.fromkeys(ONET_EDITIONS, re.compile(r"[0-9]{2}-[0-9]{4}\.[0-9]{2}")),
    "us-soc-2018": re.compile(r"[0-9]{2}-[0-9]{4}"),
    "uk-soc-2020": re.compile(r"[0-9]{4}"),
    "ca-noc-2021": re.compile(r"[0-9]{5}"),
    "onet-element": re.compile(r"[1-6]\.[A-Z](\.[0-9]+)*(\.[a-z](\.[0-9]+)*)?"),
}
_MONTH = re.compile(r"[12][0-9]{3}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?")
_RUN_TOGETHER: Mapping[str, str] = {
    **{scheme.replace("-", ""): scheme for scheme in _CODES},
    "isco": "isco-08",
    "onet": "onet-soc",
}
"""What people write for the classifications whose codes are known, without hyphens."""
_ONE_LINE = frozenset(
    {
        *("title", "name", "short_name", "heading", "aliases", "found_by", "place", "as_printed", "code", "uri"),
        *("publisher", "licence", "where", "edition", "version"),
    }
)
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Hangul's fillers and Braille without dots: blanks, though Unicode counts them among letters and signs."""
_MAY_BE_EMPTY = {"aliases", "title_sources"}


def check_wording(document: Document) -> None:
    """Report texts that say nothing, stray blanks, names of several lines, bad ids and codes, unsourced facts."""
    for path, value in _values(document.data, ()):
        key = path[-1] if path else None
        if path in document.reported:
            continue
        if isinstance(value, str):
            _check_text(value, path, document)
        elif value == {} and key is not None and key not in _MAY_BE_EMPTY:
            document.report(path, say("problem-no-language"), say("advice-one-language"))
        elif value == [] and key == "sources" and len(path) > 1:
            document.report(path, say("problem-no-source"), say("advice-one-source"))
        elif isinstance(value, dict) and isinstance(value.get("code"), str):
            _check_code(value, path, document)


def _values(data: Any, path: DataPath) -> Iterator[tuple[DataPath, Any]]:
    """Yield every value in the data, groups and lists before what they hold."""
    yield path, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _values(value, (*path, key))
    elif isinstance(data, list):
        for position, value in enumerate(data):
            yield from _values(value, (*path, position))


def _check_text(words: str, path: DataPath, document: Document) -> None:
    if not words:
        document.report(path, say("problem-empty"), say("advice-write-or-remove-key"))
    elif not any(map(_is_seen, words)):
        document.report(path, say("problem-nothing-to-see"), say("advice-write-or-remove-key"))
    elif words != words.strip():
        document.report(path, say("problem-blank"), say("advice-remove-blank"))
    elif len(words.splitlines()) > 1 and not _ONE_LINE.isdisjoint(path):
        document.report(path, say("problem-several-lines"), say("advice-name-in-one-line"))
    elif path and path[-1] == "id" and path[0] != "countries":
        is_pack = len(path) == 1 and PurePath(document.name).name == PACK_FILE
        for wrong in about_id(words, _SLUG_OF_PACK if is_pack else _SLUG):
            document.report(path, *wrong)


def _is_seen(letter: str) -> bool:
    """Return whether a letter leaves anything on a screen by itself, which marks above others do not."""
    return unicodedata.category(letter)[0] not in "CZM" and letter not in _BLANK_LETTERS


def about_id(id_: str, pattern: re.Pattern[str] = _SLUG) -> Iterator[Wrong]:
    """Complain of an id that has other signs than ids have."""
    if not pattern.fullmatch(id_):
        yield say("problem-no-id", words=id_), say("advice-letters-of-ids")


def are_ids(several: Iterable[str]) -> bool:
    """Return whether `about_id` complains of none of several ids."""
    return all(map(_SLUG.fullmatch, several))


def _check_code(data: Mapping[str, Any], path: DataPath, document: Document) -> None:
    scheme = data.get("scheme")
    if not isinstance(scheme, str):
        return  # the shape of the file is wrong, which is said elsewhere
    for wrong in about_scheme(scheme):
        document.report((*path, "scheme"), *wrong)
    for wrong in about_code(scheme, data["code"]):
        document.report((*path, "code"), *wrong)
    for wrong in about_uri(scheme, data.get("uri")):
        document.report(path, *wrong)


def about_scheme(scheme: str) -> Iterator[Wrong]:
    """Complain of a classification whose id is none, or is another word for one whose codes are known."""
    if not _SLUG.fullmatch(scheme):
        yield say("problem-no-id", words=scheme), say("advice-letters-of-ids")
    elif scheme not in _CODES and scheme.replace("-", "") in _RUN_TOGETHER:
        meant = _RUN_TOGETHER[scheme.replace("-", "")]
        yield say("problem-other-scheme", words=scheme), say("advice-did-you-mean", id=meant)


def about_code(scheme: str, code: str) -> Iterator[Wrong]:
    """Complain of a code that its scheme cannot have; any code will do where its pattern is not known."""
    if scheme in _CODES and not _CODES[scheme].fullmatch(code):
        yield say("problem-no-code", words=code, scheme=scheme), say("advice-copy-code")


def is_right_code(scheme: str, code: str, uri: str | None) -> bool:
    """Return whether neither `about_code` nor `about_uri` complains."""
    pattern = _CODES.get(scheme)
    return (uri is not None) == (scheme == "esco") and (pattern is None or pattern.fullmatch(code) is not None)


def about_month(words: str) -> Iterator[Wrong]:
    """Complain of a date that is neither a month nor a day."""
    if not _MONTH.fullmatch(words):
        yield say("problem-no-month", month=words), say("advice-write-month")


def about_uri(scheme: str, uri: str | None) -> Iterator[Wrong]:
    """Complain of an address that is missing, which ESCO's codes have, or unexpected, which others have not."""
    if (uri is not None) != (scheme == "esco"):
        what = say("problem-uri-missing" if scheme == "esco" else "problem-uri-unexpected")
        yield what, say("advice-uri-of-esco")
