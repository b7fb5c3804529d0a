"""How much text a cell of Excel holds: what is longer is cut, and that is told."""

from careercli.formats.diagnostics import tell
from careercli.i18n.language import counted

_MOST = 32_767
"""In the units of UTF-16, in which Excel counts letters."""
_CUT = "…"


class ShortCells:
    """The text cells of one answer, none of which is too long for Excel."""

    def __init__(self) -> None:
        self._cut = 0
        """How many had to be cut."""

    def text(self, words: str) -> str:
        """Return words as a cell can hold them: cut at the limit, with a sign that there was more."""
        if 2 * len(words) <= _MOST:
            return words  # A letter is two units at most.
        units = words.encode("utf-16-le", "surrogatepass")
        if len(units) <= 2 * _MOST:
            return words
        self._cut += 1
        return units[: 2 * (_MOST - len(_CUT))].decode("utf-16-le", "ignore") + _CUT

    def tell_of_cut(self) -> None:
        """Say on standard error how many cells were cut, if any were, and where all of them is."""
        if self._cut:
            told = counted(
                self._cut,
                "{count} cell has more than the 32,767 letters that Excel can hold, and was cut; --format csv has all",
                "{count} cells have more than the 32,767 letters that Excel can hold, and were cut; "
                "--format csv has all",
            )
            tell(f"careercli: {told}")
