"""The class for Scikit_Learn and XGBoost models."""

from __future__ import annotations

import importlib
import importlib.util
import pickle
import threading
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Protocol, cast

from .libraries import library
from .model_service import SingleNodeService
from .rows import rows_of

_XGBOOST = (b"{", b"binf")  # how the files begin that xgboost itself writes
_NO_PICKLE = (pickle.UnpicklingError, ValueError, LookupError, EOFError)  # what reading another file raises

_loading = threading.Lock()


class _Model(Protocol):
    def predict(self, rows: object) -> object: ...


class XgSklServingBaseService(SingleNodeService):
    """A service of a Scikit_Learn or XGBoost model.

    Without overridden methods it serves a model that joblib, pickle or `Booster.save_model` wrote. A request has the
    form `{"data": {"req_data": [{feature: value, ...}, ...]}}`, and the features of a row go to the model in the order
    in which the request has them. The server puts what `_postprocess` returns, which is `[{"predictresult": ...}, ...]`
    here, into `{"data": {"resp_data": ...}}`, with the `meta` of the request beside `data`.

    Args:
        model_path: absolute path of the model file.
    """

    def __init__(self, model_path: str) -> None:
        super().__init__(Path(model_path).stem, model_path)

    def _preprocess(self, data: object) -> object:
        """The features of each row of the request."""
        return [list(row.values()) for row in rows_of(data)]

    def _inference(self, data: object) -> object:
        """The predictions of the model for rows of features, as a list."""
        with _loading:
            model = self._model
        if type(model).__name__ == "Booster":
            data = library("xgboost", type(self).__name__).DMatrix(data)
        predictions = model.predict(data)
        return predictions.tolist() if hasattr(predictions, "tolist") else predictions

    def _postprocess(self, data: object) -> object:
        """The predictions as the documentation shows them."""
        return [{"predictresult": value} for value in cast("Sequence[object]", data)]

    @cached_property
    def _model(self) -> _Model:
        path = Path(self.model_path)
        if not path.is_file():
            raise FileNotFoundError(
                "the model package has no model file, such as model.m; add one that joblib, pickle or "
                "Booster.save_model wrote, or override _inference(self, data)"
            )
        with path.open("rb") as file:
            if file.read(4).startswith(_XGBOOST):
                return self._booster()
            file.seek(0)
            try:
                # joblib also reads what pickle wrote, and is there wherever scikit-learn is.
                model = importlib.import_module(_pickler()).load(file)
            except _NO_PICKLE:
                if importlib.util.find_spec("xgboost") is None:
                    raise
                return self._booster()  # in the binary format of its old versions
        if not hasattr(model, "predict"):
            raise ValueError(
                f"{path.name} has a {type(model).__name__}, and no model with a method predict; "
                "override _inference(self, data)"
            )
        return cast(_Model, model)

    def _booster(self) -> _Model:
        return cast(_Model, library("xgboost", type(self).__name__).Booster(model_file=self.model_path))


def _pickler() -> str:
    return "joblib" if importlib.util.find_spec("joblib") else "pickle"
