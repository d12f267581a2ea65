"""POST /v2/{project_id}/training-jobs/{training_job_id}/autosearch-trial-earlystop/{trial_id}"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...paths import segment
from ...types import Response

if TYPE_CHECKING:
    from ...client import Client
    from ...models.error import Error
    from ...models.show_auto_search_trial_early_stop_response import ShowAutoSearchTrialEarlyStopResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ShowAutoSearchTrialEarlyStopResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    409: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    training_job_id: str,
    trial_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "path": "/v2/{project_id}/training-jobs/{training_job_id}/autosearch-trial-earlystop/{trial_id}".format(
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
) -> Response[Error | ShowAutoSearchTrialEarlyStopResponse]:
    """Stop a trial

    Stops one trial of an auto search job before its end.

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

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trial-earlystop, table 1; ModelArts API Reference,
    training_management/early_stopping_a_trial_of_an_auto_search_job.rst, Status Codes
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
) -> ShowAutoSearchTrialEarlyStopResponse:
    """Stop a trial

    Stops one trial of an auto search job before its end.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        trial_id (str): ID of the trial, found in the column trial_id of the trials of the job. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowAutoSearchTrialEarlyStopResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trial-earlystop, table 1; ModelArts API Reference,
    training_management/early_stopping_a_trial_of_an_auto_search_job.rst, Status Codes
    """

    response = sync_detailed(
        project_id=project_id,
        training_job_id=training_job_id,
        trial_id=trial_id,
        client=client,
    )
    result: ShowAutoSearchTrialEarlyStopResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    training_job_id: str,
    trial_id: str,
    *,
    client: Client,
) -> Response[Error | ShowAutoSearchTrialEarlyStopResponse]:
    """Stop a trial

    Stops one trial of an auto search job before its end.

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

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trial-earlystop, table 1; ModelArts API Reference,
    training_management/early_stopping_a_trial_of_an_auto_search_job.rst, Status Codes
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
) -> ShowAutoSearchTrialEarlyStopResponse:
    """Stop a trial

    Stops one trial of an auto search job before its end.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        trial_id (str): ID of the trial, found in the column trial_id of the trials of the job. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowAutoSearchTrialEarlyStopResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trial-earlystop, table 1; ModelArts API Reference,
    training_management/early_stopping_a_trial_of_an_auto_search_job.rst, Status Codes
    """

    response = await asyncio_detailed(
        project_id=project_id,
        training_job_id=training_job_id,
        trial_id=trial_id,
        client=client,
    )
    result: ShowAutoSearchTrialEarlyStopResponse = succeed(response, _ANSWERS)
    return result
