"""GET /v1/{project_id}/models"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...models.model_sort_key import ModelSortKey
from ...models.sort_order import SortOrder
from ...paths import segment
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import Client
    from ...models.error import Error
    from ...models.list_models_response import ListModelsResponse
    from ...models.model_status import ModelStatus
    from ...models.model_type import ModelType

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ListModelsResponse"),
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
    model_name: str | Unset = UNSET,
    exact_match: bool | Unset = UNSET,
    model_version: str | Unset = UNSET,
    model_status: ModelStatus | str | Unset = UNSET,
    description: str | Unset = UNSET,
    offset: int | Unset = 0,
    limit: int | Unset = 280,
    sort_by: ModelSortKey | str | Unset = ModelSortKey.CREATE_AT,
    order: SortOrder | str | Unset = SortOrder.DESC,
    workspace_id: str | Unset = "0",
    model_type: ModelType | str | Unset = UNSET,
    not_model_type: ModelType | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["model_name"] = model_name

    params["exact_match"] = exact_match

    params["model_version"] = model_version

    json_model_status = model_status

    params["model_status"] = json_model_status

    params["description"] = description

    params["offset"] = offset

    params["limit"] = limit

    json_sort_by = sort_by

    params["sort_by"] = json_sort_by

    json_order = order

    params["order"] = json_order

    params["workspace_id"] = workspace_id

    json_model_type = model_type

    params["model_type"] = json_model_type

    json_not_model_type = not_model_type

    params["not_model_type"] = json_not_model_type

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v1/{project_id}/models".format(
            project_id=segment("project_id", project_id),
        ),
        "params": params,
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    *,
    client: Client,
    model_name: str | Unset = UNSET,
    exact_match: bool | Unset = UNSET,
    model_version: str | Unset = UNSET,
    model_status: ModelStatus | str | Unset = UNSET,
    description: str | Unset = UNSET,
    offset: int | Unset = 0,
    limit: int | Unset = 280,
    sort_by: ModelSortKey | str | Unset = ModelSortKey.CREATE_AT,
    order: SortOrder | str | Unset = SortOrder.DESC,
    workspace_id: str | Unset = "0",
    model_type: ModelType | str | Unset = UNSET,
    not_model_type: ModelType | str | Unset = UNSET,
) -> Response[Error | ListModelsResponse]:
    """List models

    Lists the models that meet the conditions, the latest first by default.

    Args:
        project_id (str): ID of the project. Not empty.
        model_name (str | Unset): Only models whose name contains this text; for a name with underscores set
            exact_match to true.
        exact_match (bool | Unset): Whether underscores in model_name are taken literally; needed for names that
            contain them.
        model_version (str | Unset): Only models of this version. Matches
            ^(0|[1-9][0-9]?)\\.(0|[1-9][0-9]?)\\.(0|[1-9][0-9]?)$.
        model_status (ModelStatus | str | Unset): Only models in this status.
        description (str | Unset): Only models whose description contains this text.
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        limit (int | Unset): Most models on a page. At least 1. Default: 280.
        sort_by (ModelSortKey | str | Unset): Field to sort by. Default: ModelSortKey.CREATE_AT.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        workspace_id (str | Unset): Only items of this workspace; 0 is the default one. Default: '0'.
        model_type (ModelType | str | Unset): Only models of this type; excludes not_model_type.
        not_model_type (ModelType | str | Unset): Only models of other types than this one; excludes model_type.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapters 7.2 and 7.3; ModelArts API Reference,
    ai_application_management/querying_the_ai_application_list.rst
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            model_name=model_name,
            exact_match=exact_match,
            model_version=model_version,
            model_status=model_status,
            description=description,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            workspace_id=workspace_id,
            model_type=model_type,
            not_model_type=not_model_type,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    *,
    client: Client,
    model_name: str | Unset = UNSET,
    exact_match: bool | Unset = UNSET,
    model_version: str | Unset = UNSET,
    model_status: ModelStatus | str | Unset = UNSET,
    description: str | Unset = UNSET,
    offset: int | Unset = 0,
    limit: int | Unset = 280,
    sort_by: ModelSortKey | str | Unset = ModelSortKey.CREATE_AT,
    order: SortOrder | str | Unset = SortOrder.DESC,
    workspace_id: str | Unset = "0",
    model_type: ModelType | str | Unset = UNSET,
    not_model_type: ModelType | str | Unset = UNSET,
) -> ListModelsResponse:
    """List models

    Lists the models that meet the conditions, the latest first by default.

    Args:
        project_id (str): ID of the project. Not empty.
        model_name (str | Unset): Only models whose name contains this text; for a name with underscores set
            exact_match to true.
        exact_match (bool | Unset): Whether underscores in model_name are taken literally; needed for names that
            contain them.
        model_version (str | Unset): Only models of this version. Matches
            ^(0|[1-9][0-9]?)\\.(0|[1-9][0-9]?)\\.(0|[1-9][0-9]?)$.
        model_status (ModelStatus | str | Unset): Only models in this status.
        description (str | Unset): Only models whose description contains this text.
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        limit (int | Unset): Most models on a page. At least 1. Default: 280.
        sort_by (ModelSortKey | str | Unset): Field to sort by. Default: ModelSortKey.CREATE_AT.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        workspace_id (str | Unset): Only items of this workspace; 0 is the default one. Default: '0'.
        model_type (ModelType | str | Unset): Only models of this type; excludes not_model_type.
        not_model_type (ModelType | str | Unset): Only models of other types than this one; excludes model_type.
        client (Client): The client that sends the request.

    Returns:
        ListModelsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapters 7.2 and 7.3; ModelArts API Reference,
    ai_application_management/querying_the_ai_application_list.rst
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
        model_name=model_name,
        exact_match=exact_match,
        model_version=model_version,
        model_status=model_status,
        description=description,
        offset=offset,
        limit=limit,
        sort_by=sort_by,
        order=order,
        workspace_id=workspace_id,
        model_type=model_type,
        not_model_type=not_model_type,
    )
    result: ListModelsResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
    model_name: str | Unset = UNSET,
    exact_match: bool | Unset = UNSET,
    model_version: str | Unset = UNSET,
    model_status: ModelStatus | str | Unset = UNSET,
    description: str | Unset = UNSET,
    offset: int | Unset = 0,
    limit: int | Unset = 280,
    sort_by: ModelSortKey | str | Unset = ModelSortKey.CREATE_AT,
    order: SortOrder | str | Unset = SortOrder.DESC,
    workspace_id: str | Unset = "0",
    model_type: ModelType | str | Unset = UNSET,
    not_model_type: ModelType | str | Unset = UNSET,
) -> Response[Error | ListModelsResponse]:
    """List models

    Lists the models that meet the conditions, the latest first by default.

    Args:
        project_id (str): ID of the project. Not empty.
        model_name (str | Unset): Only models whose name contains this text; for a name with underscores set
            exact_match to true.
        exact_match (bool | Unset): Whether underscores in model_name are taken literally; needed for names that
            contain them.
        model_version (str | Unset): Only models of this version. Matches
            ^(0|[1-9][0-9]?)\\.(0|[1-9][0-9]?)\\.(0|[1-9][0-9]?)$.
        model_status (ModelStatus | str | Unset): Only models in this status.
        description (str | Unset): Only models whose description contains this text.
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        limit (int | Unset): Most models on a page. At least 1. Default: 280.
        sort_by (ModelSortKey | str | Unset): Field to sort by. Default: ModelSortKey.CREATE_AT.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        workspace_id (str | Unset): Only items of this workspace; 0 is the default one. Default: '0'.
        model_type (ModelType | str | Unset): Only models of this type; excludes not_model_type.
        not_model_type (ModelType | str | Unset): Only models of other types than this one; excludes model_type.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapters 7.2 and 7.3; ModelArts API Reference,
    ai_application_management/querying_the_ai_application_list.rst
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            model_name=model_name,
            exact_match=exact_match,
            model_version=model_version,
            model_status=model_status,
            description=description,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            workspace_id=workspace_id,
            model_type=model_type,
            not_model_type=not_model_type,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    *,
    client: Client,
    model_name: str | Unset = UNSET,
    exact_match: bool | Unset = UNSET,
    model_version: str | Unset = UNSET,
    model_status: ModelStatus | str | Unset = UNSET,
    description: str | Unset = UNSET,
    offset: int | Unset = 0,
    limit: int | Unset = 280,
    sort_by: ModelSortKey | str | Unset = ModelSortKey.CREATE_AT,
    order: SortOrder | str | Unset = SortOrder.DESC,
    workspace_id: str | Unset = "0",
    model_type: ModelType | str | Unset = UNSET,
    not_model_type: ModelType | str | Unset = UNSET,
) -> ListModelsResponse:
    """List models

    Lists the models that meet the conditions, the latest first by default.

    Args:
        project_id (str): ID of the project. Not empty.
        model_name (str | Unset): Only models whose name contains this text; for a name with underscores set
            exact_match to true.
        exact_match (bool | Unset): Whether underscores in model_name are taken literally; needed for names that
            contain them.
        model_version (str | Unset): Only models of this version. Matches
            ^(0|[1-9][0-9]?)\\.(0|[1-9][0-9]?)\\.(0|[1-9][0-9]?)$.
        model_status (ModelStatus | str | Unset): Only models in this status.
        description (str | Unset): Only models whose description contains this text.
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        limit (int | Unset): Most models on a page. At least 1. Default: 280.
        sort_by (ModelSortKey | str | Unset): Field to sort by. Default: ModelSortKey.CREATE_AT.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        workspace_id (str | Unset): Only items of this workspace; 0 is the default one. Default: '0'.
        model_type (ModelType | str | Unset): Only models of this type; excludes not_model_type.
        not_model_type (ModelType | str | Unset): Only models of other types than this one; excludes model_type.
        client (Client): The client that sends the request.

    Returns:
        ListModelsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapters 7.2 and 7.3; ModelArts API Reference,
    ai_application_management/querying_the_ai_application_list.rst
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
        model_name=model_name,
        exact_match=exact_match,
        model_version=model_version,
        model_status=model_status,
        description=description,
        offset=offset,
        limit=limit,
        sort_by=sort_by,
        order=order,
        workspace_id=workspace_id,
        model_type=model_type,
        not_model_type=not_model_type,
    )
    result: ListModelsResponse = succeed(response, _ANSWERS)
    return result
