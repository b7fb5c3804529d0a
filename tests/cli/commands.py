"""Command lines that the tests ask again and again: every command, on the small world and on the bundled data."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from careercli.model import LANGUAGES, Language
from tests.program import ACME, GEORGIA, NURSING, TINY

Arguments = tuple[str, ...]

ON_TINY: Mapping[str, Arguments] = {
    "roles": ("roles",),
    "roles-filtered": ("roles", "--country", "GR", "--family", "leadership"),
    "find": ("find", "clrek"),
    "show": ("show", "clerk"),
    "show-without-pay": ("show", "adviser"),
    "compare": ("compare", "clerk"),
    "compare-two": ("compare", "clerk", "chief"),
    "compare-all": ("compare", "clerk", "--all"),
    "compare-per-month": ("compare", "clerk", "--per", "month"),
    "compare-explain": ("compare", "chief", "--explain"),
    "compare-nominal": ("compare", "clerk", "--lens", "nominal"),
    "compare-market": ("compare", "clerk", "--lens", "market", "--in", "USD"),
    "compare-ppp": ("compare", "clerk", "--lens", "ppp", "--per", "hour"),
    "compare-minimum-wage": ("compare", "clerk", "--lens", "minimum-wage", "--explain"),
    "compare-lenses": ("compare", "clerk", "--lens", "ppp,market", "--prices", "2024", "--explain"),
    "skills": ("skills",),
    "skills-named": ("skills", "clerk"),
    "ladder": ("ladder",),
    "ladder-country": ("ladder", "--country", "GR"),
    "ladder-cut": ("ladder", "--from", "chief"),
    "ladder-side-by-side": ("ladder", "--lens", "ppp", "--explain"),
    "ladder-minimum-wage": ("ladder", "--country", "GR", "--lens", "minimum-wage"),
    "gap": ("gap", "chief", "--as", "clerk"),
    "gap-country": ("gap", "chief", "--have", "leading, countingg, flying", "--country", "GR"),
    "gap-unknown": ("gap", "adviser"),
    "match": ("match", "--have", "listening"),
    "match-country": ("match", "--as", "clerk", "--country", "GR", "--min-pay", "100"),
    "path": ("path", "clerk", "chief"),
    "path-country": ("path", "clerk", "adviser", "--country", "GR", "--explain"),
    "handout": ("handout", "clerk", "--country", "GR"),
    "handout-without-pay": ("handout", "adviser", "--country", "TR"),
    "offer": ("offer", "30000", "TRY", "--role", "clerk", "--country", "TR", "--year", "2025", "--explain"),
    "offer-fourteen": ("offer", "1.500", "EUR", "--role", "clerk", "--country", "GR", "--year", "2024"),
    "offer-abroad": ("offer", "€900", "--role", "clerk", "--country", "TR", "--year", "2024", "--explain"),
    "guide": ("guide",),
    "guide-topic": ("guide", "demand"),
    "figures": ("figures",),
    "figures-filtered": ("figures", "--role", "clerk", "--country", "TR", "--flag", "not-credible", "--all", "--full"),
    "sources": ("sources",),
    "source": ("sources", "guide"),
    "source-cited": ("sources", "office", "--cite"),
    "evidence": ("evidence", "tr-clerk-month"),
    "evidence-of-role": ("evidence", "clerk", "GR"),
    "evidence-cited": ("evidence", "gr-clerk-range", "--cite", "bibtex"),
    "data-status": ("data", "status"),
}
"""Each needs `--data` with the tiny pack."""

ON_BUNDLED: Mapping[str, Arguments] = {
    "roles": ("roles",),
    "find": ("find", "temsilci"),
    "find-code": ("find", "43-4051"),
    "show": ("show", "supervisor"),
    "show-without-pay": ("show", "client-relations-manager"),
    "compare": ("compare", "agent"),
    "compare-nominal": ("compare", "agent", "--lens", "nominal"),
    "compare-all": ("compare", "agent", "--all"),
    "compare-many": ("compare", "agent", "supervisor", "escalation", "director", "--per", "month"),
    "skills": ("skills",),
    "skills-named": ("skills", "supervisor", "director"),
    "ladder": ("ladder",),
    "ladder-country": ("ladder", "--country", "GR"),
    "ladder-side-by-side": ("ladder", "--lens", "ppp", "--prices", "2024"),
    "ladder-broad": ("ladder", "--country", "US", "--broad"),
    "gap": ("gap", "supervisor", "--as", "agent"),
    "gap-country": ("gap", "supervisor", "--as", "agent", "--country", "TR"),
    "gap-little-known": ("gap", "director", "--as", "supervisor", "--country", "GR"),
    "gap-nothing-said": ("gap", "agent"),
    "match": ("match", "--have", "empathy, patience, teamwork, problem solving"),
    "match-country": ("match", "--as", "agent", "--country", "GR"),
    "path": ("path", "agent", "director"),
    "path-country": ("path", "agent", "director", "--country", "GR"),
    "path-not-credible": ("path", "agent", "manager", "--country", "TR"),
    "path-computed": ("path", "help-desk-support", "manager", "--computed"),
    "handout": ("handout", "supervisor", "--country", "GR", "--have", "empathy"),
    "handout-not-credible": ("handout", "supervisor", "--country", "TR"),
    "offer": ("offer", "30000", "TRY", "--role", "supervisor", "--country", "TR", "--year", "2026"),
    "guide": ("guide",),
    "figures": ("figures",),
    "bands": ("bands", "--year", "2025", "--pack", str(ACME)),
    "sources": ("sources",),
    "source": ("sources", "gr-career-guide"),
    "evidence": ("evidence", "tr-supervisor-mean-month-2024"),
    "evidence-printed": ("evidence", "16,69"),
    "evidence-cited": ("evidence", "tr-supervisor-mean-month-2024", "--cite", "csl-json"),
    "data-status": ("data", "status"),
}

_ON_GEORGIA: Mapping[str, Arguments] = {
    "roles": ("roles", "--country", "GE"),
    "show": ("show", "hotline-guide"),
    "compare": ("compare", "agent", "hotline-guide", "--country", "GE", "--country", "GR"),
    "skills": ("skills",),
    "skills-named": ("skills", "hotline-guide", "agent"),
    "ladder": ("ladder", "--ladder", "customer-service", "--country", "GE"),
    "gap": ("gap", "hotline-guide", "--as", "agent", "--country", "GE"),
    "match": ("match", "--have", "empathy, singing in parts", "--country", "GE"),
    "path": ("path", "agent", "manager", "--country", "GE"),
    "handout": ("handout", "hotline-guide", "--country", "GE"),
    "offer": ("offer", "1400", "GEL", "--role", "agent", "--country", "GE", "--year", "2025"),
    "guide": ("guide",),
    "guide-topic": ("guide", "demand"),
    "figures": ("figures", "--country", "GE"),
    "sources": ("sources",),
    "source": ("sources", "georgia-survey"),
    "source-cited": ("sources", "georgia-survey", "--cite"),
    "evidence": ("evidence", "ge-hotline-guide-mean-month-2024"),
    "evidence-official": ("evidence", "ge-hotline-guide-survey-median-month-2024"),
    "data-status": ("data", "status"),
}
_ON_NURSING: Mapping[str, Arguments] = {
    "find": ("find", "head nurse"),
    "roles": ("roles", "--family", "nursing"),
    "show": ("show", "nurse"),
    "show-without-pay": ("show", "ward-clerk"),
    "compare": ("compare", "nurse", "head-nurse", "--country", "GR", "--country", "GB"),
    "skills": ("skills",),
    "skills-named": ("skills", "nurse", "head-nurse"),
    "ladders": ("ladder",),
    "ladder": ("ladder", "--ladder", "ward"),
    "ladder-country": ("ladder", "--ladder", "ward", "--country", "GR"),
    "gap": ("gap", "head-nurse", "--as", "nurse", "--country", "GR"),
    "match": ("match", "--have", "wound care, bedside manner", "--country", "GR"),
    "path": ("path", "nurse", "head-nurse", "--country", "GR"),
    "handout": ("handout", "nurse", "--country", "GR"),
    "offer": ("offer", "1300", "EUR", "--role", "nurse", "--country", "GR", "--year", "2025"),
    "guide": ("guide",),
    "guide-topic": ("guide", "night-work"),
    "figures": ("figures", "--role", "nurse"),
    "sources": ("sources",),
    "source": ("sources", "nursing-handbook"),
    "evidence": ("evidence", "gr-head-nurse-range-month-2024"),
    "evidence-cited": ("evidence", "gr-head-nurse-range-month-2024", "--cite", "bibtex"),
    "data-status": ("data", "status"),
}
_ON_ACME: Mapping[str, Arguments] = {
    "bands": ("bands", "--country", "GR", "--year", "2025"),
    "compare": ("compare", "agent", "--country", "GR"),
    "offer": ("offer", "950", "EUR", "--role", "agent", "--country", "GR", "--year", "2025"),
    "figures": ("figures", "--source", "acme"),
    "source": ("sources", "acme"),
    "source-cited": ("sources", "acme", "--cite", "csl-json"),
    "evidence": ("evidence", "gr-agent-acme-c1-typical-month-2025-01-01"),
    "data-status": ("data", "status"),
}
_AT_ONCE: Mapping[str, Arguments] = {
    "compare": ("compare", "nurse", "agent", "--country", "GR"),
    "bands": ("bands", "--year", "2025"),
    "roles": ("roles",),
    "ladders": ("ladder",),
}
OWN_PACKS: Mapping[str, tuple[Path, ...]] = {
    "georgia": (GEORGIA,),
    "nursing": (NURSING,),
    "acme-bands": (ACME,),
    "at-once": (GEORGIA, NURSING, ACME),
}
"""A country, another profession and an employer's bands, each over the bundled pack; and all of them at once."""
ON_OWN_PACKS: Mapping[str, Mapping[str, Arguments]] = {
    "georgia": _ON_GEORGIA,
    "nursing": _ON_NURSING,
    "acme-bands": _ON_ACME,
    "at-once": {
        **{f"georgia-{name}": line for name, line in _ON_GEORGIA.items()},
        **{f"nursing-{name}": line for name, line in _ON_NURSING.items()},
        **{f"acme-bands-{name}": line for name, line in _ON_ACME.items()},
        **_AT_ONCE,
    },
}
"""What is asked of them; each needs `--pack`, which `on_own_packs` gives."""

COMMANDS: tuple[Arguments, ...] = (
    ("roles",),
    ("find",),
    ("show",),
    ("compare",),
    ("offer",),
    ("guide",),
    ("skills",),
    ("ladder",),
    ("gap",),
    ("match",),
    ("path",),
    ("handout",),
    ("figures",),
    ("bands",),
    ("sources",),
    ("evidence",),
    ("config",),
    ("config", "list"),
    ("config", "get"),
    ("config", "set"),
    ("config", "unset"),
    ("config", "path"),
    ("profile",),
    ("profile", "show"),
    ("profile", "set"),
    ("profile", "add"),
    ("profile", "remove"),
    ("profile", "path"),
    ("profile", "delete"),
    ("data",),
    ("data", "status"),
    ("data", "check"),
    ("data", "new"),
    ("data", "add"),
    ("data", "import"),
    ("data", "list"),
    ("data", "update"),
    ("data", "remove"),
    ("data", "diff"),
    ("data", "lock"),
    ("data", "cache"),
    ("data", "export"),
    ("batch",),
    ("schema",),
    ("completion",),
    ("help",),
)
"""Every command there is; a new one is caught by the test of the program's help."""


def on_tiny(name: str) -> Arguments:
    """Return a command line with the tiny pack as its data."""
    return (*ON_TINY[name], "--data", str(TINY))


def on_own_packs(world: str, name: str) -> Arguments:
    """Return a command line with packs of one's own over the bundled one."""
    packs = [word for pack in OWN_PACKS[world] for word in ("--pack", str(pack))]
    return (*ON_OWN_PACKS[world][name], *packs)


def languages_of(line: Arguments, turn: int) -> Sequence[Language]:
    """Return the languages that a line is asked in: all of the tiny pack, else one, each line the next.

    The bundled data and packs of one's own are asked much the same lines as the tiny pack.
    """
    return LANGUAGES if str(TINY) in data_of(line) else (LANGUAGES[turn % len(LANGUAGES)],)


def data_of(line: Arguments) -> Arguments:
    """Return the words of a command line that say from which packs it is answered."""
    return tuple(
        word for place, word in enumerate(line) if {"--data", "--pack"} & {*line[max(0, place - 1) : place + 1]}
    )
