"""GET /v3/auth/projects"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...types import Response

if TYPE_CHECKING:
    from ...client import Client
    from ...models.iam_error import IamError
    from ...models.project_list_response import ProjectListResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ProjectListResponse"),
    400: Nested("IamError"),
    401: Nested("IamError"),
    403: Nested("IamError"),
    404: Nested("IamError"),
    500: Nested("IamError"),
    503: Nested("IamError"),
}


def _get_kwargs() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v3/auth/projects",
    }
    return _kwargs


def sync_detailed(
    *,
    client: Client,
) -> Response[IamError | ProjectListResponse]:
    """List the projects of the user

    Lists the projects that the user has access to; the ID of the project of a region is found here.

    Args:
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.

    Source: 002_70b4f4b3164ec19d.txt, chapter 3.2; IAM API Reference, Listing Projects Accessible to an IAM User
    (iam_06_0003); IAM API Reference,
    apis/project_management/querying_the_list_of_projects_accessible_to_users.rst, Status Codes; ModelArts
    API Reference, appendix/obtaining_a_project_id_and_name.rst
    """

    response = client.send(**_get_kwargs())
    return read(response, _ANSWERS)


def sync(
    *,
    client: Client,
) -> ProjectListResponse:
    """List the projects of the user

    Lists the projects that the user has access to; the ID of the project of a region is found here.

    Args:
        client (Client): The client that sends the request.

    Returns:
        ProjectListResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.

    Source: 002_70b4f4b3164ec19d.txt, chapter 3.2; IAM API Reference, Listing Projects Accessible to an IAM User
    (iam_06_0003); IAM API Reference,
    apis/project_management/querying_the_list_of_projects_accessible_to_users.rst, Status Codes; ModelArts
    API Reference, appendix/obtaining_a_project_id_and_name.rst
    """

    response = sync_detailed(
        client=client,
    )
    result: ProjectListResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    *,
    client: Client,
) -> Response[IamError | ProjectListResponse]:
    """List the projects of the user

    Lists the projects that the user has access to; the ID of the project of a region is found here.

    Args:
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.

    Source: 002_70b4f4b3164ec19d.txt, chapter 3.2; IAM API Reference, Listing Projects Accessible to an IAM User
    (iam_06_0003); IAM API Reference,
    apis/project_management/querying_the_list_of_projects_accessible_to_users.rst, Status Codes; ModelArts
    API Reference, appendix/obtaining_a_project_id_and_name.rst
    """

    response = await client.asend(**_get_kwargs())
    return read(response, _ANSWERS)


async def asyncio(
    *,
    client: Client,
) -> ProjectListResponse:
    """List the projects of the user

    Lists the projects that the user has access to; the ID of the project of a region is found here.

    Args:
        client (Client): The client that sends the request.

    Returns:
        ProjectListResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.

    Source: 002_70b4f4b3164ec19d.txt, chapter 3.2; IAM API Reference, Listing Projects Accessible to an IAM User
    (iam_06_0003); IAM API Reference,
    apis/project_management/querying_the_list_of_projects_accessible_to_users.rst, Status Codes; ModelArts
    API Reference, appendix/obtaining_a_project_id_and_name.rst
    """

    response = await asyncio_detailed(
        client=client,
    )
    result: ProjectListResponse = succeed(response, _ANSWERS)
    return result
