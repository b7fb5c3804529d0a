"""Tells whether it is clear which role is meant, so that none is picked unsaid."""

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from careercli.answers.names.certainty import NEARLY
from careercli.answers.names.taxonomies import taxonomy_of
from careercli.catalog import Catalog
from careercli.text import fold

if TYPE_CHECKING:
    from careercli.answers.names.codes import Bearer

HAS_DIGIT = re.compile(r"\d")
"""Words without any are no code."""
_COMPARED = 3


def carrying(catalog: Catalog, words: str) -> "tuple[Bearer, ...]":
    """Return the roles that carry a code, as it was typed; none for words that are no code."""
    if not HAS_DIGIT.search(words):
        return ()
    # Hardly any words are codes, and what tells them takes its time to load.
    from careercli.answers.names.codes import bearers, code_meant, code_within

    meant = code_meant(words) or code_within(words)
    return bearers(catalog, meant) if meant is not None else ()


def only_one(several: "Sequence[Bearer]") -> str | None:
    """Return the role whose own code it is, or the only one that it fits exactly; None if there is no such one."""
    for fitting in ([each for each in several if each.is_own], [each for each in several if each.match == "exact"]):
        if len(fitting) == 1:
            return fitting[0].role.id
    return None


def others_meant(catalog: Catalog, id_: str, named: Collection[str], folded: str) -> tuple[str, ...]:
    """Return the roles that may be meant as well as the one that was found, an occupation of a classification.

    Its title does not overrule a name of a role of ours, and another name alone proves nothing where roles are as
    likely by names of theirs.
    """
    if not _is_imported(catalog, id_):
        return ()
    ours = tuple(other for other in named if other != id_ and not _is_imported(catalog, other))
    if ours or _begins(folded, catalog.title("role", id_).values()):
        return ours
    alike = catalog.roles_like(folded, _COMPARED)
    return tuple(each.id for each in alike if each.id != id_ and each.score >= alike[0].score - NEARLY)


def is_part_of_a_name(catalog: Catalog, id_: str, folded: str) -> bool:
    """Return whether words are but a part of another name of an occupation of a classification, which proves nothing.

    Such as `drone developer` of one that is also called `drone software developer`.
    """
    is_named = id_ in catalog.named("role", folded) or _begins(folded, catalog.title("role", id_).values())
    return not is_named and _is_imported(catalog, id_)


def _begins(folded: str, titles: Collection[str]) -> bool:
    """Return whether a title has words that begin like each of some folded ones."""
    return any(
        all(any(word.startswith(each) for word in fold(title).split()) for each in folded.split()) for title in titles
    )


def _is_imported(catalog: Catalog, id_: str) -> bool:
    (role,) = catalog.roles((id_,))
    return role.pack is not None and taxonomy_of(role.pack) != "roles"
