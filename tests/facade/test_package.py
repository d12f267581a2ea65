"""The package as such: what importing it costs, and what it names."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import modelarts
import pytest


def _loaded_after(statement: str) -> set[str]:
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    return set(shown.split())


def test_importing_the_package_loads_nothing_else() -> None:
    loaded = _loaded_after("import modelarts")
    assert not {"httpx", "obstore", "attrs", "attr", "msgspec", "modelarts_client", "modelarts.session"} & loaded


def test_importing_what_programs_import_loads_no_transport() -> None:
    loaded = _loaded_after(
        "from modelarts.session import Session\n"
        "from modelarts.train_params import TrainingFiles\n"
        "from modelarts.estimatorV2 import Estimator\n"
        "from modelarts.model import Model, Predictor, Transformer\n"
        "from modelarts.config.model_config import ServiceConfig\n"
        "from modelarts.environment import Environment"
    )
    assert not {"httpx", "obstore", "ssl", "asyncio"} & loaded


@pytest.mark.parametrize("name", modelarts.__all__)
def test_every_public_name_can_be_had(name: str) -> None:
    assert getattr(modelarts, name) is not None
    assert name in dir(modelarts)


def test_type_checkers_see_the_same_names() -> None:
    """The names are written twice in the package: once for type checkers, and once by module."""
    assert modelarts.__file__
    tree = ast.parse(Path(modelarts.__file__).read_text(encoding="utf-8"))
    imported = {
        (alias.name, node.module)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("modelarts.")
        for alias in node.names
        if alias.asname == alias.name  # which makes it public for type checkers
    }
    assert imported == {(name, f"modelarts.{module}") for name, module in modelarts._MODULES.items()}


def test_all_exceptions_can_be_had_from_the_package() -> None:
    from modelarts import exceptions

    assert set(exceptions.__all__) <= set(modelarts.__all__)


def test_the_version_is_that_of_the_distribution() -> None:
    assert modelarts.__version__ == version("modelarts-sdk")


def test_other_names_are_errors() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Estimat'"):
        _ = modelarts.Estimat  # type: ignore[attr-defined]
