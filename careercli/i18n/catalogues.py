"""Opens the phrases of a language: compiled with the wheel, or in a clone from what translators edit.

A clone is compiled by the first run that speaks the language and kept in the user's cache, under a
name made of its content: nothing stale can be read. Where nothing can be kept, it does without.
"""

import atexit
import contextlib
import gettext
import io
import struct
from collections.abc import Iterator
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
    """Return the phrases of a language; also bind them for what else speaks through gettext, as Typer does."""
    try:
        source = edited(language).read_bytes()
    except OSError:
        return _opened(DOMAIN, LOCALES, language)
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
    domain = f"{DOMAIN}-{blake2b(source, digest_size=16).hexdigest()}"
    cache = cache_folder()
    if cache is not None:
        with contextlib.suppress(OSError, ValueError, struct.error):  # missing, or damaged
            return _opened(domain, cache / _LOCALE, language)
    content = compiled(source, language)
    for locales in _places(cache):
        with contextlib.suppress(OSError):
            path = locales / language / _MESSAGES / f"{domain}.mo"
            with written_whole(path, kept=_KEPT) as unfinished:
                unfinished.write_bytes(content)
            return _opened(domain, locales, language)
    return gettext.GNUTranslations(io.BytesIO(content))


def _places(cache: Path | None) -> Iterator[Path]:
    """Yield the folders that a compiled catalogue may be kept in, the last one for this run only."""
    if cache is not None:
        yield cache / _LOCALE
    # Only where there is no cache.
    import tempfile

    with contextlib.suppress(OSError):
        this_run = tempfile.TemporaryDirectory(prefix=f"{DOMAIN}-")
        atexit.register(this_run.cleanup)
        yield Path(this_run.name)


def _opened(domain: str, locales: Path, language: Language) -> gettext.NullTranslations:
    """Return a compiled catalogue. Raises `OSError` and others if it is missing or damaged."""
    catalogue = gettext.translation(domain, locales, languages=[language])
    gettext.bindtextdomain(domain, locales)
    gettext.textdomain(domain)
    return catalogue
