"""Requests whose target is a whole URL, as clients send them that take the emulator for their proxy."""

from __future__ import annotations

import re

from starlette.types import ASGIApp, Receive, Scope, Send

_ABSOLUTE = re.compile(rb"https?://(?P<host>[^/?#]*)(?P<path>/.*)?", re.IGNORECASE | re.DOTALL)


class OriginFormApp:
    """Gives an application the path of a target in absolute form, and its host as the Host header.

    Source: RFC 9112, section 3.2.2: a server has to accept the absolute form.

    Args:
        app: The application that answers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        match = _ABSOLUTE.fullmatch(scope["raw_path"]) if scope["type"] == "http" else None
        if match is not None:
            raw_path = match["path"] or b"/"
            others = [item for item in scope["headers"] if item[0].lower() != b"host"]
            # Servers decode `path`; its authority is dropped likewise.
            path = "/" + scope["path"].partition("://")[2].partition("/")[2]
            scope = {**scope, "raw_path": raw_path, "path": path, "headers": [(b"host", match["host"]), *others]}
        await self._app(scope, receive, send)
