"""Help that is not about one command: the formats, the exit codes, and what may be set once."""

from collections.abc import Callable, Iterator, Mapping

from careercli.cli.exits import ExitCode
from careercli.cli.help_page import Page, Section
from careercli.formats import ENDINGS, FORMATS
from careercli.i18n.language import _


def topics() -> Iterator[tuple[str, str]]:
    """Yield each topic with what it is about."""
    yield _("COMMAND"), _("how a command is used, with examples")
    yield "formats", _("what an answer can be printed as")
    yield "exit-codes", _("what a script is told by the exit code")
    yield "config", _("what you can set once for all your questions")


def _formats() -> Page:
    yield Section(_("Formats"), tuple((known.name, _(known.help)) for known in FORMATS.values()))
    last = _("--format names one; --plain, --json and --excel are short for theirs; of several the last one counts.")
    to_a_file = _(
        "-o FILE writes the answer to a file, whole or not at all, in the format that its ending names: {endings}."
    ).format(endings=", ".join(ENDINGS))
    in_cells = _(
        "In tables a list stands in one cell, parted by semicolons; what is not known is empty; a text that a "
        "spreadsheet would take for a formula has an apostrophe before it."
    )
    yield Section("", (("", last), ("", to_a_file), ("", in_cells)))


def _exit_codes() -> Page:
    codes = (
        (ExitCode.FINE, _("The question is answered.")),
        (ExitCode.UNEXPECTED, _("Something unexpected has happened, or `--fail-on` has found what it names.")),
        (ExitCode.USAGE, _("The question was asked in a way that cannot be answered.")),
        (ExitCode.NOTHING_KNOWN, _("Nothing is known of it: no such role, a word with several meanings, no figure.")),
        (ExitCode.INVALID_PACK, _("A data pack is not as it should be.")),
        (ExitCode.INTERRUPTED, _("The program was interrupted.")),
    )
    yield Section(_("Exit codes"), tuple((str(code), words) for code, words in codes))
    yield Section("", (("", _("`careercli batch` ends with the code of the first line that does not end with 0.")),))


def _config() -> Page:
    rows = (
        ("language", _("The language of everything, as by --lang.")),
        (
            "country",
            _(
                "Where you are: the country of `ladder` and `offer` without --country; if it is not set, that of the "
                "system's locale."
            ),
        ),
        ("currency", _("The currency of the market view, as by --in.")),
        ("period", _("Pay per hour, day, week, month or year in `compare`, `show` and `ladder`, as by --per.")),
        ("lens", _("How `compare`, `show` and `ladder` show pay, as by --lens.")),
        ("color", _("When to use colours, as by --color.")),
        ("pager", _("What shows long answers page by page.")),
        ("profile", _("Whether `gap`, `match` and `handout` read your profile where you say nothing else: yes or no.")),
    )
    yield Section(_("Settings"), rows)
    yield Section(
        "",
        (
            ("", _("An option outweighs a variable of the environment, which outweighs a setting.")),
            (
                "",
                _("With --json only the language is taken from the settings: scripts get the same for everybody."),
            ),
        ),
    )


TOPICS: Mapping[str, Callable[[], Page]] = {"formats": _formats, "exit-codes": _exit_codes, "config": _config}
