"""Services that exist: predict, show, wait, change, delete.

Source: document 002, 8.2 to 8.9; public SDK reference, "Service Management".
"""

import copy
import warnings
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Final, Self

from modelarts._answers import answered
from modelarts._argument_checks import choice, filled_text, whole_number
from modelarts._creation import naming
from modelarts._given_session import checked_session, limited
from modelarts._inference.service_catalogue import ServiceCatalogue
from modelarts._inference.service_lists import ServiceLists
from modelarts._public_names import public

# What only some methods need is imported there: importing this module must cost little.
if TYPE_CHECKING:
    from modelarts_client.models import (
        LogContents,
        ShowServiceEventsResponse,
        ShowServiceMonitorInfoResponse,
        ShowServiceResponse,
        ShowServiceUpdateLogsResponse,
        UpdateServiceResponse,
    )

    from modelarts._inference.prediction import Prediction
    from modelarts._inference.prediction_body import Data
    from modelarts._inference.prediction_target import PredictionTarget
    from modelarts._inference.service_request import Configs
    from modelarts._inference.service_waiting import ServiceWait
    from modelarts._waiting.patient_wait import TimeLimit
    from modelarts.config.model_config import Schedule
    from modelarts.session import Session

__all__ = ["Predictor", "Service", "Transformer"]

_PAGE: Final = 1000


@public(__name__)
class Service(ServiceLists, ServiceCatalogue):
    """A service of any kind; programs use `Predictor` and `Transformer`.

    Args:
        session: The session that makes the requests.
        service_id: The service's ID.

    Raises:
        InvalidArgumentError: If ``session`` is not a session, or ``service_id`` is empty or not text.
    """

    def __init__(self, session: "Session", service_id: str) -> None:
        name = type(self).__name__
        self._session = checked_session(session, usage=f"{name}(session, service_id)")
        hint = f"{name}.get_service_list(session) lists the services with theirs."
        self._service_id = filled_text(service_id, what="service_id", hint=hint)

    @property
    def service_id(self) -> str:
        """The service's ID."""
        return self._service_id

    @property
    def session(self) -> "Session":
        """The session that makes the requests."""
        return self._session

    def __repr__(self) -> str:
        """Name the service."""
        return f"{type(self).__name__}(service_id={self._service_id!r})"

    def get_service_info(self) -> "ShowServiceResponse":
        """Return everything about the service.

        Raises:
            NotFoundError: If there is no such service.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.services import show_service

        with self._naming():
            return answered(show_service.sync(self._session.project_id, self._service_id, client=self._session.client))

    def wait(self, *, timeout: float | None = None, check: bool = True) -> "ShowServiceResponse":
        """Wait until a real-time service runs, or a batch service has finished.

        On a terminal, a line shows the status and the progress. Ctrl-C ends the wait, not the service.

        Args:
            timeout: The longest wait in seconds, 0 or more; ``None`` for no limit. Each request gets what is left of
                it, but at least a second.
            check: Whether to raise if the service has failed or was stopped.

        Returns:
            The service's details.

        Raises:
            InvalidArgumentError: If ``timeout`` is not such a number.
            ServiceFailedError: If it has failed or was stopped, and ``check`` is true.
            WaitTimeoutError: If the time is up first.
            NotFoundError: If there is no such service.
            ApiError: If ModelArts refuses.
            EndpointUnreachableError: If ModelArts does not answer for five minutes.
        """
        from modelarts._waiting.patient_wait import TimeLimit

        return self._wait("deploying", TimeLimit(timeout)).until_ready(check=check)

    def update_service_config(
        self,
        description: str | None = None,
        status: str | None = None,
        configs: "Configs | None" = None,
        *,
        schedule: "Sequence[Schedule] | None" = None,
        wait: bool = False,
        timeout: float | None = None,
    ) -> "UpdateServiceResponse":
        """Change the service; arguments that are left out stay as they are.

        Args:
            description: At most 100 characters, none of ``< > = & ' "``.
            status: ``running`` starts the service, ``stopped`` stops it. ModelArts ignores ``configs`` in such a
                request; give them in a call of their own.
            configs: The new models, as for `modelarts.model.Model.deploy_predictor` and ``deploy_transformer``.
            schedule: When a real-time service stops by itself.
            wait: Whether to wait until the change has been made.
            timeout: The longest time for all of this in seconds, 0 or more; ``None`` for no limit. Each request gets
                what is left of it, but at least a second.

        Returns:
            An empty object.

        Raises:
            InvalidArgumentError: If an argument is not allowed, or nothing is to be changed; nothing was sent.
            ValidationError: If the request would break what ModelArts documents; nothing was sent.
            NotFoundError: If there is no such service or model.
            ApiError: If ModelArts refuses, as it does in some statuses.
            ServiceFailedError: If the change was waited for and failed, or somebody stops the service in the meantime.
            WaitTimeoutError: If the time is up first; the change continues.
            EndpointUnreachableError: If ModelArts does not answer before or during the change, or during the wait for
                five minutes.

        Warns:
            UserWarning: If ``configs`` is given together with ``status``.
        """
        from modelarts_client.api.services import update_service

        from modelarts._inference.service_models import check_versions
        from modelarts._inference.service_request import update_request
        from modelarts._inference.service_waiting import Updates
        from modelarts._waiting.patient_wait import TimeLimit, checked_timeout

        limit = TimeLimit(checked_timeout(timeout, needs=None if wait else "wait=True"))
        request = update_request(description, status, configs, schedule)
        if status is not None and configs is not None:
            warnings.warn(
                f"ModelArts ignores configs in a request that has status={status!r}. Call "
                "update_service_config(configs=...) and update_service_config(status=...) one after the other.",
                UserWarning,
                stacklevel=2,
            )
        check_versions(limited(self._session, limit.for_request()), configs or ())
        now = self._within(limit.for_request())
        before = now.get_service_info() if wait and status is not None else None
        updates = Updates.of(now) if wait and configs is not None and status is None else None
        session = limited(self._session, limit.for_request())
        answer = update_service.sync(session.project_id, self._service_id, client=session.client, body=request)
        if before is not None and status is not None:
            doing = "starting" if status == "running" else "stopping"
            self._wait(doing, limit).until_status(status, before)
        elif updates is not None:
            self._wait("updating", limit).until_updated(updates)
        return answer

    def get_service_monitor(self, node_id: str | None = None) -> "ShowServiceMonitorInfoResponse":
        """Return the number of calls of each model, and how much of its resources is used.

        Args:
            node_id: An edge node, for edge services.

        Raises:
            NotFoundError: If there is no such service.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.services import show_service_monitor_info
        from modelarts_client.types import UNSET

        answer = show_service_monitor_info.sync(
            self._session.project_id, self._service_id, client=self._session.client, node_id=node_id or UNSET
        )
        return answered(answer)

    def get_service_logs(self, update_time: int | str | None = None) -> "ShowServiceUpdateLogsResponse":
        """Return the updates of the service and their results.

        Args:
            update_time: Only updates of this time, in ms since 1970.

        Raises:
            NotFoundError: If there is no such service.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.services import show_service_update_logs
        from modelarts_client.types import UNSET

        time = UNSET if update_time is None else whole_number(update_time, what="update_time", least=0)
        answer = show_service_update_logs.sync(
            self._session.project_id, self._service_id, client=self._session.client, update_time=time
        )
        return answered(answer)

    def get_service_events(
        self,
        event_type: str | None = None,
        start_time: int | str | None = None,
        end_time: int | str | None = None,
        offset: int | str = 0,
        limit: int | str = _PAGE,
        order: str = "desc",
    ) -> "ShowServiceEventsResponse":
        """Return the events of the service: the steps of its deployment, failures, restarts.

        An event about a failed prediction has the ID of the request, which is the error's ``request_id``, and the end
        of the traceback.

        Args:
            event_type: Only ``normal`` or ``abnormal`` events.
            start_time: Only events from this time on, in ms since 1970.
            end_time: Only events up to this time, in ms since 1970.
            offset: The page, from 0.
            limit: The largest number of events on a page, 1 or more.
            order: ``asc`` for the oldest first, or ``desc``.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            NotFoundError: If there is no such service.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.services import show_service_events
        from modelarts_client.models import ServiceEventType, SortOrder
        from modelarts_client.types import UNSET

        answer = show_service_events.sync(
            self._session.project_id,
            self._service_id,
            client=self._session.client,
            event_type=UNSET if event_type is None else choice(event_type, ServiceEventType, what="event_type"),
            start_time=UNSET if start_time is None else whole_number(start_time, what="start_time", least=0),
            end_time=UNSET if end_time is None else whole_number(end_time, what="end_time", least=0),
            offset=whole_number(offset, what="offset", least=0),
            limit=whole_number(limit, what="limit", least=1),
            order=choice(order, SortOrder, what="order"),
        )
        return answered(answer)

    def get_instance_logs(
        self,
        keywords: str | None = None,
        start_time: int | str | None = None,
        end_time: int | str | None = None,
        limit: int | str = _PAGE,
        stream: tuple[str, str] | None = None,
    ) -> "list[LogContents]":
        """Return what the instances of the service have printed, the oldest first.

        The service must name a log stream of LTS in ``log_report_channels``, see the argument ``additional_properties``
        of `Model.deploy_predictor`. `get_service_events` needs none, and has the ends of tracebacks.

        Args:
            keywords: Only lines with this word.
            start_time: Only lines from this time on, in ms since 1970; by default the last 30 days.
            end_time: Only lines up to this time, in ms since 1970; by default up to now.
            limit: The largest number of lines, 1 or more; if there are more, the newest are returned.
            stream: Log group and log stream; by default those that the service names now.

        Returns:
            The lines, each with ``content`` and ``labels``; those of several streams one stream after the other.

        Raises:
            InvalidArgumentError: If an argument is not allowed, or the service names no stream.
            NotFoundError: If there is no such service.
            ApiError: If ModelArts or LTS refuses.
        """
        from modelarts._inference.instance_logs import newest_lines, streams_of

        start = None if start_time is None else whole_number(start_time, what="start_time", least=0)
        end = None if end_time is None else whole_number(end_time, what="end_time", least=0)
        most = whole_number(limit, what="limit", least=1)
        client, project_id = self._session._lts, self._session.project_id
        lines = [
            newest_lines(client, project_id, each, keywords=keywords, start_time=start, end_time=end, limit=most)
            for each in ([stream] if stream else streams_of(self.get_service_info()))
        ]
        return [line for found in lines for line in found][-most:]

    def delete_service(self) -> None:
        """Delete the service; one that runs is stopped first. This cannot be undone.

        Raises:
            NotFoundError: If there is no such service.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.services import delete_service

        with self._naming():
            delete_service.sync(self._session.project_id, self._service_id, client=self._session.client)

    @classmethod
    def _existing(cls, session: "Session", service_id: str) -> Self:
        return cls(session, service_id)

    def _naming(self) -> AbstractContextManager[None]:
        return naming("service", search=f"{type(self).__name__}.get_service_list(session)")

    def _within(self, seconds: float | None) -> Self:
        """Return this service with requests that end within so many seconds."""
        service = copy.copy(self)
        service._session = limited(self._session, seconds)
        return service

    def _wait(self, state: str, limit: "TimeLimit") -> "ServiceWait":
        from modelarts._inference.service_waiting import ServiceWait

        return ServiceWait(self._service_id, self._within, limit, kind=type(self).__name__, state=state)


class Predictor(Service):
    """A real-time service, which makes predictions.

    Args:
        session: The session that makes the requests. It also limits how long a prediction may take:
            ``session.with_options(deadline=10)``.
        service_id: The service's ID.

    Raises:
        InvalidArgumentError: If ``session`` is not a session, or ``service_id`` is empty or not text.
    """

    def __init__(self, session: "Session", service_id: str) -> None:
        super().__init__(session, service_id)
        self._target: PredictionTarget | None = None

    def predict(self, data: "Data", data_type: str, path: str = "/") -> "Prediction":
        """Return the service's prediction.

        The request is repeated if it never reached the service or was refused with 429, but not if the service may
        have received it.

        Args:
            data: For ``files`` and ``images`` the path of a file on this machine; if the API has several file
                parameters, a dict from their names to paths. For ``json`` the object itself, a dict or a list, or the
                path of a JSON file.
            data_type: ``files``, ``images`` or ``json``.
            path: The path of the API within the service.

        Returns:
            The answer: the decoded JSON; a text if it is another kind of text; otherwise bytes. ``None`` if it is
            empty.

        Raises:
            InvalidArgumentError: If an argument is not allowed, a file does not exist, or the request is larger than
                12 MB; nothing was sent.
            PredictionError: If the service is not a real-time service, or is not deployed.
            NotFoundError: If there is no such service, or it has no such API.
            ApiError: If the service answers with an error; its ``body`` is the answer. If the script failed,
                ``get_service_events(event_type="abnormal")`` has the traceback, by the error's ``request_id``.
            EndpointUnreachableError: If the service does not answer.
        """
        from modelarts._inference.prediction import ask
        from modelarts._inference.prediction_body import body_of
        from modelarts._inference.prediction_target import PredictionTarget

        if self._target is None:
            self._target = PredictionTarget(self._session, self._service_id)
        return ask(self._session, self._target, body_of(data, data_type, path, self._target.file_parameter), path)


class Transformer(Service):
    """A batch service, which processes a folder of data and ends.

    Args:
        session: The session that makes the requests.
        service_id: The service's ID.

    Raises:
        InvalidArgumentError: If ``session`` is not a session, or ``service_id`` is empty or not text.
    """

    _default_infer_type = "batch"
