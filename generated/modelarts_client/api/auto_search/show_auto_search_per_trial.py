# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v2/{project_id}/training-jobs/{training_job_id}/autosearch-trials/{trial_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...parameters import PathParameter as _Path
from ...type_hints import resolve_functions as _resolve_functions

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.auto_search_trial_table import AutoSearchTrialTable
    from ...models.error import Error
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[AutoSearchTrialTable, AutoSearchTrialTable | Error] = _Endpoint(
    "GET",
    "/v2/{project_id}/training-jobs/{training_job_id}/autosearch-trials/{trial_id}",
    _Path("project_id"),
    _Path("training_job_id"),
    _Path("trial_id"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("AutoSearchTrialTable")),
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
    trial_id: str,
    *,
    client: _Client,
) -> _Response[AutoSearchTrialTable | Error]:
    """Show a trial

    Returns the results of one trial, a row for each report.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        trial_id (str): ID of the trial, found in the column trial_id of the trials of the job. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials/trial_id, table 1; ModelArts API Reference,
    training_management/querying_information_about_a_trial_using_hyperparameter_search.rst, Status Codes
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            training_job_id,
            trial_id,
        ),
    )


def sync(
    project_id: str,
    training_job_id: str,
    trial_id: str,
    *,
    client: _Client,
) -> AutoSearchTrialTable:
    """Show a trial

    Returns the results of one trial, a row for each report.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        trial_id (str): ID of the trial, found in the column trial_id of the trials of the job. Not empty.
        client (Client): The client that sends the request.

    Returns:
        AutoSearchTrialTable: The trial.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials/trial_id, table 1; ModelArts API Reference,
    training_management/querying_information_about_a_trial_using_hyperparameter_search.rst, Status Codes
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                training_job_id,
                trial_id,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    training_job_id: str,
    trial_id: str,
    *,
    client: _Client,
) -> _Response[AutoSearchTrialTable | Error]:
    """Show a trial

    Returns the results of one trial, a row for each report.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        trial_id (str): ID of the trial, found in the column trial_id of the trials of the job. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials/trial_id, table 1; ModelArts API Reference,
    training_management/querying_information_about_a_trial_using_hyperparameter_search.rst, Status Codes
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            training_job_id,
            trial_id,
        ),
    )


async def asyncio(
    project_id: str,
    training_job_id: str,
    trial_id: str,
    *,
    client: _Client,
) -> AutoSearchTrialTable:
    """Show a trial

    Returns the results of one trial, a row for each report.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        trial_id (str): ID of the trial, found in the column trial_id of the trials of the job. Not empty.
        client (Client): The client that sends the request.

    Returns:
        AutoSearchTrialTable: The trial.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials/trial_id, table 1; ModelArts API Reference,
    training_management/querying_information_about_a_trial_using_hyperparameter_search.rst, Status Codes
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                training_job_id,
                trial_id,
            ),
        )
    )


_resolve_functions(globals())
