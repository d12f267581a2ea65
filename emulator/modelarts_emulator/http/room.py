"""Requests that make room on the disk, which use the room that is reserved for them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from starlette.types import ASGIApp, Receive, Scope, Send


class RoomApp:
    """Gives reserved room of the disk to deletions, and to the requests for the tokens that these need.

    Args:
        app: The application that answers.
        lent: Gives the room to a block, if the disk has little left.
    """

    def __init__(self, app: ASGIApp, lent: Callable[[], AbstractContextManager[None]]) -> None:
        self._app = app
        self._lent = lent

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or not _makes_room(scope):
            await self._app(scope, receive, send)
            return
        with self._lent():
            await self._app(scope, receive, send)


def _makes_room(scope: Scope) -> bool:
    if scope["method"] == "DELETE":
        return True
    names = [item.partition(b"=")[0] for item in scope["query_string"].split(b"&")]
    return scope["method"] == "POST" and (b"delete" in names or scope["path"].endswith("/auth/tokens"))
