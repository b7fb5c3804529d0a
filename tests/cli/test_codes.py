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
    assert (
        "O*NET-SOC 43-1011.00: broad match (an editor's); close match with ESCO 1439.3 (official); "
        "close match with ESCO 1439.1 (official)"
    ) in codes
    assert "UK SOC 2020 4143: exact match (an editor's)" in codes
    assert any(line.startswith("ESCO 1439.3: close match (an editor's)") for line in codes)


def test_each_code_has_one_grade_which_is_not_called_official_where_an_editors_step_leads_there() -> None:
    codes = [re.sub(" +", " ", line).strip() for line in _codes("supervisor")]
    onet = [line for line in codes if line.startswith("O*NET-SOC")]
    assert onet[1] == "O*NET-SOC 41-9041.00: broad match by way of ESCO 3341.3; close match with ESCO 3341.3 (official)"
    assert onet[0].startswith("O*NET-SOC 43-1011.00: broad match (an editor's); ")
    assert len(onet) == 2


def test_an_official_match_leads_to_its_table() -> None:
    told = ask("show", "manager", "--full", "--sources").stdout
    (source,) = set(re.findall(r"43-1011.00: .*close match with ESCO .* \(official\) (\[\d+\])", told))
    assert re.search(rf"^ {re.escape(source)} +ESCO-O\*NET Crosswalk \(esco-onet-crosswalk\)", told, re.MULTILINE)


def test_a_narrow_match_is_never_told_as_another() -> None:
    official = [line for line in _codes("client relations") if "(official)" in line]
    assert len(official) == 3
    assert all("narrow match with ESCO 2431.6" in line for line in official)
    assert not [line for line in official if re.search("exact|close|broad", line)]


def test_plain_words_say_of_every_code_who_matches_it() -> None:
    codes = _codes("manager", "--plain", "--sources")
    assert (
        "O*NET-SOC: 43-1011.00: broad match (an editor's); close match with ESCO 1439.3 (official); "
        "close match with ESCO 1439.1 (official) (source: esco-onet-crosswalk)"
    ) in codes
    known = ask("show", "manager", "--json").data["codes"]
    said = [words for line in codes for words in re.findall(r"\(official\)|\(an editor's\)", line)]
    assert len(said) == len(known)


def test_scripts_are_told_the_table_and_the_esco_code() -> None:
    codes = ask("show", "manager", "--json").data["codes"]
    onet = [(code["match"], code["source"], code["esco"]) for code in codes if code["scheme"] == "onet-soc"]
    assert onet == [
        ("close", "esco-onet-crosswalk", "1439.3"),
        ("close", "esco-onet-crosswalk", "1439.1"),
        ("broad", None, None),
    ]
    assert "esco-onet-crosswalk" in [source["id"] for source in ask("show", "manager", "--json").data["sources"]]
