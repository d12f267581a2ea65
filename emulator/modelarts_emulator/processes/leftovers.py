"""Processes of nodes that have outlived an emulator.

Usually there are none: a launcher ends them with itself or with the emulator. They are there when all of these were
killed at the same time. A process is known by what it cannot share with a process of somebody else: the control group
that was made for it, or a home directory in the data directory, which only one emulator uses. Its number says nothing,
as another process may have it by now.
"""

from __future__ import annotations

import hashlib
import os
import select
import signal
from contextlib import suppress
from pathlib import Path
from typing import Final

from modelarts_emulator.processes.cgroups import end_group, own_group

_PROCESSES: Final = Path("/proc")
_ROUNDS: Final = 100  # a process may have started another one before it ended
_ENDED_MS: Final = 10_000


def family_name(directory: Path) -> str:
    """The part that the names of all control groups of a directory have in common.

    Args:
        directory: A directory in which the home directories of nodes are.
    """
    return f"modelarts-emulator.{hashlib.sha256(os.fsencode(directory.absolute())).hexdigest()[:16]}."


def end_leftovers(directory: Path) -> int:
    """Kill what a former emulator has left; call it before the first process is started.

    Args:
        directory: The directory in which the home directories of its nodes are.

    Returns:
        The number of processes that were killed.
    """
    if not any(directory.iterdir()):  # nothing has run in it
        return 0
    killed = end_strays(directory)
    base = own_group()
    for group in base.glob(f"{family_name(directory)}*") if base is not None else ():
        end_group(group)
    return killed


def end_strays(directory: Path) -> int:
    """Kill the processes whose home directory is a directory, or one below it.

    Args:
        directory: The home directory of a node that has ended, or one in which those of nodes are.

    Returns:
        The number of processes that were killed.
    """
    killed = 0
    for _ in range(_ROUNDS):
        found = sum(_end(int(entry.name), directory) for entry in _PROCESSES.glob("[0-9]*"))
        killed += found
        if not found:
            break
    return killed


def _end(process: int, directory: Path) -> bool:
    """Kill a process if it is one of the directory's nodes."""
    with suppress(OSError):  # it has ended, or is somebody else's
        descriptor = os.pidfd_open(process)  # from here on it cannot be confused with another process
        try:
            if not _belongs(process, directory):
                return False
            signal.pidfd_send_signal(descriptor, signal.SIGKILL)
            ended = select.poll()
            ended.register(descriptor, select.POLLIN)
            ended.poll(_ENDED_MS)
        finally:
            os.close(descriptor)
        return True
    return False


def _belongs(process: int, directory: Path) -> bool:
    about = _PROCESSES / str(process)
    home = b"HOME=" + os.fsencode(directory.absolute())
    if any(
        variable == home or variable.startswith(home + b"/")
        for variable in (about / "environ").read_bytes().split(b"\0")
    ):
        return True
    return f"/{family_name(directory)}" in (about / "cgroup").read_text()
