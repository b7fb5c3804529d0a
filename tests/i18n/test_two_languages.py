"""Several languages are spoken at once, each by a thread or a task of its own, and never mix."""

import asyncio
import io
import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from threading import Barrier

import pytest

from careercli.answers.answer import Answer
from careercli.answers.compare import Comparison, compare
from careercli.catalog import Catalog
from careercli.formats import FORMATS, Look
from careercli.i18n.language import _, language, speak, speaking
from careercli.i18n.sentences import sentence
from careercli.model import LANGUAGES, Language
from careercli.store.cache import open_catalog
from careercli.views.compare import compare_page
from careercli.views.labels import Labels
from careercli.views.page import DETAILS, shown
from tests.cli.inside import ask

ROUNDS = 4


def answered(catalog: Catalog) -> Answer[Comparison]:
    return compare(catalog, ["agent", "supervisor"], countries=["TR", "GR"])


def told_in(catalog: Catalog, answer: Answer[Comparison]) -> Mapping[str, str]:
    """Return the answer in every format of pages, and its notes."""

    def written(name: str) -> str:
        stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        page = shown(compare_page(answer, Labels(catalog)), DETAILS)
        return str(import_module(FORMATS[name].module).page_text(page, stream, Look("never")))

    return {
        "notes": "\n".join(map(sentence, answer.notes)),
        **{name: written(name) for name, known in FORMATS.items() if known.takes == "page"},
    }


@pytest.mark.exhaustive
def test_threads_that_speak_different_languages_never_mix() -> None:
    with open_catalog() as catalog:
        alone = {}
        for each in LANGUAGES:
            with speaking(each):
                alone[each] = told_in(catalog, answered(catalog))
        assert len({told["text"] for told in alone.values()}) == len(LANGUAGES)
        together = Barrier(len(LANGUAGES))

        def mixed(each: Language) -> list[str]:
            speak(each)
            together.wait()
            return [
                name
                for _round in range(ROUNDS)
                for name, words in told_in(catalog, answered(catalog)).items()
                if words != alone[each][name]
            ]

        with ThreadPoolExecutor(len(LANGUAGES)) as pool:
            assert list(pool.map(mixed, LANGUAGES)) == [[]] * len(LANGUAGES)


def test_tasks_of_one_thread_speak_each_their_own_language() -> None:
    async def name_of_greek(each: Language) -> set[str]:
        said = set()
        with speaking(each):
            for _round in range(ROUNDS):
                said.add(_("Greek"))
                await asyncio.sleep(0)
        return said

    async def all_at_once() -> list[set[str]]:
        return await asyncio.gather(*map(name_of_greek, LANGUAGES))

    assert asyncio.run(all_at_once()) == [{"Greek"}, {"Yunanca"}, {"yunan dili"}, {"Ελληνικά"}]


def test_a_language_is_spoken_for_a_while_and_then_the_one_before() -> None:
    with speaking("tr"):
        with speaking("el"):
            assert (language(), _("Greek")) == ("el", "Ελληνικά")
        assert (language(), _("Greek")) == ("tr", "Yunanca")
        with pytest.raises(KeyError), speaking("az"):
            raise KeyError
        assert language() == "tr"
    assert language() == "en"


def test_nothing_of_the_process_is_changed() -> None:
    before = dict(os.environ)
    with speaking("tr"):
        assert dict(os.environ) == before


def test_the_help_of_one_process_follows_the_language() -> None:
    words = {"en": "Options:", "tr": "Seçenekler:", "az": "Seçimlər:", "el": "Επιλογές:"}
    for each in (*LANGUAGES, *reversed(LANGUAGES)):
        told = ask("show", "--help", "--lang", each).stdout
        assert [known for known, word in words.items() if f"\n{word}\n" in told] == [each]
