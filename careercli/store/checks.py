"""What must hold inside one file of a pack beyond its shape: amounts, years, places, and nothing said twice."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from careercli.messages import say
from careercli.model import (
    STATEMENT_FIELDS,
    Code,
    Country,
    Ladder,
    Measure,
    Move,
    PayFigure,
    Role,
    Skill,
    Source,
    Statement,
)
from careercli.records import Record
from careercli.store.complaints import (
    SINGLE,
    Complaint,
    about_country_code,
    about_currency,
    about_year,
    repeated,
)
from careercli.store.pack_files import (
    CountriesFile,
    LaddersFile,
    PayFile,
    SkillsFile,
    SourcesFile,
)
from careercli.store.wording import about_month
from careercli.store.yaml_reader import DataPath, Document

R = TypeVar("R", bound=Record)
_FIRST_SOURCE_YEAR = 1900
_HOURS_A_WEEK = 168
_DAYS_A_WEEK = 7
_PAID_HOURS_A_MONTH = (1, 400)
_MOST_PAYMENTS = 24
_LIKE_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{2}0")
_THOUSANDTHS = 3
"""Decimals of currencies such as the dinar of Kuwait, in which an amount may well end so."""


def check_record(record: Record, document: Document, stem: str) -> None:
    """Report what is wrong inside one file whose shape is right; `stem` is the file's name without its ending."""
    for path, what, advice in _complaints(record, stem):
        document.report(path, what, advice)
    if isinstance(record, PayFile):
        for path, what, advice in _about_thousands(record, document.decimals):
            document.report(path, what, advice)


def _complaints(record: Record, stem: str) -> Iterator[Complaint]:
    match record:
        case Role():
            yield from _about_role(record, stem)
        case SkillsFile():
            yield from _each("skills", record.skills, _about_skill)
        case LaddersFile():
            yield from _each("ladders", record.ladders, _about_ladder)
            yield from _each("moves", record.moves, _about_move)
        case CountriesFile():
            yield from _each("countries", record.countries, _about_country)
        case SourcesFile():
            yield from _each("sources", record.sources, _about_source)
        case PayFile():
            yield from _each("figures", record.figures, lambda figure, path: _about_figure(figure, path, stem))


def _each(key: str, records: Iterable[R], about: Callable[[R, DataPath], Iterator[Complaint]]) -> Iterator[Complaint]:
    for position, record in enumerate(records):
        yield from about(record, (key, position))


def _about_source(source: Source, path: DataPath) -> Iterator[Complaint]:
    if source.year is not None:
        yield from about_year(source.year, (*path, "year"), _FIRST_SOURCE_YEAR)


def _about_role(role: Role, stem: str) -> Iterator[Complaint]:
    if role.id != stem:
        yield ("id",), say("problem-id-of-other-file", id=role.id, file=f"{stem}.yaml"), say("advice-same-name")
    yield from _about_codes(role.codes, ("codes",))
    for path, statement in _statements(role):
        for what, advice in about_month(statement.date) if statement.date is not None else ():
            yield (*path, "date"), what, advice
    for position in repeated(requirement.skill for requirement in role.skills):
        what = say("problem-skill-repeated", skill=role.skills[position].skill)
        yield ("skills", position, "skill"), what, say("advice-one-requirement")


def _statements(role: Role) -> Iterator[tuple[DataPath, Statement]]:
    """Yield everything that sources say of a role, with its place."""
    yield ("summary",), role.summary
    for name in STATEMENT_FIELDS:
        for position, statement in enumerate(getattr(role, name)):
            yield (name, position), statement


def _about_skill(skill: Skill, path: DataPath) -> Iterator[Complaint]:
    yield from _about_codes(skill.codes, (*path, "codes"))


def _about_codes(codes: tuple[Code, ...], path: DataPath) -> Iterator[Complaint]:
    own = {code.code for code in codes if code.scheme == "esco"}
    for position, code in enumerate(codes):
        if code.esco is not None and code.esco not in own:
            yield (*path, position, "esco"), say("problem-other-esco", esco=code.esco), say("advice-own-esco")


def _about_ladder(ladder: Ladder, path: DataPath) -> Iterator[Complaint]:
    if not ladder.rungs:
        yield (*path, "rungs"), say("problem-no-rung"), say("advice-name-rungs")
    for position in repeated(ladder.rungs):
        what = say("problem-rung-repeated", rung=ladder.rungs[position])
        yield (*path, "rungs", position), what, say("advice-keep-one")


def _about_move(move: Move, path: DataPath) -> Iterator[Complaint]:
    if move.from_ == move.to:
        yield (*path, "to"), say("problem-move-to-itself", role=move.to), say("advice-other-role")


def _about_country(country: Country, path: DataPath) -> Iterator[Complaint]:
    yield from about_country_code(country.id, (*path, "id"))
    yield from about_currency(country.currency, (*path, "currency"))
    yield from _about_measure(country.weekly_hours, (*path, "weekly_hours", "value"), _HOURS_A_WEEK)
    yield from _about_measure(country.weekly_days, (*path, "weekly_days", "value"), _DAYS_A_WEEK)
    yield from _about_paid_hours(country.paid_hours_per_month, (*path, "paid_hours_per_month", "value"))
    yield from _about_measure(country.payments_per_year, (*path, "payments_per_year", "value"), _MOST_PAYMENTS)


def _about_measure(measure: Measure | None, path: DataPath, most: int) -> Iterator[Complaint]:
    if measure is not None and not 0 < measure.value <= most:
        yield path, say("problem-cannot-be", value=f"{measure.value:.15g}"), say("advice-number-up-to", most=most)


def _about_paid_hours(measure: Measure | None, path: DataPath) -> Iterator[Complaint]:
    least, most = _PAID_HOURS_A_MONTH
    if measure is not None and not least <= measure.value <= most:
        advice = say("advice-number-from-to", least=least, most=most)
        yield path, say("problem-cannot-be", value=f"{measure.value:.15g}"), advice


def _about_figure(figure: PayFigure, path: DataPath, stem: str) -> Iterator[Complaint]:
    yield from _about_amounts(figure, path)
    if figure.country != stem:
        what = say("problem-country-of-other-file", country=figure.country, file=f"{stem}.yaml")
        yield (*path, "country"), what, say("advice-move-to-file", file=f"pay/{figure.country}.yaml")
    yield from about_currency(figure.currency, (*path, "currency"))
    yield from about_year(figure.year, (*path, "year"))
    if figure.hours_per_week is not None and not 0 < figure.hours_per_week <= _HOURS_A_WEEK:
        what = say("problem-cannot-be", value=f"{figure.hours_per_week:.15g}")
        yield (*path, "hours_per_week"), what, say("advice-number-up-to", most=_HOURS_A_WEEK)
    if figure.days_per_week is not None and not 0 < figure.days_per_week <= _DAYS_A_WEEK:
        what = say("problem-cannot-be", value=f"{figure.days_per_week:.15g}")
        yield (*path, "days_per_week"), what, say("advice-number-up-to", most=_DAYS_A_WEEK)
    if figure.industry == ():
        yield (*path, "industry"), say("problem-no-industry"), say("advice-name-industry")
    if figure.year_status != "stated" and figure.year_note is None:
        what = say("problem-year-without-reason", status=figure.year_status)
        yield (*path, "year_status"), what, say("advice-year-note")
    if not any(letter.isdigit() for letter in figure.as_printed):
        yield (*path, "as_printed"), say("problem-no-number-printed"), say("advice-copy-number")


def _about_amounts(figure: PayFigure, path: DataPath) -> Iterator[Complaint]:
    key, least = ("low", figure.low) if figure.low is not None else ("high", figure.high)
    if least is not None and least <= 0:
        what = say("problem-amount-not-above-zero", amount=f"{least:.15g}")
        yield (*path, key), what, say("advice-amount-as-printed")
    if (figure.high is None) != (figure.statistic == "above"):
        yield (*path, "high"), say("problem-no-high"), say("advice-high-or-above")
    if (figure.low is None) != (figure.statistic == "below"):
        yield (*path, "low"), say("problem-no-low"), say("advice-low-or-below")
    if figure.low is None or figure.high is None:
        return
    if figure.high < figure.low:
        what = say("problem-high-below-low", high=f"{figure.high:.15g}", low=f"{figure.low:.15g}")
        yield (*path, "high"), what, say("advice-swap")
    elif figure.statistic in SINGLE and figure.high != figure.low:
        what = say("problem-single-number", statistic=figure.statistic)
        yield (*path, "high"), what, say("advice-low-and-high")


def _about_thousands(file: PayFile, decimals: Mapping[DataPath, str]) -> Iterator[Complaint]:
    """Complain of 15.500 in money that has no thousandths: whoever wrote it may have meant thousands."""
    # Only an amount with a point needs it.
    from babel.numbers import get_currency_precision

    for position, figure in enumerate(file.figures):
        for key in ("low", "high"):
            path = ("figures", position, key)
            words = decimals.get(path, "")
            if _LIKE_THOUSANDS.fullmatch(words) and get_currency_precision(figure.currency) < _THOUSANDTHS:
                advice = say("advice-one-or-other", one=words.replace(".", ""), other=words.rstrip("0").rstrip("."))
                yield path, say("problem-like-thousands", words=words), advice
