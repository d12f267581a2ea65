"""Control groups of processes, where the system lets this user make them: all processes of one can be killed at once.

The launcher imports it, so it needs the standard library only. Source: the documentation of Linux, Control Group v2.
"""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path
from typing import Final

_ENDED_SECONDS: Final = 10.0
_PAUSE: Final = 0.002  # s


def make_group(name: str) -> Path | None:
    """A new group below that of this process; None where there are none, or none can be made."""
    base = own_group()
    if base is None:
        return None
    group = base / name
    try:
        group.mkdir()
        if not (group / "cgroup.kill").exists():  # before Linux 5.14
            group.rmdir()
            return None
    except OSError:
        return None
    return group


def own_group() -> Path | None:
    """The directory of the group of this process; None where there are none."""
    try:
        groups = Path("/proc/self/cgroup").read_text().splitlines()
        mounts = Path("/proc/self/mountinfo").read_text().splitlines()
    except OSError:
        return None
    own = [line.removeprefix("0::/") for line in groups if line.startswith("0::/")]
    roots = [line.split()[4] for line in mounts if " - cgroup2 " in line]
    return Path(roots[0], own[0]) if own and roots else None


def kill_group(group: Path) -> None:
    """Kill all processes of a group; does nothing when it has been removed."""
    with suppress(OSError):
        (group / "cgroup.kill").write_text("1")


def end_group(group: Path) -> None:
    """Kill all processes of a group, and remove it; does nothing when it has been removed."""
    kill_group(group)
    with suppress(OSError):
        deadline = time.monotonic() + _ENDED_SECONDS
        while "populated 1" in (group / "cgroup.events").read_text() and time.monotonic() < deadline:
            time.sleep(_PAUSE)
        group.rmdir()
