"""The stored records of jobs and the changes of their state, each one atomic.

A record has the job as the API answers it (`job`), its events, and the ID of its user. There are two more documents for
each job: one with its project, to find jobs after a restart, and one that reserves its name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Literal

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.state.clock import now_ms
from modelarts_emulator.state.fields import integer, mapping, objects, text, texts
from modelarts_emulator.state.index import Column, Index, number_at, text_at
from modelarts_emulator.state.selection import Page, Selection, one_of
from modelarts_emulator.state.store import Store
from modelarts_emulator.training.events import Level, Source, add_event

Phase = Literal["Creating", "Pending", "Running", "Completed", "Failed", "Terminating", "Terminated", "Abnormal"]
SecondaryPhase = Literal[
    "Creating",
    "Queuing",
    "Running",
    "Completed",
    "Failed",
    "Terminating",
    "Terminated",
    "CreateFailed",
    "TerminatedFailed",
    "Unknown",
    "Lost",
]

FINAL_PHASES = frozenset({"Completed", "Failed", "Terminated", "Abnormal"})
STOPPABLE_PHASES = frozenset({"Creating", "Pending", "Running"})

_JOB, _OWNER, _NAME, _METRICS = "training_job", "training_job_owner", "training_job_name", "training_job_metrics"
_ALL_PROJECTS = ""

_DURATION: Final = "duration"
TEXT_KEYS: Final[Mapping[str, Column]] = {
    "id": text_at("job", "metadata", "id"),
    "name": text_at("job", "metadata", "name"),
    "description": text_at("job", "metadata", "description"),
    "workspace_id": text_at("job", "metadata", "workspace_id"),
    "user_name": text_at("job", "metadata", "user_name"),
    "user_id": text_at("user_id"),
    "kind": text_at("job", "kind"),
    "phase": text_at("job", "status", "phase"),
    "secondary_phase": text_at("job", "status", "secondary_phase"),
    "algorithm_id": text_at("job", "algorithm", "id"),
    "algorithm_name": text_at("job", "algorithm", "name"),
    "runtime_type": text_at("job", "spec", "runtime_type"),
    "training_experiment_id": text_at("job", "metadata", "training_experiment_reference", "id"),
    "engine_name": text_at("job", "algorithm", "engine", "engine_name"),
    "flavor_id": text_at("job", "spec", "resource", "flavor_id"),
    "pool_id": text_at("job", "spec", "resource", "pool_id"),
}
NUMBER_KEYS: Final[Mapping[str, Column]] = {
    "create_time": number_at("job", "metadata", "create_time"),
    "start_time": number_at("job", "status", "start_time"),
    _DURATION: number_at("job", "status", "duration"),
    "node_count": number_at("job", "spec", "resource", "node_count"),
    "priority": number_at("job", "spec", "schedule_policy", "priority"),
}
"""What lists filter and sort by."""

_INDEX: Final = Index(_JOB, {**TEXT_KEYS, **NUMBER_KEYS}, searched="name")


class DuplicateNameError(Exception):
    """A job of the project has this name."""


def job_id_of(job: Json) -> str:
    """The ID of a job."""
    return text(mapping(job, "metadata"), "id")


def phase_of(record: Json) -> str:
    """The phase of a record's job."""
    return text(mapping(record, "job", "status"), "phase")


def tasks_of(record: Json) -> list[str]:
    """The tasks of a record's job."""
    return texts(mapping(record, "job", "status"), "tasks")


def shown(record: Json, now: int) -> Json:
    """The job of a record as the API answers it at a time in ms, with the duration until then."""
    job = mapping(record, "job")
    status = mapping(job, "status")
    start = integer(status, "start_time")
    if start and phase_of(record) not in FINAL_PHASES:
        status["duration"] = max(0, now - start)
    return job


class JobRecords:
    """The jobs of all projects.

    Args:
        store: the documents.
        clock: the time in ms since 1970.
    """

    def __init__(self, store: Store, clock: Callable[[], int] = now_ms) -> None:
        self._store = store
        self._store.take_up(_INDEX)
        self._clock = clock

    def add(self, project_id: str, job: Json, user_id: str) -> None:
        """Store a new job.

        Raises:
            DuplicateNameError: its name is taken.
        """
        job_id, name = job_id_of(job), text(mapping(job, "metadata"), "name")
        record: Json = {"job": job, "user_id": user_id, "events": []}
        add_event(record, self._clock(), "Training job is being created.")
        with self._store.exclusive():
            if self._store.get(_NAME, name, project_id) is not None:
                raise DuplicateNameError
            self._store.put(_OWNER, job_id, _ALL_PROJECTS, {"job_id": job_id, "project_id": project_id})
            self._store.put(_JOB, job_id, project_id, record)
            self._store.put(_NAME, name, project_id, {"job_id": job_id})

    def get(self, project_id: str, job_id: str) -> Json | None:
        """The record; None when there is no such job in the project."""
        return self._store.get(_JOB, job_id, project_id)

    def select(self, project_id: str, selection: Selection, now: int) -> Page:
        """The records of the project that a list asks for, by the columns TEXT_KEYS and NUMBER_KEYS.

        Args:
            project_id: the project.
            selection: what is wanted.
            now: time in ms since 1970, until which jobs that run have run.
        """
        if selection.uses(_DURATION):
            self._measure(project_id, now)
        return self._store.select(_INDEX, project_id, selection)

    def _measure(self, project_id: str, now: int) -> None:
        """Store how long the jobs that run have run; there are few of them."""

        def change(record: Json) -> Json:
            shown(record, now)
            return record

        running = self._store.select(_INDEX, project_id, Selection([one_of("phase", ["Running", "Terminating"])]))
        with self._store.exclusive():
            for record in running.documents:
                self._store.update(_JOB, job_id_of(mapping(record, "job")), project_id, change)

    def owners(self) -> dict[str, str]:
        """The project of each job, by job ID."""
        documents = self._store.list(_OWNER, _ALL_PROJECTS)
        return {text(document, "job_id"): text(document, "project_id") for document in documents}

    def phases(self) -> dict[str, str]:
        """The phase of each job, by job ID."""
        return {str(job_id): str(phase) for job_id, phase in self._store.values(_INDEX, "id", "phase")}

    def remove(self, project_id: str, job_id: str) -> Json | None:
        """Remove all documents of a job except that of its project, and free its name.

        Returns:
            The record that was removed; None when there is no such job.
        """
        with self._store.exclusive():
            record = self.get(project_id, job_id)
            if record is None:
                return None
            self._store.delete(_NAME, text(mapping(record, "job", "metadata"), "name"), project_id)
            self._store.delete(_JOB, job_id, project_id)
            for task in tasks_of(record):
                self._store.delete(_METRICS, f"{job_id}/{task}", project_id)
        return record

    def disown(self, job_id: str) -> None:
        """Remove the document with the project of a job, once nothing else is left of the job."""
        self._store.delete(_OWNER, job_id, _ALL_PROJECTS)

    def keep_metrics(self, project_id: str, job_id: str, task_id: str, metrics: Json) -> None:
        """Store the metrics of a task that has ended."""
        self._store.put(_METRICS, f"{job_id}/{task_id}", project_id, metrics)

    def metrics(self, project_id: str, job_id: str, task_id: str) -> Json | None:
        """The metrics of a task that has ended; None before that."""
        return self._store.get(_METRICS, f"{job_id}/{task_id}", project_id)

    def change(self, project_id: str, job_id: str, request: Json) -> Json | None:
        """Make the changes of a ChangeJobDescriptionRequest; what is absent stays.

        Returns:
            The record after the change; None when there is no such job.
        """

        def change(record: Json) -> Json:
            job = mapping(record, "job")
            metadata = mapping(job, "metadata")
            if "description" in request:
                metadata["description"] = text(request, "description")
            annotations = mapping(metadata, "annotations") | mapping(request, "metadata", "annotation")
            metadata["annotations"] = annotations
            spec, wanted = mapping(job, "spec"), mapping(request, "spec")
            if (notification := wanted.get("notification")) is not None:
                spec["notification"] = notification
            if policy := mapping(wanted, "schedule_policy"):
                spec["schedule_policy"] = mapping(spec, "schedule_policy") | policy
            return record

        return self._store.update(_JOB, job_id, project_id, change)

    def note(
        self, project_id: str, job_id: str, message: str, *, level: Level = "Info", source: Source = "Task"
    ) -> None:
        """Record an event, without a change of state."""

        def change(record: Json) -> Json:
            add_event(record, self._clock(), message, level=level, source=source)
            return record

        self._store.update(_JOB, job_id, project_id, change)

    def advance(self, project_id: str, job_id: str, phase: Phase, secondary: SecondaryPhase, message: str) -> bool:
        """Move a job that is not being stopped to its next phase; its duration counts from Running on.

        Returns:
            False, without a change, when the job has been deleted, is being stopped or has ended.
        """
        done = False

        def change(record: Json) -> Json | None:
            nonlocal done
            if phase_of(record) not in STOPPABLE_PHASES:
                return None
            now = self._clock()
            status = mapping(record, "job", "status")
            status |= {"phase": phase, "secondary_phase": secondary}
            if phase == "Running":
                status["start_time"] = now
                status["node_count_metrics"] = [[now, len(tasks_of(record))]]
            add_event(record, now, message)
            done = True
            return record

        self._store.update(_JOB, job_id, project_id, change)
        return done

    def begin_stop(self, project_id: str, job_id: str) -> tuple[Json | None, bool]:
        """Mark a job as being stopped.

        Returns:
            The record after the change, or None when there is no such job; and whether the job can be stopped.
        """
        done = False

        def change(record: Json) -> Json | None:
            nonlocal done
            if phase_of(record) not in STOPPABLE_PHASES:
                return None
            mapping(record, "job", "status").update({"phase": "Terminating", "secondary_phase": "Terminating"})
            add_event(record, self._clock(), "Training job is being terminated.")
            done = True
            return record

        return self._store.update(_JOB, job_id, project_id, change), done

    def task_ended(self, project_id: str, job_id: str, task_id: str, exit_code: int, message: str) -> None:
        """Record the end of a task."""

        def change(record: Json) -> Json:
            status = mapping(record, "job", "status")
            others = [item for item in objects(status, "task_statuses") if item.get("task") != task_id]
            ended: Json = {"task": task_id, "exit_code": exit_code, "message": message}
            order = tasks_of(record)
            all_ended: list[Json] = sorted([*others, ended], key=lambda item: order.index(text(item, "task")))
            status["task_statuses"] = list[JsonValue](all_ended)
            add_event(
                record,
                self._clock(),
                f"[{task_id}] Training finished. Exit code {exit_code}.",
                level="Error" if exit_code else "Info",
                source="Task",
            )
            return record

        self._store.update(_JOB, job_id, project_id, change)

    def explain(self, project_id: str, job_id: str, task_id: str, message: str) -> None:
        """Give a task that has ended by itself, without a message, the reason why its job fails all the same."""

        def change(record: Json) -> Json:
            for status in objects(mapping(record, "job", "status"), "task_statuses"):
                if status.get("task") == task_id and not text(status, "message"):
                    status["message"] = message
            return record

        self._store.update(_JOB, job_id, project_id, change)

    def finish(self, project_id: str, job_id: str, phase: Phase, secondary: SecondaryPhase, message: str) -> None:
        """Record the end of a job; a job that is being stopped ends as Terminated in any case."""

        def change(record: Json) -> Json | None:
            if phase_of(record) in FINAL_PHASES:
                return None
            stopped = phase_of(record) == "Terminating"
            now = self._clock()
            status = mapping(record, "job", "status")
            status["phase"] = "Terminated" if stopped else phase
            status["secondary_phase"] = "Terminated" if stopped else secondary
            if start := integer(status, "start_time"):
                status["duration"] = max(0, now - start)
                counts = status.get("node_count_metrics")
                status["node_count_metrics"] = [*(counts if isinstance(counts, list) else []), [now, 0]]
            level: Level = "Error" if not stopped and phase in ("Failed", "Abnormal") else "Info"
            add_event(record, now, "Training job terminated." if stopped else message, level=level)
            return record

        self._store.update(_JOB, job_id, project_id, change)
