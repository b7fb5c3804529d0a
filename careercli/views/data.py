"""The data in use: what a pack holds, and what a check of one found."""

from collections.abc import Iterable, Iterator, Mapping

from careercli.answers.answer import Answer
from careercli.answers.data import CheckReport, ExportReport, LayerStatus, PackStatus
from careercli.answers.data_packs import Contents
from careercli.answers.flags import FLAG_CODES, Flag, FlagCode, FlaggedFigure
from careercli.errors import Problem
from careercli.i18n.language import _, counted, readable
from careercli.i18n.numbers import listed, number
from careercli.messages import Message
from careercli.views import Detail
from careercli.views.answered import notes_part
from careercli.views.blocks import (
    NOTHING,
    Block,
    Bullets,
    Facts,
    Heading,
    Line,
    Node,
    Number,
    Paragraph,
    Said,
    Space,
    Verbatim,
    Words,
    plain,
)
from careercli.views.labels import Labels, language_name, licence_words
from careercli.views.page import Page, Part
from careercli.views.pay.details import flag_line
from careercli.views.things import things_name

_SEVERAL = 2
_NAMED = 3
"""So many figures are named at each flaw."""


def status_page(answer: Answer[PackStatus], labels: Labels) -> Page:
    """Return what a pack holds and where it lies."""
    del labels
    status = answer.data
    return Page(
        answer=(
            Heading(readable(status.title), plain(f"{status.id} {status.version}"), level=1),
            Facts(_facts(status)),
            Space(),
            *(_where(status) if len(status.layers) == 1 else map(_layer, status.layers)),
        ),
        parts={"notes": notes_part(answer)},
    )


def _where(pack: PackStatus | LayerStatus) -> tuple[Block, Block]:
    # A path is copied, and so never broken.
    return (
        Verbatim((Words(_("Folder") + ": ", "muted"), Words(pack.path))),
        Verbatim((Words(_("Compiled") + ": ", "muted"), Words(pack.compiled or _("in memory only")))),
    )


def _layer(layer: LayerStatus) -> Node:
    """Return a pack, why it is in use, what it adds and overrides, and where it lies."""
    origin = {
        "bundled": _("comes with the program"),
        "instead": _("in the place of the bundled data"),
        "added": _("added"),
        "named": _("for this question"),
    }[layer.origin]
    lines = (
        (_("Adds"), _counted(layer.adds)),
        *([(_("Overrides"), _counted(layer.overrides))] if layer.overrides else []),
        (_("Folder"), layer.path),
    )
    said = tuple(Node((Words(f"{label}: ", "muted"), Words(words))) for label, words in lines)
    return Node((Words(f"{layer.id} {layer.version}", "strong"), Words(f" ({origin})", "muted")), said)


def _counted(several: Iterable[Contents]) -> str:
    counts = (f"{things_name(contents.what)} {number(contents.count)}" for contents in several if contents.count)
    return ", ".join(counts) or _("nothing")


def _facts(status: PackStatus) -> tuple[tuple[str, Line], ...]:
    languages = _("Languages") if len(status.layers) < _SEVERAL else _("Languages of all packs")
    counts = (
        (_("Roles"), status.roles),
        (_("Skills"), status.skills),
        (_("Pay figures"), status.figures),
        (_("Numbers about wider groups"), status.group_pay),
        (_("Countries"), status.countries),
        (_("Sources"), status.sources),
    )
    return (
        (languages, plain(listed(map(language_name, status.languages))) if status.languages else NOTHING),
        (_("Licence"), plain(licence_words(status.licence, status.languages))),
        *((label, (Number(count),)) for label, count in counts),
    )


def check_page(answer: Answer[CheckReport], labels: Labels | None) -> Page:
    """Return a line a problem, as compilers write them, or that there is none, and what is wrong with the figures."""
    report = answer.data
    if not report.valid:
        where = (Heading(_("Problems: {path}").format(path=report.path)),)
        # Whatever reads these lines expects no others, so that no door leads to the rest.
        return Page(
            tuple(map(_problem, report.problems)), {"full": Part(lambda: where, 0), "notes": notes_part(answer)}
        )
    flagged = report.flagged or ()
    parts: dict[Detail, Part] = {"notes": notes_part(answer)}
    if labels is not None and flagged:
        parts["all"] = Part(lambda: _every_flag(flagged, labels), len(flagged))
    count = f"{_('Figures with something wrong')}: {number(len(flagged))}"
    counted_flags = [Paragraph(plain(count))] if report.flagged is not None else []
    said = tuple(Paragraph((Said(note),)) for note in answer.notes)
    return Page((Verbatim(plain(_valid(report))), *said, *counted_flags, *_flags(flagged)), parts)


def lock_check_page(answer: Answer[CheckReport]) -> Page:
    """Return a line a difference between the data in use and those that a file holds fast, or that there is none."""
    report = answer.data
    words = _("{path}: the data in use are those that were locked").format(path=report.path)
    fine = (Verbatim(plain(words)),)
    return Page(tuple(map(_problem, report.problems)) or fine, {"notes": notes_part(answer)})


def export_page(answer: Answer[ExportReport]) -> Page:
    """Return how many files an export has written, and where."""
    report = answer.data
    files = counted(report.files, "{count} file", "{count} files")
    words = _("{files} written to {path}").format(files=files, path=report.path)
    return Page((Verbatim(plain(words)),), {"notes": notes_part(answer)})


def _problem(problem: Problem) -> Verbatim:
    return Verbatim((Said(problem.placed()),))


def _valid(report: CheckReport) -> str:
    roles = counted(report.roles or 0, "{count} role", "{count} roles")
    figures = counted(report.figures or 0, "{count} pay figure", "{count} pay figures")
    return _("{path}: no problem in {roles} and {figures}").format(path=report.path, roles=roles, figures=figures)


def _flags(flagged: tuple[FlaggedFigure, ...]) -> Iterator[Block]:
    """Yield every flag once, under its code, with the figures that have it."""
    for code, having in _by_code(flagged).items():
        count = len({figure for _text, figures in having for figure in figures})
        yield Heading(f"{code}: {counted(count, '{count} figure', '{count} figures')}")
        yield Bullets(tuple((Said(text), Words(" " + _named(figures), "muted")) for text, figures in having))


def _by_code(flagged: tuple[FlaggedFigure, ...]) -> Mapping[FlagCode, list[tuple[Message, list[str]]]]:
    """Return the sentences under each code, the gravest code first, each with the figures it is said of."""
    found: dict[FlagCode, dict[str, tuple[Message, list[str]]]] = {}
    for figure in flagged:
        for flag in figure.flags:
            said = found.setdefault(flag.code, {})
            said.setdefault(repr(flag.text), (flag.text, []))[1].append(figure.figure)
    return {code: list(found[code].values()) for code in FLAG_CODES if code in found}


def _named(figures: list[str]) -> str:
    """Return the first ids, and how many more there are."""
    more = len(figures) - _NAMED
    named = ", ".join(figures[:_NAMED])
    return named + (" " + counted(more, "and {count} more", "and {count} more") if more > 0 else "")


def _every_flag(flagged: tuple[FlaggedFigure, ...], labels: Labels) -> Iterator[Block]:
    """Yield every figure with a flaw, and all its flaws."""
    nodes = tuple(_figure(figure, labels) for figure in flagged)
    yield Node((Words(_("Figures with something wrong"), "strong"),), nodes)


def _figure(figure: FlaggedFigure, labels: Labels) -> Node:
    where = f" ({labels.role(figure.role)}, {labels.country(figure.country)})"
    flags: tuple[Flag, ...] = figure.flags
    return Node((Words(figure.figure, "strong"), Words(where)), tuple(Node(flag_line(flag)) for flag in flags))
