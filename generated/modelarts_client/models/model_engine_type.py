from enum import StrEnum as _StrEnum


class ModelEngineType(_StrEnum):
    """AI engine that models run on."""

    CUSTOM = "Custom"
    MINDSPORE = "MindSpore"
    PYTORCH = "PyTorch"
    SCIKIT_LEARN = "Scikit_Learn"
    SPARK_MLLIB = "Spark_MLlib"
    TENSORFLOW = "TensorFlow"
    XGBOOST = "XGBoost"
