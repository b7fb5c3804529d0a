"""Reads YAML the strict way: what looks like text stays text, and every value knows its line."""

import errno
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from careercli.errors import Problem

DataPath = tuple[str | int, ...]
"""The keys and positions that lead to a value inside a file."""

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,17})\.[0-9]{1,17}")
_SCALARS: Mapping[str, object] = {"": None, "null": None, "~": None, "true": True, "false": False}
_HIDDEN = {"Cc", "Cs", "Co"}
_DIRECTION_MARKS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 20
_STANDARD_TAG = "tag:yaml.org,2002:"
_QUOTE_IT = "put it in quotes if it is text"


@dataclass
class Document:
    """One file of a pack, as plain data with the line of every value."""

    name: str
    """The path that problems name."""
    data: Any = None
    lines: dict[DataPath, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, path: DataPath) -> int:
        """Return the line of the value at `path`, or of the nearest thing around it."""
        while path not in self.lines and path:
            path = path[:-1]
        return self.lines.get(path, 1)

    def report(self, path: DataPath, what: str, advice: str) -> None:
        """Add a problem at the line of `path`."""
        self.problems.append(Problem(self.name, self.line(path), what, advice))


def read_yaml(path: Path, name: str) -> Document:
    """Read one file; whatever is wrong with it stands in the document's problems, nothing is raised."""
    document = Document(name)
    try:
        words = _words(path)
        too_deep = _line_too_deep(words)
        node = None if too_deep else yaml.compose(words, Loader=_LOADER)
    except OSError as error:
        document.report((), f"cannot be read ({error.strerror or error})", "check the file and its permissions")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        document.problems.append(Problem(name, line, "is not UTF-8 text", "save the file as UTF-8"))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = f"is not YAML ({error.problem or error.context})"
        document.problems.append(
            Problem(name, mark.line + 1 if mark else 1, what, "correct the spelling of the file here")
        )
    except yaml.YAMLError as error:
        what = f"is not YAML ({str(error).splitlines()[0]})"
        document.problems.append(Problem(name, 1, what, "remove characters that YAML does not allow"))
    else:
        if too_deep:
            what, advice = "is nested too deeply", "flatten it to the shape of a pack file"
            document.problems.append(Problem(name, too_deep, what, advice))
        elif node is None:
            document.report((), "is empty", "write its keys or remove the file")
        else:
            document.data = _value(node, (), document, set())
    return document


def _words(path: Path) -> str:
    # A pipe or a device would have no end.
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is no regular file")
    return path.read_text(encoding="utf-8-sig")


def _line_too_deep(words: str) -> int | None:
    """Return the first line that is nested deeper than any pack file; libyaml's composer dies of much deeper ones."""
    depth = 0
    for event in yaml.parse(words, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            return event.start_mark.line + 1 if event.start_mark else 1
    return None


def _value(node: yaml.Node, path: DataPath, document: Document, seen: set[int]) -> Any:
    line = node.start_mark.line + 1
    document.lines[path] = line
    if id(node) in seen:
        document.report(path, "repeats another part of the file through an alias (*)", "write it out")
        return None
    seen.add(id(node))
    if not node.tag.startswith(_STANDARD_TAG) or "/" in node.tag:
        document.report(path, f"has the tag {node.tag}", "remove the tag")
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, document, seen)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, position), document, seen) for position, item in enumerate(node.value)]
    assert isinstance(node, yaml.ScalarNode)  # noqa: S101  # the third and last kind of node
    return _scalar(node, path, document)


def _mapping(node: yaml.MappingNode, path: DataPath, document: Document, seen: set[int]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        key = _scalar(key_node, (*path, "?"), document) if isinstance(key_node, yaml.ScalarNode) else None
        if not isinstance(key, str):
            problem = Problem(document.name, line, "has a key that is not text", "put the key in quotes")
            document.problems.append(problem)
        elif key in values:
            first = document.lines[(*path, key)]
            what = f"repeats the key '{key}' of line {first}"
            document.problems.append(Problem(document.name, line, what, "keep one of the two"))
        else:
            values[key] = _value(value_node, (*path, key), document, seen)
            document.lines[(*path, key)] = line
    return values


def _scalar(node: yaml.ScalarNode, path: DataPath, document: Document) -> Any:
    """Return the scalar as text, number, true, false or null; everything else YAML 1.1 invents is a problem."""
    document.lines.setdefault(path, node.start_mark.line + 1)
    words: str = node.value
    if node.style:  # "" is how libyaml calls a plain scalar
        return _checked_text(words, path, document)
    if words in _SCALARS:
        return _SCALARS[words]
    if _INTEGER.fullmatch(words):
        return int(words)
    if _DECIMAL.fullmatch(words):
        if words.endswith("0"):
            document.report(path, f"{words} would be read as {float(words):g}", "drop the last zero, or " + _QUOTE_IT)
        return float(words)
    tag = yaml.SafeLoader.yaml_implicit_resolvers.get(words[0], []) + yaml.SafeLoader.yaml_implicit_resolvers.get(
        None, []
    )
    kinds = [kind.rpartition(":")[2] for kind, pattern in tag if pattern.match(words)]
    if kinds:
        document.report(path, f"{words} may be read as a {_KINDS.get(kinds[0], kinds[0])}", _QUOTE_IT)
    return _checked_text(words, path, document)


_KINDS = {"bool": "truth value (true or false)", "int": "number", "float": "number", "timestamp": "date"}


def _checked_text(words: str, path: DataPath, document: Document) -> str:
    for letter in words:
        if letter != "\n" and (unicodedata.category(letter) in _HIDDEN or letter in _DIRECTION_MARKS):
            document.report(path, f"contains the hidden character U+{ord(letter):04X}", "remove it")
            break
    return words
