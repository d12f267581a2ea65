"""The base of all services; scripts of MindSpore models inherit from it directly."""

from __future__ import annotations


class SingleNodeService:
    """A model that answers predictions.

    Args:
        model_name: name of the model.
        model_path: absolute path of its folder, or of its file; which of them depends on the engine.

    Attributes:
        model_name: as above.
        model_path: as above.
    """

    def __init__(self, model_name: str, model_path: str) -> None:
        self.model_name = model_name
        self.model_path = model_path

    def inference(self, data: object) -> object:
        """Answer one request; several threads may do so at once.

        Args:
            data: the request: the JSON of its body, or `{key: {file name: file object}}` of a form.

        Returns:
            The result, which is sent as JSON.
        """
        return self._postprocess(self._inference(self._preprocess(data)))

    def _preprocess(self, data: object) -> object:
        """Turn a request into the input of the model; here, leave it as it is."""
        return data

    def _inference(self, data: object) -> object:
        """Apply the model."""
        raise NotImplementedError(
            f"{type(self).__name__} has no _inference(self, data), and there is none for its engine here. "
            "Load the model in __init__, and override _inference: it applies the model to what _preprocess returns."
        )

    def _postprocess(self, data: object) -> object:
        """Turn the output of the model into an answer; here, leave it as it is."""
        return data
