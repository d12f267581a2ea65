"""The functions of Python that `shift` replaces, as they were before."""

from __future__ import annotations

import builtins
import glob as globbing
import io
import os
import shutil
from types import ModuleType
from typing import Any, Final

REPLACED: Final[tuple[tuple[ModuleType, str], ...]] = (
    (builtins, "open"),
    (io, "open"),
    (globbing, "glob"),
    (os, "listdir"),
    (os, "lstat"),
    (os, "makedirs"),
    (os, "mkdir"),
    (os, "remove"),
    (os, "rename"),
    (os, "replace"),
    (os, "scandir"),
    (os, "stat"),
    (os, "unlink"),
    (os, "walk"),
    (os.path, "exists"),
    (os.path, "getsize"),
    (os.path, "isdir"),
    (shutil, "copy"),
    (shutil, "copy2"),
    (shutil, "copyfile"),
    (shutil, "copytree"),
    (shutil, "rmtree"),
)
"""Module and name of each."""

ORIGINAL: Final[dict[str, Any]] = {name: getattr(module, name) for module, name in REPLACED}
"""The functions by name."""
