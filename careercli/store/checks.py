"""What must hold in a pack beyond its shape: ids that exist, codes of the right form, figures that make sense."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from rapidfuzz import process

from careercli.errors import Problem
from careercli.model import CodeScheme, Country, PayFigure, Role
from careercli.records import Record
from careercli.store.pack_files import CountriesFile, FileKind, PayFile
from careercli.store.yaml_reader import DataPath, Document

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_COUNTRY = re.compile(r"[A-Z]{2}")
_CURRENCY = re.compile(r"[A-Z]{3}")
_CODES: Mapping[CodeScheme, re.Pattern[str]] = {
    "isco-08": re.compile(r"[0-9]{1,4}"),
    "esco": re.compile(r"[0-9]{4}(\.[0-9]+)*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    "onet-soc": re.compile(r"[0-9]{2}-[0-9]{4}\.[0-9]{2}"),
    "onet-element": re.compile(r"[1-6]\.[A-Z](\.[0-9]+)*(\.[a-z](\.[0-9]+)*)?"),
}
_SINGLE = {"mean", "median", "p10", "p25", "p75", "p90", "low", "high", "top"}
_FIRST_YEAR, _LAST_YEAR = 1990, 2100

_REFERENCES: Mapping[FileKind, Mapping[str, str]] = {
    "pack": {},
    "role": {"family": "family", "skill": "skill", "sources": "source", "title_sources": "source"},
    "skills": {},
    "ladders": {"rungs": "role", "from": "role", "to": "role", "source": "source"},
    "countries": {"source": "source", "currency_source": "source"},
    "pay": {
        "role": "role",
        "country": "country",
        "source": "source",
        "industry": "industry",
        "region": "term",
        "experience": "term",
        "employer": "term",
    },
    "guide": {"sources": "source", "skills": "skill", "country": "country"},
    "sources": {},
}
"""What the text under a key names, by kind of file."""

_DEFINED_IN = {
    "family": "pack.yaml",
    "term": "pack.yaml",
    "skill": "skills.yaml",
    "source": "sources.yaml",
    "country": "countries.yaml",
    "role": "the roles folder",
    "industry": "guide.yaml",
}


def check_record(record: Record, document: Document, stem: str) -> None:
    """Report what is wrong inside one file whose shape is right; `stem` is the file's name without its ending."""
    _check_words(document)
    _check_codes(document)
    if isinstance(record, Role) and record.id != stem:
        document.report(("id",), f"the id is '{record.id}' in the file {stem}.yaml", "give both the same name")
    if isinstance(record, PayFile):
        for position, figure in enumerate(record.figures):
            _check_figure(figure, ("figures", position), document, stem)
    if isinstance(record, CountriesFile):
        for position, country in enumerate(record.countries):
            _check_country(country, ("countries", position), document)


def check_together(files: Sequence[tuple[FileKind, Document]]) -> list[Problem]:
    """Return the problems that only show between files: ids used twice, ids that nothing defines."""
    defined: dict[str, dict[str, str]] = {kind: {} for kind in (*_DEFINED_IN, "figure", "topic", "ladder")}
    problems = []
    for _, document in files:
        for path, kind, id_ in _definitions(document):
            place = f"{document.name}:{document.line(path)}"
            if id_ in defined[kind]:
                what = f"the {kind} '{id_}' is already defined at {defined[kind][id_]}"
                problems.append(Problem(document.name, document.line(path), what, "give one of them another id"))
            defined[kind].setdefault(id_, place)
    for file_kind, document in files:
        for path, kind, id_ in _references(document.data, (), _REFERENCES[file_kind], None):
            if id_ not in defined[kind]:
                problems.append(_unknown(kind, id_, defined[kind], document, path))
    return problems


def _unknown(kind: str, id_: str, known: Mapping[str, str], document: Document, path: DataPath) -> Problem:
    nearest = process.extractOne(id_, known.keys(), score_cutoff=60)
    meant = f"did you mean '{nearest[0]}'?" if nearest else f"define it in {_DEFINED_IN[kind]}"
    return Problem(document.name, document.line(path), f"unknown {kind} '{id_}'", meant)


def _definitions(document: Document) -> Iterator[tuple[DataPath, str, str]]:
    """Yield (path, kind of thing, id) for everything a file defines, as far as its shape allows."""
    data = document.data if isinstance(document.data, dict) else {}
    lists = {
        "skills": "skill",
        "sources": "source",
        "countries": "country",
        "figures": "figure",
        "topics": "topic",
        "ladders": "ladder",
        "families": "family",
        "terms": "term",
    }
    if "duties" in data and isinstance(data.get("id"), str):
        yield ("id",), "role", data["id"]
        return
    for key, kind in lists.items():
        yield from _ids(data.get(key), (key,), kind)
    topics = data.get("topics")
    for position, topic in enumerate(topics if isinstance(topics, list) else []):
        if isinstance(topic, dict) and topic.get("id") == "industries":
            yield from _ids(topic.get("entries"), ("topics", position, "entries"), "industry")


def _ids(records: Any, path: DataPath, kind: str) -> Iterator[tuple[DataPath, str, str]]:
    for position, record in enumerate(records if isinstance(records, list) else []):
        if isinstance(record, dict) and isinstance(record.get("id"), str):
            yield (*path, position, "id"), kind, record["id"]


def _references(
    data: Any, path: DataPath, rules: Mapping[str, str], kind: str | None
) -> Iterator[tuple[DataPath, str, str]]:
    """Yield (path, kind of thing, id) for every id that the data speak of."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _references(value, (*path, key), rules, rules.get(key, kind))
    elif isinstance(data, list):
        for position, item in enumerate(data):
            # A list of records names nothing itself: its records' own keys do.
            yield from _references(item, (*path, position), rules, None if isinstance(item, dict) else kind)
    elif isinstance(data, str) and kind is not None:
        yield path, kind, data


def _check_words(document: Document) -> None:
    """Report empty texts, stray blanks and ids that are no slugs."""
    for path, words in _strings(document.data, ()):
        if words != words.strip():
            document.report(path, "begins or ends with a blank", "remove the blank")
        elif not words:
            document.report(path, "is empty", "write something or remove the key")
        if path[-1] == "id" and not (_SLUG.fullmatch(words) or (path[0] == "countries" and _COUNTRY.fullmatch(words))):
            document.report(path, f"'{words}' is no id", "use small letters, digits and single hyphens")
    for path in _empty_groups(document.data, ()):
        document.report(path, "says nothing in any language", "write it in at least one language")


def _strings(data: Any, path: DataPath) -> Iterator[tuple[DataPath, str]]:
    if isinstance(data, str):
        yield path, data
    for key, value in _children(data):
        yield from _strings(value, (*path, key))


def _empty_groups(data: Any, path: DataPath) -> Iterator[DataPath]:
    if data == {} and path and path[-1] not in ("aliases", "title_sources"):
        yield path
    for key, value in _children(data):
        yield from _empty_groups(value, (*path, key))


def _children(data: Any) -> list[tuple[str | int, Any]]:
    if isinstance(data, dict):
        return list(data.items())
    return list(enumerate(data)) if isinstance(data, list) else []


def _check_codes(document: Document) -> None:
    for path, data in _codes(document.data, ()):
        scheme, code = data["scheme"], data["code"]
        if not _CODES[scheme].fullmatch(code):
            document.report((*path, "code"), f"'{code}' is no {scheme} code", "copy it from the classification")
        if (data.get("uri") is not None) != (scheme == "esco"):
            document.report(
                path,
                f"a uri {'is missing' if scheme == 'esco' else 'stands at a code that has none'}",
                "only ESCO codes carry one",
            )


def _codes(data: Any, path: DataPath) -> Iterator[tuple[DataPath, Mapping[str, Any]]]:
    if isinstance(data, dict) and {"scheme", "code"} <= data.keys():
        yield path, data
    for key, value in _children(data):
        yield from _codes(value, (*path, key))


def _check_country(country: Country, path: DataPath, document: Document) -> None:
    from babel import Locale

    english = Locale("en")
    if country.id not in english.territories:
        document.report((*path, "id"), f"'{country.id}' is no ISO 3166-1 code", "use the two-letter code")
    if country.currency not in english.currencies:
        document.report((*path, "currency"), f"'{country.currency}' is no ISO 4217 code", "use the three-letter code")


def _check_figure(figure: PayFigure, path: DataPath, document: Document, stem: str) -> None:
    """Report amounts that contradict themselves and years without a reason."""
    high = figure.low if figure.high is None else figure.high
    rules: Sequence[tuple[bool, str, Callable[[], tuple[str, str]]]] = (
        (
            figure.country == stem,
            "country",
            lambda: (f"country {figure.country} in the file {stem}.yaml", f"move it to pay/{figure.country}.yaml"),
        ),
        (
            figure.low > 0,
            "low",
            lambda: (f"the amount {figure.low:g} is not above zero", "write the amount as printed"),
        ),
        (high >= figure.low, "high", lambda: (f"high {high:g} is below low {figure.low:g}", "swap or correct them")),
        (
            (figure.high is None) == (figure.statistic == "above"),
            "high",
            lambda: ("only the statistic 'above' has no high, and it has none", "write high, or statistic: above"),
        ),
        (
            figure.statistic not in _SINGLE or high == figure.low,
            "high",
            lambda: (f"a {figure.statistic} is a single number", "write the same number as low and high"),
        ),
        (
            bool(_CURRENCY.fullmatch(figure.currency)),
            "currency",
            lambda: (f"'{figure.currency}' is no ISO 4217 code", "use three capitals, such as EUR"),
        ),
        (
            _FIRST_YEAR <= figure.year <= _LAST_YEAR,
            "year",
            lambda: (f"the year {figure.year} cannot be", f"use a year from {_FIRST_YEAR} to {_LAST_YEAR}"),
        ),
        (
            (figure.year_status == "stated") or figure.year_note is not None,
            "year_status",
            lambda: (f"the year is {figure.year_status} without a reason", "say why in year_note"),
        ),
        (
            any(letter.isdigit() for letter in figure.as_printed),
            "as_printed",
            lambda: ("as_printed holds no number", "copy the number exactly as the source prints it"),
        ),
    )
    for holds, key, complaint in rules:
        if not holds:
            document.report((*path, key), *complaint())
