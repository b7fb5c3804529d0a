"""An argument or an option of a command, as far as help, completion and mistakes are about it."""

from typing import Literal, NamedTuple

from careercli.i18n.language import _


class Parameter(NamedTuple):
    """What may or must be typed behind a command's name."""

    key: str
    """By which the program knows it."""
    names: tuple[str, ...] = ()
    """An option's; an argument has none."""
    metavar: str = ""
    """What stands for its value, in English; empty where its choices do, or it takes none."""
    help: str = ""
    """What it is for, in English."""
    choices: tuple[str, ...] = ()
    several: bool = False
    required: bool = False
    number: Literal["whole", "any"] | None = None
    """Null for words."""
    bounds: tuple[float, float] | None = None
    """Of a number."""
    default: str = ""
    variable: str = ""
    """Of the environment, which asks for the same."""

    @property
    def takes_value(self) -> bool:
        """Return whether it is more than a word that is there or not."""
        return bool(self.metavar or self.choices)

    @property
    def name(self) -> str:
        """Return what people type: the option itself, or what the usage line calls an argument in their language."""
        return self.names[-1] if self.names else _(self.metavar).strip("[].")
