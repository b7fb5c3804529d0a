"""Small packs that lie over the bundled one: a country with a figure or two."""

from pathlib import Path

PACK = """\
id: {id}
title: {{en: "Georgia, made up"}}
version: "{version}"
languages: [en]
licence: CC0-1.0
"""
SOURCES = """\
sources:
  - id: {id}-source
    title: {{en: "Made up for tests"}}
    publisher: null
    language: en
    kind: web-page
    year: 2025
    licence: {{en: "CC0-1.0"}}
    where: null
"""
COUNTRIES = """\
countries:
  - id: GE
    currency: GEL
    currency_source: iso-4217
"""
FIGURE = """\
  - id: {id}-agent-mean-month-2024
    role: {role}
    country: {country}
    statistic: mean
    low: {amount}
    high: {amount}
    currency: GEL
    period: month
    basis: gross
    year: 2024
    year_status: stated
    as_printed: "{amount}"
    place: {{en: made up}}
    source: {id}-source
"""


def country_pack(
    place: Path,
    *,
    id_: str = "georgia",
    version: str = "1",
    amount: int = 1500,
    country: str = "GE",
    role: str = "agent",
) -> Path:
    """Write a pack with one made-up figure, and with the country that it is about where the bundled pack has none."""
    (place / "pay").mkdir(parents=True)
    files = {"pack.yaml": PACK, "sources.yaml": SOURCES, f"pay/{country}.yaml": "figures:\n" + FIGURE}
    if country == "GE":
        files["countries.yaml"] = COUNTRIES
    for name, words in files.items():
        filled = words.format(id=id_, version=version, amount=amount, country=country, role=role)
        (place / name).write_text(filled, encoding="utf-8")
    return place


def pack_over(place: Path, *, id_: str = "more") -> Path:
    """Write a pack that rests on the country of another."""
    made = country_pack(place, id_=id_)
    (made / "countries.yaml").unlink()
    return made
