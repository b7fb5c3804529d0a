"""What a table of pay shows: through which lens, and in whose year's money."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from careercli.answers.pay.lenses import Lens, MoneyYears
from careercli.i18n.language import _
from careercli.views.blocks import Block, Paragraph, muted


class MoneyOf(NamedTuple):
    """The year whose prices were asked for, and those that converted amounts were brought to."""

    prices: int | Literal["own"] | None
    years: MoneyYears

    @property
    def asked_year(self) -> int | None:
        """Return the year that was asked for."""
        return self.prices if isinstance(self.prices, int) else None

    def year_of(self, lens: Lens) -> int | None:
        """Return the year whose money amounts seen through a lens are in; None for each figure's own."""
        return None if lens == "minimum-wage" else self.asked_year or self.years.by(lens)


def lens_name(lens: Lens) -> str:
    """Return a lens in few words."""
    return {
        "nominal": _("Own currency"),
        "market": _("Exchange rate"),
        "ppp": _("Purchasing power"),
        "minimum-wage": _("Minimum wage"),
    }[lens]


def caption(lenses: Sequence[Lens], money: MoneyOf, unit: str | None) -> list[Block]:
    """Return what a table of pay shows, and the year whose money converted amounts are in."""
    if len(lenses) == 1:
        return [Paragraph(muted(_lens_caption(lenses[0], money, unit)))]
    if money.asked_year is not None:
        words = _("All amounts in prices of {year}, whatever year they are of.").format(year=money.asked_year)
        return [Paragraph(muted(words))]
    converted = {lens: year for lens in lenses if (year := money.year_of(lens)) is not None}
    if not converted:
        return []
    years = sorted(set(converted.values()))
    if len(years) == 1:
        words = _("Converted amounts are in prices of {year}; published pay is as published.").format(year=years[0])
    else:
        each = (
            _("{lens}: prices of {year}").format(lens=lens_name(lens), year=year) for lens, year in converted.items()
        )
        words = " · ".join(each)
    return [Paragraph(muted(words))]


def _lens_caption(lens: Lens, money: MoneyOf, unit: str | None) -> str:
    """Return what a lens shows, for a reader who has not seen it before, and in which unit if there is one for all."""
    words = {
        "nominal": _("In each country's own currency"),
        "market": _("In one currency, by the average exchange rate of the year"),
        "ppp": _("By purchasing power (an international dollar buys what a dollar buys in the United States)"),
        "minimum-wage": _("As a multiple of the legal minimum wage of the year"),
    }[lens]
    year = money.year_of(lens)
    if year is not None:
        words = _("{lens}, in prices of {year}").format(lens=words, year=year)
    return f"{words}: {unit}" if unit and lens != "minimum-wage" else words
