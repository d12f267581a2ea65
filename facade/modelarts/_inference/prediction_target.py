"""The address that answers a service's predictions, and the name of its API's file parameter."""

from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from modelarts._answers import answered, entries, scalar
from modelarts.exceptions import InvalidArgumentError, NotFoundError, PermissionDeniedError, PredictionError

if TYPE_CHECKING:
    from modelarts_client.models import ShowModelResponse, ShowServiceResponse

    from modelarts.session import Session

_USUAL_PARAMETER: Final = "images"
_FILE: Final = "file"
_FAILED: Final = "failed"
_REAL_TIME: Final = "real-time"


class PredictionTarget:
    """The address of a service and the parameters of its APIs: requested when they are first needed, and kept.

    Args:
        session: The session that makes the requests.
        service_id: The service's ID.
    """

    def __init__(self, session: "Session", service_id: str) -> None:
        self._session = session
        self._service_id = service_id
        self._info: ShowServiceResponse | None = None
        self._models: list[ShowModelResponse] | None = None

    def url(self, path: str) -> str:
        """Return the URL of one of the service's APIs.

        Raises:
            InvalidArgumentError: If the path is not one.
            PredictionError: If the service is not a real-time service, or has no address yet.
        """
        _check_path(path)
        address = self._address(self._find_info())
        return address if path == "/" else f"{address.rstrip('/')}{path}"

    def file_parameter(self, path: str) -> str:
        """Return the name of an API's only file parameter, or ``images`` if the models describe none.

        Raises:
            InvalidArgumentError: If there are several.
        """
        names = {
            scalar(parameter.param_name, str)
            for model in self._find_models()
            for parameter in entries(model.input_params)
            if parameter.param_type == _FILE and parameter.param_name and _is_at(scalar(parameter.url, str), path)
        }
        if len(names) > 1:
            raise InvalidArgumentError(
                f"The API {path!r} has several files: {', '.join(sorted(names))}. Give data as a dict from these names "
                "to paths."
            )
        return next(iter(names), _USUAL_PARAMETER)

    def forget(self) -> None:
        """Request everything again next time: the service may have been redeployed."""
        self._info = self._models = None

    def _find_info(self) -> "ShowServiceResponse":
        if self._info is not None:
            return self._info
        from modelarts_client.api.services import show_service

        info = answered(show_service.sync(self._session.project_id, self._service_id, client=self._session.client))
        if info.access_address:  # a service that is not deployed yet gets one later
            self._info = info
        return info

    def _address(self, info: "ShowServiceResponse") -> str:
        status = str(info.status)
        if str(info.infer_type) != _REAL_TIME:
            raise self._refusal(f"is a {info.infer_type} service; only real-time services answer predictions", status)
        address = scalar(info.access_address, str)
        if not address:
            advice = (
                "get_service_events(event_type='abnormal') says why"
                if status == _FAILED
                else "wait() waits until it runs"
            )
            raise self._refusal(f"has no address while it is {status}. Its {advice}", status)
        if not may_get_credentials(address, self._session.client.base_url):
            problem = f"has the address {address!r}, which is not an https:// one. Credentials are not sent there"
            raise self._refusal(problem, status)
        return address

    def _refusal(self, problem: str, status: str) -> PredictionError:
        return PredictionError(f"Service {self._service_id} {problem}.", service_id=self._service_id, status=status)

    def _find_models(self) -> "list[ShowModelResponse]":
        if self._models is None:
            self._models = self._shown_models(self._find_info())
        return self._models

    def _shown_models(self, info: "ShowServiceResponse") -> "list[ShowModelResponse]":
        from modelarts_client.api.models import show_model

        found = []
        for config in entries(info.config):
            if not config.model_id:
                continue
            try:
                model_id = scalar(config.model_id, str)
                found.append(answered(show_model.sync(self._session.project_id, model_id, client=self._session.client)))
            except (NotFoundError, PermissionDeniedError):
                continue  # the model of a shared service, which is its owner's
        return found


def _is_at(url: str, path: str) -> bool:
    """Whether a parameter is one of the API with a path; one without a URL belongs to the API ``/``."""
    return (url or "/").rstrip("/") == path.rstrip("/")


def may_get_credentials(address: str, endpoint: str) -> bool:
    """Return whether credentials may go to a service's address; to ``http://`` only if ModelArts itself uses it.

    Args:
        address: The service's address, from ModelArts.
        endpoint: ModelArts's own address.
    """
    allowed = ("https",) if endpoint.startswith("https://") else ("https", "http")
    parts = urlsplit(address)
    return parts.scheme in allowed and bool(parts.hostname) and "@" not in parts.netloc


def _check_path(path: str) -> None:
    usable = isinstance(path, str) and path.startswith("/") and not {"?", "#", "\\"} & set(path)
    if not usable or any(part in {".", ".."} for part in unquote(path).split("/")) or not path.isprintable():
        raise InvalidArgumentError(
            f"path={path!r} is not the path of an API. Give one that begins with a slash, such as '/', and has no '?', "
            "'#' or backslash, and no part '.' or '..'."
        )
