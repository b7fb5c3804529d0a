"""An offer on a page: first whether it is good, why and how sure that is."""

import pytest

from careercli.answers.offer import weigh_offer
from careercli.answers.offer.grade import Grade
from careercli.catalog import Catalog
from careercli.views.blocks import Amount, Bar, Change, Paragraph, Words
from careercli.views.labels import Labels
from careercli.views.offer import offer_page
from careercli.views.page import Page
from tests.views.pages import aloud, cells, one, rows, screen, tables

_OFFERS = (
    (34000, "GBP", {"country": "GB", "per": "year", "basis": "gross"}, "good"),
    (24829, "GBP", {"country": "GB", "per": "year", "basis": "gross", "year": 2024}, "fair"),
    (21500, "GBP", {"country": "GB", "per": "year", "basis": "gross", "year": 2024}, "low"),
    (15000, "TRY", {"country": "TR", "basis": "net", "year": 2026}, "low"),
    (32000, "TRY", {"country": "TR", "basis": "net", "year": 2026}, "unknown"),
    (900, "EUR", {"country": "GR", "basis": "gross", "year": 2026}, "low"),
    (1000, "EUR", {"country": "GR", "basis": "gross", "year": 2023}, "fair"),
    (20000, "GBP", {"country": "GB", "per": "year", "basis": "net", "year": 2024}, "unknown"),
)


def _page(catalog: Catalog, amount: float, currency: str, **asked: object) -> Page:
    answer = weigh_offer(catalog, amount, currency, role="agent", this_year=2026, **asked)  # type: ignore[arg-type]
    return offer_page(answer, Labels(catalog))


@pytest.mark.parametrize(("amount", "currency", "asked", "grade"), _OFFERS, ids=str)
def test_the_first_words_below_the_title_say_whether_it_is_good(
    amount: float, currency: str, asked: dict[str, object], grade: Grade, bundled: Catalog
) -> None:
    answer = weigh_offer(bundled, amount, currency, role="agent", this_year=2026, **asked)  # type: ignore[arg-type]
    assert answer.data.judgement.grade == grade
    verdict = next(block for block in offer_page(answer, Labels(bundled)).answer if isinstance(block, Paragraph))
    words = {"good": "Good", "fair": "Fair", "low": "Low", "unknown": "Not known whether it is good"}
    assert isinstance(verdict.line[0], Words)
    assert verdict.line[0].words.startswith(f"{words[grade]}: ")


def test_a_guide_alone_is_weak_evidence_and_statistics_of_the_same_money_are_sure(bundled: Catalog) -> None:
    assert "Weak evidence: one guide." in "\n".join(screen(_page(bundled, 1000, "EUR", country="GR", year=2023)))
    sure = screen(_page(bundled, 34000, "GBP", country="GB", per="year", basis="gross"))
    assert sure[1].endswith("That is sure.")


def test_below_the_legal_minimum_is_said_in_print_and_aloud(bundled: Catalog) -> None:
    page = _page(bundled, 15000, "TRY", country="TR", basis="net", year=2026)
    for told in ("\n".join(screen(page)), "\n".join(aloud(page))):
        assert "it is below the legal minimum" in told
        assert "47% below the net minimum wage of 2026" in told


def test_there_is_no_table_of_what_nobody_publishes(tiny: Catalog) -> None:
    answer = weigh_offer(tiny, 1000, "EUR", role="adviser", country="GR", this_year=2024)
    assert tables(offer_page(answer, Labels(tiny))) == []


def test_unknown_is_said_once(bundled: Catalog) -> None:
    told = "\n".join(screen(_page(bundled, 32000, "TRY", country="TR", basis="net", year=2026)))
    assert told.lower().count("not known") == 1


def test_other_countries_are_bars_on_one_scale_with_the_difference_from_the_offer(bundled: Catalog) -> None:
    (table,) = tables(_page(bundled, 32000, "TRY", country="TR", basis="net", year=2026))
    bars = cells([table], Bar)
    assert len(bars) == 5
    assert len({bar.top for bar in bars}) == 1
    here, *others = rows(table)
    assert one(here["country"], Words).words == "Türkiye, here"
    amounts = [one(row["typical"], Amount).value for row in others]
    differences = [one(row["difference"], Change).percent for row in others]
    assert differences == pytest.approx([100 * (amount / 32000 - 1) for amount in amounts])


def test_net_beside_gross_is_said_to_be_so(bundled: Catalog) -> None:
    words = "Yours is net, most others are gross: the true gap is smaller."
    assert words in screen(_page(bundled, 32000, "TRY", country="TR", basis="net", year=2026))
    assert words not in screen(_page(bundled, 32000, "TRY", country="TR", basis="gross", year=2026))
