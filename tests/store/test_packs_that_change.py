"""Whoever asks while packs are added, replaced or removed is answered by those before or those after."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careercli.store import cache, lock_file, own_packs
from careercli.store.added_packs import added_packs
from careercli.store.cache import open_catalog
from careercli.store.layers import Layer, layers_of, of_layers
from careercli.store.open_catalogs import OpenCatalogs
from careercli.store.own_packs import candidate, named_to_compare, removable, successor
from careercli.store.pack_keeping import drop_pack, keep_pack
from tests.store.own import country_pack

Change = Callable[[], None]


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with two states of a pack, of which the older one was added."""
    for variable in ("XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    country_pack(tmp_path / "old", amount=1000)
    country_pack(tmp_path / "new", amount=2000, version="2")
    added = candidate(tmp_path / "old")
    keep_pack(added.folder, added.name, "1", added.content, added.among)
    return tmp_path


def update(own: Path) -> None:
    _old, new = successor("georgia", own / "new")
    keep_pack(new.folder, new.name, "2", new.content, new.among)


def remove(_own: Path) -> None:
    drop_pack(*removable("georgia"))


def once_before(place: object, function: str, change: Change, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let packs change between the moment that somebody looks which ones there are, and that when they are opened."""
    original: Callable[..., Any] = getattr(place, function)

    def changed_first(*words: Any, **more: Any) -> Any:
        monkeypatch.setattr(place, function, original)
        change()
        return original(*words, **more)

    monkeypatch.setattr(place, function, changed_first)


def amounts(catalog: Any) -> list[float]:
    return [figure.low for figure in catalog.figures(countries=["GE"])]


@pytest.mark.parametrize(("change", "expected"), [(update, [2000]), (remove, [])])
def test_a_pack_that_is_gone_before_it_is_opened_is_answered_by_what_is_there_now(
    change: Callable[[Path], None], expected: list[float], own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    once_before(cache, "open_layers", lambda: change(own), monkeypatch)
    with open_catalog() as catalog:
        assert amounts(catalog) == expected


def test_between_many_questions_too(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogs = OpenCatalogs()
    once_before(cache, "open_pack", lambda: update(own), monkeypatch)
    with catalogs.catalog(None) as catalog:
        assert amounts(catalog) == [2000]
    catalogs.close()


def test_what_is_listed_locked_and_compared_is_there(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    once_before(own_packs, "_kept", lambda: update(own), monkeypatch)
    assert [kept.info.version for kept in own_packs.kept_packs() if kept.info] == ["2"]
    remove(own)
    added = candidate(own / "old")
    keep_pack(added.folder, added.name, "1", added.content, added.among)
    once_before(lock_file, "_in_use", lambda: update(own), monkeypatch)
    assert [pack.version for pack in lock_file.packs_in_use(None, ())][1:] == ["2"]
    once_before(own_packs, "check_one", lambda: remove(own), monkeypatch)
    place, pack = named_to_compare(str(own / "new"))
    assert (place, pack.info.version) == (own / "new", "2")


@pytest.mark.usefixtures("own")
def test_what_is_wrong_with_packs_that_stay_is_told_at_once() -> None:
    asked: list[tuple[Layer, ...]] = []

    def fail(layers: tuple[Layer, ...]) -> None:
        asked.append(layers)
        raise OSError("broken")

    with pytest.raises(OSError, match="broken"):
        of_layers(fail)
    assert asked == [layers_of()]
    assert len(added_packs()) == 1
