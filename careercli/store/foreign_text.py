"""Says what a file is that was to be text or a table: another encoding, a workbook, other signs between the cells."""

from collections.abc import Sequence

from careercli.messages import Message, say

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_SEPARATORS = {";": ";", "\t": "tab", "|": "|"}
"""Signs that programs put between cells in the place of commas, and what they are called."""


def about_bytes(content: bytes) -> tuple[Message, Message]:
    """Complain of a file, or of a part of it from its beginning on, that is no UTF-8."""
    if content.startswith(_WORKBOOKS):
        return say("problem-workbook"), say("advice-save-as-csv")
    if content.startswith(_UTF_16) or b"\0" in content[:100]:
        return say("problem-utf-16"), say("advice-save-as-utf-8")
    return say("problem-no-utf-8"), say("advice-save-as-utf-8")


def about_header(header: Sequence[str]) -> tuple[Message, Message] | None:
    """Complain of a table's first line that was written for another separator, or in another encoding."""
    if any("\0" in name for name in header):
        return say("problem-utf-16"), say("advice-save-as-utf-8")
    if len(header) == 1:
        (line,) = header
        found = next((name for sign, name in _SEPARATORS.items() if sign in line), None)
        if found is not None:
            return say("problem-separator", sign=found), say("advice-use-commas")
    return None
