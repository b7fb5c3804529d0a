"""Finds every phrase of the program for its translators; Babel asks it, as pyproject.toml says."""

import ast
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, TypeGuard

Found = tuple[int, str | None, str | tuple[str, str], list[str]]
"""Line, function, phrase (or singular and plural) and comments, as Babel wants them."""

_TABLES = {"SENTENCES", "PROBLEMS", "EXAMPLES", "LENS_WORDS", "UNITS"}
_NO_WORDS = re.compile(r"[\W\d_]*(\{\w+\}[\W\d_]*)*")


def phrases(file: BinaryIO, _keywords: object, _comments: object, options: object = None) -> Iterator[Found]:  # noqa: ARG001  # as Babel asks
    """Yield what `_` and `counted` translate, the sentences of messages, and the help of commands and options."""
    module = ast.parse(file.read())
    yield from _of_command(module)
    for node in ast.walk(module):
        yield from _in_calls(node)
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id in _TABLES:
            assert isinstance(node.value, ast.Dict)  # noqa: S101  # it is written as one
            yield from ((value.lineno, None, _text(value), []) for value in node.value.values if _has_words(value))


def _in_calls(node: ast.AST) -> Iterator[Found]:
    if not isinstance(node, ast.Call):
        return
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name == "_" and isinstance(node.args[0], ast.Constant):
        yield node.lineno, "gettext", _text(node.args[0]), []
    if name == "counted":
        yield node.lineno, "ngettext", (_text(node.args[1]), _text(node.args[2])), []
    for keyword in node.keywords:
        if keyword.arg in {"help", "metavar"} and isinstance(keyword.value, ast.Constant):
            yield node.lineno, "gettext", _text(keyword.value), []


def _of_command(module: ast.Module) -> Iterator[Found]:
    """Yield what commands say of themselves: one in its function's docstring, a group of them in `HELP`."""
    tables = {node.target.id for node in module.body if isinstance(node, ast.AnnAssign) and _is_name(node.target)}
    has_examples = "EXAMPLES" in tables
    for node in module.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and _is_command(node, has_examples):
            for paragraph in re.split(r"\n\s*\n", ast.get_docstring(node) or ""):
                yield node.lineno, "gettext", " ".join(paragraph.split()), []
        if isinstance(node, ast.Assign) and _is_name(node.targets[0]) and node.targets[0].id == "HELP" and has_examples:
            yield node.lineno, "gettext", _text(node.value), []


def _is_command(function: ast.FunctionDef, has_examples: bool) -> bool:
    """Return whether a function is run by a command line: it returns nothing, and gets the context or has examples."""
    first = function.args.args[0] if function.args.args else None
    gets_context = first is not None and isinstance(first.annotation, ast.Name) and first.annotation.id == "Context"
    returns_nothing = isinstance(function.returns, ast.Constant) and function.returns.value is None
    return returns_nothing and (gets_context or has_examples)


def _is_name(node: ast.AST) -> TypeGuard[ast.Name]:
    return isinstance(node, ast.Name)


def _text(node: ast.AST) -> str:
    assert isinstance(node, ast.Constant)  # noqa: S101  # phrases are written out, or nobody could find them
    return str(node.value)


def _has_words(node: Any) -> bool:
    return not _NO_WORDS.fullmatch(_text(node))
