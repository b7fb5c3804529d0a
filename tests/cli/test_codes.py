"""A code of a classification says how well it matches, what it matches, and whether that is official."""

from tests.cli.inside import ask


def test_show_parts_official_matches_from_an_editors() -> None:
    told = ask("show", "manager").stdout
    assert "Official codes      O*NET-SOC 43-1011.00 (close match with ESCO 1439.3) [" in told
    assert "ESCO-O*NET Crosswalk  esco-onet-crosswalk" in told
    (own,) = (line for line in told.splitlines() if "Editor's codes" in line)
    assert "ESCO 1439.3 (close match), O*NET-SOC 43-1011.00 (broad match), UK SOC 2020 4143 (exact match)" in own
    assert told.index("Official codes") < told.index("Editor's codes")


def test_a_narrow_match_is_never_told_as_another() -> None:
    told = ask("show", "client relations").stdout
    (official,) = (line for line in told.splitlines() if "Official codes" in line)
    assert official.count("narrow match with ESCO 2431.6") == 3
    assert not [grade for grade in ("exact", "close", "broad") if grade in official]


def test_plain_words_say_of_every_code_who_matches_it() -> None:
    told = ask("show", "manager", "--plain").stdout.splitlines()
    codes = [line for line in told if line.startswith("Code: ")]
    assert "Code: O*NET-SOC 43-1011.00, close match with ESCO 1439.3 (official) (source: esco-onet-crosswalk)." in codes
    assert "Code: O*NET-SOC 43-1011.00, broad match (an editor's)" in codes
    assert all("(official)" in line or "(an editor's)" in line for line in codes)


def test_scripts_are_told_the_table_and_the_esco_code() -> None:
    codes = ask("show", "manager", "--json").data["codes"]
    onet = [(code["match"], code["source"], code["esco"]) for code in codes if code["scheme"] == "onet-soc"]
    assert onet == [
        ("close", "esco-onet-crosswalk", "1439.3"),
        ("close", "esco-onet-crosswalk", "1439.1"),
        ("broad", None, None),
    ]
    assert "esco-onet-crosswalk" in [source["id"] for source in ask("show", "manager", "--json").data["sources"]]
