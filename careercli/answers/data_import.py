"""What an import of a publisher's classification brings, and what was found odd about its files."""

from collections.abc import Iterable, Mapping, Sequence

from careercli.answers.answer import Answer
from careercli.messages import Message, say
from careercli.model import Language, Pack, Source, Text
from careercli.records import Record, record

_EXAMPLES = 3


@record
class ImportCount(Record):
    """How many of a kind the publisher's files hold, and how many of them are in the pack."""

    what: str
    read: int
    kept: int


@record
class ImportFinding(Record):
    """Something odd about the publisher's files, which has not been mended."""

    what: str
    count: int
    examples: tuple[str, ...]
    """The first few; `--report` lists all."""


@record
class DataImport(Record):
    """A pack made of a publisher's files."""

    name: str
    publisher: str
    """`esco` or `onet`."""
    release: str
    title: Text
    languages: tuple[Language, ...]
    licence: str
    files: int
    size: int
    """In bytes."""
    sha256: str
    """Of the lines that `sha256sum` prints for the pack's files, sorted by their paths."""
    counts: tuple[ImportCount, ...]
    findings: tuple[ImportFinding, ...]
    sources: tuple[Source, ...]
    """With the credits that have to stand wherever the data do."""
    report: str | None
    """The file with all that was found odd; null if none was asked for."""
    replaces: bool
    """Whether a pack of the same release was there before."""
    other_release: str | None
    """A pack of another release, which has to be removed before this one can be added."""
    done: bool


def data_import(
    publisher: str,
    pack: Pack,
    content: tuple[int, int, str],
    counts: Mapping[str, tuple[int, int]],
    found: Mapping[str, Sequence[str]],
    *,
    report: str | None = None,
    replaces: bool = False,
    other_release: str | None = None,
    done: bool = False,
) -> Answer[DataImport]:
    """Return what an import brings; the pack's content are files, bytes and SHA-256."""
    files, size, sha256 = content
    brought = DataImport(
        name=pack.info.id,
        publisher=publisher,
        release=pack.info.version,
        title=pack.info.title,
        languages=pack.info.languages,
        licence=pack.info.licence,
        files=files,
        size=size,
        sha256=sha256,
        counts=tuple(ImportCount(what=what, read=read, kept=kept) for what, (read, kept) in counts.items()),
        findings=tuple(
            ImportFinding(what=what, count=len(items), examples=tuple(items[:_EXAMPLES]))
            for what, items in found.items()
        ),
        sources=pack.sources,
        report=report,
        replaces=replaces,
        other_release=other_release,
        done=done,
    )
    return Answer("data-import", brought, tuple(_notes(brought)))


def _notes(brought: DataImport) -> Iterable[Message]:
    if brought.findings and brought.report is None:
        yield say("import-found-odd", count=sum(finding.count for finding in brought.findings))
    missing = tuple(language for language in ("en", "tr", "az", "el") if language not in brought.languages)
    if missing:
        yield say("import-languages-missing", languages=missing)
