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


def field_docstring(owner: type, field: str) -> str:
    """Return what stands below a field in the source of a class, or of one that it is a child of."""
    import ast
    from inspect import cleandoc, get_annotations, getsource
    from itertools import pairwise

    for cls in owner.__mro__:
        if field not in get_annotations(cls):
            continue
        try:
            (definition,) = ast.parse(getsource(cls)).body
        except (OSError, SyntaxError):
            return ""
        body = definition.body if isinstance(definition, ast.ClassDef) else []
        for statement, below in pairwise(body):
            names = isinstance(statement, ast.AnnAssign) and ast.unparse(statement.target) == field
            if names and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
                return cleandoc(str(below.value.value))
        return ""
    return ""
