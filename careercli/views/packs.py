"""Facts about a pack."""

from careercli.answers.packs import CheckReport, PackStatus
from careercli.i18n.language import _, choose
from careercli.views.blocks import Facts, Heading, Paragraph, View, muted, plain
from careercli.views.labels import Labels


def status_view(status: PackStatus, _labels: Labels) -> View:
    """Return what a pack holds and where it lies."""
    counts = (
        (_("Roles"), status.roles),
        (_("Skills"), status.skills),
        (_("Pay figures"), status.figures),
        (_("Countries"), status.countries),
        (_("Sources"), status.sources),
    )
    facts = (
        (_("Pack"), plain(status.id)),
        (_("Version"), plain(status.version)),
        (_("Languages"), plain(", ".join(status.languages))),
        (_("Licence"), plain(status.licence)),
        *((label, plain(str(count))) for label, count in counts),
        (_("Folder"), plain(status.path)),
        (_("Compiled"), plain(status.compiled) if status.compiled else muted(_("in memory only"))),
    )
    return View((Heading(choose(status.title), 1), Facts(facts)))


def check_view(report: CheckReport, _labels: Labels | None) -> View:
    """Return a line a problem, as compilers write them, or that there is none."""
    if report.valid:
        words = _("{path}: no problem in {roles} roles and {figures} pay figures")
        return View((Paragraph(plain(words.format(path=report.path, roles=report.roles, figures=report.figures))),))
    return View(tuple(Paragraph(plain(str(problem))) for problem in report.problems))
