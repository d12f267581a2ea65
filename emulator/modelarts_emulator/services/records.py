"""The stored records of services, each change atomic.

A record has the service as the API shows it, without the state of its instances (`service`), the configuration that it
runs with (`config`), the one that an update under way brings (`coming`), its events, failed predictions (`failures`)
and updates, newest last, and how often each model was called (`calls`). A separate owner document has the project of
each service, so that services are found after a restart.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.services.events import EventType, add_event, add_failure
from modelarts_emulator.services.measurements import Calls
from modelarts_emulator.state.clock import now_ms
from modelarts_emulator.state.fields import integer, mapping, objects, text
from modelarts_emulator.state.index import Index, number_at, text_at, texts_of_each
from modelarts_emulator.state.selection import Page, Selection, has_part, one_of
from modelarts_emulator.state.store import Store

Status = Literal["running", "deploying", "concerning", "failed", "stopped", "finished", "stopping"]
Result = Literal["SUCCESS", "FAIL", "RUNNING"]

_SERVICE, _OWNER = "service", "service_owner"
_ALL_PROJECTS = ""
_TEXTS = ("service_id", "service_name", "workspace_id", "infer_type", "status")
_INDEX: Final = Index(
    _SERVICE,
    {name: text_at("service", name) for name in _TEXTS}
    | {name: number_at("service", name) for name in ("publish_at", "transition_at")},
    {"config": texts_of_each("config", "model_id")},
)
_MOST_LOGS = 100  # updates of one service; the oldest give way
_LOGGED = (
    "model_id",
    "model_name",
    "model_version",
    "weight",
    "specification",
    "instance_count",
    "envs",
    "additional_properties",
)


def service_id_of(record: Json) -> str:
    """The ID of a record's service."""
    return text(mapping(record, "service"), "service_id")


def status_of(record: Json) -> str:
    """The status of a record's service."""
    return text(mapping(record, "service"), "status")


def infer_type_of(record: Json) -> str:
    """The kind of a record's service."""
    return text(mapping(record, "service"), "infer_type")


def name_of(record: Json) -> str:
    """The name of a record's service."""
    return text(mapping(record, "service"), "service_name")


def config_of(record: Json) -> list[Json]:
    """The configuration that a record's service runs with."""
    return objects(record, "config")


def coming_of(record: Json) -> list[Json]:
    """The configuration that an update of a record's service brings; empty without one."""
    return objects(record, "coming")


@dataclass(frozen=True)
class Move:
    """A change of a service's status.

    Attributes:
        status: The new status.
        info: Text of the event that is recorded; no event when it is empty.
        event_type: Kind of the event.
        fields: Fields of the service that change with the status; None removes a field.
    """

    status: Status
    info: str = ""
    event_type: EventType = "normal"
    fields: Json = field(default_factory=dict)


class DuplicateServiceError(Exception):
    """Another service of the project has this name."""


class ServiceRecords:
    """The services of all projects.

    Args:
        store: Where they are kept.
        clock: The time in ms since 1970.
    """

    def __init__(self, store: Store, clock: Callable[[], int] = now_ms) -> None:
        self.clock = clock
        self._store = store
        self._store.take_up(_INDEX)

    def add(self, project_id: str, service: Json, config: Sequence[Json]) -> Json:
        """Store a new service.

        Returns:
            Its record.

        Raises:
            DuplicateServiceError: Its name is taken.
        """
        service_id, name = text(service, "service_id"), text(service, "service_name")
        record: Json = {
            "service": service,
            "config": list[JsonValue](config),
            "events": [],
            "failures": [],
            "logs": [],
            "calls": {},
        }
        with self._store.exclusive():
            if self._store.count(_INDEX, project_id, one_of("service_name", [name])):
                raise DuplicateServiceError
            self._store.put(_OWNER, service_id, _ALL_PROJECTS, {"service_id": service_id, "project_id": project_id})
            self._store.put(_SERVICE, service_id, project_id, record)
        return record

    def get(self, project_id: str, service_id: str) -> Json | None:
        """The record; None when there is no such service in the project."""
        return self._store.get(_SERVICE, service_id, project_id)

    def list(self, project_id: str) -> list[Json]:
        """All records of the project, oldest first."""
        return self._store.list(_SERVICE, project_id)

    def select(self, project_id: str, selection: Selection) -> Page:
        """The records of the project that a list asks for."""
        return self._store.select(_INDEX, project_id, selection)

    def use(self, project_id: str, model_id: str) -> bool:
        """Whether the configuration of a service of the project has a model."""
        return self._store.count(_INDEX, project_id, has_part("config", "model_id", [model_id])) > 0

    def owners(self) -> dict[str, str]:
        """The project of each service, by service ID."""
        documents = self._store.list(_OWNER, _ALL_PROJECTS)
        return {text(document, "service_id"): text(document, "project_id") for document in documents}

    def one(self, project_id: str, service_id: str) -> ServiceRecord:
        """The record of one service, for reading and changing it."""
        return ServiceRecord(self._store, project_id, service_id, self.clock)

    def remove(self, project_id: str, service_id: str) -> bool:
        """Remove a service, and free its name.

        Returns:
            False when there was no such service.
        """
        return self._store.delete(_SERVICE, service_id, project_id)

    def disown(self, service_id: str) -> None:
        """Remove the owner document of a service, once everything else of the service is gone."""
        self._store.delete(_OWNER, service_id, _ALL_PROJECTS)


class ServiceRecord:
    """The record of one service.

    Changes of a service that has been deleted have no effect.

    Args:
        store: Where it is kept.
        project_id: Project of the service.
        service_id: The service.
        clock: The time in ms since 1970.

    Attributes:
        project_id: As above.
        service_id: As above.
    """

    def __init__(self, store: Store, project_id: str, service_id: str, clock: Callable[[], int]) -> None:
        self.project_id = project_id
        self.service_id = service_id
        self._store = store
        self._clock = clock

    def read(self) -> Json | None:
        """The record; None when the service has been deleted."""
        return self._store.get(_SERVICE, self.service_id, self.project_id)

    def change(self, change: Callable[[Json], Json | None]) -> Json | None:
        """Change the record atomically; see `Store.update`."""
        return self._store.update(_SERVICE, self.service_id, self.project_id, change)

    def note(self, info: str, event_type: EventType = "normal") -> None:
        """Record an event."""

        def change(record: Json) -> Json:
            add_event(record, self._clock(), info, event_type)
            return record

        self.change(change)

    def note_failure(self, info: str) -> None:
        """Record the event of a failed prediction."""

        def change(record: Json) -> Json:
            add_failure(record, self._clock(), info)
            return record

        self.change(change)

    def move(self, choose: Callable[[str], Move | None]) -> Status | None:
        """Change the status of the service.

        Args:
            choose: Gets the current status, and returns the change, or None to change nothing.

        Returns:
            The new status; None when nothing changed.
        """
        chosen: list[Status] = []

        def change(record: Json) -> Json | None:
            move = choose(status_of(record))
            if move is None:
                return None
            chosen.append(move.status)
            now = self._clock()
            set_status(record, move.status, now)
            service = mapping(record, "service")
            service |= move.fields
            for name in [name for name, value in move.fields.items() if value is None]:
                del service[name]
            if move.info:
                add_event(record, now, move.info, move.event_type)
            return record

        self.change(change)
        return chosen[0] if chosen else None

    def progress(self, percent: int) -> None:
        """Store the progress of a deployment; does nothing when none is under way."""

        def change(record: Json) -> Json | None:
            if status_of(record) != "deploying":
                return None
            mapping(record, "service")["progress"] = percent
            return record

        self.change(change)

    def begin_log(self, config: Sequence[Json]) -> int:
        """Record the start of an update.

        Returns:
            The time of the update in ms since 1970, which identifies it.
        """
        begun = 0

        def change(record: Json) -> Json:
            nonlocal begun
            begun = add_log(record, config, self._clock(), "RUNNING")
            return record

        self.change(change)
        return begun

    def end_log(self, begun: int, result: Result) -> None:
        """Record the result of an update."""

        def change(record: Json) -> Json:
            for log in objects(record, "logs"):
                if log["update_time"] == begun:
                    log["result"] = result
            return record

        self.change(change)

    def drop_coming(self) -> None:
        """Forget the configuration that an update was to bring."""

        def change(record: Json) -> Json:
            record.pop("coming", None)
            return record

        self.change(change)

    def keep_config(self, config: Sequence[Json]) -> None:
        """Store the configuration that the service runs with from now on."""

        def change(record: Json) -> Json:
            set_config(record, config, self._clock())
            return record

        self.change(change)

    def keep_calls(self, calls: Mapping[str, Calls]) -> None:
        """Store how often each model was called."""

        def change(record: Json) -> Json:
            record["calls"] = {model_id: [made.invocations, made.failures] for model_id, made in calls.items()}
            return record

        self.change(change)


def set_status(record: Json, status: Status, now: int) -> None:
    """Change the status in a record, with the time of the change in ms since 1970."""
    service = mapping(record, "service")
    if service["status"] != status:
        service |= {"status": status, "transition_at": now}


def set_config(record: Json, config: Sequence[Json], now: int) -> None:
    """Change the configuration in a record, with the time of the change in ms since 1970; no update is under way."""
    record["config"] = list[JsonValue](config)
    record.pop("coming", None)
    mapping(record, "service")["update_time"] = now


def add_log(record: Json, config: Sequence[Json], now: int, result: Result) -> int:
    """Append an update to a record.

    Returns:
        The time of the update in ms since 1970, unique within the record.
    """
    logs = objects(record, "logs")
    time = max(now, integer(logs[-1], "update_time") + 1 if logs else 0)
    shown: list[JsonValue] = [{name: entry[name] for name in _LOGGED if name in entry} for entry in config]
    logs.append({"update_time": time, "result": result, "config": shown})
    record["logs"] = list[JsonValue](logs[-_MOST_LOGS:])
    return time


def kept_calls(record: Json) -> dict[str, Calls]:
    """The stored number of calls of each model, by its ID."""
    calls: dict[str, Calls] = {}
    for model_id, counts in mapping(record, "calls").items():
        if isinstance(counts, list):
            numbers = [int(count) for count in counts if isinstance(count, int | float)]
            calls[model_id] = Calls(*numbers[:2])
    return calls


def uses_model(record: Json, model_ids: Collection[str]) -> bool:
    """Whether the configuration of the service has one of these models."""
    return any(text(entry, "model_id") in model_ids for entry in config_of(record))
