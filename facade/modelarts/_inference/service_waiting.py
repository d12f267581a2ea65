"""Waiting for a service: until it runs, has finished, has stopped, or has been updated."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Self

import attrs

from modelarts._waiting.patient_wait import Look, PatientWait, Subject
from modelarts.exceptions import ApiError, EndpointUnreachableError, ServiceFailedError

if TYPE_CHECKING:
    from modelarts_client.models import ServiceUpdateLog, ShowServiceResponse

    from modelarts.service import Service

_RUNNING: Final = "running"
_STOPPED: Final = "stopped"
_FINISHED: Final = "finished"
_BATCH: Final = "batch"
_GIVEN_UP: Final = frozenset({"failed", _STOPPED, "deleting"})
_ADVICE: Final = "Its wait() waits again, its delete_service() ends it."
_SHOWN_EVENTS: Final = 3
_UNDER_WAY: Final = "RUNNING"
_DONE: Final = "SUCCESS"


def wait_until_ready(
    service: "Service",
    *,
    timeout: float | None,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> "ShowServiceResponse":
    """Wait until a real-time service runs, or a batch service has finished; or neither will happen any more.

    Args:
        service: The service.
        timeout: Seconds to wait at most; ``None`` for as long as it takes.
        clock: Tells the time in seconds, from any origin.
        sleep: Waits for so many seconds.

    Raises:
        WaitTimeoutError: If it took longer.
    """

    def seen() -> "Look[ShowServiceResponse]":
        info = service.get_service_info()
        return Look(info, _state(info), ended=succeeded(info) or str(info.status) in _GIVEN_UP)

    wait: PatientWait[ShowServiceResponse] = PatientWait(
        _subject(service, "deploying"), timeout=timeout, clock=clock, sleep=sleep
    )
    return wait.run(seen)


def wait_for_status(service: "Service", status: str) -> None:
    """Wait until a service that was started or stopped has the status that it is to have.

    Args:
        service: The service.
        status: ``running`` or ``stopped``.

    Raises:
        ServiceFailedError: If it has another status for good.
    """
    # One that was started may be stopped still when it is first looked at.
    ends = _GIVEN_UP | {status} if status == _STOPPED else (_GIVEN_UP | {status}) - {_STOPPED}

    def seen() -> "Look[ShowServiceResponse]":
        info = service.get_service_info()
        return Look(info, _state(info), ended=str(info.status) in ends)

    wait: PatientWait[ShowServiceResponse] = PatientWait(
        _subject(service, "starting" if status == _RUNNING else "stopping"), timeout=None
    )
    info = wait.run(seen)
    if str(info.status) != status:
        raise failure_of(service, info)


@attrs.frozen
class Updates:
    """The updates of a service at some time, to tell later ones from them.

    Attributes:
        count: How many there were.
        newest: When the newest was, in ms since 1970.
    """

    count: int
    newest: int

    @classmethod
    def of(cls, service: "Service") -> Self:
        """Ask for those that there are."""
        logs = service.get_service_logs().logs
        return cls(len(logs), max((log.update_time for log in logs), default=0))


def wait_for_update(service: "Service", before: Updates) -> None:
    """Wait until an update that was accepted has been made.

    Args:
        service: The service.
        before: The updates that there were before.

    Raises:
        ServiceFailedError: If it was not made.
    """

    def seen() -> "Look[ServiceUpdateLog | None]":
        logs = service.get_service_logs().logs
        newest = max(logs, key=lambda log: log.update_time, default=None)
        if newest is None or not (len(logs) > before.count or newest.update_time > before.newest):
            return Look(None, "waiting for the update", ended=False)
        return Look(newest, f"update {newest.result}", ended=str(newest.result) != _UNDER_WAY)

    wait: PatientWait[ServiceUpdateLog | None] = PatientWait(_subject(service, "updating"), timeout=None)
    newest = wait.run(seen)
    if newest is not None and str(newest.result) != _DONE:
        raise _failure(service, service.get_service_info(), "was not updated")


def succeeded(info: "ShowServiceResponse") -> bool:
    """Whether a real-time service runs, or a batch service has finished."""
    return str(info.status) == (_FINISHED if str(info.infer_type) == _BATCH else _RUNNING)


def failure_of(service: "Service", info: "ShowServiceResponse") -> ServiceFailedError:
    """Make the error for a service that does not run, or did not finish, with what is known about the cause."""
    return _failure(service, info, f"is {info.status}")


def _subject(service: "Service", state: str) -> Subject:
    return Subject(f"Service {service.service_id}", resource_id=service.service_id, state=state, advice=_ADVICE)


def _state(info: "ShowServiceResponse") -> str:
    return f"{info.status}, {info.progress} %" if isinstance(info.progress, int) else str(info.status)


def _failure(service: "Service", info: "ShowServiceResponse", problem: str) -> ServiceFailedError:
    reason = (info.error_msg or "").strip()
    events = _abnormal_events(service)
    text = f"Service {service.service_id} {problem}"
    text += f". The service says: {reason}" if reason else "."
    if events and not reason:  # which says the same
        text += "\nWhat happened last:\n" + "\n".join(f"  {event}" for event in events)
    text += "\nget_service_events() shows more of what happened, get_service_info() the service."
    return ServiceFailedError(
        text, service_id=service.service_id, status=str(info.status), reason=reason, events=events
    )


def _abnormal_events(service: "Service") -> tuple[str, ...]:
    try:
        found = service.get_service_events(event_type="abnormal", limit=_SHOWN_EVENTS)
    except (ApiError, EndpointUnreachableError):
        return ()  # they are only an addition to what is told
    return tuple(event.event_info for event in reversed(found.events))
