"""The modules of each package import each other in one direction.

The contracts of import-linter in `pyproject.toml` compare packages. This compares single modules, `__init__` included,
and counts imports for type checkers.
"""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest


def circle(package: str) -> list[str]:
    """Modules of a package that import each other in a circle; empty when there is none."""
    graph = grimp.build_graph(package, cache_dir=None)
    modules = TopologicalSorter({module: graph.find_modules_directly_imported_by(module) for module in graph.modules})
    try:
        modules.prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


@pytest.mark.parametrize("package", ["modelarts", "modelarts_conformance", "modelarts_emulator", "generator"])
def test_no_modules_import_each_other_in_a_circle(package: str) -> None:
    assert circle(package) == []


def test_a_circle_for_type_checkers_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "rooms"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "kitchen.py").write_text("import rooms.hall\n")
    (package / "hall.py").write_text("TYPE_CHECKING = False\nif TYPE_CHECKING:\n    import rooms.kitchen\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert set(circle("rooms")) == {"rooms.kitchen", "rooms.hall"}
