# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/sending/hooks.py.
"""Logs each attempt to send a request, and calls the event hooks."""

import logging

import attrs
import httpx

from ..attempts import AttemptReport
from ..http_settings import EventHooks
from ..settings import REQUEST_ID


def report_attempt(
    hooks: EventHooks,
    request: httpx.Request,
    response: httpx.Response | None,
    error: str | None,
    *,
    logger: logging.Logger,
    attempt: int,
    duration: float,
    pause: float | None,
) -> None:
    """Log an attempt (INFO if the request will be sent again, otherwise DEBUG), and call the hooks."""
    if response is not None:
        for hook in hooks.get("response", ()):
            hook(response)
    level = logging.DEBUG if pause is None else logging.INFO
    logged = logger.isEnabledFor(level)
    if not logged and not hooks.get("attempt"):
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
        logger.log(level, "%s", report, extra={"http": attrs.asdict(report)})
    for hook in hooks.get("attempt", ()):
        hook(report)


def _request_id(response: httpx.Response) -> str | None:
    return next((response.headers[name] for name in REQUEST_ID if name in response.headers), None)
