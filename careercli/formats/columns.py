"""What a table shows in every format: which of its columns, and what stands in them."""

from careercli.views.blocks import Bar, Cell, Column, Kind, Line, Nothing, Range, Table

LEFT: frozenset[Kind] = frozenset({"text", "whole", "trust", "range"})
"""Kinds of columns that read from the left; numbers end below each other."""
_NAMES: frozenset[Kind] = frozenset({"text", "whole"})


def filled_columns(table: Table) -> list[int]:
    """Return the positions of the columns that have anything to say."""
    return [position for position, column in enumerate(table.columns) if column.always or _says_any(table, position)]


def _says_any(table: Table, position: int) -> bool:
    return any(_says(cell) for row in table.rows for cell in row.cells[position])


def _says(cell: Cell) -> bool:
    return not isinstance(cell, Nothing) and getattr(cell, "words", "x") != ""


def is_bar(line: Line) -> bool:
    """Return whether a cell is a bar and no words."""
    return any(isinstance(cell, Bar) for cell in line)


def title_of(column: Column) -> str:
    """Return the title of a column in one line; where a screen does without one, that which is read aloud."""
    return " ".join(column.title.split()) or column.spoken_title


def name_position(table: Table, positions: list[int]) -> int:
    """Return the position of the column that names what a row is about."""
    return next((position for position in positions if table.columns[position].kind in _NAMES), positions[0])


def drawn_range(bar: Bar, column: Column) -> Range | None:
    """Return what a bar shows, as words can tell it; None where it has no unit."""
    return None if column.unit is None else Range(bar.low, bar.typical, bar.high, column.unit)
