"""A client generated from the small description, once for all tests of this folder."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from generator.__main__ import main
from generator.results import PACKAGE
from tests.generator.small_description import write_description


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the bundle and the client of the small description."""
    folder = tmp_path_factory.mktemp("small")
    output = folder / "generated"
    output.mkdir()
    spec = write_description(folder / "spec")
    assert main(["generate", "--spec", str(spec), "--output", str(output)]) == 0
    return output


@pytest.fixture
def small_client(generated: Path) -> Iterator[ModuleType]:
    """The generated package, imported in place of the real client while the test runs."""

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
