"""Opens the phrases of a language: compiled with the wheel, or in a clone from what translators edit.

A clone is compiled by the first run that speaks the language and kept in the user's cache, under a
name made of its content: nothing stale can be read. Where nothing can be kept, it does without.
"""

import contextlib
import gettext
import io
import struct
from pathlib import Path

from careercli.files import blake2b, cache_folder, written_whole
from careercli.model import Language

DOMAIN = "careercli"
_LOCALE = "locale"
LOCALES = Path(__file__).parent / _LOCALE
_MESSAGES = "LC_MESSAGES"
_KEPT = 8
"""How many compiled catalogues of a language stay in the cache; those written longest ago go first."""


def edited(language: Language) -> Path:
    """Return the file that translators edit, which a clone has and an installed program has not."""
    return LOCALES / language / _MESSAGES / f"{DOMAIN}.po"


def open_catalogue(language: Language) -> gettext.NullTranslations:
    """Return the phrases of a language."""
    try:
        source = edited(language).read_bytes()
    except OSError:
        return _opened(edited(language).with_suffix(".mo"))
    return _of_clone(language, source)


def compiled(source: bytes, language: str) -> bytes:
    """Return what gettext reads, made from what translators edit."""
    # Only the first run in a clone needs it, and the building of a wheel.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    written = io.BytesIO()
    write_mo(written, read_po(io.BytesIO(source), locale=language))
    return written.getvalue()


def _of_clone(language: Language, source: bytes) -> gettext.NullTranslations:
    cache = cache_folder()
    name = f"{DOMAIN}-{blake2b(source, digest_size=16).hexdigest()}.mo"
    kept = None if cache is None else cache / _LOCALE / language / _MESSAGES / name
    if kept is not None:
        with contextlib.suppress(OSError, ValueError, struct.error):  # missing, or damaged
            return _opened(kept)
    content = compiled(source, language)
    if kept is not None:
        with contextlib.suppress(OSError), written_whole(kept, kept=_KEPT) as unfinished:
            unfinished.write_bytes(content)
    return gettext.GNUTranslations(io.BytesIO(content))


def _opened(path: Path) -> gettext.NullTranslations:
    """Return a compiled catalogue. Raises `OSError` and others if it is missing or damaged."""
    with path.open("rb") as file:
        return gettext.GNUTranslations(file)
