"""The class for Spark_MLlib models."""

from __future__ import annotations

import json
import threading
from functools import cached_property
from pathlib import Path
from typing import Any

from .libraries import library
from .model_service import SingleNodeService
from .rows import rows_of

_loading = threading.Lock()


class SparkServingBaseService(SingleNodeService):
    """A service of a Spark_MLlib model.

    Without overridden methods the rows of `{"data": {"req_data": [{...}, ...]}}` become a DataFrame, which the model
    transforms; the answer has the rows of the result.

    Args:
        model_path: absolute path of the folder that Spark saved the model to.
    """

    def __init__(self, model_path: str) -> None:
        super().__init__(Path(model_path).name, model_path)

    def _preprocess(self, data: object) -> object:
        """The rows of the request as a DataFrame."""
        return self.spark.createDataFrame([dict(row) for row in rows_of(data)])

    def _inference(self, data: object) -> object:
        """The DataFrame with the predictions of the model."""
        with _loading:
            model = self._model
        return model.transform(data)

    def _postprocess(self, data: Any) -> object:
        """The rows of a DataFrame."""
        return [json.loads(row) for row in data.toJSON().collect()]

    @cached_property
    def spark(self) -> Any:
        """The SparkSession of this process, made on first use.

        Raises:
            ModuleNotFoundError: pyspark is not installed.
        """
        return library("pyspark.sql", "self.spark").SparkSession.builder.getOrCreate()

    @cached_property
    def _model(self) -> Any:
        context = self.spark.sparkContext
        return library("pyspark.ml.util", type(self).__name__).DefaultParamsReader.loadParamsInstance(
            self.model_path, context
        )
