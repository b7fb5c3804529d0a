"""Facts about a pack."""

from careercli.answers.data import CheckReport, PackStatus
from careercli.answers.flags import FLAG_CODES, FlagCode, FlaggedFigure
from careercli.errors import Problem
from careercli.i18n.language import _, counted, readable
from careercli.i18n.numbers import listed, number
from careercli.i18n.sentences import sentence
from careercli.views.blocks import Block, Bullets, Facts, Heading, Paragraph, Span, View, muted, plain
from careercli.views.labels import Labels, language_name


def status_view(status: PackStatus, _labels: Labels) -> View:
    """Return what a pack holds and where it lies."""
    counts = (
        (_("Roles"), status.roles),
        (_("Skills"), status.skills),
        (_("Pay figures"), status.figures),
        (_("Numbers about wider groups"), status.group_pay),
        (_("Countries"), status.countries),
        (_("Sources"), status.sources),
    )
    facts = (
        (_("Pack"), plain(status.id)),
        (_("Version"), plain(status.version)),
        (_("Languages"), plain(listed(map(language_name, status.languages)))),
        (_("Licence"), plain(status.licence)),
        *((label, plain(number(count))) for label, count in counts),
        (_("Folder"), plain(status.path)),
        (_("Compiled"), plain(status.compiled) if status.compiled else muted(_("in memory only"))),
    )
    return View((Heading(readable(status.title), 1), Facts(facts)))


def check_view(report: CheckReport, _labels: Labels | None) -> View:
    """Return a line a problem, as compilers write them, or that there is none."""
    if report.valid:
        flags = _flags(report.flagged) if report.flagged is not None else ()
        return View((Paragraph(plain(check_words(report))), *flags))
    return View(tuple(Paragraph(plain(problem_line(problem))) for problem in report.problems))


def check_words(report: CheckReport) -> str:
    """Return that a pack is valid, and how much it holds."""
    words = _("{path}: no problem in {roles} roles and {figures} pay figures")
    return words.format(path=report.path, roles=number(report.roles or 0), figures=number(report.figures or 0))


def problem_line(problem: Problem) -> str:
    """Return a problem as compilers write it."""
    return f"{problem.file}:{problem.line}: {sentence(problem.message())}"


def _flags(flagged: tuple[FlaggedFigure, ...]) -> list[Block]:
    """Return every flag once, under its code, with the figures that have it."""
    having: dict[FlagCode, dict[str, list[str]]] = {}
    for figure in flagged:
        for flag in figure.flags:
            having.setdefault(flag.code, {}).setdefault(sentence(flag.text), []).append(figure.figure)
    blocks: list[Block] = []
    for code in FLAG_CODES:
        if code not in having:
            continue
        count = len({figure for figures in having[code].values() for figure in figures})
        words = counted(count, "{count} figure", "{count} figures")
        lines = tuple((Span(words + " "), Span(_named(figures), "muted")) for words, figures in having[code].items())
        blocks += [Heading(f"{code}: {words}"), Bullets(lines)]
    return blocks


_NAMED = 3


def _named(figures: list[str]) -> str:
    """Return the first ids, and how many more there are."""
    more = len(figures) - _NAMED
    named = ", ".join(figures[:_NAMED])
    return named + (" " + counted(more, "and {count} more", "and {count} more") if more > 0 else "")
