"""The services of all projects: create, change, show and delete them."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from modelarts_emulator.capacity.pools import Capacity, new_capacity
from modelarts_emulator.contract import Identity, Json, JsonValue
from modelarts_emulator.models.registry import Models
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.offsets import FirstRecord
from modelarts_emulator.processes.bounded_log import remove_rotations
from modelarts_emulator.processes.leftovers import end_leftovers
from modelarts_emulator.services import problems
from modelarts_emulator.services.changes import DOWN, Action, change_service
from modelarts_emulator.services.creation import checked_config, instances_of, new_service, refuse_secrets
from modelarts_emulator.services.events import page_of_events
from modelarts_emulator.services.kinds import KINDS, Run
from modelarts_emulator.services.listing import details, page_of_services, summary
from modelarts_emulator.services.log_streams import LogStreams
from modelarts_emulator.services.measurements import Calls
from modelarts_emulator.services.pace import USUAL_PACE, Pace
from modelarts_emulator.services.platform import Platform
from modelarts_emulator.services.pools import POOL, SCOPE, NoPools, PoolSource, amount_of, check_pools
from modelarts_emulator.services.real_time.gateway import PREFIX, Target
from modelarts_emulator.services.records import (
    DuplicateServiceError,
    ServiceRecords,
    coming_of,
    config_of,
    infer_type_of,
    name_of,
    service_id_of,
    status_of,
)
from modelarts_emulator.services.schedule import Alarms
from modelarts_emulator.services.specifications import page_of_specifications
from modelarts_emulator.staging.obs_paths import relative_file
from modelarts_emulator.state.clock import now_ms
from modelarts_emulator.state.fields import mapping, objects, text
from modelarts_emulator.state.removal import remove_tree
from modelarts_emulator.state.store import Store

MOST_SERVICES = 20  # of each kind; UMN, "Deploying as a Real-Time Service", Constraints
MOST_INSTANCES = 32  # each is a process of this machine

_log = logging.getLogger(__name__)


class Services:
    """The services of all projects.

    Services that were up when a former emulator of the same data directory ended are deployed again, as a platform for
    containers would do it.

    Args:
        store: Documents of the services.
        models: The models that can be deployed; learns from here which ones are in use.
        storage: Has the data of batches, and gets their results.
        data_dir: Files of the services are kept below it, in `services`.
        base_url: The URL under which clients reach the emulator, without a slash at the end.
        pools: The resource pools that services can run in; none when None.
        capacity: The nodes of these pools.
        pace: How long to wait for what.
        clock: The time in ms since 1970.
    """

    def __init__(
        self,
        store: Store,
        models: Models,
        storage: ObjectStorage,
        data_dir: Path,
        base_url: str,
        *,
        pools: PoolSource | None = None,
        capacity: Capacity | None = None,
        pace: Pace = USUAL_PACE,
        clock: Callable[[], int] = now_ms,
    ) -> None:
        self.records = ServiceRecords(store, clock)
        self.alarms = Alarms(clock)
        self._models = models
        self._pools = pools or NoPools()
        self._base_url = base_url
        self._log_streams = LogStreams(data_dir / "log-streams")
        root = data_dir / "services"
        self._platform = Platform(
            models, storage, self.records, self.alarms, root, pace, self._log_streams, capacity or new_capacity()
        )
        self._platform.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._changing = threading.Lock()
        self._runs: dict[str, Run] = {}
        self._leaving: list[Run] = []
        models.in_use = self._uses
        self._recover()

    # What clients ask for

    def create(self, project_id: str, body: Json, owner: Identity) -> str:
        """Store a new service and deploy it in the background.

        Args:
            project_id: Project that it is to belong to.
            body: A CreateServiceRequest that fits its schema.
            owner: The user who creates it.

        Returns:
            Its ID.

        Raises:
            Problem: It cannot be deployed.
        """
        infer_type = text(body, "infer_type")
        with self._models.staying(), self._changing:
            if infer_type not in KINDS:
                raise problems.no_such_kind(infer_type)
            refuse_secrets(body)
            config = checked_config(body, infer_type, project_id, self._models, pools=self._pools, service=body)
            self._check_quotas(project_id, infer_type, "", config)
            service = new_service(project_id, body, owner, self.records.clock())
            try:
                record = self.records.add(project_id, service, config)
            except DuplicateServiceError:
                raise problems.service_exists(text(service, "service_name")) from None
            run = self._add_run(project_id, record)
            run.begin_deploy()
        return run.service_id

    def update(self, project_id: str, service_id: str, body: Json) -> None:
        """Change a service; what takes time is done in the background.

        Args:
            project_id: Project of the service.
            service_id: The service.
            body: An UpdateServiceRequest that fits its schema.

        Raises:
            Problem: There is no such service, or it cannot be changed in this way.
        """
        with self._models.staying(), self._changing:
            record, run = self._found(project_id, service_id)
            infer_type = infer_type_of(record)
            refuse_secrets(body)
            config = None
            if body.get("config") is not None and not text(body, "status"):
                service = mapping(record, "service")
                config = checked_config(body, infer_type, project_id, self._models, pools=self._pools, service=service)
                self._check_quotas(project_id, infer_type, service_id, config)
            elif text(body, "status") == "running":
                if status_of(record) in DOWN:
                    check_pools((text(entry, POOL) for entry in config_of(record)), project_id, self._pools)
                self._check_quotas(project_id, infer_type, service_id, config_of(record))
            self._change(run, body, config)

    def delete(self, project_id: str, service_ids: list[str]) -> None:
        """Delete services. They disappear at once; their instances end when the requests under way are answered.

        Raises:
            Problem: There is no such service; none is deleted then.
        """
        with self._changing:
            runs = [self._found(project_id, service_id)[1] for service_id in dict.fromkeys(service_ids)]
            for run in runs:
                self.records.remove(project_id, run.service_id)
                del self._runs[run.service_id]
                run.begin_delete()
            self._leaving = [*(run for run in self._leaving if run.busy), *runs]

    def show(self, project_id: str, service_id: str) -> Json:
        """A ShowServiceResponse.

        Raises:
            Problem: There is no such service.
        """
        record, run = self._found(project_id, service_id)
        return details(record, run.calls, run.conditions, f"{self._base_url}{PREFIX}{service_id}")

    def list(self, project_id: str, query: Mapping[str, JsonValue], first_record: FirstRecord) -> Json:
        """A ListServicesResponse.

        Args:
            project_id: The project.
            query: Checked parameters of ListServices.
            first_record: What `offset` counts.
        """
        total, page = page_of_services(self.records, project_id, query, first_record)
        services = [summary(record, self._calls(record)) for record in page]
        return {"total_count": total, "count": len(services), "services": list[JsonValue](services)}

    def monitor(self, project_id: str, service_id: str) -> Json:
        """A ShowServiceMonitorInfoResponse.

        Raises:
            Problem: There is no such service.
        """
        record, run = self._found(project_id, service_id)
        return run.monitor(record)

    def events(self, project_id: str, service_id: str, query: Mapping[str, JsonValue]) -> Json:
        """A ShowServiceEventsResponse.

        Raises:
            Problem: There is no such service.
        """
        record, _ = self._found(project_id, service_id)
        return _titled(record) | page_of_events(record, query)

    def specifications(self, project_id: str, query: Mapping[str, JsonValue]) -> Json:
        """A ShowServiceSpecificationsResponse."""
        return page_of_specifications(query, lambda size: self._pools.hold(project_id, SCOPE, amount_of(size)))

    def logs(self, project_id: str, group_id: str, stream_id: str, body: Json) -> Json:
        """A ListLogsResponse: lines that instances have printed."""
        return self._log_streams.query(project_id, group_id, stream_id, body)

    def update_logs(self, project_id: str, service_id: str, query: Mapping[str, JsonValue]) -> Json:
        """A ShowServiceUpdateLogsResponse, the newest first.

        Raises:
            Problem: There is no such service.
        """
        record, _ = self._found(project_id, service_id)
        wanted = query.get("update_time")
        logs = [log for log in reversed(objects(record, "logs")) if wanted in (None, log["update_time"])]
        return _titled(record) | {"logs": list[JsonValue](logs)}

    def find(self, service_id: str) -> Target | None:
        """Where predictions for a service go; None when there is no such service."""
        run = self._runs.get(service_id)
        return run.target if run is not None else None

    def in_pool(self, project_id: str, pool: str) -> Sequence[str]:
        """The services that run in a resource pool, or wait for it, as messages name them."""
        return [
            f"service {service_id_of(record)}"
            for record in self.records.list(project_id)
            if status_of(record) not in DOWN
            and any(text(entry, POOL) == pool for entry in (*config_of(record), *coming_of(record)))
        ]

    def close(self) -> None:
        """End all processes and threads. Can be called twice."""
        self.alarms.close()
        with self._changing:
            runs = [*self._runs.values(), *self._leaving]
        for run in runs:
            run.close()

    # What happens inside

    def _add_run(self, project_id: str, record: Json) -> Run:
        run = self._runs[service_id_of(record)] = KINDS[infer_type_of(record)](self._platform, project_id, record)
        return run

    def _found(self, project_id: str, service_id: str) -> tuple[Json, Run]:
        record, run = self.records.get(project_id, service_id), self._runs.get(service_id)
        if record is None or run is None:
            raise problems.service_not_found(service_id)
        return record, run

    def _change(self, run: Run, body: Json, config: Sequence[Json] | None) -> None:
        action = Action.NOTHING

        def change(record: Json) -> Json:
            nonlocal action
            action = change_service(record, body, config, self.records.clock())
            return record

        self.records.one(run.project_id, run.service_id).change(change)
        if action is Action.DEPLOY:
            run.begin_deploy()
        elif action is Action.ROLL_OUT:
            run.begin_update(config or ())
        elif action is Action.STOP:
            run.begin_stop()
        else:
            run.set_alarm()

    def _calls(self, record: Json) -> Mapping[str, Calls]:
        run = self._runs.get(service_id_of(record))
        return run.calls if run is not None else {}

    def _check_quotas(self, project_id: str, infer_type: str, service_id: str, config: Sequence[Json]) -> None:
        """Refuse more services and instances than allowed; the service itself is not counted with what it has now."""
        others = [record for record in self.records.list(project_id) if service_id_of(record) != service_id]
        alike = sum(infer_type_of(record) == infer_type for record in others)
        if not service_id and alike >= MOST_SERVICES:
            raise problems.too_many_services(infer_type, MOST_SERVICES)
        asked = instances_of(config) + sum(instances_of(config_of(r)) for r in others if status_of(r) not in DOWN)
        if asked > MOST_INSTANCES:
            raise problems.too_many_instances(MOST_INSTANCES, asked)

    def _uses(self, project_id: str, model_id: str) -> bool:
        coming = (entry for run in tuple(self._runs.values()) for entry in run.coming)
        return any(entry["model_id"] == model_id for entry in coming) or self.records.use(project_id, model_id)

    def _recover(self) -> None:
        """Deploy again what was up, and remove what deleted services and former instances left."""
        end_leftovers(self._platform.root)
        for entry in self._platform.root.iterdir():
            remove_rotations(entry)
        owners = self.records.owners()
        for service_id, project_id in owners.items():
            try:
                self._recover_one(project_id, service_id)
            except sqlite3.Error:
                raise
            except Exception:  # noqa: BLE001 - the boundary: the emulator starts, whatever is wrong with one service
                _log.exception("service %s of a former emulator could not be started again", service_id)
        for entry in self._platform.root.iterdir():
            if entry.name not in owners:
                remove_tree(entry)

    def _recover_one(self, project_id: str, service_id: str) -> None:
        record = self.records.get(project_id, service_id)
        if record is not None:
            self._add_run(project_id, record).recover()
            return
        remove_tree(self._platform.root / relative_file(service_id).name)
        self.records.disown(service_id)


def _titled(record: Json) -> Json:
    return {"service_id": service_id_of(record), "service_name": name_of(record)}
