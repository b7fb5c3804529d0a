"""`careercli show`."""

from careercli.answers.role import show_role
from careercli.cli.options import Color, Data, Json, RoleWords
from careercli.cli.output import emit, opened


def show(role: RoleWords, json: Json = False, color: Color = "auto", data: Data = None) -> None:
    """Show one role: duties, skills, requirements, outlook, pay, next steps and sources.

    Example: careercli show supervisor
    """
    with opened(data) as catalog:
        emit(show_role(catalog, role), catalog, json=json, color=color)
