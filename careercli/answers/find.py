"""Which role or occupation is meant by any words, and how sure that is."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from careercli.answers.answer import Answer
from careercli.answers.finder import Finder
from careercli.answers.found import Finding
from careercli.answers.names.codes import code_meant
from careercli.answers.names.taxonomies import TAXONOMY_NAMES, Within
from careercli.answers.side_by_side import surest
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.messages import Message, say
from careercli.model import Language


def find_occupations(
    catalog: Catalog,
    several: Iterable[str],
    *,
    within: Within = "all",
    most: int | None = None,
    reader: Language = "en",
) -> Answer[Sequence[Finding]]:
    """Return for each of several words which roles and occupations they may mean, at most so many of a taxonomy.

    For None as many as are read at a glance. `reader` is the language of whoever asks.

    Raises `NothingKnown` where a taxonomy is asked for that is not in use.
    """
    finder = Finder(catalog, within, most, reader)
    return answer_of(finder.findings(several), finder)


def answer_of(findings: Sequence[Finding], finder: Finder) -> Answer[Sequence[Finding]]:
    """Return what was found with what has to be known of it."""
    return Answer("find", findings, tuple(_notes(findings, finder)))


def find_one(
    catalog: Catalog, words: str, *, within: Within = "all", most: int | None = None, reader: Language = "en"
) -> Answer[Sequence[Finding]]:
    """Return what words may mean, as `find_occupations` does. Raises `NothingKnown` too where they mean nothing."""
    finder = Finder(catalog, within, most, reader)
    finding = finder.finding(words)
    if finding.candidates:
        return Answer("find", (finding,), (*_only_own(finding, finder), *_notes((finding,), finder)))
    hint = say("other-words-or-import" if finder.knows_only_own else "other-words")
    if code_meant(words) is not None:
        hint = say("no-such-code")
    raise NothingKnown(say("nothing-found", words=words), hint=_in_another_language(finding) or hint)


def _only_own(finding: Finding, finder: Finder) -> Iterator[Message]:
    """Yield that most work is not among what was looked through, where nothing that was found is surely meant."""
    if finder.knows_only_own and all(each.certainty != "sure" for each in finding.candidates):
        yield say("more-to-import")


def offered(catalog: Catalog, words: str, named: Collection[str], reader: Language) -> tuple[str, ...]:
    """Return the ids of the roles to choose from where words name none clearly: those that are found, in their order.

    After the last of those that are meant most surely, or are `named` so, they are of no use to a choice; what is
    `named` so and is not among what is read at a glance stands behind all of it.
    """
    candidates = Finder(catalog, reader=reader).finding(words).candidates
    best = min(map(surest, candidates), default=0)
    found = [each.id for each in candidates]
    others = set(named) - set(found)
    useful = [each.id in named or surest(each) == best for each in candidates]
    last = len(found) if others or True not in useful else len(found) - useful[::-1].index(True)
    return tuple(dict.fromkeys((*found[:last], *named)))


def in_another_language(catalog: Catalog, words: str, reader: Language) -> Message | None:
    """Return that words have to be said in another language, where they are in one that not all in use has names in."""
    return _in_another_language(Finder(catalog, reader=reader).finding(words))


def _in_another_language(finding: Finding) -> Message | None:
    return None if finding.language is None else say(f"in-other-words-than-{finding.language}")


def _notes(findings: Sequence[Finding], finder: Finder) -> Iterator[Message]:
    """Yield what has to be known before what was found is used."""
    foreign = dict.fromkeys(finding.language for finding in findings if finding.language is not None)
    for language in foreign:
        without = finder.taxonomies_without(language)
        if without:
            yield say(f"no-names-in-{language}", taxonomies=tuple(TAXONOMY_NAMES[taxonomy] for taxonomy in without))
    candidates = [candidate for finding in findings for candidate in finding.candidates]
    if any(not candidate.matched_title and candidate.matched is not None for candidate in candidates):
        yield say("other-name-proves-nothing")
