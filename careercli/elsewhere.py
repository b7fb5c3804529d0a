"""Works out in a process of its own what keeps Python busy, where the machine has more than one processor."""

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple, TypeVar

Argument = TypeVar("Argument")
Result = TypeVar("Result")
_SERVE = """\
import pickle, sys
sys.path[:] = pickle.load(sys.stdin.buffer)
from careercli.elsewhere import serve
serve()
"""
"""What the process runs. multiprocessing would run the script of whoever asks once more."""
_APART = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
"""On Windows, as a session of its own elsewhere: whoever starts a process hears a Ctrl-C and ends it."""


def processors() -> int:
    """Return how many processors this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Started(NamedTuple):
    """A process that waits for the argument of its work; null where none can be had."""

    process: "subprocess.Popen[bytes] | None"

    def send(self, *several: object) -> None:
        """Send it some things, one after the other, as far as it is there to take them."""
        if self.process is not None and self.process.stdin is not None:
            with suppress(OSError):
                for each in several:
                    pickle.dump(each, self.process.stdin)
                self.process.stdin.flush()

    def received(self) -> Any:
        """Return what it sends. Raises `EOFError`, `OSError` and `UnpicklingError` where nothing whole comes."""
        if self.process is None or self.process.stdout is None:
            raise EOFError
        return pickle.load(self.process.stdout)  # noqa: S301  # from a process of ours

    def end(self) -> None:
        """Let go of it."""
        if self.process is not None:
            self.process.kill()
            with suppress(OSError):
                self.process.communicate()


_AHEAD: dict[Callable[[Any], object], _Started] = {}
"""What was started before it is needed, by its work."""


@contextmanager
def ahead(work: Callable[[Any], object]) -> Iterator[None]:
    """Start the process that `elsewhere` is going to need for some work inside, which so does not wait for it."""
    _AHEAD[work] = _started(work)
    try:
        yield
    finally:
        if work in _AHEAD:
            _AHEAD.pop(work).end()


@contextmanager
def elsewhere(work: Callable[[Argument], Result]) -> Iterator[Callable[[Argument], Callable[[], Result]]]:
    """Start a process for some work; it ends with what stands inside.

    What is given takes the argument of the work, and returns what waits for its result. `work` is a function of a
    module; argument and result are copied. Where no process can be had or it fails, the work is done here when its
    result is asked for, and so raises here what it raises.
    """
    started = _AHEAD.pop(work) if work in _AHEAD else _started(work)

    def begin(argument: Argument) -> Callable[[], Result]:
        started.send(argument)

        def result() -> Result:
            try:
                received: Result = started.received()
            except (EOFError, OSError, pickle.UnpicklingError):
                return work(argument)
            return received

        return result

    try:
        yield begin
    finally:
        started.end()


def _started(work: Callable[[Any], object]) -> _Started:
    process = None
    # A program that Python is frozen into would be run once more.
    if processors() > 1 and sys.executable and not hasattr(sys, "frozen"):
        with suppress(OSError):
            # -P: nothing is taken from the folder it is started in, which may be anybody's.
            process = subprocess.Popen(  # noqa: S603  # nothing of anybody's input is in it
                (sys.executable, "-P", "-c", _SERVE),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                creationflags=_APART,
            )
    started = _Started(process)
    started.send(sys.path, work)
    return started


def serve() -> None:
    """Do the work that comes, with the argument behind it; what it raises, it raises again where it is asked for."""
    gc.disable()
    received, sent = sys.stdin.buffer, sys.stdout.buffer
    with suppress(Exception):
        work = pickle.load(received)  # noqa: S301  # from a process of ours
        pickle.dump(work(pickle.load(received)), sent)  # noqa: S301  # likewise
        sent.flush()
    # Nothing has to be put in order.
    os._exit(0)
