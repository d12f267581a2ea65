# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v2/{project_id}/training-jobs/{training_job_id}/autosearch-trials"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...parameters import PathParameter as _Path
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.show_auto_search_trials_response import ShowAutoSearchTrialsResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ShowAutoSearchTrialsResponse, Error | ShowAutoSearchTrialsResponse] = _Endpoint(
    "GET",
    "/v2/{project_id}/training-jobs/{training_job_id}/autosearch-trials",
    _Path("project_id"),
    _Path("training_job_id"),
    _Query("limit"),
    _Query("offset"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ShowAutoSearchTrialsResponse")),
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
    training_job_id: str,
    *,
    client: _Client,
    limit: int | Unset = 50,
    offset: int | Unset = 0,
) -> _Response[Error | ShowAutoSearchTrialsResponse]:
    """List trials

    Lists the trials of an auto search job, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        limit (int | Unset): Most trials on a page. At least 1. Default: 50.
        offset (int | Unset): Number of trials to skip; on some servers the number of the page, from 0. Default:
            0.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials, tables 1 and 2; ModelArts API Reference,
    training_management/querying_all_trials_using_hyperparameter_search.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchTrialsRequest
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            training_job_id,
            limit,
            offset,
        ),
    )


def sync(
    project_id: str,
    training_job_id: str,
    *,
    client: _Client,
    limit: int | Unset = 50,
    offset: int | Unset = 0,
) -> ShowAutoSearchTrialsResponse:
    """List trials

    Lists the trials of an auto search job, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        limit (int | Unset): Most trials on a page. At least 1. Default: 50.
        offset (int | Unset): Number of trials to skip; on some servers the number of the page, from 0. Default:
            0.
        client (Client): The client that sends the request.

    Returns:
        ShowAutoSearchTrialsResponse: A page of trials.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials, tables 1 and 2; ModelArts API Reference,
    training_management/querying_all_trials_using_hyperparameter_search.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchTrialsRequest
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                training_job_id,
                limit,
                offset,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    training_job_id: str,
    *,
    client: _Client,
    limit: int | Unset = 50,
    offset: int | Unset = 0,
) -> _Response[Error | ShowAutoSearchTrialsResponse]:
    """List trials

    Lists the trials of an auto search job, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        limit (int | Unset): Most trials on a page. At least 1. Default: 50.
        offset (int | Unset): Number of trials to skip; on some servers the number of the page, from 0. Default:
            0.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials, tables 1 and 2; ModelArts API Reference,
    training_management/querying_all_trials_using_hyperparameter_search.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchTrialsRequest
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            training_job_id,
            limit,
            offset,
        ),
    )


async def asyncio(
    project_id: str,
    training_job_id: str,
    *,
    client: _Client,
    limit: int | Unset = 50,
    offset: int | Unset = 0,
) -> ShowAutoSearchTrialsResponse:
    """List trials

    Lists the trials of an auto search job, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        limit (int | Unset): Most trials on a page. At least 1. Default: 50.
        offset (int | Unset): Number of trials to skip; on some servers the number of the page, from 0. Default:
            0.
        client (Client): The client that sends the request.

    Returns:
        ShowAutoSearchTrialsResponse: A page of trials.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials, tables 1 and 2; ModelArts API Reference,
    training_management/querying_all_trials_using_hyperparameter_search.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchTrialsRequest
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                training_job_id,
                limit,
                offset,
            ),
        )
    )


_resolve_functions(globals())
