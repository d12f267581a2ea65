"""Removal of directories that programs of users have written to."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path


def remove_tree(path: Path) -> None:
    """Remove a directory, even if its permissions forbid that; links are removed, not followed."""
    shutil.rmtree(path, ignore_errors=True)
    if not path.exists():
        return
    path.chmod(stat.S_IRWXU)
    for directory, names, _files in os.walk(path):
        for name in names:
            child = Path(directory, name)
            if not child.is_symlink():
                child.chmod(stat.S_IRWXU)
    shutil.rmtree(path, ignore_errors=True)
