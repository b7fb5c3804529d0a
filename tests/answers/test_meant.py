"""What people type who ask where a number comes from, and what is found for it."""

import pytest

from careercli.answers.meant import Figure, Figures, Source, meant_by
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from tests.answers.made import figure, small_world


@pytest.mark.parametrize(
    "words",
    ["15.500", "15,500", "15 500", "15’500", "15500", "15.500,00", "15,500.00", "15.500 TL", "₺15.500", "15500 lira"],
)
def test_a_number_is_found_however_it_is_written(tiny: Catalog, words: str) -> None:
    assert meant_by(tiny, words.split()) == meant_by(tiny, [words]) == Figure("tr-clerk-month")


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("125,20", "tr-clerk-hour"),
        ("125.2", "tr-clerk-hour"),
        ("£12.50", "gb-clerk-2023"),
        ("12,5", "gb-clerk-2023"),
        ("800-1200", "gr-clerk-range"),
        ("1200", "gr-clerk-range"),
        ("20.000", "tr-clerk-banking"),
    ],
)
def test_cents_and_the_ends_of_ranges_are_numbers_too(tiny: Catalog, words: str, id_: str) -> None:
    assert meant_by(tiny, [words]) == Figure(id_)


@pytest.mark.parametrize("words", ["15.501", "1550", "€15.500", "99"])
def test_a_number_that_nobody_prints_is_said_to_be_none(tiny: Catalog, words: str) -> None:
    with pytest.raises(NothingKnown) as raised:
        meant_by(tiny, [words])
    assert raised.value.message.code == "not-printed-so"


def test_a_number_that_several_print_means_all_of_them() -> None:
    euros, dollars = figure(1500, id="euros"), figure(1500, id="dollars", currency="USD", country="TR")
    other = figure(1501, id="other")
    with small_world(euros, dollars, other) as catalog:
        found = meant_by(catalog, ["1.500"])
        assert isinstance(found, Figures)
        assert list(catalog.listed_figures(found.wanted)) == [euros, dollars]
        assert meant_by(catalog, ["€1,500"]) == Figure("euros")
        assert meant_by(catalog, ["1500 dolar"]) == Figure("dollars")


@pytest.mark.parametrize(
    "words", [["clerk", "GR"], ["clerk GR"], ["GR", "clerk"], ["Memur", "Yunanistan"], ["υπάλληλος", "Ελλάδα"]], ids=str
)
def test_a_role_and_a_country_mean_every_figure_of_it(tiny: Catalog, words: list[str]) -> None:
    found = meant_by(tiny, words)
    assert isinstance(found, Figures)
    assert [figure.id for figure in tiny.listed_figures(found.wanted)] == [
        figure.id for figure in tiny.figures(["clerk"], ["GR"], broad=True)
    ]


def test_a_role_alone_means_its_figures_everywhere(tiny: Catalog) -> None:
    found = meant_by(tiny, ["chief"])
    assert isinstance(found, Figures)
    assert {figure.role for figure in tiny.listed_figures(found.wanted)} == {"chief"}


@pytest.mark.parametrize("words", ["guide", "The guide", "OFFICE", "statistics of wages"])
def test_a_source_is_found_by_its_id_and_its_title(tiny: Catalog, words: str) -> None:
    found = meant_by(tiny, words.split())
    assert found == Source("office" if "uide" not in words else "guide")


@pytest.mark.parametrize("words", ["gr-clerk-range", "gr-clerk-r", "GR clerk range", "gr clerk rang"])
def test_an_id_and_its_beginning_still_mean_the_figure(tiny: Catalog, words: str) -> None:
    assert meant_by(tiny, [words]) == Figure("gr-clerk-range")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["clerk", "Narnia"], "unknown-country"),
        (["chief", "TR"], "no-pay-there"),
        (["zzzz"], "unknown-figure"),
        (["\udc80 1"], "unknown-figure"),
        (["..."], "unknown-figure"),
        ([""], "unknown-figure"),
        (["gr-clerk"], "ambiguous-figure"),
    ],
    ids=str,
)
def test_what_is_wrong_with_other_words_is_said(tiny: Catalog, words: list[str], code: str) -> None:
    with pytest.raises(NothingKnown) as raised:
        meant_by(tiny, words)
    assert raised.value.message.code == code
