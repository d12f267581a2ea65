# Written by `python -m generator generate` from the description; it overwrites changes.
"""POST /v3/auth/tokens"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...bodies import JsonBody as _JsonBody
from ...endpoint import Endpoint as _Endpoint
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.auth_token_request import AuthTokenRequest
    from ...models.iam_error import IamError
    from ...models.token_response import TokenResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[TokenResponse, IamError | TokenResponse] = _Endpoint(
    "POST",
    "/v3/auth/tokens",
    _Query("nocatalog"),
    bodies=(_JsonBody("AuthTokenRequest"),),
    answers={
        201: _JsonAnswer("object", codec=_codecs.Nested("TokenResponse")),
        400: _JsonAnswer("object", codec=_codecs.Nested("IamError")),
        401: _JsonAnswer("object", codec=_codecs.Nested("IamError")),
        403: _JsonAnswer("object", codec=_codecs.Nested("IamError")),
        404: _JsonAnswer("object", codec=_codecs.Nested("IamError")),
        500: _JsonAnswer("object", codec=_codecs.Nested("IamError")),
        503: _JsonAnswer("object", codec=_codecs.Nested("IamError")),
    },
)


def sync_detailed(
    *,
    client: _Client,
    body: AuthTokenRequest,
    nocatalog: str | Unset = UNSET,
) -> _Response[IamError | TokenResponse]:
    """Create a token from a user name and password

    Creates a token that is valid for 24 hours; the header X-Subject-Token of the response contains it.

    Args:
        body (AuthTokenRequest): Request for a token of an IAM user.
        nocatalog (str | Unset): Any text leaves the catalog out of the response.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.

    Source: 002_70b4f4b3164ec19d.txt, chapter 4.2; IAM API Reference, Obtaining a User Token Through Password
    Authentication (iam_30_0001); IAM API Reference,
    apis/token_management/obtaining_a_user_token_through_password_authentication.rst, Status Codes;
    ModelArts API Reference, calling_apis/making_an_api_request.rst
    """

    return _ENDPOINT.send(client, (nocatalog,), body)


def sync(
    *,
    client: _Client,
    body: AuthTokenRequest,
    nocatalog: str | Unset = UNSET,
) -> TokenResponse:
    """Create a token from a user name and password

    Creates a token that is valid for 24 hours; the header X-Subject-Token of the response contains it.

    Args:
        body (AuthTokenRequest): Request for a token of an IAM user.
        nocatalog (str | Unset): Any text leaves the catalog out of the response.
        client (Client): The client that sends the request.

    Returns:
        TokenResponse: The token was created.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.

    Source: 002_70b4f4b3164ec19d.txt, chapter 4.2; IAM API Reference, Obtaining a User Token Through Password
    Authentication (iam_30_0001); IAM API Reference,
    apis/token_management/obtaining_a_user_token_through_password_authentication.rst, Status Codes;
    ModelArts API Reference, calling_apis/making_an_api_request.rst
    """

    return _ENDPOINT.result(_ENDPOINT.send(client, (nocatalog,), body))


async def asyncio_detailed(
    *,
    client: _Client,
    body: AuthTokenRequest,
    nocatalog: str | Unset = UNSET,
) -> _Response[IamError | TokenResponse]:
    """Create a token from a user name and password

    Creates a token that is valid for 24 hours; the header X-Subject-Token of the response contains it.

    Args:
        body (AuthTokenRequest): Request for a token of an IAM user.
        nocatalog (str | Unset): Any text leaves the catalog out of the response.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.

    Source: 002_70b4f4b3164ec19d.txt, chapter 4.2; IAM API Reference, Obtaining a User Token Through Password
    Authentication (iam_30_0001); IAM API Reference,
    apis/token_management/obtaining_a_user_token_through_password_authentication.rst, Status Codes;
    ModelArts API Reference, calling_apis/making_an_api_request.rst
    """

    return await _ENDPOINT.asend(client, (nocatalog,), body)


async def asyncio(
    *,
    client: _Client,
    body: AuthTokenRequest,
    nocatalog: str | Unset = UNSET,
) -> TokenResponse:
    """Create a token from a user name and password

    Creates a token that is valid for 24 hours; the header X-Subject-Token of the response contains it.

    Args:
        body (AuthTokenRequest): Request for a token of an IAM user.
        nocatalog (str | Unset): Any text leaves the catalog out of the response.
        client (Client): The client that sends the request.

    Returns:
        TokenResponse: The token was created.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.

    Source: 002_70b4f4b3164ec19d.txt, chapter 4.2; IAM API Reference, Obtaining a User Token Through Password
    Authentication (iam_30_0001); IAM API Reference,
    apis/token_management/obtaining_a_user_token_through_password_authentication.rst, Status Codes;
    ModelArts API Reference, calling_apis/making_an_api_request.rst
    """

    return _ENDPOINT.result(await _ENDPOINT.asend(client, (nocatalog,), body))


_resolve_functions(globals())
