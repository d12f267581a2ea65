# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v3/auth/projects"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...type_hints import resolve_functions as _resolve_functions

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.iam_error import IamError
    from ...models.project_list_response import ProjectListResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ProjectListResponse, IamError | ProjectListResponse] = _Endpoint(
    "GET",
    "/v3/auth/projects",
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
) -> _Response[IamError | ProjectListResponse]:
    """List the projects of the user

    Lists the projects that the user has access to; the ID of the project of a region is found here.

    Args:
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 3.2; IAM API Reference, Listing Projects Accessible to an IAM User
    (iam_06_0003); IAM API Reference,
    apis/project_management/querying_the_list_of_projects_accessible_to_users.rst, Status Codes; ModelArts
    API Reference, appendix/obtaining_a_project_id_and_name.rst
    """

    return _ENDPOINT.send(client)


def sync(
    *,
    client: _Client,
) -> ProjectListResponse:
    """List the projects of the user

    Lists the projects that the user has access to; the ID of the project of a region is found here.

    Args:
        client (Client): The client that sends the request.

    Returns:
        ProjectListResponse: The projects.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 3.2; IAM API Reference, Listing Projects Accessible to an IAM User
    (iam_06_0003); IAM API Reference,
    apis/project_management/querying_the_list_of_projects_accessible_to_users.rst, Status Codes; ModelArts
    API Reference, appendix/obtaining_a_project_id_and_name.rst
    """

    return _ENDPOINT.result(_ENDPOINT.send(client))


async def asyncio_detailed(
    *,
    client: _Client,
) -> _Response[IamError | ProjectListResponse]:
    """List the projects of the user

    Lists the projects that the user has access to; the ID of the project of a region is found here.

    Args:
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 3.2; IAM API Reference, Listing Projects Accessible to an IAM User
    (iam_06_0003); IAM API Reference,
    apis/project_management/querying_the_list_of_projects_accessible_to_users.rst, Status Codes; ModelArts
    API Reference, appendix/obtaining_a_project_id_and_name.rst
    """

    return await _ENDPOINT.asend(client)


async def asyncio(
    *,
    client: _Client,
) -> ProjectListResponse:
    """List the projects of the user

    Lists the projects that the user has access to; the ID of the project of a region is found here.

    Args:
        client (Client): The client that sends the request.

    Returns:
        ProjectListResponse: The projects.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 3.2; IAM API Reference, Listing Projects Accessible to an IAM User
    (iam_06_0003); IAM API Reference,
    apis/project_management/querying_the_list_of_projects_accessible_to_users.rst, Status Codes; ModelArts
    API Reference, appendix/obtaining_a_project_id_and_name.rst
    """

    return _ENDPOINT.result(await _ENDPOINT.asend(client))


_resolve_functions(globals())
