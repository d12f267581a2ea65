# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``models``, bound to a client."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ..bound_calls import AsyncCalls as _AsyncCalls
from ..bound_calls import Calls as _Calls
from ..models.model_sort_key import ModelSortKey
from ..models.sort_order import SortOrder
from ..paging import AsyncPagedCalls as _AsyncPagedCalls
from ..paging import PagedCalls as _PagedCalls
from ..types import UNSET, Unset
from ..types import Response as _Response

if TYPE_CHECKING:
    from ..models.create_model_request import CreateModelRequest
    from ..models.create_model_response import CreateModelResponse
    from ..models.delete_model_response import DeleteModelResponse
    from ..models.engine_and_runtimes_response import EngineAndRuntimesResponse
    from ..models.error import Error
    from ..models.list_model_templates_response import ListModelTemplatesResponse
    from ..models.list_models_response import ListModelsResponse
    from ..models.model_list_item import ModelListItem
    from ..models.model_status import ModelStatus
    from ..models.model_template_details import ModelTemplateDetails
    from ..models.model_template_theme import ModelTemplateTheme
    from ..models.model_type import ModelType
    from ..models.show_model_engine_and_runtime_response import ShowModelEngineAndRuntimeResponse
    from ..models.show_model_response import ShowModelResponse


class ModelsCalls(_Calls):
    """Models, and the engines and runtimes that they run on."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawModelsCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return RawModelsCalls(self._client)

    @property
    def list_models(self) -> ListModelsCall:
        """List models; see `ListModelsCall.__call__`."""
        return ListModelsCall(self._client)

    def create_model(
        self,
        *,
        body: CreateModelRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> CreateModelResponse:
        """Import a model

        Imports a model from OBS, from an image or through a template; model_status shows when it is ready.

        Args:
            body: A model to import. A Template needs template, every other model_type needs source_location.
            project_id: ID of the project. Not empty.

        Returns:
            The import has begun.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 7.1; ModelArts API Reference, model_management/creating_a_model.rst
        (75ad29f); ModelArts API Reference, appendix/error_codes.rst, ModelArts.3001 to ModelArts.3080
        """

        _answer: CreateModelResponse = self._call(
            "CreateModel",
            body=body,
            project_id=project_id,
        )
        return _answer

    def show_model(
        self,
        model_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowModelResponse:
        """Show a model

        Shows the details of a model.

        Args:
            model_id: ID of the model, found in model_id of a created or listed model. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The model.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 7.4; 003_a4dc8ac54fbecbc8.txt, ShowModel; ModelArts API Reference,
        ai_application_management/obtaining_details_about_an_ai_application.rst
        """

        _answer: ShowModelResponse = self._call(
            "ShowModel",
            model_id=model_id,
            project_id=project_id,
        )
        return _answer

    def delete_model(
        self,
        model_id: str,
        *,
        cascade: bool | Unset = False,
        project_id: str | Unset = UNSET,
    ) -> DeleteModelResponse:
        """Delete a model

        Deletes a model, with its other versions if cascade is true; reports models that a service uses.

        Args:
            model_id: ID of the model, found in model_id of a created or listed model. Not empty.
            cascade: Whether the other versions, that is, models of the same name, are deleted as well; at most 20
                at a time. Default: False.
            project_id: ID of the project. Not empty.

        Returns:
            The deleted models, and those that could not be deleted.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 7.5; ModelArts API Reference,
        ai_application_management/deleting_an_ai_application.rst
        """

        _answer: DeleteModelResponse = self._call(
            "DeleteModel",
            model_id=model_id,
            cascade=cascade,
            project_id=project_id,
        )
        return _answer

    @property
    def show_model_engine_and_runtime(self) -> ShowModelEngineAndRuntimeCall:
        """List engines and runtimes of models; see `ShowModelEngineAndRuntimeCall.__call__`."""
        return ShowModelEngineAndRuntimeCall(self._client)

    @property
    def list_model_templates(self) -> ListModelTemplatesCall:
        """List templates of models; see `ListModelTemplatesCall.__call__`."""
        return ListModelTemplatesCall(self._client)


class RawModelsCalls(_Calls):
    """The operations of `ModelsCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "sync_detailed"

    def list_models(
        self,
        *,
        model_name: str | Unset = UNSET,
        exact_match: bool | Unset = UNSET,
        model_version: str | Unset = UNSET,
        model_status: ModelStatus | str | Unset = UNSET,
        description: str | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 280,
        sort_by: ModelSortKey | str | Unset = ModelSortKey.CREATE_AT,
        order: SortOrder | str | Unset = SortOrder.DESC,
        workspace_id: str | Unset = "0",
        model_type: ModelType | str | Unset = UNSET,
        not_model_type: ModelType | str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListModelsResponse]:
        """List models"""
        _answer: _Response[Error | ListModelsResponse] = self._call(
            "ListModels",
            model_name=model_name,
            exact_match=exact_match,
            model_version=model_version,
            model_status=model_status,
            description=description,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            workspace_id=workspace_id,
            model_type=model_type,
            not_model_type=not_model_type,
            project_id=project_id,
        )
        return _answer

    def create_model(
        self,
        *,
        body: CreateModelRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[CreateModelResponse | Error]:
        """Import a model"""
        _answer: _Response[CreateModelResponse | Error] = self._call(
            "CreateModel",
            body=body,
            project_id=project_id,
        )
        return _answer

    def show_model(
        self,
        model_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowModelResponse]:
        """Show a model"""
        _answer: _Response[Error | ShowModelResponse] = self._call(
            "ShowModel",
            model_id=model_id,
            project_id=project_id,
        )
        return _answer

    def delete_model(
        self,
        model_id: str,
        *,
        cascade: bool | Unset = False,
        project_id: str | Unset = UNSET,
    ) -> _Response[DeleteModelResponse | Error]:
        """Delete a model"""
        _answer: _Response[DeleteModelResponse | Error] = self._call(
            "DeleteModel",
            model_id=model_id,
            cascade=cascade,
            project_id=project_id,
        )
        return _answer

    def show_model_engine_and_runtime(
        self,
        *,
        limit: str | Unset = UNSET,
        offset: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowModelEngineAndRuntimeResponse]:
        """List engines and runtimes of models"""
        _answer: _Response[Error | ShowModelEngineAndRuntimeResponse] = self._call(
            "ShowModelEngineAndRuntime",
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer

    def list_model_templates(
        self,
        *,
        theme: ModelTemplateTheme | str | Unset = UNSET,
        engine: str | Unset = UNSET,
        env: str | Unset = UNSET,
        keyword: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListModelTemplatesResponse]:
        """List templates of models"""
        _answer: _Response[Error | ListModelTemplatesResponse] = self._call(
            "ListModelTemplates",
            theme=theme,
            engine=engine,
            env=env,
            keyword=keyword,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer


class ListModelsCall(_PagedCalls):
    """List models

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    def __call__(
        self,
        *,
        model_name: str | Unset = UNSET,
        exact_match: bool | Unset = UNSET,
        model_version: str | Unset = UNSET,
        model_status: ModelStatus | str | Unset = UNSET,
        description: str | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 280,
        sort_by: ModelSortKey | str | Unset = ModelSortKey.CREATE_AT,
        order: SortOrder | str | Unset = SortOrder.DESC,
        workspace_id: str | Unset = "0",
        model_type: ModelType | str | Unset = UNSET,
        not_model_type: ModelType | str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ListModelsResponse:
        """List models

        Lists the models that meet the conditions, the latest first by default.

        Args:
            model_name: Only models whose name contains this text; for a name with underscores set exact_match to
                true.
            exact_match: Whether underscores in model_name are taken literally; needed for names that contain them.
            model_version: Only models of this version. Matches
                ^(0|[1-9][0-9]?)\\.(0|[1-9][0-9]?)\\.(0|[1-9][0-9]?)$.
            model_status: Only models in this status.
            description: Only models whose description contains this text.
            offset: Number of the page to return, from 0; on some servers the number of entries to skip. Default: 0.
            limit: Most models on a page. At least 1. Default: 280.
            sort_by: Field to sort by. Default: ModelSortKey.CREATE_AT.
            order: Direction of sorting. Default: SortOrder.DESC.
            workspace_id: Only items of this workspace; 0 is the default one. Default: '0'.
            model_type: Only models of this type; excludes not_model_type.
            not_model_type: Only models of other types than this one; excludes model_type.
            project_id: ID of the project. Not empty.

        Returns:
            The models.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapters 7.2 and 7.3; ModelArts API Reference,
        ai_application_management/querying_the_ai_application_list.rst
        """

        _answer: ListModelsResponse = self._call(
            "ListModels",
            model_name=model_name,
            exact_match=exact_match,
            model_version=model_version,
            model_status=model_status,
            description=description,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            workspace_id=workspace_id,
            model_type=model_type,
            not_model_type=not_model_type,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        model_name: str | Unset = UNSET,
        exact_match: bool | Unset = UNSET,
        model_version: str | Unset = UNSET,
        model_status: ModelStatus | str | Unset = UNSET,
        description: str | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 280,
        sort_by: ModelSortKey | str | Unset = ModelSortKey.CREATE_AT,
        order: SortOrder | str | Unset = SortOrder.DESC,
        workspace_id: str | Unset = "0",
        model_type: ModelType | str | Unset = UNSET,
        not_model_type: ModelType | str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Iterator[ListModelsResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ListModels",
            model_name=model_name,
            exact_match=exact_match,
            model_version=model_version,
            model_status=model_status,
            description=description,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            workspace_id=workspace_id,
            model_type=model_type,
            not_model_type=not_model_type,
            project_id=project_id,
        )

    def all(
        self,
        *,
        model_name: str | Unset = UNSET,
        exact_match: bool | Unset = UNSET,
        model_version: str | Unset = UNSET,
        model_status: ModelStatus | str | Unset = UNSET,
        description: str | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 280,
        sort_by: ModelSortKey | str | Unset = ModelSortKey.CREATE_AT,
        order: SortOrder | str | Unset = SortOrder.DESC,
        workspace_id: str | Unset = "0",
        model_type: ModelType | str | Unset = UNSET,
        not_model_type: ModelType | str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Iterator[ModelListItem]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ListModels",
            model_name=model_name,
            exact_match=exact_match,
            model_version=model_version,
            model_status=model_status,
            description=description,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            workspace_id=workspace_id,
            model_type=model_type,
            not_model_type=not_model_type,
            project_id=project_id,
        )


class ShowModelEngineAndRuntimeCall(_PagedCalls):
    """List engines and runtimes of models

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    def __call__(
        self,
        *,
        limit: str | Unset = UNSET,
        offset: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ShowModelEngineAndRuntimeResponse:
        """List engines and runtimes of models

        Lists the AI engines that models can have, and the runtimes of each.

        Args:
            limit: Most engines on a page, as a decimal number. Matches ^[0-9]+$.
            offset: Position that the query starts at, as a decimal number of at least 0. Matches ^[0-9]+$.
            project_id: ID of the project. Not empty.

        Returns:
            The engines.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 000_dc9998aee2e754f6.txt, Function; 003_a4dc8ac54fbecbc8.txt, ai-engine-runtimes; ModelArts API
        Reference, ai_application_management/obtaining_the_model_runtime.rst
        """

        _answer: ShowModelEngineAndRuntimeResponse = self._call(
            "ShowModelEngineAndRuntime",
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        limit: str | Unset = UNSET,
        offset: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Iterator[ShowModelEngineAndRuntimeResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ShowModelEngineAndRuntime",
            limit=limit,
            offset=offset,
            project_id=project_id,
        )

    def all(
        self,
        *,
        limit: str | Unset = UNSET,
        offset: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Iterator[EngineAndRuntimesResponse]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ShowModelEngineAndRuntime",
            limit=limit,
            offset=offset,
            project_id=project_id,
        )


class ListModelTemplatesCall(_PagedCalls):
    """List templates of models

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    def __call__(
        self,
        *,
        theme: ModelTemplateTheme | str | Unset = UNSET,
        engine: str | Unset = UNSET,
        env: str | Unset = UNSET,
        keyword: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> ListModelTemplatesResponse:
        """List templates of models

        Lists the templates that models can be made from, whose packages then need no config.json.

        Args:
            theme: Only templates for this purpose.
            engine: Only templates of this AI engine.
            env: Only templates of this runtime environment.
            keyword: Only templates whose name or description contains this text.
            limit: Most templates on a page. 1 to 1000.
            offset: Number of templates to skip. At least 0. Default: 0.
            project_id: ID of the project. Not empty.

        Returns:
            The templates.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: huaweicloud/terraform-provider-huaweicloud, data_source_huaweicloud_modelarts_model_templates.go
        """

        _answer: ListModelTemplatesResponse = self._call(
            "ListModelTemplates",
            theme=theme,
            engine=engine,
            env=env,
            keyword=keyword,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        theme: ModelTemplateTheme | str | Unset = UNSET,
        engine: str | Unset = UNSET,
        env: str | Unset = UNSET,
        keyword: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> Iterator[ListModelTemplatesResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ListModelTemplates",
            theme=theme,
            engine=engine,
            env=env,
            keyword=keyword,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )

    def all(
        self,
        *,
        theme: ModelTemplateTheme | str | Unset = UNSET,
        engine: str | Unset = UNSET,
        env: str | Unset = UNSET,
        keyword: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> Iterator[ModelTemplateDetails]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ListModelTemplates",
            theme=theme,
            engine=engine,
            env=env,
            keyword=keyword,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )


class AsyncModelsCalls(_AsyncCalls):
    """Models, and the engines and runtimes that they run on."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> AsyncRawModelsCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return AsyncRawModelsCalls(self._client)

    @property
    def list_models(self) -> AsyncListModelsCall:
        """List models; see `AsyncListModelsCall.__call__`."""
        return AsyncListModelsCall(self._client)

    async def create_model(
        self,
        *,
        body: CreateModelRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> CreateModelResponse:
        """Import a model

        Imports a model from OBS, from an image or through a template; model_status shows when it is ready.

        Args:
            body: A model to import. A Template needs template, every other model_type needs source_location.
            project_id: ID of the project. Not empty.

        Returns:
            The import has begun.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 7.1; ModelArts API Reference, model_management/creating_a_model.rst
        (75ad29f); ModelArts API Reference, appendix/error_codes.rst, ModelArts.3001 to ModelArts.3080
        """

        _answer: CreateModelResponse = await self._call(
            "CreateModel",
            body=body,
            project_id=project_id,
        )
        return _answer

    async def show_model(
        self,
        model_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowModelResponse:
        """Show a model

        Shows the details of a model.

        Args:
            model_id: ID of the model, found in model_id of a created or listed model. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The model.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 7.4; 003_a4dc8ac54fbecbc8.txt, ShowModel; ModelArts API Reference,
        ai_application_management/obtaining_details_about_an_ai_application.rst
        """

        _answer: ShowModelResponse = await self._call(
            "ShowModel",
            model_id=model_id,
            project_id=project_id,
        )
        return _answer

    async def delete_model(
        self,
        model_id: str,
        *,
        cascade: bool | Unset = False,
        project_id: str | Unset = UNSET,
    ) -> DeleteModelResponse:
        """Delete a model

        Deletes a model, with its other versions if cascade is true; reports models that a service uses.

        Args:
            model_id: ID of the model, found in model_id of a created or listed model. Not empty.
            cascade: Whether the other versions, that is, models of the same name, are deleted as well; at most 20
                at a time. Default: False.
            project_id: ID of the project. Not empty.

        Returns:
            The deleted models, and those that could not be deleted.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 7.5; ModelArts API Reference,
        ai_application_management/deleting_an_ai_application.rst
        """

        _answer: DeleteModelResponse = await self._call(
            "DeleteModel",
            model_id=model_id,
            cascade=cascade,
            project_id=project_id,
        )
        return _answer

    @property
    def show_model_engine_and_runtime(self) -> AsyncShowModelEngineAndRuntimeCall:
        """List engines and runtimes of models; see `AsyncShowModelEngineAndRuntimeCall.__call__`."""
        return AsyncShowModelEngineAndRuntimeCall(self._client)

    @property
    def list_model_templates(self) -> AsyncListModelTemplatesCall:
        """List templates of models; see `AsyncListModelTemplatesCall.__call__`."""
        return AsyncListModelTemplatesCall(self._client)


class AsyncRawModelsCalls(_AsyncCalls):
    """The operations of `AsyncModelsCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "asyncio_detailed"

    async def list_models(
        self,
        *,
        model_name: str | Unset = UNSET,
        exact_match: bool | Unset = UNSET,
        model_version: str | Unset = UNSET,
        model_status: ModelStatus | str | Unset = UNSET,
        description: str | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 280,
        sort_by: ModelSortKey | str | Unset = ModelSortKey.CREATE_AT,
        order: SortOrder | str | Unset = SortOrder.DESC,
        workspace_id: str | Unset = "0",
        model_type: ModelType | str | Unset = UNSET,
        not_model_type: ModelType | str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListModelsResponse]:
        """List models"""
        _answer: _Response[Error | ListModelsResponse] = await self._call(
            "ListModels",
            model_name=model_name,
            exact_match=exact_match,
            model_version=model_version,
            model_status=model_status,
            description=description,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            workspace_id=workspace_id,
            model_type=model_type,
            not_model_type=not_model_type,
            project_id=project_id,
        )
        return _answer

    async def create_model(
        self,
        *,
        body: CreateModelRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[CreateModelResponse | Error]:
        """Import a model"""
        _answer: _Response[CreateModelResponse | Error] = await self._call(
            "CreateModel",
            body=body,
            project_id=project_id,
        )
        return _answer

    async def show_model(
        self,
        model_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowModelResponse]:
        """Show a model"""
        _answer: _Response[Error | ShowModelResponse] = await self._call(
            "ShowModel",
            model_id=model_id,
            project_id=project_id,
        )
        return _answer

    async def delete_model(
        self,
        model_id: str,
        *,
        cascade: bool | Unset = False,
        project_id: str | Unset = UNSET,
    ) -> _Response[DeleteModelResponse | Error]:
        """Delete a model"""
        _answer: _Response[DeleteModelResponse | Error] = await self._call(
            "DeleteModel",
            model_id=model_id,
            cascade=cascade,
            project_id=project_id,
        )
        return _answer

    async def show_model_engine_and_runtime(
        self,
        *,
        limit: str | Unset = UNSET,
        offset: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowModelEngineAndRuntimeResponse]:
        """List engines and runtimes of models"""
        _answer: _Response[Error | ShowModelEngineAndRuntimeResponse] = await self._call(
            "ShowModelEngineAndRuntime",
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer

    async def list_model_templates(
        self,
        *,
        theme: ModelTemplateTheme | str | Unset = UNSET,
        engine: str | Unset = UNSET,
        env: str | Unset = UNSET,
        keyword: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ListModelTemplatesResponse]:
        """List templates of models"""
        _answer: _Response[Error | ListModelTemplatesResponse] = await self._call(
            "ListModelTemplates",
            theme=theme,
            engine=engine,
            env=env,
            keyword=keyword,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer


class AsyncListModelsCall(_AsyncPagedCalls):
    """List models

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        model_name: str | Unset = UNSET,
        exact_match: bool | Unset = UNSET,
        model_version: str | Unset = UNSET,
        model_status: ModelStatus | str | Unset = UNSET,
        description: str | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 280,
        sort_by: ModelSortKey | str | Unset = ModelSortKey.CREATE_AT,
        order: SortOrder | str | Unset = SortOrder.DESC,
        workspace_id: str | Unset = "0",
        model_type: ModelType | str | Unset = UNSET,
        not_model_type: ModelType | str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ListModelsResponse:
        """List models

        Lists the models that meet the conditions, the latest first by default.

        Args:
            model_name: Only models whose name contains this text; for a name with underscores set exact_match to
                true.
            exact_match: Whether underscores in model_name are taken literally; needed for names that contain them.
            model_version: Only models of this version. Matches
                ^(0|[1-9][0-9]?)\\.(0|[1-9][0-9]?)\\.(0|[1-9][0-9]?)$.
            model_status: Only models in this status.
            description: Only models whose description contains this text.
            offset: Number of the page to return, from 0; on some servers the number of entries to skip. Default: 0.
            limit: Most models on a page. At least 1. Default: 280.
            sort_by: Field to sort by. Default: ModelSortKey.CREATE_AT.
            order: Direction of sorting. Default: SortOrder.DESC.
            workspace_id: Only items of this workspace; 0 is the default one. Default: '0'.
            model_type: Only models of this type; excludes not_model_type.
            not_model_type: Only models of other types than this one; excludes model_type.
            project_id: ID of the project. Not empty.

        Returns:
            The models.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapters 7.2 and 7.3; ModelArts API Reference,
        ai_application_management/querying_the_ai_application_list.rst
        """

        _answer: ListModelsResponse = await self._call(
            "ListModels",
            model_name=model_name,
            exact_match=exact_match,
            model_version=model_version,
            model_status=model_status,
            description=description,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            workspace_id=workspace_id,
            model_type=model_type,
            not_model_type=not_model_type,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        model_name: str | Unset = UNSET,
        exact_match: bool | Unset = UNSET,
        model_version: str | Unset = UNSET,
        model_status: ModelStatus | str | Unset = UNSET,
        description: str | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 280,
        sort_by: ModelSortKey | str | Unset = ModelSortKey.CREATE_AT,
        order: SortOrder | str | Unset = SortOrder.DESC,
        workspace_id: str | Unset = "0",
        model_type: ModelType | str | Unset = UNSET,
        not_model_type: ModelType | str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[ListModelsResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ListModels",
            model_name=model_name,
            exact_match=exact_match,
            model_version=model_version,
            model_status=model_status,
            description=description,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            workspace_id=workspace_id,
            model_type=model_type,
            not_model_type=not_model_type,
            project_id=project_id,
        )

    def all(
        self,
        *,
        model_name: str | Unset = UNSET,
        exact_match: bool | Unset = UNSET,
        model_version: str | Unset = UNSET,
        model_status: ModelStatus | str | Unset = UNSET,
        description: str | Unset = UNSET,
        offset: int | Unset = 0,
        limit: int | Unset = 280,
        sort_by: ModelSortKey | str | Unset = ModelSortKey.CREATE_AT,
        order: SortOrder | str | Unset = SortOrder.DESC,
        workspace_id: str | Unset = "0",
        model_type: ModelType | str | Unset = UNSET,
        not_model_type: ModelType | str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[ModelListItem]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ListModels",
            model_name=model_name,
            exact_match=exact_match,
            model_version=model_version,
            model_status=model_status,
            description=description,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            workspace_id=workspace_id,
            model_type=model_type,
            not_model_type=not_model_type,
            project_id=project_id,
        )


class AsyncShowModelEngineAndRuntimeCall(_AsyncPagedCalls):
    """List engines and runtimes of models

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        limit: str | Unset = UNSET,
        offset: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ShowModelEngineAndRuntimeResponse:
        """List engines and runtimes of models

        Lists the AI engines that models can have, and the runtimes of each.

        Args:
            limit: Most engines on a page, as a decimal number. Matches ^[0-9]+$.
            offset: Position that the query starts at, as a decimal number of at least 0. Matches ^[0-9]+$.
            project_id: ID of the project. Not empty.

        Returns:
            The engines.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 000_dc9998aee2e754f6.txt, Function; 003_a4dc8ac54fbecbc8.txt, ai-engine-runtimes; ModelArts API
        Reference, ai_application_management/obtaining_the_model_runtime.rst
        """

        _answer: ShowModelEngineAndRuntimeResponse = await self._call(
            "ShowModelEngineAndRuntime",
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        limit: str | Unset = UNSET,
        offset: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[ShowModelEngineAndRuntimeResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ShowModelEngineAndRuntime",
            limit=limit,
            offset=offset,
            project_id=project_id,
        )

    def all(
        self,
        *,
        limit: str | Unset = UNSET,
        offset: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[EngineAndRuntimesResponse]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ShowModelEngineAndRuntime",
            limit=limit,
            offset=offset,
            project_id=project_id,
        )


class AsyncListModelTemplatesCall(_AsyncPagedCalls):
    """List templates of models

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        theme: ModelTemplateTheme | str | Unset = UNSET,
        engine: str | Unset = UNSET,
        env: str | Unset = UNSET,
        keyword: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> ListModelTemplatesResponse:
        """List templates of models

        Lists the templates that models can be made from, whose packages then need no config.json.

        Args:
            theme: Only templates for this purpose.
            engine: Only templates of this AI engine.
            env: Only templates of this runtime environment.
            keyword: Only templates whose name or description contains this text.
            limit: Most templates on a page. 1 to 1000.
            offset: Number of templates to skip. At least 0. Default: 0.
            project_id: ID of the project. Not empty.

        Returns:
            The templates.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: huaweicloud/terraform-provider-huaweicloud, data_source_huaweicloud_modelarts_model_templates.go
        """

        _answer: ListModelTemplatesResponse = await self._call(
            "ListModelTemplates",
            theme=theme,
            engine=engine,
            env=env,
            keyword=keyword,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        theme: ModelTemplateTheme | str | Unset = UNSET,
        engine: str | Unset = UNSET,
        env: str | Unset = UNSET,
        keyword: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[ListModelTemplatesResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ListModelTemplates",
            theme=theme,
            engine=engine,
            env=env,
            keyword=keyword,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )

    def all(
        self,
        *,
        theme: ModelTemplateTheme | str | Unset = UNSET,
        engine: str | Unset = UNSET,
        env: str | Unset = UNSET,
        keyword: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[ModelTemplateDetails]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ListModelTemplates",
            theme=theme,
            engine=engine,
            env=env,
            keyword=keyword,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
