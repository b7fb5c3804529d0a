"""The program: its commands, its version, and how it ends."""

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Annotated, Any

import typer

from careercli.cli.exits import PROGRAM, ExitCode, leave
from careercli.cli.translated import TranslatedCommand, TranslatedGroup, translated
from careercli.errors import CareerError, UsageProblem
from careercli.formats.diagnostics import discard
from careercli.i18n.language import OPTION, VARIABLE, choose_language
from careercli.messages import Message, say

COMMANDS: Mapping[str, str] = {
    "roles": "careercli.cli.roles:roles",
    "show": "careercli.cli.role:show",
    "compare": "careercli.cli.pay:compare",
    "skills": "careercli.cli.skills:skills",
    "ladder": "careercli.cli.progression:ladder",
    "offer": "careercli.cli.offer:offer",
    "guide": "careercli.cli.guide:guide",
    "sources": "careercli.cli.evidence:sources",
    "evidence": "careercli.cli.evidence:evidence",
    "data": "careercli.cli.packs:app",
    "schema": "careercli.cli.schema:schema",
}
"""Where each command is; only the one that runs is imported."""


class _Commands(TranslatedGroup):
    """The commands, imported by name when they are needed."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  # Typer's signature
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002  # Typer's signature
        if cmd_name not in COMMANDS:
            from difflib import get_close_matches

            nearest = tuple(get_close_matches(cmd_name, COMMANDS))
            hint = say("did-you-mean", candidates=nearest) if nearest else say("see-help", command=PROGRAM)
            raise UsageProblem(say("unknown-command", words=cmd_name), hint=hint, candidates=nearest)
        module, _, name = COMMANDS[cmd_name].partition(":")
        command = getattr(import_module(module), name)
        if not isinstance(command, typer.Typer):
            function, command = command, typer.Typer(add_completion=False)
            command.command(name=cmd_name, cls=TranslatedCommand)(function)
        converted = typer.main.get_command(command)
        converted.name = cmd_name
        return translated(converted)


app = typer.Typer(
    cls=_Commands,
    name=PROGRAM,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(asked: bool) -> None:
    if not asked:
        return
    from careercli import __version__
    from careercli.cli.output import opened

    with opened(None) as catalog:
        print(f"{PROGRAM} {__version__} (data {catalog.info().version})")
    raise typer.Exit


@app.callback()
def program(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print program and data version.")
    ] = False,
    lang: Annotated[  # read before the commands, whose help it is about; here for the help
        str | None, typer.Option(OPTION, help="Language: en, tr, az or el.", envvar=VARIABLE)
    ] = None,
) -> None:
    """Careers in customer service: which jobs there are, what they pay, what they ask for, what comes next.

    Everything is offline, and every figure names its source, its year and its flaws.
    """


def run() -> None:
    """Run the program; every way it can end leads through here."""
    as_json = "--json" in sys.argv[1:]
    _prepare_streams()
    try:
        arguments = choose_language(sys.argv[1:], os.environ)
        code = _invoke(arguments or ["--help"])
        sys.stdout.flush()
    except CareerError as error:
        leave(error, as_json=as_json)
    except (typer.Abort, KeyboardInterrupt):
        code = ExitCode.INTERRUPTED
    except typer.TyperException as error:
        if not error.format_message():  # a group without a command has printed its help
            raise SystemExit(ExitCode.USAGE) from None
        leave(_usage_problem(error), as_json=as_json)
    except (BrokenPipeError, SystemExit):
        # Rich, which writes the help, turns a closed pipe into an exit of its own.
        # Whoever read our output has had enough; flushing at exit must not complain again.
        discard(sys.stdout)
        code = ExitCode.FINE
    except OSError as error:
        discard(sys.stdout)
        leave(CareerError(say("cannot-go-on", reason=error.strerror or repr(error))), as_json=False)
    except Exception as error:
        if os.environ.get("CAREERCLI_TRACEBACK"):
            raise
        leave(CareerError(say("unexpected", error=repr(error)), hint=say("report-it")), as_json=as_json)
    raise SystemExit(code)


def _invoke(arguments: list[str]) -> int:
    """Run the command that the arguments name.

    By its context and not by calling the app, which would end the program itself on a closed pipe.
    """
    command = translated(typer.main.get_command(app))
    try:
        with command.make_context(PROGRAM, arguments) as context:
            command.invoke(context)
    except typer.Exit as end:
        return end.exit_code
    return ExitCode.FINE


def _usage_problem(error: typer.TyperException) -> UsageProblem:
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else PROGRAM
    amount = getattr(error, "option_name", "")
    if amount[1:2].isdigit():
        # What begins with a minus is read as an option, and nobody has an option of digits.
        return UsageProblem(say("absurd-amount", words=amount), hint=say("write-an-amount"))
    return UsageProblem(say("usage", message=_told(error)), hint=say("see-help", command=command))


def _told(error: typer.TyperException) -> Message:
    """Return what Typer found wrong in words of our own, as far as its kinds of errors are known."""
    parameter = getattr(error, "param", None)
    name = parameter.get_error_hint(error.ctx) if parameter is not None else ""  # type: ignore[attr-defined]  # usage errors have one
    match type(error).__name__:
        case "MissingParameter":
            return say(f"missing-{parameter.param_type_name}", name=name)  # type: ignore[union-attr]  # missing is a parameter
        case "NoSuchOption":
            return say("no-such-option", name=str(getattr(error, "option_name", "")))
        case "BadParameter":
            return say("bad-value", name=name, reason=" ".join(str(error).split()).rstrip("."))
    return say("as-typer-says", words=" ".join(error.format_message().split()).rstrip("."))


def _prepare_streams() -> None:
    """Let neither a closed stream nor a letter that one cannot carry end the program."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  # open until the end
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
