"""The functions of Python that `shift` replaces, as they were before."""

from __future__ import annotations

import builtins
import glob as globbing
import os
import shutil
from types import ModuleType
from typing import Any, Final

REPLACED: Final[tuple[tuple[ModuleType, str], ...]] = (
    (builtins, "open"),
    (globbing, "glob"),
    (os, "listdir"),
    (os, "makedirs"),
    (os, "mkdir"),
    (os, "remove"),
    (os, "rename"),
    (os, "scandir"),
    (os, "stat"),
    (os, "walk"),
    (os.path, "exists"),
    (os.path, "getsize"),
    (os.path, "isdir"),
    (shutil, "copyfile"),
    (shutil, "copytree"),
    (shutil, "rmtree"),
)
"""Module and name of each."""

ORIGINAL: Final[dict[str, Any]] = {name: getattr(module, name) for module, name in REPLACED}
"""The functions by name."""
