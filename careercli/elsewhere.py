"""Works out in a process of its own what keeps Python busy, where the machine has more than one processor."""

import gc
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from typing import Any, NamedTuple, TypeVar

Argument = TypeVar("Argument")
Result = TypeVar("Result")
_SPAWN = get_context("spawn")
"""Nothing of this process is copied, which has threads and open databases."""
_SAFE_PATH = "PYTHONSAFEPATH"


def processors() -> int:
    """Return how many processors this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Started(NamedTuple):
    """A process that waits for the argument of its work, and what it is sent by."""

    process: Any
    ours: Any

    def end(self) -> None:
        """Let go of it."""
        if self.process.pid is not None:
            self.process.kill()
            self.process.join()
        self.ours.close()


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
        with suppress(OSError):
            started.ours.send(argument)

        def result() -> Result:
            try:
                received: Result = started.ours.recv()
            except (EOFError, OSError):
                return work(argument)
            return received

        return result

    try:
        yield begin
    finally:
        started.end()


def _started(work: Callable[[Any], object]) -> _Started:
    ours, theirs = _SPAWN.Pipe()
    process = _SPAWN.Process(target=_serve, args=(theirs, work))
    if processors() > 1:
        with suppress(OSError), _without_this_folder(), _without_interrupts():
            process.start()
    theirs.close()
    return _Started(process, ours)


def _serve(theirs: "Connection[Any, Any]", work: Callable[[Any], object]) -> None:
    """Do the work whose argument comes; what it raises, it raises again where it is done once more."""
    gc.disable()
    with suppress(Exception):
        theirs.send(work(theirs.recv()))


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Let what is started inside not hear a Ctrl-C, of which it would print a traceback: whoever starts it ends it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # Else it is started inside, and lets signals be heard again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _without_this_folder() -> Iterator[None]:
    """Let a Python that is started inside not take modules from the folder it is started in, which may be anybody's."""
    before = os.environ.get(_SAFE_PATH)
    os.environ[_SAFE_PATH] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_SAFE_PATH]
        else:
            os.environ[_SAFE_PATH] = before
