"""GET /v2/{project_id}/training-jobs/{training_job_id}/autosearch-parameter-analysis/{parameter_name}"""

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
    from ...models.show_auto_search_param_analysis_result_path_response import (
        ShowAutoSearchParamAnalysisResultPathResponse,
    )

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ShowAutoSearchParamAnalysisResultPathResponse"),
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
    parameter_name: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v2/{project_id}/training-jobs/{training_job_id}/autosearch-parameter-analysis/{parameter_name}".format(
            project_id=segment("project_id", project_id),
            training_job_id=segment("training_job_id", training_job_id),
            parameter_name=segment("parameter_name", parameter_name),
        ),
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    training_job_id: str,
    parameter_name: str,
    *,
    client: Client,
) -> Response[Error | ShowAutoSearchParamAnalysisResultPathResponse]:
    """Find the image of an analysis

    Returns where the image of the analysis of a hyperparameter is.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        parameter_name (str): Name of the hyperparameter, found in the first column of the analysis. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-parameter-analysis/parameter_name, table 1; ModelArts API
    Reference,
    training_management/obtaining_the_path_for_storing_a_hyperparameter_sensitivity_analysis_image.rst,
    Status Codes
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            training_job_id=training_job_id,
            parameter_name=parameter_name,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    training_job_id: str,
    parameter_name: str,
    *,
    client: Client,
) -> ShowAutoSearchParamAnalysisResultPathResponse:
    """Find the image of an analysis

    Returns where the image of the analysis of a hyperparameter is.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        parameter_name (str): Name of the hyperparameter, found in the first column of the analysis. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowAutoSearchParamAnalysisResultPathResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-parameter-analysis/parameter_name, table 1; ModelArts API
    Reference,
    training_management/obtaining_the_path_for_storing_a_hyperparameter_sensitivity_analysis_image.rst,
    Status Codes
    """

    response = sync_detailed(
        project_id=project_id,
        training_job_id=training_job_id,
        parameter_name=parameter_name,
        client=client,
    )
    result: ShowAutoSearchParamAnalysisResultPathResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    training_job_id: str,
    parameter_name: str,
    *,
    client: Client,
) -> Response[Error | ShowAutoSearchParamAnalysisResultPathResponse]:
    """Find the image of an analysis

    Returns where the image of the analysis of a hyperparameter is.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        parameter_name (str): Name of the hyperparameter, found in the first column of the analysis. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-parameter-analysis/parameter_name, table 1; ModelArts API
    Reference,
    training_management/obtaining_the_path_for_storing_a_hyperparameter_sensitivity_analysis_image.rst,
    Status Codes
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            training_job_id=training_job_id,
            parameter_name=parameter_name,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    training_job_id: str,
    parameter_name: str,
    *,
    client: Client,
) -> ShowAutoSearchParamAnalysisResultPathResponse:
    """Find the image of an analysis

    Returns where the image of the analysis of a hyperparameter is.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        parameter_name (str): Name of the hyperparameter, found in the first column of the analysis. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowAutoSearchParamAnalysisResultPathResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-parameter-analysis/parameter_name, table 1; ModelArts API
    Reference,
    training_management/obtaining_the_path_for_storing_a_hyperparameter_sensitivity_analysis_image.rst,
    Status Codes
    """

    response = await asyncio_detailed(
        project_id=project_id,
        training_job_id=training_job_id,
        parameter_name=parameter_name,
        client=client,
    )
    result: ShowAutoSearchParamAnalysisResultPathResponse = succeed(response, _ANSWERS)
    return result
