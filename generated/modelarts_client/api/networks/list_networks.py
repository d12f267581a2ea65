"""GET /v1/{project_id}/networks"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.error import Error
from ...models.list_networks_response import ListNetworksResponse
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs(
    project_id: str,
    *,
    workspace_id: str | Unset = "0",
    label_selector: str | Unset = UNSET,
    limit: int | Unset = 500,
    continue_: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["workspaceId"] = workspace_id

    params["labelSelector"] = label_selector

    params["limit"] = limit

    params["continue"] = continue_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/{project_id}/networks".format(
            project_id=quote(str(project_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return ListNetworksResponse.from_dict(data) if isinstance(data, dict) else data
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


def _build_response(response: httpx.Response) -> Response[Error | ListNetworksResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[Error | ListNetworksResponse]) -> ListNetworksResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (ListNetworksResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    project_id: str,
    *,
    client: Client,
    workspace_id: str | Unset = "0",
    label_selector: str | Unset = UNSET,
    limit: int | Unset = 500,
    continue_: str | Unset = UNSET,
) -> Response[Error | ListNetworksResponse]:
    """List networks

    Lists the networks of the project, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only what belongs to this workspace. Default: '0'.
        label_selector (str | Unset): Only resources whose labels fit this selector, for example
            os.modelarts/name=auto-pool-os.
        limit (int | Unset): Most resources on a page, 0 to 500. Default: 500.
        continue_ (str | Unset): Where the page begins, from metadata.continue of the page before; the first
            page when it is absent or empty.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, resource_management/network_management/obtaining_network_resources.rst, Status
    Codes; huaweicloudsdkmodelarts 3.1.219, list_networks
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        workspace_id=workspace_id,
        label_selector=label_selector,
        limit=limit,
        continue_=continue_,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    project_id: str,
    *,
    client: Client,
    workspace_id: str | Unset = "0",
    label_selector: str | Unset = UNSET,
    limit: int | Unset = 500,
    continue_: str | Unset = UNSET,
) -> ListNetworksResponse:
    """List networks

    Lists the networks of the project, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only what belongs to this workspace. Default: '0'.
        label_selector (str | Unset): Only resources whose labels fit this selector, for example
            os.modelarts/name=auto-pool-os.
        limit (int | Unset): Most resources on a page, 0 to 500. Default: 500.
        continue_ (str | Unset): Where the page begins, from metadata.continue of the page before; the first
            page when it is absent or empty.
        client (Client): Where the request goes.

    Returns:
        ListNetworksResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, resource_management/network_management/obtaining_network_resources.rst, Status
    Codes; huaweicloudsdkmodelarts 3.1.219, list_networks
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            client=client,
            workspace_id=workspace_id,
            label_selector=label_selector,
            limit=limit,
            continue_=continue_,
        )
    )


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
    workspace_id: str | Unset = "0",
    label_selector: str | Unset = UNSET,
    limit: int | Unset = 500,
    continue_: str | Unset = UNSET,
) -> Response[Error | ListNetworksResponse]:
    """List networks

    Lists the networks of the project, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only what belongs to this workspace. Default: '0'.
        label_selector (str | Unset): Only resources whose labels fit this selector, for example
            os.modelarts/name=auto-pool-os.
        limit (int | Unset): Most resources on a page, 0 to 500. Default: 500.
        continue_ (str | Unset): Where the page begins, from metadata.continue of the page before; the first
            page when it is absent or empty.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, resource_management/network_management/obtaining_network_resources.rst, Status
    Codes; huaweicloudsdkmodelarts 3.1.219, list_networks
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        workspace_id=workspace_id,
        label_selector=label_selector,
        limit=limit,
        continue_=continue_,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    project_id: str,
    *,
    client: Client,
    workspace_id: str | Unset = "0",
    label_selector: str | Unset = UNSET,
    limit: int | Unset = 500,
    continue_: str | Unset = UNSET,
) -> ListNetworksResponse:
    """List networks

    Lists the networks of the project, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only what belongs to this workspace. Default: '0'.
        label_selector (str | Unset): Only resources whose labels fit this selector, for example
            os.modelarts/name=auto-pool-os.
        limit (int | Unset): Most resources on a page, 0 to 500. Default: 500.
        continue_ (str | Unset): Where the page begins, from metadata.continue of the page before; the first
            page when it is absent or empty.
        client (Client): Where the request goes.

    Returns:
        ListNetworksResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: ModelArts API Reference, resource_management/network_management/obtaining_network_resources.rst, Status
    Codes; huaweicloudsdkmodelarts 3.1.219, list_networks
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            client=client,
            workspace_id=workspace_id,
            label_selector=label_selector,
            limit=limit,
            continue_=continue_,
        )
    )
