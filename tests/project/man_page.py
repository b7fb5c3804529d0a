r"""Man pages, in the macros of `man`: nothing but ASCII, so that every `troff` reads them, in every locale.

All words are escaped: a hyphen is one that can be copied (`\-`), a quote is straight, no line begins with a dot.
"""

import re
from collections.abc import Iterable, Iterator

from careercli import __version__
from careercli.cli.exits import PROGRAM
from careercli.cli.help_page import Section
from tests.project.command_reference import EVERY_COMMAND, EXAMPLES, CommandPage, common, exit_codes

_SECTION = 1
"""Of the manual: that of programs."""
_ESCAPES = str.maketrans(
    {"\\": r"\(rs", "-": r"\-", "'": r"\(aq", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti", '"': r"\(dq"}
)
_NAMES_OF_SECTIONS = {EVERY_COMMAND: "Options that may stand anywhere", "Exit codes": "Exit status"}
"""Those that a manual calls otherwise than the help."""
_TYPED_AS_THEY_STAND = (EXAMPLES, "Environment", "Files")
_WORD = re.compile(r"(-{0,2}[a-z\d][\w-]*|[A-Z]+\b)")
"""Of an option or a usage line: what is typed as it stands, or, in capitals, what is replaced."""
_QUOTED = re.compile(r"`([^`]+)`")


def name_of(line: str) -> str:
    """Return the name of the page of a command: `careercli-data-check`."""
    return line.replace(" ", "-")


def file_of(line: str) -> str:
    """Return the name of the file that the page of a command is kept in."""
    return f"{name_of(line)}.{_SECTION}"


def man_page(page: CommandPage) -> str:
    """Return the man page of a command. It has no date but the program's version: the same help makes the same page."""
    name = name_of(page.line)
    sections = [section for section in page.sections if section.heading != EXAMPLES]
    sections += exit_codes() if page.command.path else common()
    lines = (
        rf".\" Made of `{page.line} --help`: CONTRIBUTING.md says how.",
        f'.TH {_escaped(name.upper())} {_SECTION} "" "{PROGRAM} {__version__}" "User Commands"',
        ".nh",  # a name that is broken at the end of a line cannot be copied
        ".ad l",
        ".SH NAME",
        rf"{_escaped(name)} \- {_escaped(page.summary)}",
        ".SH SYNOPSIS",
        _term(page.usage),
        ".SH DESCRIPTION",
        *_paragraphs(page.description),
        *_sections([*sections, page.section(EXAMPLES)]),
        ".SH SEE ALSO",
        *_references(page.related),
    )
    return "".join(f"{line}\n" for line in lines)


def _sections(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        if section.heading and section.rows:
            yield f".SH {_escaped(_NAMES_OF_SECTIONS.get(section.heading, section.heading).upper())}"
        styled = _bold if section.heading in _TYPED_AS_THEY_STAND else _term
        for name, words in section.rows:
            yield from (".TP", styled(name), _marked(words)) if name else (".PP", _marked(words))


def _paragraphs(paragraphs: Iterable[str]) -> Iterator[str]:
    for position, words in enumerate(paragraphs):
        yield from (".PP", _marked(words)) if position else (_marked(words),)


def _references(lines: Iterable[str]) -> Iterator[str]:
    *others, last = lines
    yield from (f".BR {_escaped(name_of(line))} ({_SECTION})," for line in others)
    yield f".BR {_escaped(name_of(last))} ({_SECTION})"


def _term(words: str) -> str:
    """Return an option with its value, or a usage line: bold what is typed, italic what is replaced."""
    pieces = enumerate(_WORD.split(words))
    return _line("".join(_styled(piece) if position % 2 else _escaped(piece) for position, piece in pieces))


def _styled(word: str) -> str:
    return rf"\fI{_escaped(word)}\fR" if word.isupper() else _bold(word)


def _marked(words: str) -> str:
    """Return a paragraph with what is quoted in it in bold."""
    pieces = enumerate(_QUOTED.split(words))
    return _line("".join(_bold(piece) if position % 2 else _escaped(piece) for position, piece in pieces))


def _line(escaped: str) -> str:
    """Return words as a line of their own, which `troff` shall not take for an order."""
    return rf"\&{escaped}" if escaped.startswith(".") else escaped


def _bold(words: str) -> str:
    return rf"\fB{_escaped(words)}\fR"


def _escaped(words: str) -> str:
    in_ascii = (letter if letter.isascii() else rf"\[u{ord(letter):04X}]" for letter in words.translate(_ESCAPES))
    return "".join(in_ascii)
