"""What functions and classes say of themselves where Python was told to forget it."""

from collections.abc import Callable
from typing import Any


def docstring_in_source(thing: type | Callable[..., Any]) -> str:
    """Return the docstring that stands in the source of a function or class: with -OO, Python itself keeps none."""
    import ast
    from inspect import getsource

    try:
        (definition,) = ast.parse(getsource(thing)).body
    except (OSError, SyntaxError):  # no source is there, or it does not begin a line
        return ""
    return (ast.get_docstring(definition) if isinstance(definition, ast.FunctionDef | ast.ClassDef) else None) or ""
