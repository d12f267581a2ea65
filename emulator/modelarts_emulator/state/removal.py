"""Removal of directories that programs of users have written to."""

from __future__ import annotations

import logging
import os
import stat
import uuid
from pathlib import Path
from typing import Final

_DIRECTORY: Final = os.O_RDONLY | os.O_NOFOLLOW | os.O_DIRECTORY | os.O_CLOEXEC
_ROUNDS: Final = 3  # something that still runs may write to the directory

_log = logging.getLogger(__name__)


def remove_tree(path: Path) -> None:
    """Remove a directory and all that is in it, however deep, even if its permissions forbid that.

    Links are removed, not followed, and file systems that are mounted below the directory are left alone. What cannot
    be removed stays, and the log says why.

    Args:
        path: the directory; a file or a link is removed as well, and there may be nothing.
    """
    problem: OSError | None = None
    for _ in range(_ROUNDS):
        try:
            if stat.S_ISDIR(path.lstat().st_mode):
                problem = _empty(path)
                path.rmdir()
            else:
                path.unlink()
        except FileNotFoundError:
            return
        except OSError as error:
            problem = problem or error
    if problem is not None:
        _log.warning("%s is left in the data directory, at least in part: %s", path, problem)


def _empty(path: Path) -> OSError | None:
    """Remove what is in a directory.

    A directory below it is moved to its top before it is looked into, so that no path is long and nothing recurses.
    Mounted file systems cannot be moved.

    Returns:
        Why something is left, if something is.
    """
    problem: OSError | None = None
    path.chmod(stat.S_IRWXU)
    top = os.open(path, _DIRECTORY)
    try:
        waiting = ["."]
        while waiting:
            name = waiting.pop()
            try:
                place = os.open(name, _DIRECTORY, dir_fd=top)
                try:
                    problem = _move_up(place, top, waiting) or problem
                finally:
                    os.close(place)
                if name != ".":
                    os.rmdir(name, dir_fd=top)
            except OSError as error:
                problem = problem or error
    finally:
        os.close(top)
    return problem


def _move_up(place: int, top: int, waiting: list[str]) -> OSError | None:
    """Remove the files of an open directory, and move its directories to the top."""
    problem: OSError | None = None
    with os.scandir(place) as entries:
        found = [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
    for name, is_directory in found:
        try:
            if is_directory:
                os.chmod(name, stat.S_IRWXU, dir_fd=place)
                moved = uuid.uuid4().hex
                os.rename(name, moved, src_dir_fd=place, dst_dir_fd=top)
                waiting.append(moved)
            else:
                os.unlink(name, dir_fd=place)
        except OSError as error:
            problem = problem or error
    return problem
