"""Services that exist: predicting, looking at them, waiting for them, changing and deleting them.

Source: document 002, 8.2 to 8.9; public SDK reference, "Service Management".
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

from modelarts._argument_checks import choice, filled_text, whole_number
from modelarts._inference.service_lists import ServiceLists

# What only some methods need is imported there: importing this module must cost little.
if TYPE_CHECKING:
    from modelarts_client.models import (
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
    from modelarts.config.model_config import Schedule
    from modelarts.session import Session

_PAGE = 1000


class Service(ServiceLists):
    """A service, of whichever kind; `Predictor` and `Transformer` are what programs use.

    Args:
        session: Who asks.
        service_id: The service's ID.

    Raises:
        InvalidArgumentError: If ``service_id`` is empty or not text.
    """

    def __init__(self, session: "Session", service_id: str) -> None:
        hint = f"{type(self).__name__}.get_service_list(session) lists the services with theirs."
        self._service_id = filled_text(service_id, what="service_id", hint=hint)
        self._session = session

    @property
    def service_id(self) -> str:
        """The service's ID."""
        return self._service_id

    @property
    def session(self) -> "Session":
        """Who asks."""
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

        return show_service.sync(self._session.project_id, self._service_id, client=self._session.client)

    def wait(self, *, timeout: float | None = None, check: bool = True) -> "ShowServiceResponse":
        """Wait until a real-time service runs, or a batch service has finished.

        On a terminal, a line tells the status and the progress meanwhile. Ctrl-C ends the waiting, not the service.

        Args:
            timeout: Seconds to wait at most; ``None`` for as long as it takes.
            check: Whether to raise if the service ends otherwise: ``failed`` or ``stopped``.

        Returns:
            The service as it is then.

        Raises:
            ServiceFailedError: If it ended otherwise, and ``check`` is true.
            WaitTimeoutError: If it took longer.
            NotFoundError: If there is no such service.
            ApiError: If ModelArts refuses.
        """
        from modelarts._inference.service_waiting import failure_of, succeeded, wait_until_ready

        info = wait_until_ready(self, timeout=timeout)
        if check and not succeeded(info):
            raise failure_of(self, info)
        return info

    def update_service_config(
        self,
        description: str | None = None,
        status: str | None = None,
        configs: "Configs | None" = None,
        *,
        schedule: "Sequence[Schedule] | None" = None,
        wait: bool = False,
    ) -> "UpdateServiceResponse":
        """Change the service; what is not given stays as it is.

        Args:
            description: At most 100 characters, none of ``< > = & ' "``.
            status: ``running`` starts the service, ``stopped`` stops it. ModelArts takes no notice of ``configs`` then.
            configs: The models from now on, as `modelarts.model.Model.deploy_predictor` and ``deploy_transformer`` have
                them.
            schedule: When a real-time service stops by itself.
            wait: Whether to wait until the change has been made.

        Returns:
            An empty object.

        Raises:
            InvalidArgumentError: If an argument is not allowed, or there is nothing to change; nothing was sent.
            ValidationError: If the request would break what ModelArts documents; nothing was sent.
            NotFoundError: If there is no such service or model.
            ApiError: If ModelArts refuses, as it does in some statuses.
            ServiceFailedError: If the change was waited for and failed.
        """
        from modelarts_client.api.services import update_service

        from modelarts._inference.service_models import check_versions
        from modelarts._inference.service_request import update_request
        from modelarts._inference.service_waiting import Updates, wait_for_status, wait_for_update

        request = update_request(description, status, configs, schedule)
        check_versions(self._session, configs or ())
        before = Updates.of(self) if wait and configs is not None and status is None else None
        answer = update_service.sync(
            self._session.project_id, self._service_id, client=self._session.client, body=request
        )
        if wait and status is not None:
            wait_for_status(self, status)
        elif before is not None:
            wait_for_update(self, before)
        return answer

    def get_service_monitor(self, node_id: str | None = None) -> "ShowServiceMonitorInfoResponse":
        """Return how often each model of the service was called, and how much of its resources is used.

        Args:
            node_id: An edge node, for edge services.

        Raises:
            NotFoundError: If there is no such service.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.services import show_service_monitor_info
        from modelarts_client.types import UNSET

        return show_service_monitor_info.sync(
            self._session.project_id, self._service_id, client=self._session.client, node_id=node_id or UNSET
        )

    def get_service_logs(self, update_time: int | str | None = None) -> "ShowServiceUpdateLogsResponse":
        """Return the updates of the service, and how each went.

        Args:
            update_time: Only updates of this time, in ms since 1970.

        Raises:
            NotFoundError: If there is no such service.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.services import show_service_update_logs
        from modelarts_client.types import UNSET

        time = UNSET if update_time is None else whole_number(update_time, what="update_time", least=0)
        return show_service_update_logs.sync(
            self._session.project_id, self._service_id, client=self._session.client, update_time=time
        )

    def get_service_events(
        self,
        event_type: str | None = None,
        start_time: int | str | None = None,
        end_time: int | str | None = None,
        offset: int | str = 0,
        limit: int | str = _PAGE,
        order: str = "desc",
    ) -> "ShowServiceEventsResponse":
        """Return what happened to the service: the steps of its deployment, failures, restarts.

        Args:
            event_type: Only ``normal`` or ``abnormal`` events.
            start_time: Only events from this time on, in ms since 1970.
            end_time: Only events up to this time, in ms since 1970.
            offset: The page, from 0.
            limit: How many events there are on a page at most, 1 or more.
            order: ``asc`` for the oldest first, or ``desc``.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            NotFoundError: If there is no such service.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.services import show_service_events
        from modelarts_client.models import ServiceEventType, SortOrder
        from modelarts_client.types import UNSET

        return show_service_events.sync(
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

    def delete_service(self) -> None:
        """Delete the service; one that runs is stopped first. This cannot be undone.

        Raises:
            NotFoundError: If there is no such service.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.services import delete_service

        delete_service.sync(self._session.project_id, self._service_id, client=self._session.client)

    @classmethod
    def _existing(cls, session: "Session", service_id: str) -> Self:
        return cls(session, service_id)


class Predictor(Service):
    """A real-time service, which answers predictions.

    Args:
        session: Who asks. How long a prediction may take is said by it: ``session.with_options(deadline=10)``.
        service_id: The service's ID.

    Raises:
        InvalidArgumentError: If ``service_id`` is empty or not text.
    """

    def __init__(self, session: "Session", service_id: str) -> None:
        super().__init__(session, service_id)
        self._target: PredictionTarget | None = None

    def predict(self, data: "Data", data_type: str, path: str = "/") -> "Prediction":
        """Ask the service for a prediction.

        The request is repeated if it never reached the service, or was refused with 429; not if it may have been
        answered.

        Args:
            data: For ``files`` and ``images`` the path of a file on this machine, or a dict of such paths by the names
                of the API's parameters if it has several. For ``json`` a dict or a list, or the path of a JSON file.
            data_type: ``files``, ``images`` or ``json``.
            path: The path of the API within the service.

        Returns:
            The answer: what its JSON stands for; text if it is another text; else bytes. ``None`` if it is empty.

        Raises:
            InvalidArgumentError: If an argument is not allowed, a file does not exist, or more than 12 MB were to be
                sent; nothing was sent.
            PredictionError: If the service cannot be asked: it is no real-time service, or not deployed.
            NotFoundError: If there is no such service, or no such API in it.
            ApiError: If the service answers with an error, whose body it has.
            EndpointUnreachableError: If the service does not answer.
        """
        from modelarts._inference.prediction import ask
        from modelarts._inference.prediction_body import body_of
        from modelarts._inference.prediction_target import PredictionTarget

        if self._target is None:
            self._target = PredictionTarget(self)
        return ask(self._session, self._target, body_of(data, data_type, path, self._target.file_parameter), path)


class Transformer(Service):
    """A batch service, which works through a folder of data and ends.

    Args:
        session: Who asks.
        service_id: The service's ID.

    Raises:
        InvalidArgumentError: If ``service_id`` is empty or not text.
    """
