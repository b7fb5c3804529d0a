"""Where things lie on this machine."""

import os
import sys
from pathlib import Path

import pytest
from platformdirs import user_cache_path, user_config_path

from careercli.files import cache_folder, configuration_folder
from careercli.store.location import bundled_pack

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs itself is asked")


@pytest.mark.parametrize("chosen", [None, "", "  ", "/var/somewhere", "/var/some where/", "relative/folder"])
@pytest.mark.parametrize("home", ["/home/somebody", None])
def test_the_users_folders_are_where_platformdirs_would_put_them(
    chosen: str | None, home: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """We answer without importing it, to start up quickly, and must not come to another answer."""
    for name, value in {"XDG_CACHE_HOME": chosen, "XDG_CONFIG_HOME": chosen, "HOME": home}.items():
        monkeypatch.delenv(name, raising=False)
        if value is not None:
            monkeypatch.setenv(name, value)
    assert cache_folder() == user_cache_path("careercli", appauthor=False)
    assert configuration_folder(os.environ) == user_config_path("careercli", appauthor=False)


@pytest.mark.parametrize("home", ["nowhere", ""])
def test_without_any_home_there_are_no_folders(home: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Relative ones would leave files wherever the program is started."""
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", home)
    assert cache_folder() is None
    assert configuration_folder({"HOME": home}) is None


def test_an_empty_home_is_not_the_root_folder_to_other_systems_either(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", "")
    assert cache_folder() is None
    assert configuration_folder(os.environ) is None


def test_the_bundled_pack_lies_beside_the_program() -> None:
    assert (bundled_pack() / "pack.yaml").is_file()
    assert bundled_pack().is_absolute()
    assert Path(__file__).parents[2] in bundled_pack().parents
