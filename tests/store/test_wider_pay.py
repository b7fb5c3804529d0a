"""What statistics print of a wide group of employees is kept as it is printed, and never becomes a role's pay."""

from pathlib import Path

from careercli.model import GroupPay
from careercli.store.pack_reader import read_pack
from tests.store.conftest import Check
from tests.store.test_broken_tables import mistakes
from tests.worlds import compiled, seal


def test_a_row_is_kept_with_the_source_of_its_edition(pack: Path) -> None:
    assert read_pack(pack).group_pay[0] == GroupPay(
        country="GR",
        group="4",
        title="Clerks, all kinds",
        year=2022,
        statistic="mean",
        measure="wage",
        period="month",
        amount=1400,
        currency="EUR",
        basis="gross",
        place="Table 7, clerks",
        source="office",
    )


def test_a_blank_measure_is_none(pack: Path) -> None:
    assert [pay.measure for pay in read_pack(pack).group_pay] == ["wage", "earnings", None]


def test_no_role_has_a_figure_of_it(pack: Path) -> None:
    figures = read_pack(pack).figures
    (pack / "pay" / "wider" / "gr-structure.csv").unlink()
    editions = pack / "editions.yaml"
    words = editions.read_text(encoding="utf-8")
    editions.write_text(words[: words.index("  - file: pay/wider")], encoding="utf-8")
    without = read_pack(pack)
    assert without.figures == figures
    assert without.group_pay == ()


def test_it_is_found_by_country(pack: Path) -> None:
    with compiled(read_pack(pack)) as catalog:
        assert [pay.amount for pay in catalog.group_pay("GR")] == [1400, 19600, 1650.5]
        assert catalog.group_pay("TR") == ()
        assert catalog.group_pay() == catalog.group_pay("GR")


def test_its_currencies_have_names(pack: Path) -> None:
    table = pack / "pay" / "wider" / "gr-structure.csv"
    words = table.read_text(encoding="utf-8")
    assert words.count("19600,EUR") == 1
    table.write_text(words.replace("19600,EUR", "19600,ISK"), encoding="utf-8")
    seal(pack)
    with compiled(read_pack(pack)) as catalog:
        assert catalog.currency_names()["ISK"]["en"] == "Icelandic Króna"


def test_a_country_that_the_pack_does_not_have_is_told(pack: Path, check: Check) -> None:
    table = pack / "pay" / "wider" / "gr-structure.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("\nGR,", "\nIS,"), encoding="utf-8")
    table.rename(table.with_name("is-structure.csv"))
    editions = pack / "editions.yaml"
    editions.write_text(editions.read_text(encoding="utf-8").replace("gr-structure", "is-structure"), encoding="utf-8")
    seal(pack)
    told = mistakes(check(pack))
    assert told == [f"pay/wider/is-structure.csv:{line}: unknown country 'IS'" for line in (2, 3, 4)]
