"""GET /v1/{project_id}/models"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.error import Error
from ...models.list_models_response import ListModelsResponse
from ...models.model_sort_key import ModelSortKey
from ...models.model_status import ModelStatus
from ...models.model_type import ModelType
from ...models.sort_order import SortOrder
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    import httpx

    from ...client import Client


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
        "url": "/v1/{project_id}/models".format(
            project_id=quote(str(project_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return ListModelsResponse.from_dict(data) if isinstance(data, dict) else data
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


def _build_response(response: httpx.Response) -> Response[Error | ListModelsResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[Error | ListModelsResponse]) -> ListModelsResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (ListModelsResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


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

    Lists the models that meet the conditions, the latest first unless told otherwise.

    Args:
        project_id (str):
        model_name (str | Unset):
        exact_match (bool | Unset):
        model_version (str | Unset): Version as three numbers from 0 to 99 without leading zeros, for example
            1.0.0.
        model_status (ModelStatus | str | Unset): Status of a model: being imported (publishing), ready
            (published), not imported (failed), image being built (building), image not built (building_failed).
        description (str | Unset):
        offset (int | Unset):  Default: 0.
        limit (int | Unset):  Default: 280.
        sort_by (ModelSortKey | str | Unset): Field that models are sorted by: time of creation, version or
            size. Default: ModelSortKey.CREATE_AT.
        order (SortOrder | str | Unset): Direction of sorting: asc is ascending, desc is descending. Default:
            SortOrder.DESC.
        workspace_id (str | Unset):  Default: '0'.
        model_type (ModelType | str | Unset): Engine of a model, or where it comes from: Image is a custom
            image, Template is a model template.
        not_model_type (ModelType | str | Unset): Engine of a model, or where it comes from: Image is a custom
            image, Template is a model template.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.
    """

    kwargs = _get_kwargs(
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
    return _build_response(client.get_httpx_client().request(**kwargs))


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

    Lists the models that meet the conditions, the latest first unless told otherwise.

    Args:
        project_id (str):
        model_name (str | Unset):
        exact_match (bool | Unset):
        model_version (str | Unset): Version as three numbers from 0 to 99 without leading zeros, for example
            1.0.0.
        model_status (ModelStatus | str | Unset): Status of a model: being imported (publishing), ready
            (published), not imported (failed), image being built (building), image not built (building_failed).
        description (str | Unset):
        offset (int | Unset):  Default: 0.
        limit (int | Unset):  Default: 280.
        sort_by (ModelSortKey | str | Unset): Field that models are sorted by: time of creation, version or
            size. Default: ModelSortKey.CREATE_AT.
        order (SortOrder | str | Unset): Direction of sorting: asc is ascending, desc is descending. Default:
            SortOrder.DESC.
        workspace_id (str | Unset):  Default: '0'.
        model_type (ModelType | str | Unset): Engine of a model, or where it comes from: Image is a custom
            image, Template is a model template.
        not_model_type (ModelType | str | Unset): Engine of a model, or where it comes from: Image is a custom
            image, Template is a model template.
        client (Client): Where the request goes.

    Returns:
        ListModelsResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.
    """

    return _success(
        sync_detailed(
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
    )


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

    Lists the models that meet the conditions, the latest first unless told otherwise.

    Args:
        project_id (str):
        model_name (str | Unset):
        exact_match (bool | Unset):
        model_version (str | Unset): Version as three numbers from 0 to 99 without leading zeros, for example
            1.0.0.
        model_status (ModelStatus | str | Unset): Status of a model: being imported (publishing), ready
            (published), not imported (failed), image being built (building), image not built (building_failed).
        description (str | Unset):
        offset (int | Unset):  Default: 0.
        limit (int | Unset):  Default: 280.
        sort_by (ModelSortKey | str | Unset): Field that models are sorted by: time of creation, version or
            size. Default: ModelSortKey.CREATE_AT.
        order (SortOrder | str | Unset): Direction of sorting: asc is ascending, desc is descending. Default:
            SortOrder.DESC.
        workspace_id (str | Unset):  Default: '0'.
        model_type (ModelType | str | Unset): Engine of a model, or where it comes from: Image is a custom
            image, Template is a model template.
        not_model_type (ModelType | str | Unset): Engine of a model, or where it comes from: Image is a custom
            image, Template is a model template.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.
    """

    kwargs = _get_kwargs(
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
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


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

    Lists the models that meet the conditions, the latest first unless told otherwise.

    Args:
        project_id (str):
        model_name (str | Unset):
        exact_match (bool | Unset):
        model_version (str | Unset): Version as three numbers from 0 to 99 without leading zeros, for example
            1.0.0.
        model_status (ModelStatus | str | Unset): Status of a model: being imported (publishing), ready
            (published), not imported (failed), image being built (building), image not built (building_failed).
        description (str | Unset):
        offset (int | Unset):  Default: 0.
        limit (int | Unset):  Default: 280.
        sort_by (ModelSortKey | str | Unset): Field that models are sorted by: time of creation, version or
            size. Default: ModelSortKey.CREATE_AT.
        order (SortOrder | str | Unset): Direction of sorting: asc is ascending, desc is descending. Default:
            SortOrder.DESC.
        workspace_id (str | Unset):  Default: '0'.
        model_type (ModelType | str | Unset): Engine of a model, or where it comes from: Image is a custom
            image, Template is a model template.
        not_model_type (ModelType | str | Unset): Engine of a model, or where it comes from: Image is a custom
            image, Template is a model template.
        client (Client): Where the request goes.

    Returns:
        ListModelsResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.
    """

    return _success(
        await asyncio_detailed(
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
    )
