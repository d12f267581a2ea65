"""Requests with `Expect: 100-continue` that are answered before their body is read."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class ExpectationApp:
    """Closes the connection of a request that is answered without its body having been asked for.

    A client that expects `100 Continue` and gets the final status instead does not send the body, but it may send
    its next request on the connection. The server would take that request for the body, as the length of the body is
    stated. Therefore the answer has `Connection: close`. Once the application has begun to read, the client has been
    told to continue, and the server reads the body to its end, whether the application does or not.

    Source: RFC 9110, section 10.1.1.

    Args:
        app: The application that answers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or not _expects_continue(scope):
            await self._app(scope, receive, send)
            return
        invited = False

        async def inviting_receive() -> Message:
            nonlocal invited
            invited = True
            return await receive()

        async def closing_send(message: Message) -> None:
            if message["type"] == "http.response.start" and not invited:
                others = [item for item in message.get("headers", []) if item[0].lower() != b"connection"]
                message = {**message, "headers": [*others, (b"connection", b"close")]}
            await send(message)

        await self._app(scope, inviting_receive, closing_send)


def _expects_continue(scope: Scope) -> bool:
    return any(name.lower() == b"expect" and b"100-continue" in value.lower() for name, value in scope["headers"])
