"""From a model package to the service that answers its predictions.

Source: "Introduction" to the model package specifications (files that `customize_service.py` imports, absolutely or
relatively), "Specifications for Writing Model Inference Code" (classes and their arguments).
"""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import sys
from collections.abc import Callable
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Protocol, cast

from modelarts_emulator.services.instances.runtime.engines import is_machine_learning, model_path, mxnet_manifest

SCRIPT = "customize_service"
_LIBRARY = Path(__file__).with_name("library")
_FALLBACKS = Path(__file__).with_name("fallbacks")  # of which files of the package may have the names
_LIBRARY_MODULES = ("model_service", "mms")
_SERVED_WITHOUT_SCRIPT = {"Scikit_Learn", "XGBoost"}
_FOLDER = "model"
_PACKAGE = "_model_package"  # the name by which relative imports find the folder; none that a user would choose


class Service(Protocol):
    """An instance of the user's class."""

    def inference(self, data: object) -> object:
        """Answer one request."""


class LoadingError(Exception):
    """The package has no class that can be served; the message says why, and what to do."""


def load_service(package: Path, model_name: str, engine: str) -> Service:
    """Load `customize_service.py`, if the package has one, and make the service.

    Args:
        package: The folder with `config.json`, absolute.
        model_name: Name of the model.
        engine: `model_type` of the package.

    Raises:
        LoadingError: There is not exactly one class to be made, or it takes other arguments than documented.
        BaseException: Whatever the user's code raises.
    """
    sys.path[:0] = [str(_LIBRARY), str(package)]
    sys.path.append(str(_FALLBACKS))
    _name_package(package)
    base = _base()
    script = package / f"{SCRIPT}.py"
    service_class = _service_class(_load_script(script), base) if script.is_file() else _class_without_script(engine)
    path = str(model_path(engine, package))
    documented: tuple[object, ...] = (path,)
    other: tuple[object, ...] = (model_name, path)
    if not is_machine_learning(engine):
        documented, other = other, documented
    service = _make(service_class, documented, other, (model_name, path, mxnet_manifest(model_name, package)))
    if callable(check := getattr(service, "_check_library", None)):
        check()
    return service


def reads_requests_first(service: Service) -> bool:
    """Whether a service has a `_preprocess`, which turns the request into the input of the model."""
    return getattr(type(service), "_preprocess", None) is not vars(_base())["_preprocess"]


def _base() -> type[object]:
    return cast("type[object]", importlib.import_module("model_service.model_service").SingleNodeService)


def _class_without_script(engine: str) -> type[object]:
    """The class of an engine that needs no script."""
    if engine not in _SERVED_WITHOUT_SCRIPT:
        raise LoadingError(f"The model package has no {SCRIPT}.py, which {engine} models need; add it to model/.")
    return cast("type[object]", importlib.import_module("model_service.python_model_service").XgSklServingBaseService)


def _name_package(package: Path) -> None:
    """Let scripts import files of the package as modules of `model`, the name of its folder in the cloud."""
    if importlib.util.find_spec(_FOLDER) is None:
        spec = ModuleSpec(_FOLDER, None, is_package=True)
        spec.submodule_search_locations = [str(package)]
        sys.modules[_FOLDER] = module_from_spec(spec)


def _load_script(script: Path) -> ModuleType:
    """The script as a module of a package, so that it can import relatively."""
    folder, init = str(script.parent), script.with_name("__init__.py")
    if init.is_file():
        spec = spec_from_file_location(_PACKAGE, init, submodule_search_locations=[folder])
    else:
        spec = ModuleSpec(_PACKAGE, None, is_package=True)
        spec.submodule_search_locations = [folder]
    _execute(spec, _PACKAGE)
    name = f"{_PACKAGE}.{SCRIPT}"
    # Models that were pickled beside the script name it without the package.
    return _execute(spec_from_file_location(name, script, loader=SourceFileLoader(name, str(script))), name, SCRIPT)


def _execute(spec: ModuleSpec | None, *names: str) -> ModuleType:
    if spec is None:
        raise LoadingError(f"{names[0]} cannot be imported.")
    module = module_from_spec(spec)
    sys.modules.update(dict.fromkeys(names, module))
    if spec.loader is not None:
        spec.loader.exec_module(module)
    return module


def _service_class(script: ModuleType, base: type[object]) -> type[object]:
    """The class to serve: the only one in the script that inherits from the base and has no subclass there."""
    found = [value for value in vars(script).values() if inspect.isclass(value) and issubclass(value, base)]
    own = [cls for cls in dict.fromkeys(found) if cls.__module__.partition(".")[0] not in _LIBRARY_MODULES]
    last = [cls for cls in own if not any(cls is not other and issubclass(other, cls) for other in own)]
    if not last:
        raise LoadingError(
            f"{SCRIPT}.py has no class that inherits from a class of model_service, such as "
            "model_service.model_service.SingleNodeService. Derive the service's class from the one for the engine."
        )
    if len(last) > 1:
        names = ", ".join(sorted(cls.__name__ for cls in last))
        raise LoadingError(f"{SCRIPT}.py has {len(last)} classes that inherit from model_service: {names}. Leave one.")
    return last[0]


def _make(service_class: type[object], *arguments: tuple[object, ...]) -> Service:
    """Call the class with the first of the arguments that it accepts."""
    signature = inspect.signature(service_class)
    for given in arguments:
        try:
            signature.bind(*given)
        except TypeError:
            continue
        return cast("Callable[..., Service]", service_class)(*given)
    raise LoadingError(
        f"{service_class.__name__}{signature} cannot be made: it has to take (self, model_name, model_path), "
        "or (self, model_path) for machine-learning engines."
    )
