"""An argument or an option of a command, as far as help, completion and mistakes are about it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NamedTuple

from careercli.formats import FORMATS
from careercli.i18n.language import _
from careercli.model import LANGUAGES, LENS_WORDS, LENSES

LISTED: Mapping[str, Callable[[], Iterable[str]]] = {
    "lang": lambda: LANGUAGES,
    "format": lambda: FORMATS,
    "lens": lambda: (f"{lens} ({_(LENS_WORDS[lens])})" for lens in LENSES),
}
"""The values that the help of a parameter tells, by its key; those that the parser checks are its `choices`."""
_ALONE: Mapping[str, str] = {"cite": "words"}
"""What an option means where no value stands behind it, by its key; Typer knows no such options."""


class Parameter(NamedTuple):
    """What may or must be typed behind a command's name."""

    key: str
    """By which the program knows it."""
    names: tuple[str, ...] = ()
    """An option's; an argument has none."""
    metavar: str = ""
    """What stands for its value, in English; empty where its choices do, or it takes none."""
    help: str = ""
    """What it is for, in English; of one whose values are `LISTED`, with a place for them."""
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
    def purpose(self) -> str:
        """Return what it is for, in the reader's language, and what it may be where its values are listed."""
        words = _(self.help)
        return words.format(values=", ".join(LISTED[self.key]())) if self.key in LISTED else words

    @property
    def takes_value(self) -> bool:
        """Return whether it is more than a word that is there or not."""
        return bool(self.metavar or self.choices)

    @property
    def alone(self) -> str:
        """Return the value that it has where none stands behind it; empty where there has to be one."""
        return _ALONE.get(self.key, "")

    @property
    def name(self) -> str:
        """Return what people type: the option itself, or what the usage line calls an argument in their language."""
        return self.names[-1] if self.names else _(self.metavar).strip("[].")
