from enum import StrEnum as _StrEnum


class ModelType(_StrEnum):
    """Engine of a model, or its origin: Image is a custom image, Template is a model template."""

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
    XGBOOST = "XGBoost"
