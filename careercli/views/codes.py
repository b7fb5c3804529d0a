"""Codes of classifications in words."""

from careercli.answers.named_codes import NamedCode, is_uuid
from careercli.i18n.language import readable
from careercli.model import Code


def code_words(code: Code) -> str:
    """Return a code, and what the occupation is called where that is known; an address where the code says nothing."""
    known_by = code.uri if code.uri and is_uuid(code.code) else code.code
    title = readable(code.title) if isinstance(code, NamedCode) and code.title else ""
    return f"{known_by} {title}".rstrip()
