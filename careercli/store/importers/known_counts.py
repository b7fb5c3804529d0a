"""How much some releases hold, by which files are told that were cut or changed."""

from collections.abc import Mapping

from careercli.store.importers.findings import Findings

_KNOWN: Mapping[str, Mapping[str, int]] = {
    "esco-1.1.1": {"occupations": 3007, "skills": 13_896, "relations": 123_855, "alternative-labels": 32_804},
    "esco-1.2.0": {"occupations": 3039, "skills": 13_939, "relations": 129_004},
    "esco-1.2.1": {"occupations": 3039, "skills": 13_939, "relations": 126_051},
    "onet-27.0": {"occupations": 1016, "alternative-labels": 52_754, "tasks": 19_265, "related-occupations": 18_460},
    "onet-31.0": {"occupations": 1016, "alternative-labels": 54_269, "tasks": 18_838, "related-occupations": 18_460},
}
"""What was counted in whole downloads, by the id of the pack; of other releases nothing is known."""
_OF_CONCEPTS = {"occupations", "skills"}
"""What is counted without the rows that repeat others."""


_OF_ENGLISH = {"alternative-labels"}
"""What every language has another number of."""


def compare_counts(id_: str, findings: Findings, *, is_english: bool) -> None:
    """List every count that is another than that of the whole release; of labels only those of English alone."""
    for what, known in _KNOWN.get(id_, {}).items():
        counted = findings.counts.get(what)
        if counted is None or (what in _OF_ENGLISH and not is_english):
            continue
        number = counted.kept if what in _OF_CONCEPTS else counted.read
        if number != known:
            findings.add("other-counts", f"{what}: {number} instead of {known}")
