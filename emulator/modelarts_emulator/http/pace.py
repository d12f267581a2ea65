"""Bodies of requests that come too slowly."""

from __future__ import annotations

import asyncio
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from modelarts_emulator.contract import Problem
from modelarts_emulator.http.answers import Refuse
from modelarts_emulator.http.limits import ConnectionLimits

_TOO_SLOW: Final = "ModelArts.4205"


class PaceApp:
    """Ends a request whose body pauses for too long, or comes at too low a rate.

    Only the time that the application waits for the client counts. The application sees a client that is gone.

    Args:
        app: The application that answers.
        refuse: Makes the answer to a request that is ended.
        limits: The limits.
    """

    def __init__(self, app: ASGIApp, refuse: Refuse, limits: ConnectionLimits) -> None:
        self._app = app
        self._refuse = refuse
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        body = _Body(receive, self._limits)
        begun = False

        async def sending(message: Message) -> None:
            nonlocal begun
            if body.late and not begun:
                return  # to a client that the application takes for gone
            begun = True
            await send(message)

        await self._app(scope, body.receive, sending)
        if body.late and not begun:
            limits = self._limits
            message = (
                f"The body of the request came too slowly: it may pause for {limits.pause_seconds:g} s, and has to "
                f"have {limits.bytes_per_second} bytes per second."
            )
            problem = Problem(408, _TOO_SLOW, message, "Use a faster connection, or send less per request.")
            response = self._refuse(scope, problem)
            response.headers["connection"] = "close"
            await response(scope, receive, send)


class _Body:
    """The body of a request, as it comes."""

    def __init__(self, receive: Receive, limits: ConnectionLimits) -> None:
        self.late = False
        self._receive = receive
        self._limits = limits
        self._waited = 0.0
        self._size = 0
        self._ended = False

    async def receive(self) -> Message:
        """Return the next message; that of a client that is gone when the body is late."""
        if self._ended:
            return await self._receive()
        loop = asyncio.get_running_loop()
        begun = loop.time()
        rate, pause = self._limits.bytes_per_second, self._limits.pause_seconds
        try:
            async with asyncio.timeout(min(pause, pause + self._size / rate - self._waited)):
                message = await self._receive()
        except TimeoutError:
            self.late = self._ended = True
            return {"type": "http.disconnect"}
        self._waited += loop.time() - begun
        self._size += len(message.get("body", b""))
        self._ended = not message.get("more_body", False)
        return message
