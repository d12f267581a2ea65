"""Lists of models: a page, all of them, or all as objects.

Source: document 002, 7.2 and 7.3.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, Self

from modelarts._answers import answered, each_entry, entries, scalar
from modelarts._argument_checks import choice, whole_number
from modelarts._given_session import checked_session, within_deadline

if TYPE_CHECKING:
    from modelarts_client.models import ListModelsResponse, ModelListItem

    from modelarts.session import Session

_PAGE: Final = 280


class ModelLists:
    """The methods of `modelarts.model.Model` that list models."""

    @classmethod
    def _existing(cls, session: "Session", model_id: str) -> Self:
        raise NotImplementedError

    @classmethod
    def get_model_list(
        cls,
        session: "Session",
        model_name: str | None = None,
        model_version: str | None = None,
        model_status: str | None = None,
        description: str | None = None,
        offset: int | str = 0,
        limit: int | str = _PAGE,
        sort_by: str = "create_at",
        order: str = "desc",
        workspace_id: str = "0",
    ) -> "ListModelsResponse":
        """Return a page of the models, and how many there are.

        Args:
            session: The session that makes the request.
            model_name: Only models whose name contains this text.
            model_version: Only models of this version.
            model_status: Only ``publishing``, ``published`` or ``failed`` models.
            description: Only models whose description contains this text.
            offset: The page, from 0.
            limit: The largest number of models on a page, 1 or more.
            sort_by: ``create_at``, ``model_version`` or ``model_size``.
            order: ``asc`` or ``desc``.
            workspace_id: The workspace; ``0`` is the default one.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            ApiError: If ModelArts refuses.
        """
        checked_session(session, usage="Model.get_model_list(session)")
        conditions = _conditions(model_name, model_version, model_status, description, sort_by, order)
        answer = session.client.models.list_models(
            offset=whole_number(offset, what="offset", least=0),
            limit=whole_number(limit, what="limit", least=1),
            workspace_id=workspace_id,
            **conditions,
        )
        return answered(answer)

    @classmethod
    def iter_models(
        cls,
        session: "Session",
        model_name: str | None = None,
        model_version: str | None = None,
        model_status: str | None = None,
        description: str | None = None,
        sort_by: str = "create_at",
        order: str = "desc",
        workspace_id: str = "0",
    ) -> "Iterator[ModelListItem]":
        """Yield all models, a page at a time; see `get_model_list` for the arguments.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            ApiError: If ModelArts refuses.
        """
        checked_session(session, usage="Model.iter_models(session)")
        conditions = _conditions(model_name, model_version, model_status, description, sort_by, order)
        return each_entry(session.client.models.list_models.all(workspace_id=workspace_id, **conditions))

    @classmethod
    def get_model_object_list(
        cls,
        session: "Session",
        model_name: str | None = None,
        model_version: str | None = None,
        model_status: str | None = None,
        description: str | None = None,
        offset: int | str = 0,
        limit: int | str | None = None,
        sort_by: str = "create_at",
        order: str = "desc",
        workspace_id: str = "0",
    ) -> list[Self]:
        """Return the models as objects: all of them, or one page if ``limit`` is given.

        Models that ModelArts lists without an ID are left out.

        Args:
            session: The session that makes the request.
            model_name: Only models whose name contains this text.
            model_version: Only models of this version.
            model_status: Only ``publishing``, ``published`` or ``failed`` models.
            description: Only models whose description contains this text.
            offset: The page, from 0.
            limit: The largest number of models on a page; by default all models from ``offset`` on, which then counts
                pages of 280.
            sort_by: ``create_at``, ``model_version`` or ``model_size``.
            order: ``asc`` or ``desc``.
            workspace_id: The workspace; ``0`` is the default one.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            ApiError: If ModelArts refuses.
            EndpointTimeoutError: If all pages together take longer than the session's deadline.
        """
        checked_session(session, usage="Model.get_model_object_list(session)")
        if limit is not None:
            found: Iterable[ModelListItem] = cls.get_model_list(
                session,
                model_name,
                model_version,
                model_status,
                description,
                offset,
                limit,
                sort_by,
                order,
                workspace_id,
            ).models
        else:
            every = cls.iter_models(
                session, model_name, model_version, model_status, description, sort_by, order, workspace_id
            )
            found = islice(within_deadline(session, every), whole_number(offset, what="offset", least=0) * _PAGE, None)
        ids = [scalar(model.model_id, str) for model in entries(found)]
        return [cls._existing(session, model_id) for model_id in ids if model_id]


def _conditions(
    model_name: str | None,
    model_version: str | None,
    model_status: str | None,
    description: str | None,
    sort_by: str,
    order: str,
) -> dict[str, Any]:
    """Return which models to list, and in which order."""
    from modelarts_client.models import ModelSortKey, ModelStatus, SortOrder
    from modelarts_client.types import UNSET

    from modelarts._inference.model_request import checked_version

    return {
        "model_name": model_name or UNSET,
        "model_version": UNSET if model_version is None else checked_version(model_version),
        "model_status": UNSET if model_status is None else choice(model_status, ModelStatus, what="model_status"),
        "description": description or UNSET,
        "sort_by": choice(sort_by, ModelSortKey, what="sort_by"),
        "order": choice(order, SortOrder, what="order"),
    }
