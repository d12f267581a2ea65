# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ModelEngineType(_StrEnum):
    """AI engine that models run on."""

    TENSORFLOW = "TensorFlow"
    PYTORCH = "PyTorch"
    MINDSPORE = "MindSpore"
    XGBOOST = "XGBoost"
    SCIKIT_LEARN = "Scikit_Learn"
    SPARK_MLLIB = "Spark_MLlib"
    CUSTOM = "Custom"
