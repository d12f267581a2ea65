"""All operations: documented responses have their documented types, others raise an error with all details."""

from __future__ import annotations

import json
import math
from typing import Any, Final

import pytest
from hypothesis import strategies as st
from modelarts_client import errors
from modelarts_client.operations import OPERATIONS, Operation

from tests.client.arguments import Arguments, arguments
from tests.client.endpoints import FUNCTIONS, Server
from tests.client.instances import ANY_JSON, instances
from tests.client.models import read_all, same
from tests.conftest import ForAll

_KINDS: Final = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    429: errors.RateLimitError,
}
_HTML: Final = b"<!DOCTYPE html><html><head><title>Bad gateway</title></head><body>nginx</body></html>"
_STATUSES: Final = st.sampled_from([300, 304, 400, 401, 403, 404, 405, 409, 418, 429, 499, 500, 502, 503, 504, 599])
_NOT_JSON: Final = (
    b"",
    b" ",
    _HTML,
    b"{",
    b"\xff\xfe{",
    b'"\\ud800"',
    b"NaN",
    b"{}{}",
    b"{'a': 1}",
    b'{"a": ' + b"9" * 5000 + b"}",
    b"[" * 100_000,
    b'{"a":' * 100_000,
    b"<" * 1_000_000,
)


@st.composite
def _answered(draw: st.DrawFn, operation: Operation) -> tuple[Arguments, list[tuple[int, str | None, Any]]]:
    """Arguments, and for each documented status a body, with the name of its schema."""
    answers = [
        (status, schema, None if schema is None else draw(instances(schema)))
        for status, schema in operation.responses.items()
    ]
    return draw(arguments(operation)), answers


@pytest.mark.parametrize("name", OPERATIONS)
@pytest.mark.examples(2, long=20)
def test_each_documented_answer_is_what_is_documented(name: str, for_all: ForAll) -> None:
    operation = OPERATIONS[name]

    def decoded(drawn: tuple[Arguments, list[tuple[int, str | None, Any]]]) -> None:
        given = drawn[0].given
        for status, schema, body in drawn[1]:
            server = Server(status, b"" if schema is None else json.dumps(body).encode())
            for function in FUNCTIONS:
                if function.endswith("detailed"):
                    found = server.detailed(operation, function, given).parsed
                elif status < 300:
                    found = server.call(operation, function, given)
                else:
                    _check_error(server, operation, function, given)
                    continue
                if schema is None or found is None:
                    assert schema is found
                else:
                    assert type(found).__name__ == schema
                    assert same(found.to_dict(), body)
                    read_all(schema, found, body)

    for_all(_answered(operation), decoded)


@st.composite
def _undocumented(draw: st.DrawFn, operation: Operation) -> tuple[Arguments, int, str | None, Any]:
    """Arguments, a success that is not documented, and the body of the documented one with the nearest status."""
    successes = {status: schema for status, schema in operation.responses.items() if status < 300}
    bodies = {status: schema for status, schema in successes.items() if schema is not None} or successes
    status = draw(st.sampled_from([status for status in range(200, 300) if status not in successes]))
    nearest = min(bodies, key=lambda documented: (abs(documented - status), documented))
    schema = bodies[nearest]
    return draw(arguments(operation)), status, schema, None if schema is None else draw(instances(schema))


@pytest.mark.parametrize("name", OPERATIONS)
@pytest.mark.examples(1, long=20)
def test_a_success_that_is_not_documented_is_the_nearest_documented_one(name: str, for_all: ForAll) -> None:
    operation = OPERATIONS[name]

    def decoded(drawn: tuple[Arguments, int, str | None, Any]) -> None:
        given, status, schema, body = drawn[0].given, *drawn[1:]
        server = Server(status, b"" if schema is None else json.dumps(body).encode())
        for function in ("sync", "asyncio"):
            found = server.call(operation, function, given)
            if schema is None:
                assert found is None
            else:
                assert type(found).__name__ == schema
                assert same(found.to_dict(), body)

    for_all(_undocumented(operation), decoded)


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_success_that_is_not_documented_may_be_empty(name: str) -> None:
    operation = OPERATIONS[name]
    server = Server(next(status for status in range(299, 200, -1) if status not in operation.responses), b"")
    given: dict[str, Any] = {one.python_name: "a" for one in operation.parameters if one.required}
    if (body := operation.request_model()) is not None:
        given["body"] = body.from_dict({})
    for function in ("sync", "asyncio"):
        assert server.call(operation, function, given) is None


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        (b'{"x": "\\ud83d"}', {"x": "\ud83d"}),
        (b'{"x": [1e400, -1e400]}', {"x": [math.inf, -math.inf]}),
        (b'\xef\xbb\xbf{"x": 1}', {"x": 1}),
        ('{"x": "\u00e9"}'.encode("utf-16"), {"x": "\u00e9"}),
    ],
    ids=["half a surrogate pair", "beyond floats", "byte order mark", "UTF-16"],
)
def test_json_that_few_parsers_read_is_read(body: bytes, kept: dict[str, Any]) -> None:
    operation = OPERATIONS["ShowTrainingJobDetails"]
    found = Server(200, body).call(operation, "sync", {"project_id": "p", "training_job_id": "j"})
    assert found.to_dict() == kept
    assert str(found)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("a\x1b[2J\r\nforged line\x00", "a\\x1b[2J\\r\nforged line\\x00"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\u8d44\u6e90\u4e0d\u8db3", "\u8d44\u6e90\u4e0d\u8db3"),
        ("x" * 100_000, "x" * 2000 + " ..."),
    ],
    ids=["controls", "direction", "Chinese", "long"],
)
def test_a_message_cannot_move_the_cursor_or_fill_the_screen(said: str, shown: str) -> None:
    operation = OPERATIONS["ShowTrainingJobDetails"]
    server = Server(400, json.dumps({"error_code": "ModelArts.1", "error_msg": said}).encode())
    with pytest.raises(errors.BadRequestError) as caught:
        server.call(operation, "sync", {"project_id": "p", "training_job_id": "j"})
    assert str(caught.value) == f"HTTP 400: ModelArts.1: {shown} (request r-1)"
    assert caught.value.error_msg == said


@st.composite
def _broken(draw: st.DrawFn, operation: Operation) -> tuple[Arguments, int, bytes]:
    """Arguments, a status, and a body that is not documented for it."""
    succeeding = [status for status, schema in operation.responses.items() if status < 300 and schema is not None]
    status = draw(st.sampled_from(succeeding) | _STATUSES if succeeding else _STATUSES)
    schema = operation.responses.get(status)
    bodies = [st.sampled_from(_NOT_JSON), st.binary(max_size=20).map(lambda noise: b"\x80" + noise)]
    bodies.append(ANY_JSON.filter(lambda value: not isinstance(value, dict)).map(_json))
    if schema is not None:
        whole = json.dumps(draw(instances(schema))).encode()
        bodies.append(st.integers(0, len(whole) - 1).map(lambda length: whole[:length]))
    return draw(arguments(operation)), status, draw(st.one_of(bodies))


def _json(value: Any) -> bytes:
    return json.dumps(value).encode()


@pytest.mark.parametrize("name", OPERATIONS)
@pytest.mark.examples(4, long=200)
def test_any_other_answer_is_an_error_that_tells_all(name: str, for_all: ForAll) -> None:
    operation = OPERATIONS[name]

    def refused(drawn: tuple[Arguments, int, bytes]) -> None:
        given, status, content = drawn[0].given, drawn[1], drawn[2]
        server = Server(status, content, "text/html" if content[:1] == b"<" else "application/json")
        for function in FUNCTIONS:
            if function.endswith("detailed"):
                server.detailed(operation, function, given)
            else:
                _check_error(server, operation, function, given)

    for_all(_broken(operation), refused)


def _check_error(server: Server, operation: Operation, function: str, given: Any) -> None:
    with pytest.raises(errors.ApiError) as caught:
        server.call(operation, function, given)
    error = caught.value
    status = server.status_code
    assert type(error) is _KINDS.get(status, errors.ServerError if status >= 500 else errors.ApiError)
    assert (error.status_code, error.body, error.request_id) == (status, server.content, "r-1")
    assert error.headers["Content-Type"] == server.content_type
    assert f"HTTP {status}" in str(error)
    if status < 300:
        assert "not the documented JSON" in str(error)
    for text in (error.error_code, error.error_msg, error.error_solution, error.error_meaning):
        assert text is None or isinstance(text, str)
    assert len(str(error)) < 1000 or error.error_msg is not None
