"""The class for PyTorch models."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

from .libraries import library
from .model_service import SingleNodeService

_Model = Callable[[object], object]

_loading = threading.Lock()


class PTServingBaseService(SingleNodeService):
    """A service of a PyTorch model.

    Without an overridden `_inference`, each value of what `_preprocess` returns goes through `self.model`, and the
    result has the same keys. `__init__` assigns `self.model`; otherwise it is loaded from the model file for the first
    request, if that has a whole model: TorchScript, or a module that `torch.save` wrote.

    Args:
        model_name: name of the model.
        model_path: absolute path of the `.pth` or `.pt` file.

    Attributes:
        model: the model.
    """

    model: _Model | None = None

    def _inference(self, data: object) -> object:
        """The results of the model, by the keys of its inputs."""
        if not isinstance(data, Mapping):
            raise TypeError(
                f"the model takes a dict of inputs, and got a {type(data).__name__}; "
                "return one from _preprocess, or override _inference(self, data)"
            )
        model = self._loaded_model()
        return {name: model(value) for name, value in data.items()}

    def _check_library(self) -> None:
        """Import torch at the start if the model file needs it for the first request."""
        inherited = type(self)._inference is PTServingBaseService._inference
        if inherited and self.model is None and Path(self.model_path).is_file():
            library("torch", type(self).__name__)

    def _loaded_model(self) -> _Model:
        with _loading:
            if self.model is None:
                self.model = _load(Path(self.model_path), type(self).__name__)
            return self.model


def _load(path: Path, user: str) -> _Model:
    if not path.is_file():
        raise FileNotFoundError(f"the model package has no .pth or .pt file; {_IN_INIT}")
    torch = library("torch", user)
    try:
        model = torch.jit.load(str(path), map_location="cpu")
    except RuntimeError:  # no TorchScript
        model = torch.load(str(path), map_location="cpu", weights_only=False)
    if not callable(model):
        raise ValueError(f"{path.name} has weights only, and no model; {_IN_INIT}")
    model.eval()
    return cast(_Model, model)


_IN_INIT = (
    "make the model in __init__(self, model_name, model_path) and assign it to self.model, "
    "or override _inference(self, data)"
)
