"""What the record of a figure itself admits."""

from collections.abc import Iterator

from careercli.answers.flags.flag import Flag
from careercli.answers.pay.choice import pay_phrase
from careercli.messages import say
from careercli.model import PayFigure


def admissions(figure: PayFigure) -> Iterator[Flag]:
    """Yield what the record of a figure says against it."""
    yield from _statistic_mislabelled(figure)
    yield from _year_not_stated(figure)
    if figure.basis == "not-stated":
        yield Flag(code="basis-not-stated", severity="note", text=say("basis-not-stated"))


def _statistic_mislabelled(figure: PayFigure) -> Iterator[Flag]:
    if figure.printed_statistic is not None:
        text = say(
            "statistic-mislabelled",
            pay=pay_phrase(figure),
            printed=say(f"statistic-name-{figure.printed_statistic}"),
            statistic=say(f"statistic-name-{figure.statistic}"),
        )
        yield Flag(code="statistic-mislabelled", severity="doubt", text=text)


def _year_not_stated(figure: PayFigure) -> Iterator[Flag]:
    if figure.year_status == "assumed":
        text = say("year-assumed", year=figure.year, note=figure.year_note or {})
        yield Flag(code="year-assumed", severity="doubt", text=text)
    if figure.year_status == "inferred":
        text = say("year-inferred", year=figure.year, note=figure.year_note or {})
        yield Flag(code="year-inferred", severity="note", text=text)
