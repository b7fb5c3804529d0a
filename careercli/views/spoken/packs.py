"""Facts about a pack, read aloud."""

from collections.abc import Iterator

from careercli.answers.data import CheckReport, PackStatus
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import listed, number
from careercli.views.labels import language_name
from careercli.views.packs import check_words, problem_line
from careercli.views.spoken.voice import Voice, counted_fact, fact, flag_lines


def status_lines(status: PackStatus, _voice: Voice) -> Iterator[str]:
    """Yield what a pack holds and where it lies."""
    yield fact(_("Title"), readable(status.title))
    yield fact(_("Pack"), status.id)
    yield fact(_("Version"), status.version)
    yield fact(_("Languages"), listed(map(language_name, status.languages)))
    yield fact(_("Licence"), status.licence)
    for label, count in (
        (_("Roles"), status.roles),
        (_("Skills"), status.skills),
        (_("Pay figures"), status.figures),
        (_("Numbers about wider groups"), status.group_pay),
        (_("Countries"), status.countries),
        (_("Sources"), status.sources),
    ):
        yield fact(label, number(count))
    yield fact(_("Folder"), status.path)
    yield fact(_("Compiled"), status.compiled or _("in memory only"))


def check_lines(report: CheckReport, _voice: Voice | None) -> Iterator[str]:
    """Yield the problems of a pack, or that there is none, and what is wrong with its figures."""
    if report.valid:
        yield check_words(report)
    else:
        yield counted_fact(_("Problems: {path}").format(path=report.path), report.problems)
    yield from map(problem_line, report.problems)
    if report.flagged is not None:
        yield counted_fact(_("Figures with something wrong"), report.flagged)
    for flagged in report.flagged or ():
        yield fact(_("Figure"), f"{flagged.figure} ({flagged.role}, {flagged.country})")
        yield from flag_lines(flagged.flags)
