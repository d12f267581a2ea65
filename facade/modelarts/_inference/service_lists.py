"""Lists of services: a page, all of them, or all as objects.

Source: document 002, 8.4 and 8.5.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, Self

from modelarts._answers import answered, each_entry, entries, scalar
from modelarts._argument_checks import choice, whole_number
from modelarts._given_session import checked_session, within_deadline

if TYPE_CHECKING:
    from modelarts_client.models import ListServicesResponse, ServiceSummary

    from modelarts.session import Session

_PAGE: Final = 1000


class ServiceLists:
    """The methods of `modelarts.service.Service` that list services."""

    @classmethod
    def _existing(cls, session: "Session", service_id: str) -> Self:
        raise NotImplementedError

    @classmethod
    def get_service_list(
        cls,
        session: "Session",
        service_id: str | None = None,
        service_name: str | None = None,
        infer_type: str | None = None,
        offset: int | str = 0,
        limit: int | str = _PAGE,
        service_status: str | None = None,
        sort_by: str = "publish_at",
        order: str = "desc",
        model_id: str | None = None,
    ) -> "ListServicesResponse":
        """Return a page of the services, and how many there are.

        Args:
            session: The session that makes the request.
            service_id: Only the service with this ID.
            service_name: Only services of this name.
            infer_type: Only ``real-time`` or ``batch`` services.
            offset: The page, from 0.
            limit: The largest number of services on a page, 1 or more.
            service_status: Only services in this status, such as ``running``.
            sort_by: ``publish_at`` or ``service_name``.
            order: ``asc`` or ``desc``.
            model_id: Only services that run this model.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            ApiError: If ModelArts refuses.
        """
        checked_session(session, usage=f"{cls.__name__}.get_service_list(session)")
        conditions = _conditions(service_id, service_name, infer_type, service_status, sort_by, order, model_id)
        answer = session.client.services.list_services(
            offset=whole_number(offset, what="offset", least=0),
            limit=whole_number(limit, what="limit", least=1),
            **conditions,
        )
        return answered(answer)

    @classmethod
    def iter_services(
        cls,
        session: "Session",
        service_id: str | None = None,
        service_name: str | None = None,
        infer_type: str | None = None,
        service_status: str | None = None,
        sort_by: str = "publish_at",
        order: str = "desc",
        model_id: str | None = None,
    ) -> "Iterator[ServiceSummary]":
        """Yield all services, a page at a time; see `get_service_list` for the arguments.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            ApiError: If ModelArts refuses.
        """
        checked_session(session, usage=f"{cls.__name__}.iter_services(session)")
        conditions = _conditions(service_id, service_name, infer_type, service_status, sort_by, order, model_id)
        return each_entry(session.client.services.list_services.all(**conditions))

    @classmethod
    def get_service_object_list(
        cls,
        session: "Session",
        is_show: bool = True,
        service_id: str | None = None,
        service_name: str | None = None,
        infer_type: str | None = None,
        offset: int | str = 0,
        limit: int | str | None = None,
        sort_by: str = "publish_at",
        order: str = "desc",
        model_id: str | None = None,
    ) -> list[Self]:
        """Return the services as objects: all of them, or one page if ``limit`` is given.

        Services that ModelArts lists without an ID are left out.

        Args:
            session: The session that makes the request.
            is_show: Whether to print a line about each.
            service_id: Only the service with this ID.
            service_name: Only services of this name.
            infer_type: Only ``real-time`` or ``batch`` services; both by default, whatever the class.
            offset: The page, from 0.
            limit: The largest number of services on a page; by default all services from ``offset`` on, which then
                counts pages of 1000.
            sort_by: ``publish_at`` or ``service_name``.
            order: ``asc`` or ``desc``.
            model_id: Only services that run this model.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            ApiError: If ModelArts refuses.
            EndpointTimeoutError: If all pages together take longer than the session's deadline.
        """
        checked_session(session, usage=f"{cls.__name__}.get_service_object_list(session)")
        if limit is not None:
            found: Iterable[ServiceSummary] = cls.get_service_list(
                session,
                service_id,
                service_name,
                infer_type,
                offset,
                limit,
                sort_by=sort_by,
                order=order,
                model_id=model_id,
            ).services
        else:
            every = cls.iter_services(
                session, service_id, service_name, infer_type, sort_by=sort_by, order=order, model_id=model_id
            )
            found = islice(within_deadline(session, every), whole_number(offset, what="offset", least=0) * _PAGE, None)
        services = []
        for summary in entries(found):
            service_id = scalar(summary.service_id, str)
            if not service_id:
                continue
            services.append(cls._existing(session, service_id))
            if is_show:
                print(f"{service_id}  {summary.service_name}  {summary.infer_type}  {summary.status}")
        return services


def _conditions(
    service_id: str | None,
    service_name: str | None,
    infer_type: str | None,
    service_status: str | None,
    sort_by: str,
    order: str,
    model_id: str | None,
) -> dict[str, Any]:
    """Return which services to list, and in which order."""
    from modelarts_client.models import ServiceInferType, ServiceSortField, ServiceStatus, SortOrder
    from modelarts_client.types import UNSET

    return {
        "service_id": service_id or UNSET,
        "service_name": service_name or UNSET,
        "infer_type": UNSET if infer_type is None else choice(infer_type, ServiceInferType, what="infer_type"),
        "status": UNSET if service_status is None else choice(service_status, ServiceStatus, what="service_status"),
        "sort_by": choice(sort_by, ServiceSortField, what="sort_by"),
        "order": choice(order, SortOrder, what="order"),
        "model_id": model_id or UNSET,
    }
