# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v1/{project_id}/models/template"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...models.model_template_theme import ModelTemplateTheme
from ...parameters import PathParameter as _Path
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.list_model_templates_response import ListModelTemplatesResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ListModelTemplatesResponse, Error | ListModelTemplatesResponse] = _Endpoint(
    "GET",
    "/v1/{project_id}/models/template",
    _Path("project_id"),
    _Query("theme"),
    _Query("engine"),
    _Query("env"),
    _Query("keyword"),
    _Query("limit"),
    _Query("offset"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ListModelTemplatesResponse")),
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
    theme: ModelTemplateTheme | str | Unset = UNSET,
    engine: str | Unset = UNSET,
    env: str | Unset = UNSET,
    keyword: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = 0,
) -> _Response[Error | ListModelTemplatesResponse]:
    """List templates of models

    Lists the templates that models can be made from, whose packages then need no config.json.

    Args:
        project_id (str): ID of the project. Not empty.
        theme (ModelTemplateTheme | str | Unset): Only templates for this purpose.
        engine (str | Unset): Only templates of this AI engine.
        env (str | Unset): Only templates of this runtime environment.
        keyword (str | Unset): Only templates whose name or description contains this text.
        limit (int | Unset): Most templates on a page. 1 to 1000.
        offset (int | Unset): Number of templates to skip. At least 0. Default: 0.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: huaweicloud/terraform-provider-huaweicloud, data_source_huaweicloud_modelarts_model_templates.go
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            theme,
            engine,
            env,
            keyword,
            limit,
            offset,
        ),
    )


def sync(
    project_id: str,
    *,
    client: _Client,
    theme: ModelTemplateTheme | str | Unset = UNSET,
    engine: str | Unset = UNSET,
    env: str | Unset = UNSET,
    keyword: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = 0,
) -> ListModelTemplatesResponse:
    """List templates of models

    Lists the templates that models can be made from, whose packages then need no config.json.

    Args:
        project_id (str): ID of the project. Not empty.
        theme (ModelTemplateTheme | str | Unset): Only templates for this purpose.
        engine (str | Unset): Only templates of this AI engine.
        env (str | Unset): Only templates of this runtime environment.
        keyword (str | Unset): Only templates whose name or description contains this text.
        limit (int | Unset): Most templates on a page. 1 to 1000.
        offset (int | Unset): Number of templates to skip. At least 0. Default: 0.
        client (Client): The client that sends the request.

    Returns:
        ListModelTemplatesResponse: The templates.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: huaweicloud/terraform-provider-huaweicloud, data_source_huaweicloud_modelarts_model_templates.go
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                theme,
                engine,
                env,
                keyword,
                limit,
                offset,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
    theme: ModelTemplateTheme | str | Unset = UNSET,
    engine: str | Unset = UNSET,
    env: str | Unset = UNSET,
    keyword: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = 0,
) -> _Response[Error | ListModelTemplatesResponse]:
    """List templates of models

    Lists the templates that models can be made from, whose packages then need no config.json.

    Args:
        project_id (str): ID of the project. Not empty.
        theme (ModelTemplateTheme | str | Unset): Only templates for this purpose.
        engine (str | Unset): Only templates of this AI engine.
        env (str | Unset): Only templates of this runtime environment.
        keyword (str | Unset): Only templates whose name or description contains this text.
        limit (int | Unset): Most templates on a page. 1 to 1000.
        offset (int | Unset): Number of templates to skip. At least 0. Default: 0.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: huaweicloud/terraform-provider-huaweicloud, data_source_huaweicloud_modelarts_model_templates.go
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            theme,
            engine,
            env,
            keyword,
            limit,
            offset,
        ),
    )


async def asyncio(
    project_id: str,
    *,
    client: _Client,
    theme: ModelTemplateTheme | str | Unset = UNSET,
    engine: str | Unset = UNSET,
    env: str | Unset = UNSET,
    keyword: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = 0,
) -> ListModelTemplatesResponse:
    """List templates of models

    Lists the templates that models can be made from, whose packages then need no config.json.

    Args:
        project_id (str): ID of the project. Not empty.
        theme (ModelTemplateTheme | str | Unset): Only templates for this purpose.
        engine (str | Unset): Only templates of this AI engine.
        env (str | Unset): Only templates of this runtime environment.
        keyword (str | Unset): Only templates whose name or description contains this text.
        limit (int | Unset): Most templates on a page. 1 to 1000.
        offset (int | Unset): Number of templates to skip. At least 0. Default: 0.
        client (Client): The client that sends the request.

    Returns:
        ListModelTemplatesResponse: The templates.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: huaweicloud/terraform-provider-huaweicloud, data_source_huaweicloud_modelarts_model_templates.go
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                theme,
                engine,
                env,
                keyword,
                limit,
                offset,
            ),
        )
    )


_resolve_functions(globals())
