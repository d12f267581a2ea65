"""Imports a generated client instead of the real one."""

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from generator.output.results import PACKAGE


@contextmanager
def imported(generated: Path) -> Iterator[ModuleType]:
    """Import the package in ``generated``; the real one is back afterwards."""

    def loaded() -> list[str]:
        return [name for name in sys.modules if name == PACKAGE or name.startswith(f"{PACKAGE}.")]

    real = {name: sys.modules.pop(name) for name in loaded()}
    sys.path.insert(0, str(generated))
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(PACKAGE)
    finally:
        sys.path.remove(str(generated))
        for name in loaded():
            del sys.modules[name]
        sys.modules.update(real)
