"""Which roles of other packs are the same or alike, by the codes that both carry; none is merged with another."""

from collections.abc import Iterator

from careercli.answers.named_codes import CodeNames
from careercli.answers.names.taxonomies import LINKING
from careercli.catalog import Catalog
from careercli.model import CODE_MATCHES, Code, CodeMatch, CodeScheme, Role, is_own_code, matched
from careercli.records import Record, record


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

    One of the two has to be the occupation of the code itself: two that are only matched to it may have little in
    common.
    """
    best: dict[str, LinkedRole] = {}
    for link in sorted(_links(catalog, role), key=lambda link: CODE_MATCHES.index(link.match)):
        best.setdefault(link.role, link)
    return tuple(best.values())


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
