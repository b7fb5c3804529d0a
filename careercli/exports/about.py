"""What every export says of itself: what the data are, how to cite them, and how it was made."""

from collections.abc import Iterator
from typing import NamedTuple

from careercli.catalog import Catalog
from careercli.exports import ExportKind
from careercli.i18n.language import _, choose, language
from careercli.model import Language
from careercli.views.labels import licence_words


class About(NamedTuple):
    """How an export was asked for; nothing in it tells when or on which machine."""

    kind: ExportKind
    language: Language
    """In which it was asked for."""
    program: str
    """Name and version of the program."""
    of_own_pack: bool

    @property
    def command(self) -> str:
        """Return the command that makes the same again."""
        words = f"careercli data export DIR --as {self.kind} --lang {self.language}"
        return f"{words} --data PACK" if self.of_own_pack else words

    def facts(self, catalog: Catalog) -> Iterator[tuple[str, str]]:
        """Yield what the export says of itself, each with a name that is the same in every language."""
        info = catalog.info()
        yield "title", choose(info.title)
        yield "pack", info.id
        yield "version", info.version
        yield "licence", info.licence
        yield "language", language()
        yield "citation", citation(catalog)
        yield "credits", credits_words()
        yield "command", self.command
        yield "program", self.program


def citation(catalog: Catalog) -> str:
    """Return how to cite the data."""
    info = catalog.info()
    words = _("{title}. Data “{id}”, version {version}. Licence: {licence}.")
    licence = licence_words(info.licence, info.languages)
    return words.format(title=choose(info.title), id=info.id, version=info.version, licence=licence)


def credits_words() -> str:
    """Return what a reader owes to the sources."""
    return _("Whoever uses a figure names its source as well; the sources have terms of their own.")
