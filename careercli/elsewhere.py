"""Works out in a process of its own what keeps Python busy, where the machine has more than one processor."""

import gc
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, TypeVar

Argument = TypeVar("Argument")
Result = TypeVar("Result")
_SPAWN = get_context("spawn")
"""Nothing of this process is copied, which has threads and open databases."""


def processors() -> int:
    """Return how many processors this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def elsewhere(work: Callable[[Argument], Result]) -> Iterator[Callable[[Argument], Callable[[], Result]]]:
    """Start a process for some work; it ends with what stands inside.

    What is given takes the argument of the work, and returns what waits for its result. `work` is a function of a
    module; argument and result are copied. Where no process can be had or it fails, the work is done here when its
    result is asked for, and so raises here what it raises.
    """
    ours, theirs = _SPAWN.Pipe()
    process = _SPAWN.Process(target=_serve, args=(theirs, work), daemon=True)
    with suppress(OSError), _unheard(signal.SIGINT):
        process.start()
    theirs.close()

    def begin(argument: Argument) -> Callable[[], Result]:
        with suppress(OSError):
            ours.send(argument)
        return lambda: _received(ours, lambda: work(argument))

    try:
        yield begin
    finally:
        if process.pid is not None:
            process.kill()
            process.join()
        ours.close()


def _serve(theirs: "Connection[Any, Any]", work: Callable[[Any], object]) -> None:
    """Do the work whose argument comes; what it raises, it raises again where it is done once more."""
    gc.disable()
    with suppress(Exception):
        theirs.send(work(theirs.recv()))


def _received(ours: "Connection[Any, Any]", otherwise: Callable[[], Result]) -> Result:
    try:
        result: Result = ours.recv()
    except (EOFError, OSError):
        return otherwise()
    return result


@contextmanager
def _unheard(interrupt: signal.Signals) -> Iterator[None]:
    """Let what is started inside not hear a signal, of which it would print a traceback: whoever starts it ends it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {interrupt})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
