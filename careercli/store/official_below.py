"""What official tables of packs below say of occupations that roles are about only with a pack that lies above.

A table is about whatever carries its codes: roles of its own pack and of those below are known when that is compiled,
and those of a pack above when this one is. They are its own, those that it overrides, and those that its codes lead to.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, NamedTuple

from careercli.model import Edition, Pack, Projection
from careercli.store.csv_columns import columns_of
from careercli.store.csv_reader import Table
from careercli.store.figures import Carrier, Carriers, FigureSet, OfficialTable, made_of, occupations_of, sets_of
from careercli.store.file_kinds import FileKind, kind_of_file, survey_of_file
from careercli.store.official import carriers, official_projections
from careercli.store.pack_files import OutlookRow
from careercli.store.pack_folder import PackChanged, PackFolder, folder_of
from careercli.store.yaml_reader import Problems

if TYPE_CHECKING:
    from careercli.store.below import Below

_LOWEST = ""


class OfficialBelow(NamedTuple):
    """Figures and projections of packs below."""

    figures: Sequence[FigureSet] = ()
    projections: Sequence[tuple[str | None, Projection]] = ()
    """Each behind the id of the pack it is from; null: of the lowest."""


NOTHING_BELOW = OfficialBelow()


class _Tables(NamedTuple):
    """The official tables of one pack below."""

    pack: str
    """Its id; empty: the lowest."""
    folder: PackFolder
    editions: Mapping[str, Edition]
    """Of the tables, by their paths inside the pack."""

    def pay(self) -> Iterator[OfficialTable]:
        """Yield the tables of pay."""
        for name, edition in self._of_kind("official-pay"):
            yield OfficialTable(name, survey_of_file(name), edition)

    def outlook(self) -> Iterator[tuple[Edition, Sequence[OutlookRow]]]:
        """Yield the rows of each table of projections."""
        for name, edition in self._of_kind("outlook"):
            problems = Problems()
            rows = [
                row for _, row in Table(self.folder, name, columns_of(OutlookRow, {}), problems).records(OutlookRow)
            ]
            if problems.found:
                # What was checked has none.
                raise PackChanged(self.folder.path)
            yield edition, rows

    def _of_kind(self, kind: FileKind) -> Iterator[tuple[str, Edition]]:
        return ((name, edition) for name, edition in self.editions.items() if kind_of_file(name) == kind)


def official_below(pack: Pack, below: "Below") -> OfficialBelow:
    """Return what the official tables below say of roles that they did not speak of before there was this pack."""
    tables = list(_tables(below)) if pack.roles else []
    if not tables:
        return NOTHING_BELOW
    by_code = _new_carriers(pack, below)
    return OfficialBelow(
        tuple(_figures(pack, below, tables, by_code)),
        tuple(
            (each.pack or None, projection)
            for each in tables
            for edition, rows in each.outlook()
            for projection in official_projections(rows, edition, by_code)
        ),
    )


def _tables(below: "Below") -> Iterator[_Tables]:
    """Yield the tables of each pack that has any, the uppermost first."""
    for number, (part, folder) in reversed([*enumerate(zip(below.catalog.parts, below.folders, strict=True))]):
        of_kind = {one.file: one for one in part.editions() if kind_of_file(one.file) in ("official-pay", "outlook")}
        if of_kind:
            yield _Tables(part.info().id if number else _LOWEST, folder_of(folder), of_kind)


def _new_carriers(pack: Pack, below: "Below") -> Carriers:
    """Return the roles that are about an occupation, but for those that were so without the pack."""
    own = {role.id for role in pack.roles}
    others = [role for role in below.roles() if role.id not in own]
    known = {(code, one.role) for code, several in carriers(others).items() for one in several}
    new: dict[tuple[str, str], list[Carrier]] = {}
    for code, several in carriers((*pack.roles, *others)).items():
        new[code] = [one for one in several if (code, one.role) not in known]
    return {code: several for code, several in new.items() if several}


def _figures(pack: Pack, below: "Below", tables: Sequence[_Tables], by_code: Carriers) -> Iterator[FigureSet]:
    """Yield the figures of the tables; of those that have one id only what the pack itself has, or the uppermost."""
    found = {code for each in tables for table in each.pay() for code in occupations_of(each.folder, table)}
    about = {code: by_code[code] for code in found if code in by_code}
    own = {role.id for role in pack.roles}
    taken = _ids_taken(pack, {one.role for each in about.values() for one in each})
    for each in tables if about else ():
        for table in each.pay():
            for one in made_of(each.folder, table, about):
                left = _left(one, taken)
                if left.numbers and (one.role in own or not below.has_figures(one.beginning)):
                    taken.update(left.ids())
                    yield left._replace(of_pack=each.pack)


def _ids_taken(pack: Pack, roles: AbstractSet[str]) -> set[str]:
    """Return the ids of the figures that the pack itself has of some roles, or overrides."""
    overridden = () if pack.info.overrides is None else pack.info.overrides.figures
    of_roles = (one for one in sets_of(pack.figures) if one.role in roles) if roles else ()
    return {*overridden, *(id_ for one in of_roles for id_ in one.ids())}


def _left(one: FigureSet, taken: AbstractSet[str]) -> FigureSet:
    """Return a set of figures without those whose ids are taken."""
    numbers = [number for id_, number in zip(one.ids(), one.numbers, strict=True) if id_ not in taken]
    return one._replace(numbers=numbers)
