"""DELETE /v1/{project_id}/models/{model_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.delete_model_response import DeleteModelResponse
from ...models.error import Error
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs(
    project_id: str,
    model_id: str,
    *,
    cascade: bool | Unset = False,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["cascade"] = cascade

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/v1/{project_id}/models/{model_id}".format(
            project_id=quote(str(project_id), safe=""),
            model_id=quote(str(model_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return DeleteModelResponse.from_dict(data) if isinstance(data, dict) else data
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


def _build_response(response: httpx.Response) -> Response[DeleteModelResponse | Error]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[DeleteModelResponse | Error]) -> DeleteModelResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (DeleteModelResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    project_id: str,
    model_id: str,
    *,
    client: Client,
    cascade: bool | Unset = False,
) -> Response[DeleteModelResponse | Error]:
    """Delete a model

    Deletes a model, with its other versions if cascade is true; reports models that a service uses.

    Args:
        project_id (str): ID of the project. Not empty.
        model_id (str): ID of the model, found in model_id of a created or listed model. Not empty.
        cascade (bool | Unset): Whether the other versions, that is, models of the same name, are deleted as
            well; at most 20 at a time. Default: False.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.5; ModelArts API Reference,
    ai_application_management/deleting_an_ai_application.rst
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        model_id=model_id,
        cascade=cascade,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    project_id: str,
    model_id: str,
    *,
    client: Client,
    cascade: bool | Unset = False,
) -> DeleteModelResponse:
    """Delete a model

    Deletes a model, with its other versions if cascade is true; reports models that a service uses.

    Args:
        project_id (str): ID of the project. Not empty.
        model_id (str): ID of the model, found in model_id of a created or listed model. Not empty.
        cascade (bool | Unset): Whether the other versions, that is, models of the same name, are deleted as
            well; at most 20 at a time. Default: False.
        client (Client): Where the request goes.

    Returns:
        DeleteModelResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.5; ModelArts API Reference,
    ai_application_management/deleting_an_ai_application.rst
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            model_id=model_id,
            client=client,
            cascade=cascade,
        )
    )


async def asyncio_detailed(
    project_id: str,
    model_id: str,
    *,
    client: Client,
    cascade: bool | Unset = False,
) -> Response[DeleteModelResponse | Error]:
    """Delete a model

    Deletes a model, with its other versions if cascade is true; reports models that a service uses.

    Args:
        project_id (str): ID of the project. Not empty.
        model_id (str): ID of the model, found in model_id of a created or listed model. Not empty.
        cascade (bool | Unset): Whether the other versions, that is, models of the same name, are deleted as
            well; at most 20 at a time. Default: False.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.5; ModelArts API Reference,
    ai_application_management/deleting_an_ai_application.rst
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        model_id=model_id,
        cascade=cascade,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    project_id: str,
    model_id: str,
    *,
    client: Client,
    cascade: bool | Unset = False,
) -> DeleteModelResponse:
    """Delete a model

    Deletes a model, with its other versions if cascade is true; reports models that a service uses.

    Args:
        project_id (str): ID of the project. Not empty.
        model_id (str): ID of the model, found in model_id of a created or listed model. Not empty.
        cascade (bool | Unset): Whether the other versions, that is, models of the same name, are deleted as
            well; at most 20 at a time. Default: False.
        client (Client): Where the request goes.

    Returns:
        DeleteModelResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 7.5; ModelArts API Reference,
    ai_application_management/deleting_an_ai_application.rst
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            model_id=model_id,
            client=client,
            cascade=cascade,
        )
    )
