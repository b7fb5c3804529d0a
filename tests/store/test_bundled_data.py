"""What we know is held to the same strictness as the code: complete, sourced, and as the guides print it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from careercli.catalog import NameKind
from careercli.model import LANGUAGES, Code, GuideEntry, Pack, PayFigure, Role, Source, Text
from careercli.plain import to_plain
from tests.worlds import PlainCatalog

LADDER = ["agent", "team-leader", "supervisor", "manager", "director"]
BESIDE_THE_LADDER = {
    "client-relations-manager",
    "customer-service-coordinator",
    "customer-service-officer",
    "escalation-specialist",
    "help-desk-support",
    "sales-support-specialist",
    "social-media-manager",
    "technical-support-specialist",
}
GUIDES = {"az-worker-guide", "gr-career-guide", "tr-escalation-guide", "tr-jobs-guide", "tr-supervisor-guide"}

PRINTED: Mapping[tuple[str, str], list[tuple[float, float | None]]] = {
    ("TR", "supervisor"): [(125.2, 125.2), (149, 149), (15500, 15500), (21500, 21500)],
    ("TR", "escalation-specialist"): [(123.5, 123.5), (142.3, 142.3), (14500, 14500), (18500, 18500)],
    ("AZ", "agent"): [
        (1000, 1000),
        (1000, 1500),
        (1218, 1218),
        (14620, 14620),
        (1800, 1800),
        (2000, None),
        (468, 468),
        (500, 800),
        (700, 1000),
    ],
    ("GR", "agent"): [(800, 1200)],
    ("GR", "team-leader"): [(1300, 1600)],
    ("GR", "supervisor"): [(1600, 2200)],
    ("GR", "manager"): [(2300, 3700)],
    ("GR", "director"): [(3800, 4500)],
    ("US", "agent"): [(16.69, 16.69), (29257, 29257), (34710, 34710), (39722, 39722), (40000, 50000)],
}
"""Low and high of every amount that the five guides print, read from the guides and not from the data."""


@pytest.fixture(scope="module")
def pack(bundled: Pack) -> Pack:
    return bundled


@pytest.fixture(scope="module")
def roles(pack: Pack) -> Mapping[str, Role]:
    return {role.id: role for role in pack.roles}


@pytest.fixture(scope="module")
def figures(pack: Pack) -> Mapping[str, PayFigure]:
    return {figure.id: figure for figure in pack.figures}


def english(text: Text | None) -> str:
    return text["en"] if text else ""


def codes(pack: Pack) -> Iterator[Code]:
    for role in pack.roles:
        yield from role.codes
    for skill in pack.skills:
        yield from skill.codes


def entries(pack: Pack, topic: str) -> tuple[GuideEntry, ...]:
    (found,) = (known for known in pack.topics if known.id == topic)
    return found.entries


def texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text in plain data with the way to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts(item, f"{path}/{key}")
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from texts(item, f"{path}/{position}")


# --- roles and names


def test_the_thirteen_roles_are_there_the_ladder_first(pack: Pack) -> None:
    ids = [role.id for role in pack.roles]
    assert ids[:5] == LADDER
    assert set(ids[5:]) == BESIDE_THE_LADDER
    assert len(ids) == 13


def test_the_ladder_is_climbed_in_this_order(pack: Pack) -> None:
    (ladder,) = pack.ladders
    assert list(ladder.rungs) == LADDER


def test_every_title_and_name_is_in_all_four_languages(pack: Pack) -> None:
    named = {
        "the pack": pack.info.title,
        **{term.id: term.name for term in (*pack.info.families, *pack.info.terms)},
        **{f"role {role.id}": role.title for role in pack.roles},
        **{f"skill {skill.id}": skill.name for skill in pack.skills},
        **{f"ladder {ladder.id}": ladder.title for ladder in pack.ladders},
        **{f"topic {topic.id}": topic.title for topic in pack.topics},
        **{f"{topic.id}/{entry.id}": entry.title for topic in pack.topics for entry in topic.entries if entry.title},
    }
    assert not {what: names for what, names in named.items() if set(names) != set(LANGUAGES)}


def test_every_role_has_another_name_in_every_language(pack: Pack) -> None:
    assert not [(role.id, language) for role in pack.roles for language in LANGUAGES if not role.aliases.get(language)]


@pytest.mark.parametrize("kind", ["role", "skill", "country", "family", "topic", "ladder"])
def test_no_name_belongs_to_two(kind: NameKind, pack: Pack) -> None:
    """Whoever types a whole name gets an answer, never a choice."""
    owners = defaultdict(set)
    for name in PlainCatalog(pack).names(kind):
        owners[name.folded].add(name.id)
    assert not {words: ids for words, ids in owners.items() if len(ids) > 1}


def test_only_titles_that_a_source_prints_name_a_source(pack: Pack) -> None:
    assert not [role.id for role in pack.roles if not set(role.title_sources) <= set(role.title)]
    languages = {source.id: source.language for source in pack.sources}
    printed = [
        (role.id, language, languages[source])
        for role in pack.roles
        for language, sources in role.title_sources.items()
        for source in sources
    ]
    assert not [(role, language, other) for role, language, other in printed if other != language]
    assert printed


def _texts_by_language(value: Any, path: str = "") -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield every text in plain data, with the way to it."""
    if isinstance(value, dict) and value and set(value) <= set(LANGUAGES):
        if all(isinstance(words, str) for words in value.values()):
            yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts_by_language(item, f"{path}/{key}")
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _texts_by_language(item, f"{path}/{position}")


def test_every_text_is_in_all_four_languages(pack: Pack) -> None:
    """But for titles of sources that stand as they are printed, and for addresses."""
    found = dict(_texts_by_language(to_plain(pack, {})))
    lacking = {path for path, words in found.items() if set(words) != set(LANGUAGES)}
    one = {path: next(iter(words.values())) for path, words in found.items() if len(words) == 1}
    printed = {path for path in one if re.fullmatch(r"/sources/\d+/title", path)}
    addresses = {path for path, words in one.items() if path.endswith("/where") and " " not in words}
    assert lacking == printed | addresses
    assert len(found) > 700


def test_a_translation_keeps_every_number_that_is_no_word(pack: Pack) -> None:
    """Codes, years and amounts survive translation; separators may change with the language."""
    for path, words in _texts_by_language(to_plain(pack, {})):
        numbers = {language: _digits(text) for language, text in words.items()}
        for language, found in numbers.items():
            missing = numbers.get("en", found) - found
            assert not missing, (path, language, missing)


def _digits(text: str) -> Counter[str]:
    """Return the numbers of two digits and more in a text, without their separators."""
    return Counter(re.sub(r"[.,]", "", number) for number in re.findall(r"\d[\d.,]*\d", text))


# --- codes


@pytest.mark.parametrize(
    ("role", "nearest"),
    [
        ("agent", {"isco-08": ("4225", "exact"), "esco": ("4225.1", "exact"), "onet-soc": ("43-4051.00", "exact")}),
        (
            "team-leader",
            {"isco-08": ("3341", "close"), "esco": ("3341.4", "close"), "onet-soc": ("43-1011.00", "broad")},
        ),
        (
            "supervisor",
            {"isco-08": ("3341", "exact"), "esco": ("3341.4", "exact"), "onet-soc": ("43-1011.00", "broad")},
        ),
        ("manager", {"isco-08": ("1439", "close"), "esco": ("1439.3", "close"), "onet-soc": ("43-1011.00", "close")}),
        ("director", {"isco-08": ("1439", "broad"), "esco": ("1439.1", "broad"), "onet-soc": ("11-1021.00", "broad")}),
        (
            "escalation-specialist",
            {"isco-08": ("4225", "broad"), "esco": ("4225.1", "broad"), "onet-soc": ("43-4051.00", "broad")},
        ),
        (
            "help-desk-support",
            {"isco-08": ("3512", "exact"), "esco": ("3512.1", "exact"), "onet-soc": ("15-1232.00", "exact")},
        ),
        (
            "client-relations-manager",
            {"isco-08": ("2431", "exact"), "esco": ("2431.6", "exact"), "onet-soc": ("41-3091.00", "narrow")},
        ),
        (
            "sales-support-specialist",
            {"isco-08": ("4311", "close"), "esco": ("4311.2", "close"), "onet-soc": ("43-4151.00", "close")},
        ),
        (
            "social-media-manager",
            {"isco-08": ("2432", "close"), "esco": ("2432.5", "close"), "onet-soc": ("13-1161.01", "close")},
        ),
    ],
)
def test_the_first_code_of_a_scheme_is_the_nearest_one(
    role: str, nearest: Mapping[str, tuple[str, str]], roles: Mapping[str, Role]
) -> None:
    first = primary_codes(roles[role])
    assert {scheme: first[scheme] for scheme in ("isco-08", "esco", "onet-soc")} == nearest


def primary_codes(role: Role) -> dict[str, tuple[str, str]]:
    return {code.scheme: (code.code, code.match) for code in reversed(role.codes)}


CROSSWALK: Mapping[str, set[tuple[str, str]]] = {
    "1222.1": {("11-2032.00", "close"), ("27-3031.00", "broad")},
    "1439.1": {("43-1011.00", "close")},
    "1439.3": {("43-1011.00", "close")},
    "2431.6": {("41-3091.00", "narrow"), ("41-4011.00", "narrow"), ("41-4012.00", "narrow")},
    "2432.5": {("13-1161.01", "close")},
    "3341.3": {("41-9041.00", "close"), ("43-1011.00", "broad")},
    "3341.4": {("43-1011.00", "broad")},
    "3512.1": {("15-1232.00", "exact")},
    "3512.4": {("15-1232.00", "close"), ("49-2011.00", "narrow")},
    "4222.1": {("43-2021.00", "broad"), ("43-4051.00", "close"), ("43-4171.00", "broad")},
    "4225.1": {("43-4051.00", "exact")},
    "4311.2": {("43-4151.00", "close")},
}
"""Every row of the official ESCO-O*NET table about an ESCO occupation of a role, read from the table."""


def test_a_role_has_every_row_of_the_official_table_about_its_esco_occupations(pack: Pack) -> None:
    carried = set()
    for role in pack.roles:
        esco = {code.code for code in role.codes if code.scheme == "esco"}
        rows = [
            (code.esco, code.code, code.match, code.scheme)
            for code in role.codes
            if code.source == "esco-onet-crosswalk"
        ]
        assert sorted(map(str, rows)) == sorted(
            str((code, *row, "onet-soc")) for code in esco for row in CROSSWALK[code]
        ), role.id
        carried |= esco
    assert carried == set(CROSSWALK)


def test_every_other_match_is_an_editors(pack: Pack) -> None:
    assert {code.source for code in codes(pack)} == {None, "esco-onet-crosswalk"}
    assert {code.match for code in codes(pack) if code.source is None} == {"exact", "close", "broad"}


def test_an_official_match_comes_first_where_ours_differs_and_its_grade_holds_for_the_role(pack: Pack) -> None:
    """It is about an ESCO occupation: of a role that is only near to that one, the grade says too much."""
    grades = ("exact", "close", "broad", "narrow")
    official_first = set()
    for role in pack.roles:
        (first, *others) = [code for code in role.codes if code.scheme == "onet-soc"]
        own = next(code for code in (first, *others) if code.source is None)
        esco = next(code for code in role.codes if code.scheme == "esco")
        holding = {
            (code.code, code.match)
            for code in (first, *others)
            if code.esco == esco.code and grades.index(esco.match) <= grades.index(code.match)
        }
        differs = bool(holding) and (own.code, own.match) not in holding
        assert (first.source is not None) == differs, role.id
        official_first |= {role.id} if differs else set()
    assert official_first == {
        "client-relations-manager",
        "manager",
        "sales-support-specialist",
        "social-media-manager",
    }


def test_the_esco_occupation_that_only_sounds_like_an_agent_is_never_used(pack: Pack) -> None:
    """ESCO 5244.1 is labelled call centre agent, but describes telephone sales."""
    assert not [code for code in codes(pack) if code.code.startswith("5244")]
    assert len(list(codes(pack))) > 50


def test_one_address_is_one_esco_concept(pack: Pack) -> None:
    concepts = defaultdict(set)
    for code in codes(pack):
        if code.uri is not None:
            concepts[code.uri].add(code.code)
            assert re.fullmatch(r"http://data\.europa\.eu/esco/(occupation|skill)/[0-9a-f-]{36}", code.uri)
    assert not {uri: found for uri, found in concepts.items() if len(found) > 1}


# --- pay


def test_every_amount_the_guides_print_is_there_and_no_other(pack: Pack) -> None:
    amounts = defaultdict(list)
    for figure in pack.figures:
        if figure.source in GUIDES:
            amounts[figure.country, figure.role].append((figure.low, figure.high))
    assert {
        what: sorted(found, key=lambda amount: f"{amount[0]:g} {amount[1]}") for what, found in amounts.items()
    } == PRINTED
    assert sum(map(len, amounts.values())) == 27


def test_every_figure_is_as_printed(pack: Pack) -> None:
    """Digits are compared after taking thousands separators out and decimal commas for points."""
    for figure in pack.figures:
        printed = {_number(digits) for digits in re.findall(r"\d[\d.,]*", figure.as_printed)}
        assert printed == {amount for amount in (figure.low, figure.high) if amount is not None}, figure.id


def _number(digits: str) -> float:
    whole = re.sub(r"[.,](?=\d{3}(\D|$))", "", digits.rstrip(".,"))
    return float(whole.replace(",", "."))


def test_the_id_of_a_figure_speaks_of_country_role_period_and_year(pack: Pack) -> None:
    for figure in pack.figures:
        beginning, end = f"{figure.country.lower()}-{figure.role}-", f"-{figure.period}-{figure.year}"
        assert figure.id.startswith(beginning), figure.id
        assert figure.id.endswith(end), figure.id
        assert len(figure.id) > len(beginning + end), figure.id


@pytest.mark.parametrize(
    ("country", "currency", "periods", "years"),
    [
        ("TR", "TRY", {"hour", "month"}, {(2024, "stated")}),
        ("AZ", "AZN", {"month", "year"}, {(2024, "assumed")}),
        ("GR", "EUR", {"month"}, {(2023, "assumed")}),
        ("US", "USD", {"hour", "year"}, {(2019, "inferred"), (2019, "assumed")}),
    ],
)
def test_what_the_guides_leave_out_is_filled_in_by_the_rules(
    country: str, currency: str, periods: set[str], years: set[tuple[int, str]], pack: Pack
) -> None:
    found = [figure for figure in pack.figures if figure.country == country and figure.source in GUIDES]
    assert {figure.currency for figure in found} == {currency}
    assert {figure.period for figure in found} == periods
    assert {(figure.year, figure.year_status) for figure in found} == years
    assert {figure.basis for figure in found} == {"not-stated"}


def test_greek_amounts_say_that_euros_a_month_are_our_reading(pack: Pack) -> None:
    notes = [english(figure.note) for figure in pack.figures if figure.source == "gr-career-guide"]
    assert all("currency" in note and "period" in note for note in notes)


def test_greek_years_rest_on_the_minimum_wage(pack: Pack) -> None:
    reasons = [english(figure.year_note) for figure in pack.figures if figure.source == "gr-career-guide"]
    assert all("780" in reason and "830" in reason for reason in reasons)


def test_the_two_american_averages_are_the_medians_they_are(figures: Mapping[str, PayFigure]) -> None:
    medians = [figures["us-agent-median-hour-2019"], figures["us-agent-median-year-2019"]]
    assert [figure.low for figure in medians] == [16.69, 34710]
    for figure in medians:
        assert (figure.statistic, figure.printed_statistic, figure.year_status) == ("median", "mean", "inferred")
        assert "17.94" in english(figure.year_note)
    assert {figure.id for figure in figures.values() if figure.printed_statistic is not None} == {
        figure.id for figure in medians
    }


def test_statistics_are_what_the_guides_say(pack: Pack) -> None:
    found = defaultdict(list)
    for figure in pack.figures:
        if figure.source in GUIDES:
            found[figure.country].append(figure.statistic)
    assert {country: sorted(statistics) for country, statistics in found.items()} == {
        "TR": ["mean"] * 4 + ["top"] * 4,
        "AZ": ["above", "high", "low", "mean", "mean", "mean", "range", "range", "range"],
        "GR": ["range"] * 5,
        "US": ["mean", "mean", "median", "median", "range"],
    }


def test_pay_is_in_the_currency_of_its_country(pack: Pack) -> None:
    currencies = {country.id: country.currency for country in pack.countries}
    assert not [figure.id for figure in pack.figures if figure.currency != currencies[figure.country]]


def test_pay_of_some_workers_only_says_of_whom(figures: Mapping[str, PayFigure]) -> None:
    narrowed = {
        figure.id: (figure.region or figure.experience or figure.employer or figure.industry)
        for figure in figures.values()
        if figure.region or figure.experience or figure.employer or figure.industry
    }
    assert narrowed == {
        "az-agent-entry-range-month-2024": "entry-level",
        "az-agent-bank-telecom-range-month-2024": ("banking", "telecommunications"),
        "az-agent-over-five-years-range-month-2024": "over-five-years",
        "az-agent-international-above-month-2024": "international-companies",
        "az-agent-sumqayit-mean-month-2024": "sumqayit",
        "us-agent-best-paid-industries-range-year-2019": (
            "telecommunications",
            "finance-and-insurance",
            "wholesale-trade",
        ),
        "us-agent-telecommunications-mean-year-2019": ("telecommunications",),
        "us-agent-retail-mean-year-2019": ("retail",),
    }


def test_greek_wages_are_paid_fourteen_times_a_year(pack: Pack) -> None:
    payments = {country.id: country.payments_per_year for country in pack.countries}
    assert payments["GR"] is not None
    assert payments["GR"].value == 14


# --- sources


def test_every_statement_and_requirement_has_a_source_that_exists(pack: Pack) -> None:
    known = {source.id for source in pack.sources}
    said = [fact.sources for role in pack.roles for fact in role.statements()]
    said += [requirement.sources for role in pack.roles for requirement in role.skills]
    said += [entry.sources for topic in pack.topics for entry in topic.entries]
    assert all(sources and set(sources) <= known for sources in said)
    assert len(said) > 200


@pytest.mark.parametrize("guide", sorted(GUIDES))
def test_every_guide_is_credited_for_roles_and_for_pay(guide: str, pack: Pack) -> None:
    assert guide in set[str]().union(*(role.cited() for role in pack.roles))
    assert guide in {figure.source for figure in pack.figures}


def test_the_five_guides_are_the_only_career_guides(pack: Pack) -> None:
    assert {source.id for source in pack.sources if source.kind == "career-guide"} == GUIDES


def test_a_guide_that_announces_more_than_it_lists_says_so(pack: Pack) -> None:
    (guide,) = (source for source in pack.sources if source.id == "tr-jobs-guide")
    assert {"ten", "eight", "nine"} <= _words_of_notes(guide)


def _words_of_notes(source: Source) -> set[str]:
    return {word.strip(".,;:") for note in source.notes for words in note.values() for word in words.split()}


# --- the guide


def test_ten_core_skills_and_ten_that_lead_upward_come_from_the_turkish_guide(pack: Pack) -> None:
    for topic in ("core-skills", "advancement-skills"):
        named = [entry for entry in entries(pack, topic) if entry.sources == ("tr-jobs-guide",) and entry.skills]
        assert len(named) == 10, topic


def test_the_nine_employers_the_guide_lists_are_there(pack: Pack) -> None:
    assert [entry.id for entry in entries(pack, "employers")] == [
        "amazon",
        "apple",
        "unitedhealth-group",
        "home-depot",
        "jpmorgan-chase",
        "hilton",
        "american-express",
        "southwest-airlines",
        "delta",
    ]


def test_every_country_of_the_guides_has_reasons_why_pay_differs(pack: Pack) -> None:
    assert {entry.country for entry in entries(pack, "pay-factors")} == {None, "AZ", "GR", "TR", "US"}


# --- wording


def test_no_text_holds_stray_blanks(pack: Pack) -> None:
    """A folded line of YAML leaves them easily."""
    found = dict(texts(to_plain(pack, {})))
    assert not {path: text for path, text in found.items() if re.search(r"\s\s|^\s|\s$|\n", text)}
    assert len(found) > 2000


def test_every_sentence_begins_with_a_capital_and_ends(pack: Pack) -> None:
    said = [statement.text["en"] for role in pack.roles for statement in role.statements()]
    said += [english(move.text) for move in pack.moves if move.text]
    said += [english(entry.text) for topic in pack.topics for entry in topic.entries if entry.text]
    assert not [text for text in said if not (text[0].isupper() or text[0].isdigit()) or text[-1] not in ".!?"]
