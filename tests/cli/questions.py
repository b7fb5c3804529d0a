"""Questions that are asked one by one and many in one process: the answers have to be the same."""

import shlex
from collections.abc import Mapping

from tests.cli.commands import ON_BUNDLED, Arguments

ANSWERED: Mapping[str, Arguments] = {
    **ON_BUNDLED,
    "roles-searched": ("roles", "--search", "complaints"),
    "show-by-title": ("show", "Müşteri Hizmetleri Amiri"),
    "compare-with-options": ("compare", "supervisor", "--country", "Yunanistan", "--lens=ppp", "--prices", "2024"),
    "ladder-explained": ("ladder", "--explain"),
    "offer-in-dollars": ("offer", "$1500", "--role", "επόπτης", "--country", "TR", "--year", "2025"),
    "guide-topic": ("guide", "demand"),
    "config": ("config",),
    "config-list": ("config", "list", "--color", "never"),
    "data-check": ("data", "check"),
    "in-greek": ("compare", "supervisor", "--country", "GR", "--lang", "el"),
}
FAILING: Mapping[str, Arguments] = {
    "no-such-role": ("show", "agentt"),
    "no-such-country": ("compare", "agent", "--country", "Narnia"),
    "no-pay": ("compare", "social-media-manager"),
    "no-role-fits": ("roles", "--search", "zzzz"),
    "no-such-command": ("rolls",),
    "no-such-option": ("roles", "--contry", "GR"),
    "no-argument": ("show",),
    "too-many-arguments": ("guide", "demand", "employers"),
    "no-value": ("roles", "--lang"),
    "no-such-language": ("roles", "--lang", "fr"),
    "bad-choice": ("compare", "agent", "--per", "fortnight"),
    "below-a-command": ("data",),
    "absurd-amount": ("offer", "-5", "--role", "agent", "--country", "GR"),
    "no-words": (),
    "no-pack": ("roles", "--data", "/dev/null/nowhere"),
    "no-pack-here": ("roles", "--data", "nowhere"),
    "an-invalid-pack": ("data", "check", "/dev/null/nowhere"),
}
"""The last of them is answered, and its exit code is not 0 all the same."""
NO_ANSWERS: tuple[Arguments, ...] = (
    ("help",),
    ("help", "show"),
    ("batch",),
    ("schema", "roles"),
    ("completion", "bash"),
    ("config", "set", "language", "tr"),
    ("config", "unset", "language"),
    ("config", "get", "language"),
    ("config", "path"),
    ("data", "cache", "clear"),
    ("roles", "--help"),
    ("-h",),
    ("--version",),
)
"""Command lines that print something else, or change something."""


def line_of(arguments: Arguments) -> str:
    """Return the line that asks what a command line asks."""
    return shlex.join(arguments) or "[]"
