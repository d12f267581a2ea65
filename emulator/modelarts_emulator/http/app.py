"""The API as an ASGI application: from a request to a validated call of a handler, and back."""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from email.message import Message
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from modelarts_client.operations import OPERATIONS
from modelarts_client.violations import shorten
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from modelarts_emulator.calls import Call, Handler, Lookup
from modelarts_emulator.contract import JsonValue, Problem, Reply
from modelarts_emulator.http.answers import problem_response, reply_response
from modelarts_emulator.http.bodies import MAX_ANONYMOUS_BODY_BYTES, MAX_BODY_BYTES, BodyError, most_values, parse_json
from modelarts_emulator.http.description import Description, Operation
from modelarts_emulator.http.identity import Authenticate, check_project
from modelarts_emulator.http.parameters import ParameterError, check_headers, read_path, read_query
from modelarts_emulator.http.receiving import ReceivedRequest, first_segment, raw_path, receive
from modelarts_emulator.http.repeated_logs import OncePerMinute
from modelarts_emulator.http.routing import Match, MethodNotAllowedError, Router, UnknownPathError
from modelarts_emulator.http.violations import describe
from modelarts_emulator.http.workers import in_worker
from modelarts_emulator.problems import server_ending
from modelarts_emulator.state.full_disk import is_full, message_of

Services = TypeVar("Services")

_log = logging.getLogger(__name__)
_log.addFilter(OncePerMinute())

_BIG_BODY_BYTES = 64 * 1024  # several threads that work on more at once would hold up other requests
_MANY_VALUES = 200

API_VERSIONS = frozenset(first_segment(operation.path) for operation in OPERATIONS.values())
IAM_VERSIONS = frozenset(
    first_segment(operation.path) for operation in OPERATIONS.values() if operation.service == "iam"
)


class ApiApp(Generic[Services]):
    """Serves the operations of a description.

    The order of the checks: path and method, size of the body, credentials, project, parameters, body; but a token is
    checked before a large body is read. A request that does not pass is refused with the documented error body; a
    request that passes goes to the handler, in a worker thread unless that is a `Lookup`. An operation without a
    handler is refused with 501.

    Args:
        description: the operations.
        handlers: the handlers of operations, by operation ID.
        authenticate: checks the credentials of requests.
        services: the services that the handlers use.
        data_dir: where they keep what is stored, for messages.
    """

    def __init__(
        self,
        description: Description,
        handlers: Mapping[str, Handler[Services]],
        authenticate: Authenticate,
        services: Services,
        data_dir: Path,
    ) -> None:
        self._router = Router(description.operations)
        self._handlers = handlers
        self._authenticate = authenticate
        self._services = services
        self._data_dir = data_dir
        self._big_bodies = asyncio.Semaphore(1)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        response = await self._respond(Request(scope, receive))
        await response(scope, receive, send)

    async def _respond(self, request: Request) -> Response:
        request_id = uuid.uuid4().hex
        path = raw_path(request.scope)
        iam = first_segment(path) in IAM_VERSIONS
        try:
            try:
                match = self._router.find(request.method, path)
            except MethodNotAllowedError as error:
                return problem_response(
                    _method_not_allowed(request.method, error),
                    request_id,
                    iam=iam,
                    headers={"Allow": ", ".join(error.allowed)},
                )
            except UnknownPathError:
                raise Problem(404, "ModelArts.2836", f"Path {shorten(path)} not found.", "Check the path.") from None
            check = (
                partial(self._authenticate, match.operation.security) if _needs_credentials(match.operation) else None
            )
            received = await receive(request, _most_bytes(match.operation), check)
            if isinstance(self._handlers.get(match.operation.operation_id), Lookup):
                return self._response(match, received, request.scope["query_string"], request_id)
            async with self._big_bodies if len(received.body) > _BIG_BODY_BYTES else nullcontext():
                return await in_worker(self._response, match, received, request.scope["query_string"], request_id)
        except Problem as problem:
            return problem_response(problem, request_id, iam=iam)
        except ClientDisconnect:
            return Response(status_code=400)  # the client is gone
        except asyncio.CancelledError:  # by the server as it ends, which would log it as a defect of this application
            return problem_response(server_ending("ModelArts.0010"), request_id, iam=iam)
        except Exception as error:  # noqa: BLE001 - the boundary: a defect of a handler goes to the log, and the client gets a 500
            if is_full(error):
                _log.warning("request %s: %s %s failed: the disk is full", request_id, request.method, path)
                return problem_response(_disk_full(self._data_dir), request_id, iam=iam)
            _log.exception("request %s: %s %s failed", request_id, request.method, path)
            solution = f"See the emulator's log, request {request_id}."
            return problem_response(Problem(500, "ModelArts.0010", "Internal error.", solution), request_id, iam=iam)

    def _response(self, match: Match, request: ReceivedRequest, query: bytes, request_id: str) -> Response:
        return reply_response(self._answer(match, request, query.decode("latin-1")), request_id)

    def _answer(self, match: Match, request: ReceivedRequest, query: str) -> Reply:
        operation = match.operation
        identity = self._authenticate(operation.security, request)
        try:
            check_project(identity, match.path)
            path = read_path(operation, match.path)
            parameters = read_query(operation, query)
            check_headers(operation, request.headers)
        except ParameterError as error:
            raise Problem(400, "ModelArts.0104", f"Parameter error: {error}.", "Correct the parameter.") from None
        body = _read_body(operation, request)
        handler = self._handlers.get(operation.operation_id)
        if handler is None:
            message = f"The local ModelArts does not have {operation.operation_id}."
            raise Problem(501, "ModelArts.0010", message, "Call it at an endpoint that has it.")
        return handler(
            Call(
                operation_id=operation.operation_id,
                path=path,
                query=parameters,
                headers=request.headers,
                body=body,
                identity=identity,
                services=self._services,
            )
        )


class FirstSegmentApp:
    """Passes a request to predictions, to the API or to OBS, depending on its host and on how its path begins.

    Args:
        is_prediction: whether a path, as received, is a path of predictions.
        names_bucket: returns the bucket in the host of a request, or None; such a request is one to OBS.
        predictions: gets these paths, and the lifespan events of the server.
        api: gets other paths that begin with a version.
        obs: gets all other paths; their first segment is a bucket.
    """

    def __init__(
        self,
        is_prediction: Callable[[str], bool],
        names_bucket: Callable[[Scope], str | None],
        predictions: ASGIApp,
        api: ASGIApp,
        obs: ASGIApp,
    ) -> None:
        self._is_prediction = is_prediction
        self._names_bucket = names_bucket
        self._predictions = predictions
        self._api = api
        self._obs = obs

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        await self._app(scope)(scope, receive, send)

    def _app(self, scope: Scope) -> ASGIApp:
        if scope["type"] == "lifespan":
            return self._predictions
        if self._names_bucket(scope) is not None:
            return self._obs
        if self._is_prediction(raw_path(scope)):
            return self._predictions
        return self._api if first_segment(raw_path(scope)) in API_VERSIONS else self._obs


def _needs_credentials(operation: Operation) -> bool:
    return bool(operation.security) and None not in operation.security


def _most_bytes(operation: Operation) -> int:
    return MAX_BODY_BYTES if _needs_credentials(operation) else MAX_ANONYMOUS_BODY_BYTES


def _disk_full(data_dir: Path) -> Problem:
    message = message_of(data_dir)
    solution = "Make room on it, for example by deleting objects, and send the request again."
    return Problem(507, "ModelArts.0010", f"{message[:1].upper()}{message[1:]}.", solution)


def _method_not_allowed(method: str, error: MethodNotAllowedError) -> Problem:
    return Problem(
        405,
        "ModelArts.2803",
        f"Method {shorten(method)[1:-1]} is not allowed for this path; allowed: {', '.join(error.allowed)}.",
        "Check the method.",
    )


def _read_body(operation: Operation, request: ReceivedRequest) -> JsonValue:
    documented = operation.body
    if documented is None:
        return None
    if not request.body:
        if documented.required:
            raise Problem(400, "ModelArts.2787", "body is required.", "Send a JSON object as the body.")
        return None
    content_type = request.headers.get("content-type")
    if content_type is not None and not _is_accepted(content_type, documented.media_types):
        status = 415 if operation.documents(415) else 400
        allowed = f"allowed: {', '.join(documented.media_types)} in UTF-8"
        raise Problem(status, "ModelArts.2787", f"Content-Type {shorten(content_type)} is not allowed; {allowed}.")
    try:
        body = parse_json(request.body)
    except BodyError as error:
        raise Problem(400, "ModelArts.2787", f"{error}.", "Check the request body.") from None
    only_first = most_values(request.body) > _MANY_VALUES
    violation = describe(documented.validator, body, "body", only_first=only_first)
    if violation is not None:
        raise Problem(400, "ModelArts.2788", f"Invalid parameter: {violation}.", "Check the request parameter.")
    return body


def _is_accepted(content_type: str, media_types: tuple[str, ...]) -> bool:
    header = Message()
    header["Content-Type"] = content_type.encode("ascii", "replace").decode()
    charset = header.get_param("charset")
    return header.get_content_type() in media_types and (
        charset is None or str(charset).lower().replace("-", "") in {"utf8", "usascii"}
    )
