"""The class for Spark_MLlib models."""

from __future__ import annotations

import importlib
from functools import cached_property
from pathlib import Path

from .model_service import SingleNodeService


class SparkServingBaseService(SingleNodeService):
    """A service of a Spark_MLlib model, to be inherited from; `_inference` has to be overridden here.

    Args:
        model_path: absolute path of the folder that Spark saved the model to.
    """

    def __init__(self, model_path: str) -> None:
        super().__init__(Path(model_path).name, model_path)

    @cached_property
    def spark(self) -> object:
        """The SparkSession of this process, made on first use.

        Raises:
            ModuleNotFoundError: pyspark is not installed.
        """
        try:
            sql = importlib.import_module("pyspark.sql")
        except ModuleNotFoundError as error:
            raise ModuleNotFoundError(
                "self.spark needs pyspark, which is not installed for the interpreter of the local ModelArts; "
                "install it there (pip install pyspark).",
                name=error.name,
            ) from error
        return sql.SparkSession.builder.getOrCreate()
