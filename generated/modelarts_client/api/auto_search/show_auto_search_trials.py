"""GET /v2/{project_id}/training-jobs/{training_job_id}/autosearch-trials"""

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
    from ...models.show_auto_search_trials_response import ShowAutoSearchTrialsResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ShowAutoSearchTrialsResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


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
        "path": "/v2/{project_id}/training-jobs/{training_job_id}/autosearch-trials".format(
            project_id=segment("project_id", project_id),
            training_job_id=segment("training_job_id", training_job_id),
        ),
        "params": params,
    }
    return _kwargs


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
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials, tables 1 and 2; ModelArts API Reference,
    training_management/querying_all_trials_using_hyperparameter_search.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchTrialsRequest
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            training_job_id=training_job_id,
            limit=limit,
            offset=offset,
        )
    )
    return read(response, _ANSWERS)


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
        client (Client): The client that sends the request.

    Returns:
        ShowAutoSearchTrialsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials, tables 1 and 2; ModelArts API Reference,
    training_management/querying_all_trials_using_hyperparameter_search.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchTrialsRequest
    """

    response = sync_detailed(
        project_id=project_id,
        training_job_id=training_job_id,
        client=client,
        limit=limit,
        offset=offset,
    )
    result: ShowAutoSearchTrialsResponse = succeed(response, _ANSWERS)
    return result


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
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials, tables 1 and 2; ModelArts API Reference,
    training_management/querying_all_trials_using_hyperparameter_search.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchTrialsRequest
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            training_job_id=training_job_id,
            limit=limit,
            offset=offset,
        )
    )
    return read(response, _ANSWERS)


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
        client (Client): The client that sends the request.

    Returns:
        ShowAutoSearchTrialsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials, tables 1 and 2; ModelArts API Reference,
    training_management/querying_all_trials_using_hyperparameter_search.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchTrialsRequest
    """

    response = await asyncio_detailed(
        project_id=project_id,
        training_job_id=training_job_id,
        client=client,
        limit=limit,
        offset=offset,
    )
    result: ShowAutoSearchTrialsResponse = succeed(response, _ANSWERS)
    return result
