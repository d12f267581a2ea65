# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/attempts.py.
"""Reports on the attempts to send a request, as hooks and log records have them."""

import attrs

__all__ = ["AttemptReport"]


@attrs.frozen
class AttemptReport:
    """One attempt to send a request; it has no secrets, no query and no body.

    Attributes:
        method: The HTTP method.
        host: The server's host and port.
        path: The path, without the query.
        attempt: Counts the attempts of this request, from 1.
        status_code: The response's status; ``None`` if there was no response.
        error: What went wrong; ``None`` if there was a response.
        request_id: The service's ID of the request; ``None`` if it did not send one.
        duration: Seconds until the response was complete, or the attempt failed.
        pause: Seconds until the request is sent again; ``None`` if it is not.
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
        """Return the report in a line."""
        text = f"{self.method} {self.host}{self.path}: {self.outcome} after {self.duration * 1000:.0f} ms"
        text += f" (attempt {self.attempt}" + (f", request {self.request_id})" if self.request_id else ")")
        return text if self.pause is None else f"{text}; again in {self.pause:.2f} s"
