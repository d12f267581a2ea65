"""Training jobs that are compared with a model: cheap programs, and the phase in which each job must come to rest."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import httpx
from modelarts_emulator.training.supervisor import DEFAULT_CAPACITY

from tests.support.polling import until
from tests.support.state_machines import ComparedMachine

Json = dict[str, Any]

BUCKET: Final = "compared"
FLAVOR: Final = "modelarts.vm.cpu.8u"
ENDS: Final = ("Completed", "Failed", "Terminated", "Abnormal")
LOST: Final = ("Failed", "Lost")
# A shell begins in a tenth of the time of Python, and most jobs only have to end.
PROGRAM: Final[Json] = {
    "code_dir": f"/{BUCKET}/code/",
    "boot_file": f"/{BUCKET}/code/boot.py",
    "engine": {"engine_id": "pytorch-cp36-1.4.0"},
}
SHELL: Final = {"MA_SCRIPT_INTERPRETER": "/bin/sh"}
_SCRIPT: Final = b"""
x=0
for argument in "$@"; do
    case $argument in --x=*) x=${argument#*=};; --mode=*) mode=${argument#*=};; esac
done
echo "mode=$mode"
echo "loss=$((x + 1))"
echo "loss=$x"
case $mode in
    failing) exit 3;;
    mixed) test "$x" != 2 || exit 3;;
    endless) exec sleep 100000;;
esac
"""


@dataclass
class Job:
    """A job as the model has it.

    Attributes:
        shown: how it is shown, but for the duration while it runs.
        outcome: the phases in which it ends; None as long as it runs on.
        started: whether it has got its slots.
        ended: whether it is in these phases.
    """

    shown: Json
    outcome: tuple[str, str] | None
    started: bool = False
    ended: bool = False

    @property
    def job_id(self) -> str:
        return str(self.shown["metadata"]["id"])

    @property
    def nodes(self) -> int:
        return int(self.shown["spec"]["resource"]["node_count"])

    @property
    def runs_on(self) -> bool:
        """Whether it has slots and keeps them."""
        return self.started and self.outcome is None

    @property
    def phases(self) -> tuple[str, str]:
        """The phases in which it stays, as long as nothing is changed."""
        if self.ended or (self.outcome and (self.started or self.outcome[0] == "Terminated")):
            return self.outcome or LOST
        return ("Running", "Running") if self.started else ("Pending", "Queuing")


class ComparedJobs(ComparedMachine):
    """A machine with jobs, in the order of their creation."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs: list[Any] = []
        storage = self._emulator.services.storage
        storage.create_bucket(BUCKET)
        storage.put_bytes(BUCKET, "code/boot.py", _SCRIPT)

    @property
    def path(self) -> str:
        """Where jobs are."""
        return f"/v2/{self.project}/training-jobs"

    def one(self, index: int) -> tuple[str, Any]:
        """The path of a job, and the job; most of the time one that is there."""
        known = self.jobs[index] if index < len(self.jobs) else None
        return f"{self.path}/{known.job_id if known else uuid.uuid4()}", known

    def create_job(self, name: str, mode: str, request: Mapping[str, Any]) -> httpx.Response:
        """CreateTrainingJob, with the program of the machine unless the request has an algorithm by its ID."""
        algorithm = {"environments": SHELL, "parameters": [{"name": "mode", "value": mode}], **request["algorithm"]}
        resource = {"flavor_id": FLAVOR, "node_count": 1, **request.get("resource", {})}
        body = {
            "kind": request.get("kind", "job"),
            "metadata": {"name": name, **request.get("metadata", {})},
            "algorithm": algorithm if "id" in algorithm else PROGRAM | algorithm,
            "spec": {**request.get("spec", {}), "resource": resource},
        }
        answer = self.http.post(self.path, json=body)
        if answer.is_success:
            assert answer.status_code == 201
            assert has(answer.json(), body), answer.text
        return answer

    def settle(self) -> None:
        """Wait until each job is in the phase in which it stays, and compare what it shows then."""
        used = sum(job.nodes for job in self.jobs if job.runs_on and not job.ended)
        for job in self.jobs:
            if job.started or job.ended or job.phases[0] == "Terminated":
                continue
            if used and used + job.nodes > DEFAULT_CAPACITY:
                break
            job.started = True
            used += job.nodes if job.runs_on else 0
        for job in self.jobs:
            if not job.ended:
                until(lambda job=job: phases_of(self.show(job)) == job.phases, lambda job=job: (job, self.show(job)))  # type: ignore[misc]
                self.take_over(job, self.show(job))

    def take_over(self, job: Job, shown: Json) -> None:
        """Compare a job that has come to a phase with what is known, and keep what is new."""
        status = shown["status"]
        known = job.shown["status"]
        assert shown == {**job.shown, "status": status}
        assert status["tasks"] == known["tasks"]
        job.ended = phases_of(shown)[0] in ENDS
        ran = job.started and status["start_time"] > 0
        assert (status["start_time"] >= shown["metadata"]["create_time"]) == ran
        assert (status["duration"] >= 0) if ran else (status["duration"] == 0)
        if not job.ended:
            assert status["task_statuses"] == known["task_statuses"]
        elif phases_of(shown) == ("Completed", "Completed"):
            assert [(each["task"], each["exit_code"]) for each in status["task_statuses"]] == [
                (task, 0) for task in status["tasks"]
            ]
        job.shown = shown

    def show(self, job: Job) -> Json:
        """ShowTrainingJobDetails."""
        answer = self.http.get(f"{self.path}/{job.job_id}")
        assert answer.status_code == 200, answer.text
        shown: Json = answer.json()
        return shown

    def restart(self) -> None:
        """Restart the emulator: what has not ended by then is lost."""
        super().restart()
        for job in self.jobs:
            if not job.ended:
                shown = self.show(job)
                phases = phases_of(shown)
                assert phases in (LOST, job.outcome), (job, shown)
                job.outcome, job.started = phases, shown["status"]["start_time"] > 0
                self.take_over(job, shown)


def phases_of(shown: Json) -> tuple[str, str]:
    """The phase and the secondary phase of a job."""
    return shown["status"]["phase"], shown["status"]["secondary_phase"]


def same(job: Job, shown: Json) -> bool:
    """Whether a job is shown as it is known, with a duration that has grown if it runs."""
    known, status = job.shown["status"], shown["status"]
    if not job.ended and status["duration"] > known["duration"]:
        status = {**status, "duration": known["duration"]}
    return {**shown, "status": status} == job.shown


def has(shown: Any, given: Any) -> bool:
    """Whether what is shown has everything that was given; nothing was given by an empty text or null."""
    if isinstance(given, dict):
        return all(has(shown.get(name), value) for name, value in given.items())
    if isinstance(given, list):
        return len(shown) >= len(given) and all(any(has(one, value) for one in shown) for value in given)
    return shown == given or (given in (None, "") and shown in (None, ""))
