"""GET /v3/auth/projects"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from ...errors import error_from
from ...models.iam_error import IamError
from ...models.project_list_response import ProjectListResponse
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v3/auth/projects",
    }
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return ProjectListResponse.from_dict(data) if isinstance(data, dict) else data
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


def _build_response(response: httpx.Response) -> Response[IamError | ProjectListResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[IamError | ProjectListResponse]) -> ProjectListResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (ProjectListResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    *,
    client: Client,
) -> Response[IamError | ProjectListResponse]:
    """List the projects of the user

    Lists the projects that the user has access to; the ID of the project of a region is found here.

    Args:
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 3.2; IAM API Reference, Listing Projects Accessible to an IAM User
    (iam_06_0003); IAM API Reference,
    apis/project_management/querying_the_list_of_projects_accessible_to_users.rst, Status Codes; ModelArts
    API Reference, appendix/obtaining_a_project_id_and_name.rst
    """

    kwargs = _get_kwargs()
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    *,
    client: Client,
) -> ProjectListResponse:
    """List the projects of the user

    Lists the projects that the user has access to; the ID of the project of a region is found here.

    Args:
        client (Client): Where the request goes.

    Returns:
        ProjectListResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 3.2; IAM API Reference, Listing Projects Accessible to an IAM User
    (iam_06_0003); IAM API Reference,
    apis/project_management/querying_the_list_of_projects_accessible_to_users.rst, Status Codes; ModelArts
    API Reference, appendix/obtaining_a_project_id_and_name.rst
    """

    return _success(
        sync_detailed(
            client=client,
        )
    )


async def asyncio_detailed(
    *,
    client: Client,
) -> Response[IamError | ProjectListResponse]:
    """List the projects of the user

    Lists the projects that the user has access to; the ID of the project of a region is found here.

    Args:
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 3.2; IAM API Reference, Listing Projects Accessible to an IAM User
    (iam_06_0003); IAM API Reference,
    apis/project_management/querying_the_list_of_projects_accessible_to_users.rst, Status Codes; ModelArts
    API Reference, appendix/obtaining_a_project_id_and_name.rst
    """

    kwargs = _get_kwargs()
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    *,
    client: Client,
) -> ProjectListResponse:
    """List the projects of the user

    Lists the projects that the user has access to; the ID of the project of a region is found here.

    Args:
        client (Client): Where the request goes.

    Returns:
        ProjectListResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 3.2; IAM API Reference, Listing Projects Accessible to an IAM User
    (iam_06_0003); IAM API Reference,
    apis/project_management/querying_the_list_of_projects_accessible_to_users.rst, Status Codes; ModelArts
    API Reference, appendix/obtaining_a_project_id_and_name.rst
    """

    return _success(
        await asyncio_detailed(
            client=client,
        )
    )
