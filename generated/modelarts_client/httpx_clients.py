# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/httpx_clients.py.
"""httpx's clients, except that they look for cookies only in responses that set one.

To look for cookies, httpx converts each request into one of the standard library, which takes as long as signing it.
"""

from __future__ import annotations

from http.cookiejar import CookieJar
from typing import Any, TypeAlias

import httpx

_Given: TypeAlias = httpx.Cookies | CookieJar | dict[str, str] | list[tuple[str, str]] | None


class _Cookies(httpx.Cookies):
    def extract_cookies(self, response: httpx.Response) -> None:
        """Store the cookies of a response."""
        if "Set-Cookie" in response.headers:
            super().extract_cookies(response)


class BlockingClient(httpx.Client):
    """An `httpx.Client`; takes the same arguments."""

    def __init__(self, *, cookies: _Given = None, **settings: Any) -> None:
        super().__init__(**settings)
        self.cookies = cookies

    @property
    def cookies(self) -> httpx.Cookies:
        """The cookies that servers have set, which later requests carry."""
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
        """The cookies that servers have set, which later requests carry."""
        return self._kept

    @cookies.setter
    def cookies(self, cookies: _Given) -> None:
        self._kept = _Cookies(cookies)


__all__ = ["AsyncioClient", "BlockingClient"]
