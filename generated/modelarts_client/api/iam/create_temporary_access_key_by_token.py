"""POST /v3.0/OS-CREDENTIAL/securitytokens"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...types import Response

if TYPE_CHECKING:
    from ...client import Client
    from ...models.iam_error import IamError
    from ...models.security_token_request import SecurityTokenRequest
    from ...models.security_token_response import SecurityTokenResponse

_ANSWERS: Mapping[int, Codec] = {
    201: Nested("SecurityTokenResponse"),
    400: Nested("IamError"),
    401: Nested("IamError"),
    403: Nested("IamError"),
    404: Nested("IamError"),
    500: Nested("IamError"),
}


def _get_kwargs(
    *,
    body: SecurityTokenRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "path": "/v3.0/OS-CREDENTIAL/securitytokens",
    }
    _kwargs["content"] = body.to_json()
    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


def sync_detailed(
    *,
    client: Client,
    body: SecurityTokenRequest,
) -> Response[IamError | SecurityTokenResponse]:
    """Create temporary access keys from a token

    Creates an access key, a secret key and a security token, valid for 15 minutes to 24 hours.

    Args:
        body (SecurityTokenRequest): Request for temporary access keys.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.

    Source: 002_70b4f4b3164ec19d.txt, chapters 4.2 and 5; IAM API Reference, Obtaining Temporary Access Keys and
    Security Tokens of an IAM User Through a Token (iam_04_0002)
    """

    response = client.send(
        **_get_kwargs(
            body=body,
        )
    )
    return read(response, _ANSWERS)


def sync(
    *,
    client: Client,
    body: SecurityTokenRequest,
) -> SecurityTokenResponse:
    """Create temporary access keys from a token

    Creates an access key, a secret key and a security token, valid for 15 minutes to 24 hours.

    Args:
        body (SecurityTokenRequest): Request for temporary access keys.
        client (Client): The client that sends the request.

    Returns:
        SecurityTokenResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.

    Source: 002_70b4f4b3164ec19d.txt, chapters 4.2 and 5; IAM API Reference, Obtaining Temporary Access Keys and
    Security Tokens of an IAM User Through a Token (iam_04_0002)
    """

    response = sync_detailed(
        client=client,
        body=body,
    )
    result: SecurityTokenResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    *,
    client: Client,
    body: SecurityTokenRequest,
) -> Response[IamError | SecurityTokenResponse]:
    """Create temporary access keys from a token

    Creates an access key, a secret key and a security token, valid for 15 minutes to 24 hours.

    Args:
        body (SecurityTokenRequest): Request for temporary access keys.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.

    Source: 002_70b4f4b3164ec19d.txt, chapters 4.2 and 5; IAM API Reference, Obtaining Temporary Access Keys and
    Security Tokens of an IAM User Through a Token (iam_04_0002)
    """

    response = await client.asend(
        **_get_kwargs(
            body=body,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    *,
    client: Client,
    body: SecurityTokenRequest,
) -> SecurityTokenResponse:
    """Create temporary access keys from a token

    Creates an access key, a secret key and a security token, valid for 15 minutes to 24 hours.

    Args:
        body (SecurityTokenRequest): Request for temporary access keys.
        client (Client): The client that sends the request.

    Returns:
        SecurityTokenResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.

    Source: 002_70b4f4b3164ec19d.txt, chapters 4.2 and 5; IAM API Reference, Obtaining Temporary Access Keys and
    Security Tokens of an IAM User Through a Token (iam_04_0002)
    """

    response = await asyncio_detailed(
        client=client,
        body=body,
    )
    result: SecurityTokenResponse = succeed(response, _ANSWERS)
    return result
