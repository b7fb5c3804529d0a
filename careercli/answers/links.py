"""Which roles of other packs are the same or alike, by the codes that both carry; none is merged with another."""

from collections.abc import Iterator
from itertools import pairwise

from careercli.answers.named_codes import CodeNames
from careercli.answers.names.taxonomies import LINKING
from careercli.catalog import Catalog
from careercli.model import CODE_MATCHES, Code, CodeMatch, CodeScheme, Role, Text, is_own_code, matched
from careercli.records import Record, record
from careercli.text import fold


@record
class LinkStep(Record):
    """One of two steps that lead from one role to another."""

    scheme: CodeScheme
    code: str
    """Of the occupation that the step leads to."""
    match: CodeMatch
    source: str | None
    """The official table that says so; null: it is an editor's match."""


@record
class LinkedRole(Record):
    """A role of another pack, and what links both."""

    role: str
    pack: str | None
    """The id of the pack it is from; null: of the one that lies below all others."""
    scheme: CodeScheme
    code: str
    """What both carry."""
    match: CodeMatch
    """exact: the same work; close: the same kind of work; broad: the occupation of the code is wider, or only the
    nearest; narrow: it is only a part of the work."""
    source: str | None
    """The official table that says so; null: it is an editor's match, or comes about by way of one."""
    by_way_of: tuple[LinkStep, ...]
    """The two steps by which the match comes about, the first from whichever of both is not the occupation of the code;
    none where it is told directly."""
    countries: tuple[str, ...]
    """Countries with any pay figure of its own."""

    @property
    def is_same_kind(self) -> bool:
        """Whether it is the same work, or the same kind of work."""
        return self.match in ("exact", "close")


def links_of(catalog: Catalog, role: Role) -> tuple[LinkedRole, ...]:
    """Return the roles of other packs that a role is linked to, each once, by the best match there is.

    Those that match best come first, of as good ones those with the likest titles. One of the two has to be the
    occupation of the code itself: two that are only matched to it may have little in common.
    """

    def order(link: LinkedRole) -> tuple[int, float]:
        return CODE_MATCHES.index(link.match), -_likeness(role.title, catalog.title("role", link.role))

    best: dict[str, LinkedRole] = {}
    for link in sorted(_links(catalog, role), key=order):
        best.setdefault(link.role, link)
    return tuple(best.values())


def _likeness(one: Text, other: Text) -> float:
    """Return which share of the pairs of letters of two titles both have, in the language in which they are likest."""
    # What tells how alike typed words are would have to be loaded for it, by every `show` of an occupation.
    return max((_shared(_pairs(one[each]), _pairs(other[each])) for each in one if each in other), default=0.0)


def _pairs(title: str) -> frozenset[str]:
    letters = f" {fold(title)} "
    return frozenset(map("".join, pairwise(letters)))


def _shared(ones: frozenset[str], others: frozenset[str]) -> float:
    return 2 * len(ones & others) / (len(ones) + len(others))


def best_matches(catalog: Catalog, role: Role) -> Iterator[LinkedRole]:
    """Yield the roles of other packs that are the same work, or the same kind of work."""
    return (link for link in links_of(catalog, role) if link.is_same_kind)


def _links(catalog: Catalog, role: Role) -> Iterator[LinkedRole]:
    names = CodeNames(catalog)

    def known_by(code: Code, of: str) -> str:
        return names.named([code], of)[0].code

    for code in role.codes:
        if code.scheme not in LINKING:
            continue
        is_own = is_own_code(role, code)
        for other in catalog.roles_coded(code):
            if other.role != role.id and other.pack != role.pack and (is_own or other.own):
                (carrier,) = [role] if other.own else catalog.roles([other.role])
                found = matched(carrier.codes, code)
                yield LinkedRole(
                    role=other.role,
                    pack=other.pack,
                    scheme=code.scheme,
                    code=known_by(code, role.id),
                    match=found.match,
                    source=found.source,
                    by_way_of=tuple(
                        LinkStep(scheme=one.scheme, code=known_by(one, carrier.id), match=one.match, source=one.source)
                        for one in found.steps
                    ),
                    countries=catalog.countries_with_pay(other.role),
                )
