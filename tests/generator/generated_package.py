"""Imports a generated client instead of the real one."""

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from generator.command_line import CONFIG, ROOT
from generator.config import read

CONFIGURATION = read(CONFIG)
"""The configuration of this project, which the small description follows."""
PACKAGE = CONFIGURATION.client.package


def configuration_in(folder: Path) -> Path:
    """Write the configuration of this project into a folder, in which it is that of another project."""
    file = folder / "generator.toml"
    text = CONFIG.read_text(encoding="utf-8")
    file.write_text(text.replace('"generator/', f'"{ROOT.as_posix()}/generator/'), encoding="utf-8")
    return file


@contextmanager
def imported(generated: Path, package: str = PACKAGE) -> Iterator[ModuleType]:
    """Import the package in ``generated``; the real one is back afterwards."""

    def loaded() -> list[str]:
        return [name for name in sys.modules if name == package or name.startswith(f"{package}.")]

    real = {name: sys.modules.pop(name) for name in loaded()}
    sys.path.insert(0, str(generated))
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(package)
    finally:
        sys.path.remove(str(generated))
        for name in loaded():
            del sys.modules[name]
        sys.modules.update(real)
