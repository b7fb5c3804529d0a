"""Runs the program once for every line it is sent, in a copy of itself that has imported everything already.

Each run has its own process, environment, folder, user and limits, as in a shell, for a few milliseconds instead of a
tenth of a second; `tests/robustness/program.py` asks it. Lines in and out are JSON; `Asked` has the keys.
"""

import contextlib
import gc
import importlib
import json
import os
import pkgutil
import resource
import select
import signal
import sys
import time
import traceback
from typing import Any, NoReturn, TypedDict

import careercli
from careercli.cli import app
from careercli.i18n.language import speak
from tests.program import TINY

COMPILING = "careercli.store.pack_reader"
"""The module that every run imports in which a pack is compiled, and no other."""
NETWORK = ("_ssl", "asyncio", "ftplib", "http", "http.client", "smtplib", "socketserver", "ssl", "urllib.request")
_ONLY_FOR_BUILDING = ("careercli.i18n.hatch_build", "careercli.i18n.extraction", "careercli.__main__")
_PAGE = 1 << 16


class Asked(TypedDict, total=False):
    """One run."""

    arguments: list[str]
    environment: dict[str, str]
    folder: str
    seconds: float
    """After which it is killed."""
    umask: int
    largest_file: int | None
    """In bytes: no file that it writes may be larger, as on a disk that is full by then."""
    user: int | None
    output: str | None
    """A file in the place of standard output."""
    offline: bool
    """Whether any use of a socket ends the run."""
    socket: bool
    """Whether the run uses one, to see that it ends."""


def serve() -> None:
    """Answer line by line until there are no more."""
    _import_everything()
    # A copy that may write no large file would leave half a compiled module behind, for everybody.
    sys.dont_write_bytecode = True
    replies = os.fdopen(os.dup(1), "w", encoding="ascii")
    _be_silent()
    _warm_up()
    gc.collect()
    gc.freeze()  # what a copy shares with us is not to be copied by looking through it
    with replies:
        for line in sys.stdin:
            print(json.dumps(_run(json.loads(line))), file=replies, flush=True)


def _import_everything() -> None:
    for module in pkgutil.walk_packages(careercli.__path__, "careercli."):
        if module.name not in _ONLY_FOR_BUILDING:
            importlib.import_module(module.name)


def _be_silent() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)


def _warm_up() -> None:
    """Let what every run would load for itself be loaded: by a run whose pack is compiled and whose answer is drawn."""
    os.environ["XDG_CACHE_HOME"] = os.devnull
    for format_ in ("json", "text"):
        sys.argv = ["careercli", "compare", "clerk", "--data", str(TINY), "--format", format_]
        with contextlib.suppress(SystemExit):
            app.run()
    speak("en")


def _run(asked: Asked) -> dict[str, Any]:
    """Run the program in a copy of this process; return how it ended and what it left behind."""
    pipes = [os.pipe() for _ in range(3)]
    began = time.monotonic()
    process = os.fork()
    if not process:
        _be_the_program(asked, [writer for _, writer in pipes])
    for _, writer in pipes:
        os.close(writer)
    written, in_time = _read_to_the_end([reader for reader, _ in pipes], began + asked["seconds"])
    if not in_time:
        os.kill(process, signal.SIGKILL)
    ended = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    stdout, stderr, report = (content.decode("latin-1") for content in written)
    return {"code": ended if in_time else None, "stdout": stdout, "stderr": stderr, "modules": report.split()}


def _read_to_the_end(readers: list[int], until: float) -> tuple[list[bytes], bool]:
    """Return all that comes out of pipes until their other ends are closed, and whether that was in time."""
    written = {reader: bytearray() for reader in readers}
    waiting = list(readers)
    while waiting and (rest := until - time.monotonic()) > 0:
        for reader in select.select(waiting, [], [], rest)[0]:
            page = os.read(reader, _PAGE)
            written[reader] += page
            if not page:
                waiting.remove(reader)
    for reader in readers:
        os.close(reader)
    return [bytes(content) for content in written.values()], not waiting


def _be_the_program(asked: Asked, writers: list[int]) -> NoReturn:
    """Run the program in what is a copy of the server from now on, and end with it."""
    out, err, report = writers
    try:
        file = asked.get("output")
        os.dup2(os.open(file, os.O_WRONLY) if file else out, 1)
        os.dup2(err, 2)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        for number in (out, err):
            os.close(number)
        _live_as(asked)
        if asked.get("socket"):
            __import__("_socket").socket()
        code = _code_of_the_run(asked["arguments"])
        os.write(report, " ".join({COMPILING, *NETWORK} & set(sys.modules)).encode())
    except BaseException:  # noqa: BLE001  # whatever it is, it must not go on as a second server
        os.write(2, traceback.format_exc().encode(errors="replace"))
        code = 1
    os._exit(code)


def _live_as(asked: Asked) -> None:
    os.chdir(asked["folder"])
    os.umask(asked.get("umask", 0o022))
    gc.disable()  # it would look through all that is shared, and so copy it
    os.environ.clear()
    os.environ.update(asked["environment"])
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115  # open until the end
    sys.stderr = open(2, "w", buffering=1, encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115  # likewise
    sys.modules.pop(COMPILING, None)
    if (largest := asked.get("largest_file")) is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    if (user := asked.get("user")) is not None:
        os.setgroups([])
        os.setgid(user)
        os.setuid(user)
    if asked.get("offline"):
        sys.addaudithook(_refuse_sockets)


def _refuse_sockets(event: str, _: tuple[Any, ...]) -> None:
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
        raise AssertionError(f"the network was used: {event}")


def _code_of_the_run(arguments: list[str]) -> int:
    """Return the exit code, as the interpreter would make it of how the program ends."""
    sys.argv = ["careercli", *arguments]
    code = 1
    try:
        app.run()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException:  # noqa: BLE001  # as the interpreter does
        traceback.print_exc()
    try:
        sys.stdout.flush()
    except OSError:
        return 120
    return code


if __name__ == "__main__":
    serve()
