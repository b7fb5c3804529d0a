"""Catalogues stay open between questions, and no more of them than are worth it."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import apsw
import pytest

from careercli.answers.pay.facts import facts_of
from careercli.catalog import Catalog
from careercli.errors import InvalidPack
from careercli.store import remembered
from careercli.store.open_catalogs import OpenCatalogs
from careercli.store.sqlite_catalog import SqliteCatalog
from tests.program import TINY


@pytest.fixture
def catalogs() -> Iterator[OpenCatalogs]:
    opened = OpenCatalogs()
    yield opened
    opened.close()


def _asked(catalogs: OpenCatalogs, folder: Path | None = TINY) -> Catalog:
    with catalogs.catalog(folder) as catalog:
        assert catalog.info().id
        return catalog


def _is_open(catalog: Catalog) -> bool:
    try:
        return bool(catalog.skills())
    except apsw.ConnectionClosedError:
        return False


@pytest.fixture
def packs(tmp_path: Path) -> list[Path]:
    return [Path(shutil.copytree(TINY, tmp_path / str(number))) for number in range(8)]


def test_a_pack_is_opened_once(catalogs: OpenCatalogs) -> None:
    assert _asked(catalogs) is _asked(catalogs)
    assert _asked(catalogs, None) is not _asked(catalogs)


def test_the_packs_asked_longest_ago_are_closed(catalogs: OpenCatalogs, packs: list[Path]) -> None:
    asked = [_asked(catalogs, pack) for pack in packs]
    assert [_is_open(catalog) for catalog in asked] == [False] * 4 + [True] * 4
    catalogs.close()
    assert not any(map(_is_open, asked))


def test_a_pack_that_somebody_is_asking_stays_open(catalogs: OpenCatalogs, packs: list[Path]) -> None:
    with ExitStack() as stack:
        asked = [stack.enter_context(catalogs.catalog(pack)) for pack in packs]
        assert all(map(_is_open, asked))
    assert sum(map(_is_open, asked)) == 4


def test_a_question_that_fails_closes_nothing(catalogs: OpenCatalogs) -> None:
    catalog = _asked(catalogs)
    for failure in (InvalidPack, RuntimeError):
        with pytest.raises(failure), catalogs.catalog(TINY):
            raise failure.__new__(failure)
    assert _asked(catalogs) is catalog


def test_a_pack_that_cannot_be_opened_is_tried_again(catalogs: OpenCatalogs, tmp_path: Path) -> None:
    with pytest.raises(InvalidPack):
        _asked(catalogs, tmp_path / "pack")
    shutil.copytree(TINY, tmp_path / "pack")
    assert _asked(catalogs, tmp_path / "pack")


def test_only_a_watched_pack_is_opened_anew_when_it_has_changed(packs: list[Path]) -> None:
    pack, watching, once = packs[0], OpenCatalogs(watched=True), OpenCatalogs()
    before = [_asked(catalogs, pack) for catalogs in (watching, once)]
    assert [_asked(catalogs, pack) for catalogs in (watching, once)] == before
    with (pack / "pack.yaml").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    after = [_asked(catalogs, pack) for catalogs in (watching, once)]
    assert [one is other for one, other in zip(before, after, strict=True)] == [False, True]
    watching.close()
    once.close()


def test_what_figures_are_compared_with_is_kept_with_their_catalogue(catalogs: OpenCatalogs) -> None:
    facts = facts_of(_asked(catalogs))
    assert facts_of(_asked(catalogs)) is facts
    assert facts_of(_asked(catalogs, None)) is not facts


def test_ever_other_questions_leave_no_more_than_so_much_in_memory(
    catalogs: OpenCatalogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembered, "MOST_KEPT", 10)
    with catalogs.catalog(TINY) as catalog:
        expected = {role.id: role.title for role in catalog.roles()}
        for number in range(100):
            assert catalog.title("role", f"role-{number}") == {}
            assert catalog.countries_with_pay(f"role-{number}") == ()
            assert isinstance(catalog, SqliteCatalog)
            assert len(catalog.known) <= 10
        assert {id_: catalog.title("role", id_) for id_ in expected} == expected


def test_it_begins_anew_before_it_is_a_burden(catalogs: OpenCatalogs) -> None:
    catalog = _asked(catalogs)
    facts = facts_of(catalog)
    for number in range(2_000):
        facts.figures(f"role-{number}", "GR")
    assert facts_of(catalog) is not facts
    assert facts_of(catalog).size == 0
