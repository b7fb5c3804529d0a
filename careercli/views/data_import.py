"""What an import has brought: how many of what, what is odd about the files, and whom to credit."""

from collections.abc import Iterator, Mapping

from careercli.answers.answer import Answer
from careercli.answers.data_import import DataImport, ImportCount, ImportFinding
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import listed
from careercli.views.answered import notes_part
from careercli.views.blocks import (
    Block,
    Bullets,
    Column,
    Facts,
    Heading,
    Line,
    Number,
    Paragraph,
    Row,
    Space,
    Table,
    Typed,
    Verbatim,
    Words,
    muted,
    plain,
)
from careercli.views.data_packs import size_words
from careercli.views.fitting import and_more
from careercli.views.labels import language_name
from careercli.views.page import Page, Part
from careercli.views.phrases import phrase

_FIRST = (
    *("occupations", "alternative-labels", "skills", "relations", "tasks", "job-zones", "related-occupations"),
    *("skill-ratings", "crosswalk"),
)
"""What is counted on the first screen."""
_MOST_FINDINGS = 3
_GRAVEST = {"other-counts", "files-missing"}
"""What is told with its numbers or names at once: the files are not those of the whole release."""


def import_page(answer: Answer[DataImport]) -> Page:
    """Return what an import brings, or has brought."""
    data = answer.data
    first = [count for count in data.counts if count.what in _FIRST]
    return Page(
        answer=(
            Heading(readable(data.title), plain(data.name), level=1),
            _counts(first or data.counts),
            *_odd(data),
            Space(),
            *(Paragraph(muted(readable(source.licence))) for source in data.sources[:1]),
            *_outcome(data),
        ),
        parts={
            "full": Part(lambda: _full(data), len(data.counts) + len(data.findings)),
            "notes": notes_part(answer),
        },
    )


def _counts(counts: "tuple[ImportCount, ...] | list[ImportCount]") -> Block:
    columns = (
        Column("what", ""),
        Column("read", _("In the files"), "number"),
        Column("kept", _("In the pack"), "number"),
    )
    order = list(counted_names())
    in_order = sorted(counts, key=lambda count: order.index(count.what))
    rows = ((plain(counted_names()[count.what]), (Number(count.read),), (Number(count.kept),)) for count in in_order)
    return Table(columns, tuple(map(Row, rows)))


def _odd(data: DataImport) -> Iterator[Block]:
    if not data.findings:
        return
    order = list(finding_names())
    several = sorted(data.findings, key=lambda finding: order.index(finding.what))
    shown = several[:_MOST_FINDINGS]
    yield Heading(_("Odd about the files"))
    yield Bullets(tuple((*_finding(one), *(_examples(one) if one.what in _GRAVEST else ())) for one in shown))
    if len(several) > len(shown):
        yield Paragraph((*and_more(len(several) - len(shown), ""),))


def _finding(finding: ImportFinding) -> Line:
    return (Number(finding.count), Words(" " + finding_names()[finding.what]))


def _outcome(data: DataImport) -> Iterator[Block]:
    if not data.done:
        yield Paragraph(plain(_("Nothing has been changed.")))
        if data.other_release is not None:
            command = Typed(f"careercli data remove {data.other_release}")
            yield Verbatim(phrase(_("Remove the other release before it: {command}"), "muted", command=command))
        return
    yield Paragraph(plain(_("Added: every answer from now on is also from this pack.")))
    command = Typed(f"careercli data remove {data.name}")
    yield Verbatim(phrase(_("Take it out again: {command}"), "muted", command=command))


def _full(data: DataImport) -> Iterator[Block]:
    yield Facts(
        (
            (_("Licence"), plain(data.licence)),
            (_("Languages"), plain(listed(map(language_name, data.languages)))),
            (_("Size"), plain(size_words(data.files, data.size))),
            ("SHA-256", plain(data.sha256)),
        )
    )
    yield _counts(data.counts)
    if data.findings:
        yield Heading(_("Odd about the files"))
        yield Bullets(tuple((*_finding(finding), *_examples(finding)) for finding in data.findings))
    yield Heading(_("Credits"))
    yield Bullets(tuple(plain(f"{readable(source.title)}: {readable(source.licence)}") for source in data.sources))


def _examples(finding: ImportFinding) -> Line:
    named = ", ".join(finding.examples)
    return (Words(": " + named, "muted"), *and_more(finding.count - len(finding.examples)))


def counted_names() -> Mapping[str, str]:
    """Return what all that is counted is called, in the order in which it is shown."""
    return {
        "occupations": _("Occupations"),
        "alternative-labels": _("Other titles"),
        "hidden-labels": _("Titles that only find"),
        "skills": _("Skills"),
        "skills-and-competences": _("Skills and competences"),
        "knowledge": _("Knowledge"),
        "skill-labels": _("Other names of skills"),
        "skill-hidden-labels": _("Names of skills that only find"),
        "skill-descriptions": _("Descriptions of skills"),
        "skill-notes": _("Notes on skills"),
        "isco-groups": _("ISCO-08 groups"),
        "skill-groups": _("Groups of skills"),
        "relations": _("Skills asked for"),
        "essential": _("Essential"),
        "optional": _("Optional"),
        "broader-occupations": _("Occupations in wider ones"),
        "broader-skills": _("Skills in wider ones"),
        "regulated": _("Regulated professions"),
        "tasks": _("Tasks"),
        "job-zones": _("Job zones"),
        "related-occupations": _("Related occupations"),
        "short-titles": _("Short titles"),
        "skill-ratings": _("Ratings of skills"),
        "knowledge-ratings": _("Ratings of knowledge"),
        "ability-ratings": _("Ratings of abilities"),
        "work-style-ratings": _("Ratings of work styles"),
        "other-ratings": _("Other ratings"),
        "crosswalk": _("Rows of the ESCO-O*NET table"),
        "crosswalk-exact": _("of these exact"),
        "crosswalk-close": _("of these close"),
        "crosswalk-broad": _("of these broad"),
        "crosswalk-narrow": _("of these narrow"),
        "crosswalk-isco": _("of these an ISCO-08 group"),
    }


def finding_names() -> Mapping[str, str]:
    """Return what is odd about some of the things in the files, behind their number; the gravest first."""
    return {
        "other-counts": _("counts that differ from those of the whole release"),
        "files-missing": _("files that a whole download has, and that are not there"),
        "contradicting-relations": _(
            "skills both essential and optional for an occupation, of which the first is kept"
        ),
        "dangling-occupations": _("rows about an occupation that is not in the files"),
        "dangling-skills": _("rows about a skill that is not in the files"),
        "dangling-related": _("related occupations that are not in the files"),
        "repeated-relations": _("rows that are there twice"),
        "repeated-concepts": _("occupations or skills that are there twice"),
        "repeated-codes": _("occupations with the code of another one"),
        "no-skills": _("occupations that ask for no skill"),
        "no-titles": _("occupations without other titles"),
        "odd-dates": _("dates that are none"),
        "blanks": _("labels with blanks at their ends"),
        "no-break-spaces": _("labels with no-break spaces"),
        "hidden-characters": _("labels with characters that nobody can see"),
        "empty-labels": _("empty labels"),
        "empty-descriptions": _("empty descriptions"),
        "empty-skill-types": _("skills without a type"),
        "empty-reuse-levels": _("skills without a reuse level"),
        "empty-values": _("ratings without a value"),
        "only-in-one-language": _("occupations that are not in every language"),
        "ragged-rows": _("rows with fewer cells than columns"),
        "not-released": _("occupations that are not released"),
        "suppressed": _("ratings that the publisher recommends not to use"),
        "not-relevant": _("ratings that are not relevant"),
        "other-scales": _("ratings on scales that are not taken"),
        "no-job-zone": _("occupations without a job zone"),
        "no-ratings": _("occupations without ratings"),
        "not-in-crosswalk": _("codes of the ESCO-O*NET table that are not in the files"),
        "repeated-labels": _("titles that the occupation has already"),
        "files-not-taken": _("files that hold nothing a pack has a place for"),
    }
