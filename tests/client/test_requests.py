"""All operations: requests are valid for the description and contain the arguments."""

from __future__ import annotations

import inspect
from types import NoneType
from typing import Any, get_args, get_origin

import httpx
import pytest
from modelarts_client.operations import OPERATIONS
from modelarts_client.types import Response

from tests.client.accepted import NotAcceptedError, accepted
from tests.client.arguments import Arguments, arguments
from tests.client.endpoints import BASE_URL, FUNCTIONS, Server
from tests.client.models import same
from tests.conftest import ForAll
from tests.support.description import bundle, parameters, resolve

_SUMMARIES = {
    operation["operationId"]: operation["summary"]
    for item in bundle()["paths"].values()
    for operation in item.values()
    if isinstance(operation, dict)
}


def test_there_is_a_function_for_each_operation() -> None:
    assert OPERATIONS.keys() == _SUMMARIES.keys()


@pytest.mark.parametrize("name", OPERATIONS)
@pytest.mark.examples(4, long=200)
def test_a_request_is_accepted_and_says_what_was_given(name: str, for_all: ForAll) -> None:
    operation = OPERATIONS[name]

    def sent(drawn: Arguments) -> None:
        server = Server(500, b"")
        for function in ("sync_detailed", "asyncio_detailed"):
            server.detailed(operation, function, drawn.given)
        first, second = server.requests
        assert (first.method, first.url, first.content) == (second.method, second.url, second.content)
        assert first.headers.raw == second.headers.raw
        found, values = accepted(first)
        assert found == name
        for key, value in drawn.sent.items():
            assert same(values.pop(key), value), key
        assert all(_default(name, key) == value for key, value in values.items()), f"nobody gave {values}"

    for_all(arguments(operation), sent)


@pytest.mark.parametrize("value", ["", ".", ".."])
@pytest.mark.parametrize("name", [name for name, one in OPERATIONS.items() if "{" in one.path])
def test_nothing_is_sent_to_another_address(name: str, value: str) -> None:
    operation = OPERATIONS[name]
    given: dict[str, Any] = {one.python_name: "a" for one in operation.parameters if one.required}
    if (body := operation.request_model()) is not None:
        given["body"] = body.from_dict({})
    server = Server(200, b"{}")
    for one in operation.parameters:
        if one.place == "path":
            with pytest.raises(ValueError, match=one.python_name):
                server.call(operation, "sync", {**given, one.python_name: value})
    assert not server.requests


@pytest.mark.parametrize("name", OPERATIONS)
def test_its_functions_are_typed_and_documented(name: str) -> None:
    operation = OPERATIONS[name]
    in_path = [one.python_name for one in operation.parameters if one.place == "path"]
    successes = [operation.responses[status] or "None" for status in operation.responses if status < 300]
    for function in FUNCTIONS:
        endpoint = getattr(operation.endpoint(), function)
        signature = inspect.signature(endpoint)
        arguments = signature.parameters
        by_position = [each.name for each in arguments.values() if each.kind is each.POSITIONAL_OR_KEYWORD]
        assert by_position == in_path
        assert arguments.keys() - {"client", "body", "content_type"} == {
            one.python_name for one in operation.parameters
        }
        assert ("body" in arguments) == (operation.request is not None)
        for one in operation.parameters:
            assert (arguments[one.python_name].default is inspect.Parameter.empty) == one.required
        assert all(each.annotation not in (Any, inspect.Parameter.empty) for each in arguments.values())
        if function.endswith("detailed"):
            assert get_origin(signature.return_annotation) is Response
        else:
            returned = get_args(signature.return_annotation) or (signature.return_annotation,)
            assert {"None" if each in (None, NoneType) else each.__name__ for each in returned} == set(successes)
        described = inspect.getdoc(endpoint) or ""
        assert _SUMMARIES[name] in described
        assert all(f"{each} (" in described for each in arguments)


@pytest.mark.parametrize(
    ("method", "url", "content"),
    [
        ("GET", "/v2/p/training-job-searches", b""),  # another method
        ("POST", "/v2/p/training-job-searches", b"{"),
        ("POST", "/v2/p/training-job-searches", b'{"limit": "many"}'),
        ("POST", "/v2/p/training-job-searches?limit=1", b"{}"),  # no such parameter
        ("GET", "/v2/p/training-jobs/../events", b""),
        ("GET", "/v2/p/training-jobs/a/events?limit=many", b""),
        ("GET", "/v2/p/training-jobs/a/events?limit=1&limit=1", b""),
        ("GET", "/v2/p/training-jobs/a/events?sort=asc", b""),
        ("GET", "/v2/p/training-jobs/a/events", b"{}"),
        ("GET", "/v2//training-jobs/a/events", b""),
    ],
)
def test_other_requests_are_not_accepted(method: str, url: str, content: bytes) -> None:
    headers = {"Content-Type": "application/json"} if content else {}
    request = httpx.Request(method, BASE_URL + url, headers=headers, content=content or None)
    with pytest.raises((NotAcceptedError, ValueError)):
        accepted(request)


def _default(name: str, key: tuple[str, str]) -> Any:
    """The documented default of a parameter."""
    found = [one["schema"] for one in parameters(name) if (one["in"], one["name"]) == key]
    return found[0].get("default", resolve(found[0]).get("default"))
