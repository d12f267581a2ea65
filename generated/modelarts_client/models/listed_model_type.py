from enum import StrEnum as _StrEnum


class ListedModelType(_StrEnum):
    """Engine of a listed model, or its origin."""

    CAFFE = "Caffe"
    CUSTOM = "Custom"
    IMAGE = "Image"
    MINDSPORE = "MindSpore"
    MXNET = "MXNet"
    PYTORCH = "PyTorch"
    SCIKIT_LEARN = "Scikit_Learn"
    SPARK_MLLIB = "Spark_MLlib"
    TEMPLATE = "Template"
    TENSORFLOW = "TensorFlow"
    TENSORFLOW_LOWER = "tensorflow"
    XGBOOST = "XGBoost"
