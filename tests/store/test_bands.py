"""An employer's bands are a table that anybody can keep, and become figures about that employer alone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from careercli.catalog import Catalog
from careercli.errors import InvalidPack
from careercli.i18n.sentences import sentence
from careercli.model import PayFigure, Text
from careercli.store.cache import open_catalog
from tests.program import ACME, TINY

_HEADER = "grade,role,country,low,typical,high,currency,period,basis,valid_from,source"
_BAND = "G1,clerk,GR,1000,1100,1300,EUR,month,gross,2024-01-01,acme"

_FIGURE = """figures:
  - id: gr-clerk-of-acme
    role: clerk
    country: GR
    statistic: mean
    low: 1000
    high: 1000
    currency: EUR
    period: month
    basis: gross
    year: 2024
    year_status: stated
    as_printed: "1000"
    place: {en: A letter}
    source: acme
    note: {en: Made up.}
"""


@pytest.fixture
def company(tmp_path: Path) -> Path:
    """Return a pack of one employer and one band, to lie over the tiny pack."""
    folder = tmp_path / "company"
    shutil.copytree(ACME, folder)
    _write(folder, _HEADER, _BAND)
    return folder


def _write(folder: Path, *lines: str) -> None:
    (folder / "bands.csv").write_text("\n".join([*lines, ""]), encoding="utf-8")


def _figures(folder: Path) -> list[PayFigure]:
    with open_catalog(TINY, (str(folder),)) as catalog:
        return [figure for figure in catalog.figures() if figure.source == "acme"]


def _problems(folder: Path) -> Iterator[str]:
    with pytest.raises(InvalidPack) as invalid:
        _figures(folder)
    for problem in invalid.value.problems:
        yield f"{Path(problem.file).name}:{problem.line}: {sentence(problem.what)}; {sentence(problem.advice)}"


def test_a_band_is_a_range_and_what_is_typical_and_says_whose(company: Path) -> None:
    range_, typical = _figures(company)
    assert (range_.id, range_.statistic, range_.low, range_.high) == (
        "gr-clerk-acme-g1-range-month-2024-01-01",
        "range",
        1000,
        1300,
    )
    assert (typical.id, typical.statistic, typical.low, typical.high) == (
        "gr-clerk-acme-g1-typical-month-2024-01-01",
        "typical",
        1100,
        1100,
    )
    for figure in (range_, typical):
        assert figure.is_of_an_employer
        assert (figure.employer, figure.source, figure.grade, figure.valid_from) == ("acme", "acme", "G1", "2024-01-01")
        assert (figure.year, figure.year_status) == (2024, "stated")
    assert range_.as_printed == "1000–1300"


def test_it_needs_no_checksum_for_it_changes_as_a_working_file_does(company: Path) -> None:
    assert not (company / "editions.yaml").exists()
    assert len(_figures(company)) == 2


def test_what_is_typical_may_be_left_out(company: Path) -> None:
    _write(company, _HEADER, _BAND.replace("1100", ""))
    assert [figure.statistic for figure in _figures(company)] == ["range"]


def test_a_band_may_say_hours_days_payments_region_and_a_note(company: Path) -> None:
    header = f"{_HEADER},hours_per_week,days_per_week,payments_per_year,region,note"
    _write(company, header, f"{_BAND},30,4,14,capital,nights too")
    figure, _ = _figures(company)
    assert (figure.hours_per_week, figure.days_per_week, figure.payments_per_year) == (30, 4, 14)
    assert (figure.region, figure.note) == ("capital", Text({"en": "nights too"}))
    assert figure.id == "gr-clerk-acme-g1-capital-range-month-2024-01-01"


def test_grades_are_written_as_the_employer_writes_them(company: Path) -> None:
    _write(company, _HEADER, _BAND.replace("G1", "Kademe 3/Ş"))
    assert _figures(company)[0].grade == "Kademe 3/Ş"
    assert _figures(company)[0].id == "gr-clerk-acme-kademe-3-s-range-month-2024-01-01"


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (_BAND.replace("1300", "900"), "bands.csv:2: high 900 is below low 1000; swap or correct them"),
        (_BAND.replace("1100", "1400"), "bands.csv:2: typical 1400 is not between low and high"),
        (_BAND.replace("1000", "0"), "bands.csv:2: the amount 0 is not above zero"),
        (_BAND.replace("clerk", "clark"), "bands.csv:2: unknown role 'clark'; did you mean 'clerk'?"),
        (_BAND.replace("acme", "office"), "bands.csv:2: 'office' is no employer; say kind: employer"),
        (_BAND.replace("acme", "acne"), "bands.csv:2: unknown source 'acne'; did you mean 'acme'?"),
        (_BAND.replace("2024-01-01", "1.1.2024"), "bands.csv:2: '1.1.2024' is no day"),
        (_BAND.replace("month", "fortnight"), "bands.csv:2: 'period' is \"fortnight\""),
        (f"{_BAND}\n{_BAND}", "bands.csv:3: has the band of grade G1 for clerk from 2024-01-01 a second time"),
        (f"{_BAND}\n{_BAND.replace('G1', 'g1')}", "bands.csv:3: the figure 'gr-clerk-acme-g1-range-month-2024-01-01'"),
    ],
)
def test_what_is_wrong_with_a_band_is_said_with_its_line(company: Path, row: str, problem: str) -> None:
    _write(company, _HEADER, row)
    assert next(iter(_problems(company))).startswith(problem)


def test_a_figure_that_somebody_wrote_from_an_employer_is_that_employers(company: Path) -> None:
    (company / "pay").mkdir()
    (company / "pay" / "GR.yaml").write_text(_FIGURE, encoding="utf-8")
    found = {figure.id: figure for figure in _figures(company)}
    assert found["gr-clerk-of-acme"].is_of_an_employer
    (company / "pay" / "GR.yaml").write_text(f"{_FIGURE}    employer: bank\n", encoding="utf-8")
    assert "GR.yaml:17: the figure is from an employer, and so about no other; remove the line" in _problems(company)


def test_a_role_that_only_an_employer_pays_is_not_listed_as_one_with_pay(company: Path) -> None:
    _write(company, _HEADER, _BAND.replace("clerk", "adviser").replace("GR", "TR").replace("EUR", "TRY"))
    with open_catalog(TINY, (str(company),)) as catalog:
        assert "TR" not in _paid(catalog)["adviser"]
        assert "TR" not in catalog.countries_with_pay("adviser")
        assert "TR" in catalog.countries_with_pay("adviser", broad=True)
        assert [role.id for role in catalog.listed_roles(country="TR")] == [
            role for role, countries in _paid(catalog).items() if "TR" in countries
        ]


def _paid(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    return {role.id: role.countries for role in catalog.listed_roles()}
