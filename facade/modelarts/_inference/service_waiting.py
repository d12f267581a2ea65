"""Waiting for a service: until it runs, has finished, has stopped, or has been updated."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, Protocol, Self

import attrs

from modelarts._answers import entries
from modelarts._waiting.patient_wait import Look, PatientWait, Subject, TimeLimit
from modelarts.exceptions import ApiError, EndpointUnreachableError, ServiceFailedError

if TYPE_CHECKING:
    from modelarts_client.models import (
        ServiceUpdateLog,
        ShowServiceEventsResponse,
        ShowServiceResponse,
        ShowServiceUpdateLogsResponse,
    )

_RUNNING: Final = "running"
_STOPPED: Final = "stopped"
_FINISHED: Final = "finished"
_BATCH: Final = "batch"
_FINAL: Final = frozenset({"failed", _STOPPED, "deleting"})
"""The statuses that a service does not leave by itself."""

_SHOWN_EVENTS: Final = 3
_UNDER_WAY: Final = "RUNNING"
_DONE: Final = "SUCCESS"
_SLOWEST_START_SECONDS: Final = 300.0


class WaitedService(Protocol):
    """A service, as far as waiting is concerned."""

    @property
    def service_id(self) -> str:
        """The service's ID."""

    def get_service_info(self) -> "ShowServiceResponse":
        """Return the service's details."""

    def get_service_logs(self) -> "ShowServiceUpdateLogsResponse":
        """Return the updates of the service."""

    def get_service_events(self, event_type: str, *, limit: int) -> "ShowServiceEventsResponse":
        """Return the newest events of a type."""


@attrs.frozen
class Updates:
    """The updates of a service at one time, to recognize later ones.

    Attributes:
        count: Their number.
        newest: The time of the newest, in ms since 1970.
    """

    count: int
    newest: int

    @classmethod
    def of(cls, service: WaitedService) -> Self:
        """Ask for the present ones."""
        logs = entries(service.get_service_logs().logs)
        return cls(len(logs), max(map(_time_of, logs), default=0))


class ServiceWait:
    """Waits for one service.

    Args:
        service_id: The service's ID.
        within: Returns the service with requests that end within a number of seconds; ``None`` for the session's own
            limit.
        limit: How long the wait may take.
        kind: The name of the service's class, for the error message.
        state: What it is doing, such as ``deploying``.
    """

    def __init__(
        self,
        service_id: str,
        within: Callable[[float | None], WaitedService],
        limit: TimeLimit,
        *,
        kind: str,
        state: str,
    ) -> None:
        self._within = within
        self._limit = limit
        self._subject = Subject(
            f"Service {service_id}",
            resource_id=service_id,
            state=state,
            advice=f"{kind}(session, {service_id!r}).wait() waits for it again, .delete_service() deletes it.",
        )

    def until_ready(self, *, check: bool) -> "ShowServiceResponse":
        """Wait until a real-time service runs or a batch service has finished, or until neither will happen any more.

        Args:
            check: Whether to raise if neither happens.

        Raises:
            ServiceFailedError: If the service has failed or was stopped, and ``check`` is true.
            WaitTimeoutError: If the time is up first.
        """

        def look(seconds: float | None) -> "Look[ShowServiceResponse]":
            info = self._within(seconds).get_service_info()
            return Look(info, _state(info), ended=_succeeded(info) or str(info.status) in _FINAL)

        wait: PatientWait[ShowServiceResponse] = self._wait()
        info = wait.run(look)
        if check and not _succeeded(info):
            raise self._failure(wait.seconds_left, info, f"is {info.status}")
        return info

    def until_status(self, status: str, before: "ShowServiceResponse") -> None:
        """Wait until a service that was told to start or to stop has done so.

        Args:
            status: ``running`` or ``stopped``.
            before: The service before it was told.

        Raises:
            ServiceFailedError: If it has failed, or somebody stops it while it starts.
            WaitTimeoutError: If the time is up first.
        """
        begun = self._limit.clock()
        has_moved = False

        def look(seconds: float | None) -> "Look[ShowServiceResponse]":
            nonlocal has_moved
            info = self._within(seconds).get_service_info()
            # At first the service may still have its old status.
            has_moved = has_moved or (info.status, info.transition_at) != (before.status, before.transition_at)
            is_late = self._limit.clock() - begun > _SLOWEST_START_SECONDS
            is_final = str(info.status) in _FINAL and (has_moved or is_late)
            return Look(info, _state(info), ended=_has(info, status) or is_final)

        wait: PatientWait[ShowServiceResponse] = self._wait()
        info = wait.run(look)
        if not _has(info, status):
            raise self._failure(wait.seconds_left, info, f"is {info.status}")

    def until_updated(self, before: Updates) -> None:
        """Wait until an accepted update has been made.

        Args:
            before: The updates before this one.

        Raises:
            ServiceFailedError: If it was not made, or somebody stops the service in the meantime.
            WaitTimeoutError: If the time is up first.
        """
        was_up = False

        def look(seconds: float | None) -> "Look[ServiceUpdateLog | None]":
            nonlocal was_up
            service = self._within(seconds)
            logs = entries(service.get_service_logs().logs)
            newest = max(logs, key=_time_of, default=None)
            is_new = newest is not None and (len(logs) > before.count or _time_of(newest) > before.newest)
            if newest is not None and is_new and str(newest.result) != _UNDER_WAY:
                return Look(newest, f"update {newest.result}", ended=True)
            info = service.get_service_info()
            is_up = str(info.status) not in _FINAL
            has_gone_down, was_up = was_up and not is_up, was_up or is_up
            return Look(newest if is_new else None, _state(info), ended=has_gone_down)

        wait: PatientWait[ServiceUpdateLog | None] = self._wait()
        newest = wait.run(look)
        if newest is None or str(newest.result) != _DONE:
            info = self._within(wait.seconds_left).get_service_info()
            raise self._failure(wait.seconds_left, info, f"was not updated; it is {info.status}")

    def _wait(self) -> PatientWait[Any]:
        return PatientWait(self._subject, self._limit)

    def _failure(self, seconds: float | None, info: "ShowServiceResponse", problem: str) -> ServiceFailedError:
        service = self._within(seconds)
        reason = (info.error_msg or "").strip()
        events = _abnormal_events(service)
        text = f"Service {service.service_id} {problem}"
        text += f". The service says: {reason}" if reason else "."
        if events and not reason:  # which says the same
            text += "\nThe last events:\n" + "\n".join(f"  {event}" for event in events)
        if str(info.status) == _STOPPED:
            text += "\nupdate_service_config(status='running') starts it."
        text += "\nget_service_events() shows more events, get_service_info() the service."
        return ServiceFailedError(
            text, service_id=service.service_id, status=str(info.status), reason=reason, events=events
        )


def _time_of(log: "ServiceUpdateLog") -> int:
    return log.update_time or 0


def _succeeded(info: "ShowServiceResponse") -> bool:
    """Whether a real-time service runs, or a batch service has finished."""
    return str(info.status) == (_FINISHED if str(info.infer_type) == _BATCH else _RUNNING)


def _has(info: "ShowServiceResponse", status: str) -> bool:
    """Whether a service has a status; a batch service that has run and finished was running."""
    return str(info.status) == status or (status == _RUNNING and _succeeded(info))


def _state(info: "ShowServiceResponse") -> str:
    return f"{info.status}, {info.progress} %" if isinstance(info.progress, int) else str(info.status)


def _abnormal_events(service: WaitedService) -> tuple[str, ...]:
    try:
        found = service.get_service_events("abnormal", limit=_SHOWN_EVENTS)
    except (ApiError, EndpointUnreachableError):
        return ()  # the failure itself is what matters
    return tuple(event.event_info for event in reversed(entries(found.events)) if event.event_info)
