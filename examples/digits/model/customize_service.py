"""Inference code: predicts which digit an image shows. It runs in each instance of a service."""

import json
import os
from typing import Any

import joblib
from model_service.python_model_service import XgSklServingBaseService


class DigitReader(XgSklServingBaseService):
    """``{"image": [64 grey values from 0 to 16]}`` is answered with the digit and its probability.

    ModelArts puts the list that ``_postprocess`` returns into ``{"data": {"resp_data": [...]}}``.
    """

    def __init__(self, model_path: str) -> None:
        """Load the model, once for each instance."""
        super().__init__(model_path)
        self.model = joblib.load(model_path)
        self.version = os.environ.get("MODEL_VERSION", "")

    def _preprocess(self, data: Any) -> Any:
        return [json.loads(data)["image"]]

    def _inference(self, data: Any) -> Any:
        return self.model.predict_proba(data)[0].tolist()

    def _postprocess(self, data: Any) -> Any:
        probability = max(data)
        return [{"digit": data.index(probability), "probability": probability, "version": self.version}]
