"""Reads YAML the strict way: what looks like text stays text, and every value knows its line."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from careercli.errors import Problem, cannot_be_read
from careercli.messages import Message, say

DataPath = tuple[str | int, ...]
"""The keys and positions that lead to a value inside a file."""

INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_SCALARS: Mapping[str, object] = {"": None, "null": None, "~": None, "true": True, "false": False}
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 20
"""Pack files are seven levels deep at most; libyaml's composer dies of some thousands."""
_LONGEST = 120
"""Letters of anything a problem quotes: what stands in a file may be of any length."""
_STANDARD_TAG = "tag:yaml.org,2002:"


@dataclass
class Document:
    """One file of a pack, as plain data with the line of every value."""

    name: str
    """The path that problems name."""
    data: Any = None
    lines: dict[DataPath, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
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
        self.problems.append(self.problem(path, what, advice))

    def problem(self, path: DataPath, what: Message, advice: Message) -> Problem:
        """Return a problem at the line of `path`, for others to report."""
        return self._problem(self.line(path), what, advice)

    def report_line(self, line: int, what: Message, advice: Message) -> None:
        """Add a problem at a line, where there is no value to name."""
        self.problems.append(self._problem(line, what, advice))

    def _problem(self, line: int, what: Message, advice: Message) -> Problem:
        quoted = {name: _shortened(value) if isinstance(value, str) else value for name, value in what.values.items()}
        return Problem(file=self.name, line=line, what=say(what.code, **quoted), advice=advice)


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


def read_yaml(path: Path, name: str) -> Document:
    """Read one file; whatever is wrong with it stands in the document's problems, nothing is raised."""
    document = Document(name)
    words = read_words(path, document)
    if words is None:
        return document
    try:
        node = yaml.compose(words, Loader=_LOADER) if _is_plain(words, document) else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = say("problem-no-yaml", reason=str(error.problem or error.context))
        document.report_line(mark.line + 1 if mark else 1, what, say("advice-correct-spelling"))
    except yaml.YAMLError as error:
        what = say("problem-no-yaml", reason=str(error).splitlines()[0])
        document.report((), what, say("advice-remove-characters"))
    else:
        if node is not None:
            document.data = _value(node, (), document)
        if document.data is None and not document.problems:
            document.report((), say("problem-empty"), say("advice-write-keys"))
    return document


def read_words(path: Path, document: Document) -> str | None:
    """Return the text of a file; None, and a problem in the document, if it cannot be read as text."""
    try:
        # A pipe or a device would have no end.
        if path.is_file() or not path.exists():
            return path.read_text(encoding="utf-8-sig")
        document.report((), cannot_be_read(say("reason-no-regular-file")), say("advice-check-file"))
    except OSError as error:
        document.report((), cannot_be_read(error), say("advice-check-file"))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        document.report_line(line, say("problem-no-utf-8"), say("advice-save-as-utf-8"))
    return None


def _is_plain(words: str, document: Document) -> bool:
    """Report tags, anchors, aliases and bottomless nesting; without them a file means what it looks like."""
    depth = 0
    for event in yaml.parse(words, Loader=_LOADER):
        line = event.start_mark.line + 1 if event.start_mark else 1
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            document.report_line(line, say("problem-nested"), say("advice-flatten"))
            break
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            document.report_line(line, say("problem-alias", anchor=str(anchor)), say("advice-write-out"))
        elif anchor is not None:
            document.report_line(line, say("problem-anchor", anchor=anchor), say("advice-remove-anchor"))
        if tag is not None:
            written = tag.replace(_STANDARD_TAG, "!!")
            document.report_line(line, say("problem-tag", tag=written), say("advice-remove-tag"))
    return not document.problems


def _value(node: yaml.Node, path: DataPath, document: Document) -> Any:
    document.lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, document)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, position), document) for position, item in enumerate(node.value)]
    assert isinstance(node, yaml.ScalarNode)  # noqa: S101  # the third and last kind of node
    return _scalar(node, path, document)


def _mapping(node: yaml.MappingNode, path: DataPath, document: Document) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = document.lines[(*path, "?")] = key_node.start_mark.line + 1
        key = _scalar(key_node, (*path, "?"), document) if isinstance(key_node, yaml.ScalarNode) else None
        if not isinstance(key, str):
            document.report_line(line, say("problem-key-no-text"), say("advice-quote-key"))
        elif key in values:
            first = document.lines[(*path, key)]
            document.report_line(line, say("problem-key-repeated", key=key, line=first), say("advice-keep-one"))
        else:
            values[key] = _value(value_node, (*path, key), document)
            document.lines[(*path, key)] = line
    return values


def _scalar(node: yaml.ScalarNode, path: DataPath, document: Document) -> Any:
    """Return the scalar as text, number, true, false or null; everything else YAML 1.1 invents is a problem."""
    document.lines.setdefault(path, node.start_mark.line + 1)
    words: str = node.value
    if node.style:  # "" is how libyaml calls a plain scalar
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
    held = float(words)
    if Decimal(repr(held)) != Decimal(words):
        document.report(path, say("problem-too-many-digits", words=words), say("advice-fewer-digits"))
        return words
    if "." not in words:
        return int(words)
    document.decimals[path] = words
    return held


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
    for letter in words:
        if letter != "\n" and unicodedata.category(letter) in _HIDDEN:
            what = say("problem-hidden-character", character=f"{ord(letter):04X}")
            document.report(path, what, say("advice-remove"))
            break
    return words
