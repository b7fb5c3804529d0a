"""What every spoken answer is made of: facts, sentences with their sources, and values in words."""

from collections.abc import Iterable, Iterator
from functools import partial

from careercli.answers.flags import Flag
from careercli.answers.pay.lenses import MULTIPLE
from careercli.answers.pay.rates import INTERNATIONAL_DOLLAR
from careercli.answers.skills import SkillReading
from careercli.i18n.language import _, counted, readable
from careercli.i18n.numbers import as_given, listed, money_name, number, percent
from careercli.i18n.sentences import FOR_SPEECH, sentence
from careercli.messages import Message
from careercli.model import Code, Names, Period, Statement, Text, Unit, YearStatus
from careercli.views.labels import SCHEMES, Labels, code_match, language_name, paid_per, severity_name
from careercli.views.pay_table import converted_money

spoken_sentence = partial(sentence, writing=FOR_SPEECH)
"""Return a message in the reader's language, currencies by their names."""


def fact(label: str, value: str) -> str:
    """Return a label and what holds for it, in one line."""
    return f"{label}: {value}"


def counted_fact(label: str, several: Iterable[object]) -> str:
    """Return what the next lines are about, and how many there are."""
    return fact(label, number(len(tuple(several))))


def money(amount: float, currency: str, period: Period) -> str:
    """Return pay as published, `1,900 euros a month`."""
    return paid_per(money_name(amount, currency, as_given(amount)), period)


def money_range(low: float, high: float | None, currency: str, period: Period) -> str:
    """Return one amount, a range, or an amount with an open end."""
    if high is None:
        return _("over {amount}").format(amount=money(low, currency, period))
    if low == high:
        return money(low, currency, period)
    return _("from {low} to {high}").format(low=money(low, currency, period), high=money(high, currency, period))


def bare_amount(amount: float, unit: Unit, *, converted: bool) -> str:
    """Return an amount of a unit as exactly as it can be meant, without the unit."""
    if unit == MULTIPLE:
        return number(amount, 2)
    return converted_money(amount) if converted else as_given(amount)


def in_unit(written: str, amount: float, unit: Unit) -> str:
    """Return an amount with its unit in words."""
    if unit.period is None:
        return _("{times} times the minimum wage").format(times=written)
    if unit.what == INTERNATIONAL_DOLLAR:
        return paid_per(_("{amount} international dollars").format(amount=written), unit.period)
    return paid_per(money_name(amount, unit.what, written), unit.period)


def year_words(year: int, status: YearStatus) -> str:
    """Return a year, and whether the source states it."""
    told = {
        "stated": _("{year}, as the source states"),
        "inferred": _("{year}, inferred"),
        "assumed": _("{year}, assumed"),
    }[status]
    return told.format(year=year)


def change(value: float) -> str:
    """Return by how many percent something is more or less, in words: a sign before a number is easily missed."""
    if not round(value, 1):
        return _("the same")
    words = _("{percent} more") if value > 0 else _("{percent} less")
    return words.format(percent=percent(abs(value), decimals=1))


def flag_lines(flags: Iterable[Flag]) -> Iterator[str]:
    """Yield what is wrong with a figure, how grave it is first and its code last."""
    for flag in flags:
        yield fact(severity_name(flag.severity), _closed(f"{_open(spoken_sentence(flag.text))} ({flag.code})"))


def name_lines(label: str, names: Names | None) -> Iterator[str]:
    """Yield names language by language."""
    for language, words in (names or {}).items():
        if words:
            yield fact(f"{label} ({language_name(language)})", listed(words))


class Voice:
    """Names things, and remembers which sources it has named, to say at the end what they are."""

    def __init__(self, labels: Labels) -> None:
        self.labels = labels
        self._cited: dict[str, None] = {}

    def source(self, source: str) -> str:
        """Return the id of a source."""
        self._cited[source] = None
        return source

    def titled(self, source: str) -> str:
        """Return the title of a source and its id."""
        return f"{self.labels.source(source)} ({self.source(source)})"

    def sourced(self, words: str, *sources: str) -> str:
        """Return a statement with the ids of its sources."""
        if not sources:
            return _closed(words)
        named = listed(self.source(source) for source in sources)
        return _closed(_("{words} (source: {sources})").format(words=_open(words), sources=named))

    def statement_lines(self, label: str, statements: Iterable[Statement]) -> Iterator[str]:
        """Yield how many statements there are, if any, and each with its sources and what was read into them."""
        statements = tuple(statements)
        if statements:
            yield fact(label, counted(len(statements), "{count} point", "{count} points"))
        for statement in statements:
            yield from self.statement(statement)

    def statement(self, statement: Statement) -> Iterator[str]:
        """Yield what a source says, and what an editor read into it."""
        words = readable(statement.text)
        if statement.heading:
            words = fact(readable(statement.heading), words)
        yield self.sourced(words, *statement.sources)
        yield from self.judgement(statement.judgement)

    def judgement(self, judgement: Text | None) -> Iterator[str]:
        """Yield what an editor read into a source, if anything."""
        if judgement:
            yield fact(_("Editor's reading"), readable(judgement))

    def code_lines(self, codes: Iterable[Code]) -> Iterator[str]:
        """Yield places in classifications, each with how well it matches, who says so, and its address."""
        for code in codes:
            who = _("an editor's") if code.source is None else _("official")
            parts = (f"{SCHEMES[code.scheme]} {code.code}", f"{code_match(code)} ({who})", code.uri)
            words = fact(_("Code"), ", ".join(part for part in parts if part))
            yield words if code.source is None else self.sourced(words, code.source)

    def skill_readings(self, readings: Iterable[SkillReading]) -> Iterator[str]:
        """Yield the skills that editors read into sources, of which role, and what they read."""
        for reading in readings:
            whose = f"{self.labels.role(reading.role)}, {self.labels.skill(reading.skill)}"
            yield fact(_("Editor's reading"), fact(whose, readable(reading.judgement)))

    def gap(self, label: str, gap: Message) -> str:
        """Return why something is not known."""
        return fact(label, spoken_sentence(gap))

    def sources(self) -> Iterator[str]:
        """Yield the titles of all sources that have been named by their ids."""
        if self._cited:
            yield counted_fact(_("Sources"), self._cited)
        for source in self._cited:
            yield fact(source, self.labels.source(source))


def _open(words: str) -> str:
    """Return a sentence without its full stop, so that something can stand behind it."""
    return words[:-1] if words.endswith(".") and not words.endswith("..") else words


def _closed(words: str) -> str:
    return words if words.endswith((".", "!", "?", ";", "…")) else f"{words}."
