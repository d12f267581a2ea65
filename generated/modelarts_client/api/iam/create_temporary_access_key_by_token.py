"""POST /v3.0/OS-CREDENTIAL/securitytokens"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from ...errors import error_from
from ...models.iam_error import IamError
from ...models.security_token_request import SecurityTokenRequest
from ...models.security_token_response import SecurityTokenResponse
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs(
    *,
    body: SecurityTokenRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v3.0/OS-CREDENTIAL/securitytokens",
    }
    _kwargs["content"] = body.to_json()
    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 201:
        return SecurityTokenResponse.from_dict(data) if isinstance(data, dict) else data
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
    return None


def _build_response(response: httpx.Response) -> Response[IamError | SecurityTokenResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[IamError | SecurityTokenResponse]) -> SecurityTokenResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (SecurityTokenResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    *,
    client: Client,
    body: SecurityTokenRequest,
) -> Response[IamError | SecurityTokenResponse]:
    """Create temporary access keys from a token

    Creates an access key, a secret key and a security token, valid for 15 minutes to 24 hours.

    Args:
        body (SecurityTokenRequest): Request for temporary access keys.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapters 4.2 and 5; IAM API Reference, Obtaining Temporary Access Keys and
    Security Tokens of an IAM User Through a Token (iam_04_0002)
    """

    kwargs = _get_kwargs(
        body=body,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    *,
    client: Client,
    body: SecurityTokenRequest,
) -> SecurityTokenResponse:
    """Create temporary access keys from a token

    Creates an access key, a secret key and a security token, valid for 15 minutes to 24 hours.

    Args:
        body (SecurityTokenRequest): Request for temporary access keys.
        client (Client): Where the request goes.

    Returns:
        SecurityTokenResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapters 4.2 and 5; IAM API Reference, Obtaining Temporary Access Keys and
    Security Tokens of an IAM User Through a Token (iam_04_0002)
    """

    return _success(
        sync_detailed(
            client=client,
            body=body,
        )
    )


async def asyncio_detailed(
    *,
    client: Client,
    body: SecurityTokenRequest,
) -> Response[IamError | SecurityTokenResponse]:
    """Create temporary access keys from a token

    Creates an access key, a secret key and a security token, valid for 15 minutes to 24 hours.

    Args:
        body (SecurityTokenRequest): Request for temporary access keys.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapters 4.2 and 5; IAM API Reference, Obtaining Temporary Access Keys and
    Security Tokens of an IAM User Through a Token (iam_04_0002)
    """

    kwargs = _get_kwargs(
        body=body,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    *,
    client: Client,
    body: SecurityTokenRequest,
) -> SecurityTokenResponse:
    """Create temporary access keys from a token

    Creates an access key, a secret key and a security token, valid for 15 minutes to 24 hours.

    Args:
        body (SecurityTokenRequest): Request for temporary access keys.
        client (Client): Where the request goes.

    Returns:
        SecurityTokenResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapters 4.2 and 5; IAM API Reference, Obtaining Temporary Access Keys and
    Security Tokens of an IAM User Through a Token (iam_04_0002)
    """

    return _success(
        await asyncio_detailed(
            client=client,
            body=body,
        )
    )
