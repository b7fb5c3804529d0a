"""What a statistics office prints of an occupation becomes the pay of the roles that carry the occupation's code."""

from pathlib import Path

import pytest

from careercli.model import CodeMatch, Match, PayFigure
from careercli.store.pack_reader import read_pack
from tests.worlds import compiled, seal

SURVEY = "pay/official/gb-survey.csv"
PLAN = "outlook/gb-plan.csv"
HEADER = "country,scheme,code,title,year,statistic,period,amount,currency,basis,place"


def give_code(pack: Path, role: str, *codes: tuple[str, str, CodeMatch]) -> None:
    """Put codes of classifications before those that a role has."""
    place = pack / "roles" / f"{role}.yaml"
    words = place.read_text(encoding="utf-8").replace("codes: []", "codes:")
    lines = [f'  - {{scheme: {scheme}, code: "{code}", match: {match}}}\n' for scheme, code, match in codes]
    place.write_text(words.replace("codes:\n", "codes:\n" + "".join(lines)), encoding="utf-8")


def official(pack: Path) -> list[PayFigure]:
    return [figure for figure in read_pack(pack).figures if figure.occupation is not None]


def by_role(pack: Path) -> dict[str, list[tuple[float, Match]]]:
    found: dict[str, list[tuple[float, Match]]] = {}
    for figure in official(pack):
        assert figure.occupation is not None
        found.setdefault(figure.role, []).append((figure.least, figure.occupation.match))
    return found


def test_a_row_becomes_a_figure_that_says_all_the_office_says(pack: Path) -> None:
    mean, median = official(pack)
    assert mean.occupation is not None
    assert (mean.occupation.scheme, mean.occupation.code) == ("uk-soc-2020", "7220")
    assert (mean.occupation.title, mean.occupation.match) == ("Advisers, all kinds", "broad")
    assert (mean.role, mean.country, mean.statistic, mean.period) == ("adviser", "GB", "mean", "hour")
    assert (mean.low, mean.high, mean.currency, mean.basis) == (16, 16, "GBP", "gross")
    assert (mean.year, mean.year_status, mean.year_note) == (2023, "stated", None)
    assert (mean.place["en"], mean.source) == ("Table 1, 7220, mean", "office")
    assert (median.statistic, median.low, median.high) == ("median", 15, 15)


def test_the_id_of_an_official_figure_speaks(pack: Path) -> None:
    assert [figure.id for figure in official(pack)] == [
        "gb-adviser-survey-mean-hour-2023",
        "gb-adviser-survey-median-hour-2023",
    ]


def test_every_role_with_the_code_gets_the_figures_each_with_its_own_match(pack: Path) -> None:
    give_code(pack, "clerk", ("uk-soc-2020", "7220", "exact"))
    give_code(pack, "chief", ("uk-soc-2020", "7220", "close"))
    assert by_role(pack) == {
        "clerk": [(16, "exact"), (15, "exact")],
        "chief": [(16, "close"), (15, "close")],
        "adviser": [(16, "broad"), (15, "broad")],
    }


def test_only_the_first_code_of_a_scheme_carries_pay(pack: Path) -> None:
    """The others are neighbours: their pay is that of other work."""
    give_code(pack, "adviser", ("uk-soc-2020", "7219", "close"))
    give_code(pack, "clerk", ("uk-soc-2020", "7220", "exact"), ("uk-soc-2020", "7219", "close"))
    assert list(by_role(pack)) == ["clerk"]


def test_an_occupation_that_is_only_a_part_of_the_work_carries_no_pay_whatever_is_asked_for(pack: Path) -> None:
    give_code(pack, "adviser", ("uk-soc-2020", "7220", "narrow"))
    assert not official(pack)


def test_a_code_that_is_matched_to_an_esco_occupation_is_no_code_of_the_role_itself(pack: Path) -> None:
    """The pay is that of the code that is matched to the role, wherever in the list it stands."""
    place = pack / "roles" / "clerk.yaml"
    matched = '  - {scheme: uk-soc-2020, code: "7220", match: exact, source: office, esco: "4225.1"}\n'
    words = place.read_text(encoding="utf-8").replace("codes:\n", f"codes:\n{matched}")
    place.write_text(words, encoding="utf-8")
    assert "clerk" not in by_role(pack)
    own = '  - {scheme: uk-soc-2020, code: "7220", match: close}\n'
    place.write_text(words.replace(matched, matched + own), encoding="utf-8")
    assert by_role(pack)["clerk"] == [(16, "close"), (15, "close")]


def test_the_same_digits_in_another_scheme_are_another_occupation(pack: Path) -> None:
    give_code(pack, "clerk", ("isco-08", "7220", "exact"))
    assert list(by_role(pack)) == ["adviser"]


def test_figures_of_a_broad_match_are_given_only_to_those_who_ask_for_them(pack: Path) -> None:
    give_code(pack, "clerk", ("uk-soc-2020", "7220", "close"))
    with compiled(read_pack(pack)) as catalog:
        assert not catalog.figures(["adviser"])
        assert [figure.is_broad for figure in catalog.figures(["adviser"], broad=True)] == [True, True]
        assert catalog.countries_with_pay("adviser") == ()
        assert catalog.countries_with_pay("adviser", broad=True) == ("GB",)
        own = [figure.id for figure in catalog.figures(["clerk"], ["GB"])]
    assert own == [
        "gb-clerk-2023",
        "gb-clerk-2022",
        "gb-clerk-survey-mean-hour-2023",
        "gb-clerk-survey-median-hour-2023",
    ]


def test_a_broad_figure_has_evidence_all_the_same(pack: Path) -> None:
    with compiled(read_pack(pack)) as catalog:
        assert catalog.figure("gb-adviser-survey-mean-hour-2023").is_broad
        assert catalog.named("figure", "gb adviser survey mean hour 2023") == ("gb-adviser-survey-mean-hour-2023",)


def test_the_edition_says_why_the_year_is_what_it_is(pack: Path) -> None:
    editions = pack / "editions.yaml"
    words = editions.read_text(encoding="utf-8")
    noted = words.replace("through: 2023\n", "through: 2023\n    year_note: {en: The later year is taken.}\n")
    editions.write_text(noted, encoding="utf-8")
    assert [figure.year_note and figure.year_note["en"] for figure in official(pack)] == [
        "The later year is taken."
    ] * 2


@pytest.mark.parametrize("cell", ["15", "15.5", "15.05", "0.07", "34710", "123456.78", "1234567"])
def test_an_official_figure_is_printed_as_in_the_table(cell: str, pack: Path) -> None:
    table = f"{HEADER}\nGB,uk-soc-2020,7220,Advisers,2023,mean,hour,{cell},GBP,gross,Table 1\n"
    (pack / SURVEY).write_text(table, encoding="utf-8")
    seal(pack)
    assert [(figure.as_printed, figure.low) for figure in official(pack)] == [(cell, float(cell))]


# --- projections

OUTLOOK = """\
country,scheme,code,title,base_year,target_year,employment_base_thousands,employment_target_thousands,\
change_percent,openings_per_year_thousands,place
GB,uk-soc-2020,7220,Advisers,2020,2030,100,110.5,10.5,5,Table 2
"""


@pytest.fixture
def pack_with_plan(pack: Path) -> Path:
    (pack / "outlook").mkdir()
    (pack / PLAN).write_text(OUTLOOK, encoding="utf-8")
    with (pack / "editions.yaml").open("a", encoding="utf-8") as editions:
        editions.write(f'  - {{file: {PLAN}, source: guide, edition: Plan, sha256: ""}}\n')
    seal(pack)
    return pack


def test_what_an_office_expects_is_said_of_the_roles_whose_own_work_it_is(pack_with_plan: Path) -> None:
    give_code(pack_with_plan, "clerk", ("uk-soc-2020", "7220", "close"))
    (projection,) = read_pack(pack_with_plan).projections
    assert (projection.role, projection.occupation.match) == ("clerk", "close")
    assert (projection.base_year, projection.target_year) == (2020, 2030)
    assert (projection.employment_base_thousands, projection.employment_target_thousands) == (100, 110.5)
    assert (projection.change_percent, projection.openings_per_year_thousands) == (10.5, 5)
    assert (projection.source, projection.place) == ("guide", "Table 2")


def test_a_projection_for_a_broad_occupation_is_never_said_of_the_role(pack_with_plan: Path) -> None:
    assert not read_pack(pack_with_plan).projections


# --- minimum wages


def test_a_rate_with_an_open_end_lasts_as_long_as_its_edition_knows(pack: Path) -> None:
    """It is not known to hold any longer."""
    first, second = (wage for wage in read_pack(pack).minimum_wages if wage.country == "GR")
    assert (first.valid_from, first.valid_to) == ("2023-01-01", "2024-03-31")
    assert (second.valid_from, second.valid_to) == ("2024-04-01", "2024-12-31")


def test_ends_without_the_other_one_and_bonuses_stand_in_a_table_too(pack: Path) -> None:
    add_rows(pack, "2023,above,year,80000", "2023,below,year,9000", "2023,bonus,year,1200")
    found = {figure.statistic: (figure.low, figure.high) for figure in official(pack)}
    assert (found["above"], found["below"], found["bonus"]) == ((80000, None), (None, 9000), (1200, 1200))
    with compiled(read_pack(pack)) as catalog:
        stored = {figure.statistic: (figure.low, figure.high) for figure in catalog.figures(broad=True)}
    assert {statistic: stored[statistic] for statistic in ("above", "below", "bonus")} == {
        statistic: found[statistic] for statistic in ("above", "below", "bonus")
    }


def test_any_classification_may_be_used(pack: Path) -> None:
    """The codes of one that nobody here knows are what the pack says they are."""
    table = pack / SURVEY
    table.write_text(table.read_text(encoding="utf-8").replace("uk-soc-2020", "anzsco-2022"), encoding="utf-8")
    give_code(pack, "clerk", ("anzsco-2022", "7220", "exact"))
    seal(pack)
    assert by_role(pack) == {"clerk": [(16, "exact"), (15, "exact")]}


def add_rows(pack: Path, *rows: str) -> None:
    """Add rows of one occupation to the survey; each says year, statistic, period and amount."""
    table = pack / SURVEY
    lines = [f'GB,uk-soc-2020,7220,"Advisers, all kinds",{row},GBP,gross,Table 1\n' for row in rows]
    table.write_text(table.read_text(encoding="utf-8").rstrip("\n") + "\n" + "".join(lines), encoding="utf-8")
    seal(pack)
