"""What stands for a role's pay in one country."""

from collections.abc import Iterable

from careercli.answers.flags import Flag, flags_of
from careercli.answers.lenses import AS_PUBLISHED, Lenses, Units, see
from careercli.answers.shown import ShownPay, shown_pay
from careercli.answers.surroundings import Surroundings
from careercli.catalog import Catalog
from careercli.messages import Message, say
from careercli.model import Occupation, Role
from careercli.records import record


@record
class CountryPay(ShownPay):
    """The figure shown for a role in a country, seen through every lens."""

    country: str
    figures: tuple[str, ...]
    """Ids of the figures the amounts were taken from."""
    occupation: Occupation | None
    """The occupation that an official figure is about."""
    flags: tuple[Flag, ...]
    lenses: Lenses


@record
class PayRow(CountryPay):
    """A role's pay in one country."""

    role: str


def country_pay(
    around: Surroundings, role: str, country: str, units: Units = AS_PUBLISHED, *, broad: bool = False
) -> CountryPay | None:
    """Return what stands for the pay of a role in a country; None if no figure does.

    A figure about a wider occupation stands in only with `broad`, and only where there is no other.
    """
    figures = [figure for figure in around.figures(role, country) if broad or not figure.is_broad]
    found = shown_pay(figures, around.offices)
    if found is None:
        return None
    shown, used = found
    return CountryPay(
        **vars(shown),
        country=country,
        figures=tuple(figure.id for figure in used),
        occupation=used[0].occupation,
        flags=flags_of(used, around),
        lenses=see(around.catalog, shown, around.country(country), units),
    )


def pay_row(
    around: Surroundings, role: str, country: str, units: Units = AS_PUBLISHED, *, broad: bool = False
) -> PayRow | None:
    """Return what `country_pay` does, with the role."""
    pay = country_pay(around, role, country, units, broad=broad)
    return None if pay is None else PayRow(**vars(pay), role=role)


def in_pack_order(catalog: Catalog, countries: Iterable[str]) -> tuple[str, ...]:
    """Return countries in the order in which the pack lists them."""
    wanted = set(countries)
    return tuple(country.id for country in catalog.countries() if country.id in wanted)


def why_no_pay(catalog: Catalog, role: Role, country: str) -> Message:
    """Return why nothing stands for the pay of a role in a country."""
    code = "no-figure"
    if country in catalog.countries_with_pay().get(role.id, ()):
        code = "only-partial-figures"
    elif country in catalog.countries_with_pay(broad=True).get(role.id, ()):
        code = "only-broad-figures"
    return say(code, role=role.title, country=catalog.country_name(country))
