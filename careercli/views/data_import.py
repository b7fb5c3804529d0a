"""What an import has brought: how many of what, what is odd about the files, and whom to credit."""

from collections.abc import Iterator, Mapping

from careercli.answers.answer import Answer
from careercli.answers.data_import import DataImport, ImportCount, ImportFinding
from careercli.i18n.language import _, counted, readable
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
from careercli.views.labels import language_name, licence_words
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
    order = list(finding_words(len(data.findings)))
    several = sorted(data.findings, key=lambda finding: order.index(finding.what))
    shown = several[:_MOST_FINDINGS]
    yield Heading(_("Odd about the files"))
    yield Bullets(tuple((*_finding(one), *(_examples(one) if one.what in _GRAVEST else ())) for one in shown))
    if len(several) > len(shown):
        yield Paragraph((*and_more(len(several) - len(shown), ""),))


def _finding(finding: ImportFinding) -> Line:
    return plain(finding_words(finding.count)[finding.what])


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
            (_("Licence"), plain(licence_words(data.licence, data.languages))),
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


def finding_words(count: int) -> Mapping[str, str]:
    """Return what is odd about so many of the things in the files, with their number; the gravest first."""
    return {
        "other-counts": counted(
            count,
            "{count} count that differs from that of the whole release",
            "{count} counts that differ from those of the whole release",
        ),
        "files-missing": counted(
            count,
            "{count} file that a whole download has, and that is not there",
            "{count} files that a whole download has, and that are not there",
        ),
        "contradicting-relations": counted(
            count,
            "{count} skill both essential and optional for an occupation, of which the first is kept",
            "{count} skills both essential and optional for an occupation, of which the first is kept",
        ),
        "dangling-occupations": counted(
            count,
            "{count} row about an occupation that is not in the files",
            "{count} rows about an occupation that is not in the files",
        ),
        "dangling-skills": counted(
            count,
            "{count} row about a skill that is not in the files",
            "{count} rows about a skill that is not in the files",
        ),
        "dangling-related": counted(
            count,
            "{count} related occupation that is not in the files",
            "{count} related occupations that are not in the files",
        ),
        "repeated-relations": counted(count, "{count} row that is there twice", "{count} rows that are there twice"),
        "repeated-concepts": counted(
            count,
            "{count} occupation or skill that is there twice",
            "{count} occupations or skills that are there twice",
        ),
        "repeated-codes": counted(
            count, "{count} occupation with the code of another one", "{count} occupations with the code of another one"
        ),
        "no-skills": counted(
            count, "{count} occupation that asks for no skill", "{count} occupations that ask for no skill"
        ),
        "no-titles": counted(
            count, "{count} occupation without other titles", "{count} occupations without other titles"
        ),
        "odd-dates": counted(count, "{count} date that is none", "{count} dates that are none"),
        "blanks": counted(count, "{count} label with blanks at its ends", "{count} labels with blanks at their ends"),
        "no-break-spaces": counted(count, "{count} label with no-break spaces", "{count} labels with no-break spaces"),
        "hidden-characters": counted(
            count,
            "{count} label with characters that nobody can see",
            "{count} labels with characters that nobody can see",
        ),
        "empty-labels": counted(count, "{count} empty label", "{count} empty labels"),
        "empty-descriptions": counted(count, "{count} empty description", "{count} empty descriptions"),
        "empty-skill-types": counted(count, "{count} skill without a type", "{count} skills without a type"),
        "empty-reuse-levels": counted(
            count, "{count} skill without a reuse level", "{count} skills without a reuse level"
        ),
        "empty-values": counted(count, "{count} rating without a value", "{count} ratings without a value"),
        "only-in-one-language": counted(
            count,
            "{count} occupation that is not in every language",
            "{count} occupations that are not in every language",
        ),
        "ragged-rows": counted(
            count, "{count} row with fewer cells than columns", "{count} rows with fewer cells than columns"
        ),
        "not-released": counted(
            count, "{count} occupation that is not released", "{count} occupations that are not released"
        ),
        "suppressed": counted(
            count,
            "{count} rating that the publisher recommends not to use",
            "{count} ratings that the publisher recommends not to use",
        ),
        "not-relevant": counted(count, "{count} rating that is not relevant", "{count} ratings that are not relevant"),
        "other-scales": counted(
            count, "{count} rating on a scale that is not taken", "{count} ratings on scales that are not taken"
        ),
        "no-job-zone": counted(
            count, "{count} occupation without a job zone", "{count} occupations without a job zone"
        ),
        "no-ratings": counted(count, "{count} occupation without ratings", "{count} occupations without ratings"),
        "not-in-crosswalk": counted(
            count,
            "{count} code of the ESCO-O*NET table that is not in the files",
            "{count} codes of the ESCO-O*NET table that are not in the files",
        ),
        "repeated-labels": counted(
            count, "{count} title that the occupation has already", "{count} titles that the occupation has already"
        ),
        "files-not-taken": counted(
            count,
            "{count} file that holds nothing a pack has a place for",
            "{count} files that hold nothing a pack has a place for",
        ),
    }
