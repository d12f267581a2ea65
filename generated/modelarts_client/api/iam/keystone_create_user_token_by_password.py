"""POST /v3/auth/tokens"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import Client
    from ...models.auth_token_request import AuthTokenRequest
    from ...models.iam_error import IamError
    from ...models.token_response import TokenResponse

_ANSWERS: Mapping[int, Codec] = {
    201: Nested("TokenResponse"),
    400: Nested("IamError"),
    401: Nested("IamError"),
    403: Nested("IamError"),
    404: Nested("IamError"),
    500: Nested("IamError"),
    503: Nested("IamError"),
}


def _get_kwargs(
    *,
    body: AuthTokenRequest,
    nocatalog: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["nocatalog"] = nocatalog

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "path": "/v3/auth/tokens",
        "params": params,
    }
    _kwargs["content"] = body.to_json()
    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


def sync_detailed(
    *,
    client: Client,
    body: AuthTokenRequest,
    nocatalog: str | Unset = UNSET,
) -> Response[IamError | TokenResponse]:
    """Create a token from a user name and password

    Creates a token that is valid for 24 hours; the header X-Subject-Token of the response contains it.

    Args:
        nocatalog (str | Unset): Any text leaves the catalog out of the response.
        body (AuthTokenRequest): Request for a token of an IAM user.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.

    Source: 002_70b4f4b3164ec19d.txt, chapter 4.2; IAM API Reference, Obtaining a User Token Through Password
    Authentication (iam_30_0001); IAM API Reference,
    apis/token_management/obtaining_a_user_token_through_password_authentication.rst, Status Codes;
    ModelArts API Reference, calling_apis/making_an_api_request.rst
    """

    response = client.send(
        **_get_kwargs(
            body=body,
            nocatalog=nocatalog,
        )
    )
    return read(response, _ANSWERS)


def sync(
    *,
    client: Client,
    body: AuthTokenRequest,
    nocatalog: str | Unset = UNSET,
) -> TokenResponse:
    """Create a token from a user name and password

    Creates a token that is valid for 24 hours; the header X-Subject-Token of the response contains it.

    Args:
        nocatalog (str | Unset): Any text leaves the catalog out of the response.
        body (AuthTokenRequest): Request for a token of an IAM user.
        client (Client): The client that sends the request.

    Returns:
        TokenResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.

    Source: 002_70b4f4b3164ec19d.txt, chapter 4.2; IAM API Reference, Obtaining a User Token Through Password
    Authentication (iam_30_0001); IAM API Reference,
    apis/token_management/obtaining_a_user_token_through_password_authentication.rst, Status Codes;
    ModelArts API Reference, calling_apis/making_an_api_request.rst
    """

    response = sync_detailed(
        client=client,
        body=body,
        nocatalog=nocatalog,
    )
    result: TokenResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    *,
    client: Client,
    body: AuthTokenRequest,
    nocatalog: str | Unset = UNSET,
) -> Response[IamError | TokenResponse]:
    """Create a token from a user name and password

    Creates a token that is valid for 24 hours; the header X-Subject-Token of the response contains it.

    Args:
        nocatalog (str | Unset): Any text leaves the catalog out of the response.
        body (AuthTokenRequest): Request for a token of an IAM user.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.

    Source: 002_70b4f4b3164ec19d.txt, chapter 4.2; IAM API Reference, Obtaining a User Token Through Password
    Authentication (iam_30_0001); IAM API Reference,
    apis/token_management/obtaining_a_user_token_through_password_authentication.rst, Status Codes;
    ModelArts API Reference, calling_apis/making_an_api_request.rst
    """

    response = await client.asend(
        **_get_kwargs(
            body=body,
            nocatalog=nocatalog,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    *,
    client: Client,
    body: AuthTokenRequest,
    nocatalog: str | Unset = UNSET,
) -> TokenResponse:
    """Create a token from a user name and password

    Creates a token that is valid for 24 hours; the header X-Subject-Token of the response contains it.

    Args:
        nocatalog (str | Unset): Any text leaves the catalog out of the response.
        body (AuthTokenRequest): Request for a token of an IAM user.
        client (Client): The client that sends the request.

    Returns:
        TokenResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.

    Source: 002_70b4f4b3164ec19d.txt, chapter 4.2; IAM API Reference, Obtaining a User Token Through Password
    Authentication (iam_30_0001); IAM API Reference,
    apis/token_management/obtaining_a_user_token_through_password_authentication.rst, Status Codes;
    ModelArts API Reference, calling_apis/making_an_api_request.rst
    """

    response = await asyncio_detailed(
        client=client,
        body=body,
        nocatalog=nocatalog,
    )
    result: TokenResponse = succeed(response, _ANSWERS)
    return result
