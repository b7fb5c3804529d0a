"""Tells which roles official figures about occupations are about, by the codes that the roles carry."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from careercli.model import (
    CODE_MATCHES,
    ByWayOf,
    Code,
    Coded,
    CodeScheme,
    Edition,
    Match,
    Occupation,
    Projection,
    is_own_code,
)
from careercli.store.compiled_role_codes import address_of
from careercli.store.figure_rows import PARTS_OF_ENDING
from careercli.store.figures import Carrier, Carriers, beginning
from careercli.store.pack_files import OutlookRow

_ESCO: CodeScheme = "esco"
_ONET: CodeScheme = "onet-soc"
_SOC: CodeScheme = "us-soc-2018"
_OF_WHOLE_OCCUPATION = ".00"
"""How the code of an occupation of O*NET ends that is a whole one of the SOC; others are a part of theirs."""
_OWN: Mapping[str, Match] = {"exact": "exact", "close": "close"}
"""The matches by which a role's pay may be found by way of another occupation."""


def carriers(roles: Iterable[Coded]) -> Carriers:
    """Return the roles by the occupations they are about: by their primary code of each scheme.

    Not where the code is matched to an ESCO occupation rather than to the role, or is only a part of its work.
    A role without a code of the US SOC is about the one that its occupation of O*NET is, as `_by_way_of_onet` says.
    """
    roles = tuple(roles)
    of_esco = _onet_by_esco(roles)
    by_code: dict[tuple[CodeScheme, str], list[Carrier]] = {}
    for role in roles:
        primary = {code.scheme: code for code in reversed(role.codes) if code.esco is None}
        for code in primary.values():
            if code.match != "narrow":
                by_code.setdefault((code.scheme, code.code), []).append(Carrier(role.id, code.match))
        found = None if _SOC in primary else _by_way_of_onet(role, of_esco)
        if found is not None:
            soc, match, by_way_of = found
            by_code.setdefault((_SOC, soc), []).append(Carrier(role.id, match, by_way_of))
    return by_code


def _by_way_of_onet(role: Coded, of_esco: Mapping[str, Sequence[ByWayOf]]) -> tuple[str, Match, ByWayOf] | None:
    """Return the occupation of the US SOC that a role comes to by its best match among those of O*NET.

    None if that is no exact or close one, or is only a part of an occupation of the SOC; nor where several match
    equally well, for then none of them is the role's own.
    """
    own = [code for code in role.codes if code.scheme == _ONET and code.esco is None and not is_own_code(role, code)]
    found = [ByWayOf(scheme=_ONET, code=code.code, match=code.match, source=code.source) for code in own]
    found += (each for code in role.codes[:1] if _is_of_esco(role, code) for each in of_esco.get(address_of(code), ()))
    best = min((CODE_MATCHES.index(each.match) for each in found), default=0)
    by_code = {each.code: each for each in reversed(found) if CODE_MATCHES.index(each.match) == best}
    if len(by_code) != 1:
        return None
    (by_way_of,) = by_code.values()
    soc, match = by_way_of.code.removesuffix(_OF_WHOLE_OCCUPATION), _OWN.get(by_way_of.match)
    return None if match is None or soc == by_way_of.code else (soc, match, by_way_of)


def _onet_by_esco(roles: Iterable[Coded]) -> Mapping[str, Sequence[ByWayOf]]:
    """Return to which occupations of O*NET the official table matches those of ESCO, by the addresses of these."""
    found: dict[str, list[ByWayOf]] = {}
    for role in roles:
        own = next((code for code in role.codes[:1] if code.scheme == _ONET and is_own_code(role, code)), None)
        for code in role.codes if own is not None else ():
            if own is not None and code.scheme == _ESCO and code.source is not None:
                by_way_of = ByWayOf(scheme=_ONET, code=own.code, match=code.match, source=code.source)
                found.setdefault(address_of(code), []).append(by_way_of)
    return found


def _is_of_esco(role: Coded, code: Code) -> bool:
    return code.scheme == _ESCO and is_own_code(role, code)


def beginning_of(id_: str) -> str:
    """Return an official figure's id without its end: statistic, period and year.

    Figures of one table have one id only if they have one beginning from two codes: of each code, a table has a
    statistic, period and year once.
    """
    return id_.rsplit("-", PARTS_OF_ENDING)[0]


def beginnings(name: str, codes: Iterable[tuple[str, str]], by_code: Carriers) -> Iterator[str]:
    """Yield the beginnings of the ids of all figures that a table makes of some occupations."""
    country, _, survey = PurePosixPath(name).stem.partition("-")
    for code in codes:
        for carrier in by_code.get(code, ()):
            yield beginning(country, carrier.role, survey)


def official_projections(rows: Iterable[OutlookRow], edition: Edition, by_code: Carriers) -> Iterator[Projection]:
    """Yield a projection for every row and every role whose own work the occupation is."""
    for row in rows:
        for role, match, by_way_of in by_code.get((row.scheme, row.code), ()):
            if match == "broad":
                continue
            yield Projection(
                role=role,
                country=row.country,
                occupation=Occupation(
                    scheme=row.scheme, code=row.code, title=row.title, match=match, by_way_of=by_way_of
                ),
                base_year=row.base_year,
                target_year=row.target_year,
                employment_base_thousands=row.employment_base_thousands,
                employment_target_thousands=row.employment_target_thousands,
                change_percent=row.change_percent,
                openings_per_year_thousands=row.openings_per_year_thousands,
                source=str(edition.source),
                place=row.place,
            )
