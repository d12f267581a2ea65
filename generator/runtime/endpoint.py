"""Operations as endpoint functions call them: from arguments to a request, and from the response to a result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from .answers import Answer, Answers, Status
from .bodies import Body, Encoded, JsonBody, select
from .parameters import CookieParameter, HeaderParameter, PathParameter, QueryParameter
from .types import UNSET, Response

if TYPE_CHECKING:
    from .client import Client
    from .downloads import AsyncDownload, Download

Success = TypeVar("Success")
Documented = TypeVar("Documented")


class Endpoint(Generic[Success, Documented]):
    """An operation.

    Args:
        method: The HTTP method.
        path: The path, with the names of parameters in braces.
        parameters: Its parameters, in the order of the values that `send` takes.
        bodies: The media types of its body, the default one first; none if it has no body.
        answers: The documented body for each status, range of these or ``default``.
    """

    def __init__(
        self,
        method: str,
        path: str,
        *parameters: PathParameter | QueryParameter | HeaderParameter | CookieParameter,
        bodies: Sequence[Body] = (),
        answers: Mapping[Status, Answer | None],
    ) -> None:
        self._method = method
        self._path = path
        self._parameters = parameters
        self._bodies = bodies
        self._answers = Answers(answers)

    def send(
        self, client: Client, values: Sequence[Any] = (), body: Any = UNSET, content_type: Any = UNSET
    ) -> Response[Documented]:
        """Send the request; the response is returned whatever its status.

        Args:
            client: The client that sends it.
            values: The values of the parameters.
            body: The body.
            content_type: The media type of the body; by default the first one that is documented with its type.
        """
        encoded, arguments = self._arguments(client, values, body, content_type, False)
        del body  # tracebacks with local variables would show the secrets in it
        with encoded.opened:
            response = client.send(self._method, **arguments)
        if client.record is not None:
            client.record.look(self._method, self._path, response)
        return self._answers.read(response, response.content)

    async def asend(
        self, client: Client, values: Sequence[Any] = (), body: Any = UNSET, content_type: Any = UNSET
    ) -> Response[Documented]:
        """Like `send`, for asyncio."""
        encoded, arguments = self._arguments(client, values, body, content_type, True)
        del body
        with encoded.opened:
            response = await client.asend(self._method, **arguments)
        if client.record is not None:
            await client.record.alook(self._method, self._path, response)
        return self._answers.read(response, response.content)

    def result(self, response: Response[Documented]) -> Success:
        """Return the body of a success.

        Raises:
            ApiError: The response is anything else.
        """
        return cast(Success, self._answers.result(response))

    def stream(
        self, client: Client, values: Sequence[Any] = (), body: Any = UNSET, content_type: Any = UNSET
    ) -> Download:
        """Prepare to send the request and to receive the body of a success in parts."""
        from .downloads import Download

        return Download(
            client, self._method, *self._arguments(client, values, body, content_type, False), self._answers
        )

    def astream(
        self, client: Client, values: Sequence[Any] = (), body: Any = UNSET, content_type: Any = UNSET
    ) -> AsyncDownload:
        """Like `stream`, for asyncio."""
        from .downloads import AsyncDownload

        return AsyncDownload(
            client, self._method, *self._arguments(client, values, body, content_type, True), self._answers
        )

    def _arguments(
        self, client: Client, values: Sequence[Any], body: Any, content_type: Any, asynchronous: bool
    ) -> tuple[Encoded, dict[str, Any]]:
        """The encoded body, and the arguments of `Client.send`."""
        path = self._path
        query: list[str] = []
        headers: dict[str, str] = {}
        cookies: dict[str, str] = {}
        for parameter, value in zip(self._parameters, values, strict=True):
            if isinstance(parameter, PathParameter):
                path = path.replace(f"{{{parameter.name}}}", parameter.text(value))
            elif value is UNSET or value is None:
                continue
            elif isinstance(parameter, QueryParameter):
                query.extend(parameter.pairs(value))
            elif (text := parameter.text(value)) is not None:
                (headers if isinstance(parameter, HeaderParameter) else cookies)[parameter.name] = text
        arguments = _Arguments(path=path)
        if query:
            arguments["query"] = "&".join(query)
        if cookies:
            arguments["cookies"] = cookies
        encoded = _NO_BODY
        if body is None and not any(each.accepts(None) for each in self._bodies):
            raise TypeError("body is None; leave it out, or give what is documented")
        if body is not UNSET:
            chosen, media_type = select(self._bodies, body, None if content_type is UNSET else content_type)
            if client.validate and isinstance(chosen, JsonBody):
                chosen.check(body)
            encoded = chosen.encode(body, media_type, asynchronous)
            headers |= encoded.headers
            arguments["content"] = encoded.content
            if encoded.files is not None:
                arguments["files"] = encoded.files
        if headers:
            arguments["headers"] = headers
        return encoded, arguments


class _Arguments(dict[str, Any]):
    """The arguments of `Client.send`; tracebacks with local variables do not show the secrets in them."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(...)"


_NO_BODY = Encoded()

__all__ = ["Endpoint"]
