"""What must be made anew in a process that was forked: locks that another thread held, connections of the parent."""

import os
import threading
import weakref
from collections.abc import Callable
from typing import Final

_renewals: Final[list["weakref.WeakMethod[Callable[[], None]]"]] = []
_lock = threading.Lock()


def renew_in_child(renew: Callable[[], None]) -> None:
    """Have a bound method called in each child process that is forked from here, for as long as its object lives.

    The child has one thread only, and no locks of the parent's can be trusted there: ``renew`` replaces them, and lets
    go of connections without closing them, as they are the parent's.

    Args:
        renew: A method of an object that is in use; kept weakly.
    """
    with _lock:
        _renewals[:] = [known for known in _renewals if known() is not None]
        _renewals.append(weakref.WeakMethod(renew))


def _renew_all() -> None:
    global _lock
    _lock = threading.Lock()
    for known in _renewals:
        if renew := known():
            renew()


if hasattr(os, "register_at_fork"):  # not on Windows, which has no fork
    os.register_at_fork(after_in_child=_renew_all)
