"""The class for TensorFlow models."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from .libraries import library
from .model_service import SingleNodeService

_SAVED_MODEL = "saved_model.pb"
_DEFAULT_SIGNATURE = "serving_default"

_loading = threading.Lock()


class TfServingBaseService(SingleNodeService):
    """A service of a TensorFlow model.

    Without an overridden `_inference`, the signature of the SavedModel is called with what `_preprocess` returns: the
    inputs by their names. The result has the outputs, as lists, by theirs. With several signatures it is the one that
    is named `serving_default`.

    Args:
        model_name: name of the model.
        model_path: absolute path of the folder with `saved_model.pb`.
    """

    def _inference(self, data: object) -> object:
        """The outputs of the model, by their names."""
        with _loading:
            signature = self._signature
        inputs = signature.structured_input_signature[1]
        if not isinstance(data, Mapping):
            raise TypeError(f"the model takes a dict of inputs ({', '.join(inputs)}), and got a {type(data).__name__}")
        unknown = [name for name in data if name not in inputs]
        if unknown:
            raise KeyError(f"the model has no input {unknown[0]!r}; it has {', '.join(inputs)}")
        constant = self._tensorflow.constant
        outputs = signature(**{name: constant(value, dtype=inputs[name].dtype) for name, value in data.items()})
        return {name: tensor.numpy().tolist() for name, tensor in outputs.items()}

    @cached_property
    def _tensorflow(self) -> Any:
        return library("tensorflow", type(self).__name__)

    @cached_property
    def _signature(self) -> Any:
        # The model is kept, since a signature does not keep its variables.
        self._model = self._tensorflow.saved_model.load(str(_folder(Path(self.model_path))))
        signatures = self._model.signatures
        name = next(iter(signatures)) if len(signatures) == 1 else _DEFAULT_SIGNATURE
        if name not in signatures:
            known = ", ".join(signatures) or "none"
            raise ValueError(f"the SavedModel has no signature {_DEFAULT_SIGNATURE}; it has {known}")
        return signatures[name]


def _folder(package: Path) -> Path:
    """The folder of the SavedModel: the package, or the newest of its versions, which are folders with a number."""
    versions = sorted((path for path in package.iterdir() if path.name.isdecimal()), key=lambda path: int(path.name))
    for folder in (package, *reversed(versions)):
        if (folder / _SAVED_MODEL).is_file():
            return folder
    raise FileNotFoundError(
        f"the model package has no {_SAVED_MODEL}; add the SavedModel to model/, or override _inference(self, data)"
    )
