"""Where the predictions of a service are asked for, and what its API calls the file that it gets."""

from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from modelarts.exceptions import InvalidArgumentError, NotFoundError, PermissionDeniedError, PredictionError

if TYPE_CHECKING:
    from modelarts_client.models import ShowModelResponse, ShowServiceResponse

    from modelarts.service import Service

_USUAL_PARAMETER: Final = "images"
_FILE: Final = "file"
_REAL_TIME: Final = "real-time"


class PredictionTarget:
    """What is known of a service for predictions: asked for when it is first needed, and kept.

    Args:
        service: The service.
    """

    def __init__(self, service: "Service") -> None:
        self._service = service
        self._info: ShowServiceResponse | None = None
        self._models: list[ShowModelResponse] | None = None

    def url(self, path: str) -> str:
        """Return where an API of the service is.

        Raises:
            InvalidArgumentError: If the path is none.
            PredictionError: If the service is no real-time service, or has no address yet.
        """
        _check_path(path)
        address = self._address(self._find_info())
        return address if path == "/" else f"{address.rstrip('/')}{path}"

    def file_parameter(self, path: str) -> str:
        """Return the name of an API's one parameter that is a file, or ``images`` where the models do not tell.

        Raises:
            InvalidArgumentError: If there are several.
        """
        names = {
            parameter.param_name
            for model in self._find_models()
            for parameter in model.input_params or ()
            if parameter.param_type == _FILE and parameter.url.rstrip("/") == path.rstrip("/")
        }
        if len(names) > 1:
            raise InvalidArgumentError(
                f"The API {path!r} has several files: {', '.join(sorted(names))}. Give data as a dict of their paths "
                "by these names."
            )
        return next(iter(names), _USUAL_PARAMETER)

    def forget(self) -> None:
        """Ask again next time: the service may have been deployed anew."""
        self._info = self._models = None

    def _find_info(self) -> "ShowServiceResponse":
        if self._info is not None:
            return self._info
        info = self._service.get_service_info()
        if info.access_address:  # which a service that is not deployed yet has later
            self._info = info
        return info

    def _address(self, info: "ShowServiceResponse") -> str:
        status = str(info.status)
        if str(info.infer_type) != _REAL_TIME:
            raise self._refusal(f"is a {info.infer_type} service; only real-time services answer predictions", status)
        if not info.access_address:
            raise self._refusal(f"has no address while it is {status}. Its wait() waits until it runs", status)
        if not may_get_credentials(info.access_address, self._service.session.client.base_url):
            problem = (
                f"has the address {info.access_address!r}, which is no https:// one. Credentials are not sent there"
            )
            raise self._refusal(problem, status)
        return info.access_address

    def _refusal(self, problem: str, status: str) -> PredictionError:
        service_id = self._service.service_id
        return PredictionError(f"Service {service_id} {problem}.", service_id=service_id, status=status)

    def _find_models(self) -> "list[ShowModelResponse]":
        if self._models is None:
            self._models = self._shown_models(self._find_info())
        return self._models

    def _shown_models(self, info: "ShowServiceResponse") -> "list[ShowModelResponse]":
        from modelarts_client.api.models import show_model

        session = self._service.session
        found = []
        for config in info.config:
            try:
                found.append(show_model.sync(session.project_id, config.model_id, client=session.client))
            except (NotFoundError, PermissionDeniedError):
                continue  # the model of a shared service, which is its owner's
        return found


def may_get_credentials(address: str, endpoint: str) -> bool:
    """Tell whether credentials may go to a service's address: to an ``http://`` one only if ModelArts has one as well.

    Args:
        address: The address, as ModelArts says it.
        endpoint: ModelArts's own.
    """
    allowed = ("https",) if endpoint.startswith("https://") else ("https", "http")
    parts = urlsplit(address)
    return parts.scheme in allowed and bool(parts.hostname) and "@" not in parts.netloc


def _check_path(path: str) -> None:
    usable = isinstance(path, str) and path.startswith("/") and not {"?", "#", "\\"} & set(path)
    if not usable or any(part in {".", ".."} for part in unquote(path).split("/")) or not path.isprintable():
        raise InvalidArgumentError(
            f"path={path!r} is not the path of an API. It begins with a slash, and has no '?', '#', '.' or '..' part."
        )
