"""GET /v1/{project_id}/resourceflavors"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...paths import segment
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import Client
    from ...models.error import Error
    from ...models.list_resource_flavors_response import ListResourceFlavorsResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ListResourceFlavorsResponse"),
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
    continue_: str | Unset = UNSET,
    limit: int | Unset = 500,
    label_selector: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["continue"] = continue_

    params["limit"] = limit

    params["labelSelector"] = label_selector

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v1/{project_id}/resourceflavors".format(
            project_id=segment("project_id", project_id),
        ),
        "params": params,
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    *,
    client: Client,
    continue_: str | Unset = UNSET,
    limit: int | Unset = 500,
    label_selector: str | Unset = UNSET,
) -> Response[Error | ListResourceFlavorsResponse]:
    """List flavors of nodes

    Lists the flavors that the nodes of a pool can have.

    Args:
        project_id (str): ID of the project. Not empty.
        continue_ (str | Unset): Start of the page, from metadata.continue of the previous page; the first page
            when it is absent or empty.
        limit (int | Unset): Most resources on a page, 0 to 500. Default: 500.
        label_selector (str | Unset): Only resources whose labels fit this selector, for example
            os.modelarts/name=auto-pool-os.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst;
    huaweicloudsdkmodelarts 3.1.219, ListResourceFlavorsRequest
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            continue_=continue_,
            limit=limit,
            label_selector=label_selector,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    *,
    client: Client,
    continue_: str | Unset = UNSET,
    limit: int | Unset = 500,
    label_selector: str | Unset = UNSET,
) -> ListResourceFlavorsResponse:
    """List flavors of nodes

    Lists the flavors that the nodes of a pool can have.

    Args:
        project_id (str): ID of the project. Not empty.
        continue_ (str | Unset): Start of the page, from metadata.continue of the previous page; the first page
            when it is absent or empty.
        limit (int | Unset): Most resources on a page, 0 to 500. Default: 500.
        label_selector (str | Unset): Only resources whose labels fit this selector, for example
            os.modelarts/name=auto-pool-os.
        client (Client): The client that sends the request.

    Returns:
        ListResourceFlavorsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst;
    huaweicloudsdkmodelarts 3.1.219, ListResourceFlavorsRequest
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
        continue_=continue_,
        limit=limit,
        label_selector=label_selector,
    )
    result: ListResourceFlavorsResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
    continue_: str | Unset = UNSET,
    limit: int | Unset = 500,
    label_selector: str | Unset = UNSET,
) -> Response[Error | ListResourceFlavorsResponse]:
    """List flavors of nodes

    Lists the flavors that the nodes of a pool can have.

    Args:
        project_id (str): ID of the project. Not empty.
        continue_ (str | Unset): Start of the page, from metadata.continue of the previous page; the first page
            when it is absent or empty.
        limit (int | Unset): Most resources on a page, 0 to 500. Default: 500.
        label_selector (str | Unset): Only resources whose labels fit this selector, for example
            os.modelarts/name=auto-pool-os.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst;
    huaweicloudsdkmodelarts 3.1.219, ListResourceFlavorsRequest
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            continue_=continue_,
            limit=limit,
            label_selector=label_selector,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    *,
    client: Client,
    continue_: str | Unset = UNSET,
    limit: int | Unset = 500,
    label_selector: str | Unset = UNSET,
) -> ListResourceFlavorsResponse:
    """List flavors of nodes

    Lists the flavors that the nodes of a pool can have.

    Args:
        project_id (str): ID of the project. Not empty.
        continue_ (str | Unset): Start of the page, from metadata.continue of the previous page; the first page
            when it is absent or empty.
        limit (int | Unset): Most resources on a page, 0 to 500. Default: 500.
        label_selector (str | Unset): Only resources whose labels fit this selector, for example
            os.modelarts/name=auto-pool-os.
        client (Client): The client that sends the request.

    Returns:
        ListResourceFlavorsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst;
    huaweicloudsdkmodelarts 3.1.219, ListResourceFlavorsRequest
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
        continue_=continue_,
        limit=limit,
        label_selector=label_selector,
    )
    result: ListResourceFlavorsResponse = succeed(response, _ANSWERS)
    return result
