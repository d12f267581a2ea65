"""GET /v2/{project_id}/training-jobs/{training_job_id}/autosearch-trials/{trial_id}"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...paths import segment
from ...types import Response

if TYPE_CHECKING:
    from ...client import Client
    from ...models.auto_search_trial_table import AutoSearchTrialTable
    from ...models.error import Error

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("AutoSearchTrialTable"),
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
    trial_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v2/{project_id}/training-jobs/{training_job_id}/autosearch-trials/{trial_id}".format(
            project_id=segment("project_id", project_id),
            training_job_id=segment("training_job_id", training_job_id),
            trial_id=segment("trial_id", trial_id),
        ),
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    training_job_id: str,
    trial_id: str,
    *,
    client: Client,
) -> Response[AutoSearchTrialTable | Error]:
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
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials/trial_id, table 1; ModelArts API Reference,
    training_management/querying_information_about_a_trial_using_hyperparameter_search.rst, Status Codes
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            training_job_id=training_job_id,
            trial_id=trial_id,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    training_job_id: str,
    trial_id: str,
    *,
    client: Client,
) -> AutoSearchTrialTable:
    """Show a trial

    Returns the results of one trial, a row for each report.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        trial_id (str): ID of the trial, found in the column trial_id of the trials of the job. Not empty.
        client (Client): The client that sends the request.

    Returns:
        AutoSearchTrialTable: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials/trial_id, table 1; ModelArts API Reference,
    training_management/querying_information_about_a_trial_using_hyperparameter_search.rst, Status Codes
    """

    response = sync_detailed(
        project_id=project_id,
        training_job_id=training_job_id,
        trial_id=trial_id,
        client=client,
    )
    result: AutoSearchTrialTable = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    training_job_id: str,
    trial_id: str,
    *,
    client: Client,
) -> Response[AutoSearchTrialTable | Error]:
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
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials/trial_id, table 1; ModelArts API Reference,
    training_management/querying_information_about_a_trial_using_hyperparameter_search.rst, Status Codes
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            training_job_id=training_job_id,
            trial_id=trial_id,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    training_job_id: str,
    trial_id: str,
    *,
    client: Client,
) -> AutoSearchTrialTable:
    """Show a trial

    Returns the results of one trial, a row for each report.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        trial_id (str): ID of the trial, found in the column trial_id of the trials of the job. Not empty.
        client (Client): The client that sends the request.

    Returns:
        AutoSearchTrialTable: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials/trial_id, table 1; ModelArts API Reference,
    training_management/querying_information_about_a_trial_using_hyperparameter_search.rst, Status Codes
    """

    response = await asyncio_detailed(
        project_id=project_id,
        training_job_id=training_job_id,
        trial_id=trial_id,
        client=client,
    )
    result: AutoSearchTrialTable = succeed(response, _ANSWERS)
    return result
