"""Draws what the program prints on a terminal as an SVG picture: no font and nothing else is fetched for it."""

import io
import shlex
from html import escape

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from tests.program import on_screen

COLUMNS = 80
BACKGROUND = (16, 20, 28)
"""The picture brings its own, so that it can be read on light and on dark pages."""
_THEME = TerminalTheme(
    BACKGROUND,
    (230, 234, 240),
    [
        (92, 99, 112),  # black
        (255, 123, 114),
        (105, 208, 124),
        (229, 192, 92),
        (121, 176, 255),
        (214, 160, 255),
        (125, 225, 235),
        (230, 234, 240),
    ],
)
_NAME = "careercli"
"""Of everything inside the picture that has to have one: the same each time it is drawn."""
_FRAME = """\
<svg class="{unique_id}" viewBox="0 0 {width} {height}" role="img" xmlns="http://www.w3.org/2000/svg">
<title>@title@</title>
<style>
.{unique_id}-matrix, .{unique_id}-prompt {{
font: {char_height}px ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace;
line-height: {line_height}px;
}}
.{unique_id}-prompt {{ fill: #e6eaf0; font-weight: bold; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
<rect width="{width}" height="{height}" rx="10" fill="@background@" stroke="#3a4250" />
<text class="{unique_id}-prompt" x="{terminal_x}" y="28" xml:space="preserve">@prompt@</text>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def picture_of(command: str) -> str:
    """Return the picture of a command line of the program and of what it prints, in colour."""
    _program, *arguments = shlex.split(command)
    printed = on_screen(*arguments, "--color", "always", columns=COLUMNS)
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="standard")
    console.print(Text.from_ansi(printed.rstrip("\n")))
    frame = (
        _FRAME.replace("@title@", escape(f"What `{command}` prints"))
        .replace("@prompt@", escape(f"$ {command}"))
        .replace("@background@", "#{:02x}{:02x}{:02x}".format(*BACKGROUND))
    )
    drawn = console.export_svg(title=command, theme=_THEME, code_format=frame, unique_id=_NAME)
    # Letters fill their places whatever font there is, so that lines of bars have no holes.
    drawn = drawn.replace(" textLength=", ' lengthAdjust="spacingAndGlyphs" textLength=')
    return "".join(line.rstrip() + "\n" for line in drawn.splitlines() if line.strip())
