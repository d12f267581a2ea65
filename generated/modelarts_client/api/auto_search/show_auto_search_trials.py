"""GET /v2/{project_id}/training-jobs/{training_job_id}/autosearch-trials"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.error import Error
from ...models.show_auto_search_trials_response import ShowAutoSearchTrialsResponse
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs(
    project_id: str,
    training_job_id: str,
    *,
    limit: int | Unset = 50,
    offset: int | Unset = 0,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    params["offset"] = offset

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v2/{project_id}/training-jobs/{training_job_id}/autosearch-trials".format(
            project_id=quote(str(project_id), safe=""),
            training_job_id=quote(str(training_job_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return ShowAutoSearchTrialsResponse.from_dict(data) if isinstance(data, dict) else data
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


def _build_response(response: httpx.Response) -> Response[Error | ShowAutoSearchTrialsResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[Error | ShowAutoSearchTrialsResponse]) -> ShowAutoSearchTrialsResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (ShowAutoSearchTrialsResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    project_id: str,
    training_job_id: str,
    *,
    client: Client,
    limit: int | Unset = 50,
    offset: int | Unset = 0,
) -> Response[Error | ShowAutoSearchTrialsResponse]:
    """List trials

    Lists the trials of an auto search job, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        limit (int | Unset): Most trials on a page. At least 1. Default: 50.
        offset (int | Unset): Number of trials to skip. At least 0. Default: 0.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials, tables 1 and 2; ModelArts API Reference,
    training_management/querying_all_trials_using_hyperparameter_search.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchTrialsRequest
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        training_job_id=training_job_id,
        limit=limit,
        offset=offset,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    project_id: str,
    training_job_id: str,
    *,
    client: Client,
    limit: int | Unset = 50,
    offset: int | Unset = 0,
) -> ShowAutoSearchTrialsResponse:
    """List trials

    Lists the trials of an auto search job, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        limit (int | Unset): Most trials on a page. At least 1. Default: 50.
        offset (int | Unset): Number of trials to skip. At least 0. Default: 0.
        client (Client): Where the request goes.

    Returns:
        ShowAutoSearchTrialsResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials, tables 1 and 2; ModelArts API Reference,
    training_management/querying_all_trials_using_hyperparameter_search.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchTrialsRequest
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            training_job_id=training_job_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    )


async def asyncio_detailed(
    project_id: str,
    training_job_id: str,
    *,
    client: Client,
    limit: int | Unset = 50,
    offset: int | Unset = 0,
) -> Response[Error | ShowAutoSearchTrialsResponse]:
    """List trials

    Lists the trials of an auto search job, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        limit (int | Unset): Most trials on a page. At least 1. Default: 50.
        offset (int | Unset): Number of trials to skip. At least 0. Default: 0.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials, tables 1 and 2; ModelArts API Reference,
    training_management/querying_all_trials_using_hyperparameter_search.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchTrialsRequest
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        training_job_id=training_job_id,
        limit=limit,
        offset=offset,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    project_id: str,
    training_job_id: str,
    *,
    client: Client,
    limit: int | Unset = 50,
    offset: int | Unset = 0,
) -> ShowAutoSearchTrialsResponse:
    """List trials

    Lists the trials of an auto search job, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        limit (int | Unset): Most trials on a page. At least 1. Default: 50.
        offset (int | Unset): Number of trials to skip. At least 0. Default: 0.
        client (Client): Where the request goes.

    Returns:
        ShowAutoSearchTrialsResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials, tables 1 and 2; ModelArts API Reference,
    training_management/querying_all_trials_using_hyperparameter_search.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchTrialsRequest
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            training_job_id=training_job_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    )
