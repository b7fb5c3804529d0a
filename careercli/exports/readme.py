"""The page beside files that have no room for it: what they hold, how to cite them, and whom to thank."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from careercli.catalog import Catalog
from careercli.exports.about import About, citation, credits_words
from careercli.exports.tables.about import kind_name, refers_to
from careercli.exports.tables.table import UNITS, Table
from careercli.i18n.language import _, choose
from careercli.views.labels import licence_words

_MARKUP = re.compile(r"([\\`*_\[\]<>|#&])")


def write_readme(
    catalog: Catalog, folder: Path, about: About, *, files: Iterable[tuple[str, str]] = (), tables: Iterable[Table] = ()
) -> None:
    """Write README.md: the files with what each holds, the tables column by column, and the sources."""
    with (folder / "README.md").open("w", encoding="utf-8", newline="\n") as page:
        page.writelines(f"{line}\n" for line in _lines(catalog, about, files, tables))


def _lines(catalog: Catalog, about: About, files: Iterable[tuple[str, str]], tables: Iterable[Table]) -> Iterator[str]:
    info = catalog.info()
    yield f"# {_text(choose(info.title))}"
    yield ""
    yield f"{_('Cite it as')}: {_text(citation(catalog))}"
    yield ""
    yield credits_words()
    yield ""
    yield f"- {_('Version of the data')}: {_text(info.version)}"
    yield f"- {_('Licence')}: {_text(licence_words(info.licence, info.languages))}"
    yield f"- {_('Made by')}: `{about.command}` ({about.program})"
    yield from _files(files)
    yield from _dictionary(tables)
    yield from _credits(catalog)


def _files(files: Iterable[tuple[str, str]]) -> Iterator[str]:
    listed = [f"| `{name}` | {_text(holds)} |" for name, holds in files]
    if listed:
        yield from ("", f"## {_('Files')}", "", f"| {_('File')} | {_('Holds')} |", "|---|---|", *listed)


def _dictionary(tables: Iterable[Table]) -> Iterator[str]:
    tables = tuple(tables)
    if not tables:
        return
    yield from ("", f"## {_('What every column holds')}", "")
    yield (
        _("An empty cell: the source does not say. A point parts off decimals.")
        + " "
        + _(
            "Text that begins with =, +, -, @, a tab or a line end has ' before it in CSV files, so that no "
            "spreadsheet takes it for a formula."
        )
    )
    head = " | ".join((_("Column"), _("Type"), _("Unit"), _("Refers to"), _("What it holds")))
    for table in tables:
        yield from ("", f"### {table.name}", "", _text(_(table.help)), "", f"| {head} |", "|---|---|---|---|---|")
        for column in table.columns:
            name = f"`{column.name}`" + (f" ({_('key')})" if column.name in table.key else "")
            cells = (
                name,
                kind_name(column.kind),
                _(UNITS[column.unit]),
                refers_to(table, column),
                _text(_(column.help)),
            )
            yield f"| {' | '.join(cells)} |"


def _credits(catalog: Catalog) -> Iterator[str]:
    yield from ("", f"## {_('Sources')}", "")
    for source in catalog.sources():
        where = choose(source.where) if source.where else ""
        parts = (choose(source.title), source.publisher or "", str(source.year or ""), where)
        told = ". ".join(_text(part.rstrip(".")) for part in parts if part)
        yield f"- `{source.id}`: {told}. {_text(choose(source.licence))}"


def _text(words: str) -> str:
    """Return words in which Markdown sees no markup."""
    return _MARKUP.sub(r"\\\1", " ".join(words.split()))
