"""What an UpdateServiceRequest changes in the record of a service, and the action that follows.

Source: SDK reference, Table 8-16; api-ref service_management/updating_service_configurations.rst: with status, config
has no effect; ModelArts.3519. UMN, "Starting, Stopping, Deleting, or Restarting a Service"; FAQ "What Are the Events
and Their Types for a Service?".

A service that runs and is to run stays as it is, and so does one that is stopped and is to be stopped: the examples of
the SDK reference start a service that runs.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from enum import Enum
from typing import Final

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.services import problems
from modelarts_emulator.services.events import add_event
from modelarts_emulator.services.records import add_log, coming_of, infer_type_of, set_config, set_status, status_of
from modelarts_emulator.services.schedule import scheduled
from modelarts_emulator.state.fields import integer, mapping, objects, text

UP: Final = frozenset({"running", "concerning"})
DOWN: Final = frozenset({"stopped", "failed", "finished"})
_FIELDS: Final = ("description", "load_balancer_policy", "priority", "additional_properties")


class Action(Enum):
    """The action that follows a change."""

    NOTHING = "nothing"
    DEPLOY = "deploy"
    ROLL_OUT = "roll out"
    STOP = "stop"


def change_service(record: Json, body: Json, config: Sequence[Json] | None, now: int) -> Action:
    """Change a record by a request.

    Args:
        record: The service's record, changed in place.
        body: An UpdateServiceRequest that fits its schema.
        config: What `checked_config` gave for it; None when the configuration stays.
        now: Time in ms since 1970.

    Returns:
        The action that follows.

    Raises:
        Problem: The status forbids it; the record is of no use then.
    """
    target, service = text(body, "status"), mapping(record, "service")
    if target == "running":
        action = _start(record)
    elif target == "stopped":
        action = _stop(record)
    elif config is not None:
        action = _configure(record, config, now)
    else:
        action = Action.NOTHING
    if body.get("schedule") is not None:
        if infer_type_of(record) != "real-time":
            raise problems.no_schedule()
        _schedule(record, objects(body, "schedule"), now)
    elif action is Action.DEPLOY:
        service |= scheduled(objects(service, "schedule"), now)  # its time starts again
    service |= {name: copy.deepcopy(body[name]) for name in _FIELDS if body.get(name) is not None}
    service["operation_time"] = now
    _begin(record, action, now)
    return action


def restart_service(record: Json, now: int) -> Action:
    """Change the record of a service when the emulator starts again: a service that was up is deployed again.

    Returns:
        The action that follows.
    """
    for log in objects(record, "logs"):
        if log["result"] == "RUNNING":
            log["result"] = "FAIL"
    status, due = status_of(record), integer(mapping(record, "service"), "due_time")
    if status in DOWN:
        return Action.NOTHING
    if status == "stopping" or 0 < due <= now:
        set_status(record, "stopped", now)
        add_event(record, now, "the service has been stopped")
        if coming := coming_of(record):
            set_config(record, coming, now)
        return Action.NOTHING
    add_event(record, now, "the emulator has started again, and deploys the service again")
    _begin(record, Action.DEPLOY, now)
    return Action.ROLL_OUT if coming_of(record) else Action.DEPLOY


def _start(record: Json) -> Action:
    status = status_of(record)
    if status in DOWN:
        record.pop("coming", None)  # of an update in which the emulator failed
        return Action.DEPLOY
    if status == "stopping":
        raise problems.wrong_status(status)
    return Action.NOTHING


def _stop(record: Json) -> Action:
    status = status_of(record)
    if status == "deploying":
        raise problems.wrong_status(status)
    return Action.NOTHING if status in ("stopping", "stopped", "finished") else Action.STOP


def _configure(record: Json, config: Sequence[Json], now: int) -> Action:
    status = status_of(record)
    if status in UP and infer_type_of(record) == "real-time":
        record["coming"] = list[JsonValue](config)
        return Action.ROLL_OUT
    if status not in DOWN:
        raise problems.wrong_status(status)
    set_config(record, config, now)
    if status == "failed":
        return Action.DEPLOY
    add_log(record, config, now, "SUCCESS")
    return Action.NOTHING


def _schedule(record: Json, schedule: list[Json], now: int) -> None:
    service = mapping(record, "service")
    for name in ("schedule", "due_time"):
        service.pop(name, None)
    service |= scheduled(schedule, now)
    if "due_time" not in service:
        add_event(record, now, "auto stop has been disabled")
        return
    seconds = (integer(service, "due_time") - now) // 1000
    add_event(record, now, f"auto stop has been enabled, the service will stop after {seconds} s")


def _begin(record: Json, action: Action, now: int) -> None:
    service = mapping(record, "service")
    if action in (Action.DEPLOY, Action.ROLL_OUT):
        set_status(record, "deploying", now)
        service["progress"] = 0
        service.pop("error_msg", None)
    elif action is Action.STOP:
        set_status(record, "stopping", now)
        add_event(record, now, "the service is being stopped")
