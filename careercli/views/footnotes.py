"""What stands below a view and is marked in it: sources, flags, and what editors read into sources."""

from collections.abc import Iterable

from careercli.answers.flags import Flag
from careercli.i18n.language import _, readable
from careercli.i18n.sentences import sentence
from careercli.messages import Message
from careercli.model import Text
from careercli.views.blocks import NOTHING, Block, Facts, Heading, Line, Span, muted
from careercli.views.labels import Labels


class Footnotes:
    """Marks in the order in which they are first used: [1] a source, a flag's letter, †1 an editor's reading."""

    def __init__(self) -> None:
        self._sources: dict[str, int] = {}
        self._readings: dict[str, int] = {}
        self._flags: dict[str, int] = {}
        self._flags_told = 0

    def cite(self, *sources: str) -> Span:
        """Return the marks of some sources, `[1][3]`."""
        numbers = sorted({self._sources.setdefault(source, len(self._sources) + 1) for source in sources})
        return Span("".join(f"[{number}]" for number in numbers), "muted")

    def reading(self, judgement: Text | None) -> Line:
        """Return the mark of what an editor read into a source; nothing where nobody had to."""
        return () if judgement is None else (Span(f" {self._reading(readable(judgement))}", "warning"),)

    def marked(self, name: str, judgements: Iterable[str]) -> str:
        """Return a name in a list with the marks of what editors read into its sources."""
        return " ".join((name, *map(self._reading, judgements)))

    def _reading(self, words: str) -> str:
        return f"†{self._readings.setdefault(words, len(self._readings) + 1)}"

    def tail(self, sources: Iterable[str], judgement: Text | None = None) -> Line:
        """Return what stands behind a statement: the marks of its reading and of its sources."""
        return (*self.reading(judgement), Span(" "), self.cite(*sources))

    def flag(self, flags: Iterable[Flag]) -> Span:
        """Return the letters of some flags, `a c`."""
        positions = {self._flags.setdefault(sentence(flag.text), len(self._flags)) for flag in flags}
        return Span(" ".join(_letters(position) for position in sorted(positions)), "warning")

    def note(self, message: Message) -> Span:
        """Return the letter of something that has to be said of a cell."""
        position = self._flags.setdefault(sentence(message), len(self._flags))
        return Span(_letters(position), "warning")

    def nothing(self, message: Message) -> Line:
        """Return the dash of a cell without an amount, and before it the letter of the reason."""
        return (self.note(message), Span(" "), *NOTHING)

    def flag_lines(self) -> tuple[tuple[str, Line], ...]:
        """Return letter and sentence of everything that has been marked by letters since the last call."""
        lines = tuple((_letters(position), muted(words)) for words, position in self._flags.items())
        untold = lines[self._flags_told :]
        self._flags_told = len(lines)
        return untold

    def closing(self, labels: Labels) -> list[Block]:
        """Return what all marks of readings and sources stand for."""
        blocks: list[Block] = []
        if self._readings:
            lines = tuple((f"†{number}", muted(words)) for words, number in self._readings.items())
            blocks += [Heading(_("Editor's readings")), Facts(lines)]
        if self._sources:
            titles = tuple(
                (f"[{number}]", (Span(labels.source(source)), Span(f"  {source}", "muted")))
                for source, number in self._sources.items()
            )
            blocks += [Heading(_("Sources")), Facts(titles)]
        return blocks


def _letters(position: int) -> str:
    """Return a, b, … z, aa, ab, … for 0, 1, … ."""
    letters = ""
    position += 1
    while position:
        position, letter = divmod(position - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters
