"""Any words lead to the roles and occupations they may mean, with an honest word for how sure that is."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest

from careercli.answers import find_many
from careercli.answers.find import find_occupations, find_one
from careercli.answers.found import Candidate
from careercli.answers.names.certainty import CERTAINTIES
from careercli.answers.names.codes import code_meant
from careercli.answers.names.find import find
from careercli.answers.names.tongue import tongue
from careercli.answers.names.typed import without_parentheses
from careercli.catalog import OpenCatalog
from careercli.elsewhere import elsewhere
from careercli.errors import NothingKnown
from careercli.i18n.language import speaking
from careercli.messages import say
from careercli.model import LANGUAGES, Language
from careercli.store.cache import open_catalog
from careercli.store.layers import PacksChanged
from tests.cli.inside import ask
from tests.layering import sources, write_pack

_ESCO = (
    ("esco-1439-3", "contact centre manager", "1439.3", ("customer service manager",), "Plans a contact centre."),
    ("esco-1349-21", "service manager", "1349.21", ("customer service manager",), "Oversees services. And more."),
    ("esco-5244-1", "call centre agent", "5244.1", ("call centre operator",), "Sells by telephone."),
    ("esco-5111-1", "cabin crew manager", "5111.1", ("customer service director",), "Leads a cabin crew."),
    ("esco-2146-1", "assayer", "2146.1", ("metal assayer",), "Tests metals."),
    ("esco-4225-1", "customer service representative", "4225.1", ("complaints clerk",), "Handles complaints."),
    ("esco-5132-1", "barista", "5132.1", ("coffee maker",), "Makes coffee."),
    ("esco-3355-1", "police officer", "3355.1", ("officer",), "Keeps order."),
    ("esco-0110-1", "army officer", "0110.1", ("officer",), "Leads soldiers."),
)


@pytest.fixture(scope="module")
def esco(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a pack like an imported one, of some occupations in English."""
    roles = ["id,family,title_en,summary_en", *(f"{id_},esco-1,{title},{about}" for id_, title, _, _, about in _ESCO)]
    names = ["kind,id,language,name", *(f"role,{id_},en,{name}" for id_, _, _, several, _ in _ESCO for name in several)]
    uri = "http://data.europa.eu/esco/occupation/13d1b2b4-99dd-44da-9734-c9f74bae18f"
    codes = [
        "of,id,scheme,code,match,uri",
        *(f"role,{id_},esco,{code},exact,{uri}{number:x}" for number, (id_, _, code, _, _) in enumerate(_ESCO)),
        "role,esco-0110-1,isco-08,0110,broad,",
    ]
    files: Mapping[str, Any] = {
        "sources.yaml": sources(),
        "roles.csv": "\n".join(roles) + "\n",
        "names.csv": "\n".join(names) + "\n",
        "codes.csv": "\n".join(codes) + "\n",
    }
    family = [{"id": "esco-1", "name": {"en": "Managers"}}]
    return write_pack(tmp_path_factory.mktemp("esco") / "pack", "esco-1-0-0", files, families=family)


@contextmanager
def _bundled_and(*packs: Path) -> Iterator[OpenCatalog]:
    with open_catalog(packs=[str(pack) for pack in packs]) as catalog:
        yield catalog


@pytest.fixture(scope="module")
def catalog(esco: Path) -> Iterator[OpenCatalog]:
    with _bundled_and(esco) as catalog:
        yield catalog


def _found(catalog: OpenCatalog, words: str, **options: Any) -> Sequence[Candidate]:
    (finding,) = find_one(catalog, words, **options).data
    return finding.candidates


def _certainties(candidates: Sequence[Candidate]) -> dict[str, str]:
    return {candidate.id: candidate.certainty for candidate in candidates}


def test_a_title_is_sure_and_carries_its_code_exactly(catalog: OpenCatalog) -> None:
    first, *_ = _found(catalog, "call centre agent", within="esco")
    assert (first.id, first.certainty, first.matched_title) == ("esco-5244-1", "sure", True)
    assert [(code.scheme, code.code, code.match) for code in first.codes] == [("esco", "5244.1", "exact")]


def test_another_name_alone_never_makes_an_exact_code(catalog: OpenCatalog) -> None:
    first, *_ = _found(catalog, "customer service director", within="esco")
    assert (first.id, first.matched, first.matched_title) == ("esco-5111-1", "customer service director", False)
    assert first.codes[0].match == "close"


def test_a_name_of_two_occupations_is_not_sure_and_both_say_what_they_are(catalog: OpenCatalog) -> None:
    candidates = _found(catalog, "customer service manager", within="esco")
    assert {"esco-1439-3", "esco-1349-21"} == {candidate.id for candidate in candidates[:2]}
    assert "sure" not in _certainties(candidates).values()
    assert {candidate.about["en"] for candidate in candidates[:2]} == {"Plans a contact centre.", "Oversees services."}


def test_our_roles_and_those_of_a_taxonomy_stand_side_by_side(catalog: OpenCatalog) -> None:
    taxonomies = [candidate.taxonomy for candidate in _found(catalog, "customer service representative")]
    assert taxonomies == sorted(taxonomies, key=["roles", "esco", "onet"].index)
    assert {"roles", "esco"} == set(taxonomies)


@pytest.mark.parametrize("words", ["müdürler", "müşteri hizmetleri müdürü", "menecerlər"])
def test_turkish_and_azerbaijani_reach_a_taxonomy_through_our_own_roles(catalog: OpenCatalog, words: str) -> None:
    answer = find_one(catalog, words, within="esco")
    (finding,) = answer.data
    assert finding.language in {"tr", "az"}
    first, *_ = finding.candidates
    assert (first.id, first.through) == ("esco-1439-3", "manager")
    assert {one.through is None for one in finding.candidates} == {False}
    assert "sure" not in _certainties(finding.candidates).values()
    assert [note.code for note in answer.notes if note.code.startswith("no-names-in")]


def test_no_look_alike_stands_for_a_turkish_word(catalog: OpenCatalog) -> None:
    with pytest.raises(NothingKnown) as unknown:
        find_one(catalog, "itfaiyeci", within="esco", reader="tr")
    assert unknown.value.hint is not None
    assert unknown.value.hint.code == "in-other-words-than-tr"


@pytest.mark.parametrize(("words", "certainty"), [("assayerr", "likely"), ("asayer", "unsure"), ("kassiyer", "unsure")])
def test_one_word_that_is_but_like_a_title_is_not_sure(catalog: OpenCatalog, words: str, certainty: str) -> None:
    assert _certainties(_found(catalog, words, within="esco")).get("esco-2146-1") == certainty


def test_whoever_reads_turkish_types_turkish_unless_the_words_are_known(catalog: OpenCatalog) -> None:
    with pytest.raises(NothingKnown):
        find_one(catalog, "kassiyer", within="esco", reader="tr")
    assert _found(catalog, "assayers", within="esco", reader="tr")[0].id == "esco-2146-1"


@pytest.mark.parametrize("words", ["engineer", "mühendis", "koordinator"])
def test_one_word_of_a_longer_name_of_ours_most_likely_means_other_work(catalog: OpenCatalog, words: str) -> None:
    assert _found(catalog, words, within="roles")[0].certainty == "unsure"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("call center müdürü", "tr"),
        ("çağrı mərkəzi operatoru", "az"),
        ("menecer", "az"),
        ("manager", None),
        ("Διευθυντής", "el"),
        ("dieuthyntis", "el"),
        ("team leader exyphrethshs pelatwn", "el"),
        ("voithos", "el"),
        ("director", None),
        ("team leader", None),
        ("metal assayer", None),
        ("customer service", None),
        ("contact centre managér", None),
    ],
)
def test_the_language_of_words_is_told_by_letters_and_by_known_words(
    catalog: OpenCatalog, words: str, language: str | None
) -> None:
    assert tongue(catalog, words, "en") == language


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("managers", "manager"),
        ("müdürler", "manager"),
        ("διευθυντές", "manager"),
        ("menecerlər", "manager"),
        ("ekprosopos eksipiretisis pelaton", "agent"),
        ("custmer servise agnet", "agent"),
    ],
)
def test_other_forms_find_the_role(catalog: OpenCatalog, words: str, first: str) -> None:
    assert _found(catalog, words, within="roles")[0].id == first


@pytest.mark.parametrize("words", ["temsilci", "officer"])
def test_a_bare_word_that_several_roles_have_is_not_sure(catalog: OpenCatalog, words: str) -> None:
    candidates = _found(catalog, words, within="roles")
    assert len(candidates) > 1
    assert "sure" not in _certainties(candidates).values()


@pytest.mark.parametrize("words", ["temsilci", "customer service"])
def test_bare_words_offer_the_ladder_first(catalog: OpenCatalog, words: str) -> None:
    assert _found(catalog, words, within="roles")[0].id == "agent"


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("4222", ("4222",)),
        ("ISCO 4222", ("4222",)),
        ("isco-08: 4222", ("4222",)),
        ("5244.1", ("5244.1",)),
        ("43-4051", ("434051", "434051.00")),
        ("434051", ("434051", "434051.00")),
        ("SOC 43-4051", ("434051", "434051.00")),
        ("43-4051.00", ("434051.00",)),
        *((f"43{dash}4051", ("434051", "434051.00")) for dash in "‐‑‒–—―−﹣－"),
        ("SOC\N{NO-BREAK SPACE}43–4051.00", ("434051.00",)),
        ("ISCO ４２２２", ("4222",)),
        ("４３－４０５１．００", ("434051.00",)),
        ("agent – 24", ()),
        ("43405100", ("434051.00",)),
        ("NOC 64409", ("64409",)),
        ("call centre 24", ()),
        ("agent", ()),
        ("4222 agent", ()),
    ],
)
def test_what_is_a_code(words: str, keys: tuple[str, ...]) -> None:
    meant = code_meant(words)
    assert (meant.keys if meant is not None else ()) == keys


@pytest.mark.parametrize("words", ["5244.1", "ESCO 5244.1"])
def test_a_code_finds_its_occupation(catalog: OpenCatalog, words: str) -> None:
    (only,) = _found(catalog, words)
    assert (only.id, only.certainty, only.matched) == ("esco-5244-1", "sure", None)


def test_a_code_that_several_roles_carry_is_not_sure(catalog: OpenCatalog) -> None:
    candidates = _found(catalog, "43-4051", within="roles", most=10)
    assert candidates[0].id == "agent"
    assert "sure" not in _certainties(candidates).values()


def test_a_code_of_a_named_classification_is_looked_up_in_that_alone(catalog: OpenCatalog) -> None:
    assert [each.matched_code for each in _found(catalog, "UK SOC 7211")] == ["uk-soc-2020:7211"]
    with pytest.raises(NothingKnown):
        find_one(catalog, "NOC 7211")


def test_a_code_that_a_table_matches_to_a_wider_occupation_fits_no_better_than_that(catalog: OpenCatalog) -> None:
    fits = {each.id: each.matched_code_fits for each in _found(catalog, "43-4051.00", within="roles", most=20)}
    assert fits["agent"] == "exact"
    assert fits["escalation-specialist"] == "broad"


def test_the_codes_of_a_role_are_no_better_than_the_occupation_that_a_table_matches(catalog: OpenCatalog) -> None:
    candidates = {each.id: each for each in _found(catalog, "escalation specialist", within="roles")}
    fits = {(code.scheme, code.code): code.match for code in candidates["escalation-specialist"].codes}
    assert fits["onet-soc", "43-4051.00"] == "broad"


def test_an_id_finds_what_it_names_and_nothing_else(catalog: OpenCatalog) -> None:
    (only,) = _found(catalog, "esco-5244-1")
    assert (only.id, only.certainty) == ("esco-5244-1", "sure")


def test_a_role_of_ours_is_not_sure_for_the_words_of_any_occupation(catalog: OpenCatalog) -> None:
    for words in ("farm supervisor", "clean energy site manager", "sign erector"):
        assert "sure" not in _certainties(_found(catalog, words, within="roles")).values()
    for words in ("custmer servce managr", "customer service managers"):
        assert _found(catalog, words, within="roles")[0].certainty == "sure"


def test_a_role_of_ours_is_less_sure_where_an_occupation_has_the_very_words(catalog: OpenCatalog) -> None:
    def own(words: str, within: Any) -> str:
        found = _found(catalog, words, within=within)
        return next(each.certainty for each in found if each.taxonomy == "roles")

    assert own("service manager", "roles") == "sure"
    assert own("service manager", "all") == "likely"


def test_what_is_likely_stands_before_what_hardly_fits(catalog: OpenCatalog) -> None:
    first, *_ = _found(catalog, "cabin crew managers")
    assert first.id == "esco-5111-1"


def test_what_is_in_greek_goes_through_our_own_names_where_a_classification_has_none(catalog: OpenCatalog) -> None:
    answer = find_one(catalog, "εκπρόσωπος εξυπηρέτησης πελατών")
    found = {each.id: each for finding in answer.data for each in finding.candidates}
    assert (found["esco-4225-1"].through, found["esco-4225-1"].matched_title) == ("agent", False)
    assert "no-names-in-el" in [note.code for note in answer.notes]
    with pytest.raises(NothingKnown) as unknown:
        find_one(catalog, "αρτοποιός")
    assert unknown.value.hint is not None
    assert unknown.value.hint.code == "in-other-words-than-el"


@pytest.mark.parametrize(
    ("greeklish", "greek"),
    [
        ("dieuthyntis", "διευθυντής"),
        ("diefthintria", "διευθύντρια"),
        ("ekprosopos eksipiretisis pelaton", "εκπρόσωπος εξυπηρέτησης πελατών"),
        ("manager eksupiretisis pelatwn", "manager εξυπηρέτησης πελατών"),
    ],
)
def test_greek_in_latin_letters_goes_through_our_own_names_as_in_greek_ones(
    catalog: OpenCatalog, greeklish: str, greek: str
) -> None:
    found = _found(catalog, greeklish, within="esco")
    assert [each.id for each in found] == [each.id for each in _found(catalog, greek, within="esco")]
    assert None not in {each.through for each in found}


def test_at_most_so_many_of_each(catalog: OpenCatalog) -> None:
    candidates = _found(catalog, "customer service manager", most=1)
    assert [candidate.taxonomy for candidate in candidates] == ["roles", "esco"]


def test_each_of_several_words_has_a_finding(catalog: OpenCatalog) -> None:
    answer = find_occupations(catalog, ["agent", "xyzzy", "…"], most=1)
    assert [finding.words for finding in answer.data] == ["agent", "xyzzy", "…"]
    assert [len(finding.candidates) > 0 for finding in answer.data] == [True, False, False]


def test_a_taxonomy_that_is_not_in_use_is_told() -> None:
    with open_catalog() as bundled, pytest.raises(NothingKnown) as missing:
        find_one(bundled, "agent", within="esco")
    assert missing.value.message.code == "taxonomy-not-in-use"


@pytest.mark.parametrize(
    "words", ["Customer service agent (m/f/d)", "Customer Service Agent [remote]", "CSA (customer service agent)"]
)
def test_what_stands_in_parentheses_behind_a_title_does_not_matter(catalog: OpenCatalog, words: str) -> None:
    first, *_ = _found(catalog, words, within="roles")
    assert (first.id, first.certainty) == ("agent", "sure")


@pytest.mark.parametrize(
    ("words", "without"),
    [
        ("Nurse", None),
        ("(m/f)", None),
        ("Nurse (m/f)", "Nurse"),
        ("MD (Medical Doctor)", "Medical Doctor"),
        ("NURSE (ICU)", "NURSE"),
        ("a (b) c", None),
        ("a (b) (c)", None),
    ],
)
def test_what_stands_outside_of_parentheses_or_is_a_short_form(words: str, without: str | None) -> None:
    assert without_parentheses(words) == without


@pytest.mark.parametrize("words", ["HVAC tech", "opera manager"])
def test_a_word_that_none_of_our_roles_has_may_mean_other_work(catalog: OpenCatalog, words: str) -> None:
    assert "sure" not in _certainties(_found(catalog, words, within="roles")).values()


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("5244.1", "esco-5244-1"),
        ("UK SOC 7211", "agent"),
        ("customer service manager", "manager"),
        ("cabin crew man", "esco-5111-1"),
        ("customer service supervisor", "supervisor"),
    ],
)
def test_a_role_is_taken_that_is_clearly_meant(catalog: OpenCatalog, words: str, role: str) -> None:
    assert find(catalog, "role", words) == role


@pytest.mark.parametrize(
    "words",
    [
        "custmer servise agnet",
        "call centre agent",
        "temsilci",
        "officer",
        "cabin crew boss",
        "64409",
        "Customer Service Agent (m/f)",
    ],
)
def test_what_a_role_is_asked_for_by_offers_what_is_found_in_its_order(catalog: OpenCatalog, words: str) -> None:
    candidates = _found(catalog, words)
    with pytest.raises(NothingKnown) as unclear:
        find(catalog, "role", words)
    found, offered = [each.id for each in candidates], [*unclear.value.candidates]
    assert offered[: len(found)] == found[: len(offered)]
    surest = min((each.certainty for each in candidates), key=CERTAINTIES.index)
    assert {each.id for each in candidates if each.certainty == surest} <= set(offered)


@pytest.mark.parametrize("reader", LANGUAGES)
@pytest.mark.parametrize("words", ["asayer", "contact centre manger", "custmer servise"])
def test_the_readers_language_counts_wherever_a_role_is_asked_for(
    catalog: OpenCatalog, words: str, reader: Language
) -> None:
    answered = find_occupations(catalog, [words], reader=reader)
    found = [each.id for each in answered.data[0].candidates]
    with speaking(reader), pytest.raises(NothingKnown) as unclear:
        find(catalog, "role", words)
    offered = [*unclear.value.candidates]
    assert offered == found[: len(offered)]
    assert bool(offered) == bool(found)
    if not found:
        assert unclear.value.hint == say(f"in-other-words-than-{reader}")


def test_a_title_comes_before_other_names(tmp_path: Path) -> None:
    several = ("education policy officer", "policy officer", "housing policy officer")
    roles = ["id,family,title_en,summary_en", *(f"esco-{n},esco-1,{title},Work." for n, title in enumerate(several))]
    others = ("policy officer", "officer for policy", "policy officers")
    names = ["kind,id,language,name", *(f"role,esco-{id_},en,{name}" for id_ in (0, 2) for name in others)]
    files = {
        "roles.csv": "\n".join(roles) + "\n",
        "names.csv": "\n".join(names) + "\n",
        "sources.yaml": sources(),
    }
    family = [{"id": "esco-1", "name": {"en": "Clerks"}}]
    with _bundled_and(write_pack(tmp_path / "pack", "esco-1-0-0", files, families=family)) as catalog:
        first, *_ = _found(catalog, "policy officer", within="esco")
        assert (first.id, first.certainty) == ("esco-1", "sure")


@pytest.mark.parametrize(
    ("words", "candidates"),
    [
        pytest.param("call centre agent", {"agent", "esco-5244-1"}, id="our name and a title of theirs"),
        pytest.param("64409", {"agent", "customer-service-coordinator"}, id="a code that only comes close"),
        pytest.param("60040", {"manager"}, id="a code of a wider occupation"),
    ],
)
def test_no_role_is_picked_unsaid(catalog: OpenCatalog, words: str, candidates: set[str]) -> None:
    with pytest.raises(NothingKnown) as unclear:
        find(catalog, "role", words)
    assert candidates <= set(unclear.value.candidates)


def test_another_name_of_an_occupation_is_none_where_others_have_names_as_like(tmp_path: Path) -> None:
    roles = (
        "id,family,title_en,summary_en",
        "onet-a,onet-1,Order Clerks,Take orders.",
        "onet-b,onet-1,Contact Desk Clerks,Inform about contacts.",
    )
    others = ("contact clerks", "contacts clerk", "contact desk clerk", "clerk of contacts")
    names = (
        "kind,id,language,name",
        "role,onet-a,en,contact clerk",
        "role,onet-a,en,barkeeper",
        *(f"role,onet-b,en,{name}" for name in others),
    )
    files = {
        "roles.csv": "\n".join(roles) + "\n",
        "names.csv": "\n".join(names) + "\n",
        "sources.yaml": sources(),
    }
    family = [{"id": "onet-1", "name": {"en": "Clerks"}}]
    pack = write_pack(tmp_path / "pack", "onet-1-0", files, families=family)
    with _bundled_and(pack) as catalog:
        assert find(catalog, "role", "barkeeper") == "onet-a"
        with pytest.raises(NothingKnown) as unclear:
            find(catalog, "role", "contact clerk")
        assert {"onet-a", "onet-b"} <= set(unclear.value.candidates)


@pytest.fixture
def hiding(tmp_path: Path) -> Path:
    """Write a pack like an imported one, whose publisher keeps a name for search only."""
    files = {
        "roles.csv": "id,family,title_en,summary_en\nesco-1,esco-1,general practitioner,Heals.\n",
        "names.csv": "kind,id,language,name,hidden\nrole,esco-1,en,healer,true\nrole,esco-1,en,family doctor,\n",
        "sources.yaml": sources(),
    }
    return write_pack(
        tmp_path / "pack", "esco-1-0-0", files, families=[{"id": "esco-1", "name": {"en": "Professionals"}}]
    )


def test_a_name_for_search_only_is_told_to_be_one(hiding: Path) -> None:
    with _bundled_and(hiding) as catalog:
        (by_hidden,), (by_shown,) = (_found(catalog, words, within="esco") for words in ("healers", "family doctors"))
        assert (by_hidden.matched, by_hidden.matched_hidden, by_hidden.matched_title) == ("healer", True, False)
        assert (by_shown.matched, by_shown.matched_hidden) == ("family doctor", False)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "a hidden name, for search only"),
        ("tr", "gizli ad, yalnızca arama için"),
        ("az", "gizli ad, yalnız axtarış üçün"),
        ("el", "κρυφή ονομασία, μόνο για αναζήτηση"),
    ],
)
def test_the_page_and_every_table_name_what_was_found(language: Language, told: str, hiding: Path) -> None:
    asked = ("find", "healer", "--in", "esco", "--pack", str(hiding))
    in_language = (*asked, "--lang", language)
    for part in ((), ("--full",), ("--plain", "--full")):
        assert f"healer ({told})" in " ".join(ask(*in_language, *part).stdout.split())
    (row,) = csv.DictReader(ask(*asked, "--format", "csv").stdout.splitlines())
    assert (row["matched"], row["matched_hidden"]) == ("healer", "true")
    ((candidate,),) = (finding["candidates"] for finding in ask(*asked, "--json").data)
    assert (candidate["matched"], candidate["matched_hidden"]) == ("healer", True)


def test_nothing_stands_before_what_is_surest(catalog: OpenCatalog) -> None:
    for words in ("service manager", "contact centre manager", "assayer", "customer service manager"):
        order = [CERTAINTIES.index(each.certainty) for each in _found(catalog, words)]
        assert order[0] == min(order)
    codes = [CERTAINTIES.index(each.certainty) for each in _found(catalog, "1439")]
    assert codes == sorted(codes)


def test_all_that_have_the_very_name_are_shown_and_what_is_but_like_it_gives_way(catalog: OpenCatalog) -> None:
    found = [each for each in _found(catalog, "customer service manager") if each.taxonomy == "esco"]
    assert {each.id for each in found} == {"esco-1439-3", "esco-1349-21"}
    assert all(each.is_called_so for each in found)


def test_a_word_that_is_not_the_title_of_ours_is_not_sure_among_all_work(catalog: OpenCatalog) -> None:
    assert _certainties(_found(catalog, "operator", within="roles"))["agent"] == "sure"
    assert _certainties(_found(catalog, "operator"))["agent"] == "likely"


@pytest.mark.parametrize("words", ["assassin", "assay", "mangler", "n/a", "x y", "seller"])
def test_a_lone_word_that_no_name_has_is_unsure(catalog: OpenCatalog, words: str) -> None:
    finding, *_ = find_occupations(catalog, [words], within="esco").data
    assert {each.certainty for each in finding.candidates} <= {"unsure"}


def test_a_slip_of_an_english_word_is_turkish_to_whoever_reads_turkish(catalog: OpenCatalog) -> None:
    with pytest.raises(NothingKnown):
        find_one(catalog, "asayer", within="esco", reader="tr")
    assert _found(catalog, "asayer", within="esco", reader="en")[0].id == "esco-2146-1"


def test_what_is_but_like_the_words_is_not_meant_where_an_occupation_is_called_so(catalog: OpenCatalog) -> None:
    assert [each.id for each in _found(catalog, "barista")] == ["esco-5132-1"]
    assert [each.id for each in _found(catalog, "barista", within="roles")] == ["supervisor"]


def test_of_a_word_that_several_of_ours_have_ours_are_read_first_and_likely(catalog: OpenCatalog) -> None:
    first, *others = _found(catalog, "officer")
    assert (first.id, first.certainty) == ("customer-service-officer", "likely")
    assert {"esco-3355-1", "esco-0110-1"} <= {each.id for each in others}


def test_nothing_is_sure_of_which_half_is_said_nowhere(catalog: OpenCatalog) -> None:
    for words in ("assayer vitae", "barista vitae", "moon assayer", "coffee of sorts"):
        assert {each.certainty for each in _found(catalog, words)} <= {"likely", "unsure"}


@pytest.mark.parametrize("words", ["head of it", "release engineer", "plumbing technician"])
def test_a_word_of_ours_beside_words_of_other_work_is_unsure(catalog: OpenCatalog, words: str) -> None:
    assert {each.certainty for each in _found(catalog, words, within="roles")} == {"unsure"}


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("110.1", "esco-0110-1"),
        ("C0110", "esco-0110-1"),
        ("http://data.europa.eu/esco/isco/C0110", "esco-0110-1"),
        ("army officer (0110.1)", "esco-0110-1"),
        ("0110.1 some kind of soldier", "esco-0110-1"),
    ],
)
def test_codes_are_read_as_publishers_and_spreadsheets_write_them_and_among_words(
    catalog: OpenCatalog, words: str, id_: str
) -> None:
    found, *_ = _found(catalog, words)
    assert found.id == id_
    assert found.matched_code_fits == "broad" or find(catalog, "role", words) == id_


@pytest.mark.parametrize("words", ["43-0000", "C9", "ISCO 9999"])
def test_a_code_that_nothing_carries_is_told_as_one(catalog: OpenCatalog, words: str) -> None:
    with pytest.raises(NothingKnown) as unknown:
        find_one(catalog, words)
    assert unknown.value.hint == say("no-such-code")


def test_a_part_of_another_name_of_an_occupation_opens_nothing(catalog: OpenCatalog) -> None:
    assert find(catalog, "role", "metal assayer") == "esco-2146-1"
    with pytest.raises(NothingKnown) as unclear:
        find(catalog, "role", "metal assay")
    assert unclear.value.candidates == ("esco-2146-1",)


def test_many_titles_mean_what_each_does_alone(esco: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    titles = ["call centre agnt", "metal assayer", "müdür", "customer service manager", "5244.1", "nothing of the kind"]
    monkeypatch.setattr(find_many, "_LEAST", 2)
    monkeypatch.setattr(find_many, "processors", lambda: 4)
    start = Mock(wraps=elsewhere)
    monkeypatch.setattr(find_many, "elsewhere", start)
    with _bundled_and(esco) as catalog:
        answer = find_many.find_many(catalog, find_many.Packs(None, (str(esco),)), titles, most=2)
        assert answer == find_occupations(catalog, titles, most=2)
    assert start.call_count == 2


def test_no_titles_mean_nothing(esco: Path) -> None:
    with _bundled_and(esco) as catalog:
        assert find_many.find_many(catalog, find_many.Packs(None, (str(esco),)), []).data == ()


def test_packs_that_change_under_many_titles_are_not_mixed(esco: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find_many, "_LEAST", 1)
    monkeypatch.setattr(find_many, "processors", lambda: 2)
    with _bundled_and(esco) as catalog, pytest.raises(PacksChanged):
        find_many.find_many(catalog, find_many.Packs(None, ()), ["metal assayer", "call centre agent"])
