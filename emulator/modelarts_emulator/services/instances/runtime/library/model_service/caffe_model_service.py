"""The class for Caffe models."""

from __future__ import annotations

from pathlib import Path

from .libraries import library
from .model_service import SingleNodeService


class CaffeBaseService(SingleNodeService):
    """A service of a Caffe model, with the net loaded; `_preprocess` fills the net's blobs.

    Args:
        model_name: name of the model.
        model_path: absolute path of the folder with one `.prototxt` and one `.caffemodel` file.

    Attributes:
        net: the `caffe.Net`, for testing.

    Raises:
        ModuleNotFoundError: caffe is not installed.
        FileNotFoundError: one of the files is missing.
    """

    def __init__(self, model_name: str, model_path: str) -> None:
        super().__init__(model_name, model_path)
        structure, weights = _only(model_path, ".prototxt"), _only(model_path, ".caffemodel")
        caffe = library("caffe", type(self).__name__)
        self.net = caffe.Net(structure, weights, caffe.TEST)

    def _inference(self, data: object) -> object:
        """The outputs of the net, by the name of the blob; the input is what `_preprocess` put into the net."""
        return self.net.forward()


def _only(folder: str, suffix: str) -> str:
    found = sorted(str(path) for path in Path(folder).glob(f"*{suffix}"))
    if not found:
        raise FileNotFoundError(f"the model package has no *{suffix} file, which a Caffe model needs")
    return found[0]
