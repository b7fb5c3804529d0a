"""The pay bands of employers: what is to be looked at, a table of them, and all there is to know of each."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from careercli.answers.answer import Answer
from careercli.answers.band_findings import SMALL_RAISE, Finding, FindingCode
from careercli.answers.band_steps import BandStep
from careercli.answers.bands import Band, BandsAnswer
from careercli.i18n.language import _, counted, readable
from careercli.i18n.numbers import day, factor, number
from careercli.i18n.units import unit_name
from careercli.model import Unit
from careercli.views.answered import cited_by, notes_part, sources_part, without_notes
from careercli.views.blocks import (
    NOTHING,
    Amount,
    Bar,
    Block,
    Bullets,
    Caveat,
    Change,
    Cite,
    Column,
    Facts,
    Heading,
    Legend,
    Line,
    Mark,
    Nothing,
    Paragraph,
    Range,
    Said,
    Table,
    Tone,
    Words,
    joined,
    muted,
    plain,
    said,
    strong,
)
from careercli.views.fitting import LINES, lines_of
from careercli.views.labels import Labels, basis_name, from_pack, stated_basis, statistic_name
from careercli.views.offer import trust_beside
from careercli.views.page import Page, Part
from careercli.views.pay.caveats import match_marks
from careercli.views.pay.cells import published_range, unit_of
from careercli.views.pay.figures import how_paid
from careercli.views.pay.sums import begin_of, sum_line
from careercli.views.pay.table import Lane, table_of, trust_column
from careercli.views.phrases import phrase

_AT_ONCE = frozenset({"bands-are-one-employers"})
"""Notes without which bands would be taken for more than they are."""
_GRAVE: frozenset[FindingCode] = frozenset({"below-minimum", "between-minimums", "upside-down"})


_ROOM_OF_A_ROLE = 24
"""Letters that a role's name has on a small screen, about."""

_NEAR = 10
"""Percent from the legal minimum within which a tenth is worth telling."""


def bands_page(answer: Answer[BandsAnswer], labels: Labels) -> Page:
    """Return how many bands are below the law, every band in a table, and what is to be looked at."""
    data = answer.data
    sources = cited_by(data, labels)
    findings = _findings(data.bands)
    at_once = [note for note in answer.notes if note.code in _AT_ONCE]
    marks = match_marks(band.known.occupation for band in data.bands if band.known.typical is not None)
    tables = (*_tables(data.bands, labels), *([Legend(tuple(marks))] if marks else []))
    opening: tuple[Block, ...] = (
        Heading(_title(data, labels), plain(_packs(data)), level=1),
        Paragraph(_verdict(data.bands)),
    )
    closing: tuple[Block, ...] = tuple(Paragraph(said(note, "muted")) for note in at_once)
    if _room_beside((*opening, *tables, *closing)) < 0:
        at_once, closing = [], ()
    shown = tuple(_as_many_as_fit(findings, (*opening, *tables, *closing)))
    return Page(
        answer=(*opening, *tables, *shown, *closing),
        parts={
            "full": Part(lambda: _each(data.bands, labels), len(data.bands)),
            "notes": notes_part(
                without_notes(answer, at_once), lambda: _others(findings[len(shown) :]), len(findings) - len(shown)
            ),
            "sources": sources_part(sources, labels),
            "explain": Part(lambda: _explained(data.bands, labels)),
        },
        sources=sources,
    )


def _title(data: BandsAnswer, labels: Labels) -> str:
    names = ", ".join(map(labels.employer, data.employers))
    return _("Pay bands: {employers}").format(employers=names)


def _packs(data: BandsAnswer) -> str:
    """Return which packs the bands are from, but for the one that lies below all others."""
    packs = dict.fromkeys(band.pack for band in data.bands)
    return " · ".join(words for pack in packs for words in from_pack(pack))


def _verdict(bands: Sequence[Band]) -> Line:
    """Return how many bands begin below the law, and of how many that cannot be told."""
    below = [band for band in bands if _has(band, "below-minimum")]
    untold = [band for band in bands if _has(band, "minimum-not-known") or _has(band, "between-minimums")]
    count = counted(len(bands), "{count} band", "{count} bands")
    tone: Tone = "not-credible" if below else "doubtful" if untold else "official"
    parts: list[Line] = [(Words(f"{count}: "),)]
    if below:
        one_country = len({band.country for band in bands}) == 1
        grades = ", ".join(band.grade if one_country else f"{band.grade} {band.country}" for band in below)
        words = counted(len(below), "{count} begins below the legal minimum", "{count} begin below the legal minimum")
        parts.append((Words(f"{words} ({grades}).", tone),))
    elif untold:
        parts.append((Words(_("none is known to begin below the legal minimum."), tone),))
    else:
        parts.append((Words(_("all begin at the legal minimum or above it."), tone),))
    if untold:
        words = counted(
            len(untold), "Of {count}, that cannot be told for certain.", "Of {count}, that cannot be told for certain."
        )
        parts.append((Words(f" {words}", "doubtful"),))
    return joined(parts, "")


def _named(band: Band, labels: Labels) -> str:
    return f"{band.grade}, {labels.country(band.country)}"


def _has(band: Band, code: FindingCode) -> bool:
    return any(finding.code == code for finding in band.findings)


def _tables(bands: Sequence[Band], labels: Labels) -> Iterator[Block]:
    """Yield a table for each employer, country and region, and each kind of money."""

    def place(band: Band) -> tuple[str, str, str | None, Unit, str, float | None]:
        return band.source, band.country, band.region, unit_of(band), band.basis, band.hours_per_week

    several = len({band.source for band in bands}) > 1
    for (source, country, region, unit, _basis, hours), group in groupby(bands, place):
        here = tuple(group)
        parts = [labels.employer(source)] if several else []
        parts += [labels.country(country), *([labels.term(region)] if region else [])]
        years = sorted({band.year for band in here})
        law = _("law and prices of {year}").format(year=", ".join(map(str, years)))
        part_time = () if hours is None else (_("{hours} hours a week").format(hours=factor(hours)),)
        aside = (unit_name(unit), *part_time, basis_name(here[0].basis), law)
        trust = {trust_beside(band.known, labels) for band in here if band.known.typical is not None}
        line: Line = muted(" · ".join(aside))
        if len(trust) == 1:
            line += (*muted(" · " + _("known pay:") + " "), *next(iter(trust)))
        yield Heading(" · ".join(parts), line)
        yield table_of(list(_lanes(here, unit, labels, is_mixed=len(trust) > 1)))


def _lanes(bands: Sequence[Band], unit: Unit, labels: Labels, *, is_mixed: bool) -> Iterator[Lane]:
    """Yield the columns; where known pay is of different evidence, each row says of which, or nothing of either."""
    top = max(end for band in bands for end in (band.high, band.typical_or_middle) if end is not None)
    yield Lane(Column("grade", _("Grade"), "whole"), [strong(band.grade) for band in bands])
    yield Lane(Column("role", _("Role")), [_role(band) for band in bands])
    yield Lane(Column("typical", _("Typical"), "money", unit=unit), [_typical(band, unit) for band in bands])
    yield Lane(Column("low", _("Low"), "money", unit=unit), [_amount(band.low, unit) for band in bands])
    yield Lane(Column("high", _("High"), "money", unit=unit), [_amount(band.high, unit) for band in bands])
    yield Lane(Column("raise", _("Raise"), "percent"), [_raise(band.below) for band in bands])
    yield Lane(
        Column("law", _("vs min."), "percent", _("Low end against the legal minimum")), [_law(band) for band in bands]
    )
    yield Lane(
        Column("known", _("vs known"), "percent", _("Against what is known of such pay"), rank=1 if is_mixed else 0),
        [_against_known(band) for band in bands],
    )
    if is_mixed:
        yield Lane(trust_column()._replace(rank=1), [trust_beside(band.known, labels) for band in bands])
    yield Lane(Column("overlap", _("Overlap"), "whole", rank=2), [_overlap(band.below) for band in bands])
    bars = [(Bar(band.low, band.typical_or_middle, band.high, top),) for band in bands]
    yield Lane(Column("range", "", "range", _("Remark"), unit, top=top, rank=3), bars)


def _role(band: Band) -> Line:
    """Return the role's name, and since when the band holds where that is still to come."""
    begins = _("from {first_day}").format(first_day=day(band.valid_from))
    return (Words(readable(band.title)), *(() if band.in_force else muted(f" ({begins})")))


def _typical(band: Band, unit: Unit) -> Line:
    marks: tuple[Mark, ...] = () if band.typical is not None else ("middle",)
    return (Amount(band.typical_or_middle, unit, published=True, marks=marks),)


def _amount(value: float | None, unit: Unit) -> Line:
    return NOTHING if value is None else (Amount(value, unit, published=True),)


def _raise(step: BandStep | None) -> Line:
    if step is None or step.raise_percent is None:
        return (Nothing(step.gap if step is not None else None),)
    tone: Tone = "not-credible" if step.raise_percent < 0 else "plain"
    return (Change(step.raise_percent, tone="doubtful" if 0 <= step.raise_percent < SMALL_RAISE else tone),)


def _law(band: Band) -> Line:
    """Return how far the low end is from the highest rate, which is the last one of a year."""
    percent = band.above_minimum_percent
    if percent is None:
        return (Nothing(band.legal_minimum.text),)
    tone: Tone = "not-credible" if _has(band, "below-minimum") else "plain"
    return (Change(percent, 1 if abs(percent) < _NEAR else 0, tone),)


def _against_known(band: Band) -> Line:
    if band.above_known_percent is None:
        return (Nothing(band.known.gap),)
    return (Change(band.above_known_percent),)


def _overlap(step: BandStep | None) -> Line:
    if step is None or step.gap is not None:
        return NOTHING
    if step.overlap_percent is not None:
        return plain(_("{percent}%").format(percent=number(step.overlap_percent, 0)))
    if step.gap_percent is not None:
        return plain(_("gap {percent}%").format(percent=number(step.gap_percent, 0)))
    return plain(_("none"))


def _findings(bands: Iterable[Band]) -> list[tuple[Band, Finding]]:
    """Return what is to be looked at, the gravest first; that a law is not known is said by the verdict."""
    found = [(band, finding) for band in bands for finding in band.findings if finding.code != "minimum-not-known"]
    return sorted(found, key=lambda one: one[1].code not in _GRAVE)


def _as_many_as_fit(findings: Sequence[tuple[Band, Finding]], others: tuple[Block, ...]) -> Iterator[Block]:
    """Yield findings as long as a small screen has room for them beside the other blocks."""
    room = _room_beside(others)
    for band, finding in findings:
        caveat = Caveat("⚠" if finding.code in _GRAVE else "!", _finding(band, finding))
        room -= lines_of((caveat,))
        if room < 0:
            return
        yield caveat


def _room_beside(blocks: Sequence[Block]) -> int:
    """Return how many lines a small screen has beside some blocks."""
    # The empty line before a heading, and what tables break into two lines, are not counted otherwise.
    headings = sum(isinstance(block, Heading) for block in blocks) - 1
    return LINES - lines_of(blocks) - headings - sum(_broken(block) for block in blocks if isinstance(block, Table))


def _broken(table: Table) -> int:
    """Return how many roles of a table are broken into two lines."""
    roles = ("".join(getattr(cell, "words", "") for cell in row.cells[1]) for row in table.rows)
    return sum(len(role) > _ROOM_OF_A_ROLE for role in roles)


def _finding(band: Band, finding: Finding) -> Line:
    """Return a finding; the law's sentence does not say which band it is about."""
    text = said(finding.text, "plain")
    about_law = finding.code in {"below-minimum", "between-minimums", "minimum-not-known"}
    return (Words(f"{band.grade}: "), *text) if about_law else text


def _others(findings: Sequence[tuple[Band, Finding]]) -> Iterator[Block]:
    if findings:
        yield Heading(_("Also to look at"))
        yield Bullets(tuple(_finding(band, finding) for band, finding in findings))


def _each(bands: Iterable[Band], labels: Labels) -> Iterator[Block]:
    """Yield every band with all there is to know of it."""
    for band in bands:
        parts = [band.grade, readable(band.title), labels.country(band.country)]
        parts += [labels.term(band.region)] if band.region else []
        yield Heading(", ".join(parts), muted(_("from {first_day}").format(first_day=day(band.valid_from))))
        yield Facts(tuple(_facts(band, labels)))


def _facts(band: Band, labels: Labels) -> Iterator[tuple[str, Line]]:
    yield _("Band"), (published_range(band), Words(" · "), Words(labels.employer(band.source)), Cite((band.source,)))
    yield _("Gross or net"), plain(", ".join((stated_basis(band.basis), *how_paid(band))))
    yield (
        _("The legal minimum"),
        (
            Said(band.legal_minimum.text),
            *(Cite((rate.source,)) for rate in band.legal_minimum.rates[:1]),
        ),
    )
    yield _("Known of such pay"), _known(band, labels)
    if band.below is not None:
        yield _("Step from below"), _step(band.below, labels)
    if band.above is not None:
        yield _("Step above"), _step(band.above, labels)
    yield _("Figures"), plain(", ".join(band.figures))


def _known(band: Band, labels: Labels) -> Line:
    """Return what is known of others' pay for such work, in the band's money."""
    known = band.known
    parts: list[Line] = []
    if known.typical is not None:
        amounts = Range(known.low, known.typical, known.high, unit_of(band))
        parts.append((amounts, Words(" "), *trust_beside(known, labels)))
    elif known.gap is not None:
        parts.append(said(known.gap, "muted"))
    if known.statistic is not None:
        parts.append(plain(f"{statistic_name(known.statistic)} ({', '.join(known.figures)})"))
    if known.published is not None:
        parts.append(plain(stated_basis(known.published.basis)))
    return (*joined(parts, " · "), *([Cite((known.source,))] if known.source else []))


def _step(step: BandStep, labels: Labels) -> Line:
    """Return a step between a band and the one beside it."""
    parts: list[Line] = [plain(f"{step.grade}, {labels.role(step.role)}")]
    if step.gap is not None:
        parts.append(said(step.gap, "muted"))
    if step.raise_percent is not None:
        parts.append(phrase(_("raise {change}"), change=Change(step.raise_percent, 1)))
    if step.overlap_percent is not None:
        percent = number(step.overlap_percent, 1)
        parts.append(plain(_("{percent}% of the upper band lies in the lower one").format(percent=percent)))
    if step.gap_percent is not None:
        percent = number(step.gap_percent, 1)
        parts.append(
            plain(_("the upper band begins {percent}% above the end of the lower one").format(percent=percent))
        )
    return joined(parts, " · ")


def _explained(bands: Iterable[Band], labels: Labels) -> Iterator[Block]:
    """Yield how the pay beside each band came into its money."""
    yield Heading(_("How the amounts were worked out"))
    rows: list[tuple[str, Line]] = []
    for band in bands:
        known = band.known
        if known.typical is not None and known.published is not None:
            result = Amount(known.typical, unit_of(band), exact=True, tone="strong")
            rows.append((_named(band, labels), sum_line(begin_of(known.published), known.steps, result)))
    yield Facts(tuple(rows))
