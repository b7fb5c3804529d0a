"""Which roles and occupations words may mean: how sure that is, by which name, and what they are."""

from collections.abc import Iterator, Mapping, Sequence
from shlex import quote

from careercli.answers.answer import Answer
from careercli.answers.found import Candidate, Finding
from careercli.answers.names.certainty import Certainty
from careercli.answers.names.taxonomies import OWN_SCHEMES, TAXONOMY_NAMES, Taxonomy
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import listed
from careercli.messages import Message
from careercli.model import Code, CodeScheme, says_more
from careercli.text import never_option
from careercli.views.answered import notes_part, without_notes
from careercli.views.blocks import (
    NOTHING,
    Block,
    Caveat,
    Column,
    Facts,
    Heading,
    Line,
    Row,
    Table,
    Tone,
    Words,
    muted,
    plain,
    said,
)
from careercli.views.codes import code_words
from careercli.views.fitting import COLUMNS, LINES, lines_in, roomiest, shortened
from careercli.views.labels import Labels, match_name, scheme_name
from careercli.views.page import Page, Part

_SCHEMES: Mapping[Taxonomy, tuple[CodeScheme, ...]] = {"roles": ("isco-08",), **OWN_SCHEMES}
"""The code that is shown of each."""
_BESIDE = 20
"""Letters of a line that are neither title nor id, but how sure it is and what it is of."""
_INDENT = 2
"""Blanks before what stands below a row."""
_NEEDS_WORDS: tuple[Certainty, ...] = ("likely", "sure", "unsure")
"""Of which it has to be read first what they are."""
_PARTS = "--full  --notes (1)"
"""What stands before the commands that lead on; where these have no room beside it, they take a line of their own."""
_TONES: dict[Certainty, Tone] = {"sure": "official", "likely": "plain", "unsure": "doubtful"}


def findings_page(answer: Answer[Sequence[Finding]], _labels: Labels) -> Page:
    """Return what may be meant, the likeliest first; what each is, where more than one may be meant."""
    findings = tuple(answer.data)
    through = tuple(note for note in answer.notes if note.code.startswith(("more-to-import", "no-names-in-")))
    commands = tuple(_commands(findings))
    room = LINES - (len("  ".join((_PARTS, *commands))) > COLUMNS)
    return Page(
        answer=tuple(block for finding in findings for block in _at_a_glance(finding, through, room)),
        parts={
            "full": Part(lambda: _full(findings)),
            "notes": notes_part(without_notes(answer, through)),
        },
        commands=commands,
    )


def _commands(findings: Sequence[Finding]) -> Iterator[str]:
    first = next((finding for finding in findings if finding.candidates), None)
    if first is None:
        return
    yield f"careercli show {first.candidates[0].id}"
    taxonomies = dict.fromkeys(candidate.taxonomy for candidate in first.candidates)
    sure = {candidate.taxonomy for candidate in first.candidates if candidate.certainty == "sure"}
    if len(taxonomies) > 1 and len(findings) == 1:
        unsure = (taxonomy for taxonomy in taxonomies if taxonomy not in sure)
        words = never_option(quote(first.words))
        yield from (f"careercli find --in {taxonomy} {words}" for taxonomy in [*unsure][:1])


def _at_a_glance(finding: Finding, through: Sequence[Message], room: int) -> Iterator[Block]:
    """Yield as much of what was found as a small screen has room for."""
    caveats = tuple(Caveat("!", said(note)) for note in through)
    count = len(finding.candidates)
    layouts: Iterator[tuple[Block, ...]] = (
        (_heading(finding), _table(finding, described, is_cut=is_cut), *caveats)
        for described, is_cut in ((count, False), *((some, True) for some in range(count, -1, -1)))
    )
    yield from roomiest(layouts, room - _broken_titles(finding))


def _broken_titles(finding: Finding) -> int:
    """Return how many lines more the titles take that a small screen has to break."""
    ids = max((len(candidate.id) for candidate in finding.candidates), default=0)
    width = max(COLUMNS - ids - _BESIDE, 1)
    return sum(lines_in(readable(candidate.title), width) - 1 for candidate in finding.candidates)


def _heading(finding: Finding) -> Heading:
    if not finding.candidates:
        return Heading(finding.words, plain(_("nothing is called like this")), level=1)
    sure = [readable(candidate.title) for candidate in finding.candidates if candidate.certainty == "sure"]
    unsure = _("not sure which: read what each is") if len(finding.candidates) > 1 else _("perhaps: read what it is")
    return Heading(finding.words, plain(listed(sure) if sure else unsure), level=1)


def _table(finding: Finding, described: int, *, is_cut: bool) -> Table:
    """Return the candidates; so many of them with what they are, if more than one may be meant: first the likely.

    What they are is told in one line if `is_cut`.
    """
    taxonomies = {candidate.taxonomy for candidate in finding.candidates}
    columns = (
        Column("title", _("Occupation")),
        Column("id", _("Id"), "whole"),
        Column("code", _("Code"), "whole", rank=1),
        Column("certainty", _("How sure"), "whole"),
    )
    is_clear = len(finding.candidates) == 1 and finding.candidates[0].certainty == "sure"
    by_need = sorted(finding.candidates, key=_need_of_words)
    rows = (
        Row(
            tuple(_cells(candidate, several=len(taxonomies) > 1)),
            below=tuple(_below(candidate, described=candidate in by_need[:described] and not is_clear, is_cut=is_cut)),
        )
        for candidate in finding.candidates
    )
    return Table(columns, tuple(rows))


def _need_of_words(candidate: Candidate) -> tuple[bool, int]:
    """Return how much has to be read what something is: most of what is called so and yet may not be meant."""
    is_sure = candidate.certainty == "sure"
    return is_sure or not candidate.is_called_so, _NEEDS_WORDS.index(candidate.certainty)


def _cells(candidate: Candidate, *, several: bool) -> Iterator[Line]:
    of = muted(f" ({_taxonomy(candidate.taxonomy)})") if several and candidate.taxonomy != "roles" else ()
    yield (Words(readable(candidate.title), "strong"), *of)
    yield muted(candidate.id)
    own = _own_code(candidate)
    # Older releases of ESCO have addresses instead, which have no room here.
    yield plain(own.code) if own is not None and own.code != own.uri else NOTHING
    yield (Words(certainty_word(candidate.certainty), _TONES[candidate.certainty]),)


def _below(candidate: Candidate, *, described: bool, is_cut: bool) -> Iterator[Line]:
    """Yield the name by which something was found, if it is another than its title, and what it is."""
    about = readable(candidate.about) if described and says_more(candidate.about, candidate.title) else ""
    words = " · ".join(filter(None, (_found_otherwise(candidate), about)))
    if words:
        yield muted(shortened(words, COLUMNS - _INDENT) if is_cut else words)


def _found_otherwise(candidate: Candidate) -> str:
    """Return by what something was found, if that is neither its title nor its own code."""
    if candidate.matched_code is not None:
        own = _own_code(candidate)
        # Of an older edition it has to be said whose code it is.
        is_told = own is not None and own.scheme != "onet-soc-2010"
        is_shown = own is not None and is_told and candidate.matched_code == f"{own.scheme}:{own.code}"
        is_its_own = is_shown and candidate.matched_code_fits == "exact"
        return "" if is_its_own else f"{_('found by')} {_code_found(candidate)}"
    is_titled_so = candidate.matched is None or candidate.matched_title
    return "" if is_titled_so else f"{_('found by')} {candidate.matched}{_hidden(candidate)}"


def _hidden(candidate: Candidate) -> str:
    """Return that what was found is not shown among the names, where its publisher keeps it for search only."""
    return f" ({_('a hidden name, for search only')})" if candidate.matched_hidden else ""


def _code_found(candidate: Candidate) -> str:
    """Return the code by which something was found, and how well that fits it; empty for words."""
    if candidate.matched_code is None or candidate.matched_code_fits is None:
        return ""
    scheme, _colon, code = candidate.matched_code.partition(":")
    return f"{scheme_name(scheme)} {code} ({match_name(candidate.matched_code_fits)})"


def _own_code(candidate: Candidate) -> Code | None:
    return next((code for code in candidate.codes if code.scheme in _SCHEMES[candidate.taxonomy]), None)


def _found_by(candidate: Candidate) -> Line:
    if candidate.matched_code is not None:
        return plain(_code_found(candidate))
    if candidate.matched is None:
        return plain(_("its code")) if candidate.likeness == 1 and not candidate.matched_title else NOTHING
    words = (*plain(candidate.matched), *muted(_hidden(candidate)))
    return (*words, *muted(f" ({candidate.through})")) if candidate.through is not None else words


def _full(findings: Sequence[Finding]) -> Iterator[Block]:
    """Yield everything about each candidate: what it is, its name that was found, and its codes."""
    for finding in findings:
        for candidate in finding.candidates:
            yield Heading(readable(candidate.title), muted(candidate.id))
            yield Facts(tuple(_facts(candidate)))


def _facts(candidate: Candidate) -> Iterator[tuple[str, Line]]:
    is_described = says_more(candidate.about, candidate.title)
    yield _("What it is"), plain(readable(candidate.about)) if is_described else NOTHING
    yield _("Found by"), _found_by(candidate)
    yield _("How sure"), plain(certainty_word(candidate.certainty))
    for code in candidate.codes:
        yield scheme_name(code.scheme), plain(f"{code_words(code)} ({match_name(code.match)})")


def _taxonomy(taxonomy: Taxonomy) -> str:
    return TAXONOMY_NAMES.get(taxonomy, "careercli")


def certainty_word(certainty: Certainty) -> str:
    """Return how sure it is that something is meant, in a word."""
    return {"sure": _("sure"), "likely": _("likely"), "unsure": _("unsure")}[certainty]
