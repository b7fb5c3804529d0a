"""`docs/commands.md`: a section for each command; what holds for all of them stands once, at the end."""

from collections.abc import Iterable, Iterator

from careercli.cli.help_page import Section
from tests.project.command_reference import EVERY_COMMAND, EXAMPLES, CommandPage, commands, common

_ANYWHERE = "Options that may stand anywhere"


def markdown_reference(pages: Iterable[CommandPage]) -> str:
    """Return the reference of all commands as Markdown, of the same text as the man pages."""
    return "\n\n".join(_blocks(*pages)) + "\n"


def anchor_of(heading: str) -> str:
    """Return what a link to a section ends with."""
    return "#" + heading.lower().replace(" ", "-")


def _blocks(program: CommandPage, *pages: CommandPage) -> Iterator[str]:
    yield "# Commands"
    yield f"What `{program.line} help` says of each command, and `man {program.line}` where installed, in English."
    yield from program.description
    yield _fenced("text", program.usage)
    for section in program.sections:
        if section.heading != EVERY_COMMAND:
            yield from _listed(section, below=program)
    for page in pages:
        yield from _page(page)
    yield from _with_headings(Section(_ANYWHERE, program.section(EVERY_COMMAND).rows), *common())


def _page(page: CommandPage) -> Iterator[str]:
    yield f"## {page.line}"
    yield from page.description
    yield _fenced("text", page.usage)
    for section in page.sections:
        if section.heading == EVERY_COMMAND:
            names = ", ".join(f"`{name}`" for name, _words in section.rows)
            yield f"[Anywhere]({anchor_of(_ANYWHERE)}): {names}"
        elif section.heading == EXAMPLES:
            yield _fenced("sh", "\n\n".join(f"# {words}\n{line}" for line, words in section.rows))
        else:
            yield from _listed(section, below=page)


def _with_headings(*sections: Section) -> Iterator[str]:
    for section in sections:
        if section.heading:
            yield f"## {section.heading}"
        yield _rows(section)


def _listed(section: Section, *, below: CommandPage) -> Iterator[str]:
    yield f"{section.heading}:"
    yield _rows(section, {name: f"{below.line} {name}" for name, _words in section.rows})


def _rows(section: Section, lines: dict[str, str] | None = None) -> str:
    """Return a list of names with what they are, or paragraphs; a name that is a command's links to its section."""
    known = {command.line for command in commands()}
    rows = []
    for name, words in section.rows:
        line = (lines or {}).get(name, "")
        shown = f"[`{name}`]({anchor_of(line)})" if line in known else f"`{name}`"
        rows.append(f"- {shown}: {words}" if name else words)
    return ("\n" if all(name for name, _words in section.rows) else "\n\n").join(rows)


def _fenced(language: str, words: str) -> str:
    return f"```{language}\n{words}\n```"
