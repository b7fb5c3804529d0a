"""What every command looks like, kept as files that are reviewed like code."""

import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from careercli.model import LANGUAGES
from tests.cli.commands import ON_TINY, Arguments
from tests.cli.inside import ask
from tests.program import ROOT, TINY, on_screen, run

_GOLDEN = Path(__file__).parent.parent / "golden" / Path(__file__).stem
_SCREENS: dict[str, Arguments] = {
    "home": (),
    "roles": ("roles",),
    "show-supervisor": ("show", "supervisor"),
    "compare-agent": ("compare", "agent"),
    "compare-supervisor": ("compare", "supervisor"),
    "compare-supervisor-escalation": ("compare", "supervisor", "escalation"),
    "compare-agent-nominal": ("compare", "agent", "--lens", "nominal"),
    "ladder": ("ladder",),
    "ladder-gr": ("ladder", "--country", "GR"),
    "path": ("path", "agent", "director"),
    "path-gr": ("path", "agent", "director", "--country", "GR"),
    "path-computed": ("path", "help-desk-support", "manager", "--computed"),
    "offer-tr-agent": (
        "offer",
        "32000",
        "TRY",
        "--role",
        "agent",
        "--country",
        "TR",
        "--basis",
        "net",
        "--year",
        "2026",
    ),
    "skills": ("skills",),
    "gap": ("gap", "supervisor", "--as", "agent"),
    "gap-not-credible": ("gap", "supervisor", "--as", "agent", "--country", "TR"),
    "gap-little-known": ("gap", "director", "--as", "supervisor", "--country", "GR"),
    "match": ("match", "--have", "liderliği, sabır, emphaty, flying", "--country", "GR"),
    "figures": ("figures",),
    "figures-not-credible": ("figures", "--flag", "not-credible", "--role", "supervisor"),
    "bands": ("bands", "--year", "2025", "--pack", "tests/packs/acme-bands"),
    "sources": ("sources",),
    "evidence": ("evidence", "tr-supervisor-mean-month-2024"),
    "evidence-printed": ("evidence", "16,69"),
    "evidence-cited": ("evidence", "tr-supervisor-mean-month-2024", "--cite"),
    "evidence-bibtex": ("evidence", "us-agent-median-year-2019", "--cite", "bibtex"),
}
_IN_EVERY_LANGUAGE = ("home", "compare-supervisor", "offer-tr-agent", "bands", "gap", "match")
_WITH_EVERY_PART: Arguments = ("compare", "clerk", "--full", "--notes", "--sources", "--explain", "--all")
_ON_TINY_AS_JSON = (
    *(
        "roles",
        "show",
        "compare-two",
        "skills",
        "gap-country",
        "match-country",
        "ladder-country",
        "ladder-side-by-side",
        "offer",
        "guide",
        "sources",
    ),
    *("figures", "evidence", "data-status"),
)


@pytest.fixture(autouse=True)
def _the_same_folders_on_every_machine(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    monkeypatch.chdir(ROOT)
    if "data-status" in request.node.name:
        monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null/nowhere")


def _of_tiny(name: str) -> Arguments:
    return (*ON_TINY[name], "--data", str(TINY.relative_to(ROOT)))


@pytest.mark.parametrize("name", _ON_TINY_AS_JSON)
def test_as_json(name: str, golden: SnapshotAssertion) -> None:
    assert ask(*_of_tiny(name), "--json").stdout == golden


@pytest.mark.parametrize("name", _SCREENS)
def test_on_a_terminal_of_80_columns(name: str, golden: SnapshotAssertion) -> None:
    assert ask(*_SCREENS[name], "--color", "never", columns=80).stdout == golden


@pytest.mark.parametrize("language", ["tr", "az", "el"])
@pytest.mark.parametrize("name", _IN_EVERY_LANGUAGE)
def test_in_every_language(name: str, language: str, golden: SnapshotAssertion) -> None:
    """Looked at by people who speak the language."""
    assert ask(*_SCREENS[name], "--lang", language, "--color", "never", columns=80).stdout == golden


@pytest.mark.parametrize("form", ["wide", "pipe", "plain", "colours"])
def test_one_answer_with_every_part_in_every_form(form: str, golden: SnapshotAssertion) -> None:
    asked = (*_WITH_EVERY_PART, "--data", str(TINY.relative_to(ROOT)))
    shown = {
        "wide": lambda: ask(*asked, "--color", "never", columns=120),
        "pipe": lambda: ask(*asked),
        "plain": lambda: ask(*asked, "--plain"),
        "colours": lambda: ask("compare", "supervisor", "--color", "always", columns=80),
    }[form]()
    assert shown.stdout == golden
    assert shown.stderr == ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", [(), ("compare",), ("data",)], ids=lambda command: "-".join(command) or "careercli")
def test_help(command: Arguments, language: str, golden: SnapshotAssertion) -> None:
    assert ask(*command, "--help", "--lang", language, COLUMNS="80").stdout == golden


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_mistakes(language: str, golden: SnapshotAssertion) -> None:
    told = [f"$ careercli {' '.join(typed)}\n{_told(*typed, language=language)}" for typed in _MISTAKES]
    assert "\n".join(told) == golden


def _told(*typed: str, language: str) -> str:
    mistake = ask("--lang", language, *typed, columns=80, code=None)
    assert mistake.code in {2, 3}, typed
    return mistake.stderr


_MISTAKES: tuple[Arguments, ...] = (
    *(("rols",), ("data", "stats"), ("data", "remove"), ("roles", "x"), ("roles", "--nothing"), ("roles", "--country")),
    *(("--lnag", "tr", "roles"), ("show", "agent", "--per", "moth"), ("--color", "blue", "roles"), ("help", "exit")),
    *(("roles", "--json=1"), ("show",), ("show", "agent", "--per", "fortnight"), ("show", "agent", "--prices", "x")),
    *(("show", "agent", "--prices", "1900"), ("show", "agent", "--in", "TLR"), ("show", "agent", "--lens", "real")),
    *(
        ("show", "agnt"),
        ("show", "customer service"),
        ("show", "astronaut"),
        ("compare", "social-media", "--country", "TR"),
    ),
    *(
        ("compare", "director", "--country", "US"),
        ("compare", "manager", "--country", "CA"),
        ("roles", "--skill", "zz"),
    ),
    *(("roles", "--country", "GR", "--family", "digital"), ("ladder", "--from", "director", "--to", "agent")),
    *(
        ("path", "help-desk-support", "manager"),
        ("path", "agent", "agent"),
        ("path", "agent", "director", "--max-steps", "1"),
    ),
    *(("ladder", "--from", "escalation"), ("ladder", "--country", "GR", "--country", "TR"), ("guide", "demnd")),
    *(
        ("sources", "zzz"),
        ("evidence", "zzz"),
        ("evidence", "12345"),
        ("evidence", "supervisor", "Narnia"),
        ("schema", "zzz"),
        ("schema", "--file", "zzz"),
        ("completion", "tcsh"),
    ),
    ("figures", "--flag", "wrong"),
    ("figures", "--statistic", "average"),
    ("figures", "--country", "GR", "--year", "1999"),
    ("evidence", "gr-supervisor", "--cite", "ris"),
    ("offer", "zz", "TRY", "--role", "agent", "--country", "TR"),
    ("offer", "-5", "TRY", "--role", "agent", "--country", "TR"),
    ("offer", "3", "TRY", "--role", "agent", "--country", "TR"),
    ("offer", "30000000", "TRY", "--role", "agent", "--country", "TR"),
    ("offer", "1000", "--role", "agent", "--country", "TR"),
    ("offer", "1000", "pesos", "--role", "agent", "--country", "TR"),
    ("offer", "1000", "EUR", "--role", "agent", "--country", "GR", "--payments", "99"),
)


def test_the_names_that_schema_lists(golden: SnapshotAssertion) -> None:
    assert ask("schema").stdout == golden


def test_the_version_names_program_and_data() -> None:
    assert re.fullmatch(r"careercli [\d.]+\S* \(data [\d.]+\)\n", ask("--version").stdout)


@pytest.mark.parametrize("arguments", [("show", "clerk", "--json"), ("compare", "clerk"), ("show", "clrk")])
def test_asking_inside_the_tests_is_asking_the_real_program(arguments: Arguments) -> None:
    """Most tests spare themselves a process: here both roads are seen to lead to the same bytes."""
    code = 3 if "clrk" in arguments else 0
    arguments = (*arguments, "--data", str(TINY))
    assert ask(*arguments, code=code) == run(*arguments, code=code)


@pytest.mark.parametrize(
    ("name", "columns"), [("compare-supervisor-escalation", 60), ("roles", 80), ("ladder-gr", 80), ("skills", 120)]
)
def test_a_terminal_inside_the_tests_is_like_a_real_one(name: str, columns: int) -> None:
    inside = ask(*_SCREENS[name], columns=columns)
    assert inside.stdout + inside.stderr == on_screen(*_SCREENS[name], columns=columns)


def test_no_golden_file_knows_this_machine() -> None:
    assert [path.name for path in _GOLDEN.iterdir() if str(ROOT) in path.read_text(encoding="utf-8")] == []
