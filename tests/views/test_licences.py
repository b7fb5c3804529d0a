"""Under which terms a pack may be used is told in the reader's language, or marked as in another."""

import pytest

from careercli.answers.data_packs import AddedPack, pack_list
from careercli.formats.plain_format import plain_lines
from careercli.i18n.language import speaking
from careercli.i18n.numbers import semicolon
from careercli.model import LANGUAGES, Language, Text
from careercli.store.importers.credits import ESCO_LICENCE, ONET_LICENCE
from careercli.views.data_packs import list_page
from careercli.views.labels import licence_words
from careercli.views.page import shown


def _listed(licence: str, *languages: Language) -> str:
    pack = AddedPack(
        name="odds",
        title=Text(dict.fromkeys(LANGUAGES, "Odd jobs")),
        version="1",
        languages=languages,
        licence=licence,
        path="/packs/odds",
        files=1,
        size=1,
        sha256="",
        intact=True,
    )
    return "\n".join(plain_lines(shown(list_page(pack_list([pack])), ())))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("licence", [ONET_LICENCE, "CC BY 4.0", "MIT"])
def test_the_name_of_a_licence_is_the_same_in_every_language(licence: str, language: Language) -> None:
    with speaking(language):
        assert f": {licence}{semicolon()}" in _listed(licence, "en")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "ESCO, reuse with acknowledgement"),
        ("tr", "ESCO, kaynak gösterilerek yeniden kullanım"),
        ("az", "ESCO, mənbə göstərilməklə təkrar istifadə"),
        ("el", "ESCO, περαιτέρω χρήση με αναφορά της πηγής"),
    ],
)
def test_the_terms_of_what_the_program_imports_are_told_in_every_language(language: Language, words: str) -> None:
    with speaking(language):
        assert f": {words}{semicolon()}" in _listed(ESCO_LICENCE, "en")
        assert licence_words(f"CC-BY-4.0; {ESCO_LICENCE}", ()) == f"CC-BY-4.0{semicolon()}{words}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_terms_are_marked_for_whoever_reads_none_of_the_languages_of_the_pack(language: Language) -> None:
    with speaking(language):
        marked = "" if language in {"en", "az"} else " [en]"
        assert f": Ask the author first{marked}{semicolon()}" in _listed("Ask the author first", "az", "en")
