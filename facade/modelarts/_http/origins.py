"""Keeps a request, with its credentials, at the server that it was made for.

httpx sends all headers but ``Authorization`` on to wherever a request is redirected: tokens would go along, and with
307 and 308 also the body, which holds the password when a token is requested.
"""

from typing import Final

import httpx

from modelarts.exceptions import ConfigurationError

_ORIGIN: Final = "origin"


def stay_at_origin(request: httpx.Request) -> None:
    """Check that a request goes to the server that it was first sent to; for transports to call.

    httpx makes a new request for a redirect, which has the extensions of the first.

    Raises:
        ConfigurationError: If the request is for another server.
    """
    origin = f"{request.url.scheme}://{request.url.netloc.decode('ascii')}"
    first = request.extensions.setdefault(_ORIGIN, origin)
    if first != origin:
        raise ConfigurationError(
            f"{first} redirects to {origin}. Credentials are not sent to another server: if it is the right one, "
            "give its address as the endpoint."
        )
