"""`careercli` and `python -m careercli`."""

import contextlib
import gc
import os
import sys

try:
    # signal would bring enum along, and a Ctrl-C in the meantime a traceback.
    import _signal as signal  # type: ignore[import-not-found]  # no stubs, for it is not named
except ImportError:
    import signal

_INTERRUPTED = 130
"""How shells end after a Ctrl-C."""


def main() -> None:
    """Run the program, and leave without looking for garbage on the way out."""
    before = signal.getsignal(signal.SIGINT)
    # A shell lets what it runs in the background ignore Ctrl-C, and it stays ignored.
    leave = _leave if before is signal.default_int_handler else before
    # Before and after the run nothing has to be put in order, and nobody would catch an exception.
    signal.signal(signal.SIGINT, leave)
    sys.unraisablehook = _not_raised
    # A run is over before a collection would find anything worth its time: measured, a sixth of its imports.
    gc.disable()
    from careercli.cli.app import run

    try:
        signal.signal(signal.SIGINT, before)
        run()
    except KeyboardInterrupt:
        _leave()
    except SystemExit as end:
        _end(end.code)
    finally:
        # Only where something unexpected is shown as it is.
        signal.signal(signal.SIGINT, leave)


def _end(code: object) -> None:
    """End the process at once: Python would first take apart all that it has loaded, which nobody needs any more."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            if stream is not None:
                stream.flush()
    os._exit(code if isinstance(code, int) else 0)


def _leave(*_: object) -> None:
    os._exit(_INTERRUPTED)


def _not_raised(failure: "sys.UnraisableHookArgs") -> None:
    """Leave at a Ctrl-C that came where Python raises nothing, such as between two imports."""
    if isinstance(failure.exc_value, KeyboardInterrupt):
        _leave()
    sys.__unraisablehook__(failure)


if __name__ == "__main__":
    main()
