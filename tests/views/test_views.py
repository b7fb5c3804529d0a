"""Tables say what the JSON says, every mark is explained, and every claim has its source."""

import re
import shutil
from pathlib import Path

import pytest

from tests.cli.inside import ask
from tests.program import TINY

_COUNTRIES = {
    "AZ": "Azerbaijan",
    "CA": "Canada",
    "GB": "United Kingdom",
    "GR": "Greece",
    "TR": "Türkiye",
    "US": "United States",
}


def _amounts_in(line: str) -> list[str]:
    """Return the amounts of a printed row, without the year."""
    return [word.lstrip("~≈") for word in line.split() if re.fullmatch(r"[~≈]*[\d,]+(\.\d+)?", word)][:-1]


def _readable(amount: float, lens: str, *, published: bool) -> str:
    if lens == "minimum-wage":
        return f"{amount:,.3f}" if round(amount, 2) == 1 != round(amount, 3) else f"{amount:,.2f}"
    if lens == "nominal":
        if published and amount != round(amount):
            return f"{amount:,.{max(2, len(str(amount).partition('.')[2]))}f}"
        return f"{amount:,.0f}" if amount >= 1000 or amount == round(amount) else f"{amount:,.2f}"
    return f"{amount:,.0f}" if amount >= 100 else f"{amount:,.2f}"


@pytest.mark.parametrize("lens", ["nominal", "market", "ppp", "minimum-wage"])
@pytest.mark.parametrize("per", [(), ("--per", "hour"), ("--per", "month"), ("--per", "year")], ids=" ".join)
@pytest.mark.parametrize("role", ["agent", "supervisor", "escalation", "director"])
def test_the_table_and_the_json_agree_on_every_amount(role: str, per: tuple[str, ...], lens: str) -> None:
    table, _, _ = ask("compare", role, *per, "--lens", lens).stdout.partition("\n\n")
    for row in ask("compare", role, *per, "--json").data["rows"]:
        (line,) = [line for line in table.splitlines() if line.startswith(_COUNTRIES[row["country"]] + "  ")]
        seen = row["lenses"][lens.replace("-", "_")]
        known = [seen[key] for key in ("low", "typical", "high") if seen.get(key) is not None]
        assert _amounts_in(line) == [_readable(amount, lens, published=not seen["steps"]) for amount in known]
        assert f"  {row['year']}  " in line


def test_published_market_value_and_multiple_stand_side_by_side() -> None:
    table, _, _ = ask("compare", "supervisor").stdout.partition("\n\n")
    (line,) = [line for line in table.splitlines() if line.startswith("Greece")]
    assert re.search(r"~1,900 \(1,600–2,200\) €/month +~2,348 +~2.44 +2023", line)
    (line,) = [line for line in table.splitlines() if line.startswith("Türkiye")]
    assert re.search(r"⚠ 15,500 \(up to 21,500\) TRY/month +– +– +2024", line)


def test_a_gap_is_a_dash_with_the_letter_of_its_reason() -> None:
    text = ask("compare", "agent", "--lens", "ppp", "--prices", "own", "--country", "US", "--country", "GB").stdout
    (letter,) = re.findall(r"^United States +– +([a-z]) – +– +2025", text, re.MULTILINE)
    assert re.search(rf"^ {letter} No purchasing power parity is known for 2025 \(United States\)", text, re.MULTILINE)


def test_what_typical_low_and_high_are_is_told_where_rows_differ_in_it() -> None:
    told = re.findall(r"^ How to read typical, low and high\. (.*)$", ask("compare", "agent").stdout, re.MULTILINE)
    as_given = "low and high as the source gives them"
    percentiles = "US: median, 8 of 10 earn between low and high; GB: median, half earn between low and high"
    assert told == [f"AZ: mean, {as_given}; GR: middle and ends of a range; {percentiles}; CA: median, {as_given}."]
    assert "TR: mean, high is the top level; GR:" in ask("compare", "supervisor").stdout
    assert "How to read typical" not in ask("compare", "director").stdout


def test_the_factors_of_every_lens_are_cited_below_the_table() -> None:
    text = ask("compare", "agent", "--lens", "ppp", "--prices", "2024").stdout
    (numbers,) = re.findall(r"^ Factors · Purchasing power ((?:\[\d+\])+)$", text, re.MULTILINE)
    cited = [re.search(rf"^ \[{number}\] +.*  (\S+)$", text, re.MULTILINE) for number in re.findall(r"\d+", numbers)]
    assert {found[1] for found in cited if found} == {
        "wdi-consumer-prices",
        "imf-weo-2025-10",
        "wdi-ppp-private-consumption",
    }


def test_amounts_moved_to_other_prices_are_not_called_published() -> None:
    moved, published = (ask("compare", "agent", *prices).stdout for prices in (("--prices", "2024"), ()))
    assert "All amounts in prices of 2024" in moved
    assert "Own currency" in moved
    assert "Published" not in moved
    assert "Published" in published


def test_the_middle_of_a_range_is_worked_out_before_the_first_factor() -> None:
    text = ask("compare", "supervisor", "--country", "GR", "--prices", "own", "--explain").stdout
    assert "(1,600 + 2,200) ÷ 2 = €1,900 a month × 14 payments a year" in text
    assert "= €2,216.67 a month" in text


def test_rows_of_all_currencies_have_bars_on_one_scale() -> None:
    lines = ask("compare", "agent", columns=120).stdout.splitlines()
    rows = [line for line in lines if "●" in line and "low" not in line]
    assert len(rows) == 5
    assert any(re.search(r"on a scale from 0 to €\d,\d\d\d a month", line) for line in lines)


def test_the_year_of_converted_money_is_named_above_the_table() -> None:
    assert "prices of 2024" in ask("compare", "agent").stdout.splitlines()[1]
    assert "prices of 2025" in ask("compare", "agent", "--lens", "market", "--country", "GR", "--in", "TRY").stdout
    assert "prices of" not in ask("compare", "agent", "--prices", "own").stdout.splitlines()[1]


def test_what_is_not_credible_has_its_mark_and_no_bar() -> None:
    lines = ask("ladder", "--country", "TR", "--color", "never", columns=120).stdout.splitlines()
    (row,) = [line for line in lines if re.match(r" *3  Customer service", line)]
    assert "⚠ 15,500" in row
    assert "●" not in row
    assert any(line.startswith(" ⚠ Not credible") for line in lines)


def test_amounts_below_a_thousand_keep_their_cents() -> None:
    assert "16.69" in ask("evidence", "us-agent-median-hour-2019").stdout
    assert "12.50" in ask("compare", "clerk", "--data", str(TINY)).stdout


@pytest.mark.parametrize("columns", [None, 80, 60, 40])
@pytest.mark.parametrize("arguments", [("compare", "agent"), ("show", "supervisor"), ("ladder", "--country", "GR")])
def test_every_flag_letter_is_explained_and_every_explanation_used(
    arguments: tuple[str, ...], columns: int | None
) -> None:
    text = ask(*arguments, "--color", "never", columns=columns).stdout
    explained = re.findall(r"^ ([a-z]) [A-Z0-9€$£]", text, re.MULTILINE)
    marked = {letter for marks in re.findall(r"  ((?:[a-z] )+)\[\d+\]", text) for letter in marks.split()}
    assert explained
    assert sorted(explained) == sorted(marked)


@pytest.mark.parametrize("arguments", [("show", "agent"), ("show", "clerk", "--data", str(TINY)), ("guide",)], ids=str)
def test_every_citation_is_listed_and_every_listed_source_cited(arguments: tuple[str, ...]) -> None:
    text = ask(*arguments).stdout
    body, _, listed = text.rpartition("\nSources\n")
    numbers = re.findall(r"^ \[(\d+)\]", listed, re.MULTILINE)
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert set(re.findall(r"\[(\d+)\]", body)) == set(numbers)


def test_the_middle_of_a_range_is_marked_and_explained() -> None:
    text = ask("compare", "clerk", "--data", str(TINY)).stdout
    assert "~1,000" in text
    assert re.search(r"^ ~ The middle of a range", text, re.MULTILINE)
    assert "~" not in ask("compare", "chief", "--data", str(TINY)).stdout


@pytest.mark.parametrize("arguments", [("show", "supervisor"), ("ladder",), ("guide",)], ids=" ".join)
def test_an_editors_reading_is_marked_where_it_stands_and_told_below(arguments: tuple[str, ...]) -> None:
    text = ask(*arguments).stdout
    told = re.findall(r"^ †(\d+) +\S", text, re.MULTILINE)
    assert told
    assert set(re.findall(r"(?<=\S) †(\d+)", text)) == set(told)


def test_a_conversion_can_be_followed_on_paper() -> None:
    text = ask("compare", "chief", "--per", "year", "--lens", "nominal", "--explain", "--data", str(TINY)).stdout
    (line,) = [line for line in text.splitlines() if "=" in line]
    factor, source = re.findall(r"× (\d+) payments a year.*\[(\d+)\] =", line)[0]
    assert factor == "14"
    assert "€1,500 a month" in line
    assert "21,000" in line
    assert re.search(rf"^ \[{source}\] Statistics of wages", text, re.MULTILINE)


def test_the_skill_matrix_has_a_row_a_skill_and_a_column_a_role() -> None:
    lines = ask("skills").stdout.splitlines()
    skills = ask("skills", "--json").data
    columns = {role["id"] for role in ask("roles", "--json").data if role["skills"]}
    for skill in skills:
        (line,) = [line for line in lines if line.startswith(skill["name"] + "  ")]
        marks = re.findall(r"[●○·]", line)
        assert len(marks) == len(columns)
        assert marks.count("●") == sum(asked["need"] == "essential" for asked in skill["roles"])
        assert marks.count("○") == sum(asked["need"] == "helpful" for asked in skill["roles"])


def test_the_ladder_shows_every_rung_its_raise_and_its_new_skills() -> None:
    text = ask("ladder", "--country", "GR", "--data", str(TINY)).stdout
    assert re.search(r"1 Clerk.*2 Chief clerk", text, re.DOTALL)
    assert "+50" in text
    assert "New skills: Leading" in text
    assert "Adviser (other way in)" in text
    assert "From outside the company" in text


def test_evidence_shows_the_number_as_printed_and_as_read() -> None:
    text = ask("evidence", "tr-clerk-banking", "--data", str(TINY)).stdout
    assert "20.000 TL" in text
    assert "over 20,000 TRY a month" in text
    assert "Banking" in text


# --- published pay has the digits it was given

_DIGITS = ("0.004", "12.345", "1,234.56", "16.50", "3,000")


@pytest.fixture(scope="module")
def odd_amounts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a pack in which a role's pay in Greece is a range, a mean and others, each of other digits."""
    pack = shutil.copytree(TINY, tmp_path_factory.mktemp("digits") / "pack")
    figure = """\
  - {{id: gr-{role}-{what}, role: {role}, country: GR, statistic: {what}, low: {amount}, high: {amount}, currency: EUR,
     period: hour, basis: net, year: 2023, year_status: stated, as_printed: "{amount}", place: {{en: Table}},
     source: guide}}
"""
    ends = (("clerk", "low", "0.004"), ("clerk", "mean", "12.345"), ("clerk", "high", "1234.56"))
    others = (("chief", "low", "16.50"), ("chief", "mean", "3000.0"))
    figures = (figure.format(role=role, what=what, amount=amount) for role, what, amount in (*ends, *others))
    (pack / "pay/GR.yaml").write_text("figures:\n" + "".join(figures), encoding="utf-8")
    return pack


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", "clerk", "chief", "--country", "GR"),
        ("compare", "clerk", "chief", "--country", "GR", "--lens", "nominal"),
        ("compare", "clerk", "chief", "--country", "GR", "--all"),
        ("compare", "clerk", "chief", "--country", "GR", "--plain"),
        ("ladder", "--country", "GR"),
        ("ladder", "--country", "GR", "--plain"),
    ],
    ids=" ".join,
)
def test_published_pay_is_told_with_every_digit_of_the_file(arguments: tuple[str, ...], odd_amounts: Path) -> None:
    text = ask(*arguments, "--data", str(odd_amounts)).stdout
    assert [digits for digits in _DIGITS if not re.search(rf"(?<![\d,.]){re.escape(digits)}(?![\d,.]*\d)", text)] == []


@pytest.mark.parametrize(
    ("figure", "digits"),
    [("gr-clerk-low", "0.004"), ("gr-clerk-mean", "12.345"), ("gr-clerk-high", "1,234.56"), ("gr-chief-low", "16.50")],
)
def test_the_evidence_for_a_figure_reads_it_with_every_digit(figure: str, digits: str, odd_amounts: Path) -> None:
    for form in ((), ("--plain",)):
        assert digits in ask("evidence", figure, *form, "--data", str(odd_amounts)).stdout


def test_pay_that_is_worked_out_is_told_no_closer_than_it_is_known(odd_amounts: Path) -> None:
    told = ask("compare", "clerk", "--country", "GR", "--per", "month", "--data", str(odd_amounts)).stdout
    assert "2,140 (0.69–213,990) €/month" in told  # 40 hours × 52 ÷ 12 of 12.345, 0.004 and 1,234.56
