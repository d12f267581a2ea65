"""Changes of the database that must not be lost."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable
from typing import Final

_FIRST_PAUSE: Final = 0.1  # s
_LONGEST_PAUSE: Final = 60.0  # s

_log = logging.getLogger(__name__)


def insist(change: Callable[[], object], closed: threading.Event, what: str) -> bool:
    """Make a change of the database, and try again while the database refuses it.

    For the end of what takes time: without it a job seems to run, and a model to be imported, until the next start.

    Args:
        change: makes the change; can be called again after it has raised `sqlite3.Error`.
        closed: set when the emulator ends, which ends the attempts.
        what: what is changed, for the log.

    Returns:
        False when the emulator ends before the change is made.
    """
    pause = _FIRST_PAUSE
    while True:
        try:
            change()
        except sqlite3.Error:
            _log.exception("%s is not recorded; trying again in %g s", what, pause)
        else:
            return True
        if closed.wait(pause):
            return False
        pause = min(2 * pause, _LONGEST_PAUSE)
