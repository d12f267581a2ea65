# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v1/{project_id}/models"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...models.model_sort_key import ModelSortKey
from ...models.model_status import ModelStatus
from ...models.model_type import ModelType
from ...models.sort_order import SortOrder
from ...parameters import PathParameter as _Path
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.list_models_response import ListModelsResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ListModelsResponse, Error | ListModelsResponse] = _Endpoint(
    "GET",
    "/v1/{project_id}/models",
    _Path("project_id"),
    _Query("model_name"),
    _Query("exact_match"),
    _Query("model_version"),
    _Query("model_status"),
    _Query("description"),
    _Query("offset"),
    _Query("limit"),
    _Query("sort_by"),
    _Query("order"),
    _Query("workspace_id"),
    _Query("model_type"),
    _Query("not_model_type"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ListModelsResponse")),
        400: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        401: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        403: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        404: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        429: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        500: _JsonAnswer("object", codec=_codecs.Nested("Error")),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: _Client,
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
) -> _Response[Error | ListModelsResponse]:
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
        offset (int | Unset): Number of the page to return, from 0; on some servers the number of entries to
            skip. Default: 0.
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
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapters 7.2 and 7.3; ModelArts API Reference,
    ai_application_management/querying_the_ai_application_list.rst
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            model_name,
            exact_match,
            model_version,
            model_status,
            description,
            offset,
            limit,
            sort_by,
            order,
            workspace_id,
            model_type,
            not_model_type,
        ),
    )


def sync(
    project_id: str,
    *,
    client: _Client,
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
        offset (int | Unset): Number of the page to return, from 0; on some servers the number of entries to
            skip. Default: 0.
        limit (int | Unset): Most models on a page. At least 1. Default: 280.
        sort_by (ModelSortKey | str | Unset): Field to sort by. Default: ModelSortKey.CREATE_AT.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        workspace_id (str | Unset): Only items of this workspace; 0 is the default one. Default: '0'.
        model_type (ModelType | str | Unset): Only models of this type; excludes not_model_type.
        not_model_type (ModelType | str | Unset): Only models of other types than this one; excludes model_type.
        client (Client): The client that sends the request.

    Returns:
        ListModelsResponse: The models.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapters 7.2 and 7.3; ModelArts API Reference,
    ai_application_management/querying_the_ai_application_list.rst
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                model_name,
                exact_match,
                model_version,
                model_status,
                description,
                offset,
                limit,
                sort_by,
                order,
                workspace_id,
                model_type,
                not_model_type,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
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
) -> _Response[Error | ListModelsResponse]:
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
        offset (int | Unset): Number of the page to return, from 0; on some servers the number of entries to
            skip. Default: 0.
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
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapters 7.2 and 7.3; ModelArts API Reference,
    ai_application_management/querying_the_ai_application_list.rst
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            model_name,
            exact_match,
            model_version,
            model_status,
            description,
            offset,
            limit,
            sort_by,
            order,
            workspace_id,
            model_type,
            not_model_type,
        ),
    )


async def asyncio(
    project_id: str,
    *,
    client: _Client,
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
        offset (int | Unset): Number of the page to return, from 0; on some servers the number of entries to
            skip. Default: 0.
        limit (int | Unset): Most models on a page. At least 1. Default: 280.
        sort_by (ModelSortKey | str | Unset): Field to sort by. Default: ModelSortKey.CREATE_AT.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        workspace_id (str | Unset): Only items of this workspace; 0 is the default one. Default: '0'.
        model_type (ModelType | str | Unset): Only models of this type; excludes not_model_type.
        not_model_type (ModelType | str | Unset): Only models of other types than this one; excludes model_type.
        client (Client): The client that sends the request.

    Returns:
        ListModelsResponse: The models.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapters 7.2 and 7.3; ModelArts API Reference,
    ai_application_management/querying_the_ai_application_list.rst
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                model_name,
                exact_match,
                model_version,
                model_status,
                description,
                offset,
                limit,
                sort_by,
                order,
                workspace_id,
                model_type,
                not_model_type,
            ),
        )
    )


_resolve_functions(globals())
