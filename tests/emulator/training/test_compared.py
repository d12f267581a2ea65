"""Training jobs against a model in plain Python: each answer, over restarts, while jobs wait, run and end."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from typing import Any, Final

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule
from modelarts_client.models import EventLevel, EventSource, FilterOperator, FlavorType, JobFamily, SortOrder

from tests.conftest import Tell
from tests.support.compared_jobs import PROGRAM, ComparedJobs, Job, Json, phases_of, same
from tests.support.description import bundle, parameters
from tests.support.listed_jobs import NUMBERS, PATHS, found, read_field
from tests.support.polling import until
from tests.support.searches import auto_search
from tests.support.state_machines import compare, refusal

_OK: Final = (200, "")
_UNKNOWN: Final = (400, "ModelArts.2775")
_ENDED: Final = (409, "ModelArts.2796")

_NAMES: Final = st.sampled_from([f"{word}-{number}" for word in ("train", "Train", "eval") for number in range(5)])
_DESCRIPTIONS: Final = st.sampled_from(["", "the first", "The first", "100 %", "a_b", "ä", None])
_WORKSPACES: Final = st.sampled_from(["0", "1"])
_INDEXES: Final = st.integers(0, 9)
_MODES: Final = {"good": ("Completed", "Completed"), "failing": ("Failed", "Failed"), "endless": None}
_WAYS: Final = st.sampled_from([*_MODES, "endless"])
_GRID: Final = auto_search(
    "grid_search", parameters=[{"name": "x", "param_type": "discrete", "discrete_values": ["1", "2"]}]
)
# What jobs differ in, and the code with which one is refused.
_REQUESTS: Final[list[tuple[Json, str]]] = [
    ({}, ""),
    ({"resource": {"node_count": 2}, "spec": {"schedule_policy": {"priority": 2}}}, ""),
    ({"resource": {"node_count": 3, "flavor_id": "modelarts.p3.large.public"}}, ""),
    ({"algorithm": {"engine": {"engine_id": "horovod-cp36-tf-1.16.2"}}, "spec": {"runtime_type": "debug"}}, ""),
    ({"resource": {"pool_id": "poolfaf38d76", "flavor_id": "modelarts.pool.visual.xlarge"}}, ""),
    ({"metadata": {"training_experiment_reference": {"id": "experiment-1"}}}, ""),
    ({"kind": "autosearch_job", "algorithm": {"policies": {"auto_search": _GRID}}}, ""),
    ({"kind": "autosearch_job"}, "ModelArts.2788"),
    ({"algorithm": {"engine": {"engine_id": "abacus"}}}, "ModelArts.2780"),
    ({"resource": {"flavor_id": "abacus"}}, "ModelArts.2781"),
    ({"resource": {"node_count": 17}}, "ModelArts.2793"),
    ({"algorithm": {"boot_file": "missing.py"}}, "ModelArts.2758"),
    ({"algorithm": {"parameters": [{"name": "mode"}, {"name": "mode"}]}}, "ModelArts.2767"),
]
_USABLE: Final = [content for content, code in _REQUESTS if not code]
_TEXTS: Final = st.sampled_from(["", "train", "first", "%", "_", "Completed", "Failed", "job", "0", "1", "2"])
_NUMBERED: Final = st.integers(0, 9)  # the value of a job with this number
_KEYS: Final = st.sampled_from([*PATHS, *NUMBERS])
_RANGES: Final = st.fixed_dictionaries(
    {
        "key": st.sampled_from([*NUMBERS]),
        "operator": st.just(FilterOperator.BETWEEN),
        "value": st.lists(_NUMBERED | st.sampled_from(["", "0", "1", "3600000"]), min_size=2, max_size=2) | st.just([]),
        "in_iso_8601": st.booleans(),
    }
)
_OTHERS: Final = st.fixed_dictionaries(
    {"key": _KEYS, "value": st.lists(_NUMBERED | _TEXTS, max_size=3), "in_iso_8601": st.just(False)},
    optional={"operator": st.sampled_from([one for one in FilterOperator if one != FilterOperator.BETWEEN])},
)
_FIELDS: Final[dict[str, st.SearchStrategy[Any]]] = {
    "offset": st.integers(0, 6),
    "limit": st.integers(1, 50),
    "sort_by": _KEYS,
    "order": st.sampled_from([*SortOrder]),
    "group_by": _KEYS,
    "filters": st.lists(_RANGES | _OTHERS, max_size=2),
    "workspace_id": _WORKSPACES,
    "train_type": st.sampled_from([JobFamily.JOB, JobFamily.JOB, JobFamily.FTJOB]),
    "unified_jobs": st.booleans(),
    "tags": st.sampled_from([[], [], [{"key": "a"}]]),
    "host_ips": st.just([]),
}
_LISTS: Final = st.fixed_dictionaries({}, optional=_FIELDS)
_QUERY: Final[dict[str, st.SearchStrategy[Any]]] = {
    "offset": st.integers(0, 6),
    "limit": st.integers(1, 100),
    "order": st.sampled_from([*SortOrder]),
    "level": st.sampled_from([*EventLevel]),
    "source": st.sampled_from([*EventSource]),
    "pattern": st.sampled_from(["Training", "worker-0", "[", "%", ""]),
}
_PERIODS: Final = st.none() | st.tuples(_NUMBERED, _NUMBERED)


class TrainingJobs(ComparedJobs):
    """Jobs of all kinds."""

    created = 0  # since the emulator was started

    @initialize(
        jobs=st.lists(st.tuples(_NAMES, st.sampled_from([*_MODES, "endless"]), st.sampled_from(_USABLE)), min_size=4)
    )
    def begin(self, jobs: list[tuple[str, str, Json]]) -> None:
        """There are some jobs, and an algorithm, whose jobs choose what they do."""
        mode = {"type": "String", "valid_type": "Choice", "valid_range": [*_MODES]}
        known = [
            {"name": "mode", "value": "good", "constraint": mode},
            {"name": "x", "value": "1", "constraint": {"type": "Integer"}},
        ]
        body = {"metadata": {"name": "chosen"}, "job_config": {**PROGRAM, "parameters": known}}
        self.algorithm = self.http.post(f"/v2/{self.project}/algorithms", json=body).json()["metadata"]["id"]
        self.user = self._emulator.services.accounts.identity().user_id
        answer = self.search({"sort_by": "colour"}).json()
        assert answer["error_solution"] == f"Use one of: {', '.join(sorted(PATHS | NUMBERS))}."
        for name, way, content in jobs:
            self.create_one(name, way, {"algorithm": {}, **content}, "")
        self.created = 0

    # Jobs

    @rule(
        names=st.lists(_NAMES, min_size=1, max_size=3),
        description=_DESCRIPTIONS,
        workspace=_WORKSPACES,
        mode=_WAYS,
        request=st.sampled_from(_REQUESTS),
    )
    def create(
        self, names: list[str], description: str | None, workspace: str, mode: str, request: tuple[Json, str]
    ) -> None:
        self.count()
        content, code = request
        metadata = {"description": description, "workspace_id": workspace, **content.get("metadata", {})}
        for name in names:
            self.create_one(name, mode, {"algorithm": {}, **content, "metadata": metadata}, code)

    @rule(name=_NAMES, mode=st.sampled_from([*_MODES, "unknown"]), x=st.sampled_from(["7", "seven"]))
    def create_by_algorithm(self, name: str, mode: str, x: str) -> None:
        self.count()
        given = [{"name": "mode", "value": mode}, {"name": "x", "value": x}]
        code = "ModelArts.2765" if mode == "unknown" else "ModelArts.2825" if x == "seven" else ""
        self.create_one(name, mode, {"algorithm": {"id": self.algorithm, "parameters": given}}, code)

    def create_one(self, name: str, mode: str, request: Json, code: str) -> None:
        """Create a job, and wait until it is in the queue."""
        if request.get("kind") == "autosearch_job":
            mode = "failing" if mode == "endless" else mode
        answer = self.create_job(name, mode, request)
        taken = any(job.shown["metadata"]["name"] == name for job in self.jobs)
        code = code or ("ModelArts.2751" if taken else "")
        assert refusal(answer) == ((400, code) if code else _OK)
        if not code:
            made = answer.json()
            assert phases_of(made) == ("Creating", "Creating")
            job = Job(made, _MODES[mode])
            self.jobs.append(job)
            self.created += 1
            until(lambda: phases_of(self.show(job))[0] != "Creating")

    @rule(index=_INDEXES)
    def show_one(self, index: int) -> None:
        self.count()
        self.settle()
        path, job = self.one(index)
        answer = self.http.get(path)
        if job is None:
            assert refusal(answer) == _UNKNOWN
        else:
            assert same(job, answer.json())

    @rule(
        index=_INDEXES,
        description=_DESCRIPTIONS,
        priority=st.none() | st.integers(1, 3),
        note=st.none() | st.sampled_from(["a", "b"]),
    )
    def change(self, index: int, description: str | None, priority: int | None, note: str | None) -> None:
        self.count()
        path, job = self.one(index)
        changes: Json = {"description": description}
        changes |= {"spec": {"schedule_policy": {"priority": priority}}} if priority else {}
        changes |= {"metadata": {"annotation": {"note": note}}} if note else {}
        answer = self.http.put(path, json=changes)
        if job is None:
            assert refusal(answer) == _UNKNOWN
            return
        assert (answer.status_code, answer.content) == (200, b"")
        job.shown["metadata"]["description"] = description or ""
        if priority:
            job.shown["spec"]["schedule_policy"] = job.shown["spec"].get("schedule_policy", {}) | {"priority": priority}
        if note:
            job.shown["metadata"]["annotations"]["note"] = note

    @rule(index=_INDEXES)
    def stop(self, index: int) -> None:
        self.count()
        self.settle()
        path, job = self.one(index)
        answer = self.http.post(f"{path}/actions", json={"action_type": "terminate"})
        if job is None or job.ended:
            assert refusal(answer) == (_UNKNOWN if job is None else _ENDED)
            return
        assert (answer.status_code, phases_of(answer.json())) == (202, ("Terminating", "Terminating"))
        job.outcome = "Terminated", "Terminated"

    @rule(index=st.integers(0, 14))
    def delete(self, index: int) -> None:
        self.count()
        path, job = self.one(index)
        answer = self.http.delete(path)
        if job is None:
            assert refusal(answer) == _UNKNOWN
        else:
            assert (answer.status_code, answer.content) == (202, b"")
            self.jobs.remove(job)

    # Lists

    @precondition(lambda self: len(self.jobs) > 1)
    @rule(requests=st.lists(_LISTS, min_size=1, max_size=4))
    def list_pages(self, requests: list[Json]) -> None:
        self.count()
        self.settle()
        for request in requests:
            self.list_page(request)

    def list_page(self, request: Json) -> None:
        """Compare a page, and what is counted."""
        if "duration" in json.dumps(request):
            self.part_durations()
        records = self.records()
        filters = [self.complete(condition, records) for condition in request.get("filters", ())]
        request = request | ({"filters": filters} if "filters" in request else {})
        expected: list[Any] = found(records, request)
        offset, limit = request.get("offset", 0), request.get("limit", 50)
        answer = self.search(request).json()
        jobs = {job.job_id: job for job in self.jobs}
        ids = [record["job"]["metadata"]["id"] for record in expected[offset : offset + limit]]
        assert [item["metadata"]["id"] for item in answer["items"]] == ids, (request, answer)
        assert all(same(jobs[item["metadata"]["id"]], item) for item in answer["items"])
        asked = {"sort_by": "create_time", "order": "desc", "group_by": ""} | request
        counted = {"total": len(records), "count": len(expected), "offset": offset, "limit": limit}
        for name in ("sort_by", "order", "group_by", "workspace_id", "train_type"):
            counted |= {name: asked[name]} if name in asked else {}
        assert {name: answer.get(name) for name in counted} == counted

    @staticmethod
    def complete(condition: Json, records: list[Any]) -> Json:
        """A condition with values of jobs in the place of their numbers."""
        ended = [record for record in records if not _runs(record)]  # how long the others have run changes
        those = ended if condition["key"] == "duration" else records
        known = [str(read_field(record, condition["key"])) for record in those] or [""]
        values = [value if isinstance(value, str) else known[value % len(known)] for value in condition["value"]]
        if condition["key"] in ("create_time", "start_time") and condition["in_iso_8601"]:
            values = [_in_iso_8601(value) for value in values]
        return {name: value for name, value in {**condition, "value": values}.items() if name != "in_iso_8601"}

    def records(self) -> list[Any]:
        """What lists are made of: those that run have run until now."""
        now = _now()
        return [{"job": self.until_now(job, now), "user_id": self.user} for job in self.jobs]

    @staticmethod
    def until_now(job: Job, now: int) -> Json:
        """A job as it is shown now."""
        status = job.shown["status"]
        running = not job.ended and status["start_time"]
        return {**job.shown, "status": {**status, "duration": now - status["start_time"]}} if running else job.shown

    def part_durations(self) -> None:
        """Wait until no job has run for about as long as another one did, which sort by the duration then."""
        ended = [job.shown["status"]["duration"] for job in self.jobs if job.ended]
        begun = [job.shown["status"]["start_time"] for job in self.jobs if job.runs_on and not job.ended]
        until(lambda: not any(0 <= known - (_now() - start) + 100 < 2000 for known in ended for start in begun))

    def search(self, request: Json) -> Any:
        """ListTrainingJobs."""
        return self.http.post(f"/v2/{self.project}/training-job-searches", json=request)

    @rule(
        request=st.sampled_from(
            [
                ({"sort_by": "colour"}, "ModelArts.2790"),
                ({"group_by": "colour"}, "ModelArts.2790"),
                ({"filters": [{"key": "colour", "operator": "in", "value": ["red"]}]}, "ModelArts.2807"),
                ({"filters": [{"key": "name", "operator": "between", "value": ["a", "b"]}]}, "ModelArts.2808"),
                ({"filters": [{"key": "duration", "operator": "between", "value": ["a", "b"]}]}, "ModelArts.2809"),
                ({"host_ips": ["192.168.0.1"]}, "ModelArts.2858"),
            ]
        )
    )
    def ask_for_what_there_is_not(self, request: tuple[Json, str]) -> None:
        self.count()
        asked, code = request
        assert refusal(self.search(asked)) == (400, code)

    # What a job has

    @rule(index=_INDEXES, query=st.fixed_dictionaries({}, optional=_QUERY), period=_PERIODS)
    def list_events(self, index: int, query: Json, period: tuple[int, int] | None) -> None:
        self.count()
        self.settle()
        path, job = self.one(index)
        if job is None:
            assert refusal(self.http.get(f"{path}/events")) == _UNKNOWN
            return
        every: list[Json] = []
        now = self._events(path)
        while every != now:  # what a job does in between may be in one of the answers, and not in the others
            every = now
            expected, times = _expected_events(every, query, period)
            asked = dict(query)
            if times is not None:  # events show seconds, and are asked for by milliseconds
                start, end = (int(datetime.fromisoformat(each).timestamp()) * 1000 for each in times)
                asked |= {"start_time": str(start), "end_time": str(end + 999)}
            answer = self.http.get(f"{path}/events", params=asked).json()
            now = self._events(path)
        offset, limit = query.get("offset", 0), query.get("limit", 50)
        assert answer["events"] == expected[offset : offset + limit]
        assert (answer["total"], answer["offset"], answer["limit"]) == (len(expected), offset, limit)
        ends = [event["level"] for event in every if event["message"].startswith("Training job failed")]
        assert ends == ["Error"] * (job.ended and job.outcome[0] == "Failed")

    def _events(self, path: str) -> list[Json]:
        """All events of a job, the oldest first."""
        events: list[Json] = self.http.get(f"{path}/events", params={"order": "asc", "limit": 100}).json()["events"]
        return events

    @rule(index=_INDEXES, task=st.integers(0, 2))
    def read_log(self, index: int, task: int) -> None:
        self.count()
        self.settle()
        path, job = self.one(index)
        answer = self.http.get(f"{path}/tasks/worker-{task}/logs/preview")
        if job is None or task >= job.nodes:
            assert refusal(answer) == (_UNKNOWN if job is None else (404, "ModelArts.2836"))
        elif job.ended and job.outcome != ("Terminated", "Terminated") and job.outcome[1] != "Lost":
            values = {each["name"]: each["value"] for each in job.shown["algorithm"]["parameters"]}
            # A node that fails ends the others, some of them before they have written anything.
            tasks = range(job.nodes) if job.outcome[0] == "Failed" else [task]
            logs = [self.http.get(f"{path}/tasks/worker-{each}/logs/preview").json()["content"] for each in tasks]
            assert any(f"mode={values['mode']}\n" in log for log in logs)

    @rule(kind=st.none() | st.sampled_from([*FlavorType]))
    def list_flavors(self, kind: str | None) -> None:
        self.count()
        path = f"/v2/{self.project}/training-job-flavors"
        every = self.http.get(path).json()["flavors"]
        answer = self.http.get(path, params={"flavor_type": kind} if kind else {}).json()
        assert answer["flavors"] == [one for one in every if kind in (None, one["flavor_type"])]
        assert answer["total_count"] == len(answer["flavors"])

    @precondition(lambda self: self.created > 0)
    @rule(settled=st.booleans())
    def start_again(self, settled: bool) -> None:
        self.count()
        if settled:
            self.settle()
        self.restart()
        self.created = 0


def _expected_events(
    every: list[Json], query: Json, period: tuple[int, int] | None
) -> tuple[list[Json], list[str] | None]:
    """The events that a query asks for, and the times of the first and last event of its period."""
    times = None if period is None else [every[number % len(every)]["time"] for number in period]
    expected = [
        event
        for event in every
        if all(event[name] == query.get(name, event[name]) for name in ("level", "source"))
        and query.get("pattern", "") in event["message"]
        and (times is None or times[0] <= event["time"] <= times[1])
    ]
    if query.get("order") != SortOrder.ASC:
        expected.reverse()
    return expected, times


def _runs(record: Json) -> bool:
    return bool(record["job"]["status"]["phase"] == "Running")


def _now() -> int:
    return int(time.time() * 1000)


def _in_iso_8601(milliseconds: str) -> str:
    """The same time; a text that is no time stays."""
    if not milliseconds.isdigit():
        return milliseconds
    return datetime.fromtimestamp(int(milliseconds) / 1000, UTC).isoformat(timespec="milliseconds")


def test_lists_are_asked_with_all_that_is_documented() -> None:
    assert _FIELDS.keys() == bundle()["components"]["schemas"]["ListTrainingJobsRequest"]["properties"].keys()
    described = {each["name"] for each in parameters("ListTrainingJobEvents") if each["in"] == "query"}
    assert described == {*_QUERY, "start_time", "end_time"}


@pytest.mark.slow("it runs jobs, and restarts emulators")
@pytest.mark.examples(60, long=2000)
def test_training_jobs_are_those_of_the_model(request: pytest.FixtureRequest, tell: Tell) -> None:
    compare(TrainingJobs, request, tell)
