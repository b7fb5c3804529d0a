"""Every message the program can say has words, and every sentence is said by someone."""

import ast
import gc
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import careercli
from careercli.i18n.language import choose
from careercli.i18n.problems import PROBLEMS
from careercli.i18n.sentences import SENTENCES, sentence
from careercli.messages import say
from careercli.model import Text

_ALL = {**SENTENCES, **PROBLEMS}
_TABLES = {"sentences.py", "problems.py"}


def _said() -> Iterator[tuple[re.Pattern[str], frozenset[str], str]]:
    """Yield code (as a pattern), names of the values and place of every `say(...)` in the program."""
    for path in Path(careercli.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                values = frozenset(keyword.arg for keyword in node.keywords if keyword.arg)
                for code in _codes(node.args[0]):
                    yield re.compile(code), values, f"{path.name}:{node.lineno}"


def _codes(code: ast.expr) -> Iterator[str]:
    match code:
        case ast.Constant(str(words)):
            yield re.escape(words)
        case ast.JoinedStr(parts):
            yield "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in parts)
        case ast.IfExp(_, yes, no):
            yield from _codes(yes)
            yield from _codes(no)
        case _:
            yield ".+"  # chosen elsewhere


def _placeholders(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def test_every_message_has_words_and_the_values_they_need() -> None:
    for code, values, place in _said():
        matching = [words for known, words in _ALL.items() if code.fullmatch(known)]
        assert matching, f"{place}: no words for {code.pattern}"
        if code.pattern != ".+":
            if {"amount", "currency"} <= values:
                values |= {"pay"}  # `sentence` makes one of the two
            assert all(_placeholders(words) <= values for words in matching), place


def test_no_sentence_is_left_that_nobody_says() -> None:
    codes = [code for code, _, _ in _said() if code.pattern != ".+"]
    literals = {
        node.value
        for path in Path(careercli.__file__).parent.rglob("*.py")
        if path.name not in _TABLES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
    }
    assert [known for known in _ALL if known not in literals and not any(c.fullmatch(known) for c in codes)] == []


@pytest.mark.parametrize("code", SENTENCES)
def test_notes_are_sentences_and_errors_follow_the_programs_name(code: str) -> None:
    """A capital at the start goes with a full stop at the end, or with words of others; an error has neither."""
    words = SENTENCES[code]
    assert words == words.strip()
    others = ("{note}", "{judgement}", "{gross}", "{licence}", "{where}")
    assert words[0] == "{" or words[0].isupper() == words.endswith((".", *others))


def test_a_sentence_leaves_nothing_behind_that_only_a_collector_finds() -> None:
    """A short run has none, and may say a million of them."""
    flag = say("wide-range", low=500.0, high=12000.0, times=24.0)
    sentence(say("two-sentences", first=flag, second=flag))
    gc.collect()
    gc.disable()
    try:
        for _ in range(50):
            sentence(say("two-sentences", first=flag, second=flag))
        assert gc.collect() < 50
    finally:
        gc.enable()


def test_values_are_written_as_people_write_them() -> None:
    words = sentence(say("wide-range", low=500.0, high=12000.0, times=24.0))
    assert words == "From 500 to 12,000, the high is 24 times the low: too wide for one job."


def test_a_year_takes_no_thousands_separator() -> None:
    assert "(2019 and 2024)" in sentence(say("years-differ", years=(2019, 2024), last=2024))


def test_braces_and_signs_in_a_persons_words_stay_as_they_are() -> None:
    assert sentence(say("unknown-role", words="{words} %s {0}")) == "no role '{words} %s {0}'"


def test_words_of_a_pack_fall_back_to_english_and_then_to_what_there_is() -> None:
    assert choose(Text({"tr": "Temsilci", "en": "Agent"})) == "Agent"
    assert choose(Text({"el": "Επόπτης"})) == "Επόπτης"
    assert choose(Text({})) == ""
