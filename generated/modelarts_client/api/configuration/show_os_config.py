"""GET /v1/{project_id}/os-user-config"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.error import Error
from ...models.show_os_config_response import ShowOsConfigResponse
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs(
    project_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/{project_id}/os-user-config".format(
            project_id=quote(str(project_id), safe=""),
        ),
    }
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return ShowOsConfigResponse.from_dict(data) if isinstance(data, dict) else data
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


def _build_response(response: httpx.Response) -> Response[Error | ShowOsConfigResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[Error | ShowOsConfigResponse]) -> ShowOsConfigResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (ShowOsConfigResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    project_id: str,
    *,
    client: Client,
) -> Response[Error | ShowOsConfigResponse]:
    """Show the configuration

    Shows what resource pools and networks can be made of, such as blocks of addresses and types of disks.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 001_bf673bd6dff8b58d.txt, Table 2 of ShowOsConfig; 003_a4dc8ac54fbecbc8.txt, Table 2 of ShowOsConfig;
    ModelArts API Reference,
    resource_management/configuration_management/querying_os_configuration_parameters.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, show_os_config
    """

    kwargs = _get_kwargs(
        project_id=project_id,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    project_id: str,
    *,
    client: Client,
) -> ShowOsConfigResponse:
    """Show the configuration

    Shows what resource pools and networks can be made of, such as blocks of addresses and types of disks.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): Where the request goes.

    Returns:
        ShowOsConfigResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 001_bf673bd6dff8b58d.txt, Table 2 of ShowOsConfig; 003_a4dc8ac54fbecbc8.txt, Table 2 of ShowOsConfig;
    ModelArts API Reference,
    resource_management/configuration_management/querying_os_configuration_parameters.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, show_os_config
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            client=client,
        )
    )


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
) -> Response[Error | ShowOsConfigResponse]:
    """Show the configuration

    Shows what resource pools and networks can be made of, such as blocks of addresses and types of disks.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 001_bf673bd6dff8b58d.txt, Table 2 of ShowOsConfig; 003_a4dc8ac54fbecbc8.txt, Table 2 of ShowOsConfig;
    ModelArts API Reference,
    resource_management/configuration_management/querying_os_configuration_parameters.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, show_os_config
    """

    kwargs = _get_kwargs(
        project_id=project_id,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    project_id: str,
    *,
    client: Client,
) -> ShowOsConfigResponse:
    """Show the configuration

    Shows what resource pools and networks can be made of, such as blocks of addresses and types of disks.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): Where the request goes.

    Returns:
        ShowOsConfigResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 001_bf673bd6dff8b58d.txt, Table 2 of ShowOsConfig; 003_a4dc8ac54fbecbc8.txt, Table 2 of ShowOsConfig;
    ModelArts API Reference,
    resource_management/configuration_management/querying_os_configuration_parameters.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, show_os_config
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            client=client,
        )
    )
