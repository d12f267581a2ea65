# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v3/projects"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.iam_error import IamError
    from ...models.project_list_response import ProjectListResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ProjectListResponse, IamError | ProjectListResponse] = _Endpoint(
    "GET",
    "/v3/projects",
    _Query("domain_id"),
    _Query("name"),
    _Query("parent_id"),
    _Query("enabled"),
    _Query("is_domain"),
    _Query("page"),
    _Query("per_page"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ProjectListResponse")),
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
    domain_id: str | Unset = UNSET,
    name: str | Unset = UNSET,
    parent_id: str | Unset = UNSET,
    enabled: bool | Unset = UNSET,
    is_domain: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> _Response[IamError | ProjectListResponse]:
    """List the projects of the account

    Lists the projects that meet all criteria; the ID of the project of a region is found here by its name.

    Args:
        domain_id (str | Unset): Only projects of this account, by its ID.
        name (str | Unset): Only projects with this name, which is that of the region for system projects.
        parent_id (str | Unset): Only projects with this parent, by its ID. It is the account of a system
            project, and the region project of one created by a user.
        enabled (bool | Unset): Only projects that can be used, or only those that cannot.
        is_domain (bool | Unset): Only accounts, or only projects; need not be given.
        page (int | Unset): Number of the page to return, from 1; goes with per_page.
        per_page (int | Unset): Projects on a page; goes with page. 1 to 5000.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: IAM API Reference,
    apis/project_management/querying_project_information_based_on_the_specified_criteria.rst;
    huaweicloudsdkiam, KeystoneListProjects; huaweicloudsdkcore, auth/internal.py, which looks for the
    project of a region here
    """

    return _ENDPOINT.send(
        client,
        (
            domain_id,
            name,
            parent_id,
            enabled,
            is_domain,
            page,
            per_page,
        ),
    )


def sync(
    *,
    client: _Client,
    domain_id: str | Unset = UNSET,
    name: str | Unset = UNSET,
    parent_id: str | Unset = UNSET,
    enabled: bool | Unset = UNSET,
    is_domain: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> ProjectListResponse:
    """List the projects of the account

    Lists the projects that meet all criteria; the ID of the project of a region is found here by its name.

    Args:
        domain_id (str | Unset): Only projects of this account, by its ID.
        name (str | Unset): Only projects with this name, which is that of the region for system projects.
        parent_id (str | Unset): Only projects with this parent, by its ID. It is the account of a system
            project, and the region project of one created by a user.
        enabled (bool | Unset): Only projects that can be used, or only those that cannot.
        is_domain (bool | Unset): Only accounts, or only projects; need not be given.
        page (int | Unset): Number of the page to return, from 1; goes with per_page.
        per_page (int | Unset): Projects on a page; goes with page. 1 to 5000.
        client (Client): The client that sends the request.

    Returns:
        ProjectListResponse: The projects.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: IAM API Reference,
    apis/project_management/querying_project_information_based_on_the_specified_criteria.rst;
    huaweicloudsdkiam, KeystoneListProjects; huaweicloudsdkcore, auth/internal.py, which looks for the
    project of a region here
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                domain_id,
                name,
                parent_id,
                enabled,
                is_domain,
                page,
                per_page,
            ),
        )
    )


async def asyncio_detailed(
    *,
    client: _Client,
    domain_id: str | Unset = UNSET,
    name: str | Unset = UNSET,
    parent_id: str | Unset = UNSET,
    enabled: bool | Unset = UNSET,
    is_domain: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> _Response[IamError | ProjectListResponse]:
    """List the projects of the account

    Lists the projects that meet all criteria; the ID of the project of a region is found here by its name.

    Args:
        domain_id (str | Unset): Only projects of this account, by its ID.
        name (str | Unset): Only projects with this name, which is that of the region for system projects.
        parent_id (str | Unset): Only projects with this parent, by its ID. It is the account of a system
            project, and the region project of one created by a user.
        enabled (bool | Unset): Only projects that can be used, or only those that cannot.
        is_domain (bool | Unset): Only accounts, or only projects; need not be given.
        page (int | Unset): Number of the page to return, from 1; goes with per_page.
        per_page (int | Unset): Projects on a page; goes with page. 1 to 5000.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: IAM API Reference,
    apis/project_management/querying_project_information_based_on_the_specified_criteria.rst;
    huaweicloudsdkiam, KeystoneListProjects; huaweicloudsdkcore, auth/internal.py, which looks for the
    project of a region here
    """

    return await _ENDPOINT.asend(
        client,
        (
            domain_id,
            name,
            parent_id,
            enabled,
            is_domain,
            page,
            per_page,
        ),
    )


async def asyncio(
    *,
    client: _Client,
    domain_id: str | Unset = UNSET,
    name: str | Unset = UNSET,
    parent_id: str | Unset = UNSET,
    enabled: bool | Unset = UNSET,
    is_domain: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> ProjectListResponse:
    """List the projects of the account

    Lists the projects that meet all criteria; the ID of the project of a region is found here by its name.

    Args:
        domain_id (str | Unset): Only projects of this account, by its ID.
        name (str | Unset): Only projects with this name, which is that of the region for system projects.
        parent_id (str | Unset): Only projects with this parent, by its ID. It is the account of a system
            project, and the region project of one created by a user.
        enabled (bool | Unset): Only projects that can be used, or only those that cannot.
        is_domain (bool | Unset): Only accounts, or only projects; need not be given.
        page (int | Unset): Number of the page to return, from 1; goes with per_page.
        per_page (int | Unset): Projects on a page; goes with page. 1 to 5000.
        client (Client): The client that sends the request.

    Returns:
        ProjectListResponse: The projects.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: IAM API Reference,
    apis/project_management/querying_project_information_based_on_the_specified_criteria.rst;
    huaweicloudsdkiam, KeystoneListProjects; huaweicloudsdkcore, auth/internal.py, which looks for the
    project of a region here
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                domain_id,
                name,
                parent_id,
                enabled,
                is_domain,
                page,
                per_page,
            ),
        )
    )


_resolve_functions(globals())
