"""What endpoint functions raise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from urllib.parse import urlsplit

from .types import Attempt, Response

if TYPE_CHECKING:
    from .error_catalogue import ErrorCode

_SHOWN = 500
_SHOWN_ADDRESS = 100
_SHOWN_VIOLATIONS = 20


class ModelArtsError(Exception):
    """Base of every exception that this client, and what is built on it, raises by itself."""

    def __reduce__(self) -> tuple[Any, ...]:  # errors go from one process to another, whatever their constructors take
        return _restored, (type(self), self.args, self.__dict__)


def _restored(kind: type[ModelArtsError], args: tuple[Any, ...], attributes: Mapping[str, Any]) -> ModelArtsError:
    error = kind.__new__(kind)
    error.args = args
    error.__dict__.update(attributes)
    return error


class Violation(NamedTuple):
    """What is wrong with one field.

    Attributes:
        path: The field by its names in JSON, such as ``spec.resource.node_count``; empty for the whole.
        value: What it is, as JSON cut to a readable length; None when it is missing or a secret.
        rule: What it should be, such as ``must be at least 1``.
    """

    path: str
    value: str | None
    rule: str

    def __str__(self) -> str:
        return " ".join(part for part in (self.path, self.value, self.rule) if part)


class ValidationError(ModelArtsError, ValueError):
    """A model breaks what the description documents; nothing was sent.

    Attributes:
        model: The model's name.
        violations: All that is wrong with it.
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


class ApiError(ModelArtsError):
    """The server answered, but not with success.

    Attributes:
        status_code: HTTP status.
        error_code: The service's own code, such as ``ModelArts.0104``; None when it sent none.
        error_msg: What the service says went wrong; None when it said nothing.
        request_id: Identifies the request to support; None when the server sent none.
        headers: Response headers.
        body: The body as it came.
        attempts: Each time that the request was sent, with the last; empty when the transport does not tell, as that
            of plain httpx does not.
    """

    def __init__(self, response: Response[Any], problem: str | None = None) -> None:
        self.status_code = int(response.status_code)
        self.headers: Mapping[str, str] = response.headers
        self.body = response.content
        self.attempts: tuple[Attempt, ...] = response.attempts
        self.request_id: str | None = response.headers.get("X-Request-Id")
        fields = _fields(response.content)
        self.error_code: str | None = fields.get("error_code")
        self.error_msg: str | None = fields.get("error_msg")
        self._solution = fields.get("error_solution")
        self._problem = problem
        super().__init__(self.status_code, self.error_code, self.error_msg)

    @cached_property
    def error_meaning(self) -> str | None:
        """What `error_code` means, from the catalogue; None when there is no code, or an unknown one."""
        return self._known.meaning if self._known else None

    @cached_property
    def error_solution(self) -> str | None:
        """What to do: as the service says, else as the catalogue says for `error_code`; None when neither does."""
        return self._solution or (self._known.remedy if self._known else None)

    @cached_property
    def _known(self) -> ErrorCode | None:
        if self.error_code is None:
            return None
        from .error_catalogue import lookup  # here, since few programs meet an error

        return lookup(self.error_code, self.status_code)

    @property
    def _redirect(self) -> str | None:
        location = self.headers.get("Location")
        if not location or not 300 <= self.status_code < 400:
            return None
        return (
            f"the server redirects to {_address(location)}; redirects are not followed, so that credentials go to no"
            " other host. Give the address that answers as the endpoint."
        )

    def __str__(self) -> str:
        if self._problem:
            said = f"{self._problem}: {_excerpt(self.body)}"
        else:
            said = self._redirect or self.error_msg or self.error_meaning or _excerpt(self.body)
        code = self.error_code if self.error_code != str(self.status_code) else None  # IAM repeats the status
        times = f" after {len(self.attempts)} attempts" if len(self.attempts) > 1 else ""
        text = ": ".join(part for part in (f"HTTP {self.status_code}{times}", code, said) if part)
        if self.error_solution:
            text += f" Solution: {self.error_solution}"
        if self.request_id:
            text += f" (request {self.request_id})"
        return text


class BadRequestError(ApiError):
    """400: a parameter or the body is not what the service accepts."""


class AuthenticationError(ApiError):
    """401: the token or the signature is missing, wrong or expired."""


class PermissionDeniedError(ApiError):
    """403: the account may not do this, or not in this project."""


class NotFoundError(ApiError):
    """404: there is no such resource."""


class ConflictError(ApiError):
    """409: the resource is not in a state that allows this."""


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
    """The error for ``response``, of the class for its status."""
    kind = _BY_STATUS.get(response.status_code) or (ServerError if response.status_code >= 500 else ApiError)
    return kind(response, problem)


def _fields(content: bytes) -> dict[str, str]:
    import msgspec  # here, since few programs meet an error

    try:
        body = msgspec.json.decode(content, type=dict[str, Any])
        if isinstance(body.get("error"), dict):  # IAM wraps its errors
            inner = cast(dict[str, Any], body["error"])
            body = {"error_code": inner.get("error_code") or inner.get("code"), "error_msg": inner.get("message")}
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return {}
    body.setdefault("error_msg", body.get("error_message"))
    return {name: str(body[name]) for name in ("error_code", "error_msg", "error_solution") if body.get(name)}


def _address(location: str) -> str:
    """Where a redirect leads, without what may be secret or long."""
    try:
        parts = urlsplit(location)
    except ValueError:
        return "what is no address"
    host = parts.netloc.rpartition("@")[2]
    origin = f"{parts.scheme}://{host}" if parts.scheme else f"//{host}" if host else ""
    address = origin + parts.path
    return address if len(address) <= _SHOWN_ADDRESS else origin[:_SHOWN_ADDRESS] or "a long path"


def _excerpt(content: bytes) -> str:
    text = content[:_SHOWN].decode("utf-8", errors="replace").strip()
    if not text:
        return "the body is empty"
    return text + (" ..." if len(content) > _SHOWN else "")


__all__ = [
    "ApiError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "ModelArtsError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "ServerError",
    "ValidationError",
    "Violation",
    "error_from",
]
