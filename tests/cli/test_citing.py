"""`--cite` may stand alone, with its style and among other words; scripts get the citation in any case."""

import pytest

from tests.cli.commands import Arguments
from tests.cli.inside import ask
from tests.program import TINY

_ON_TINY = ("--data", str(TINY))


@pytest.mark.parametrize(
    "arguments",
    [
        ("evidence", "gr-clerk-range", "--cite"),
        ("evidence", "--cite", "gr-clerk-range"),
        ("evidence", "gr-clerk-range", "--cite", "words"),
        ("evidence", "--cite", "words", "gr-clerk-range"),
        ("evidence", "gr-clerk-range", "--cite=words"),
        ("evidence", "gr-clerk-range", "--cite", "--color", "never"),
        ("--lang", "en", "evidence", "--cite", "--", "gr-clerk-range"),
    ],
    ids=" ".join,
)
def test_alone_it_is_in_words(arguments: Arguments) -> None:
    cited = ask(*_ON_TINY, *arguments).stdout
    assert cited == ask("evidence", "gr-clerk-range", "--cite", "words", *_ON_TINY).stdout
    assert "“The guide”, 2023, in English." in cited
    assert "“800-1200”" in cited


def test_another_style_is_no_style() -> None:
    assert "bibtex" in ask("evidence", "gr-clerk-range", "--cite", "ris", *_ON_TINY, code=2).stderr


def test_figures_of_a_role_are_cited_by_their_sources_each_once() -> None:
    cited = ask("evidence", "clerk", "--cite", "bibtex", *_ON_TINY).stdout
    assert [line for line in cited.splitlines() if line.startswith("@")] == ["@misc{office,", "@misc{guide,"]
    assert ask("sources", "guide", "--cite", "bibtex", *_ON_TINY).stdout in cited


@pytest.mark.parametrize(
    ("arguments", "schema"),
    [
        (("evidence", "gr-clerk-range"), "evidence"),
        (("evidence", "guide"), "sources"),
        (("evidence", "clerk", "GR"), "figures"),
        (("evidence", "15.500"), "evidence"),
    ],
    ids=str,
)
def test_a_script_is_told_by_the_schema_what_was_meant(arguments: Arguments, schema: str) -> None:
    assert ask(*arguments, "--json", *_ON_TINY).json["schema"].split("/")[1] == schema


def test_a_citation_is_a_part_of_the_answer_for_scripts() -> None:
    plain = ask("evidence", "gr-clerk-range", "--json", *_ON_TINY)
    assert plain.data["citation"]["words"].startswith("“The guide”, 2023, in English.")
    assert plain.data["citation"]["lacks"] == "Not known of the source: the publisher, the address."
    assert ask("evidence", "gr-clerk-range", "--json", "--cite", "bibtex", *_ON_TINY) == plain
    (source,) = ask("sources", "guide", "--json", *_ON_TINY).data
    assert source["citation"]["lacks"] == plain.data["citation"]["lacks"]
