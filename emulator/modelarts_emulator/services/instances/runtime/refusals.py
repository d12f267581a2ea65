"""Error answers of an instance.

Source: api-ref appendix/error_codes.rst for the codes of the platform; troubleshooting "Error MR.0105 Occurred in
Real-Time Service Prediction" for a failure of the inference code.
"""

from __future__ import annotations

import linecache
import traceback
from http import HTTPStatus
from pathlib import Path

MAXIMUM_BODY_BYTES = 12 * 1024 * 1024
"""Longest body of a prediction: troubleshooting "Error "APIG.XXXX" Occurred in a Prediction Failure", APIG.0201, and
ModelArts.4104. The 8 MB of the same page hold for the console only."""

TRACEBACK_HEADER = "X-Modelarts-Traceback"
"""Header of an instance's answer with the end of a traceback, percent-encoded; it is for the gateway only."""

_CODE_FAILED = "MR.0105"
_LONGEST_TRACEBACK = 1800  # characters; the event that it becomes has 2000
_LONGEST_TEXT = 2000  # characters
_LONGEST_PLACE = 300  # characters


class Refusal(Exception):  # noqa: N818 - an answer, rather than an error of the server
    """A request is refused.

    Args:
        status: The HTTP status.
        code: The error code.
        message: What happened, which value, what is allowed.
        remedy: What to do next.

    Attributes:
        status: As above.
        close: Whether the connection must be closed, because the rest of the request was not read.
        traceback: Why the inference code failed, with the end of its traceback; empty for other refusals.
    """

    traceback = ""

    def __init__(self, status: HTTPStatus, code: str, message: str, remedy: str, *, close: bool = False) -> None:
        super().__init__(message)
        self.status = status
        self.close = close
        self._fields = {"error_code": code, "error_msg": message, "error_solution": remedy}

    def response(self) -> dict[str, object]:
        """The body of the answer."""
        extra: dict[str, object] = {}
        if self._fields["error_code"] == _CODE_FAILED:
            extra = {"erno": _CODE_FAILED, "msg": "Recognition failed", "words_result": {}}
        return extra | self._fields


def code_failed(error: BaseException, package: Path, log: str, *, has_preprocess: bool) -> Refusal:
    """The inference code raised an exception; the message names the innermost line of the package in its traceback.

    As in the images of the cloud, a KeyError or TypeError while the request is read is a fault of the request; all else
    is one of the code.

    Args:
        error: The exception.
        package: Folder of the model package, absolute.
        log: Path of the instance's log.
        has_preprocess: Whether the service has a `_preprocess`, which reads the request; everything before
            `_postprocess` may read it otherwise.
    """
    place = _place(error, package)
    remedy = (
        "Correct customize_service.py, or what it imports. The events of the service have the end of the traceback."
        f" The whole traceback is in {log}."
    )
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    if isinstance(error, KeyError | TypeError) and _reads_the_request(error, has_preprocess=has_preprocess):
        status = HTTPStatus.BAD_REQUEST
        fault = "lacks this key, add it" if isinstance(error, KeyError) else "has a value of another type, correct it"
        remedy = f"If the request {fault}. Otherwise: {remedy}"
    refusal = Refusal(
        status,
        _CODE_FAILED,
        f"Recognition failed: {_shown(error)}" + (f" ({place})." if place else "."),
        remedy,
    )
    refusal.traceback = "".join(traceback.format_exception(error))[-_LONGEST_TRACEBACK:]
    return refusal


def result_unusable(why: str) -> Refusal:
    """The inference code returned something that cannot be sent."""
    return Refusal(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        _CODE_FAILED,
        f"Recognition failed: the result cannot be sent as JSON: {why}.",
        "Return dicts, lists, strings, finite numbers, booleans, None or numpy arrays of them from _postprocess.",
    )


def body_too_large(length: int | None) -> Refusal:
    """The body is longer than allowed."""
    size = "more than" if length is None else f"{length} bytes; it may have"
    return Refusal(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        "ModelArts.4104",
        f"Invalid request body because the size exceeds the maximum size allowed: {size} {MAXIMUM_BODY_BYTES} bytes.",
        "Use a request body smaller than 12 MB.",
        close=True,
    )


def body_missing() -> Refusal:
    """There is no body."""
    return Refusal(
        HTTPStatus.BAD_REQUEST,
        "ModelArts.4202",
        "The request has no body.",
        "Send JSON (application/json) or files (multipart/form-data).",
    )


def body_not_json(why: str) -> Refusal:
    """The body is declared as JSON, and is not."""
    return Refusal(
        HTTPStatus.BAD_REQUEST,
        "ModelArts.4105",
        f"The request body is not JSON: {why}.",
        "Correct the JSON of the body.",
    )


def arguments_without_object(names: tuple[str, ...]) -> Refusal:
    """The URL has arguments, and the body has no fields that they could be put beside."""
    shown = ", ".join(names)[:200]
    return Refusal(
        HTTPStatus.BAD_REQUEST,
        "ModelArts.4105",
        f"The URL has arguments ({shown}), and the JSON of the body is no object that could have them as fields.",
        "Send an object, or leave the arguments out.",
    )


def wrong_content_type(value: str | None) -> Refusal:
    """The body has a Content-Type that services do not accept."""
    given = "is missing" if value is None else f"{value[:200]!r} is not supported"
    return Refusal(
        HTTPStatus.BAD_REQUEST,
        "ModelArts.4200",
        f"The Content-Type {given}; it may be application/json or multipart/form-data.",
        "Send JSON as application/json, files as multipart/form-data with a boundary.",
    )


def form_malformed(why: str) -> Refusal:
    """The body is declared as a form, and is malformed."""
    return Refusal(
        HTTPStatus.BAD_REQUEST,
        "ModelArts.4200",
        f"The multipart/form-data body is malformed: {why}.",
        "Let an HTTP library make the body and its Content-Type.",
    )


def request_malformed(status: HTTPStatus, message: str) -> Refusal:
    """The request breaks HTTP, or one of the limits of the server."""
    return Refusal(status, "ModelArts.4200", f"The HTTP request is not accepted: {message}.", "Correct it.", close=True)


def no_such_path(path: str, allowed: tuple[str, ...]) -> Refusal:
    """The model has no API at this path."""
    return Refusal(
        HTTPStatus.NOT_FOUND,
        "ModelArts.4204",
        f"API {path[:200]} does not exist; the model has {', '.join(allowed)}.",
        "Add a path of the apis in config.json to the address of the service.",
        close=True,
    )


def method_not_allowed(method: str) -> Refusal:
    """Predictions are requested with POST."""
    return Refusal(
        HTTPStatus.METHOD_NOT_ALLOWED,
        "ModelArts.2803",
        f"Method Not Allowed: {method[:20]}; predictions use POST.",
        "Use POST.",
        close=True,
    )


def stopping() -> Refusal:
    """The instance is about to end."""
    return Refusal(
        HTTPStatus.SERVICE_UNAVAILABLE,
        "ModelArts.4302",
        "The instance is being stopped.",
        "Send the request again.",
        close=True,
    )


def _reads_the_request(error: BaseException, *, has_preprocess: bool) -> bool:
    functions = {frame.f_code.co_name for frame, _ in traceback.walk_tb(error.__traceback__)}
    return "_preprocess" in functions or not (has_preprocess or "_postprocess" in functions)


def _place(error: BaseException, package: Path) -> str:
    """The innermost line of the model package in a traceback; empty when it has none."""
    for frame, line in reversed(list(traceback.walk_tb(error.__traceback__))):
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(package):
            code = linecache.getline(str(file), line).strip()
            place = f"{file.relative_to(package)}, line {line}, in {frame.f_code.co_name}"
            return _bounded(f"{place}: {code}" if code else place, _LONGEST_PLACE)
    return ""


def _shown(error: BaseException) -> str:
    """Type and text of an exception, bounded; the text may come from code of the user."""
    try:
        text = str(error)
    except Exception:  # noqa: BLE001 - __str__ of the user's class may raise anything
        text = "<its text is not available>"
    return _bounded(f"{type(error).__name__}: {text}" if text else type(error).__name__, _LONGEST_TEXT)


def _bounded(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[:longest] + "..."
