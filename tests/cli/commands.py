"""Command lines that the tests ask again and again: every command, on the small world and on the bundled data."""

from collections.abc import Mapping

from tests.program import TINY

Arguments = tuple[str, ...]

ON_TINY: Mapping[str, Arguments] = {
    "roles": ("roles",),
    "roles-filtered": ("roles", "--country", "GR", "--family", "leadership"),
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
    "handout": ("handout", "supervisor", "--country", "GR", "--have", "empathy"),
    "handout-not-credible": ("handout", "supervisor", "--country", "TR"),
    "offer": ("offer", "30000", "TRY", "--role", "supervisor", "--country", "TR", "--year", "2026"),
    "guide": ("guide",),
    "figures": ("figures",),
    "sources": ("sources",),
    "source": ("sources", "gr-career-guide"),
    "evidence": ("evidence", "tr-supervisor-mean-month-2024"),
    "evidence-printed": ("evidence", "16,69"),
    "evidence-cited": ("evidence", "tr-supervisor-mean-month-2024", "--cite", "csl-json"),
    "data-status": ("data", "status"),
}

COMMANDS: tuple[Arguments, ...] = (
    ("roles",),
    ("show",),
    ("compare",),
    ("offer",),
    ("guide",),
    ("skills",),
    ("ladder",),
    ("handout",),
    ("figures",),
    ("sources",),
    ("evidence",),
    ("config",),
    ("config", "list"),
    ("config", "get"),
    ("config", "set"),
    ("config", "unset"),
    ("config", "path"),
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
