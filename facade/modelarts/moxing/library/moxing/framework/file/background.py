"""`background_sync_copy`: copies of a folder again and again, while the program does something else."""

from __future__ import annotations

import atexit
import logging
import os
import threading
from typing import Final

from modelarts.exceptions import ModelArtsError

from moxing.framework.file.copying import copy_parallel

_log: Final = logging.getLogger("moxing")


class BackgroundCopy:
    """Copies a folder at intervals in a thread, and once more when it is stopped or the program ends.

    Args:
        src_url: The folder.
        dst_url: The target.
        seconds: The pause between two copies, in s.
    """

    def __init__(self, src_url: str | os.PathLike[str], dst_url: str | os.PathLike[str], seconds: float) -> None:
        self._urls = src_url, dst_url
        self._seconds = seconds
        self._stopped = threading.Event()
        self._process = os.getpid()
        self._thread = threading.Thread(target=self._run, name="moxing-background", daemon=True)
        self._thread.start()
        atexit.register(self.stop)

    def stop(self) -> None:
        """Copy what there is now, and end. Can be called again; in a forked process, the parent's copying goes on."""
        atexit.unregister(self.stop)
        if os.getpid() == self._process and not self._stopped.is_set():
            self._stopped.set()
            self._thread.join()
            self._copy(threads=1)

    def _run(self) -> None:
        while not self._stopped.wait(self._seconds):
            self._copy()

    def _copy(self, threads: int = 16) -> None:
        try:
            copy_parallel(*self._urls, threads=threads)
        except (OSError, ModelArtsError) as error:
            _log.warning("%s was not copied to %s this time: %s", *self._urls, error)


def background_sync_copy(
    src_url: str | os.PathLike[str], dst_url: str | os.PathLike[str], seconds: float = 120
) -> BackgroundCopy:
    """Copy a folder to another one at intervals, until the program ends; a copy that fails is skipped.

    Args:
        src_url: The folder, such as the one that a training writes its models to.
        dst_url: The target, such as a folder in OBS.
        seconds: The pause between two copies, in s.

    Returns:
        The copying, whose `stop` ends it.
    """
    return BackgroundCopy(src_url, dst_url, seconds)
