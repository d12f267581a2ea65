"""The life of one batch service: it is deployed, works through its input, and ends; it can be stopped and started.

Source: SDK reference, ch. 8.2 and 8.3; FAQ "What Are the Events and Their Types for a Service?".
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from modelarts_emulator.capacity.pools import Place
from modelarts_emulator.capacity.shares import PoolGoneError
from modelarts_emulator.contract import Json
from modelarts_emulator.processes.node_process import NodeResult
from modelarts_emulator.services.background import Background
from modelarts_emulator.services.batch.run import BatchOutcome, BatchProgress, BatchRun
from modelarts_emulator.services.batch.settings import BatchSettingsError, batch_settings
from modelarts_emulator.services.changes import Action, restart_service
from modelarts_emulator.services.instances.instance import Instance
from modelarts_emulator.services.measurements import Calls, Condition
from modelarts_emulator.services.monitor import RunningModel, monitor_info
from modelarts_emulator.services.plans import ModelPlan, PlanError, plans_of
from modelarts_emulator.services.platform import Platform, sinks_of
from modelarts_emulator.services.records import Move, config_of, kept_calls, service_id_of
from modelarts_emulator.state.fields import text
from modelarts_emulator.state.removal import remove_tree


class _NoRoomError(Exception):
    """The pool has no room for the instances; the message says why."""


class BatchServiceRun:
    """One batch service. Methods that begin something return at once; the caller has set the status for it.

    A batch that was running when an earlier emulator ended starts again, and its results replace the earlier
    ones.

    Args:
        platform: What all services share.
        project_id: Project of the service.
        record: Its record, stored already.

    Attributes:
        project_id: As above.
        service_id: The service.
        target: None; predictions are for real-time services.
    """

    target = None

    def __init__(self, platform: Platform, project_id: str, record: Json) -> None:
        self.project_id = project_id
        self.service_id = service_id_of(record)
        self._platform = platform
        self._record = platform.records.one(project_id, self.service_id)
        self._directory = platform.root / self.service_id
        self._calls = kept_calls(record)
        self._background = Background(self.service_id, self._fail)
        self._lock = threading.Lock()
        self._cancelled = False
        self._batch: BatchRun | None = None
        self._place: Place | None = None
        self._instances: dict[int, Instance] = {}

    @property
    def busy(self) -> bool:
        """Whether work on it is under way."""
        return self._background.busy

    @property
    def coming(self) -> Sequence[Json]:
        """Nothing: a running batch is not updated."""
        return ()

    @property
    def calls(self) -> Mapping[str, Calls]:
        """How often each model was called, by its ID."""
        return dict(self._calls)

    @property
    def conditions(self) -> Mapping[str, Condition]:
        """Nothing: the status of the service is that of its instances."""
        return {}

    def monitor(self, record: Json) -> Json:
        """A ShowServiceMonitorInfoResponse."""
        alive = [instance for instance in tuple(self._instances.values()) if instance.exit is None]
        usages = [instance.usage() for instance in alive]
        running = {text(entry, "model_id"): RunningModel(len(alive), usages) for entry in config_of(record)}
        return monitor_info(record, self.calls, running, 0)

    def begin_deploy(self) -> None:
        """Start the batch; its status is deploying already."""
        self._background.begin(self._work)

    def begin_update(self, _config: Sequence[Json]) -> None:
        """The configuration of a batch that works is not changed; see `change_service`."""

    def begin_stop(self) -> None:
        """Stop the batch; its status is stopping already."""
        self._give_up()
        stopped = Move("stopped", "the service has been stopped")
        self._background.begin(lambda: self._move({"stopping"}, stopped))

    def begin_delete(self) -> None:
        """Remove everything of a service whose record has been removed."""
        self._cancel()
        self._background.begin(self._delete)

    def set_alarm(self) -> None:
        """Batches have no schedule."""

    def recover(self) -> None:
        """Start the batch again that was running when an earlier emulator ended."""
        action = Action.NOTHING

        def change(record: Json) -> Json:
            nonlocal action
            action = restart_service(record, self._platform.records.clock())
            return record

        self._record.change(change)
        if action is Action.DEPLOY:
            self.begin_deploy()

    def close(self) -> None:
        """End all processes and threads of the service; its record stays, so that it can start again."""
        self._background.close()
        self._cancel()
        self._background.join()

    # What is done in threads

    def _work(self) -> None:
        record = self._record.read()
        if record is None:
            return
        config = config_of(record)
        log = self._record.begin_log(config)
        self._record.note("start to deploy service")
        try:
            plan = self._plan(config)
            place = self._place = self._platform.places(self.project_id, plan, plan.count)
            batch = self._new_batch(config, plan)
            outcome = self._run(batch, plan, place)
        except (PlanError, BatchSettingsError, _NoRoomError) as error:
            self._record.end_log(log, "FAIL")
            self._fail(str(error))
            return
        if outcome is None:
            return
        self._instances.clear()
        self._record.keep_calls(self._calls)
        self._record.end_log(log, "SUCCESS" if outcome.status == "finished" else "FAIL")
        self._settle(outcome)

    def _run(self, batch: BatchRun, plan: ModelPlan, place: Place | None) -> BatchOutcome | None:
        """Run the batch when its pool has room for all instances; None if it is cancelled before it begins."""
        try:
            if place is not None and not self._take(place, plan):
                return None
            with self._lock:
                if self._cancelled:
                    return None
                self._batch = batch
            return batch.run()
        except PoolGoneError:
            raise _NoRoomError(f"Pool {plan.pool} has been deleted.") from None
        finally:
            with self._lock:
                self._batch = None
            if place is not None:
                place.give_back()

    def _take(self, place: Place, plan: ModelPlan) -> bool:
        """Wait for room in the pool; False if the batch is cancelled meanwhile."""
        if place.take(lambda: self._cancelled, 0):
            return True
        if not self._cancelled:
            self._record.note(f"[{plan.label}] waits: {place.shortage()}", "abnormal")
        if place.take(lambda: self._cancelled, plan.deploy_seconds):
            return True
        if self._cancelled:
            return False
        raise _NoRoomError(f"Pool {plan.pool} had no room for the instances within {plan.deploy_seconds:g} s.")

    def _plan(self, config: Sequence[Json]) -> ModelPlan:
        platform = self._platform
        (plan,) = plans_of(config, self.project_id, platform.models, self._directory, platform.pace.deploy_seconds)
        return plan

    def _new_batch(self, config: Sequence[Json], plan: ModelPlan) -> BatchRun:
        platform = self._platform
        model = platform.models.get(self.project_id, plan.model_id) or {}
        settings = batch_settings(self.service_id, config[0], model, platform.pace.deploy_seconds)
        self._record.note(f"[{plan.label}] starting model, instances: {plan.count}")
        before = self._calls.get(plan.model_id, Calls())

        def start(number: int) -> Instance:
            return self._start(plan, number)

        def report(progress: BatchProgress) -> None:
            made = progress.succeeded + progress.failed
            self._calls[plan.model_id] = Calls(before.invocations + made, before.failures + progress.failed)
            self._tell(progress.percentage)

        return BatchRun(settings, platform.storage, start, report)

    def _start(self, plan: ModelPlan, number: int) -> Instance:
        directory = self._directory / f"instance-{number}"
        remove_tree(directory)
        self._directory.mkdir(parents=True, exist_ok=True)
        log = self._directory / f"{plan.model_id}-{number}.log"
        sinks = sinks_of(self._platform, self._record, plan.label, number)
        place = self._place
        if place is None:
            instance = Instance(replace(plan.settings, directory=directory), log, sinks=sinks)
        else:
            settings = replace(plan.settings, directory=directory)
            instance = Instance(settings, log, partial(_forget, place), sinks)
            place.watch(instance.launcher_pid)
            if instance.exit is not None:  # it may have ended before it was watched
                _forget(place, instance, instance.exit)
        self._instances[number] = instance
        return instance

    def _tell(self, percentage: int) -> None:
        now = self._platform.records.clock()
        fields: Json = {"progress": percentage, "publish_at": now, "start_time": now, "finished_time": None}
        if not self._move({"deploying"}, Move("running", "service is running", fields=fields)):
            self._move({"running"}, Move("running", fields={"progress": percentage}))

    def _settle(self, outcome: BatchOutcome) -> None:
        if outcome.status == "stopped":
            return  # `begin_stop` sets the status, or the next emulator starts it again
        if outcome.status == "failed":
            self._fail(outcome.reason)
            return
        if outcome.reason:
            self._record.note(outcome.reason, "abnormal")
        fields: Json = {"progress": 100, "finished_time": self._platform.records.clock()}
        self._move({"deploying", "running"}, Move("finished", "the service has been executed", fields=fields))

    def _fail(self, reason: str) -> None:
        fields: Json = {"error_msg": reason, "progress": None}
        failed = Move("failed", f"the batch service failed: {reason}", "abnormal", fields=fields)
        self._move({"deploying", "running", "stopping"}, failed)

    def _delete(self) -> None:
        remove_tree(self._directory)
        self._platform.records.disown(self.service_id)

    def _cancel(self) -> None:
        with self._lock:
            self._cancelled = True
        self._give_up()

    def _give_up(self) -> None:
        with self._lock:
            batch, place = self._batch, self._place
        if batch is not None:
            batch.stop()
        if place is not None:
            place.wake()

    def _move(self, statuses: set[str], move: Move) -> bool:
        return self._record.move(lambda status: move if status in statuses else None) is not None


def _forget(place: Place, instance: Instance, result: NodeResult) -> None:
    place.forget(instance.launcher_pid, result.cpu_seconds)
