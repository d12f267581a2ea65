"""Keeps what a request carries with the server that it is for: httpx would hand it on to wherever it is redirected.

Of the headers, httpx drops ``Authorization`` only when another host is next: tokens would go along, and with 307 and
308 also the body, which holds the password when a token is asked for.
"""

from typing import Final

import httpx

from modelarts.exceptions import ConfigurationError

_ORIGIN: Final = "origin"


def stay_at_origin(request: httpx.Request) -> None:
    """Let a request pass to the server that it was first sent to, and no other; for transports to call.

    httpx makes a new request for a redirect, which has the extensions of the first.

    Raises:
        ConfigurationError: If the request is for another server.
    """
    origin = f"{request.url.scheme}://{request.url.netloc.decode('ascii')}"
    first = request.extensions.get(_ORIGIN)
    if first is None:
        request.extensions[_ORIGIN] = origin
    elif first != origin:
        raise ConfigurationError(
            f"{first} redirects to {origin}. Credentials are not sent to another server: if it is the right one, "
            "give its address as the endpoint."
        )
