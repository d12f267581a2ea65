"""Room that copies of the files of users leave on a disk, without which no database can record what happens."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path
from typing import Final

_RESERVED: Final = 1024**3  # bytes
_RESERVED_PART: Final = 20  # of a disk, where that is less


class NoRoomError(OSError):
    """A disk has too little room for what is written next; the message says how much it has."""


def leave_room(path: Path) -> None:
    """Check that the disk of a file or directory has 1 GB free, or a twentieth of a smaller disk.

    Raises:
        NoRoomError: It has not.
    """
    disk = shutil.disk_usage(path)
    reserved = min(_RESERVED, disk.total // _RESERVED_PART)
    if disk.free < reserved:
        message = f"the disk has {disk.free >> 20} MB free, and {reserved >> 20} MB are left free"
        raise NoRoomError(errno.ENOSPC, message)
