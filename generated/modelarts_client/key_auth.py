# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/key_auth.py.
"""Authentication with an API key or a bearer token, for `Client(auth=...)`; httpx has `BasicAuth` and `DigestAuth`."""

from __future__ import annotations

from collections.abc import Generator
from typing import Literal
from urllib.parse import quote

import httpx

from .sending.redaction import hide_key


class ApiKeyAuth(httpx.Auth):
    """Adds an API key to each request.

    Args:
        name: The name of the header, the query parameter or the cookie.
        key: The key; it is never shown.
        place: Where it goes: ``header``, ``query`` or ``cookie``.
    """

    def __init__(self, name: str, key: str, place: Literal["header", "query", "cookie"] = "header") -> None:
        self._name = name
        self._key = key
        self._place = place
        if place != "cookie":  # whose header is hidden whatever it holds
            hide_key(quote(name, safe="") if place == "query" else name, place)

    def __repr__(self) -> str:
        return f"ApiKeyAuth({self._name!r}, ***, {self._place!r})"

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Add the key."""
        if self._place == "header":
            request.headers[self._name] = self._key
        elif self._place == "query":
            pair = f"{quote(self._name, safe='')}={quote(self._key, safe='')}".encode()
            request.url = request.url.copy_with(query=b"&".join(filter(None, (request.url.query, pair))))
        else:
            known = request.headers.get("Cookie")
            cookie = f"{self._name}={self._key}"
            request.headers["Cookie"] = f"{known}; {cookie}" if known else cookie
        yield request


class BearerAuth(httpx.Auth):
    """Adds a bearer token to each request (RFC 6750), as OAuth 2 and OpenID Connect do.

    Args:
        token: The token; it is never shown.
    """

    def __init__(self, token: str) -> None:
        self._token = token

    def __repr__(self) -> str:
        return "BearerAuth(***)"

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Add the token."""
        request.headers["Authorization"] = f"Bearer {self._token}"
        yield request


__all__ = ["ApiKeyAuth", "BearerAuth"]
