"""Lets Hatch compile the catalogues into the wheel; in a clone the program does so itself."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledCatalogues(BuildHookInterface[Any]):
    """Puts a compiled catalogue in the place of each that translators edit."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, unless what is installed is the clone itself."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from careercli.i18n.catalogues import compiled

        self._folder = TemporaryDirectory()
        for source in Path(self.root, "careercli").rglob("*.po"):
            language = source.parts[-3]
            made = Path(self._folder.name, f"{language}.mo")
            made.write_bytes(compiled(source.read_bytes(), language))
            inside = source.relative_to(self.root).with_suffix(".mo").as_posix()
            build_data["force_include"][str(made)] = inside

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002  # Hatch's signature
        """Remove what was compiled."""
        if version != "editable":
            self._folder.cleanup()
