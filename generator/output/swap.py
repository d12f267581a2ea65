"""Replaces a folder as a whole, so that an interrupted run leaves the old folder or the new one, never a mixture."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def exclusive(folder: Path) -> Iterator[None]:
    """Let one run at a time write into a folder, which exists; others wait. On Windows, they do not."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def recover(folder: Path) -> None:
    """Bring a folder back that was being replaced when a run was killed, and discard what that run had made."""
    folder, unfinished, replaced = _folders(folder)
    if replaced.exists() and not folder.exists():
        replaced.rename(folder)
    for left in (unfinished, replaced):
        if left.exists():
            shutil.rmtree(left)


def replace(folder: Path, files: Mapping[str, Path | None]) -> None:
    """Replace a folder by a copy with other files; it may not exist yet.

    Args:
        folder: The folder.
        files: For each name of a changed file, the file with the new content, or None if it is removed.
    """
    folder, unfinished, replaced = _folders(folder)
    try:
        if folder.exists():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(folder, unfinished, symlinks=True, ignore=ignored, copy_function=_linked)
        for name, source in files.items():
            target = unfinished / name
            target.unlink(missing_ok=True)  # first, since it is the same file as the one in the folder
            if source is not None:
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
            elif not any(target.parent.iterdir()):
                target.parent.rmdir()
        if folder.exists():
            folder.rename(replaced)
        unfinished.rename(folder)
    finally:
        recover(folder)


def _folders(folder: Path) -> tuple[Path, Path, Path]:
    """The folder, and beside it the one that is being made and the one that is being replaced."""
    folder = folder.resolve()
    return folder, folder.with_name(f".{folder.name}.unfinished"), folder.with_name(f".{folder.name}.replaced")


def _linked(source: str, target: str) -> None:
    """Make a file appear in another folder, without a copy where the file system can."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
