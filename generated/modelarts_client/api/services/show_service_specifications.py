"""GET /v1/{project_id}/services/specifications"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.error import Error
from ...models.service_infer_type import ServiceInferType
from ...models.show_service_specifications_response import ShowServiceSpecificationsResponse
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    import httpx

    from ...client import Client


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
        "url": "/v1/{project_id}/services/specifications".format(
            project_id=quote(str(project_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return ShowServiceSpecificationsResponse.from_dict(data) if isinstance(data, dict) else data
    if status_code == 400:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 401:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 403:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 404:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 429:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 500:
        return Error.from_dict(data) if isinstance(data, dict) else data
    return None


def _build_response(response: httpx.Response) -> Response[Error | ShowServiceSpecificationsResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[Error | ShowServiceSpecificationsResponse]) -> ShowServiceSpecificationsResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (ShowServiceSpecificationsResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


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
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        is_personal_cluster=is_personal_cluster,
        infer_type=infer_type,
        limit=limit,
        offset=offset,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


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
        client (Client): Where the request goes.

    Returns:
        ShowServiceSpecificationsResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            client=client,
            is_personal_cluster=is_personal_cluster,
            infer_type=infer_type,
            limit=limit,
            offset=offset,
        )
    )


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
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        is_personal_cluster=is_personal_cluster,
        infer_type=infer_type,
        limit=limit,
        offset=offset,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


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
        client (Client): Where the request goes.

    Returns:
        ShowServiceSpecificationsResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            client=client,
            is_personal_cluster=is_personal_cluster,
            infer_type=infer_type,
            limit=limit,
            offset=offset,
        )
    )
