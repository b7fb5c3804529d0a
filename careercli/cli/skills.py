"""`careercli skills`."""

from careercli.answers.skills import skills_of_roles
from careercli.cli.options import Color, Data, Json, RolesWords
from careercli.cli.output import emit, opened


def skills(roles: RolesWords = None, json: Json = False, color: Color = "auto", data: Data = None) -> None:
    """Show what skills roles ask for: a matrix of all roles, or the roles named.

    Example: careercli skills supervisor director
    """
    with opened(data) as catalog:
        emit(skills_of_roles(catalog, roles or []), catalog, json=json, color=color)
