"""What runs beside the rest is done when the rest is, and its failures are not lost."""

import threading

import pytest

from careercli.store.beside import beside


def test_work_is_done_meanwhile_and_at_the_end() -> None:
    may_end = threading.Event()
    done: list[str] = []

    def work() -> None:
        may_end.wait(timeout=10)
        done.append("work")

    with beside(work):
        done.append("inside")
        may_end.set()
    assert done == ["inside", "work"]


def test_what_goes_wrong_beside_is_raised_here() -> None:
    def work() -> None:
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"), beside(work):
        pass


def test_what_goes_wrong_inside_waits_for_the_work() -> None:
    done: list[str] = []
    with pytest.raises(KeyError), beside(lambda: done.append("work")):
        raise KeyError
    assert done == ["work"]
