"""Calls endpoint functions with a prepared response instead of a server."""

from __future__ import annotations

from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import httpx
from modelarts_client import Client
from modelarts_client.operations import Operation
from modelarts_client.types import Response

BASE_URL: Final = "https://modelarts.example.com"
FUNCTIONS: Final = ("sync", "sync_detailed", "asyncio", "asyncio_detailed")


@dataclass
class Server:
    """Returns the same response to each request.

    Attributes:
        status_code: Its status.
        content: Its body.
        content_type: Its type.
        requests: What was sent so far.
    """

    status_code: int
    content: bytes
    content_type: str = "application/json"
    requests: list[httpx.Request] = field(default_factory=list)

    def call(self, operation: Operation, function: str, arguments: Mapping[str, Any]) -> Any:
        """Return the result of an endpoint function.

        Args:
            operation: What to call.
            function: One of `FUNCTIONS`.
            arguments: All arguments by name, but for the client.
        """
        transport = httpx.MockTransport(self._answer)
        client = Client(BASE_URL)
        endpoint = getattr(operation.endpoint(), function)
        path = {one.python_name for one in operation.parameters if one.place == "path"}
        positional = [value for name, value in arguments.items() if name in path]
        named = {name: value for name, value in arguments.items() if name not in path}
        if not function.startswith("asyncio"):
            client.set_httpx_client(httpx.Client(base_url=BASE_URL, transport=transport, trust_env=False))
            return endpoint(*positional, client=client, **named)
        client.set_async_httpx_client(httpx.AsyncClient(base_url=BASE_URL, transport=transport, trust_env=False))
        return _completed(endpoint(*positional, client=client, **named))

    def detailed(self, operation: Operation, function: str, arguments: Mapping[str, Any]) -> Response[Any]:
        """Like `call`, for the detailed functions."""
        response: Response[Any] = self.call(operation, function, arguments)
        assert response.status_code == self.status_code
        assert response.content == self.content
        assert response.headers["x-request-id"] == "r-1"
        return response

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        headers = {"Content-Type": self.content_type, "X-Request-Id": "r-1"}
        return httpx.Response(self.status_code, headers=headers, content=self.content)


def _completed(coroutine: Coroutine[Any, Any, Any]) -> Any:
    """The result of a coroutine that never waits, since its response is prepared."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        return done.value
    raise AssertionError("it waits")
