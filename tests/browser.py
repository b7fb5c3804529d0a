"""A browser without a window, where one is installed: what a page is like is seen in it and nowhere else."""

import shutil
import subprocess
from pathlib import Path

import pytest

_BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
needs_browser = pytest.mark.skipif(_BROWSER is None, reason="no Chromium is installed")


def browse(page: Path, profile: Path, *options: str) -> str:
    """Open a page with some options of Chromium; return what it writes."""
    headless = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}")
    told = subprocess.run(
        [str(_BROWSER), *headless, *options, page.as_uri()],
        capture_output=True,
        check=True,
        encoding="utf-8",
        timeout=120,
    )
    return told.stdout
