"""Skills: the matrix over all roles, or what given roles ask for."""

from careercli.answers.skills import SkillAcrossRoles, SkillInRole
from careercli.i18n.language import _, readable
from careercli.views.blocks import ABSENT, Column, Facts, Line, Span, Table, View, plain, strong
from careercli.views.footnotes import Footnotes
from careercli.views.labels import Labels, need_mark

_MATRIX_FROM = 5
"""So many roles and more are shown as a matrix under numbers."""


def skills_view(skills: tuple[SkillAcrossRoles, ...], labels: Labels) -> View:
    """Return a row a skill and a column a role, with marks for the need and the number of sources."""
    footnotes = Footnotes()
    asking = {in_role.role for skill in skills for in_role in skill.roles}
    roles = tuple(role for role in labels.role_ids() if role in asking)
    by_number = len(roles) >= _MATRIX_FROM
    titles = tuple(str(number) if by_number else labels.role(role) for number, role in enumerate(roles, start=1))
    columns = (Column(_("Skill"), wraps=True), *(Column(title, wraps=not by_number) for title in titles))
    rows = tuple(
        (strong(readable(skill.name)), *(_cell(_need(skill, role), footnotes, short=by_number) for role in roles))
        for skill in skills
    )
    legend = [
        ("●", plain(_("essential"))),
        ("○", plain(_("helpful"))),
        ("·", plain(_("no source asks for it in this role"))),
    ]
    if by_number and any(in_role.judgement for skill in skills for in_role in skill.roles):
        legend += [("†", plain(_("read into the source by an editor; `careercli skills ROLE` says how")))]
    if by_number:
        legend += [(str(number), plain(labels.role(role))) for number, role in enumerate(roles, start=1)]
    else:
        legend += [("● 2", plain(_("essential, and two sources ask for it")))]
    return View((Facts(tuple(legend)), Table(columns, rows), *footnotes.closing(labels)))


def _need(skill: SkillAcrossRoles, role: str) -> SkillInRole | None:
    return next((in_role for in_role in skill.roles if in_role.role == role), None)


def _cell(asked: SkillInRole | None, footnotes: Footnotes, *, short: bool) -> Line:
    """Return the mark of the need; in a table of few roles with the number of sources and what was read into them."""
    if asked is None:
        return ABSENT
    if short:
        return (need_mark(asked.need), *((Span("†", "warning"),) if asked.judgement else ()))
    return (need_mark(asked.need), Span(f" {len(asked.sources)}"), *footnotes.tail(asked.sources, asked.judgement))
