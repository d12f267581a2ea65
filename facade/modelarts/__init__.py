"""A Python SDK for ModelArts: sessions, OBS, and training jobs.

    from modelarts.session import Session
    from modelarts.estimatorV2 import Estimator

The names below are loaded when they are first used, so that importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from modelarts.estimatorV2 import Estimator as Estimator
    from modelarts.exceptions import ApiError as ApiError
    from modelarts.exceptions import ModelArtsError as ModelArtsError
    from modelarts.framework import Framework as Framework
    from modelarts.obs import Obs as Obs
    from modelarts.obs import ObsObject as ObsObject
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
    "ModelArtsError": "exceptions",
    "Obs": "obs",
    "ObsObject": "obs",
    "OutputData": "train_params",
    "Session": "session",
    "TrainingFiles": "train_params",
    "TrainingJob": "training_job",
}

__all__ = [
    "ApiError",
    "Estimator",
    "Framework",
    "InputData",
    "ModelArtsError",
    "Obs",
    "ObsObject",
    "OutputData",
    "Session",
    "TrainingFiles",
    "TrainingJob",
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
