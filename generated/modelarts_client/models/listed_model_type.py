# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ListedModelType(_StrEnum):
    """Engine of a listed model, or its origin."""

    TENSORFLOW = "TensorFlow"
    TENSORFLOW_LOWER = "tensorflow"
    PYTORCH = "PyTorch"
    MINDSPORE = "MindSpore"
    MXNET = "MXNet"
    CAFFE = "Caffe"
    XGBOOST = "XGBoost"
    SCIKIT_LEARN = "Scikit_Learn"
    SPARK_MLLIB = "Spark_MLlib"
    IMAGE = "Image"
    CUSTOM = "Custom"
    TEMPLATE = "Template"
