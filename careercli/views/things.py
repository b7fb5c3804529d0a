"""What the things that packs hold are called."""

from careercli.answers.data_diff import DiffKind
from careercli.answers.data_packs import ContentKind
from careercli.i18n.language import _


def things_name(kind: ContentKind | DiffKind) -> str:
    """Return what several things of a kind are called."""
    return {
        "pack": _("Pack"),
        "role": _("Roles"),
        "requirement": _("Requirements"),
        "skill": _("Skills"),
        "ladder": _("Ladders"),
        "move": _("Moves"),
        "country": _("Countries"),
        "figure": _("Pay figures"),
        "guide": _("Points of the guide"),
        "source": _("Sources"),
        "family": _("Groups of roles"),
        "term": _("Terms"),
        "series": _("Series"),
        "reading": _("Values of series"),
        "minimum-wage": _("Minimum wages"),
        "projection": _("Projections of employment"),
        "group-pay": _("Numbers about wider groups"),
        "rating": _("Ratings of skills"),
    }[kind]
