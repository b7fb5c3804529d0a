"""Runs beside the rest what hardly needs Python: SQLite lets go of it for as long as a statement takes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread


@contextmanager
def beside(work: Callable[[], object]) -> Iterator[None]:
    """Run something on a thread of its own until what stands inside is done; raise here what it raises."""
    failures: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001  # all of it is raised again
            failures.append(error)

    thread = Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        thread.join()
    if failures:
        raise failures[0]
