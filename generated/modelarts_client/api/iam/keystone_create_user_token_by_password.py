"""POST /v3/auth/tokens"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from ...errors import error_from
from ...models.auth_token_request import AuthTokenRequest
from ...models.iam_error import IamError
from ...models.token_response import TokenResponse
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    import httpx

    from ...client import Client


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
        "url": "/v3/auth/tokens",
        "params": params,
    }
    _kwargs["content"] = body.to_json()
    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 201:
        return TokenResponse.from_dict(data) if isinstance(data, dict) else data
    if status_code == 400:
        return IamError.from_dict(data) if isinstance(data, dict) else data
    if status_code == 401:
        return IamError.from_dict(data) if isinstance(data, dict) else data
    if status_code == 403:
        return IamError.from_dict(data) if isinstance(data, dict) else data
    if status_code == 404:
        return IamError.from_dict(data) if isinstance(data, dict) else data
    if status_code == 500:
        return IamError.from_dict(data) if isinstance(data, dict) else data
    if status_code == 503:
        return IamError.from_dict(data) if isinstance(data, dict) else data
    return None


def _build_response(response: httpx.Response) -> Response[IamError | TokenResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[IamError | TokenResponse]) -> TokenResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (TokenResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    *,
    client: Client,
    body: AuthTokenRequest,
    nocatalog: str | Unset = UNSET,
) -> Response[IamError | TokenResponse]:
    """Create a token from a user name and password

    Creates a token that is valid for 24 hours; it comes back in the header X-Subject-Token.

    Args:
        nocatalog (str | Unset): Any text leaves the catalog out of the response.
        body (AuthTokenRequest): Request for a token of an IAM user.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 4.2; IAM API Reference, Obtaining a User Token Through Password
    Authentication (iam_30_0001); IAM API Reference,
    apis/token_management/obtaining_a_user_token_through_password_authentication.rst, Status Codes;
    ModelArts API Reference, calling_apis/making_an_api_request.rst
    """

    kwargs = _get_kwargs(
        body=body,
        nocatalog=nocatalog,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    *,
    client: Client,
    body: AuthTokenRequest,
    nocatalog: str | Unset = UNSET,
) -> TokenResponse:
    """Create a token from a user name and password

    Creates a token that is valid for 24 hours; it comes back in the header X-Subject-Token.

    Args:
        nocatalog (str | Unset): Any text leaves the catalog out of the response.
        body (AuthTokenRequest): Request for a token of an IAM user.
        client (Client): Where the request goes.

    Returns:
        TokenResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 4.2; IAM API Reference, Obtaining a User Token Through Password
    Authentication (iam_30_0001); IAM API Reference,
    apis/token_management/obtaining_a_user_token_through_password_authentication.rst, Status Codes;
    ModelArts API Reference, calling_apis/making_an_api_request.rst
    """

    return _success(
        sync_detailed(
            client=client,
            body=body,
            nocatalog=nocatalog,
        )
    )


async def asyncio_detailed(
    *,
    client: Client,
    body: AuthTokenRequest,
    nocatalog: str | Unset = UNSET,
) -> Response[IamError | TokenResponse]:
    """Create a token from a user name and password

    Creates a token that is valid for 24 hours; it comes back in the header X-Subject-Token.

    Args:
        nocatalog (str | Unset): Any text leaves the catalog out of the response.
        body (AuthTokenRequest): Request for a token of an IAM user.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 4.2; IAM API Reference, Obtaining a User Token Through Password
    Authentication (iam_30_0001); IAM API Reference,
    apis/token_management/obtaining_a_user_token_through_password_authentication.rst, Status Codes;
    ModelArts API Reference, calling_apis/making_an_api_request.rst
    """

    kwargs = _get_kwargs(
        body=body,
        nocatalog=nocatalog,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    *,
    client: Client,
    body: AuthTokenRequest,
    nocatalog: str | Unset = UNSET,
) -> TokenResponse:
    """Create a token from a user name and password

    Creates a token that is valid for 24 hours; it comes back in the header X-Subject-Token.

    Args:
        nocatalog (str | Unset): Any text leaves the catalog out of the response.
        body (AuthTokenRequest): Request for a token of an IAM user.
        client (Client): Where the request goes.

    Returns:
        TokenResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 4.2; IAM API Reference, Obtaining a User Token Through Password
    Authentication (iam_30_0001); IAM API Reference,
    apis/token_management/obtaining_a_user_token_through_password_authentication.rst, Status Codes;
    ModelArts API Reference, calling_apis/making_an_api_request.rst
    """

    return _success(
        await asyncio_detailed(
            client=client,
            body=body,
            nocatalog=nocatalog,
        )
    )
