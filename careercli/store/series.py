"""Lends the bundled reference series to a pack that brings none, so that a pack for one more country is enough."""

from dataclasses import replace
from pathlib import Path

from careercli.model import Pack
from careercli.store.location import bundled_pack, is_series, pack_file_names
from careercli.store.pack_reader import read_pack


def with_series(pack: Pack, folder: Path) -> Pack:
    """Return the pack in `folder`, with the bundled series and their sources if it has no series of its own."""
    if any(map(is_series, pack_file_names(folder))):
        return pack
    bundled = read_pack(bundled_pack())
    cited = {series.edition.source for series in bundled.series} | {wage.source for wage in bundled.minimum_wages}
    own = {source.id for source in pack.sources}
    lent = tuple(source for source in bundled.sources if source.id in cited - own)
    return replace(pack, series=bundled.series, minimum_wages=bundled.minimum_wages, sources=(*pack.sources, *lent))
