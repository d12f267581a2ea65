"""A Python SDK for ModelArts: sessions, OBS, training jobs, models and services.

    from modelarts.session import Session
    from modelarts.estimatorV2 import Estimator
    from modelarts.model import Model, Predictor

The names below are loaded when they are first used, so that importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from modelarts.estimatorV2 import Estimator as Estimator
    from modelarts.exceptions import ApiError as ApiError
    from modelarts.exceptions import ModelArtsError as ModelArtsError
    from modelarts.framework import Framework as Framework
    from modelarts.model import Model as Model
    from modelarts.obs import Obs as Obs
    from modelarts.obs import ObsObject as ObsObject
    from modelarts.service import Predictor as Predictor
    from modelarts.service import Transformer as Transformer
    from modelarts.session import Session as Session
    from modelarts.train_params import InputData as InputData
    from modelarts.train_params import OutputData as OutputData
    from modelarts.train_params import TrainingFiles as TrainingFiles
    from modelarts.training_job import TrainingJob as TrainingJob

    __version__: str

_HOMES = {
    "ApiError": "exceptions",
    "Estimator": "estimatorV2",
    "Framework": "framework",
    "InputData": "train_params",
    "Model": "model",
    "ModelArtsError": "exceptions",
    "Obs": "obs",
    "ObsObject": "obs",
    "OutputData": "train_params",
    "Predictor": "service",
    "Session": "session",
    "TrainingFiles": "train_params",
    "TrainingJob": "training_job",
    "Transformer": "service",
}

__all__ = [
    "ApiError",
    "Estimator",
    "Framework",
    "InputData",
    "Model",
    "ModelArtsError",
    "Obs",
    "ObsObject",
    "OutputData",
    "Predictor",
    "Session",
    "TrainingFiles",
    "TrainingJob",
    "Transformer",
    "__version__",
]


def __getattr__(name: str) -> object:
    """Load a public name on its first use."""
    value: object
    if name == "__version__":
        from importlib.metadata import version

        value = version("modelarts-sdk")
    elif name in _HOMES:
        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
