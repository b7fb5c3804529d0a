"""A person may name a thing in any of four languages, with or without capitals and accents, whole or in part."""

import re
from typing import Any

import pytest

from tests.cli.inside import ask


def _role(words: str) -> str:
    return str(ask("show", words, "--json").data["id"])


def _error(*arguments: str) -> dict[str, Any]:
    error: dict[str, Any] = ask(*arguments, "--json", code=3).json["error"]
    return error


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("supervisor", "supervisor"),
        ("SUPERVISOR", "supervisor"),
        ("  supervisor ", "supervisor"),
        ("Customer service supervisor", "supervisor"),
        ("customer-service  SUPERVISOR", "supervisor"),
        ("Müşteri Hizmetleri Amiri", "supervisor"),
        ("musteri hizmetleri amiri", "supervisor"),
        ("MÜŞTERİ HİZMETLERİ AMİRİ", "supervisor"),
        ("MUSTERI HIZMETLERI AMIRI", "supervisor"),
        ("müşterı hızmetlerı amırı", "supervisor"),
        ("επόπτης", "supervisor"),
        ("ΕΠΟΠΤΗΣ", "supervisor"),
        ("εποπτησ", "supervisor"),
        ("Eskalasyon Uzmanı", "escalation-specialist"),
        ("escalation", "escalation-specialist"),
        ("esca", "escalation-specialist"),
        ("team lead", "team-leader"),
        ("lead team", "team-leader"),
        ("takım lideri", "team-leader"),
    ],
)
def test_a_role_is_found_by(words: str, role: str) -> None:
    assert _role(words) == role


@pytest.mark.exhaustive
@pytest.mark.parametrize("language", ["en", "tr", "az", "el"])
def test_every_role_is_found_by_its_title_in_every_language(language: str) -> None:
    """Read from the pack itself; capitals and lost accents are how people type."""
    from careercli.model import LANGUAGES
    from careercli.store.cache import open_catalog

    (known,) = [known for known in LANGUAGES if known == language]
    with open_catalog() as catalog:
        titles = {role.id: role.title[known] for role in catalog.roles()}
    assert {id_: _role(title) for id_, title in titles.items()} == {id_: id_ for id_ in titles}
    assert {id_: _role(title.upper()) for id_, title in titles.items()} == {id_: id_ for id_ in titles}


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("GR", "GR"),
        ("gr", "GR"),
        ("Greece", "GR"),
        ("Yunanistan", "GR"),
        ("yunanıstan", "GR"),
        ("YUNANİSTAN", "GR"),
        ("Ελλάδα", "GR"),
        ("ΕΛΛΑΔΑ", "GR"),
        ("ελλαδα", "GR"),
        ("Türkiye", "TR"),
        ("TÜRKİYE", "TR"),
        ("TURKIYE", "TR"),
        ("turkey", "TR"),
        ("Azərbaycan", "AZ"),
        ("azerbaycan", "AZ"),
        ("ABŞ", "US"),
        ("united states", "US"),
    ],
)
def test_a_country_is_found_by(words: str, country: str) -> None:
    data = ask("compare", "agent", "supervisor", "--country", words, "--json").data
    assert data["countries"] == [country]


def test_a_role_is_shown_with_its_pay_in_the_countries_that_are_named() -> None:
    told = ask("show", "agent", "--country", "Yunanistan", "--country", "gb").stdout
    assert "Greece" in told
    assert "United Kingdom" in told
    assert not re.search(r"^ *Azerbaijan ", told, re.MULTILINE)
    spoken = ask("show", "agent", "--country", "GR", "--plain").stdout
    assert "Greece" in spoken
    assert "manat" not in spoken
    assert ask("show", "agent", "--country", "GR", "--json").data == ask("show", "agent", "--json").data
    assert "no country 'Germany'" in ask("show", "agent", "--country", "Germany", code=3).stderr


@pytest.mark.parametrize("words", ["empathy", "EMPATHY", "Empati", "empatı", "ενσυναισθηση", "Ενσυναίσθηση", "empath"])
def test_a_skill_is_found_by(words: str) -> None:
    assert [role["id"] for role in ask("roles", "--skill", words, "--json").data] == ["agent", "supervisor"]


@pytest.mark.parametrize("words", ["technical", "Technical support", "TECHNICAL SUPP"])
def test_a_family_is_found_by(words: str) -> None:
    assert {role["family"] for role in ask("roles", "--family", words, "--json").data} == {"technical"}


@pytest.mark.parametrize("words", ["advantages", "Avantajlar", "AVANTAJLAR", "πλεονεκτήματα", "advant"])
def test_a_topic_is_found_by(words: str) -> None:
    assert [topic["id"] for topic in ask("guide", words, "--json").data] == ["advantages"]


@pytest.mark.parametrize("words", ["gr-career-guide", "GR-CAREER-GUIDE", "gr career", "Greek guide to a career"])
def test_a_source_is_found_by(words: str) -> None:
    assert [source["id"] for source in ask("sources", words, "--json").data] == ["gr-career-guide"]


@pytest.mark.parametrize(
    "words", ["tr-supervisor-mean-month-2024", "TR supervisor mean month", "tr-supervisor-mean-mo"]
)
def test_a_figure_is_found_by(words: str) -> None:
    assert ask("evidence", words, "--json").data["figure"]["id"] == "tr-supervisor-mean-month-2024"


def test_several_matches_are_listed_and_each_is_accepted_as_it_stands() -> None:
    error = _error("show", "customer service")
    assert error["code"] == "ambiguous-role"
    assert {"agent", "team-leader", "supervisor", "manager", "director"} <= set(error["candidates"])
    assert [_role(candidate) for candidate in error["candidates"]] == error["candidates"]


@pytest.mark.parametrize(
    ("arguments", "code", "nearest"),
    [
        (("show", "agnt"), "unknown-role", "agent"),
        (("show", "supervixor"), "unknown-role", "supervisor"),
        (("compare", "agent", "direktoor"), "unknown-role", "director"),
        (("skills", "escallation"), "unknown-role", "escalation-specialist"),
        (("ladder", "--from", "manger"), "unknown-role", "manager"),
        (("roles", "--country", "grece"), "unknown-country", "GR"),
        (("ladder", "--country", "Turkei"), "unknown-country", "TR"),
        (("roles", "--skill", "empaty"), "unknown-skill", "empathy"),
        (("roles", "--family", "leadrship"), "unknown-family", "leadership"),
        (("guide", "advanteges"), "unknown-topic", "advantages"),
        (("sources", "gr-carer-guide"), "unknown-source", "gr-career-guide"),
        (("evidence", "tr-supervisor-mean-month-2042"), "unknown-figure", "tr-supervisor-mean-month-2024"),
    ],
)
def test_a_mistyped_name_gets_the_nearest_one(arguments: tuple[str, ...], code: str, nearest: str) -> None:
    error = _error(*arguments)
    assert (error["code"], error["candidates"][0]) == (code, nearest)
    assert nearest in error["hint"]


def _all_or_none(error: dict[str, Any], known: set[str]) -> bool:
    """Return whether an error leads to all names there are: by listing them, or by the command that does."""
    listed = set(error["candidates"])
    return listed == known or (not listed and "careercli " in error["hint"])


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        (("show", "zzz"), "roles"),
        (("guide", "zzz"), "guide"),
        (("sources", "zzz"), "sources"),
    ],
)
def test_a_name_like_nothing_gets_no_guess_but_all_names(arguments: tuple[str, ...], command: str) -> None:
    known = {record["id"] for record in ask(command, "--json").data}
    assert _all_or_none(_error(*arguments), known)


@pytest.mark.parametrize("country", ["Germany", "Γερμανία", "Almanya", "France", "zzz"])
def test_a_country_the_data_do_not_know_is_no_mistyped_other_one(country: str) -> None:
    assert _all_or_none(_error("roles", "--country", country), {"AZ", "CA", "GB", "GR", "TR", "US"})


@pytest.mark.parametrize(
    "arguments",
    [
        ("roles", "--country", ""),
        ("roles", "--family", ""),
        ("roles", "--skill", " "),
        ("roles", "--search", ""),
        ("roles", "--search", "?!"),
        ("ladder", "--country", ""),
        ("ladder", "--from", ""),
        ("compare", "agent", "--country", ""),
        ("compare", "agent", ""),
        ("skills", ""),
        ("guide", ""),
        ("sources", ""),
        ("show", ""),
        ("evidence", ""),
    ],
)
def test_an_empty_word_names_nothing(arguments: tuple[str, ...]) -> None:
    """A script whose variable is unset must not get the answer to another question."""
    assert _error(*arguments)["message"]


@pytest.mark.parametrize(
    "line",
    [
        ("show",),
        ("compare",),
        ("skills",),
        ("gap",),
        ("path", "agent"),
        ("match", "--as"),
        ("handout", "--country", "GR"),
        ("offer", "1000 EUR", "--country", "GR", "--role"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("typed", ["temsilci", "custmer servce", "satış temsilcisi"])
def test_every_command_offers_what_find_finds_in_its_order(line: tuple[str, ...], typed: str) -> None:
    (finding,) = ask("find", typed, "--json").data
    found = [candidate["id"] for candidate in finding["candidates"]]
    offered = _error(*line, typed)["candidates"]
    assert offered[: len(found)] == found[: len(offered)] != []
