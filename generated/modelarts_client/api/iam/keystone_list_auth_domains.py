# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v3/auth/domains"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...type_hints import resolve_functions as _resolve_functions

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.domain_list_response import DomainListResponse
    from ...models.iam_error import IamError
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[DomainListResponse, DomainListResponse | IamError] = _Endpoint(
    "GET",
    "/v3/auth/domains",
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("DomainListResponse")),
        400: _JsonAnswer("object", codec=_codecs.Nested("IamError")),
        401: _JsonAnswer("object", codec=_codecs.Nested("IamError")),
        403: _JsonAnswer("object", codec=_codecs.Nested("IamError")),
        500: _JsonAnswer("object", codec=_codecs.Nested("IamError")),
        503: _JsonAnswer("object", codec=_codecs.Nested("IamError")),
    },
)


def sync_detailed(
    *,
    client: _Client,
) -> _Response[DomainListResponse | IamError]:
    """List the accounts of the user

    Lists the accounts that the user has access to; the ID of the account is found here.

    Args:
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: IAM API Reference, apis/tenant_management/querying_the_list_of_domains_accessible_to_users.rst;
    huaweicloudsdkiam, KeystoneListAuthDomains; huaweicloudsdkcore, auth/internal.py, which looks for the
    account here
    """

    return _ENDPOINT.send(client)


def sync(
    *,
    client: _Client,
) -> DomainListResponse:
    """List the accounts of the user

    Lists the accounts that the user has access to; the ID of the account is found here.

    Args:
        client (Client): The client that sends the request.

    Returns:
        DomainListResponse: The accounts.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: IAM API Reference, apis/tenant_management/querying_the_list_of_domains_accessible_to_users.rst;
    huaweicloudsdkiam, KeystoneListAuthDomains; huaweicloudsdkcore, auth/internal.py, which looks for the
    account here
    """

    return _ENDPOINT.result(_ENDPOINT.send(client))


async def asyncio_detailed(
    *,
    client: _Client,
) -> _Response[DomainListResponse | IamError]:
    """List the accounts of the user

    Lists the accounts that the user has access to; the ID of the account is found here.

    Args:
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: IAM API Reference, apis/tenant_management/querying_the_list_of_domains_accessible_to_users.rst;
    huaweicloudsdkiam, KeystoneListAuthDomains; huaweicloudsdkcore, auth/internal.py, which looks for the
    account here
    """

    return await _ENDPOINT.asend(client)


async def asyncio(
    *,
    client: _Client,
) -> DomainListResponse:
    """List the accounts of the user

    Lists the accounts that the user has access to; the ID of the account is found here.

    Args:
        client (Client): The client that sends the request.

    Returns:
        DomainListResponse: The accounts.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: IAM API Reference, apis/tenant_management/querying_the_list_of_domains_accessible_to_users.rst;
    huaweicloudsdkiam, KeystoneListAuthDomains; huaweicloudsdkcore, auth/internal.py, which looks for the
    account here
    """

    return _ENDPOINT.result(await _ENDPOINT.asend(client))


_resolve_functions(globals())
