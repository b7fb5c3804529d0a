"""Chooses the roles to offer for words that name none of them clearly."""

from careercli.catalog import Catalog

_MOST = 3
_LEAST = 0.3
"""Of 1; roles none of whose names is so like the words are others."""
_FAR_BEHIND = 2.0
"""Roles so far behind the best are not what was meant."""


def offered(catalog: Catalog, folded: str) -> tuple[str, ...]:
    """Return the ids of the roles that folded words may mean, the likest first; none if nothing is near."""
    found = catalog.roles_like(folded, _MOST)
    return tuple(
        each.id for each in found if each.signs.likeness >= _LEAST and each.score >= found[0].score - _FAR_BEHIND
    )
