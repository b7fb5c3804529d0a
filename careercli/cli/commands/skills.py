"""`careercli skills`."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from careercli.answers.answer import Answer
from careercli.answers.skills import SkillAcrossRoles, skills_of_roles
from careercli.cli.options import RolesWords
from careercli.cli.output import emit, opened
from careercli.cli.typer_inside import Context

if TYPE_CHECKING:
    from careercli.views.labels import Labels
    from careercli.views.page import Page

ANSWERS = {"skills": skills_of_roles}
EXAMPLES: Mapping[str, str] = {
    "careercli skills": "those that most roles ask for",
    "careercli skills supervisor": "what one role asks for",
    "careercli skills supervisor director": "what two roles ask for, side by side",
}


def skills(context: Context, roles: RolesWords = None) -> None:
    """Show what skills roles ask for: those that most roles ask for, or those of the roles named."""

    def layout(answer: Answer[Sequence[SkillAcrossRoles]], labels: "Labels") -> "Page":
        from careercli.views.skills import skills_page

        return skills_page(answer, labels, roles=roles or ())

    with opened(context.obj) as catalog:
        emit(skills_of_roles(catalog, roles or []), context.obj, catalog, layout)
