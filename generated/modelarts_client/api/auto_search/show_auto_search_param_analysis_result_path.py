# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v2/{project_id}/training-jobs/{training_job_id}/autosearch-parameter-analysis/{parameter_name}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...parameters import PathParameter as _Path
from ...type_hints import resolve_functions as _resolve_functions

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.show_auto_search_param_analysis_result_path_response import (
        ShowAutoSearchParamAnalysisResultPathResponse,
    )
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[
    ShowAutoSearchParamAnalysisResultPathResponse, Error | ShowAutoSearchParamAnalysisResultPathResponse
] = _Endpoint(
    "GET",
    "/v2/{project_id}/training-jobs/{training_job_id}/autosearch-parameter-analysis/{parameter_name}",
    _Path("project_id"),
    _Path("training_job_id"),
    _Path("parameter_name"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ShowAutoSearchParamAnalysisResultPathResponse")),
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
    parameter_name: str,
    *,
    client: _Client,
) -> _Response[Error | ShowAutoSearchParamAnalysisResultPathResponse]:
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
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-parameter-analysis/parameter_name, table 1; ModelArts API
    Reference,
    training_management/obtaining_the_path_for_storing_a_hyperparameter_sensitivity_analysis_image.rst,
    Status Codes
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            training_job_id,
            parameter_name,
        ),
    )


def sync(
    project_id: str,
    training_job_id: str,
    parameter_name: str,
    *,
    client: _Client,
) -> ShowAutoSearchParamAnalysisResultPathResponse:
    """Find the image of an analysis

    Returns where the image of the analysis of a hyperparameter is.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        parameter_name (str): Name of the hyperparameter, found in the first column of the analysis. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowAutoSearchParamAnalysisResultPathResponse: The path.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-parameter-analysis/parameter_name, table 1; ModelArts API
    Reference,
    training_management/obtaining_the_path_for_storing_a_hyperparameter_sensitivity_analysis_image.rst,
    Status Codes
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                training_job_id,
                parameter_name,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    training_job_id: str,
    parameter_name: str,
    *,
    client: _Client,
) -> _Response[Error | ShowAutoSearchParamAnalysisResultPathResponse]:
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
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-parameter-analysis/parameter_name, table 1; ModelArts API
    Reference,
    training_management/obtaining_the_path_for_storing_a_hyperparameter_sensitivity_analysis_image.rst,
    Status Codes
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            training_job_id,
            parameter_name,
        ),
    )


async def asyncio(
    project_id: str,
    training_job_id: str,
    parameter_name: str,
    *,
    client: _Client,
) -> ShowAutoSearchParamAnalysisResultPathResponse:
    """Find the image of an analysis

    Returns where the image of the analysis of a hyperparameter is.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        parameter_name (str): Name of the hyperparameter, found in the first column of the analysis. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowAutoSearchParamAnalysisResultPathResponse: The path.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 003_a4dc8ac54fbecbc8.txt, autosearch-parameter-analysis/parameter_name, table 1; ModelArts API
    Reference,
    training_management/obtaining_the_path_for_storing_a_hyperparameter_sensitivity_analysis_image.rst,
    Status Codes
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                training_job_id,
                parameter_name,
            ),
        )
    )


_resolve_functions(globals())
