"""A Python SDK for ModelArts: sessions, OBS, training jobs, models, services and resource pools.

    from modelarts import Estimator, InputData, Session, TrainingFiles

Names are loaded on first use, so that importing the package costs nothing. Each can also be imported from its own
module, as in ``from modelarts.estimatorV2 import Estimator``.
"""

TYPE_CHECKING = False  # type checkers take it for true; importing typing for it would cost more than all else here
if TYPE_CHECKING:
    from modelarts.algorithm import Algorithm as Algorithm
    from modelarts.algorithm import AlgorithmParameter as AlgorithmParameter
    from modelarts.async_obs import AsyncObs as AsyncObs
    from modelarts.async_obs import AsyncObsFile as AsyncObsFile
    from modelarts.attempts import AttemptReport as AttemptReport
    from modelarts.config.model_config import Dependencies as Dependencies
    from modelarts.config.model_config import Packages as Packages
    from modelarts.config.model_config import Params as Params
    from modelarts.config.model_config import Schedule as Schedule
    from modelarts.config.model_config import ServiceConfig as ServiceConfig
    from modelarts.config.model_config import TransformerConfig as TransformerConfig
    from modelarts.environment import Environment as Environment
    from modelarts.environment.conda_env import CondaDependencies as CondaDependencies
    from modelarts.estimatorV2 import Estimator as Estimator
    from modelarts.exceptions import ApiError as ApiError
    from modelarts.exceptions import AuthenticationError as AuthenticationError
    from modelarts.exceptions import BadRequestError as BadRequestError
    from modelarts.exceptions import ConfigurationError as ConfigurationError
    from modelarts.exceptions import ConflictError as ConflictError
    from modelarts.exceptions import EndpointTimeoutError as EndpointTimeoutError
    from modelarts.exceptions import EndpointUnreachableError as EndpointUnreachableError
    from modelarts.exceptions import ImageNotSavedError as ImageNotSavedError
    from modelarts.exceptions import InvalidArgumentError as InvalidArgumentError
    from modelarts.exceptions import MissingCredentialsError as MissingCredentialsError
    from modelarts.exceptions import ModelArtsError as ModelArtsError
    from modelarts.exceptions import ModelImportFailedError as ModelImportFailedError
    from modelarts.exceptions import ModelNotDeletedError as ModelNotDeletedError
    from modelarts.exceptions import NetworkFailedError as NetworkFailedError
    from modelarts.exceptions import NotFoundError as NotFoundError
    from modelarts.exceptions import ObsBucketNotFoundError as ObsBucketNotFoundError
    from modelarts.exceptions import ObsError as ObsError
    from modelarts.exceptions import ObsObjectExistsError as ObsObjectExistsError
    from modelarts.exceptions import ObsObjectNotFoundError as ObsObjectNotFoundError
    from modelarts.exceptions import ObsPathError as ObsPathError
    from modelarts.exceptions import ObsPermissionError as ObsPermissionError
    from modelarts.exceptions import ObsTimeoutError as ObsTimeoutError
    from modelarts.exceptions import ObsTransferError as ObsTransferError
    from modelarts.exceptions import PagingError as PagingError
    from modelarts.exceptions import PermissionDeniedError as PermissionDeniedError
    from modelarts.exceptions import PredictionError as PredictionError
    from modelarts.exceptions import RateLimitError as RateLimitError
    from modelarts.exceptions import ResourcePoolFailedError as ResourcePoolFailedError
    from modelarts.exceptions import ResponseTooLargeError as ResponseTooLargeError
    from modelarts.exceptions import RetiredError as RetiredError
    from modelarts.exceptions import ServerError as ServerError
    from modelarts.exceptions import ServiceFailedError as ServiceFailedError
    from modelarts.exceptions import TrainingJobFailedError as TrainingJobFailedError
    from modelarts.exceptions import TransferFailure as TransferFailure
    from modelarts.exceptions import ValidationError as ValidationError
    from modelarts.exceptions import Violation as Violation
    from modelarts.exceptions import WaitTimeoutError as WaitTimeoutError
    from modelarts.framework import Framework as Framework
    from modelarts.model import EngineRuntime as EngineRuntime
    from modelarts.model import Model as Model
    from modelarts.network import Network as Network
    from modelarts.obs import Obs as Obs
    from modelarts.obs import ObsBucket as ObsBucket
    from modelarts.obs import ObsObject as ObsObject
    from modelarts.obs import ObsObjectDetails as ObsObjectDetails
    from modelarts.pool import PoolAmounts as PoolAmounts
    from modelarts.pool import PoolDataPoint as PoolDataPoint
    from modelarts.pool import PoolUsage as PoolUsage
    from modelarts.pool import ResourcePool as ResourcePool
    from modelarts.quota import Quota as Quota
    from modelarts.quota import get_os_config as get_os_config
    from modelarts.quota import get_quotas as get_quotas
    from modelarts.retries import RetryPolicy as RetryPolicy
    from modelarts.security_warnings import InsecureEndpointWarning as InsecureEndpointWarning
    from modelarts.security_warnings import ProfilePermissionsWarning as ProfilePermissionsWarning
    from modelarts.service import Predictor as Predictor
    from modelarts.service import Transformer as Transformer
    from modelarts.session import Session as Session
    from modelarts.train_params import InputData as InputData
    from modelarts.train_params import OutputData as OutputData
    from modelarts.train_params import TrainingFiles as TrainingFiles
    from modelarts.training_job import JobLogs as JobLogs
    from modelarts.training_job import LogLine as LogLine
    from modelarts.training_job import MetricValue as MetricValue
    from modelarts.training_job import SavedImage as SavedImage
    from modelarts.training_job import TrainingJob as TrainingJob
    from modelarts.tuner import CategoricalParameter as CategoricalParameter
    from modelarts.tuner import ContinuousParameter as ContinuousParameter
    from modelarts.tuner import HyperparameterTuner as HyperparameterTuner
    from modelarts.tuner import IntegerParameter as IntegerParameter
    from modelarts.tuner import Objective as Objective
    from modelarts.tuner import SearchAlgorithm as SearchAlgorithm
    from modelarts.tuner import SearchParameter as SearchParameter
    from modelarts.tuner import Sensitivity as Sensitivity
    from modelarts.tuner import Trial as Trial

    __version__: str

# The same names by module, for the time when the program runs; a test compares the two.
_NAMES = {
    "algorithm": "Algorithm AlgorithmParameter",
    "async_obs": "AsyncObs AsyncObsFile",
    "attempts": "AttemptReport",
    "config.model_config": "Dependencies Packages Params Schedule ServiceConfig TransformerConfig",
    "environment": "Environment",
    "environment.conda_env": "CondaDependencies",
    "estimatorV2": "Estimator",
    "exceptions": """
        ApiError AuthenticationError BadRequestError ConfigurationError ConflictError EndpointTimeoutError
        EndpointUnreachableError ImageNotSavedError InvalidArgumentError MissingCredentialsError ModelArtsError
        ModelImportFailedError ModelNotDeletedError NetworkFailedError NotFoundError ObsBucketNotFoundError ObsError
        ObsObjectExistsError ObsObjectNotFoundError ObsPathError ObsPermissionError ObsTimeoutError ObsTransferError
        PagingError PermissionDeniedError PredictionError RateLimitError ResourcePoolFailedError ResponseTooLargeError
        RetiredError ServerError ServiceFailedError TrainingJobFailedError TransferFailure ValidationError Violation
        WaitTimeoutError
    """,
    "framework": "Framework",
    "model": "EngineRuntime Model",
    "network": "Network",
    "obs": "Obs ObsBucket ObsObject ObsObjectDetails",
    "pool": "PoolAmounts PoolDataPoint PoolUsage ResourcePool",
    "quota": "Quota get_os_config get_quotas",
    "retries": "RetryPolicy",
    "security_warnings": "InsecureEndpointWarning ProfilePermissionsWarning",
    "service": "Predictor Transformer",
    "session": "Session",
    "train_params": "InputData OutputData TrainingFiles",
    "training_job": "JobLogs LogLine MetricValue SavedImage TrainingJob",
    "tuner": """
        CategoricalParameter ContinuousParameter HyperparameterTuner IntegerParameter Objective SearchAlgorithm
        SearchParameter Sensitivity Trial
    """,
}
_MODULES = {name: module for module, names in _NAMES.items() for name in names.split()}

__all__ = ["__version__", *_MODULES]


if not TYPE_CHECKING:  # with it, type checkers would accept any name

    def __getattr__(name: str) -> object:
        """Load a public name on its first use."""
        if name == "__version__":
            from importlib.metadata import version

            value: object = version("modelarts-sdk")
        elif name in _MODULES:
            from importlib import import_module

            value = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    public = {name for name in globals() if name.startswith("__") or not name.startswith("_")}
    return sorted((public - {"TYPE_CHECKING"}) | set(__all__))
