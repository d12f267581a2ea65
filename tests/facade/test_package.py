"""The package as such: what importing it costs, and what it names."""

from __future__ import annotations

import ast
import os
import pkgutil
import subprocess
import sys
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import modelarts
import pytest


def _loaded_after(statement: str) -> set[str]:
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    return set(shown.split())


def test_importing_the_package_loads_nothing_else() -> None:
    loaded = _loaded_after("import modelarts")
    assert not {"httpx", "urllib3", "attrs", "attr", "msgspec", "modelarts_client", "modelarts.session"} & loaded


def test_importing_a_session_loads_nothing_that_it_does_not_need_yet() -> None:
    plain = _loaded_after("import os, types, typing, weakref, warnings, importlib.util")
    loaded = _loaded_after("from modelarts.session import Session") - plain
    assert loaded <= {"modelarts", "modelarts.session", "modelarts._obs_methods"}


def test_importing_an_estimator_loads_no_more_than_its_annotations_need() -> None:
    loaded = _loaded_after("from modelarts.estimatorV2 import Estimator")
    assert not {"attrs", "attr", "inspect", "msgspec", "modelarts.train_params"} & loaded


def test_importing_what_programs_import_loads_no_transport() -> None:
    loaded = _loaded_after(
        "from modelarts.session import Session\n"
        "from modelarts.train_params import TrainingFiles\n"
        "from modelarts.estimatorV2 import Estimator\n"
        "from modelarts.model import Model, Predictor, Transformer\n"
        "from modelarts.config.model_config import ServiceConfig\n"
        "from modelarts.environment import Environment"
    )
    assert not {"httpx", "urllib3", "ssl", "asyncio"} & loaded


@pytest.mark.parametrize("name", modelarts.__all__)
def test_every_public_name_can_be_had(name: str) -> None:
    assert getattr(modelarts, name) is not None
    assert name in dir(modelarts)


def test_only_public_names_are_offered() -> None:
    import modelarts.session

    assert {name for name in dir(modelarts) if not name.startswith("__")} <= {
        *modelarts.__all__,
        *(module.name for module in pkgutil.iter_modules(modelarts.__path__) if not module.name.startswith("_")),
    }
    assert {"session", "__version__", "__name__"} <= set(dir(modelarts))


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


_ABSENT = [f"modelarts.{name}" for name in ("workflow", "dataset", "manifest", "field_name", "pascal_voc")]


@pytest.mark.parametrize("name", [*_ABSENT, "modelarts.dataset.format.manifest"])
def test_a_module_of_huaweis_sdk_without_a_counterpart_says_what_to_use(name: str) -> None:
    with pytest.raises(ImportError, match=r"of Huawei's SDK is not part of modelarts-sdk\. .*(Estimator|session\.obs)"):
        import_module(name)


def _public_modules() -> list[ModuleType]:
    names = [module.name for module in pkgutil.walk_packages(modelarts.__path__, "modelarts.")]
    return [import_module(name) for name in names if "._" not in name and name not in _ABSENT]


@pytest.mark.parametrize("module", _public_modules(), ids=lambda module: module.__name__)
def test_public_modules_say_what_is_public(module: ModuleType) -> None:
    assert sorted(module.__all__) == sorted(set(module.__all__))
    missing = [name for name in module.__all__ if not hasattr(module, name)]
    assert missing == []


def test_all_exceptions_can_be_had_from_the_package() -> None:
    from modelarts import exceptions

    assert set(exceptions.__all__) <= set(modelarts.__all__)


_SESSION = (
    "from modelarts.session import Session\n"
    "for _ in range(2):\n"
    "    Session(access_key='AK', secret_key='SK', project_id='p', region_name='cn-north-4')\n"
)


def _warnings_beside(folder: Path, *metadata: str) -> list[str]:
    """What a program that makes two sessions writes to standard error if the package is in a folder with these."""
    assert modelarts.__file__
    (folder / "modelarts").symlink_to(Path(modelarts.__file__).parent)
    for name in metadata:
        (folder / name).mkdir()
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    ended = subprocess.run(
        [sys.executable, "-c", _SESSION], capture_output=True, text=True, check=True, env=environment
    )
    return ended.stderr.splitlines()


@pytest.mark.parametrize("metadata", ["modelarts-1.4.18.dist-info", "modelarts-1.4.18.egg-info"])
def test_a_session_warns_once_about_huawei_s_own_distribution(tmp_path: Path, metadata: str) -> None:
    (warning,) = [line for line in _warnings_beside(tmp_path, metadata) if "Warning" in line]
    assert "UserWarning: Huawei's own distribution modelarts 1.4.18 is installed beside modelarts-sdk" in warning
    assert f"{str(tmp_path / 'modelarts')!r} has files of both" in warning
    assert "pip uninstall --yes modelarts modelarts-sdk" in warning


def test_other_distributions_are_none_of_huawei_s(tmp_path: Path) -> None:
    others = ("modelarts_sdk-0.1.0.dist-info", "modelarts_tools-1.0.dist-info", "huaweicloudsdkmodelarts-3.1.dist-info")
    assert _warnings_beside(tmp_path, *others) == []


def test_the_version_is_that_of_the_distribution() -> None:
    assert modelarts.__version__ == version("modelarts-sdk")


def test_other_names_are_errors() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Estimat'"):
        _ = modelarts.Estimat  # type: ignore[attr-defined]
