"""`careercli completion`: the script that lets a shell complete what is typed."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

import typer

Shell = Literal["bash", "zsh", "fish"]
_SCRIPTS = Path(__file__).parent.parent / "completions"

EXAMPLES: Mapping[str, str] = {
    "careercli completion bash": "for bash; `source <(careercli completion bash)` uses it at once",
    "careercli completion zsh": "for zsh, used in the same way",
    "careercli completion fish": "for fish; `careercli completion fish | source` uses it at once",
}


def completion(
    shell: Annotated[Shell, typer.Argument(metavar="SHELL", help="The shell to complete in: bash, zsh or fish.")],
) -> None:
    """Print the script that completes commands, roles, countries, skills and currencies on Tab; it changes no file.

    To keep it, put the line that uses it into the shell's start-up file.
    """
    print((_SCRIPTS / f"careercli.{shell}").read_text(encoding="utf-8"), end="")
