"""A code of a classification says how well it matches, what it matches, and whether that is official."""

import re

from tests.cli.inside import ask


def _codes(*arguments: str) -> list[str]:
    """Return the codes of a role as they are listed, one a line."""
    told = ask("show", *arguments, "--full").stdout
    _, found, codes = told.partition("\nCodes\n")
    assert found
    return codes.partition("\n\n")[0].splitlines()


def test_show_parts_official_matches_from_an_editors() -> None:
    codes = [re.sub(" +", " ", line).strip() for line in _codes("manager")]
    assert "O*NET-SOC 43-1011.00: close match with ESCO 1439.3 (official)" in codes
    assert "O*NET-SOC 43-1011.00: broad match (an editor's)" in codes
    assert "UK SOC 2020 4143: exact match (an editor's)" in codes
    assert any(line.startswith("ESCO 1439.3: close match (an editor's)") for line in codes)
    who = [line.rpartition("(")[2] for line in codes if line.startswith("O*NET-SOC")]
    assert who == ["official)", "official)", "an editor's)"]


def test_an_official_match_leads_to_its_table() -> None:
    told = ask("show", "manager", "--full", "--sources").stdout
    (source,) = set(re.findall(r"43-1011.00: close match with ESCO .* \(official\) (\[\d+\])", told))
    assert re.search(rf"^ {re.escape(source)} +ESCO-O\*NET Crosswalk \(esco-onet-crosswalk\)", told, re.MULTILINE)


def test_a_narrow_match_is_never_told_as_another() -> None:
    official = [line for line in _codes("client relations") if "(official)" in line]
    assert len(official) == 3
    assert all("narrow match with ESCO 2431.6" in line for line in official)
    assert not [line for line in official if re.search("exact|close|broad", line)]


def test_plain_words_say_of_every_code_who_matches_it() -> None:
    codes = _codes("manager", "--plain", "--sources")
    assert "O*NET-SOC: 43-1011.00: close match with ESCO 1439.3 (official) (source: esco-onet-crosswalk)" in codes
    assert "O*NET-SOC: 43-1011.00: broad match (an editor's)" in codes
    known = ask("show", "manager", "--json").data["codes"]
    assert sum("(official)" in line or "(an editor's)" in line for line in codes) == len(known)


def test_scripts_are_told_the_table_and_the_esco_code() -> None:
    codes = ask("show", "manager", "--json").data["codes"]
    onet = [(code["match"], code["source"], code["esco"]) for code in codes if code["scheme"] == "onet-soc"]
    assert onet == [
        ("close", "esco-onet-crosswalk", "1439.3"),
        ("close", "esco-onet-crosswalk", "1439.1"),
        ("broad", None, None),
    ]
    assert "esco-onet-crosswalk" in [source["id"] for source in ask("show", "manager", "--json").data["sources"]]
