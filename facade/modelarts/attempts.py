"""Each time that a request is sent: what came of it, in the log and to whoever counts."""

import logging
from collections.abc import Callable
from typing import Final

import attrs
import httpx

LOGGER: Final = logging.getLogger("modelarts.http")

_REQUEST_IDS: Final = ("X-Request-Id", "X-IAM-Trace-Id", "X-Obs-Request-Id")


@attrs.frozen
class AttemptReport:
    """One time that a request was sent; holds no secrets, no query and no body.

    Attributes:
        method: The HTTP method.
        host: Where it went.
        path: The path, without the query.
        attempt: 1 for the first time that this request was sent.
        status_code: The answer's status; ``None`` when there was no answer.
        error: What went wrong; ``None`` when there was an answer.
        request_id: How the service names the request; ``None`` when it did not say.
        duration: Seconds until the answer was there whole, or the attempt failed.
        pause: Seconds to wait before the request is sent again; ``None`` when it is not.
    """

    method: str
    host: str
    path: str
    attempt: int
    status_code: int | None
    error: str | None
    request_id: str | None
    duration: float
    pause: float | None

    @property
    def outcome(self) -> str:
        """The status or the error, as text."""
        return str(self.status_code) if self.error is None else self.error

    def __str__(self) -> str:
        """Say it in a line."""
        text = f"{self.method} {self.host}{self.path}: {self.outcome} after {self.duration * 1000:.0f} ms"
        text += f" (attempt {self.attempt}" + (f", request {self.request_id})" if self.request_id else ")")
        return text if self.pause is None else f"{text}; again in {self.pause:.2f} s"


@attrs.frozen
class Hooks:
    """Functions that are called for each attempt.

    Attributes:
        request: Before it.
        response: After it, if there was an answer; its body has been read.
        attempt: After it.
    """

    request: tuple[Callable[[httpx.Request], None], ...] = ()
    response: tuple[Callable[[httpx.Response], None], ...] = ()
    attempt: tuple[Callable[[AttemptReport], None], ...] = ()


def tell(
    hooks: Hooks,
    request: httpx.Request,
    response: httpx.Response | None,
    error: str | None,
    *,
    attempt: int,
    duration: float,
    pause: float | None,
) -> None:
    """Write an attempt to the log (INFO if the request will be sent again, otherwise DEBUG), and tell the hooks."""
    if response is not None and hooks.response:
        seen = httpx.Response(  # a copy, as the caller's can be read once only
            response.status_code,
            headers=response.headers,
            stream=response.stream,
            extensions=response.extensions,
            request=request,
        )
        seen.read()
        for response_hook in hooks.response:
            response_hook(seen)
    level = logging.DEBUG if pause is None else logging.INFO
    logged = LOGGER.isEnabledFor(level)
    if not logged and not hooks.attempt:
        return
    report = AttemptReport(
        method=request.method,
        host=request.url.netloc.decode("ascii"),
        path=request.url.path,
        attempt=attempt,
        status_code=None if response is None else response.status_code,
        error=error,
        request_id=None if response is None else _request_id(response),
        duration=duration,
        pause=pause,
    )
    if logged:
        LOGGER.log(level, "%s", report, extra={"http": attrs.asdict(report)})
    for hook in hooks.attempt:
        hook(report)


def _request_id(response: httpx.Response) -> str | None:
    return next((response.headers[name] for name in _REQUEST_IDS if name in response.headers), None)
