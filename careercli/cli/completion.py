"""`careercli completion`: the script that lets a shell complete what is typed."""

from pathlib import Path
from typing import Annotated, Literal

import typer

Shell = Literal["bash", "zsh", "fish"]
_SCRIPTS = Path(__file__).parent / "completions"


def completion(
    shell: Annotated[Shell, typer.Argument(metavar="SHELL", help="The shell to complete in: bash, zsh or fish.")],
) -> None:
    """Print the script that completes commands, roles, countries, skills and currencies on Tab; it changes no file.

    To use it, run `source <(careercli completion bash)` in bash (in zsh: `completion zsh`) or
    `careercli completion fish | source` in fish; to keep it, put that line into the shell's start-up file.

    Example: careercli completion bash
    """
    print((_SCRIPTS / f"careercli.{shell}").read_text(encoding="utf-8"), end="")
