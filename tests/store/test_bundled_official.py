"""The official figures are the offices' own, digit by digit, and stand only at the roles whose work they are about."""

import csv
from collections import defaultdict
from collections.abc import Mapping
from hashlib import sha256
from itertools import pairwise

import pytest

from careercli.model import Edition, Pack, PayFigure
from careercli.store.file_kinds import survey_of_file
from careercli.store.location import bundled_pack
from careercli.store.pack_files import EditionsFile
from careercli.store.pack_folder import PackFolder
from careercli.store.shape import read_record
from careercli.store.yaml_reader import read_yaml
from tests.worlds import PlainCatalog

DATA = bundled_pack()
TABLES = sorted(path.relative_to(DATA).as_posix() for path in DATA.rglob("*.csv"))
PAY = [table for table in TABLES if table.startswith("pay/official/")]

CODES: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "us-soc-2018": {
        "agent": ("43-4051", "exact"),
        "customer-service-officer": ("43-4051", "exact"),
        "customer-service-coordinator": ("43-4051", "close"),
        "help-desk-support": ("15-1232", "close"),
        "technical-support-specialist": ("15-1232", "close"),
        "team-leader": ("43-1011", "broad"),
        "supervisor": ("43-1011", "broad"),
        "escalation-specialist": ("43-4051", "broad"),
        "director": ("11-1021", "broad"),
        "client-relations-manager": ("11-2022", "broad"),
        "social-media-manager": ("13-1161", "broad"),
    },
    "uk-soc-2020": {
        "agent": ("7211", "exact"),
        "customer-service-officer": ("7219", "close"),
        "customer-service-coordinator": ("7219", "close"),
        "team-leader": ("7220", "close"),
        "supervisor": ("7220", "exact"),
        "manager": ("4143", "exact"),
        "help-desk-support": ("3132", "exact"),
        "technical-support-specialist": ("3132", "close"),
        "sales-support-specialist": ("4151", "close"),
        "client-relations-manager": ("3556", "broad"),
        "social-media-manager": ("3554", "broad"),
        "director": ("1139", "broad"),
    },
    "ca-noc-2021": {
        "agent": ("64409", "close"),
        "customer-service-officer": ("64409", "close"),
        "customer-service-coordinator": ("64409", "close"),
        "team-leader": ("62023", "close"),
        "supervisor": ("62023", "exact"),
        "manager": ("60040", "broad"),
        "help-desk-support": ("22221", "exact"),
        "technical-support-specialist": ("22221", "close"),
        "sales-support-specialist": ("13100", "broad"),
        "social-media-manager": ("11202", "broad"),
    },
}
"""The occupation of each role in each national classification, as agreed, and how well it is the role's work."""


@pytest.fixture(scope="module")
def pack(bundled: Pack) -> Pack:
    return bundled


@pytest.fixture(scope="module")
def official(pack: Pack) -> list[PayFigure]:
    return [figure for figure in pack.figures if figure.occupation is not None]


@pytest.fixture(scope="module")
def editions() -> Mapping[str, Edition]:
    file = read_record("editions", read_yaml(PackFolder(DATA), "editions.yaml"))
    assert isinstance(file, EditionsFile)
    return {edition.file: edition for edition in file.files}


def cells(table: str) -> list[dict[str, str]]:
    """Return the rows of a table as text, read in the plainest way."""
    with (DATA / table).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def amounts(official: list[PayFigure], role: str, country: str, year: int) -> dict[tuple[str, str], float]:
    return {
        (figure.statistic, figure.period): figure.least
        for figure in official
        if (figure.role, figure.country, figure.year) == (role, country, year)
    }


# --- where the tables come from


def test_every_table_is_there() -> None:
    assert TABLES == [
        "outlook/us-projections.csv",
        "pay/official/ca-job-bank.csv",
        "pay/official/gb-ashe.csv",
        "pay/official/us-oews.csv",
        "pay/wider/az-ilostat.csv",
        "pay/wider/az-wages.csv",
        "pay/wider/ca-ilostat.csv",
        "pay/wider/gb-ilostat.csv",
        "pay/wider/gr-ilostat.csv",
        "pay/wider/gr-ses.csv",
        "pay/wider/tr-ilostat.csv",
        "pay/wider/tr-ses.csv",
        "pay/wider/us-ilostat.csv",
        "reference/consumer-prices-imf.csv",
        "reference/consumer-prices-world-bank.csv",
        "reference/exchange-rate-ecb.csv",
        "reference/exchange-rate-euro-conversion.csv",
        "reference/exchange-rate-world-bank.csv",
        "reference/minimum-wage-ilo.csv",
        "reference/minimum-wage-statutory.csv",
        "reference/onet-ratings.csv",
        "reference/purchasing-power-parity.csv",
    ]


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_the_one_its_edition_speaks_of(table: str, editions: Mapping[str, Edition]) -> None:
    content = (DATA / table).read_bytes().replace(b"\r\n", b"\n")
    assert editions[table].sha256 == sha256(content).hexdigest()


@pytest.mark.parametrize("table", TABLES)
def test_every_table_names_sources_with_a_licence(table: str, editions: Mapping[str, Edition], pack: Pack) -> None:
    source = editions[table].source
    sources = {row["source"] for row in cells(table)} if source is None else {source}
    licences = {known.id: known.licence.get("en") for known in pack.sources}
    assert sources
    assert all(licences[cited] for cited in sources)


_YEARS = ("year", "target_year", "valid_from", "date")
"""Columns that tell of which year a row is, one of which every table has."""


@pytest.mark.parametrize("table", TABLES)
def test_an_edition_knows_about_years_as_far_as_its_table_goes(table: str, editions: Mapping[str, Edition]) -> None:
    rows = cells(table)
    years = {next(row[name] for name in _YEARS if name in row)[:4] for row in rows}
    assert editions[table].through == int(max(years))


@pytest.mark.parametrize("table", TABLES)
def test_the_rows_of_a_table_are_in_order(table: str) -> None:
    """A newer edition then shows in a comparison as what changed, and nothing else."""
    rows = cells(table)
    keys = [
        tuple(row[key] for key in ("country", "area", "basis", "region", "code", "year", "valid_from") if key in row)
        for row in rows
    ]
    assert keys == sorted(keys)


# --- which roles they are about


@pytest.mark.parametrize("scheme", CODES)
def test_every_role_has_the_national_code_that_was_agreed(scheme: str, pack: Pack) -> None:
    first: dict[str, tuple[str, str]] = {}
    for role in pack.roles:
        found = [(code.code, code.match) for code in role.codes if code.scheme == scheme]
        if found:
            first[role.id] = found[0]
    assert first == CODES[scheme]


@pytest.mark.parametrize("table", PAY)
def test_every_official_figure_equals_its_cell(table: str, official: list[PayFigure]) -> None:
    """And every row stands at every role whose occupation it is about: nothing is left out, nothing added."""
    survey = survey_of_file(table)
    expected = {
        f"{row['country'].lower()}-{role}-{survey}-{row['statistic']}-{row['period']}-{row['year']}": (
            row["amount"],
            float(row["amount"]),
            row["currency"],
            row["basis"],
            row["title"],
            row["place"],
            match,
        )
        for row in cells(table)
        for role, (code, match) in CODES[row["scheme"]].items()
        if code == row["code"]
    }
    found = {}
    for figure in official:
        assert figure.occupation is not None
        if f"-{survey}-" in figure.id:
            assert figure.low == figure.high
            found[figure.id] = (
                figure.as_printed,
                figure.low,
                figure.currency,
                figure.basis,
                figure.occupation.title,
                figure.place["en"],
                figure.occupation.match,
            )
    assert found == expected
    assert found


@pytest.mark.parametrize("table", [*PAY, "outlook/us-projections.csv"])
def test_a_table_holds_no_occupation_that_is_no_roles(table: str) -> None:
    assert {row["code"] for row in cells(table)} <= {
        code for row in cells(table) for code, _ in CODES[row["scheme"]].values()
    }


def test_without_asking_for_it_no_figure_of_a_wider_occupation_is_given(pack: Pack) -> None:
    catalog = PlainCatalog(pack)
    assert catalog.countries_with_pay("agent") == ("AZ", "CA", "GB", "GR", "US")
    assert catalog.countries_with_pay("manager") == ("GB", "GR")
    assert catalog.countries_with_pay("manager", broad=True) == ("CA", "GB", "GR")
    assert catalog.countries_with_pay("supervisor") == ("CA", "GB", "GR", "TR")
    assert catalog.countries_with_pay("director") == ("GR",)
    assert catalog.countries_with_pay("client-relations-manager") == ()
    assert catalog.countries_with_pay("social-media-manager") == ()
    assert catalog.countries_with_pay("social-media-manager", broad=True) == ("CA", "GB", "US")


# --- what the surveys are


def test_the_american_survey_has_mean_and_percentiles_of_every_year(official: list[PayFigure]) -> None:
    statistics = {"mean", "median", "p10", "p25", "p75", "p90"}
    for year in range(2017, 2026):
        found = amounts(official, "agent", "US", year)
        assert set(found) == {(statistic, period) for statistic in statistics for period in ("hour", "year")}
    assert not amounts(official, "agent", "US", 2016)
    assert not amounts(official, "agent", "US", 2026)


def test_the_british_survey_is_of_full_time_employees_in_three_years(official: list[PayFigure]) -> None:
    british = [figure for figure in official if figure.country == "GB"]
    assert {figure.year for figure in british} == {2022, 2023, 2024}
    assert all("full-time" in figure.place["en"] for figure in british)
    assert {figure.period for figure in british if figure.statistic not in ("mean", "median")} == {"year"}


def test_the_canadian_wages_are_low_median_and_high_of_an_hour(official: list[PayFigure]) -> None:
    canadian = [figure for figure in official if figure.country == "CA"]
    assert {(figure.statistic, figure.period, figure.year) for figure in canadian} == {
        (statistic, "hour", 2024) for statistic in ("low", "median", "high")
    }
    assert all(figure.year_note and "2023-2024" in figure.year_note["en"] for figure in canadian)


def test_official_pay_is_gross_and_of_a_year_that_is_stated(official: list[PayFigure]) -> None:
    assert {(figure.basis, figure.year_status) for figure in official} == {("gross", "stated")}


PUBLISHED = [
    ("agent", "US", 2019, "median", "hour", 16.69),
    ("agent", "US", 2019, "median", "year", 34710),
    ("agent", "US", 2019, "mean", "hour", 17.94),
    ("agent", "US", 2019, "mean", "year", 37320),
    ("agent", "US", 2024, "median", "hour", 20.59),
    ("agent", "US", 2024, "median", "year", 42830),
    ("supervisor", "GB", 2024, "median", "year", 34214),
    ("supervisor", "GB", 2024, "mean", "hour", 18.82),
    ("manager", "GB", 2022, "median", "year", 32861),
    ("manager", "GB", 2024, "p10", "year", 22427),
]
"""What the offices publish, read from their tables and not from the data."""


@pytest.mark.parametrize(("role", "country", "year", "statistic", "period", "amount"), PUBLISHED)
def test_published_figures_are_there(
    role: str, country: str, year: int, statistic: str, period: str, amount: float, official: list[PayFigure]
) -> None:
    assert amounts(official, role, country, year)[statistic, period] == amount


def test_the_guides_two_american_medians_are_the_official_ones(pack: Pack) -> None:
    figures = {figure.id: figure for figure in pack.figures}
    for period in ("hour", "year"):
        told, official = figures[f"us-agent-median-{period}-2019"], figures[f"us-agent-oews-median-{period}-2019"]
        assert (told.low, told.statistic) == (official.low, official.statistic)


# --- what no table of wages can be


def by_occupation(official: list[PayFigure]) -> Mapping[tuple[str, str, str, int], dict[str, float]]:
    """Return the statistics of every country, role, period and year."""
    found: dict[tuple[str, str, str, int], dict[str, float]] = defaultdict(dict)
    for figure in official:
        found[figure.country, figure.role, figure.period, figure.year][figure.statistic] = figure.least
    return found


def test_percentiles_rise_and_the_mean_is_near_the_median(official: list[PayFigure]) -> None:
    """Columns that were swapped would show."""
    for what, found in by_occupation(official).items():
        rising = [found[step] for step in ("low", "p10", "p25", "median", "p75", "p90", "high") if step in found]
        assert rising == sorted(set(rising)), what
        assert 0.9 < found.get("mean", found["median"]) / found["median"] < 1.45, what


def test_a_year_of_an_american_figure_is_2080_hours_and_of_a_british_one_about_as_many(
    official: list[PayFigure],
) -> None:
    found = by_occupation(official)
    for (country, role, period, year), hourly in found.items():
        yearly = found.get((country, role, "year", year), {}) if period == "hour" else {}
        for statistic in hourly.keys() & yearly.keys():
            hours = yearly[statistic] / hourly[statistic]
            low, high = (2077, 2083) if country == "US" else (1750, 2300)
            assert low < hours < high, (country, role, year, statistic)


def test_no_wage_jumps_from_one_year_to_the_next(official: list[PayFigure]) -> None:
    """But for two occupations whose codes or method changed: misplaced digits would show."""
    changed = {
        ("US", "director", 2021),
        ("US", "help-desk-support", 2022),
        ("US", "technical-support-specialist", 2022),
    }
    series: dict[tuple[str, str, str, str], dict[int, float]] = defaultdict(dict)
    for figure in official:
        series[figure.country, figure.role, figure.statistic, figure.period][figure.year] = figure.least
    for (country, role, statistic, _), amounts_by_year in series.items():
        for before, year in pairwise(sorted(amounts_by_year)):
            least, most = (0.89, 1.17) if (country, role, year) in changed else (0.92, 1.16)
            factor = (amounts_by_year[year] / amounts_by_year[before]) ** (1 / (year - before))
            assert least < factor < most, (country, role, statistic, year)


# --- what the office expects


def test_the_four_rounds_of_projections_are_those_of_the_office(pack: Pack) -> None:
    rounds = [
        (p.base_year, p.target_year, p.employment_base_thousands, p.employment_target_thousands, p.change_percent)
        for p in PlainCatalog(pack).projections("agent")
    ]
    assert rounds == [
        (2016, 2026, 2784.5, 2920.8, 4.9),
        (2019, 2029, 3018.8, 2959.8, -2),
        (2021, 2031, 2898.9, 2793.6, -3.6),
        (2024, 2034, 2814, 2660.3, -5.5),
    ]


def test_every_projection_agrees_with_itself_and_is_the_roles_own(pack: Pack) -> None:
    for projection in pack.projections:
        base, target = projection.employment_base_thousands, projection.employment_target_thousands
        assert (target / base - 1) * 100 == pytest.approx(projection.change_percent, abs=0.06)
        assert 0.02 < projection.openings_per_year_thousands / base < 0.2
        assert projection.occupation.match != "broad"
    assert len(pack.projections) == 20
