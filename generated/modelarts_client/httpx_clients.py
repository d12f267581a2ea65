"""httpx's clients, but for cookies: they are looked for only in answers that have some.

httpx makes a request of the standard library out of each of its own to look for them, which takes as long as signing.
"""

from __future__ import annotations

from http.cookiejar import CookieJar
from typing import Any, TypeAlias

import httpx

_Given: TypeAlias = httpx.Cookies | CookieJar | dict[str, str] | list[tuple[str, str]] | None


class _Cookies(httpx.Cookies):
    def extract_cookies(self, response: httpx.Response) -> None:
        """Keep what the answer sets."""
        if "Set-Cookie" in response.headers:
            super().extract_cookies(response)


class BlockingClient(httpx.Client):
    """An `httpx.Client`; takes the same arguments."""

    def __init__(self, *, cookies: _Given = None, **settings: Any) -> None:
        super().__init__(**settings)
        self.cookies = cookies

    @property
    def cookies(self) -> httpx.Cookies:
        """What servers have set, and what is sent to them."""
        return self._kept

    @cookies.setter
    def cookies(self, cookies: _Given) -> None:
        self._kept = _Cookies(cookies)


class AsyncioClient(httpx.AsyncClient):
    """An `httpx.AsyncClient`; takes the same arguments."""

    def __init__(self, *, cookies: _Given = None, **settings: Any) -> None:
        super().__init__(**settings)
        self.cookies = cookies

    @property
    def cookies(self) -> httpx.Cookies:
        """What servers have set, and what is sent to them."""
        return self._kept

    @cookies.setter
    def cookies(self, cookies: _Given) -> None:
        self._kept = _Cookies(cookies)


__all__ = ["AsyncioClient", "BlockingClient"]
