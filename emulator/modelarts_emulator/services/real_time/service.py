"""The life of one real-time service: it is deployed, changed, watched, stopped, started and deleted.

What takes time is done in threads, one thing after the other; the status says what is under way.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence

from modelarts_emulator.contract import Json
from modelarts_emulator.services.background import Background
from modelarts_emulator.services.changes import UP, Action, restart_service
from modelarts_emulator.services.instances.instance import Sink
from modelarts_emulator.services.measurements import Calls, Condition
from modelarts_emulator.services.monitor import RunningModel, monitor_info
from modelarts_emulator.services.plans import PlanError, plans_of
from modelarts_emulator.services.platform import Platform, sinks_of
from modelarts_emulator.services.real_time.deployment import Deployment, Group
from modelarts_emulator.services.real_time.gateway import Target
from modelarts_emulator.services.real_time.rollout import Rollout, RolloutCancelledError, RolloutFailedError
from modelarts_emulator.services.records import (
    Move,
    coming_of,
    config_of,
    kept_calls,
    name_of,
    service_id_of,
    status_of,
)
from modelarts_emulator.state.fields import integer, mapping
from modelarts_emulator.state.removal import remove_tree


class ServiceRun:
    """One service. Methods that begin something return at once; the caller has set the status for it.

    Args:
        platform: What all services share.
        project_id: Project of the service.
        record: Its record, stored already.

    Attributes:
        project_id: As above.
        service_id: The service.
        target: Where predictions go.
        deployment: The instances.
    """

    def __init__(self, platform: Platform, project_id: str, record: Json) -> None:
        self.project_id = project_id
        self.service_id = service_id_of(record)
        self.deployment = Deployment(
            platform.pace, kept_calls(record), self, lambda plan: platform.places(project_id, plan, 1)
        )
        self.target = Target(project_id, name_of(record), self.deployment.traffic, self.prediction_failed)
        self._platform = platform
        self._record = platform.records.one(project_id, self.service_id)
        self._directory = platform.root / self.service_id
        self._coming: tuple[Json, ...] = ()
        self._cancelled = threading.Event()
        self._background = Background(self.service_id, self._fail)

    @property
    def busy(self) -> bool:
        """Whether work on it is under way."""
        return self._background.busy

    @property
    def coming(self) -> Sequence[Json]:
        """The configuration that an update under way brings, whose models and pools are in use; empty without one."""
        return self._coming

    # What others begin

    def begin_deploy(self) -> None:
        """Deploy a service that has no instances; its status is deploying already."""
        self._background.begin(self._deploy)

    def begin_update(self, config: Sequence[Json]) -> None:
        """Change the configuration of a running service; its status is deploying already."""
        self._coming = tuple(config)
        self._background.begin(self._update)

    def begin_stop(self) -> None:
        """Stop a service; its status is stopping already."""
        self._background.begin(self._stop)

    def begin_delete(self) -> None:
        """Remove everything of a service whose record has been removed: what is under way is answered first."""
        self._platform.alarms.clear(self.service_id)
        self._cancel()
        self._background.begin(self._delete)

    def recover(self) -> None:
        """Deploy a service again that was up when a former emulator ended."""
        action = Action.NOTHING

        def change(record: Json) -> Json:
            nonlocal action
            action = restart_service(record, self._platform.records.clock())
            return record

        record = self._record.change(change)
        if action is Action.ROLL_OUT and record is not None:
            self.begin_update(coming_of(record))
        elif action is Action.DEPLOY:
            self.begin_deploy()

    @property
    def calls(self) -> Mapping[str, Calls]:
        """How often each model was called, by its ID."""
        return dict(self.deployment.calls)  # a copy: a rollout may be about to add a model

    @property
    def conditions(self) -> Mapping[str, Condition]:
        """The condition of the instances of each model, by its ID."""
        return {group.plan.model_id: group.condition for group in self.deployment.groups}

    def monitor(self, record: Json) -> Json:
        """A ShowServiceMonitorInfoResponse."""
        running = {group.plan.model_id: _running_model(group) for group in self.deployment.groups}
        return monitor_info(record, self.calls, running, self.deployment.traffic.calls_in_last_minute())

    def set_alarm(self) -> None:
        """Have the service stopped at its due time, if it runs and has one."""
        record = self._record.read()
        due = integer(mapping(record or {}, "service"), "due_time")
        if record is not None and due and status_of(record) in UP:
            self._platform.alarms.set(self.service_id, due, self._stop_by_itself)
        else:
            self._platform.alarms.clear(self.service_id)

    def close(self) -> None:
        """End all processes and threads of the service; its record stays, so that it can be deployed again."""
        self._background.close()
        self._cancel()
        self.deployment.end()
        self._background.join()
        self.deployment.end()
        self._record.keep_calls(self.calls)

    def prediction_failed(self, name: str, request_id: str, traceback: str) -> None:
        """Record why the code of a model failed to answer a request.

        Args:
            name: What events call the instance.
            request_id: ID of the request, which its answer has as well.
            traceback: The end of the traceback.
        """
        self._record.note_failure(f"{name} failed to answer request {request_id}: {traceback}")

    # What is done in threads

    def _cancel(self) -> None:
        self._cancelled.set()
        with self.deployment.changed:
            self.deployment.changed.notify_all()

    def _deploy(self) -> None:
        record = self._record.read()
        if record is None:
            return
        self.deployment.end()  # what a failure has left
        config = config_of(record)
        log = self._record.begin_log(config)
        self._record.note("start to deploy service")
        try:
            self._roll_out(config)
        except RolloutCancelledError:
            return
        except (RolloutFailedError, PlanError) as error:
            self._record.end_log(log, "FAIL")
            self._fail(str(error))
        else:
            self._record.end_log(log, "SUCCESS")
            self._settle("service is running", published=True)

    def _update(self) -> None:
        config = self._coming
        log = self._record.begin_log(config)
        self._record.note("the service is being updated")
        try:
            self._roll_out(config)
        except RolloutCancelledError:
            return
        except (RolloutFailedError, PlanError) as error:
            self._record.drop_coming()
            self._record.end_log(log, "FAIL")
            self._record.note(f"failed to update the service, the update has been rolled back: {error}", "abnormal")
            if self.deployment.groups:
                self._settle("service is running as before", published=False)
            else:
                self._deploy()  # a former emulator had begun the update
        else:
            self._record.keep_config(config)
            self._record.end_log(log, "SUCCESS")
            self._settle("service is updated", published=True)
        finally:
            self._coming = ()

    def _stop(self) -> None:
        self._platform.alarms.clear(self.service_id)
        self.deployment.stop()
        self._record.keep_calls(self.calls)
        self._record.move(
            lambda status: Move("stopped", "the service has been stopped") if status == "stopping" else None
        )

    def _delete(self) -> None:
        self.deployment.stop()
        remove_tree(self._directory)
        self._platform.records.disown(self.service_id)

    def _end_failed(self) -> None:
        record = self._record.read()
        # It may have been started again meanwhile.
        if record is not None and status_of(record) == "failed":
            self.deployment.end()
            self._record.keep_calls(self.calls)

    def _stop_by_itself(self) -> None:
        stopping = Move("stopping", "the service stops because its auto stop time has come")
        if self._record.move(lambda status: stopping if status in UP else None):
            self.begin_stop()

    def _roll_out(self, config: Sequence[Json]) -> None:
        platform = self._platform
        plans = plans_of(config, self.project_id, platform.models, self._directory, platform.pace.deploy_seconds)
        for plan in plans:
            self._record.note(f"[{plan.label}] starting model, instances: {plan.count}")
        Rollout(self.deployment, plans, self._cancelled).run(self._record.progress)

    def _settle(self, info: str, *, published: bool) -> None:
        """Leave the status deploying for the one that the instances are in."""
        fields: Json = {"progress": 100}
        if published:
            fields["publish_at"] = self._platform.records.clock()

        def choose(status: str) -> Move | None:
            if status != "deploying":
                return None
            condition = self.deployment.condition
            if condition.ready == condition.wanted:
                return Move("running", info, fields=fields)
            return Move("concerning", _some_are_down(condition), "abnormal", fields=fields)

        self._record.move(choose)
        self.set_alarm()

    def _fail(self, reason: str) -> None:
        failed = Move("failed", f"service failed: {reason}", "abnormal", fields={"error_msg": reason, "progress": None})
        self._record.move(lambda status: failed if status in ("deploying", "stopping") else None)
        self.deployment.end()

    # Called by instances

    def sinks(self, label: str, number: int) -> Sequence[Sink]:
        """See `Observer`."""
        return sinks_of(self._platform, self._record, label, number)

    def instance_waits(self, name: str, why: str) -> None:
        """See `Observer`."""
        self._record.note(f"{name} waits: {why}", "abnormal")

    def instance_ready(self, name: str) -> None:
        """See `Observer`."""
        self._record.note(f"{name} is ready")
        self._judge()

    def instance_lost(self, name: str, reason: str) -> None:
        """See `Observer`."""
        self._record.note(f"{name} does not work: {reason}", "abnormal")
        self._judge(reason)

    def _judge(self, reason: str = "") -> None:
        """Set the status of a deployed service by the condition of its instances."""

        def choose(status: str) -> Move | None:
            # Read here, where changes of the status are serialized, so that the last change sees the newest condition.
            condition = self.deployment.condition
            if status not in UP or not condition.wanted:
                return None
            if condition.hopeless == condition.wanted:
                info = "service failed: all of its instances keep crashing"
                return Move("failed", info, "abnormal", fields={"error_msg": f"{info}. {reason}", "progress": None})
            if condition.ready < condition.wanted:
                return Move("concerning", _some_are_down(condition), "abnormal") if status == "running" else None
            return Move("running", "all instances are ready") if status == "concerning" else None

        if self._record.move(choose) == "failed":
            self._background.begin(self._end_failed)


def _running_model(group: Group) -> RunningModel:
    return RunningModel(group.condition.ready, [replica.usage() for replica in group.replicas])


def _some_are_down(condition: Condition) -> str:
    return f"only {condition.ready} of {condition.wanted} instances are ready"
