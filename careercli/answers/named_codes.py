"""Codes as people know them: by ESCO's own code where a table has but the address, and with what it is called."""

import re
from collections.abc import Iterable

from careercli.answers.names.taxonomies import LINKING
from careercli.catalog import Catalog
from careercli.model import Code, Text
from careercli.records import record
from careercli.text import UUID

_UUID = re.compile(UUID)


@record
class NamedCode(Code):
    """A place in a classification, as people know it."""

    title: Text | None = None
    """What the occupation of the code is called, where a pack in use has it and it is another role; else null."""


class CodeNames:
    """The names of codes, each looked up once."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._known: dict[tuple[str, str], tuple[str, str, Text | None]] = {}

    def named(self, codes: Iterable[Code], role: str) -> tuple[NamedCode, ...]:
        """Return the codes of a role by their names; never a bare UUID, which says nothing to anybody."""
        return tuple(self._one(code, role) for code in codes)

    def _one(self, code: Code, role: str) -> NamedCode:
        key = code.scheme, code.uri or code.code
        if key not in self._known:
            self._known[key] = self._look_up(code)
        owner, known_by, title = self._known[key]
        return NamedCode(**{**vars(code), "code": known_by}, title=None if owner == role else title)

    def _look_up(self, code: Code) -> tuple[str, str, Text | None]:
        """Return whose own code it is, by what it is known and what that is called."""
        owners = self._catalog.roles_coded(code) if code.scheme in LINKING else ()
        owner = next((each.role for each in owners if each.own), "")
        known_by = code.code
        if owner and is_uuid(known_by):
            known_by = next((each.code for each in self._catalog.codes_of(owner)), known_by)
        if code.uri is not None and is_uuid(known_by):
            known_by = code.uri
        return owner, known_by, self._catalog.title("role", owner) if owner else None


def is_uuid(code: str) -> bool:
    """Return whether a code is but what stands at the end of its address."""
    return _UUID.fullmatch(code) is not None
