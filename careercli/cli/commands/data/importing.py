"""`careercli data import`: a publisher's classification made a pack, and added like any other."""

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.data_import import DataImport, data_import
from careercli.cli.anywhere import FORCE
from careercli.cli.commands.data.packs import DryRun, changing_reader, kept_by
from careercli.cli.output import emit_without_data
from careercli.cli.output_file import check_file, written_to
from careercli.cli.reader import Reader
from careercli.cli.typer_inside import Context
from careercli.errors import UsageProblem
from careercli.i18n.language import speak
from careercli.messages import say
from careercli.model import LANGUAGES, Language
from careercli.store.importers.publishers import Publisher

if TYPE_CHECKING:
    from careercli.store.importers.adding import Addable
    from careercli.views.page import Page

_JSON = ".json"
_REPORTS = (_JSON, ".txt")
_LAST: "list[Addable]" = []
"""What was found last, kept to the end: taking a pack of thousands apart takes long, and the process ends anyway."""


def import_(
    context: Context,
    publisher: Annotated[Publisher, typer.Argument(metavar="PUBLISHER", help="Whose classification it is.")],
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...", help="The zip files as they are downloaded, or the folder they are in.", readable=False
        ),
    ],
    lang: Annotated[
        list[str] | None,
        typer.Option("--lang", metavar="LANGUAGE", help="Only labels in this language; may be given several times."),
    ] = None,
    relations: Annotated[
        Path | None,
        typer.Option("--relations", metavar="ZIP", help="ESCO's relations, where they are a zip file of their own."),
    ] = None,
    crosswalk: Annotated[
        Path | None,
        typer.Option(
            "--crosswalk",
            metavar="FILE",
            help="The official ESCO-O*NET table, which links the occupations of both.",
        ),
    ] = None,
    release: Annotated[
        str | None,
        typer.Option("--release", metavar="RELEASE", help="The release, where neither files nor folders tell it."),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option("--report", metavar="FILE", help="List all that is odd about the files: in .json or .txt."),
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Make a pack of a publisher's classification, offline, from the files as they are downloaded, and add it.

    It is checked like any other pack, and is there whole or not at all; `careercli data remove` takes it out again.
    What is dangling, repeated or empty in the files is counted and listed, and never mended unsaid.
    """
    from careercli.elsewhere import ahead
    from careercli.store.compiled_finder import finder_tables
    from careercli.store.importers.imported import Wanted, imported

    reader = changing_reader(context, "import", asks=False)
    if report is not None:
        _check_report(report, reader)
    if publisher != "esco":
        _check_for_others(lang or (), relations)
    sources = (*paths, *([relations] if relations else []))
    wanted = Wanted(publisher, sources, _languages(lang or ()), crosswalk, release, adds=not dry_run)
    # Of what is only looked at nothing is compiled.
    starting = nullcontext() if dry_run else ahead(finder_tables)
    with _while_importing(reader), starting, imported(wanted) as made:
        from careercli.store.importers.adding import addable

        found = addable(publisher, made, dry_run=dry_run)
        _LAST[:] = [found]
        # Nothing is added whose report cannot be written.
        if report is not None:
            _write_report(report, made.id, made.findings.counts, made.findings.found)
        if not dry_run:
            _add(found, lambda: addable(publisher, made))
    answer = data_import(
        publisher,
        found.new.pack,
        found.new.content,
        made.findings.counts,
        made.findings.found,
        report=None if report is None else str(report),
        replaces=found.before is not None,
        other_release=None if found.other is None else found.other.name,
        done=not dry_run,
    )
    emit_without_data(answer, reader, _layout)


def _add(found: "Addable", anew: "Callable[[], Addable]") -> None:
    """Add the pack, or put it in the place of the same release; compile it, so that no answer waits for it."""
    from careercli.store.compiled_pack import forget_pack
    from careercli.store.own_packs import compile_kept, compiled_form

    before = found.before
    compiled = None if before is None else compiled_form(before)
    kept = kept_by(found.new, lambda: anew().new)
    if before is not None and before.folder != kept.folder:
        forget_pack(before.folder, compiled)
    # Whoever grows tired of waiting for this is told that the pack is there.
    with suppress(KeyboardInterrupt):
        compile_kept(kept, found.new)


def _check_for_others(languages: Sequence[str], relations: Path | None) -> None:
    """Raise `UsageProblem` for an option that only ESCO has; a language that is named is the one it is told in."""
    if languages:
        for named in LANGUAGES:
            if named in languages:
                speak(named)
        raise UsageProblem(say("esco-alone", option="--lang"), hint=say("lang-of-answer"))
    if relations is not None:
        raise UsageProblem(say("esco-alone", option="--relations"))


def _languages(words: Sequence[str]) -> tuple[Language, ...]:
    """Return the languages that are named. Raises `UsageProblem` for others than packs have."""
    foreign = next((word for word in words if word not in LANGUAGES), None)
    if foreign is not None:
        reason = say("one-of-choices", choices=LANGUAGES)
        raise UsageProblem(say("bad-value", name="--lang", reason=reason), candidates=LANGUAGES)
    return tuple(language for language in LANGUAGES if language in words)


def _while_importing(reader: Reader) -> AbstractContextManager[None]:
    """Say on a terminal what is waited for."""
    from careercli.cli.progress import importing, progress

    return progress(sys.stderr, importing, redrawn=reader.format != "plain")


def _check_report(file: Path, reader: Reader) -> None:
    """Raise `UsageProblem` for a report that cannot be written, before anything is done."""
    if file.suffix.lower() not in _REPORTS:
        raise UsageProblem(say("report-ending", file=str(file)), hint=say("one-of-choices", choices=_REPORTS))
    check_file(file, force=any(asked.option == FORCE for asked in reader.asked))


def _write_report(
    file: Path, name: str, counts: Mapping[str, tuple[int, int]], found: Mapping[str, Sequence[str]]
) -> None:
    """Write all that was counted and found odd: JSON, or a line for everything."""
    with written_to(file) as stream:
        if file.suffix.lower() == _JSON:
            counted = {what: {"read": read, "kept": kept} for what, (read, kept) in counts.items()}
            content = {"name": name, "counts": counted, "findings": found}
            stream.write(json.dumps(content, ensure_ascii=False, indent=2) + "\n")
            return
        stream.writelines(f"{what}: {read} read, {kept} kept\n" for what, (read, kept) in counts.items())
        stream.writelines(f"{what}: {item}\n" for what, items in found.items() for item in items)


def _layout(answer: Answer[DataImport]) -> "Page":
    from careercli.views.data_import import import_page

    return import_page(answer)
