"""Calls operations with what a client knows: itself, and the values of some path parameters."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, ClassVar, cast

from .errors import InvalidArgumentError
from .operations import OPERATIONS
from .types import UNSET, JsonObject

if TYPE_CHECKING:
    from .base_client import BaseClient
    from .downloads import AsyncDownload, Download
    from .operation import Operation


class _Bound:
    __slots__ = ("_client",)

    def __init__(self, client: BaseClient) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._client!r})"

    def _complete(self, operation: Operation, arguments: dict[str, Any]) -> dict[str, Callable[[], Any]]:
        """Complete arguments with the values that the client knows; return the functions that know the others."""
        functions: dict[str, Callable[[], Any]] = {}
        for parameter in operation.parameters:
            attribute = type(self._client).of_client.get(parameter.name)
            if attribute and parameter.place == "path" and arguments[parameter.python_name] is UNSET:
                value = getattr(self._client, attribute)
                if value is None:
                    raise InvalidArgumentError(
                        f"{operation.id} needs {parameter.python_name}: pass it to this call, or pass {attribute}= to"
                        " the client."
                    )
                if callable(value):
                    functions[parameter.python_name] = value
                arguments[parameter.python_name] = value
        if "body" in arguments:
            arguments["body"] = as_model(operation, arguments["body"])
        return functions


class Calls(_Bound):
    """Operations that are called through a client.

    Args:
        client: Sends the requests.
    """

    __slots__ = ()

    _function: ClassVar = "sync"

    def _call(self, operation: str, /, **arguments: Any) -> Any:
        """Call the endpoint function of an operation."""
        known = OPERATIONS[operation]
        return getattr(known.endpoint(), self._function)(client=self._client, **self._known(known, arguments))

    def _stream(self, operation: str, /, **arguments: Any) -> Download:
        """Call the endpoint function of an operation that receives the body in parts."""
        known = OPERATIONS[operation]
        download: Download = known.endpoint().stream(client=self._client, **self._known(known, arguments))
        return download

    def _known(self, operation: Operation, arguments: dict[str, Any]) -> dict[str, Any]:
        for name, function in self._complete(operation, arguments).items():
            arguments[name] = function()
        return arguments


class AsyncCalls(_Bound):
    """Operations that are called through a client, for asyncio.

    Args:
        client: Sends the requests.
    """

    __slots__ = ()

    _function: ClassVar = "asyncio"

    async def _call(self, operation: str, /, **arguments: Any) -> Any:
        """Call the endpoint function of an operation."""
        known = OPERATIONS[operation]
        given = await self._known(known, arguments)
        return await getattr(known.endpoint(), self._function)(client=self._client, **given)

    @asynccontextmanager
    async def _stream(self, operation: str, /, **arguments: Any) -> AsyncIterator[AsyncDownload]:
        """Call the endpoint function of an operation that receives the body in parts."""
        known = OPERATIONS[operation]
        given = await self._known(known, arguments)
        download: AsyncDownload = known.endpoint().asyncio_stream(client=self._client, **given)
        async with download:
            yield download

    async def _known(self, operation: Operation, arguments: dict[str, Any]) -> dict[str, Any]:
        for name, function in self._complete(operation, arguments).items():
            from asyncio import to_thread  # here, since programs that only block do not need it

            arguments[name] = await to_thread(function)  # which may ask a server
        return arguments


def as_model(operation: Operation, body: Any) -> Any:
    """Return the model of a body that is given as a plain mapping; any other body as it is."""
    if isinstance(body, Mapping) and not isinstance(body, JsonObject):
        model = operation.request_model()
        return cast(Any, body if model is None else model.from_dict(body))
    return body


__all__ = ["AsyncCalls", "Calls", "as_model"]
