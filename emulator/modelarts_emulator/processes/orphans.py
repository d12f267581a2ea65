"""Processes whose parent has ended, which Linux gives to the next ancestor that asks for them.

The launcher imports it, so it needs the standard library only. Source: prctl(2), PR_SET_CHILD_SUBREAPER.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, TypeVar

_PR_SET_CHILD_SUBREAPER: Final = 36
_ENDED_SECONDS: Final = 10.0
_PAUSE: Final = 0.002  # s

_T = TypeVar("_T")


def adopt_orphans(*, adopt: bool = True) -> None:
    """Become the parent of descendants whose parent has ended, or no longer; forking does not pass that on."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, int(adopt), 0, 0, 0)


def children() -> set[int]:
    """The children of this process."""
    found: set[int] = set()
    for listing in Path("/proc/self/task").glob("*/children"):
        with suppress(OSError):
            found.update(map(int, listing.read_text().split()))
    return found


class Orphans:
    """What this process gets from the jobs that it runs, if it is its business to end that.

    A process that does other things has other children, and has no orphans unless it asks for them, so nothing happens
    in it until `adopt` is called.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._adopts = False
        self._own: set[int] = set()

    def adopt(self) -> None:
        """Take over orphans, and end them, in a process that has no children but those of `start`."""
        adopt_orphans()
        self._adopts = True

    def leave(self) -> None:
        """Take over no more orphans, as this process may go on and have children of its own."""
        self._adopts = False
        adopt_orphans(adopt=False)

    def start(self, start: Callable[[], _T], pid: Callable[[_T], int]) -> _T:
        """Start a child that is none of the orphans.

        Args:
            start: starts it.
            pid: returns its number.
        """
        with self._lock:
            child = start()
            self._own.add(pid(child))
            return child

    def end(self, ended: int) -> None:
        """Kill all orphans that there are.

        Args:
            ended: a child of `start` that has been waited for.
        """
        with self._lock:
            self._own.discard(ended)
            deadline = time.monotonic() + _ENDED_SECONDS
            while self._adopts and (orphans := children() - self._own) and time.monotonic() < deadline:
                for orphan in orphans:  # what one of them has started is an orphan once it has ended
                    with suppress(ProcessLookupError):
                        os.kill(orphan, signal.SIGKILL)
                    with suppress(ChildProcessError):
                        os.waitpid(orphan, os.WNOHANG)
                time.sleep(_PAUSE)


ORPHANS: Final = Orphans()
"""Those of this process."""
