"""Opens the phrases of a language: compiled with the wheel, or in a clone from what translators edit.

A clone is compiled by the first run that speaks the language and kept in the user's cache, under a
name made of its content: nothing stale can be read. Where nothing can be kept, it does without.
"""

import gettext
import io
from pathlib import Path

from careercli.cache_folder import keep, read_kept
from careercli.files import blake2b
from careercli.model import Language

DOMAIN = "careercli"
LOCALES = Path(__file__).parent / "locale"
_MESSAGES = "LC_MESSAGES"


def edited(language: Language) -> Path:
    """Return the file that translators edit, which a clone has and an installed program has not."""
    return LOCALES / language / _MESSAGES / f"{DOMAIN}.po"


def open_catalogue(language: Language) -> gettext.NullTranslations:
    """Return the phrases of a language."""
    try:
        source = edited(language).read_bytes()
    except OSError:
        with edited(language).with_suffix(".mo").open("rb") as installed:
            return gettext.GNUTranslations(installed)
    return _of_clone(source, language)


def compiled(source: bytes, language: str) -> bytes:
    """Return what gettext reads, made from what translators edit."""
    # Only the first run in a clone needs it, and the building of a wheel.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    written = io.BytesIO()
    write_mo(written, read_po(io.BytesIO(source), locale=language))
    return written.getvalue()


def _of_clone(source: bytes, language: Language) -> gettext.NullTranslations:
    name = blake2b(source, digest_size=16).hexdigest() + ".mo"
    content = read_kept(name)
    if content is None:
        content = compiled(source, language)
        keep(name, content)
    return gettext.GNUTranslations(io.BytesIO(content))
