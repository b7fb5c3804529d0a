"""The taxonomies that packs in use may be of: our own roles, and those of others, as they are imported."""

from collections.abc import Mapping
from typing import Literal, get_args

from careercli.model import ONET_EDITIONS, CodeScheme

Taxonomy = Literal["roles", "esco", "onet"]
TAXONOMIES: tuple[Taxonomy, ...] = get_args(Taxonomy)
Within = Literal["roles", "esco", "onet", "all"]
TAXONOMY_NAMES: Mapping[str, str] = {"esco": "ESCO", "onet": "O*NET"}
"""Those of others, as they call themselves in every language."""
OWN_SCHEMES: Mapping[Taxonomy, tuple[CodeScheme, ...]] = {"esco": ("esco",), "onet": ONET_EDITIONS}
"""The codes of a taxonomy's own occupations."""
LINKING: tuple[CodeScheme, ...] = ("esco", *ONET_EDITIONS)
"""Classifications whose occupations can be imported."""


def taxonomy_of(pack: str) -> Taxonomy:
    """Return what a pack is of, by its id: those that are imported are called `esco-1-2-0` or `onet-29-3`."""
    beginning = pack.partition("-")[0]
    return next((taxonomy for taxonomy in TAXONOMIES if taxonomy == beginning), "roles")
