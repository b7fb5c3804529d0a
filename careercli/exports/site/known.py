"""What the pages of the site are about, gathered once for all languages."""

from collections.abc import Iterator
from dataclasses import fields
from functools import cached_property

from careercli.answers.flags import Observation, observed
from careercli.answers.ladder import moves_around
from careercli.answers.pay.country import StandingPay, standing_pay
from careercli.answers.pay.lenses import AS_PUBLISHED, Lenses, MoneyYears, pay_by_lens
from careercli.answers.pay.wider import WiderPay, wider_pay
from careercli.answers.roles import Standing, standings
from careercli.catalog import Catalog
from careercli.exports.about import About
from careercli.exports.tables.figures import facts_for
from careercli.exports.tables.pay import money_years_of_all
from careercli.exports.tables.roles import all_roles
from careercli.model import Move, Projection, Role, Source, Text
from careercli.records import Record, record
from careercli.store.remembered import Remembered
from careercli.views.labels import Labels


@record
class SeenPay(StandingPay):
    """What stands for a role in a country, by every lens where it is credible."""

    lenses: Lenses | None


@record
class RoleThere(Record):
    """A role in one country: what a page is about, and what the file beside it holds."""

    role: str
    title: Text
    country: str
    """ISO 3166-1 alpha-2."""
    country_name: Text
    pay: SeenPay | None
    """Of a wider occupation where no figure is about the role itself."""
    wider: WiderPay | None
    figures: tuple[Observation, ...]
    """Every figure, those about wider occupations too, with what is wrong with it."""
    next: tuple[Move, ...]
    previous: tuple[Move, ...]
    sources: tuple[Source, ...]


@record
class RoleEverywhere(Role):
    """A role: what a page is about, and what the file beside it holds."""

    on_ladders: tuple[Standing, ...]
    pay: tuple[SeenPay, ...]
    """In every country where there is any."""
    projections: tuple[Projection, ...]
    next: tuple[Move, ...]
    previous: tuple[Move, ...]
    sources: tuple[Source, ...]


class Known:
    """A catalogue as the site asks it."""

    def __init__(self, catalog: Catalog, about: About) -> None:
        self.catalog = catalog
        self.about = about
        self.labels = Labels(catalog)
        self.once = Remembered().once
        self.countries = tuple(country.id for country in catalog.countries())

    @cached_property
    def years(self) -> MoneyYears:
        """Return the years whose money all pay is brought to."""
        return money_years_of_all(self.catalog)

    @cached_property
    def titles(self) -> dict[str, Text]:
        """Return the titles of the roles that are on ladders, or that moves lead to."""
        moves = (move for move in self.catalog.moves())
        on_ladders = (role for ladder in self.catalog.ladders() for role in ladder.rungs)
        ids = {*on_ladders, *(role for move in moves for role in (move.from_, move.to) if role)}
        return {role: self.catalog.title("role", role) for role in ids}

    def pages(self) -> Iterator[tuple[RoleEverywhere, tuple[RoleThere, ...]]]:
        """Yield every role, with the same in each country."""
        for role in all_roles(self.catalog):
            steps = moves_around(self.catalog, [role.id])
            there = tuple(self._there(role, country, steps) for country in self.countries)
            projections = self.catalog.projections(role.id)
            named = role.cited() | {step.source for step in steps} | {one.source for one in projections}
            pay = tuple(one.pay for one in there if one.pay is not None)
            yield (
                RoleEverywhere(
                    **{field.name: getattr(role, field.name) for field in fields(Role)},
                    on_ladders=standings(self.catalog.ladders(), role.id),
                    pay=pay,
                    projections=projections,
                    next=tuple(step for step in steps if step.from_ == role.id),
                    previous=tuple(step for step in steps if step.to == role.id),
                    sources=self._sources(named | {one.source for one in pay}),
                ),
                there,
            )

    def _there(self, role: Role, country: str, steps: tuple[Move, ...]) -> RoleThere:
        facts = facts_for(self.catalog)
        standing = standing_pay(facts, role.id, country, broad=True)
        wider = wider_pay(facts, role, country)
        figures = observed(facts.figures(role.id, country), facts)
        named = {figure.source for figure in figures} | {step.source for step in steps}
        return RoleThere(
            role=role.id,
            title=role.title,
            country=country,
            country_name=self.catalog.country_name(country),
            pay=self._seen(standing) if standing is not None else None,
            wider=wider,
            figures=figures,
            next=tuple(step for step in steps if step.from_ == role.id),
            previous=tuple(step for step in steps if step.to == role.id),
            sources=self._sources(named | ({wider.source} if wider is not None else set())),
        )

    def _seen(self, pay: StandingPay) -> SeenPay:
        there = self.catalog.country(pay.country)
        lenses = pay_by_lens(self.catalog, pay, there, AS_PUBLISHED, self.years) if pay.is_credible else None
        return SeenPay(**vars(pay), lenses=lenses)

    def _sources(self, ids: set[str] | frozenset[str]) -> tuple[Source, ...]:
        return tuple(source for source in self.catalog.sources() if source.id in ids)
