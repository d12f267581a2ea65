"""The run of a job in a thread of its own: staging, waiting for slots, processes of its nodes, uploads, and its end."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from modelarts_emulator.capacity.pools import Capacity
from modelarts_emulator.capacity.shares import PoolGoneError
from modelarts_emulator.contract import Json
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.processes.logs import ERROR_BYTES
from modelarts_emulator.processes.node_process import NodeResult
from modelarts_emulator.staging.transfers import Staging, StagingCancelledError, StagingError
from modelarts_emulator.state.disk_room import leave_room
from modelarts_emulator.state.fields import integer, mapping, text, texts
from modelarts_emulator.state.insisting import insist
from modelarts_emulator.training.addresses import take_addresses
from modelarts_emulator.training.events import Level
from modelarts_emulator.training.images import ImageNotActiveError, SavedImages
from modelarts_emulator.training.metrics import Sampler
from modelarts_emulator.training.node_run import NodeRun
from modelarts_emulator.training.records import JobRecords, Phase, SecondaryPhase, job_id_of
from modelarts_emulator.training.resources import claimed, node_claim
from modelarts_emulator.training.slots import Room, SlotRoom, Slots
from modelarts_emulator.training.workspace import JobDirectories, NodeWorkspace

_HOUR = 3600.0
_MOST_NAMES = 10  # that an event has
Outcome: TypeAlias = tuple[Phase, SecondaryPhase, str]
"""The phases in which a run ends, and the event that says so."""

_log = logging.getLogger(__name__)


class End(Enum):
    """The reasons to end a run before its end."""

    STOP = "stop"
    DELETE = "delete"
    CLOSE = "close"


@dataclass(frozen=True)
class Platform:
    """What all runs share.

    Attributes:
        records: records of jobs.
        storage: code, inputs, outputs and logs.
        directories: directories of jobs.
        slots: limit the number of processes outside of resource pools.
        capacity: the nodes of resource pools; None when there are no pools.
        shared_pools: the pools of everyone, whose jobs run on the slots.
        sampler: measures processes.
        access: the variables with which programs of jobs find the emulator and sign in.
        grace_seconds: time between SIGTERM and SIGKILL, in s.
        images: the images that jobs have saved.
    """

    records: JobRecords
    storage: ObjectStorage
    directories: JobDirectories
    slots: Slots
    capacity: Capacity | None
    shared_pools: Collection[str]
    sampler: Sampler
    access: Mapping[str, str]
    grace_seconds: float
    images: SavedImages


class JobRun:
    """One run of a job.

    Args:
        platform: what all runs share.
        project_id: project of the job.
        job: the job as the API answers it, with a stored record.

    Attributes:
        job_id: ID of the job.
        project_id: its project.
        pool_id: the resource pool that it runs in; empty for none.
        done: set when only the record and the logs of the run are left.
    """

    def __init__(self, platform: Platform, project_id: str, job: Json) -> None:
        self.job_id = job_id_of(job)
        self.done = threading.Event()
        self._platform = platform
        self._records = platform.records
        self.project_id = project_id
        self.pool_id = text(mapping(job, "spec", "resource"), "pool_id")
        self._job = job
        addresses = take_addresses(len(texts(mapping(job, "status"), "tasks")))
        alone = self.tasks_run_alone
        self._nodes = [
            NodeRun(job, index, platform.directories, addresses=addresses, access=platform.access, alone=alone)
            for index in range(len(addresses))
        ]
        self._room = self._room_for(len(addresses))
        self._mailbox: queue.Queue[tuple[NodeRun, NodeResult] | None] = queue.Queue()
        self._ended_because: str | None = None
        self._lock = threading.Lock()
        self._ends: set[End] = set()
        self._settled = False
        self._closed = threading.Event()

    @property
    def tasks_run_alone(self) -> bool:
        """Whether the nodes of the job do not know each other."""
        return False

    @property
    def uses_pool(self) -> bool:
        """Whether it keeps its pool from being deleted: not from its own deletion on, nor at its end.

        The nodes of the pool stay until its processes have ended.
        """
        with self._lock:
            return not self._settled and End.DELETE not in self._ends

    def recorded(self) -> None:
        """Called once the record of the job is stored, before the run begins."""
        self._room.join()

    def unrecorded(self) -> None:
        """Called when the run cannot begin, after `recorded`."""
        self._room.give_back()

    def end(self, why: End) -> bool:
        """End the run as soon as possible, without waiting for its end.

        Returns:
            False when the run is at its end already.
        """
        if why is End.CLOSE:
            self._closed.set()
        with self._lock:
            if self._settled:
                return False
            self._ends.add(why)
        self._room.wake()
        self._wake()
        return True

    def metrics(self, task_id: str) -> Json | None:
        """The metrics of a task until now; None when there is no such task."""
        return next((node.metrics.response() for node in self._nodes if node.task == task_id), None)

    def workspace(self, task_id: str) -> NodeWorkspace | None:
        """The workspace of a task whose process has not ended; None when it has, or there is no such task."""
        return next((node.workspace for node in self._nodes if node.task == task_id and node.result is None), None)

    def run(self) -> None:
        """Run the job from its creation to its end, as the target of its thread."""
        try:
            outcome = self._run()
        except Exception as error:  # noqa: BLE001 - the boundary: a defect goes to the log, and the job has failed
            _log.exception("training job %s failed", self.job_id)
            outcome = _defect(error)
        finally:
            self._room.give_back()  # also when staging has failed
        with self._lock:
            self._settled = True
        try:
            # If the emulator ends first, the next one records that the job is lost.
            insist(lambda: self._settle(outcome), self._closed, f"the end of training job {self.job_id}")
        except Exception as error:  # noqa: BLE001 - the boundary of the thread: no job stays without an end
            _log.exception("what training job %s leaves could not be settled", self.job_id)
            failed = _defect(error)
            insist(lambda: self._finish(failed), self._closed, f"the failure of training job {self.job_id}")
        finally:
            self.done.set()

    def _settle(self, outcome: Outcome) -> None:
        if End.DELETE in self._ends:
            self._platform.directories.remove_job(self.job_id)
            self._records.disown(self.job_id)
            return
        self._platform.directories.remove_nodes(self.job_id)
        for node in self._nodes:
            self._records.keep_metrics(self.project_id, self.job_id, node.task, node.metrics.response())
        self._finish(outcome)

    def _run(self) -> Outcome:
        try:
            staging = Staging(self._platform.storage, self._is_ended)
            for node in self._nodes:
                self._unpack_image(node)
                node.prepare(staging)
                self._note(f"[{node.task}] Code and inputs are ready.")
        except StagingCancelledError:
            return self._interrupted()
        except StagingError as error:
            return self._not_created("Failed", error)
        except OSError as error:
            return self._not_created("Abnormal", error)
        self._advance("Pending", "Queuing", "Training job is queuing for resources.")
        if not self._room.fits():
            wanted = claimed(mapping(self._job, "spec", "resource"))
            why = f"Pool {self.pool_id} has no room for {wanted}, even if nothing else ran there."
            self._note(f"{why} The job waits until the pool grows.", "Warning")
        try:
            if not self._room.take(self._is_ended):
                return self._interrupted()
            self._start()
            self._wait()
        except OSError as error:
            self._end_processes("another node could not be started")
            return self._not_created("Abnormal", error)
        except PoolGoneError:
            return self._not_created("Failed", PoolGoneError(f"pool {self.pool_id} has been deleted"))
        finally:
            self._kill_processes()
            self._room.give_back()
        return self._conclude()

    def _unpack_image(self, node: NodeRun) -> None:
        image_url = text(mapping(self._job, "algorithm", "engine"), "image_url")
        try:
            archive = self._platform.images.archive(self.project_id, image_url)
        except ImageNotActiveError as error:
            raise StagingError(f"the image {image_url} is {error}") from error
        if archive is not None:
            try:
                left_out = node.unpack(archive, self._check_unpacking)
            except StagingError as error:
                raise StagingError(f"the image {image_url} {error}") from error
            without = f", without links that lead out of it: {', '.join(left_out[:_MOST_NAMES])}" if left_out else ""
            self._note(f"[{node.task}] The image {image_url} has been unpacked{without}.")

    def _check_unpacking(self) -> None:
        if self._is_ended():
            raise StagingCancelledError
        leave_room(self._platform.directories.job(self.job_id))

    # The processes

    def _room_for(self, nodes: int) -> Room:
        capacity = self._platform.capacity
        if capacity is None or not self.pool_id or self.pool_id in self._platform.shared_pools:
            return SlotRoom(self._platform.slots, nodes)
        claims = [node_claim(mapping(self._job, "spec", "resource"))] * nodes
        return capacity.place((self.project_id, self.pool_id), claims)

    def _start(self) -> None:
        if not self._advance("Running", "Running", "Training job is running."):
            return
        for node in self._nodes:
            node.start(self._platform.sampler, self._room, self._node_ended)
            self._note(f"[{node.task}] training started.")

    def _wait(self) -> None:
        """Wait until all processes have ended, by themselves or because one has failed or the job is stopped."""
        auto_stop = mapping(self._job, "spec", "auto_stop")
        deadline = time.monotonic() + integer(auto_stop, "duration") * _HOUR if auto_stop else None
        while self._has_work():
            if self._is_ended():
                self._end_processes("the job was stopped")
            elif reason := self._reason_to_end():
                self._end_processes(reason)
            elif deadline is not None and time.monotonic() >= deadline:
                self._records.begin_stop(self.project_id, self.job_id)
                self._end_processes("the time that auto_stop allows was over")
            else:
                self._take(deadline)

    def _has_work(self) -> bool:
        """Whether processes run."""
        return bool(self._running())

    def _reason_to_end(self) -> str:
        """Why all processes are to be ended; empty when they are not."""
        return next((f"{node.task} failed" for node in self._nodes if node.failed), "")

    def _running(self) -> list[NodeRun]:
        return [node for node in self._nodes if node.running]

    def _take(self, deadline: float | None) -> None:
        """Wait until a node has ended, the deadline is over, or `end` is called."""
        timeout = None if deadline is None else max(0.0, min(deadline - time.monotonic(), _HOUR))
        try:
            message = self._mailbox.get(timeout=self._longest_wait(timeout))
        except queue.Empty:
            message = None
        if message is not None:
            self._take_result(*message)
        else:
            self._look()

    def _longest_wait(self, seconds: float | None) -> float | None:
        """How long to wait until the next look, in s; `seconds` is the time until the deadline."""
        return seconds

    def _look(self) -> None:
        """Called when nothing has ended for a while, or the run was woken."""

    def _take_result(self, node: NodeRun, result: NodeResult) -> None:
        node.result = result
        self._task_ended(node, node.message(self._ended_because), result.exit_code)
        self._note_left_out(node, result)

    def _note_left_out(self, node: NodeRun, result: NodeResult) -> None:
        if result.left_out:
            self._note(f"[{node.task}] The first {result.left_out} bytes of the log are left out.", "Warning")

    def _node_ended(self, node: NodeRun, result: NodeResult) -> None:
        """Called in the thread that waits for the process of a node."""
        self._mailbox.put((node, result))

    def _wake(self) -> None:
        self._mailbox.put(None)

    def _end_processes(self, reason: str) -> None:
        """Send SIGTERM to all process groups, SIGKILL to the remaining ones after the grace, and wait for their end."""
        self._ended_because = reason
        for node in self._running():
            node.terminate()
        deadline: float | None = time.monotonic() + self._platform.grace_seconds
        while running := self._running():
            if deadline is not None and time.monotonic() >= deadline:
                for node in running:
                    node.kill()
                deadline = None
            self._take(deadline)

    def _kill_processes(self) -> None:
        """Kill what still runs after a failure, and record nothing, since that may be what has failed."""
        for node in self._running():
            node.kill()
        while self._running():
            message = self._mailbox.get()
            if message is not None:
                node, node.result = message
        for node in self._nodes:
            node.close()

    # How it ended

    def _conclude(self) -> Outcome:
        problems = self._upload()
        if self._is_ended():
            return self._interrupted()
        return self._verdict(problems)

    def _verdict(self, problems: list[str]) -> Outcome:
        """How a job that was not ended has ended.

        Args:
            problems: what went wrong with its outputs and logs.
        """
        if any(node.result is not None and node.result.lost for node in self._nodes):
            return "Failed", "Lost", "Training job failed: a node was lost."
        if problems or any(node.result is None or node.failed for node in self._nodes):
            return "Failed", "Failed", ": ".join(["Training job failed", *problems[:1]])
        return "Completed", "Completed", "Training job completed."

    def _interrupted(self) -> Outcome:
        if End.CLOSE in self._ends:
            return "Failed", "Lost", "Training job failed: the emulator was stopped."
        return "Terminated", "Terminated", "Training job terminated."

    def _not_created(self, phase: Phase, error: Exception) -> Outcome:
        for node in self._nodes:
            if node.result is None:  # it has not run, so it has no exit code
                self._task_ended(node, f"{node.task} could not be started: {error}"[:ERROR_BYTES], -1)
        return phase, "CreateFailed", f"Training job failed to be created: {error}"

    def _upload(self) -> list[str]:
        """Copy outputs and logs to OBS, whatever the outcome.

        Returns:
            The errors of uploads that failed.
        """
        problems: list[str] = []
        for node in self._nodes:
            if self._is_abandoned():
                break
            for upload in (self._upload_outputs, self._upload_log):
                try:
                    upload(node)
                except StagingCancelledError:
                    break
                except (StagingError, OSError) as error:
                    problems.append(f"upload failed: {error}")
                    reason = f"{node.task} ended, and its results could not be uploaded: {error}"[:ERROR_BYTES]
                    self._records.explain(self.project_id, self.job_id, node.task, reason)
                    self._note(f"[{node.task}] Upload failed: {error}", "Error")
        return problems

    def _upload_outputs(self, node: NodeRun) -> None:
        def left_out(reason: str) -> None:
            self._note(f"[{node.task}] Training output skipped: {reason}", "Warning")

        node.upload_outputs(self._platform.storage, self._is_abandoned, left_out)
        self._note(f"[{node.task}] Upload training outputs finished.")

    def _upload_log(self, node: NodeRun) -> None:
        node.upload_log(Staging(self._platform.storage, self._is_abandoned))

    # Records

    def _is_ended(self) -> bool:
        return bool(self._ends)

    def _is_abandoned(self) -> bool:
        return not self._ends.isdisjoint({End.DELETE, End.CLOSE})

    def _finish(self, outcome: Outcome) -> None:
        self._records.finish(self.project_id, self.job_id, *outcome)

    def _advance(self, phase: Phase, secondary: SecondaryPhase, message: str) -> bool:
        return self._records.advance(self.project_id, self.job_id, phase, secondary, message)

    def _note(self, message: str, level: Level = "Info") -> None:
        self._records.note(self.project_id, self.job_id, message, level=level, source="Task")

    def _task_ended(self, node: NodeRun, message: str, exit_code: int) -> None:
        self._records.task_ended(self.project_id, self.job_id, node.task, exit_code, message)


def _defect(error: Exception) -> Outcome:
    """The end of a job for which the emulator has failed, whatever the reason."""
    reason = f"internal error of the emulator, see its log ({type(error).__name__}: {error})"
    return "Failed", "Failed", f"Training job failed: {reason}."
