"""Preferred and alternative labels on their way into a pack."""

from collections.abc import Iterable
from itertools import repeat

from careercli.catalog import TitledKind
from careercli.model import Language
from careercli.store.importers.findings import CountKind, Findings
from careercli.store.importers.tidied import NO_BREAK, Tidied, in_one_line, several_lines, tidy_lines
from careercli.store.importers.written_pack import Table


class Labels:
    """Tidies labels, and drops those that repeat another of the same thing, which is counted and listed."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._tidied = Tidied(findings)

    def title(self, words: str, of: str) -> str:
        """Return a preferred label."""
        tidy = self._tidied.label(words, of)
        if not tidy:
            self._findings.add("empty-labels", of)
        return tidy

    def write(
        self, names: Table, kind: TitledKind, id_: str, language: Language, title: str, labels: str, hidden: str = ""
    ) -> None:
        """Write the alternative labels of a thing, and those that only find it."""
        what: CountKind = "alternative-labels" if kind == "role" else "skill-labels"
        self._write(names, what, (kind, id_, language), title, labels, "")
        if hidden:
            self._write(names, "hidden-labels", (kind, id_, language), title, hidden, "true")

    def _write(
        self, names: Table, what: CountKind, of: tuple[str, str, str], title: str, cell: str, hidden: str
    ) -> None:
        tidy = tidy_lines(cell)
        several = several_lines(cell) if tidy is None else tidy
        if tidy is None:
            if NO_BREAK in cell:
                self._findings.add("no-break-spaces", f"{of[1]} {of[2]}: {in_one_line(cell)}")
            tidy = [words for label in several if (words := self._tidied.text(label, f"{of[1]} {of[2]}: {label}"))]
        new = dict.fromkeys(tidy)
        if what != "skill-labels" and (title in new or len(new) < len(tidy)):
            self._list_repeated(of, title, tidy)
        new.pop(title, None)
        names.write_all(zip(*map(repeat, of), new, repeat(hidden)))
        self._findings.count(what, len(several), len(new))

    def _list_repeated(self, of: tuple[str, str, str], title: str, several: Iterable[str]) -> None:
        known = {title}
        for words in several:
            if words in known:
                self._findings.add("repeated-labels", f"{of[1]} {of[2]}: {words}")
            known.add(words)
