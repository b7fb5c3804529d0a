"""What sources say, line by line: statements, skills asked for, moves, codes and names."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from careercli.answers.ratings import RatedSkill
from careercli.answers.skills import SkillReading
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import listed, number, semicolon
from careercli.model import Code, Matched, Move, Names, Need, Requirement, Statement, Text, matched
from careercli.views.blocks import (
    Block,
    Bullets,
    Cell,
    Cite,
    Facts,
    Heading,
    Line,
    Paragraph,
    Reading,
    Tone,
    Words,
    joined,
    muted,
)
from careercli.views.codes import code_words
from careercli.views.fitting import and_more, how_many_fit
from careercli.views.labels import Labels, language_name, match_name, move_kind, scheme_name, who_says
from careercli.views.page import tail


def statement_line(statement: Statement) -> Line:
    """Return what a source says, behind its short name if it has one, with what was read into it and its sources."""
    heading = (Words(readable(statement.heading) + ": ", "strong"),) if statement.heading else ()
    date = (Words(f" ({statement.date})", "muted"),) if statement.date else ()
    return (*heading, Words(readable(statement.text)), *date, *tail(statement.sources, statement.judgement))


def statement_blocks(heading: str, statements: Sequence[Statement]) -> Iterator[Block]:
    """Yield all statements about one thing, if there are any, under its heading."""
    if statements:
        yield Heading(heading)
        yield Bullets(tuple(map(statement_line, statements)))


def first_statements(statements: Sequence[Statement], room: int) -> Line:
    """Return the first sentences of as many statements as have room, and how many more there are."""
    openings = [readable(opening(statement.text)) for statement in statements]
    count = how_many_fit(openings, room)
    lines: list[Line] = [
        (Words(words), *([Reading(statement.judgement)] if statement.judgement else []))
        for words, statement in zip(openings[:count], statements, strict=False)
    ]
    return (*joined(lines, " "), *and_more(len(statements) - count, " … "))


def opening(text: Text) -> Text:
    """Return the first sentence of a text in each of its languages."""
    return Text({language: _first_sentence(words) for language, words in text.items()})


def _first_sentence(words: str) -> str:
    several = words.split()
    for position, (word, following) in enumerate(pairwise(several), start=1):
        if word.endswith((".", "!", "?")) and following[0].isupper():
            return " ".join(several[:position])
    return words


def requirement_line(requirement: Requirement, labels: Labels) -> Line:
    """Return a skill that a role asks for, and what its sources ask in particular."""
    note = (Words(": " + readable(requirement.note)),) if requirement.note else ()
    named = Words(labels.skill(requirement.skill), "strong")
    return (named, *note, *tail(requirement.sources, requirement.judgement))


def rating_words(importance: float | None, rating: RatedSkill | None) -> Line:
    """Return how important a skill is rated, in which occupation, and how well that is matched; empty if it is not."""
    line: Line = ()
    if importance is not None:
        line += (Words(_("importance {rating} of 5").format(rating=number(importance, 2))),)
    if rating is not None:
        words = _("O*NET {occupation}, {element}; {match}; rated {date}").format(
            occupation=rating.occupation,
            element=rating.element,
            match=match_name(rating.match),
            date=rating.date,
        )
        line += (Words(f" ({words})"),)
    return line


def requirement_blocks(requirements: Sequence[Requirement], labels: Labels) -> Iterator[Block]:
    """Yield the skills that a role cannot do without, then those that help."""
    needs: tuple[tuple[Need, str, str], ...] = (("essential", _("Essential"), "●"), ("helpful", _("Helpful"), "○"))
    yield from [Heading(_("Skills"))] if requirements else []
    for need, title, mark in needs:
        several = tuple(requirement_line(one, labels) for one in requirements if one.need == need)
        if several:
            yield Paragraph(muted(title))
            yield Bullets(several, mark)


def read_into(readings: Iterable[SkillReading], labels: Labels) -> Line:
    """Return the skills that editors read into what sources say, by role."""
    several: list[Line] = [
        (Words(f"{labels.role(reading.role)}, {labels.skill(reading.skill)}"), Reading(reading.judgement))
        for reading in readings
    ]
    return (Words(_("Read into the sources by editors: "), "muted"), *joined(several, semicolon()))


def marked_skills(
    skills: Iterable[str], readings: Iterable[SkillReading], labels: Labels, tone: Tone = "plain"
) -> list[Line]:
    """Return the names of skills, each with a mark for every editor who read it into what a source says."""
    known = tuple(readings)
    return [
        (
            Words(labels.skill(skill), tone),
            *(Reading(reading.judgement) for reading in known if reading.skill == skill),
        )
        for skill in skills
    ]


def move_line(move: Move, other: str | None, labels: Labels) -> Line:
    """Return a move as seen from one of its ends: where it leads, what kind it is, what is said of it."""
    named = labels.role(other) if other else _("From outside the company")
    return (Words(named, "strong"), Words(f" ({move_kind(move.kind)})", "muted"), *_said_of(move))


def whole_move_line(move: Move, labels: Labels) -> Line:
    """Return a move with both of its ends."""
    begin = labels.role(move.from_) if move.from_ else _("From outside the company")
    words = _("{from_} to {to}, {kind}").format(from_=begin, to=labels.role(move.to), kind=move_kind(move.kind))
    return (Words(words, "strong"), *_said_of(move), *tail((move.source,), move.judgement))


def _said_of(move: Move) -> Line:
    return (Words(": " + readable(move.text)),) if move.text else ()


def move_blocks(heading: str, moves: Sequence[Move], labels: Labels) -> Iterator[Block]:
    """Yield moves, if there are any, under their heading."""
    if moves:
        yield Heading(heading)
        yield Bullets(tuple(whole_move_line(move, labels) for move in moves))


def moves_in_short(moves: Sequence[Move], ends: Sequence[str | None], labels: Labels) -> Line:
    """Return the other ends of moves, each once, marked where every move from or to it is an editor's reading."""
    lines: list[Line] = []
    for end in dict.fromkeys(ends):
        readings = [move.judgement for move, its_end in zip(moves, ends, strict=True) if its_end == end]
        named = Words(labels.role(end) if end else move_kind("hired-from-outside"))
        lines.append((named, *(Reading(one) for one in readings[:1] if one and all(readings))))
    return joined(lines)


def code_facts(codes: Sequence[Code]) -> Iterator[tuple[str, Line]]:
    """Yield places in classifications, each once: how well it matches, what tables say beside that, and its address."""
    of_each: dict[tuple[str, str], list[Code]] = {}
    for code in codes:
        of_each.setdefault((code.scheme, code.uri or code.code), []).append(code)
    for several in of_each.values():
        code, words = several[0], code_words(several[0])
        told = "; ".join((_grade(matched(codes, code)), *(_with_esco(one) for one in several if one.esco is not None)))
        cells: list[Cell] = [Words(f"{words}: {told}")]
        cells += [Words(f", {code.uri}")] if code.uri and code.uri != words else []
        cited = tuple(dict.fromkeys(one.source for one in several if one.source is not None))
        cells += [Cite(cited)] if cited else []
        yield scheme_name(code.scheme), tuple(cells)


def _grade(found: Matched) -> str:
    """Return how well the occupation of a code matches, and who says so or by way of what that comes about."""
    if found.steps:
        return _("{match} by way of ESCO {code}").format(match=match_name(found.match), code=found.steps[-1].esco)
    return f"{match_name(found.match)} ({who_says(found.source)})"


def _with_esco(code: Code) -> str:
    match = _("{match} with ESCO {code}").format(match=match_name(code.match), code=code.esco)
    return f"{match} ({who_says(code.source)})"


def code_blocks(codes: Sequence[Code]) -> Iterator[Block]:
    """Yield the same, if there are any codes, under their heading."""
    if codes:
        yield Heading(_("Codes"))
        yield Facts(tuple(code_facts(codes)))


def name_blocks(heading: str, names: Names | None) -> Iterator[Block]:
    """Yield names language by language, if there are any, under their heading."""
    rows = tuple(
        (language_name(language), (Words(listed(words)),)) for language, words in (names or {}).items() if words
    )
    if rows:
        yield Heading(heading)
        yield Facts(rows)


def title_source_blocks(sources: Names, labels: Labels) -> Iterator[Block]:
    """Yield which sources print a title, by language."""
    rows = tuple(
        (language_name(language), (Words(listed(map(labels.source, printed)) or _("none")), Cite(printed)))
        for language, printed in sources.items()
    )
    if rows:
        yield Heading(_("Sources that print the title"))
        yield Facts(rows)
