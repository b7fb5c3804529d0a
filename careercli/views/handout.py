"""One page about a role to give to somebody: in plain words, without codes, its sources and its date at the foot."""

from collections.abc import Iterator, Sequence

from careercli.answers.answer import Answer
from careercli.answers.handout import Handout, SkillAsked, StepKind
from careercli.i18n.language import _, choose, readable
from careercli.model import Source, says_more
from careercli.views.blocks import (
    NOTHING,
    Block,
    Bullets,
    Caveat,
    Column,
    Facts,
    Heading,
    Label,
    Line,
    NotCredible,
    Paragraph,
    Reading,
    Row,
    Table,
    Words,
    joined,
    muted,
    plain,
    said,
    strong,
)
from careercli.views.having import typed_caveats
from careercli.views.labels import (
    Labels,
    from_pack,
    source_kind,
    where_words,
)
from careercli.views.page import Page, Part, tail
from careercli.views.pay.caveats import legend_of, nearest_official, not_credible
from careercli.views.pay.cells import amounts_by, converted_range, trust_of
from careercli.views.statements import first_statements, opening

_ROOM = 220
"""Letters of what sources say of one thing."""


def handout_page(answer: Answer[Handout], labels: Labels) -> Page:
    """Return the page; with its sources it is whole, and nothing else leads on from it."""
    data = answer.data
    blocks = tuple(_answer(answer, labels))
    legend = legend_of([pay for pay in (data.pay, *(step.pay for step in data.way_up)) if pay], ("nominal",), blocks)
    return Page(
        answer=(*blocks, *([legend] if legend else [])),
        parts={"sources": Part(lambda: _foot(data), len(data.sources))},
        sources=tuple(source.id for source in data.sources),
        on_one_sheet=True,
    )


def _answer(answer: Answer[Handout], labels: Labels) -> Iterator[Block]:
    data = answer.data
    beside = " · ".join((labels.country(data.country), *from_pack(data.pack)))
    yield Heading(readable(data.title), plain(beside), level=1)
    if says_more(data.summary.text, data.title):
        yield Paragraph((Words(readable(data.summary.text)), *tail(data.summary.sources, data.summary.judgement)))
    yield from _pay(data, labels)
    yield from _asked(answer, labels)
    yield from _way_up(data, labels)
    yield from _next(data)


def _pay(data: Handout, labels: Labels) -> Iterator[Block]:
    yield Heading(_("What it pays in {country}").format(country=labels.country(data.country)))
    pay = data.pay
    if pay is None:
        yield Paragraph(said(data.gap) if data.gap else muted(_("no figure known")))
    elif (amounts := amounts_by(pay, "nominal")) is not None:
        trust = trust_of(pay, labels)
        yield Paragraph((converted_range(amounts, pay), Words(" · "), trust, *tail((pay.source,), None)))
    else:
        flaw = not_credible([pay], [], labels)
        yield flaw or Paragraph((NotCredible(),))
    for flag in pay.flags if pay is not None and pay.is_credible else ():
        # That its year is assumed is told by the mark.
        if flag.severity == "doubt" and flag.code != "year-assumed":
            yield Caveat("!", said(flag.text))
    if data.wider is not None:
        yield Paragraph((*nearest_official(data.wider), *tail((data.wider.source,), None)))


def _asked(answer: Answer[Handout], labels: Labels) -> Iterator[Block]:
    data = answer.data
    yield Heading(_("What it asks for"))
    # No command: the page is read without a computer.
    yield from (Caveat("!", said(note)) for note in answer.notes if note.code != "skills-to-name")
    yield from typed_caveats(data.typed, labels)
    rows: list[tuple[str, Line]] = []
    for title, several in _groups(data.skills):
        if several:
            rows.append((title, joined([_skill(one, labels) for one in several])))
    if data.education:
        rows.append((_("Education"), first_statements(data.education, _ROOM)))
    yield Facts(tuple(rows)) if rows else Paragraph(muted(_("No source says what it asks for.")))


def _groups(skills: Sequence[SkillAsked]) -> Iterator[tuple[str, list[SkillAsked]]]:
    """Yield the skills by need; where it is known which of them the reader has, those they lack first."""
    if any(one.has is not None for one in skills):
        yield _("Still to learn"), [one for one in skills if not one.has and one.need == "essential"]
        yield _("Also helpful"), [one for one in skills if not one.has and one.need == "helpful"]
        yield _("You have"), [one for one in skills if one.has]
    else:
        yield _("Essential"), [one for one in skills if one.need == "essential"]
        yield _("Helpful"), [one for one in skills if one.need == "helpful"]


def _skill(asked: SkillAsked, labels: Labels) -> Line:
    return (Words(labels.skill(asked.skill)), *([Reading(asked.judgement)] if asked.judgement else []))


def _way_up(data: Handout, labels: Labels) -> Iterator[Block]:
    if not data.way_up:
        return
    yield Heading(_("The way up"))
    rows = []
    for step in data.way_up:
        amounts = amounts_by(step.pay, "nominal")
        if step.pay is None:
            paid, trust = muted(_("no figure known")), NOTHING
        else:
            paid = (converted_range(amounts, step.pay),) if amounts is not None else (NotCredible(),)
            trust = (trust_of(step.pay, labels), *tail((step.pay.source,), None))
        rows.append(Row((strong(labels.role(step.role)), paid, trust)))
    columns = (Column("role", _("Role")), Column("pay", _("Pay"), "range"), Column("trust", "", "trust", _("Evidence")))
    yield Table(columns, tuple(rows))


def _next(data: Handout) -> Iterator[Block]:
    if not data.next_steps:
        return
    titles: dict[StepKind, str] = {
        "way-in": _("Way in"),
        "education": _("Education"),
        "training": _("Training"),
        "certificates": _("Certificates"),
        "experience": _("Experience"),
        "way-up": _("How people move up"),
    }
    yield Heading(_("Next steps"))
    yield Bullets(
        tuple(
            (
                Words(titles[step.kind] + ": ", "strong"),
                Words(readable(opening(step.text))),
                *tail(step.sources, step.judgement),
            )
            for step in data.next_steps
        )
    )


def _foot(data: Handout) -> Iterator[Block]:
    """Yield the sources, as a reader without a computer can look for them, and which data the page is from."""
    yield Heading(_("Sources"))
    numbered = enumerate(data.sources, start=1)
    yield Facts(tuple((Label(f"[{number}]", choose(source.title)), _source(source)) for number, source in numbered))
    yield Paragraph(muted(_("Made with careercli from its data of {version}.").format(version=data.data_version)))


def _source(source: Source) -> Line:
    known = (
        source.publisher or _("publisher not known"),
        source_kind(source.kind),
        str(source.year) if source.year else _("year not known"),
        *([where_words(source)] if source.where else []),
        *from_pack(source.pack),
    )
    return (Words(choose(source.title), "strong"), Words(" · " + " · ".join(known), "muted"))
