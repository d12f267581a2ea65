# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v1/{project_id}/services/specifications"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...models.service_infer_type import ServiceInferType
from ...parameters import PathParameter as _Path
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.show_service_specifications_response import ShowServiceSpecificationsResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ShowServiceSpecificationsResponse, Error | ShowServiceSpecificationsResponse] = _Endpoint(
    "GET",
    "/v1/{project_id}/services/specifications",
    _Path("project_id"),
    _Query("is_personal_cluster"),
    _Query("infer_type"),
    _Query("limit"),
    _Query("offset"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ShowServiceSpecificationsResponse")),
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
    is_personal_cluster: bool | Unset = False,
    infer_type: ServiceInferType | str | Unset = ServiceInferType.REAL_TIME,
    limit: str | Unset = "1000",
    offset: str | Unset = "0",
) -> _Response[Error | ShowServiceSpecificationsResponse]:
    """List the specifications of services

    Lists the specifications that the instances of a service can have.

    Args:
        project_id (str): ID of the project. Not empty.
        is_personal_cluster (bool | Unset): Whether to list the specifications for dedicated resource pools.
            Default: False.
        infer_type (ServiceInferType | str | Unset): Kind of service that the specifications are for. Default:
            ServiceInferType.REAL_TIME.
        limit (str | Unset): Most specifications on a page. Matches ^[0-9]+$. Default: '1000'.
        offset (str | Unset): Number of specifications to skip. Matches ^[0-9]+$. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            is_personal_cluster,
            infer_type,
            limit,
            offset,
        ),
    )


def sync(
    project_id: str,
    *,
    client: _Client,
    is_personal_cluster: bool | Unset = False,
    infer_type: ServiceInferType | str | Unset = ServiceInferType.REAL_TIME,
    limit: str | Unset = "1000",
    offset: str | Unset = "0",
) -> ShowServiceSpecificationsResponse:
    """List the specifications of services

    Lists the specifications that the instances of a service can have.

    Args:
        project_id (str): ID of the project. Not empty.
        is_personal_cluster (bool | Unset): Whether to list the specifications for dedicated resource pools.
            Default: False.
        infer_type (ServiceInferType | str | Unset): Kind of service that the specifications are for. Default:
            ServiceInferType.REAL_TIME.
        limit (str | Unset): Most specifications on a page. Matches ^[0-9]+$. Default: '1000'.
        offset (str | Unset): Number of specifications to skip. Matches ^[0-9]+$. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        ShowServiceSpecificationsResponse: A page of specifications.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                is_personal_cluster,
                infer_type,
                limit,
                offset,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
    is_personal_cluster: bool | Unset = False,
    infer_type: ServiceInferType | str | Unset = ServiceInferType.REAL_TIME,
    limit: str | Unset = "1000",
    offset: str | Unset = "0",
) -> _Response[Error | ShowServiceSpecificationsResponse]:
    """List the specifications of services

    Lists the specifications that the instances of a service can have.

    Args:
        project_id (str): ID of the project. Not empty.
        is_personal_cluster (bool | Unset): Whether to list the specifications for dedicated resource pools.
            Default: False.
        infer_type (ServiceInferType | str | Unset): Kind of service that the specifications are for. Default:
            ServiceInferType.REAL_TIME.
        limit (str | Unset): Most specifications on a page. Matches ^[0-9]+$. Default: '1000'.
        offset (str | Unset): Number of specifications to skip. Matches ^[0-9]+$. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            is_personal_cluster,
            infer_type,
            limit,
            offset,
        ),
    )


async def asyncio(
    project_id: str,
    *,
    client: _Client,
    is_personal_cluster: bool | Unset = False,
    infer_type: ServiceInferType | str | Unset = ServiceInferType.REAL_TIME,
    limit: str | Unset = "1000",
    offset: str | Unset = "0",
) -> ShowServiceSpecificationsResponse:
    """List the specifications of services

    Lists the specifications that the instances of a service can have.

    Args:
        project_id (str): ID of the project. Not empty.
        is_personal_cluster (bool | Unset): Whether to list the specifications for dedicated resource pools.
            Default: False.
        infer_type (ServiceInferType | str | Unset): Kind of service that the specifications are for. Default:
            ServiceInferType.REAL_TIME.
        limit (str | Unset): Most specifications on a page. Matches ^[0-9]+$. Default: '1000'.
        offset (str | Unset): Number of specifications to skip. Matches ^[0-9]+$. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        ShowServiceSpecificationsResponse: A page of specifications.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                is_personal_cluster,
                infer_type,
                limit,
                offset,
            ),
        )
    )


_resolve_functions(globals())
