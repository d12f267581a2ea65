"""The package as such: what importing it costs, and what it names."""

from __future__ import annotations

import ast
import inspect
import os
import pickle
import pkgutil
import re
import subprocess
import sys
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from types import ModuleType
from typing import Any

import modelarts
import pytest
from modelarts import Algorithm, Model, Network, Obs, ResourcePool, TrainingJob


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
    assert loaded <= {"modelarts", "modelarts.session", "modelarts._obs_methods", "modelarts._public_names"}


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


def _public_classes() -> list[type]:
    found = (getattr(module, name) for module in _public_modules() for name in module.__all__)
    return sorted({each for each in found if inspect.isclass(each)}, key=lambda each: (each.__module__, each.__name__))


@pytest.mark.parametrize("kind", _public_classes(), ids=lambda kind: kind.__name__)
def test_public_classes_are_where_they_say(kind: type) -> None:
    """Their representations, pickles of their objects and help name a place that programs may import from."""
    assert "._" not in kind.__module__
    assert getattr(import_module(kind.__module__), kind.__qualname__) is kind
    assert pickle.loads(pickle.dumps(kind)) is kind  # noqa: S301 (its own pickle)


@pytest.mark.parametrize("kind", _public_classes(), ids=lambda kind: kind.__name__)
def test_the_methods_of_public_classes_are_named_after_public_classes(kind: type) -> None:
    """What Python says about a wrong argument begins with the name of the function, with its class."""
    public = {each.__name__ for each in _public_classes()}
    for name in [name for name in dir(kind) if not name.startswith("_")]:
        member = inspect.getattr_static(kind, name)
        function = getattr(member, "__func__", getattr(member, "fget", member))
        if inspect.isfunction(function) and function.__module__.startswith("modelarts."):
            assert function.__qualname__.split(".")[0] in public, function.__qualname__


_METHODS: list[tuple[Any, str]] = [
    (ResourcePool.list, "ResourcePool.list()"),
    (ResourcePool.update, "ResourcePool.update()"),
    (ResourcePool.delete, "ResourcePool.delete()"),
    (Network.delete, "Network.delete()"),
    (Model.get_templates, "Model.get_templates()"),
    (Algorithm.update, "Algorithm.update()"),
    (TrainingJob.list, "TrainingJob.list()"),
    (TrainingJob.rerun, "TrainingJob.rerun()"),
    (Obs.list, "Obs.list()"),
]


@pytest.mark.parametrize(("method", "name"), _METHODS, ids=[name for _, name in _METHODS])
def test_an_unknown_argument_is_a_type_error_that_names_what_was_called(method: Any, name: str) -> None:
    with pytest.raises(TypeError, match=rf"^{re.escape(name)} .*'typo'"):
        method(None, typo=1)


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
