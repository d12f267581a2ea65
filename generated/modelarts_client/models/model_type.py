# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ModelType(_StrEnum):
    """Engine of a model, or its origin: Image is a custom image, Template is a model template."""

    TENSORFLOW = "TensorFlow"
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
