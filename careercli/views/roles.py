"""The list of roles."""

from careercli.answers.roles import RoleSummary
from careercli.i18n.language import _, readable
from careercli.views.blocks import Column, Span, Table, View, muted, plain
from careercli.views.labels import Labels


def roles_view(roles: tuple[RoleSummary, ...], labels: Labels) -> View:
    """Return one line a role."""
    columns = (
        Column(_("Step"), "right"),
        Column(_("Role"), wraps=True),
        Column(_("Id"), optional=1),
        Column(_("Family"), wraps=True),
        Column(_("Pay in")),
        Column(_("Skills"), "right"),
    )
    rows = tuple(
        (
            (Span(str(role.rung), "accent"),) if role.rung else muted("·"),
            (Span(readable(role.title), "strong"),),
            muted(role.id),
            plain(labels.term(role.family)),
            plain(" ".join(role.countries)) if role.countries else muted("–"),
            plain(str(len(role.skills))),
        )
        for role in roles
    )
    return View((Table(columns, rows),))
