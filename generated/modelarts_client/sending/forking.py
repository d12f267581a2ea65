# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/sending/forking.py.
"""Renews what a forked process cannot use: locks that another thread held, connections of its parent."""

import os
import threading
import weakref
from collections.abc import Callable
from typing import Final

_renewals: Final[list["weakref.WeakMethod[Callable[[], None]]"]] = []
_lock = threading.Lock()


def renew_in_child(renew: Callable[[], None]) -> None:
    """Have a bound method called in each child process that is forked from this one, while its object lives.

    The child has a single thread, and cannot rely on locks of its parent: ``renew`` replaces them, and drops
    connections without closing them, since the parent uses them.

    Args:
        renew: A method of an object that is in use; only a weak reference is kept.
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
