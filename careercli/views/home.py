"""What `careercli` alone shows: how much is known, and how to ask for it."""

from collections.abc import Iterator, Sequence

from careercli.answers.home import Beginning, Example
from careercli.i18n.language import _, language, readable
from careercli.i18n.numbers import number
from careercli.views.blocks import (
    Block,
    Column,
    Heading,
    Line,
    Paragraph,
    Row,
    Space,
    Table,
    Typed,
    Words,
    joined,
    muted,
    plain,
)
from careercli.views.labels import Labels, language_name
from careercli.views.page import Page

_NAMES = 2
"""So many names in other languages are shown."""
_BETWEEN = Row(((), ()))
"""An empty line."""


def home_page(known: Beginning, labels: Labels, *, currency: str | None = None, commands: Sequence[str] = ()) -> Page:
    """Return questions that can be asked as they stand, what is set for this reader, and the other commands."""
    return Page(answer=tuple(_blocks(known, labels, currency, commands)), parts={})


def _blocks(known: Beginning, labels: Labels, currency: str | None, commands: Sequence[str]) -> Iterator[Block]:
    examples = tuple(_examples(known, labels.home))
    named = {words.split()[1] for _question, words in examples}
    others = [command for command in commands if command not in named]
    words = _("{roles} jobs, {countries} countries, offline")
    counts = words.format(roles=number(known.roles), countries=number(known.countries))
    yield Heading(f"careercli · {readable(known.title)}", plain(counts), level=1)
    yield Space()
    # What is to be typed is never broken.
    columns = (Column("question", ""), Column("command", "", "whole"))
    asked = [Row((plain(question), (Typed(words, "strong"),))) for question, words in examples]
    about = [Row((muted(f"{what}:"), line)) for what, line in _about(known, labels, currency)]
    yield Table(columns, (*asked, _BETWEEN, *about))
    if others:
        yield Paragraph((Words(_("More") + ": ", "muted"), Words(" ".join(others))))


def _examples(known: Beginning, home: str | None) -> Iterator[tuple[str, str]]:
    """Yield what people want to know, and the command that tells it."""
    yield _("Which jobs exist?"), "careercli roles"
    if known.role is not None:
        yield _("What is this job?"), f"careercli show {known.role}"
        yield _("What does it pay?"), f"careercli compare {known.role}"
    if known.role is not None and known.beginner is not None:
        yield _("What must I learn?"), f"careercli gap {known.role} --as {known.beginner}"
    if known.ladder_country is not None:
        yield _("What comes next?"), f"careercli ladder --country {known.ladder_country}"
    if known.offer is not None:
        yield _("Is this offer good?"), _offer_words(known.offer, home)
    if known.figure is not None:
        yield _("Where is it from?"), f"careercli evidence {known.figure}"


def _offer_words(offer: Example, home: str | None) -> str:
    country = f" --country {offer.country}" if offer.country != home else ""
    per = f" --per {offer.period}" if offer.period != "month" else ""
    return f"careercli offer {offer.amount} {offer.currency} --role {offer.role}{country}{per}"


def _about(known: Beginning, labels: Labels, currency: str | None) -> Iterator[tuple[str, Line]]:
    """Yield that any language will do, what is set, and how a command is explained."""
    names = [name for spoken, name in known.names.items() if spoken != language()][:_NAMES]
    if names:
        yield _("Any language"), joined([(Typed(f"careercli show {name}"),) for name in names], " · ")
    own = [*([labels.country(labels.home)] if labels.home else []), *([currency] if currency else [])]
    yield _("Yours"), plain(", ".join((*own, language_name(language()))))
    if known.other_country is not None:
        yield _("To change it"), (Typed(f"careercli config set country {known.other_country}"),)
    yield _("Help"), (Typed("careercli compare -h"),)
