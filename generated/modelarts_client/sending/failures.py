# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/sending/failures.py.
"""What is said about a request that got no response."""

import re
from contextlib import suppress
from typing import Final

import httpx

from ..loopback import is_loopback
from ..retries import NEVER_SENT, chain, is_answered_without_tls, is_idempotent

TOO_LATE: Final = "the response was not complete in time"
TOO_LATE_TO_SEND: Final = "no time was left to send the request"
UNREACHABLE: Final = "Check the endpoint's name, the network, and any proxy; then try again."

_UNWRITABLE: Final = "the request cannot be written as HTTP"
_QUOTATION: Final = re.compile(r"\n|\bbytearray\(|\bb?['\"]|['\"<]")


def described(error: httpx.RequestError) -> str:
    """Return the name and the message of an error."""
    kind = type(error).__name__
    said = str(error).rstrip(". ")  # a sentence that goes on with what to do
    return f"{kind}: {said}" if said else kind


def forget_quoted_values(error: httpx.RequestError) -> None:
    """Remove from an error what it quotes of a request or a response that is not HTTP: a header may be a token."""
    if isinstance(error, httpx.LocalProtocolError):
        for linked in chain(error):
            linked.args = (_UNWRITABLE,)
    elif isinstance(error, httpx.RemoteProtocolError):
        for linked in chain(error):
            linked.args = tuple(without_quotation(part) if isinstance(part, str) else part for part in linked.args)


def forget_request(error: httpx.RequestError) -> None:
    """Leave of the request in an error, and in what caused it, the method and the address, which are no secrets.

    Some programs pickle the causes of errors, as Dask does: with the headers and the body there would be credentials.
    """
    for linked in chain(error):
        if isinstance(linked, httpx.RequestError):
            with suppress(RuntimeError):  # it has no request
                request = linked.request
                linked.request = httpx.Request(request.method, request.url.copy_with(query=None, userinfo=b""))


def without_quotation(text: str) -> str:
    """Return the part of an error's message that comes before the bytes that a parser quotes."""
    return _QUOTATION.split(text, maxsplit=1)[0].rstrip(" :,=")


def what_to_do(request: httpx.Request, error: httpx.RequestError, advice: str | None) -> str:
    """Return the part of a message that says what to do.

    Args:
        request: The request.
        error: Why there was no response.
        advice: What to check if the host cannot be reached; ``None`` for what holds for all hosts.
    """
    if isinstance(error, httpx.LocalProtocolError):
        return "Look for line breaks and other control characters in what goes into its headers."
    if isinstance(error, httpx.UnsupportedProtocol):
        return "Begin the address of the service with https:// or http://."
    if is_answered_without_tls(error):
        return without_tls(_host(request))
    if is_loopback(request.url.host) and any(isinstance(linked, ConnectionRefusedError) for linked in chain(error)):
        return f"Nothing listens at {request.url.scheme}://{_host(request)}. {advice or 'Is the server running?'}"
    if isinstance(error, NEVER_SENT):
        return advice or UNREACHABLE
    if is_idempotent(request):
        return "Try again."
    return "The request may have been carried out: look at what exists before sending it again."


def without_tls(host: str) -> str:
    """Return what to do about a server that does not speak TLS.

    Args:
        host: Its name, with its port if it was given.
    """
    return f"The server does not speak TLS on this port. If it is a plain HTTP server, give http://{host}."


def _host(request: httpx.Request) -> str:
    return request.url.netloc.decode("ascii")
