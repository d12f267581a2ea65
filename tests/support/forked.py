"""Work in a forked process."""

from __future__ import annotations

import os
import signal
import warnings
from collections.abc import Callable
from typing import Final

_SECONDS: Final = 10


def succeeds_in_child(work: Callable[[], bool]) -> bool:
    """Fork, and tell whether the work is done there within ten seconds and returns True."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # since Python 3.12, as there are other threads here
        child = os.fork()
    if child == 0:
        status = 1
        try:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.alarm(_SECONDS)  # ends the process if it hangs
            status = 0 if work() else 2
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
