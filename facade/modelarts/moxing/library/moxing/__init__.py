"""The file interface of MoXing on top of modelarts-sdk: ``import moxing as mox``, then ``mox.file``.

This package gives way to any other `moxing` on the path, wherever that is.
"""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import module_from_spec
from pathlib import Path


def _other_moxing() -> ModuleSpec | None:
    here = Path(__file__).resolve().parent.parent
    found = PathFinder.find_spec(__name__, [entry for entry in sys.path if Path(entry or ".").resolve() != here])
    return found if found is not None and found.origin is not None else None  # a mere folder has no origin


if (_other := _other_moxing()) is not None and _other.loader is not None:
    _module = module_from_spec(_other)
    sys.modules[__name__] = _module
    _other.loader.exec_module(_module)
else:
    from moxing.framework import file

    sys.modules[f"{__name__}.file"] = file  # for `import moxing.file`

    __all__ = ["file"]

    def __getattr__(name: str) -> object:
        raise AttributeError(
            f"moxing.{name} is not there: this is the moxing of modelarts-sdk, which has MoXing's file interface, "
            "moxing.file, and nothing else of it."
        )
