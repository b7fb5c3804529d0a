"""Releases of one publisher never lie beside each other: one has to be removed before another is added."""

import re

from careercli.errors import UsageProblem
from careercli.messages import say
from careercli.store.added_packs import AddedPack, added_packs
from careercli.store.importers.publishers import Publisher

_RELEASE = r"-[0-9]+(\.[0-9]+)+"


def other_release(publisher: Publisher, id_: str) -> AddedPack | None:
    """Return the pack of another release of the publisher than the one with this id; None if none was added."""
    releases = (pack for pack in added_packs() if re.fullmatch(publisher + _RELEASE, pack.name))
    return next((pack for pack in releases if pack.name != id_), None)


def check_alone(publisher: Publisher, id_: str) -> None:
    """Raise `UsageProblem` where another release of the publisher was added: they are never mixed."""
    other = other_release(publisher, id_)
    if other is not None:
        what = say("other-release-imported", name=other.name, new=id_)
        raise UsageProblem(what, hint=say("remove-release", name=other.name))
