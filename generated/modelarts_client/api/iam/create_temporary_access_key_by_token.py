# Written by `python -m generator generate` from the description; it overwrites changes.
"""POST /v3.0/OS-CREDENTIAL/securitytokens"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...bodies import JsonBody as _JsonBody
from ...endpoint import Endpoint as _Endpoint
from ...type_hints import resolve_functions as _resolve_functions

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.iam_error import IamError
    from ...models.security_token_request import SecurityTokenRequest
    from ...models.security_token_response import SecurityTokenResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[SecurityTokenResponse, IamError | SecurityTokenResponse] = _Endpoint(
    "POST",
    "/v3.0/OS-CREDENTIAL/securitytokens",
    bodies=(_JsonBody("SecurityTokenRequest"),),
    answers={
        201: _JsonAnswer("object", codec=_codecs.Nested("SecurityTokenResponse")),
        400: _JsonAnswer("object", codec=_codecs.Nested("IamError")),
        401: _JsonAnswer("object", codec=_codecs.Nested("IamError")),
        403: _JsonAnswer("object", codec=_codecs.Nested("IamError")),
        404: _JsonAnswer("object", codec=_codecs.Nested("IamError")),
        500: _JsonAnswer("object", codec=_codecs.Nested("IamError")),
    },
)


def sync_detailed(
    *,
    client: _Client,
    body: SecurityTokenRequest,
) -> _Response[IamError | SecurityTokenResponse]:
    """Create temporary access keys from a token

    Creates an access key, a secret key and a security token, valid for 15 minutes to 24 hours.

    Args:
        body (SecurityTokenRequest): Request for temporary access keys.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization); or
    none

    Source: IAM API Reference, apis/access_key_management/obtaining_a_temporary_ak_sk.rst; huaweicloudsdkcore,
    auth/internal.py, the request for temporary keys; 002_70b4f4b3164ec19d.txt, chapters 4.2 and 5; IAM API
    Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token
    (iam_04_0002)
    """

    return _ENDPOINT.send(client, (), body)


def sync(
    *,
    client: _Client,
    body: SecurityTokenRequest,
) -> SecurityTokenResponse:
    """Create temporary access keys from a token

    Creates an access key, a secret key and a security token, valid for 15 minutes to 24 hours.

    Args:
        body (SecurityTokenRequest): Request for temporary access keys.
        client (Client): The client that sends the request.

    Returns:
        SecurityTokenResponse: The keys were created.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization); or
    none

    Source: IAM API Reference, apis/access_key_management/obtaining_a_temporary_ak_sk.rst; huaweicloudsdkcore,
    auth/internal.py, the request for temporary keys; 002_70b4f4b3164ec19d.txt, chapters 4.2 and 5; IAM API
    Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token
    (iam_04_0002)
    """

    return _ENDPOINT.result(_ENDPOINT.send(client, (), body))


async def asyncio_detailed(
    *,
    client: _Client,
    body: SecurityTokenRequest,
) -> _Response[IamError | SecurityTokenResponse]:
    """Create temporary access keys from a token

    Creates an access key, a secret key and a security token, valid for 15 minutes to 24 hours.

    Args:
        body (SecurityTokenRequest): Request for temporary access keys.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization); or
    none

    Source: IAM API Reference, apis/access_key_management/obtaining_a_temporary_ak_sk.rst; huaweicloudsdkcore,
    auth/internal.py, the request for temporary keys; 002_70b4f4b3164ec19d.txt, chapters 4.2 and 5; IAM API
    Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token
    (iam_04_0002)
    """

    return await _ENDPOINT.asend(client, (), body)


async def asyncio(
    *,
    client: _Client,
    body: SecurityTokenRequest,
) -> SecurityTokenResponse:
    """Create temporary access keys from a token

    Creates an access key, a secret key and a security token, valid for 15 minutes to 24 hours.

    Args:
        body (SecurityTokenRequest): Request for temporary access keys.
        client (Client): The client that sends the request.

    Returns:
        SecurityTokenResponse: The keys were created.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization); or
    none

    Source: IAM API Reference, apis/access_key_management/obtaining_a_temporary_ak_sk.rst; huaweicloudsdkcore,
    auth/internal.py, the request for temporary keys; 002_70b4f4b3164ec19d.txt, chapters 4.2 and 5; IAM API
    Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token
    (iam_04_0002)
    """

    return _ENDPOINT.result(await _ENDPOINT.asend(client, (), body))


_resolve_functions(globals())
