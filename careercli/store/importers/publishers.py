"""The publishers whose classifications can be imported."""

from typing import Literal

Publisher = Literal["esco", "onet"]


def pack_id(publisher: Publisher, release: str) -> str:
    """Return the id of the pack that is made of a release."""
    return f"{publisher}-{release}"
