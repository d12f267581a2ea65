"""The hosts and origins that a request may come with.

A page of the Internet can have its own name resolve to 127.0.0.1, and so send requests here that the browser takes for
ones to the page's server. The name is in the Host header, and is none that this server has. The requests of other pages
have the origin of the page in the Origin header.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from modelarts_client.violations import shorten
from starlette.types import ASGIApp, Receive, Scope, Send

from modelarts_emulator.contract import Problem
from modelarts_emulator.http.answers import Refuse

LOOPBACK_NAME: Final = "localhost"
"""RFC 6761 reserves it and all names below it for this machine."""

_AUTHORITY: Final = re.compile(r"(?P<host>\[[0-9A-Fa-f:.]+\]|[^:\[\]@/]*)(?::[0-9]*)?")
_NOT_ALLOWED: Final = "ModelArts.4336"
_REMEMBERED: Final = 64  # hosts, which clients send with every request


def header(scope: Scope, name: bytes) -> str | None:
    """The first header of a name in lower case; None without one."""
    return next((value.decode("latin-1") for key, value in scope["headers"] if key.lower() == name), None)


def is_foreign(scope: Scope) -> bool:
    """Whether a browser sends a request for a page of another origin than the server's."""
    origin = header(scope, b"origin")
    if origin is None:
        return False
    return origin.lower() != f"{scope['scheme']}://{header(scope, b'host') or ''}".lower()


class OriginApp:
    """Refuses requests to other hosts than this server's, and those of pages of another origin.

    An address is no name that another could have, so any is allowed as the host.

    Args:
        app: The application that answers.
        refuse: Makes the answer to a request that is refused.
        names: The names of this server; those below them are allowed too.
        has_rules: Whether the application decides about origins by rules of its own, as OBS does by those of a bucket.
    """

    def __init__(self, app: ASGIApp, refuse: Refuse, names: Iterable[str], has_rules: Callable[[Scope], bool]) -> None:
        self._app = app
        self._refuse = refuse
        self._names = tuple(name.rstrip(".").lower() for name in names)
        self._has_rules = has_rules
        self._is_allowed = lru_cache(_REMEMBERED)(self._names_this)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        problem = self._problem(scope) if scope["type"] == "http" else None
        if problem is None:
            await self._app(scope, receive, send)
            return
        response = self._refuse(scope, problem)
        response.headers["connection"] = "close"  # its body is not read
        await response(scope, receive, send)

    def _problem(self, scope: Scope) -> Problem | None:
        host = header(scope, b"host")
        if host is not None and not self._is_allowed(host):
            names = ", ".join(self._names)
            return Problem(
                403,
                _NOT_ALLOWED,
                f"The host {shorten(host)} is not one of this server: {names}, names below them, and IP addresses.",
                "Use one of these, or start the emulator with --allow-host NAME.",
            )
        if is_foreign(scope) and not self._has_rules(scope):
            origin = shorten(header(scope, b"origin"))
            return Problem(
                403,
                _NOT_ALLOWED,
                f"Pages of the origin {origin} may not send requests here; only buckets can be opened to them.",
                "Send the request from a program, or through the server of the page.",
            )
        return None

    def _names_this(self, authority: str) -> bool:
        match = _AUTHORITY.fullmatch(authority)
        if match is None:
            return False
        host = match["host"].rstrip(".").lower()
        if _is_address(host.strip("[]")):
            return True
        return any(host == name or host.endswith(f".{name}") for name in self._names)


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True
