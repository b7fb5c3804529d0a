"""Packs that lie one over the other give the answers that one pack of all they hold would give."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields, replace
from typing import Any, NamedTuple, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.model import Country, Overrides, Pack, PayFigure, Role, Series, Skill
from careercli.records import Record
from careercli.store.joining import Joining
from careercli.store.layered_catalog import LayeredCatalog
from careercli.store.layers import bundled_layer
from tests.store.test_sqlite_catalog import SOME, assert_same_answers, assert_same_records, ids_to_ask, words_to_ask
from tests.worlds import AMOUNTS, PlainCatalog, compiled, packs, records

pytestmark = pytest.mark.exhaustive

R = TypeVar("R", bound=Record)
_OVERRIDDEN = ("sources", "countries", "ladders")
"""Lists of a pack of which one record may stand in the place of any other of its id."""


class Layers(NamedTuple):
    """Two packs, and the one that holds what counts of both."""

    lower: Pack
    upper: Pack
    whole: Pack


@contextmanager
def joined(lower: Pack, upper: Pack) -> Iterator[LayeredCatalog]:
    names = {skill.id: skill.name for skill in lower.skills}
    with compiled(lower) as below, compiled(upper, skills_below=names) as above:
        joining = Joining(below, bundled_layer())
        joining.lay(above, bundled_layer())
        yield joining.catalog


@st.composite
def layers(draw: st.DrawFn) -> Layers:
    """Part a generated pack in two, of which the upper one overrides something of the lower one."""
    pack = draw(packs())

    def parted(things: Sequence[R]) -> tuple[tuple[R, ...], tuple[R, ...]]:
        is_upper = draw(st.lists(st.booleans(), min_size=len(things), max_size=len(things)))
        sides = [tuple(one for one, up in zip(things, is_upper, strict=True) if up is side) for side in (False, True)]
        return sides[0], sides[1]

    parts = {field.name: parted(getattr(pack, field.name)) for field in fields(Pack) if _is_parted(field.name)}
    lower, upper = ({name: several[side] for name, several in parts.items()} for side in (0, 1))
    # What a pack speaks of is in it or below it.
    asked = {asked.skill for role in lower["roles"] for asked in role.skills}
    lower["skills"] += tuple(skill for skill in upper["skills"] if skill.id in asked)
    upper["skills"] = tuple(skill for skill in upper["skills"] if skill.id not in asked)
    # Of an occupation, all ratings are from one pack.
    rated = {rating.occupation for rating in upper["ratings"]}
    upper["ratings"] += tuple(rating for rating in lower["ratings"] if rating.occupation in rated)
    lower["ratings"] = tuple(rating for rating in lower["ratings"] if rating.occupation not in rated)
    known = {role.id for role in lower["roles"]}
    upper["figures"] = (*(one for one in lower["figures"] if one.role not in known), *upper["figures"])
    lower["figures"] = tuple(one for one in lower["figures"] if one.role in known)
    whole = {name: [*lower[name], *upper[name]] for name in parts}
    overrides: dict[str, tuple[str, ...]] = {}

    def override(name: str, old: R, new: R) -> None:
        id_ = str(vars(old)["id"])
        lower[name] = tuple(old if one is new else one for one in lower[name])
        upper[name] = (*upper[name], new)
        overrides[name] = (*overrides.get(name, ()), id_)

    for name in _OVERRIDDEN:
        for true in lower[name][:1]:
            # A currency that any pack speaks of is known.
            kept = {"currency": st.just(true.currency)} if isinstance(true, Country) else {}
            override(name, draw(records(type(true), id=st.just(true.id), **kept)), true)
    for true in lower["skills"][:1]:
        # Words that are said of a role are those of its own pack and of those below.
        override("skills", draw(records(Skill, id=st.just(true.id), name=st.just(true.name))), true)
    for true in lower["roles"][:1]:
        override("roles", draw(records(Role, id=st.just(true.id), skills=st.just(true.skills))), true)
    for true in lower["figures"][:1]:
        kept = {name: st.just(getattr(true, name)) for name in ("id", "role", "country", "currency")}
        old = draw(records(PayFigure, low=AMOUNTS, **kept))
        override("figures", old, true)
        # Figures come pack by pack, whatever they stand for.
        whole["figures"] = [one for one in whole["figures"] if one is not true] + [true]
    info = replace(pack.info, id="lower", overrides=None)
    above = replace(info, id="upper", families=(), terms=(), overrides=Overrides(**overrides))
    series = [draw(_parted_series(each)) for each in pack.series]
    rest = {name: tuple(several) for name, several in whole.items()}
    return Layers(
        replace(pack, info=info, series=tuple(low for low, _ in series), **lower, **_not_parted()),
        replace(pack, info=above, series=tuple(high for _, high in series), **upper),
        replace(pack, info=info, **rest),
    )


def _is_parted(name: str) -> bool:
    return name not in {"info", "series", *_not_parted()}


def _not_parted() -> dict[str, Any]:
    """Return that there is nothing of this in the lower pack: what has no ids is not joined by them."""
    return {"minimum_wages": (), "projections": (), "group_pay": ()}


@st.composite
def _parted_series(draw: st.DrawFn, series: Series) -> tuple[Series, Series]:
    """Part a series in two, whose lower part has other values where the upper one has any."""
    keys = sorted({(reading.area, reading.year) for reading in series.readings})
    # Of prices, all years of a country are from one pack.
    areas = draw(st.sets(st.sampled_from(["TR", "GR", "EUR", "TRY"])))
    chosen = {key for key in keys if (key[0] in areas if "prices" in series.id else draw(st.booleans()))}
    upper = tuple(one for one in series.readings if (one.area, one.year) in chosen)
    lower = tuple(
        replace(one, value=one.value + 1) if (one.area, one.year) in chosen else one for one in series.readings
    )
    return replace(series, readings=lower), replace(series, readings=upper)


@SOME
@given(layers(), st.data())
def test_what_is_parted_and_joined_answers_as_it_did_whole(layers: Layers, data: st.DataObject) -> None:
    plain = PlainCatalog(layers.whole)
    ids = data.draw(ids_to_ask(layers.whole))
    with joined(layers.lower, layers.upper) as catalog:
        assert_same_answers(catalog, plain, data.draw(words_to_ask(plain)), ids)
        assert_same_records(catalog, plain, ids)
        assert catalog.roles() == plain.roles()
        assert catalog.skills() == plain.skills()
        assert catalog.countries() == plain.countries()
        assert catalog.sources() == plain.sources()
        assert catalog.ladders() == plain.ladders()
        assert sorted(map(repr, catalog.moves())) == sorted(map(repr, plain.moves()))
