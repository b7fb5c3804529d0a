"""Reads YAML the strict way: what looks like text stays text, and every value knows its line."""

import contextlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

import yaml

from careercli.errors import Problem
from careercli.i18n.sentences import as_quoted
from careercli.messages import Message, say
from careercli.store.foreign_text import about_bytes
from careercli.store.pack_folder import PackFolder, Unreadable

DataPath = tuple[str | int, ...]
"""The keys and positions that lead to a value inside a file."""

INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_SCALARS: Mapping[str, object] = {"": None, "null": None, "~": None, "true": True, "false": False}
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 20
"""Pack files are seven levels deep at most."""
MOST_VALUES = 100_000
"""In one file, keys included."""
MOST_PROBLEMS = 1000
"""In one pack."""
_ALWAYS_HELD = 15
"""Letters of a number that can always be held: every number of 15 digits can."""
_NEVER_HELD = 1200
"""More than any number that can be held needs."""
_STANDARD_TAG = "tag:yaml.org,2002:"


class EnoughProblems(Exception):
    """So many problems have been found in a pack that nobody wants to be told more."""


class Problems:
    """What is wrong with a pack, as it is found."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(self, problem: Problem) -> None:
        """Keep a problem, and no more of the file than it quotes; raises `EnoughProblems` when there are enough."""
        self.found.append(replace(problem, what=_quoting(problem.what)))
        if len(self.found) >= MOST_PROBLEMS:
            raise EnoughProblems


@dataclass
class Document:
    """One file of a pack, as plain data with the line of every value."""

    name: str
    """The path that problems name."""
    problems: Problems = field(default_factory=Problems)
    """Of the whole pack, where a pack is read."""
    data: Any = None
    is_right: bool = True
    """Whether no problem of this file has been found so far."""
    lines: dict[DataPath, int] = field(default_factory=dict)
    reported: set[DataPath] = field(default_factory=set)
    """Paths of values that a problem names."""
    decimals: dict[DataPath, str] = field(default_factory=dict)
    """Numbers with a point as they are written, zeros at their end included."""

    def line(self, path: DataPath) -> int:
        """Return the line of the value at `path`, or of the nearest thing around it."""
        while path not in self.lines and path:
            path = path[:-1]
        return self.lines.get(path, 1)

    def report(self, path: DataPath, what: Message, advice: Message) -> None:
        """Add a problem at the line of `path`."""
        self.reported.add(path)
        self.report_line(self.line(path), what, advice)

    def report_line(self, line: int, what: Message, advice: Message) -> None:
        """Add a problem at a line, where there is no value to name."""
        self.is_right = False
        self.problems.add(Problem(file=self.name, line=line, what=what, advice=advice))


def _quoting(what: Message) -> Message:
    """Return a message that holds only what it quotes of words of any length."""
    code = what.code
    values = {
        name: as_quoted(code, name, value) if isinstance(value, str) else value for name, value in what.values.items()
    }
    return say(code, **values)


def read_yaml(folder: PackFolder, name: str, problems: Problems | None = None) -> Document:
    """Read one file; whatever is wrong with it is added to the problems.

    Raises `EnoughProblems`.
    """
    document = Document(str(folder.path / name), problems or Problems())
    words = _read_words(folder, name, document)
    if words is None:
        return document
    try:
        document.data = _Reader(words, document).read()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = say("problem-no-yaml", reason=str(error.problem or error.context))
        document.report_line(mark.line + 1 if mark else 1, what, say("advice-correct-spelling"))
    except yaml.YAMLError as error:
        what = say("problem-no-yaml", reason=str(error).splitlines()[0])
        document.report((), what, say("advice-remove-characters"))
    else:
        if document.data is None and document.is_right:
            document.report((), say("problem-empty"), say("advice-write-keys"))
    return document


def _read_words(folder: PackFolder, name: str, document: Document) -> str | None:
    """Return the text of a file; None, and a problem, if it cannot be read as text."""
    try:
        return folder.words(name)
    except Unreadable as error:
        document.report((), error.what, error.advice)
    except UnicodeDecodeError as error:
        what, advice = about_bytes(error.object)
        line = error.object[: error.start].count(b"\n") + 1 if what.code == "problem-no-utf-8" else 1
        document.report_line(line, what, advice)
    return None


class _Unplain(Exception):
    """The text is not of the plain kind that packs are written in, and is read no further."""


class _Reader:
    """Builds plain data from the events of YAML, each read once, and knows a file that is more than plain data."""

    def __init__(self, words: str, document: Document) -> None:
        self._events = yaml.parse(words, Loader=_LOADER)
        self._document = document
        self._depth = self._values = 0
        self._is_plain = True

    def read(self) -> Any:
        """Return the data; None if the file has tags, anchors, aliases or a second document, which are reported."""
        data, documents = None, 0
        with contextlib.suppress(_Unplain):
            for event in iter(self._next, None):
                documents += isinstance(event, yaml.DocumentStartEvent)
                if documents > 1:
                    what = say("problem-no-yaml", reason="but found another document")
                    self._refuse(event, what, say("advice-correct-spelling"))
                if isinstance(event, yaml.NodeEvent):
                    data = self._value(event, ())
        return data if self._is_plain else None

    def _next(self) -> yaml.Event | None:
        event = next(self._events, None)
        self._depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.NodeEvent):
            self._check(event)
        return event

    def _check(self, event: yaml.NodeEvent) -> None:
        self._values += 1
        if self._depth > _DEEPEST:
            self._refuse(event, say("problem-nested"), say("advice-flatten"))
        if self._values > MOST_VALUES:
            self._refuse(event, say("problem-too-many-values", most=MOST_VALUES), say("advice-smaller-files"))
        tag = getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            self._report(event, say("problem-alias", anchor=str(event.anchor)), say("advice-write-out"))
        elif event.anchor is not None:
            self._report(event, say("problem-anchor", anchor=event.anchor), say("advice-remove-anchor"))
        if tag is not None:
            written = tag.replace(_STANDARD_TAG, "!!")
            self._report(event, say("problem-tag", tag=written), say("advice-remove-tag"))

    def _report(self, event: yaml.Event, what: Message, advice: Message) -> None:
        self._is_plain = False
        self._document.report_line(_line(event), what, advice)

    def _refuse(self, event: yaml.Event, what: Message, advice: Message) -> None:
        self._report(event, what, advice)
        raise _Unplain

    def _value(self, event: yaml.Event | None, path: DataPath) -> Any:
        assert event is not None  # noqa: S101  # a text that ends too early is no YAML
        self._document.lines[path] = _line(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Any] = []
            while not isinstance(item := self._next(), yaml.SequenceEndEvent):
                items.append(self._value(item, (*path, len(items))))
            return items
        return _scalar(event, path, self._document) if isinstance(event, yaml.ScalarEvent) else None

    def _mapping(self, path: DataPath) -> dict[str, Any]:
        values: dict[str, Any] = {}
        document = self._document
        while not isinstance(key_event := self._next(), yaml.MappingEndEvent):
            assert key_event is not None  # noqa: S101  # likewise
            line = document.lines[(*path, "?")] = _line(key_event)
            key = None
            if isinstance(key_event, yaml.ScalarEvent):
                key = _scalar(key_event, (*path, "?"), document)
            else:
                self._skip(key_event)
            event = self._next()
            if not isinstance(key, str):
                document.report_line(line, say("problem-key-no-text"), say("advice-quote-key"))
                self._skip(event)
            elif key in values:
                first = document.lines[(*path, key)]
                document.report_line(line, say("problem-key-repeated", key=key, line=first), say("advice-keep-one"))
                self._skip(event)
            else:
                values[key] = self._value(event, (*path, key))
                document.lines[(*path, key)] = line
        return values

    def _skip(self, event: yaml.Event | None) -> None:
        """Read past a value that nobody will ask for."""
        around = self._depth - isinstance(event, yaml.CollectionStartEvent)
        while self._depth > around:
            self._next()


def _line(event: yaml.Event) -> int:
    return int(event.start_mark.line) + 1 if event.start_mark else 1


def _scalar(event: yaml.ScalarEvent, path: DataPath, document: Document) -> Any:
    """Return the scalar as text, number, true, false or null; everything else YAML 1.1 invents is a problem."""
    document.lines.setdefault(path, _line(event))
    words: str = event.value
    if event.style:  # "" is how libyaml calls a plain scalar
        return checked_text(words, path, document)
    if words in _SCALARS:
        return _SCALARS[words]
    if INTEGER.fullmatch(words) or DECIMAL.fullmatch(words):
        return number_of(words, path, document)
    tag = yaml.SafeLoader.yaml_implicit_resolvers.get(words[0], []) + yaml.SafeLoader.yaml_implicit_resolvers.get(
        None, []
    )
    kinds = [kind.rpartition(":")[2] for kind, pattern in tag if pattern.match(words)]
    if kinds:
        value = _VALUES.get(kinds[0], say("value-value"))
        document.report(path, say("problem-ambiguous", words=words, value=value), say("advice-quote"))
    return checked_text(words, path, document)


def number_of(words: str, path: DataPath, document: Document) -> int | float | str:
    """Return the number that digits write, after reporting more digits than a number here can hold."""
    if not can_be_held(words):
        document.report(path, say("problem-too-many-digits", words=words), say("advice-fewer-digits"))
        return words
    if "." not in words:
        return int(words)
    document.decimals[path] = words
    return float(words)


def can_be_held(words: str) -> bool:
    """Return whether a number here can hold all the digits of `words`."""
    if len(words) <= _ALWAYS_HELD:
        return True
    return len(words) <= _NEVER_HELD and Decimal(repr(float(words))) == Decimal(words)


_VALUES: Mapping[str, Message] = {
    "bool": say("value-truth-value"),
    "int": say("value-number"),
    "float": say("value-number"),
    "timestamp": say("value-date"),
    "null": say("value-null"),
    "merge": say("value-merge"),
}
"""What the kinds of scalars are called that YAML 1.1 knows."""


def checked_text(words: str, path: DataPath, document: Document) -> str:
    """Return the text, after reporting letters in it that nobody can see."""
    hidden = hidden_letter(words)
    if hidden is not None:
        what = say("problem-hidden-character", character=f"{ord(hidden):04X}")
        document.report(path, what, say("advice-remove"))
    return words


def hidden_letter(words: str) -> str | None:
    """Return the first letter that nobody can see, line ends aside; None if there is none."""
    if words.isprintable():
        return None
    # Each letter once: a text may have millions.
    return next((each for each in dict.fromkeys(words) if each != "\n" and unicodedata.category(each) in _HIDDEN), None)
