"""In a clone the phrases are those that translators have just written, whatever becomes of the cache."""

from pathlib import Path

import pytest

from careercli.i18n import catalogues
from careercli.i18n.catalogues import edited, open_catalogue
from tests.program import run

OURS, OF_TYPER = "Kullanım: ", "Seçenekler"
NOT_A_FOLDER = {"XDG_CACHE_HOME": "/dev/null"}


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of compiled Turkish catalogues, in a cache that is still empty."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "careercli"


def kept(cache: Path) -> list[Path]:
    return list(cache.glob("*.mo"))


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the Turkish phrases of a clone, to be edited."""
    words = edited("tr").read_bytes()
    monkeypatch.setattr(catalogues, "LOCALES", tmp_path / "locale")
    edited("tr").parent.mkdir(parents=True)
    edited("tr").write_bytes(words)
    return edited("tr")


def name_of_turkish() -> str:
    return open_catalogue("tr").gettext("Turkish")


def test_the_first_run_in_a_language_compiles_it_and_the_next_only_reads(cache: Path) -> None:
    asking, traced = ("roles", "--json", "--lang", "tr"), {"PYTHONPROFILEIMPORTTIME": "1"}
    first, second = (run(*asking, env=traced) for _ in range(2))
    assert "babel.messages" in first.stderr
    assert "babel.messages" not in second.stderr
    assert first.stdout == second.stdout
    assert len(kept(cache)) == 1


def test_what_a_translator_writes_is_spoken_at_once(cache: Path, clone: Path) -> None:
    assert name_of_turkish() == "Türkçe"
    clone.write_text(clone.read_text(encoding="utf-8").replace('"Türkçe"', '"Öztürkçe"'), encoding="utf-8")
    assert name_of_turkish() == "Öztürkçe"
    assert len(kept(cache)) == 2


@pytest.mark.exhaustive
@pytest.mark.parametrize("length", [0, 10, 1000, 30_000])
def test_a_damaged_file_in_the_cache_is_compiled_anew(length: int, cache: Path) -> None:
    run("roles", "--lang", "tr")
    (compiled,) = kept(cache)
    whole = compiled.read_bytes()
    compiled.write_bytes(whole[:length])
    assert OF_TYPER in run("roles", "--help", "--lang", "tr").stdout
    assert compiled.read_bytes() == whole


def test_where_nothing_can_be_kept_help_is_in_the_language_and_leaves_nothing(tmp_path: Path) -> None:
    said = run("roles", "--help", "--lang", "tr", env={**NOT_A_FOLDER, "TMPDIR": str(tmp_path)}).stdout
    assert OURS in said
    assert OF_TYPER in said
    assert list(tmp_path.iterdir()) == []


def test_where_no_file_at_all_can_be_written_the_program_speaks_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", NOT_A_FOLDER["XDG_CACHE_HOME"])
    assert name_of_turkish() == "Türkçe"
