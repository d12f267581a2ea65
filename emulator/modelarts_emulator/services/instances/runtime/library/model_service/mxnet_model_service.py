"""The class for MXNet models."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from .libraries import library
from .model_service import SingleNodeService

_SYMBOL = "-symbol.json"
_PARAMETERS = re.compile(r"-(\d{4})\.params")
_SIGNATURE = "signature.json"

_predicting = threading.Lock()  # a module has one set of inputs and outputs


class MXNetBaseService(SingleNodeService):
    """A service of an MXNet model.

    Without an overridden `_inference`, the model in `<name>-symbol.json` and `<name>-<epoch>.params` gets the inputs
    that `_preprocess` returns: a dict by their names, or a list in the order of `signature.json`, which may be missing
    if there is one input, named `data`. The result is the list of its outputs.

    Args:
        model_name: name of the model.
        model_path: absolute path of the folder with the files.
    """

    def _inference(self, data: object) -> object:
        """The outputs of the model."""
        inputs = self._inputs(data)
        with _predicting:
            mxnet, module = self._mxnet, self._module
            arrays = [mxnet.nd.array(value) for value in inputs.values()]
            shapes = [(name, array.shape) for name, array in zip(inputs, arrays, strict=True)]
            module.bind(for_training=False, force_rebind=True, data_shapes=shapes, label_shapes=None)
            module.set_params(*self._checkpoint[1:], allow_missing=True)
            module.forward(mxnet.io.DataBatch(arrays), is_train=False)
            return list(module.get_outputs())

    def _inputs(self, data: object) -> dict[str, object]:
        if isinstance(data, Mapping):
            given = dict(data)
        elif isinstance(data, Sequence) and not isinstance(data, str) and len(data) == len(self._names):
            given = dict(zip(self._names, data, strict=True))
        else:
            raise TypeError(f"the model takes {len(self._names)} inputs ({', '.join(self._names)}), in a list or dict")
        if sorted(given) != sorted(self._names):
            raise KeyError(f"the model has the inputs {', '.join(self._names)}; it got {', '.join(map(str, given))}")
        return {name: given[name] for name in self._names}

    @cached_property
    def _mxnet(self) -> Any:
        return library("mxnet", type(self).__name__)

    @cached_property
    def _names(self) -> list[str]:
        signature = Path(self.model_path) / _SIGNATURE
        if not signature.is_file():
            return ["data"]
        return [str(described["data_name"]) for described in json.loads(signature.read_bytes())["inputs"]]

    @cached_property
    def _module(self) -> Any:
        mxnet = self._mxnet
        return mxnet.mod.Module(
            symbol=self._checkpoint[0], context=mxnet.cpu(), data_names=self._names, label_names=None
        )

    @cached_property
    def _checkpoint(self) -> Any:
        for symbol in sorted(Path(self.model_path).glob(f"*{_SYMBOL}")):
            prefix = symbol.name.removesuffix(_SYMBOL)
            found = (_PARAMETERS.fullmatch(path.name, len(prefix)) for path in symbol.parent.glob(f"{prefix}-*.params"))
            epochs = [int(match[1]) for match in found if match]
            if epochs:
                return self._mxnet.model.load_checkpoint(str(symbol.with_name(prefix)), max(epochs))
        raise FileNotFoundError(
            f"the model package has no <name>{_SYMBOL} with <name>-0000.params; add them to model/, "
            "or override _inference(self, data)"
        )
