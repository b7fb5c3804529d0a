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

    In bash and zsh `source <(careercli completion bash)` takes it in, in fish `careercli completion fish | source`;
    in a start-up file of the shell, for good.

    Example: careercli completion bash
    """
    print((_SCRIPTS / f"careercli.{shell}").read_text(encoding="utf-8"), end="")
