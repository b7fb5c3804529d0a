"""The columns of a CSV file: what their cells may hold, each distinct cell judged once."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import MISSING, dataclass, field, fields
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from careercli.messages import say
from careercli.records import Record
from careercli.store.shape import EXPECTED, quoted
from careercli.store.wording import Wrong
from careercli.store.yaml_reader import DECIMAL, INTEGER, can_be_held, hidden_letter

Check = Callable[[Any], Iterable[Wrong]]
"""What must hold of a value beyond its shape."""

_TRUTHS = {"true": True, "false": False}
_REMEMBERED = 20_000
"""Distinct cells of a column that are known to be right: most columns repeat few, and some repeat none."""
_SURELY_AMOUNTS = re.compile(r"\|(?:[1-9][0-9]{0,8}+(?:\.[0-9]{1,5}+)?+\|)*+")
_KINDS: Mapping[type, str] = {str: "string_type", int: "int_type", float: "float_type", bool: "bool_type"}


@dataclass
class Column:
    """What the cells under one name may hold."""

    name: str
    kind: type = str
    choices: tuple[str, ...] = ()
    """The only words there may be; none: any."""
    may_be_blank: bool = False
    may_be_missing: bool = False
    checks: tuple[Check, ...] = ()
    glance: Callable[[AbstractSet[str]], bool] | None = None
    """Tells of many cells at once, where cells hardly repeat, that no check complains of any of them."""
    _right: set[str] = field(default_factory=set)
    _values: dict[str, Any] = field(default_factory=dict)

    def wrong(self, cells: Iterable[str]) -> Mapping[str, Sequence[Wrong]]:
        """Return what is wrong, by cell, among some cells."""
        distinct = set(cells)
        if self._is_any_text and _are_plain(distinct):
            return {}
        new = distinct.difference(self._right)
        if not new or self._are_surely_amounts(new):
            return {}
        is_plain = self.glance is not None and _are_plain(new) and self.glance(new)
        wrong = {} if is_plain else {cell: found for cell in new if (found := list(self._judged(cell)))}
        if len(self._right) + len(new) > _REMEMBERED:
            self._right.clear()
        self._right |= new.difference(wrong)
        return wrong

    @property
    def _is_any_text(self) -> bool:
        return self.kind is str and not self.checks and not self.choices

    def _are_surely_amounts(self, cells: Iterable[str]) -> bool:
        is_of_amounts = self.kind is float and self.checks == (about_amount,)
        return is_of_amounts and _SURELY_AMOUNTS.fullmatch(_between_bars(cells)) is not None

    def values(self, cells: Sequence[str]) -> list[Any]:
        """Return what cells say with which nothing is wrong; a blank one is null."""
        if self.kind is str:
            return [cell or None for cell in cells]
        if len(self._values) > _REMEMBERED:
            self._values.clear()
        known = self._values
        known.update((cell, self._value(cell)) for cell in set(cells).difference(known))
        return list(map(known.__getitem__, cells))

    def _value(self, cell: str) -> Any:
        if not cell:
            return None
        return _TRUTHS[cell] if self.kind is bool else self.kind(cell)

    def _judged(self, cell: str) -> Iterator[Wrong]:
        misspelt = _misspelt(cell)
        wrong = misspelt or self._misshapen(cell)
        if wrong:
            yield wrong
        elif cell:
            value = self._value(cell)
            for check in self.checks:
                yield from check(value)

    def _misshapen(self, cell: str) -> Wrong | None:
        if not cell and self.may_be_blank:
            return None
        if self.choices:
            return None if cell in self.choices else self._no_choice(cell)
        if not cell or not self._is_of_its_kind(cell):
            return self._unexpected(cell)
        if self.kind is str and cell != cell.strip():
            return say("problem-blank"), say("advice-remove-blank")
        if self.kind in (int, float) and not can_be_held(cell):
            return say("problem-too-many-digits", words=cell), say("advice-fewer-digits")
        return None

    def _is_of_its_kind(self, cell: str) -> bool:
        if self.kind is bool:
            return cell in _TRUTHS
        whole = self.kind is str or INTEGER.fullmatch(cell) is not None
        return whole or (self.kind is float and DECIMAL.fullmatch(cell) is not None)

    def _unexpected(self, cell: str) -> Wrong:
        expected = EXPECTED[_KINDS[self.kind]]
        what = say("problem-value-expected", key=self.name, given=quoted(cell or None), expected=expected)
        return what, say("advice-write", expected=expected)

    def _no_choice(self, cell: str) -> Wrong:
        *several, last = map(repr, self.choices)
        advice = say("advice-use-one-of", several=", ".join(several), last=last)
        return say("problem-other-value", key=self.name, given=quoted(cell or None)), advice


def _between_bars(cells: Iterable[str]) -> str:
    return f"|{'|'.join(cells)}|"


def _are_plain(cells: Iterable[str]) -> bool:
    """Return whether a glance tells that all cells are text with which nothing can be wrong."""
    together = f" {' '.join(cells)} "
    # The blank is the only white space that is printable. What has two of them inside is looked at more closely.
    return together.isprintable() and "  " not in together


def about_amount(amount: float) -> Iterator[Wrong]:
    """Complain of an amount that cannot be pay."""
    if amount <= 0:
        yield say("problem-amount-not-above-zero", amount=f"{amount:.15g}"), say("advice-copy-from-source")


def _misspelt(cell: str) -> Wrong | None:
    """Return what no cell may hold, whatever it is about."""
    if cell.isprintable():
        return None
    hidden = hidden_letter(cell)
    if "\n" in cell:
        return say("problem-line-break"), say("advice-one-line")
    if hidden is not None:
        return say("problem-hidden-character", character=f"{ord(hidden):04X}"), say("advice-remove")
    return None


def columns_of(row: type[Record], checks: Mapping[str, tuple[Check, ...]]) -> list[Column]:
    """Return the columns that a record's fields make, with the checks of some."""
    hints = get_type_hints(row)
    return [
        _column(each.name, hints[each.name], checks.get(each.name, ()), may_be_missing=each.default is not MISSING)
        for each in fields(row)  # type: ignore[arg-type]  # a dataclass
    ]


def _column(name: str, hint: Any, checks: tuple[Check, ...], *, may_be_missing: bool) -> Column:
    kinds = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    (kind,) = (kind for kind in kinds if kind is not NoneType)
    choices = get_args(kind) if get_origin(kind) is Literal else ()
    return Column(
        name=name,
        kind=str if choices else kind,
        choices=choices,
        may_be_blank=NoneType in kinds,
        may_be_missing=may_be_missing,
        checks=checks,
    )
