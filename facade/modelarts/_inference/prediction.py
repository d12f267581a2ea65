"""Requests for predictions."""

from typing import TYPE_CHECKING, Final, TypeAlias, Union

from modelarts.exceptions import NotFoundError, ServerError

if TYPE_CHECKING:
    import httpx

    from modelarts._inference.prediction_body import Body
    from modelarts._inference.prediction_target import PredictionTarget
    from modelarts.session import Session

_OF_SCRIPT: Final = "MR."  # the codes of what runs the script of a model
_WHERE_WHY: Final = (
    "The service's get_service_events(event_type='abnormal') lists its failures, by the ID of the request and with the "
    "end of the traceback."
)

Prediction: TypeAlias = Union["dict[str, Prediction]", "list[Prediction]", str, int, float, bool, bytes, None]
"""A service's answer: the decoded JSON; a text if it is another kind of text; otherwise bytes."""


def ask(session: "Session", target: "PredictionTarget", body: "Body", path: str) -> Prediction:
    """Request a prediction.

    Args:
        session: The session that makes the request.
        target: The service.
        body: The request's body.
        path: The API's path within the service.

    Raises:
        NotFoundError: If there is no such API.
        ApiError: If the service answers with an error.
        EndpointUnreachableError: If it does not answer.
        ResponseTooLargeError: If the answer is larger than the session allows, or its values take more memory.
    """
    from modelarts_client.errors import error_from
    from modelarts_client.types import Response

    response = _post(session, target.url(path), body)
    if response.is_success:
        return _decoded(response)
    attempts = response.extensions.get("attempts", ())
    error = error_from(Response(response.status_code, response.content, response.headers, None, attempts))
    if isinstance(error, NotFoundError):
        target.forget()
    if isinstance(error, ServerError) or (error.error_code or "").startswith(_OF_SCRIPT):
        error.error_solution = " ".join(filter(None, (error.error_solution, _WHERE_WHY)))
    raise error


def _post(session: "Session", url: str, body: "Body") -> "httpx.Response":
    """Send the request. It is not an idempotent one, so it is not repeated once the service may have received it."""
    import httpx

    client = session.client
    http = client.get_httpx_client()
    said = client.options
    headers = {**said.headers, **({"Content-Type": "application/json"} if body.text is not None else {})}
    request = http.build_request(
        "POST",
        url,
        content=body.text,
        files={name: (part.name, part.content, part.content_type) for name, part in body.files.items()} or None,
        headers=headers,
        timeout=httpx.USE_CLIENT_DEFAULT if said.timeout is None else said.timeout,
        extensions=dict(said.extensions),
    )
    request.read()  # so that it can be sent again
    return http.send(request, follow_redirects=False)


def _decoded(response: "httpx.Response") -> Prediction:
    from modelarts_client.sending.bounds import json_within_limit

    if not response.content:
        return None
    kind = response.headers.get("Content-Type", "application/json").partition(";")[0].strip().lower()
    is_json = kind.endswith(("/json", "+json"))
    if not is_json and not kind.startswith("text/"):
        return response.content
    if is_json:
        try:
            decoded: Prediction = json_within_limit(response, parse_constant=float)  # models answer with NaN
        except ValueError:
            return response.text  # what the server sent as JSON
        return decoded
    return response.text
