"""The class for Scikit_Learn and XGBoost models."""

from __future__ import annotations

import importlib
import importlib.util
import json
import threading
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Protocol, cast

from .model_service import SingleNodeService

_JOBLIB_FILES = (".m", ".pkl", ".pickle", ".joblib")

_loading = threading.Lock()


class _Model(Protocol):
    def predict(self, rows: Sequence[Sequence[object]]) -> object: ...


class XgSklServingBaseService(SingleNodeService):
    """A service of a Scikit_Learn or XGBoost model.

    Without overridden methods it serves a model that joblib or pickle wrote: `{"data": {"req_data": [{...}, ...]}}` is
    answered with `{"data": {"resp_data": [{"predictresult": ...}, ...]}}`, the features of a row being in the order in
    which the request has them.

    Args:
        model_path: absolute path of the model file.
    """

    def __init__(self, model_path: str) -> None:
        super().__init__(Path(model_path).stem, model_path)

    def _preprocess(self, data: object) -> object:
        """The features of each row of the request."""
        request = json.loads(data) if isinstance(data, str) else data
        if isinstance(request, Mapping) and isinstance(request.get("data"), Mapping):
            request = request["data"]
        rows = request.get("req_data") if isinstance(request, Mapping) else None
        if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
            raise ValueError('the request is not {"data": {"req_data": [{feature: value, ...}, ...]}}')
        return [list(row.values()) for row in rows]

    def _inference(self, data: object) -> object:
        """The predictions of the model for rows of features."""
        with _loading:
            model = self._model
        return model.predict(cast("Sequence[Sequence[object]]", data))

    def _postprocess(self, data: object) -> object:
        """The predictions as the documentation shows them."""
        predictions = data.tolist() if hasattr(data, "tolist") else data
        return {"data": {"resp_data": [{"predictresult": value} for value in cast("Sequence[object]", predictions)]}}

    @cached_property
    def _model(self) -> _Model:
        path = Path(self.model_path)
        if path.suffix not in _JOBLIB_FILES:
            raise NotImplementedError(
                f"{path.name} is not a model file that can be loaded here: {', '.join(_JOBLIB_FILES)}, written by "
                f"joblib or pickle. Override _inference(self, data) in {type(self).__name__}."
            )
        # joblib also reads what pickle wrote, and is there wherever scikit-learn is.
        library = "joblib" if importlib.util.find_spec("joblib") else "pickle"
        with path.open("rb") as file:
            return cast(_Model, importlib.import_module(library).load(file))
