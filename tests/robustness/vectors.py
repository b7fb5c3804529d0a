"""Command lines of every kind: as they are meant, as they are mistyped, and as nobody would type them."""

import os

from hypothesis import strategies as st

from careercli.cli.anywhere import ANYWHERE
from careercli.cli.registry import command
from tests.cli.commands import COMMANDS, ON_TINY
from tests.program import TINY

Vector = tuple[str, ...]
Words = st.SearchStrategy[str]

_OF_COMMANDS = [name for path in COMMANDS for parameter in command(path).parameters for name in parameter.names]
OPTIONS = sorted({name for name in (*_OF_COMMANDS, *(n for p in ANYWHERE for n in p.names)) if name.startswith("-")})
"""Every option of every command."""

_MEANT = (
    *("clerk", "chief", "adviser", "Clerk", "Chief clerk", "CLERK", "c", "müşteri", "Memur", "Şef", "υπάλληλος"),
    *("ΥΠΆΛΛΗΛΟΣ", "Müştəri", "Yunanistan", "Türkiye", "turkiye", "Ελλάδα", "Yunanıstan", "GR", "gr", "TR", "GB", "ZZ"),
    *("Birleşik Krallık", "Böyük Britaniya", "Ηνωμένο Βασίλειο", "EUR", "TRY", "tl", "lira", "manat", "ευρώ", "avro"),
    *("empathy", "service", "leadership", "demand", "guide", "office", "bank", "tr-clerk-month", "gr-clerk-range"),
    *("en", "tr", "az", "el", "de", "tr_TR.UTF-8", "hour", "month", "year", "week", "gross", "net", "own", "nominal"),
    *("market", "ppp", "minimum-wage", "ppp,market", "text", "plain", "json", "csv", "auto", "always", "never"),
    *("language", "country", "currency", "period", "lens", "color", "pager", "on", "off", "less -R", "cat"),
    *("list", "get", "set", "unset", "path", "status", "check", "role", "pay", "bash", "zsh", "fish", "formats"),
    *("compare", "data-check", "error", "roles", "help", "offer", str(TINY), ".", "nowhere", "/dev/null"),
)
_NUMBERS = (
    *("0", "1", "-1", "12", "2024", "2025", "1999", "30000", "32.000", "1.500,50", "1,500.50", "1 500", "1_000", "٣٠٠"),
    *("1e3", "1e999", "-1e999", "NaN", "inf", "0x10", "1.2.3", "82.5k", "€900", "900€", "$1500", "½", "²", "१२३", "−5"),
    *("9" * 30, "9" * 400, "0." + "0" * 300 + "1", "1" + "0" * 4300, "1" + "0" * 5000),
)
_RUBBISH = (
    *("", " ", "\t", "\n", "a\nb", "\r", "\x1b[31m", "\x1b]0;x\x07", "\x08", "\x7f", "\x9b31m", "\u2028", "\u2029"),
    *("\u202eclerk", "\u2066", "\u200b", "\ufeff", "e\u0301", "\u0301", "İ", "ı", "ß", "ﬁ", "Ⅷ", "💥", "日本", "שלום"),
    *("x" * 3000, "é" * 3000, "e\u0301" * 500, "a" + "\u0301" * 500, "clerk " * 200, "\U000e0001", "\U0010ffff"),
    *("-", "--", "---", "--=", "-=", "-x", "--no-such", "--lan", "--js", "=", "@file", "~", "*", "[bold]x[/]", "{0}"),
    *('"', "'", "\\", "%s", "NEAR(", "clerk OR chief", "clerk*", "../../etc/passwd", "/dev/zero", "/proc/self/mem"),
    *(os.fsdecode(b"\xff\xfe"), os.fsdecode("Şef".encode("cp1254")), os.fsdecode(b"\xed\xa0\x80")),
)
_ASKED: tuple[Vector, ...] = (
    *ON_TINY.values(),
    *(("config", "set", "language", "el"), ("config", "set", "pager", "less"), ("config", "set", "country", "Türkiye")),
    *(("config", "unset", "currency"), ("config", "get", "currency"), ("config", "list"), ("data", "check", str(TINY))),
    *(("schema", "--file", "pay"), ("completion", "bash"), ("help", "compare"), ("show", "clerk", "--help")),
)


def _typed(words: str) -> str:
    """Return words as they arrive from a shell: bytes, of which those that are no letters stay what they are."""
    return os.fsdecode(words.encode("utf-8", "surrogateescape"))


words: Words = st.one_of(
    st.sampled_from(_MEANT),
    st.sampled_from(_MEANT),
    st.sampled_from(_NUMBERS),
    st.sampled_from(_RUBBISH),
    st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=12).map(_typed),
)
"""Anything that may be a value."""
_options: Words = st.one_of(
    st.sampled_from(OPTIONS),
    st.sampled_from(OPTIONS),
    st.builds("{}={}".format, st.sampled_from(OPTIONS), words),
    st.builds(lambda name, length: name[: 2 + length], st.sampled_from(OPTIONS), st.integers(0, 6)),
)
_commands: Words = st.sampled_from(sorted({word for path in COMMANDS for word in path}))
_any_word: Words = st.one_of(words, _options, _commands, st.sampled_from(["--json", "--plain", "--", "--lang", "tr"]))
_one_command: st.SearchStrategy[Vector] = st.sampled_from(COMMANDS)
_spread: st.SearchStrategy[Vector] = st.lists(_any_word, max_size=7).map(tuple)
_option_and_value: st.SearchStrategy[Vector] = st.one_of(
    st.tuples(_options), st.tuples(st.sampled_from(OPTIONS), words), st.tuples(words)
)
_called: st.SearchStrategy[Vector] = st.builds(
    lambda before, path, parts: (*before, *path, *(word for part in parts for word in part)),
    st.one_of(st.just(()), st.just(("--json",)), _option_and_value),
    _one_command,
    st.lists(_option_and_value, max_size=4),
)


@st.composite
def _filled(draw: st.DrawFn) -> Vector:
    """Return a command with options of its own, each with a value if it takes one, and words where words may stand."""
    path = draw(_one_command)
    own = (*command(path).parameters, *ANYWHERE)
    line = [*path, *draw(st.lists(words, max_size=2))]
    for option in draw(st.lists(st.sampled_from([option for option in own if option.name[:1] == "-"]), max_size=3)):
        line.append(option.name)
        if option.takes_value:
            line.append(draw(st.one_of(st.sampled_from(option.choices), words) if option.choices else words))
    return tuple(line)


@st.composite
def _mistyped(draw: st.DrawFn) -> Vector:
    """Return a command line that works, with a word or three lost, doubled, changed places, replaced or put in."""
    line = list(draw(st.sampled_from(_ASKED)))
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(1, len(line)))
        match draw(st.sampled_from(["replace", "replace", "replace", "put in", "drop", "double", "swap"])):
            case "put in":
                line.insert(place, draw(_any_word))
            case "replace":
                line[place : place + 1] = [draw(words)]
            case "drop":
                del line[place : place + 1]
            case "double":
                line[place:place] = line[place : place + 2]
            case "swap":
                line[place : place + 2] = reversed(line[place : place + 2])
    return tuple(line)


_in_any_order: st.SearchStrategy[Vector] = _called.flatmap(st.permutations).map(tuple)
vectors: st.SearchStrategy[Vector] = st.one_of(
    _mistyped(),
    _mistyped(),
    _filled(),
    _filled(),
    _called,
    _in_any_order,
    _spread,
    st.one_of(_mistyped(), _filled()).map(lambda line: ("--json", *line)),
)
"""What may stand behind the program's name."""
