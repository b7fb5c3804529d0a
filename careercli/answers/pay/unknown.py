"""What to say where no pay is known for what was asked, and what leads on from there."""

from collections.abc import Collection, Sequence

from careercli.answers.links import LinkedRole, best_matches
from careercli.answers.names.find import titled
from careercli.answers.pay.facts import PayFacts
from careercli.answers.pay.wider import beside_hint, wider_pays
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.messages import Message, say
from careercli.model import Role

_LISTED = 15
"""More roles than these help nobody to choose one."""


def no_pay(facts: PayFacts, roles: Sequence[Role], countries: Sequence[str], *, has_broad: bool) -> NothingKnown:
    """Return that no pay of some roles is known in some countries, in any for none, and where there is some.

    `has_broad` says that wider occupations have pay there.
    """
    catalog = facts.catalog
    elsewhere = tuple(sorted({country for role in roles for country in catalog.countries_with_pay(role.id)}))
    if has_broad:
        message = _message("only-broad-pay", catalog, roles, countries)
        return NothingKnown(message, hint=say("broad-shows-more"), candidates=elsewhere)
    matched = [link for role in roles for link in best_matches(catalog, role)]
    there = [link for link in matched if link.countries and _is_there(link, countries)]
    others = there or ([] if elsewhere else [link for link in matched if link.countries])
    hint = _hint(catalog, others, elsewhere, countries)
    hint = beside_hint(wider_pays(facts, roles, countries), hint, catalog)
    candidates = tuple(dict.fromkeys(link.role for link in others)) or elsewhere
    return NothingKnown(_message("no-pay", catalog, roles, countries), hint=hint, candidates=candidates)


def _is_there(link: LinkedRole, countries: Collection[str]) -> bool:
    return not countries or not set(countries).isdisjoint(link.countries)


def _hint(
    catalog: Catalog, matched: Sequence[LinkedRole], elsewhere: tuple[str, ...], countries: Sequence[str]
) -> Message:
    """Return what leads on: the best match that has pay, else other countries, else roles that have any."""
    if matched:
        best = matched[0]
        there = (f"--country {country}" for country in countries if country in best.countries)
        command = " ".join(("careercli compare", best.role, *there))
        work = say(f"work-{best.match}")
        return say("match-has-pay", role=catalog.title("role", best.role), match=work, command=command)
    if elsewhere:
        return say("countries-with-pay", countries=titled(catalog, "country", elsewhere))
    roles = catalog.roles_with_pay(_LISTED + 1)
    if len(roles) <= _LISTED:
        return say("roles-with-pay", roles=roles)
    if not countries:
        return say("list-tells-pay")
    known = (*countries, *catalog.countries_with_pay(roles[0]))
    return say("list-with-pay", country=next(one for one in known if any(catalog.listed_roles(country=one))))


def _message(code: str, catalog: Catalog, roles: Sequence[Role], countries: Sequence[str]) -> Message:
    titles = tuple(role.title for role in roles)
    names = tuple(catalog.country_name(country) for country in countries)
    return say(f"{code}-there", roles=titles, countries=names) if countries else say(code, roles=titles)
