"""The program: its commands, its version, and how it ends."""

import codecs
import os
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Annotated, Any

import typer

from careercli.cli.anywhere import COMPLETING, PLAIN, PLAIN_VARIABLE, read_plain
from careercli.cli.exits import PROGRAM, ExitCode, leave
from careercli.cli.translated import TranslatedCommand, TranslatedGroup, translated, unknown_command, with_options
from careercli.errors import CareerError
from careercli.formats.diagnostics import discard
from careercli.i18n.language import OPTION, VARIABLE, _, choose_language
from careercli.messages import say

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
    "completion": "careercli.cli.completion:completion",
}
"""Where each command is; only the one that runs is imported."""


class _Commands(TranslatedGroup):
    """The commands, imported by name when they are needed."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  # Typer's signature
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002  # Typer's signature
        if cmd_name not in COMMANDS:
            raise unknown_command(cmd_name, COMMANDS, PROGRAM)
        module, _, name = COMMANDS[cmd_name].partition(":")
        command = getattr(import_module(module), name)
        if not isinstance(command, typer.Typer):
            function, command = command, typer.Typer(add_completion=False)
            command.command(name=cmd_name, cls=TranslatedCommand)(function)
        converted = typer.main.get_command(command)
        converted.name = cmd_name
        return translated(with_options(converted, self.params))


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
        words = _("{program} (data {data})")
        print(words.format(program=f"{PROGRAM} {__version__}", data=catalog.info().version))
    raise typer.Exit


@app.callback()
def program(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print program and data version.")
    ] = False,
    lang: Annotated[  # read before the commands, whose help it is about; here for the help
        str | None, typer.Option(OPTION, metavar="LANGUAGE", help="Language: en, tr, az or el.", envvar=VARIABLE)
    ] = None,
    plain: Annotated[  # likewise
        bool, typer.Option(PLAIN, help="Plain lines for screen readers, nothing drawn.", envvar=PLAIN_VARIABLE)
    ] = False,
) -> None:
    """Careers in customer service: which jobs there are, what they pay, what they ask for, what comes next.

    Everything works offline, and every figure comes with its source, its year and its flaws.
    """


def run() -> None:
    """Run the program; every way it can end leads through here."""
    as_json = "--json" in sys.argv[1:]
    _prepare_streams()
    if os.environ.get(COMPLETING) == "1":
        from careercli.cli.tab import answer

        answer(typer.main.get_command(app))
        raise SystemExit(ExitCode.FINE)
    try:
        arguments = choose_language(read_plain(sys.argv[1:], os.environ), os.environ)
        code = _invoke(arguments or ["--help"])
        sys.stdout.flush()
    except CareerError as error:
        leave(error, as_json=as_json)
    except (typer.Abort, KeyboardInterrupt):
        code = ExitCode.INTERRUPTED
    except typer.TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            told = error.format_message()  # empty where Typer has printed the help itself
            sys.stdout.write(f"{told}\n" if told else "")
            raise SystemExit(ExitCode.USAGE) from None
        # Only a mistake needs it.
        from careercli.cli.usage import usage_problem

        named = next((word for word in sys.argv[1:] if word in COMMANDS), "")
        leave(usage_problem(error, f"{PROGRAM} {named}".strip()), as_json=as_json)
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


def _prepare_streams() -> None:
    """Let neither a closed stream nor a letter that one cannot carry end the program."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  # open until the end
    codecs.register_error(PROGRAM, _spelled_out)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=PROGRAM)


def _spelled_out(error: UnicodeError) -> tuple[str, int]:
    # Few streams need it.
    from careercli.ascii import spelled_out

    return spelled_out(error, sys.stdout.encoding)
