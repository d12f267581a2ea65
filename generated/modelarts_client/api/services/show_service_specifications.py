"""GET /v1/{project_id}/services/specifications"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...models.service_infer_type import ServiceInferType
from ...paths import segment
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import Client
    from ...models.error import Error
    from ...models.show_service_specifications_response import ShowServiceSpecificationsResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ShowServiceSpecificationsResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    *,
    is_personal_cluster: bool | Unset = False,
    infer_type: ServiceInferType | str | Unset = ServiceInferType.REAL_TIME,
    limit: str | Unset = "1000",
    offset: str | Unset = "0",
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["is_personal_cluster"] = is_personal_cluster

    json_infer_type = infer_type

    params["infer_type"] = json_infer_type

    params["limit"] = limit

    params["offset"] = offset

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v1/{project_id}/services/specifications".format(
            project_id=segment("project_id", project_id),
        ),
        "params": params,
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    *,
    client: Client,
    is_personal_cluster: bool | Unset = False,
    infer_type: ServiceInferType | str | Unset = ServiceInferType.REAL_TIME,
    limit: str | Unset = "1000",
    offset: str | Unset = "0",
) -> Response[Error | ShowServiceSpecificationsResponse]:
    """List the specifications of services

    Lists the specifications that the instances of a service can have.

    Args:
        project_id (str): ID of the project. Not empty.
        is_personal_cluster (bool | Unset): Whether to list the specifications for dedicated resource pools.
            Default: False.
        infer_type (ServiceInferType | str | Unset): Kind of service that the specifications are for. Default:
            ServiceInferType.REAL_TIME.
        limit (str | Unset): Most specifications on a page. Matches ^[0-9]+$. Default: '1000'.
        offset (str | Unset): Number of specifications to skip. Matches ^[0-9]+$. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            is_personal_cluster=is_personal_cluster,
            infer_type=infer_type,
            limit=limit,
            offset=offset,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    *,
    client: Client,
    is_personal_cluster: bool | Unset = False,
    infer_type: ServiceInferType | str | Unset = ServiceInferType.REAL_TIME,
    limit: str | Unset = "1000",
    offset: str | Unset = "0",
) -> ShowServiceSpecificationsResponse:
    """List the specifications of services

    Lists the specifications that the instances of a service can have.

    Args:
        project_id (str): ID of the project. Not empty.
        is_personal_cluster (bool | Unset): Whether to list the specifications for dedicated resource pools.
            Default: False.
        infer_type (ServiceInferType | str | Unset): Kind of service that the specifications are for. Default:
            ServiceInferType.REAL_TIME.
        limit (str | Unset): Most specifications on a page. Matches ^[0-9]+$. Default: '1000'.
        offset (str | Unset): Number of specifications to skip. Matches ^[0-9]+$. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        ShowServiceSpecificationsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
        is_personal_cluster=is_personal_cluster,
        infer_type=infer_type,
        limit=limit,
        offset=offset,
    )
    result: ShowServiceSpecificationsResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
    is_personal_cluster: bool | Unset = False,
    infer_type: ServiceInferType | str | Unset = ServiceInferType.REAL_TIME,
    limit: str | Unset = "1000",
    offset: str | Unset = "0",
) -> Response[Error | ShowServiceSpecificationsResponse]:
    """List the specifications of services

    Lists the specifications that the instances of a service can have.

    Args:
        project_id (str): ID of the project. Not empty.
        is_personal_cluster (bool | Unset): Whether to list the specifications for dedicated resource pools.
            Default: False.
        infer_type (ServiceInferType | str | Unset): Kind of service that the specifications are for. Default:
            ServiceInferType.REAL_TIME.
        limit (str | Unset): Most specifications on a page. Matches ^[0-9]+$. Default: '1000'.
        offset (str | Unset): Number of specifications to skip. Matches ^[0-9]+$. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            is_personal_cluster=is_personal_cluster,
            infer_type=infer_type,
            limit=limit,
            offset=offset,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    *,
    client: Client,
    is_personal_cluster: bool | Unset = False,
    infer_type: ServiceInferType | str | Unset = ServiceInferType.REAL_TIME,
    limit: str | Unset = "1000",
    offset: str | Unset = "0",
) -> ShowServiceSpecificationsResponse:
    """List the specifications of services

    Lists the specifications that the instances of a service can have.

    Args:
        project_id (str): ID of the project. Not empty.
        is_personal_cluster (bool | Unset): Whether to list the specifications for dedicated resource pools.
            Default: False.
        infer_type (ServiceInferType | str | Unset): Kind of service that the specifications are for. Default:
            ServiceInferType.REAL_TIME.
        limit (str | Unset): Most specifications on a page. Matches ^[0-9]+$. Default: '1000'.
        offset (str | Unset): Number of specifications to skip. Matches ^[0-9]+$. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        ShowServiceSpecificationsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
        is_personal_cluster=is_personal_cluster,
        infer_type=infer_type,
        limit=limit,
        offset=offset,
    )
    result: ShowServiceSpecificationsResponse = succeed(response, _ANSWERS)
    return result
