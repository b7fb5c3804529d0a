"""What nodes are called, and what is left out of them."""

from collections.abc import Mapping
from typing import Any

from careercli.catalog import Catalog

Node = Mapping[str, Any]


def iri(catalog: Catalog, kind: str, *ids: str) -> str:
    """Return what names a thing of a pack."""
    return ":".join(("urn:careercli", catalog.info().id, kind, *ids))


def without_nothing(node: Node) -> Node:
    """Return a node without what is not known."""
    return {name: value for name, value in node.items() if value is not None and value not in ([], {})}
