"""The exceptions of endpoint functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from urllib.parse import urlsplit

from .json_codecs import decoded
from .json_memory import TooMuchMemoryError
from .settings import ERROR_CODE, ERROR_MESSAGE, ERROR_SOLUTION, MISSING, REQUEST_ID
from .types import Attempt, Response

if TYPE_CHECKING:
    from .error_codes import ErrorCode

_SHOWN = 500
_SHOWN_ADDRESS = 100
_SHOWN_MESSAGE = 2000
_SHOWN_VIOLATIONS = 20
_LARGEST = 1_000_000  # bytes; a success that is not as documented may have more


class ClientError(Exception):
    """The base of all exceptions that this client defines."""

    def __reduce__(self) -> tuple[Any, ...]:  # exceptions can be pickled, whatever their constructors take
        return _restored, (type(self), self.args, self.__dict__)


def _restored(kind: type[ClientError], args: tuple[Any, ...], attributes: Mapping[str, Any]) -> ClientError:
    error = kind.__new__(kind)
    error.args = args
    error.__dict__.update(attributes)
    return error


class Violation(NamedTuple):
    """A broken constraint of one field.

    Attributes:
        path: The path of the field in JSON, such as ``spec.resource.node_count``; empty for the whole value.
        value: The value as JSON, cut to a readable length; None if it is missing or a secret.
        rule: The constraint, such as ``must be at least 1``.
    """

    path: str
    value: str | None
    rule: str

    def __str__(self) -> str:
        return " ".join(part for part in (self.path, self.value, self.rule) if part)


class ValidationError(ClientError, ValueError):
    """A model breaks documented constraints; no request was sent.

    Attributes:
        model: The name of the model.
        violations: All broken constraints.
    """

    def __init__(self, model: str, violations: Iterable[Violation]) -> None:
        self.model = model
        self.violations = tuple(violations)
        super().__init__(model, self.violations)

    def __str__(self) -> str:
        if len(self.violations) == 1:
            return f"{self.model}: {self.violations[0]}"
        shown = [f"\n- {violation}" for violation in self.violations[:_SHOWN_VIOLATIONS]]
        rest = len(self.violations) - len(shown)
        more = f"\n- and {rest} more" if rest else ""
        return f"{self.model} has {len(self.violations)} violations:{''.join(shown)}{more}"


class ConfigurationError(ClientError):
    """Settings, given or found in the environment, contradict each other or cannot be used."""


class InvalidArgumentError(ClientError, ValueError):
    """An argument was refused before anything was sent; nothing was created."""


class EndpointUnreachableError(ClientError, ConnectionError):
    """A service did not answer: its name does not resolve, nothing listens there, or it took too long.

    Attributes:
        url: The request's URL, without its query.
        attempts: Each attempt to send it, with the result; empty if attempts are not reported.
    """

    def __init__(self, message: str, *, url: str, attempts: tuple[Attempt, ...] = ()) -> None:
        super().__init__(message)
        self.url = url
        self.attempts = attempts


class EndpointTimeoutError(EndpointUnreachableError, TimeoutError):
    """A service did not answer in time: within the timeout of a phase, or the deadline of the call."""


class ResponseTooLargeError(ClientError):
    """A response is larger than ``max_response_bytes`` allows: as it arrived, decompressed, or as values in memory.

    Attributes:
        limit: The number of bytes that were allowed.
        operation: The ID of the operation; None for a request to another path.
        status_code: HTTP status, a success.
        url: The request's URL, without its query.
    """

    def __init__(self, message: str, *, limit: int, operation: str | None, status_code: int, url: str) -> None:
        super().__init__(message)
        self.limit = limit
        self.operation = operation
        self.status_code = status_code
        self.url = url


class PagingError(ClientError):
    """The pages of a list make no whole: one comes again, or entries are missing that the server counts."""


class ApiError(ClientError):
    """The server's response is not a documented success.

    Attributes:
        status_code: HTTP status.
        error_code: The service's error code; None if the response has none.
        error_msg: The service's error message; None if the response has none.
        request_id: The ID by which support finds the request; None if the response has none.
        headers: Response headers.
        body: The body as received, cut at 1 MB.
        attempts: All attempts to send the request, including the last one; empty if the transport does not report
            them, as httpx's own does not.
    """

    def __init__(self, response: Response[Any], problem: str | None = None) -> None:
        self.status_code = int(response.status_code)
        self.headers: Mapping[str, str] = response.headers
        self.body = response.content
        self.attempts: tuple[Attempt, ...] = response.attempts
        self.request_id = next((value for name in REQUEST_ID if (value := response.headers.get(name))), None)
        body = _document(response)
        self.error_code = _text(body, ERROR_CODE)
        self.error_msg = _text(body, ERROR_MESSAGE)
        self._solution = _text(body, ERROR_SOLUTION)
        self._problem = problem
        super().__init__(self.status_code, self.error_code, self.error_msg)

    @cached_property
    def error_meaning(self) -> str | None:
        """The meaning of `error_code` according to the catalogue; None if there is no code, or an unknown one."""
        return self._known.meaning if self._known else None

    @cached_property
    def error_solution(self) -> str | None:
        """What to do: the service's advice, else the catalogue's for `error_code`; None if there is neither."""
        return self._solution or (self._known.remedy if self._known else None)

    @cached_property
    def _known(self) -> ErrorCode | None:
        if self.error_code is None:
            return None
        from .error_catalogue import lookup  # large, and few programs need it

        return lookup(self.error_code, self.status_code)

    @property
    def _redirect(self) -> str | None:
        location = self.headers.get("Location")
        if not location or not 300 <= self.status_code < 400:
            return None
        return (
            f"the server redirects to {_address(location)}; redirects are not followed, so that credentials reach no"
            " other host. Give the address that it redirects to as the endpoint."
        )

    def __str__(self) -> str:
        if self._problem:
            said = f"{self._problem}: {_excerpt(self.body)}"
        else:
            said = self._redirect or _cut(self.error_msg) or self.error_meaning or _excerpt(self.body)
        code = self.error_code if self.error_code != str(self.status_code) else None  # some services repeat it
        times = f" after {len(self.attempts)} attempts" if len(self.attempts) > 1 else ""
        text = ": ".join(part for part in (f"HTTP {self.status_code}{times}", code, said) if part)
        if self.error_solution:
            text += f" Solution: {_cut(self.error_solution)}"
        if self.request_id:
            text += f" (request {self.request_id})"
        return _visible(text)


class BadRequestError(ApiError):
    """400: the service does not accept a parameter or the body."""


class AuthenticationError(ApiError):
    """401: the token or the signature is missing, wrong or expired."""


class PermissionDeniedError(ApiError):
    """403: the account lacks the permission, or lacks it in this project."""


class NotFoundError(ApiError):
    """404, or another status with an error code that means the same: there is no such resource."""


class ConflictError(ApiError):
    """409: the state of the resource does not allow this."""


class RateLimitError(ApiError):
    """429: too many requests."""


class ServerError(ApiError):
    """5xx: the service failed."""


_BY_STATUS: dict[int, type[ApiError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    429: RateLimitError,
}


def error_from(response: Response[Any], problem: str | None = None) -> ApiError:
    """Make the exception for ``response``, of the class for its status, or for its code if that means it is not there.

    Args:
        response: The response.
        problem: What is wrong with a response whose status is a success.
    """
    status = int(response.status_code)
    kind = _BY_STATUS.get(status) or (ServerError if status >= 500 else ApiError)
    if status >= 400 and kind is not NotFoundError:
        statuses = MISSING.get(_text(_document(response), ERROR_CODE) or "")
        if statuses is not None and (not statuses or status in statuses):
            kind = NotFoundError
    return kind(response, problem)


def _document(response: Response[Any]) -> Any:
    """The JSON of a response; None if there is none, or more than errors have."""
    if len(response.content) > _LARGEST:
        return None
    try:
        return decoded(response.content)
    except TooMuchMemoryError:
        return None


def _text(body: Any, paths: Iterable[tuple[str, ...]]) -> str | None:
    """The first text or number at one of the paths in a body."""
    for path in paths:
        value = body
        for name in path:
            value = cast(dict[str, Any], value).get(name) if isinstance(value, dict) else None
        if value and isinstance(value, str | int | float):
            return str(value)
    return None


def _address(location: str) -> str:
    """The target of a redirect, without parts that may be secret or long."""
    try:
        parts = urlsplit(location)
    except ValueError:
        return "an invalid address"
    host = parts.netloc.rpartition("@")[2]
    origin = f"{parts.scheme}://{host}" if parts.scheme else f"//{host}" if host else ""
    address = origin + parts.path
    return address if len(address) <= _SHOWN_ADDRESS else origin[:_SHOWN_ADDRESS] or "a long path"


def _cut(text: str | None) -> str | None:
    return text if text is None or len(text) <= _SHOWN_MESSAGE else f"{text[:_SHOWN_MESSAGE]} ..."


def _visible(text: str) -> str:
    """A text from a server, with escapes for characters that would move the cursor or forge lines of a log."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() or each in "\n\t" else ascii(each)[1:-1] for each in text)


def _excerpt(content: bytes) -> str:
    text = content[:_SHOWN].decode("utf-8", errors="replace").strip()
    if not text:
        return "the body is empty"
    if text.lower().startswith(("<!doctype html", "<html")):
        return "the server answered with an HTML page"
    return text + (" ..." if len(content) > _SHOWN else "")


__all__ = [
    "ApiError",
    "AuthenticationError",
    "BadRequestError",
    "ClientError",
    "ConfigurationError",
    "ConflictError",
    "EndpointTimeoutError",
    "EndpointUnreachableError",
    "InvalidArgumentError",
    "NotFoundError",
    "PagingError",
    "PermissionDeniedError",
    "RateLimitError",
    "ResponseTooLargeError",
    "ServerError",
    "ValidationError",
    "Violation",
    "error_from",
]
