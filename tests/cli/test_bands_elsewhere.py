"""Bands are evidence about their employer, in its money, and are said to be so wherever they stand."""

from pathlib import Path

import pytest

from tests.cli.inside import ask
from tests.layering import SOURCE, write_pack
from tests.program import ACME

_EMPLOYER = {**SOURCE, "kind": "employer", "id": "acme"}
_SAID = "Bands are the best evidence about their employer, and none about others."


@pytest.mark.parametrize(
    "line",
    [
        ("offer", "900 EUR", "--role", "agent", "--country", "GR"),
        ("compare", "agent", "--country", "GR"),
        ("show", "agent"),
        ("figures", "--role", "agent", "--country", "GR"),
        ("bands", "--country", "GR"),
    ],
    ids=lambda line: line[0],
)
def test_it_is_said_of_whom_bands_are_evidence(line: tuple[str, ...]) -> None:
    assert _SAID in ask(*line, "--pack", str(ACME), "--json").json["notes"]
    assert _SAID not in ask(*line[:1], *line[1:], "--json", code=3 if line[0] == "bands" else 0).stdout


def test_a_band_in_another_currency_is_never_set_beside_pay_as_if_it_were_in_it(tmp_path: Path) -> None:
    table = (
        "grade,role,country,low,typical,high,currency,period,basis,valid_from,source\n"
        "1,agent,GR,900,950,1100,USD,month,gross,2025-01-01,acme\n"
    )
    pack = tmp_path / "acme"
    write_pack(pack, "acme-usd", {"sources.yaml": {"sources": [_EMPLOYER]}})
    (pack / "bands.csv").write_text(table, encoding="utf-8")
    (band,) = ask("bands", "--pack", str(pack), "--year", "2025", "--json").json["data"]["bands"]
    assert band["legal_minimum"]["verdict"] == "cannot-be-told"
    assert band["known"]["typical"] is None
    assert "EUR" in band["known"]["gap"]
    page = ask("bands", "--pack", str(pack), "--year", "2025").stdout
    assert "from the pack acme-usd" in page
    assert "$/month" in page
    assert "none is known to begin below the legal minimum. Of 1, that cannot be told" in page
