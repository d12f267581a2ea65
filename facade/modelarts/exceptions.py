"""Every exception of the SDK, as one tree.

::

    ModelArtsError
    ├── ConfigurationError                the settings of a session contradict each other
    │   └── MissingCredentialsError       no keys and no password were found
    ├── InvalidArgumentError              an argument was refused before anything was sent (also a ValueError)
    ├── ValidationError                   a request would break what is documented; nothing was sent (also a ValueError;
    │                                     from ``modelarts_client.errors``)
    ├── PagingError                       a service sends a page of a list again, or fewer entries than it counts
    ├── RetiredError                      a part of the SDK's first version that has no counterpart (also a
    │                                     NotImplementedError)
    ├── ResponseTooLargeError             an answer is larger than ``max_response_bytes``
    ├── EndpointUnreachableError          no answer from a service (also a ConnectionError)
    │   └── EndpointTimeoutError          no answer within a timeout or the deadline (also a TimeoutError)
    ├── ObsError                          OBS refused or could not do something
    │   ├── ObsPathError                  not a usable ``obs://`` path or object name (also a ValueError)
    │   ├── ObsObjectNotFoundError        no such object or folder (also a FileNotFoundError)
    │   ├── ObsBucketNotFoundError        no such bucket (also a FileNotFoundError)
    │   ├── ObsObjectExistsError          there is such an object already (also a FileExistsError)
    │   ├── ObsPermissionError            the credentials may not do this (also a PermissionError)
    │   └── ObsTransferError              content is incomplete, or some of several files were not copied
    │       └── ObsTimeoutError           the deadline of a call of OBS passed (also a TimeoutError)
    ├── TrainingJobFailedError            a job did not complete
    ├── ImageNotSavedError                an image of a job's task was not saved
    ├── ModelImportFailedError            a model was not published
    ├── ServiceFailedError                a service does not run, was not updated, or a batch did not finish
    ├── ResourcePoolFailedError           a resource pool does not run, or does not get its nodes
    ├── NetworkFailedError                a network cannot be used
    ├── PredictionError                   a service cannot make predictions at the moment, or not at all
    ├── WaitTimeoutError                  the timeout of a wait passed (also a TimeoutError)
    └── ApiError                          the service answered with an error (from ``modelarts_client.errors``)
        ├── BadRequestError (400)   AuthenticationError (401)   PermissionDeniedError (403)   NotFoundError (404 and
        │                           codes that mean the same)
        ├── ConflictError (409)     RateLimitError (429)        ServerError (5xx)
        └── ModelNotDeletedError              ModelArts answers a deletion with success, but the model stays

An ``ApiError`` carries ``status_code``, ``error_code``, ``error_msg``, ``error_meaning``, ``error_solution`` and
``request_id``. The meaning comes from the client's catalogue of error codes, and so does the solution if the service
gives none. A ``ValidationError`` carries ``violations``, each with ``path``, ``value`` and ``rule``.

Every error for a time that is up, be it a timeout, a deadline or that of a wait, is a ``TimeoutError`` as well.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from modelarts_client.errors import (
    ApiError,
    AuthenticationError,
    BadRequestError,
    ConfigurationError,
    ConflictError,
    EndpointTimeoutError,
    EndpointUnreachableError,
    InvalidArgumentError,
    ModelArtsError,
    NotFoundError,
    PagingError,
    PermissionDeniedError,
    RateLimitError,
    ResponseTooLargeError,
    ServerError,
    ValidationError,
    Violation,
)
from modelarts_client.types import Response

__all__ = [
    "ApiError",
    "AuthenticationError",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "EndpointTimeoutError",
    "EndpointUnreachableError",
    "ImageNotSavedError",
    "InvalidArgumentError",
    "MissingCredentialsError",
    "ModelArtsError",
    "ModelImportFailedError",
    "ModelNotDeletedError",
    "NetworkFailedError",
    "NotFoundError",
    "ObsBucketNotFoundError",
    "ObsError",
    "ObsObjectExistsError",
    "ObsObjectNotFoundError",
    "ObsPathError",
    "ObsPermissionError",
    "ObsTimeoutError",
    "ObsTransferError",
    "PagingError",
    "PermissionDeniedError",
    "PredictionError",
    "RateLimitError",
    "ResourcePoolFailedError",
    "ResponseTooLargeError",
    "RetiredError",
    "ServerError",
    "ServiceFailedError",
    "TrainingJobFailedError",
    "TransferFailure",
    "ValidationError",
    "Violation",
    "WaitTimeoutError",
]


class MissingCredentialsError(ConfigurationError):
    """No access keys and no user name with its password were given or found in the environment."""


class RetiredError(ModelArtsError, NotImplementedError):
    """A program for the first version of the SDK uses something that has no counterpart in today's API."""


class ObsError(ModelArtsError):
    """OBS refused an operation or could not carry it out.

    Attributes:
        status_code: The status of OBS's answer; ``None`` if there was none.
        error_code: OBS's code for why it refused, such as ``AccessDenied``; ``None`` if it sent none.
        request_id: OBS's ID of the request; ``None`` if it sent none.
    """

    def __init__(
        self,
        message: str = "",
        *,
        status_code: int | None = None,
        error_code: str | None = None,
        request_id: str | None = None,
    ) -> None:
        super().__init__(message)
        self.status_code = status_code
        self.error_code = error_code
        self.request_id = request_id


class ObsPathError(ObsError, InvalidArgumentError):
    """A text is not a usable ``obs://`` path, or an object's name cannot become a file's name on this machine."""


class ObsObjectNotFoundError(ObsError, FileNotFoundError):
    """There is no such object, or no object in such a folder."""


class ObsBucketNotFoundError(ObsError, FileNotFoundError):
    """There is no such bucket."""


class ObsObjectExistsError(ObsError, FileExistsError):
    """There is an object with this path already, and it must not be replaced."""


class ObsPermissionError(ObsError, PermissionError):
    """The session's credentials may not do this, or OBS does not know them."""


class TransferFailure(NamedTuple):
    """A file or an object that was not copied.

    Attributes:
        name: Its path, ``obs://bucket/name`` or that of a local file.
        reason: Why it was not copied.
    """

    name: str
    reason: str


class ObsTransferError(ObsError):
    """Content arrived incomplete or changed during the copy, or some of several files were not copied.

    What has not arrived complete is not there under its name.

    Attributes:
        failures: What was not copied, if there were several files to copy.
        transferred: How many of them were copied.
    """

    def __init__(
        self,
        message: str = "",
        *,
        failures: Sequence[TransferFailure] = (),
        transferred: int = 0,
        status_code: int | None = None,
        error_code: str | None = None,
        request_id: str | None = None,
    ) -> None:
        super().__init__(message, status_code=status_code, error_code=error_code, request_id=request_id)
        self.failures = tuple(failures)
        self.transferred = transferred


class ObsTimeoutError(ObsTransferError, TimeoutError):
    """A call of OBS was not complete within its deadline, or content did not go on arriving within the timeout."""


class TrainingJobFailedError(ModelArtsError):
    """A training job ended in a phase other than ``Completed``.

    Attributes:
        job_id: The job's ID.
        phase: The phase it ended in: ``Failed``, ``Abnormal`` or ``Terminated``.
        exit_code: The exit code of the first task that failed; ``None`` if the service sends none.
        task_id: That task, such as ``worker-0``; ``None`` if the service sends none.
        reason: The service's message about that task; empty if it sends none.
        last_lines: The last lines of that task's log, newest last.
    """

    def __init__(
        self,
        message: str,
        *,
        job_id: str,
        phase: str,
        exit_code: int | None,
        task_id: str | None,
        reason: str,
        last_lines: tuple[str, ...],
    ) -> None:
        super().__init__(message)
        self.job_id = job_id
        self.phase = phase
        self.exit_code = exit_code
        self.task_id = task_id
        self.reason = reason
        self.last_lines = last_lines


class ImageNotSavedError(ModelArtsError):
    """An image of a task was not saved.

    Attributes:
        user_image_url: The image: ``namespace/name:tag``.
        reason: The service's message; empty if it sends none.
    """

    def __init__(self, message: str, *, user_image_url: str, reason: str) -> None:
        super().__init__(message)
        self.user_image_url = user_image_url
        self.reason = reason


class ModelImportFailedError(ModelArtsError):
    """A model was not published.

    Attributes:
        model_id: The model's ID.
        status: The status it ended in, such as ``failed``.
        reason: The service's message; empty if it sends none.
    """

    def __init__(self, message: str, *, model_id: str, status: str, reason: str) -> None:
        super().__init__(message)
        self.model_id = model_id
        self.status = status
        self.reason = reason


class ModelNotDeletedError(ApiError):
    """ModelArts answered a deletion with success, but lists the model as one that was not deleted.

    Attributes:
        model_id: The model's ID.
    """

    def __init__(self, response: Response[Any], *, model_id: str) -> None:
        super().__init__(response)
        self.model_id = model_id

    def __str__(self) -> str:
        """Say which model stays, and why."""
        reason = ": ".join(filter(None, (self.error_code, self.error_msg or self.error_meaning)))
        text = f"Model {self.model_id} was not deleted. ModelArts says: {reason or 'nothing about the reason'}"
        text += "" if text.endswith(".") else "."
        if self.error_solution:
            text += f" Solution: {self.error_solution}"
        return f"{text} (request {self.request_id})" if self.request_id else text


class ServiceFailedError(ModelArtsError):
    """A service does not run, an update of it failed, or a batch service did not finish.

    Attributes:
        service_id: The service's ID.
        status: Its status, such as ``failed`` or ``stopped``.
        reason: The service's message; empty if it sends none.
        events: The last abnormal events, newest last.
    """

    def __init__(
        self, message: str, *, service_id: str, status: str, reason: str, events: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message)
        self.service_id = service_id
        self.status = status
        self.reason = reason
        self.events = events


class ResourcePoolFailedError(ModelArtsError):
    """A resource pool does not run, is being deleted, or does not get the nodes or kinds of jobs that it shall have.

    Attributes:
        pool_name: The pool's name.
        phase: Its phase, such as ``CreationFailed``.
        reason: The service's message; empty if it sends none.
    """

    def __init__(self, message: str, *, pool_name: str, phase: str, reason: str) -> None:
        super().__init__(message)
        self.pool_name = pool_name
        self.phase = phase
        self.reason = reason


class NetworkFailedError(ModelArtsError):
    """A network cannot be used.

    Attributes:
        network_name: The network's name.
        phase: Its phase, such as ``Abnormal``.
    """

    def __init__(self, message: str, *, network_name: str, phase: str) -> None:
        super().__init__(message)
        self.network_name = network_name
        self.phase = phase


class PredictionError(ModelArtsError):
    """A service cannot make predictions: it has no address, or is not a real-time service. Nothing was sent to it.

    Attributes:
        service_id: The service's ID.
        status: Its status, such as ``deploying``.
    """

    def __init__(self, message: str, *, service_id: str, status: str) -> None:
        super().__init__(message)
        self.service_id = service_id
        self.status = status


class WaitTimeoutError(ModelArtsError, TimeoutError):
    """A job, a model, a service, a pool or a network did not reach its state in the given time; it continues.

    Attributes:
        resource_id: The ID of the job, the model or the service, or the name of the pool or the network.
        phase: The phase or status last seen.
    """

    def __init__(self, message: str, *, resource_id: str, phase: str) -> None:
        super().__init__(message)
        self.resource_id = resource_id
        self.phase = phase

    @property
    def job_id(self) -> str:
        """The ID, if the wait was for a training job."""
        return self.resource_id
