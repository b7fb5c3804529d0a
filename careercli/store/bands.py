"""An employer's pay bands: what must hold in their table, and the pay figures that they make."""

import re
from collections.abc import Collection, Iterator

from careercli.messages import say
from careercli.model import LANGUAGES, Language, PayFigure, Statistic, Text
from careercli.store.complaints import about_currency, about_year
from careercli.store.csv_checks import Checks, about_day, of_codes
from careercli.store.csv_columns import Check, about_amount
from careercli.store.pack_files import BandRow
from careercli.store.references import Definitions
from careercli.store.wording import Wrong
from careercli.text import fold

_NO_PART_OF_AN_ID = re.compile("[^a-z0-9]+")
_HOURS_A_WEEK = 168
_DAYS_A_WEEK = 7
_PAYMENTS = (12, 14)


def checks_of_bands(definitions: Definitions, employers: Check) -> Checks:
    """Return what must hold of single cells; `employers` complains of a source that is no employer."""
    return {
        "role": (definitions.check("role"),),
        "country": (definitions.check("country"),),
        "currency": (of_codes(about_currency),),
        "low": (about_amount,),
        "typical": (about_amount,),
        "high": (about_amount,),
        "valid_from": (about_day, _about_first_year),
        "source": (definitions.check("source"), employers),
        "region": (definitions.check("term"),),
        "payments_per_year": (_about_payments,),
        "hours_per_week": (_at_most(_HOURS_A_WEEK),),
        "days_per_week": (_at_most(_DAYS_A_WEEK),),
    }


def no_employer(employers: Collection[str], definitions: Definitions) -> Check:
    """Return the check that complains of a source that is known and of another kind."""

    def about(source: str) -> Iterator[Wrong]:
        if source not in employers and not any(definitions.about("source", source)):
            yield say("problem-no-employer", id=source), say("advice-say-employer")

    return about


def about_band(band: BandRow) -> Iterator[Wrong]:
    """Complain of ends that are the wrong way round, and of a typical amount outside of them."""
    if band.high < band.low:
        what = say("problem-high-below-low", high=f"{band.high:.15g}", low=f"{band.low:.15g}")
        yield what, say("advice-swap")
    elif band.typical is not None and not band.low <= band.typical <= band.high:
        yield say("problem-typical-outside", typical=f"{band.typical:.15g}"), say("advice-typical-inside")


def band_figures(band: BandRow, language: Language) -> Iterator[PayFigure]:
    """Yield the figures that a band makes: its range, and what is typical where it says so.

    They are about nobody but the employer. `language` is that of the note.
    """
    yield _figure(band, "range", band.low, band.high, language)
    if band.typical is not None:
        yield _figure(band, "typical", band.typical, band.typical, language)


def _figure(band: BandRow, statistic: Statistic, low: float, high: float, language: Language) -> PayFigure:
    ends = dict.fromkeys((low, high))
    return PayFigure(
        id="-".join((*_beginning(band), statistic, band.period, band.valid_from)),
        role=band.role,
        country=band.country,
        statistic=statistic,
        low=low,
        high=high,
        currency=band.currency,
        period=band.period,
        basis=band.basis,
        year=int(band.valid_from[:4]),
        year_status="stated",
        as_printed="–".join(f"{end:.15g}" for end in ends),
        place=Text(dict.fromkeys(LANGUAGES, f"bands.csv: {band.grade}")),
        source=band.source,
        payments_per_year=14 if band.payments_per_year == _PAYMENTS[-1] else 12 if band.payments_per_year else None,
        hours_per_week=band.hours_per_week,
        days_per_week=band.days_per_week,
        region=band.region,
        employer=band.source,
        grade=band.grade,
        valid_from=band.valid_from,
        note=None if band.note is None else Text({language: band.note}),
    )


def _beginning(band: BandRow) -> Iterator[str]:
    """Yield the parts of the ids of a band's figures that say whose pay it is."""
    yield from (band.country.lower(), band.role, band.source)
    grade = _NO_PART_OF_AN_ID.sub("-", fold(band.grade)).strip("-")
    yield from (part for part in (grade, band.region) if part)


def _about_first_year(valid_from: str) -> Iterator[Wrong]:
    if valid_from[:4].isdigit():
        yield from ((what, advice) for _, what, advice in about_year(int(valid_from[:4]), ()))


def _about_payments(payments: int) -> Iterator[Wrong]:
    if payments not in _PAYMENTS:
        yield say("problem-cannot-be", value=str(payments)), say("advice-twelve-or-fourteen")


def _at_most(most: int) -> Check:
    def about(value: float) -> Iterator[Wrong]:
        if not 0 < value <= most:
            yield say("problem-cannot-be", value=f"{value:.15g}"), say("advice-number-up-to", most=most)

    return about
