"""Lists of jobs, held against the same in Python."""

from __future__ import annotations

import tempfile
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts_emulator.contract import Json, JsonValue, Problem
from modelarts_emulator.offsets import FirstRecord, Offsets
from modelarts_emulator.state.fields import integer, mapping, text
from modelarts_emulator.state.store import Store
from modelarts_emulator.training.listing import search
from modelarts_emulator.training.records import JobRecords

from tests.support.listed_jobs import NUMBERS, PATHS, found
from tests.support.training_platform import open_training

COUNTED = Offsets().of("ListTrainingJobs")


def record(number: int, phase: str = "Completed") -> Json:
    return {
        "user_id": "u1",
        "job": {
            "kind": "job",
            "metadata": {"id": str(number), "name": f"trainjob-{number}", "create_time": 1000 + number},
            "status": {"phase": phase, "duration": 100 - number},
        },
    }


NOW = 1_000_000
RECORDS = [record(0), record(1, "Failed"), record(2), record(3, "Running")]


@pytest.fixture(scope="module")
def jobs() -> Iterator[Jobs]:
    with tempfile.TemporaryDirectory() as directory:
        store = Store(Path(directory) / "store.sqlite3")
        yield Jobs(store)
        store.close()


class Jobs:
    """Records of jobs, in a project of their own."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._records = JobRecords(store)

    def of(self, records: Sequence[Json]) -> str:
        """Store records, and return their project."""
        project = uuid.uuid4().hex
        with self._store.exclusive():
            for number, record in enumerate(records):
                self._store.put("training_job", str(number), project, record)
        return project

    def search(self, project: str, request: Json, first_record: FirstRecord = COUNTED) -> tuple[Json, list[Json]]:
        """Search the jobs of a project."""
        return search(self._records, project, request, first_record, NOW)


@pytest.fixture(scope="module")
def project(jobs: Jobs) -> str:
    return jobs.of(RECORDS)


def condition(key: str, operator: str, *values: str) -> Json:
    return {"filters": [{"key": key, "operator": operator, "value": list(values)}]}


@pytest.mark.parametrize(
    ("request_body", "expected"),
    [
        ({}, "3210"),
        ({"order": "asc"}, "0123"),
        ({"order": "asc", "offset": 1, "limit": 2}, "12"),
        ({"offset": 10**30}, ""),
        ({"sort_by": "duration", "order": "asc"}, "3210"),
        ({"sort_by": "phase", "order": "asc"}, "0213"),
        ({"group_by": "phase"}, "2013"),
        (condition("name", "like", "job-1"), "1"),
        (condition("name", "like", "job-1", "job-2"), "21"),
        (condition("name", "like", "%"), ""),
        (condition("phase", "in", "Failed", "Running"), "31"),
        (condition("status", "not", "Completed"), "31"),
        (condition("create_time", "between", "1001", "1002"), "21"),
        (condition("create_time", "between", "", "1000"), "0"),
        (condition("create_time", "between", "", ""), "3210"),
        (condition("create_time", "in", "1003"), "3"),
        (condition("kind", "in"), "3210"),
        (condition("algorithm_name", "like", ""), "3210"),
        (condition("runtime_type", "in", "debug"), ""),
        ({"filters": [{"key": "name", "value": ["trainjob-2"]}]}, "2"),
        ({"filters": []}, "3210"),
    ],
)
def test_filters_sorting_and_pages(jobs: Jobs, project: str, request_body: Json, expected: str) -> None:
    _, page = jobs.search(project, request_body)
    assert "".join(text(mapping(record, "job", "metadata"), "name")[-1] for record in page) == expected


def test_an_answer_names_the_workspace_that_was_asked_for(jobs: Jobs, project: str) -> None:
    assert "workspace_id" not in jobs.search(project, {})[0]
    assert jobs.search(project, {"workspace_id": "0"})[0]["workspace_id"] == "0"


def test_total_counts_all_jobs_and_count_those_that_match(jobs: Jobs, project: str) -> None:
    response, page = jobs.search(project, {**condition("phase", "in", "Completed"), "limit": 1})
    assert (response["total"], response["count"], len(page)) == (4, 2, 1)
    assert (response["sort_by"], response["order"], response["limit"]) == ("create_time", "desc", 1)


def test_jobs_that_run_are_found_and_sorted_by_how_long_they_have_run(jobs: Jobs) -> None:
    records = [record(number, phase) for number, phase in enumerate(["Completed", "Running", "Terminating", "Pending"])]
    for stored, duration, start in zip(records, [500, 0, 0, 0], [0, NOW - 900, NOW - 100, 0], strict=True):
        mapping(stored, "job", "status").update(duration=duration, start_time=start)
    project = jobs.of(records)

    def found_by(**request: JsonValue) -> str:
        _, page = jobs.search(project, {"order": "asc", **request})
        return "".join(text(mapping(each, "job", "metadata"), "id") for each in page)

    assert found_by(sort_by="duration") == "3201"
    assert found_by(**condition("duration", "between", "200", "")) == "01"
    assert found_by(**condition("duration", "in", "900")) == "1"
    assert found_by(group_by="duration") == "3201"


@pytest.mark.parametrize(
    ("request_body", "code"),
    [
        ({"sort_by": "colour"}, "ModelArts.2790"),
        ({"group_by": "colour"}, "ModelArts.2790"),
        (condition("colour", "in", "red"), "ModelArts.2807"),
        ({"filters": [{"operator": "in"}]}, "ModelArts.2807"),
        (condition("name", "between", "a", "b"), "ModelArts.2808"),
        (condition("create_time", "between", "1"), "ModelArts.2809"),
        (condition("create_time", "between", "1", "x"), "ModelArts.2809"),
        (condition("create_time", "between", "1", "\u0661"), "ModelArts.2809"),
        (condition("create_time", "between", "1", "9" * 5000), "ModelArts.2809"),
    ],
)
def test_searches_that_are_refused(jobs: Jobs, project: str, request_body: Json, code: str) -> None:
    with pytest.raises(Problem) as caught:
        jobs.search(project, request_body)
    assert (caught.value.status, caught.value.error_code) == (400, code)


_texts = st.sampled_from(["", "a", "b", "A", "ab", "é", "\U0001f600", "_", "%", "0", "1", "12"])
_numbers = st.sampled_from([0, 1, 2, 12, 1000, 1.0, 2.5])
_values: st.SearchStrategy[Any] = _texts | _numbers | st.none() | st.just({})
_keys = st.sampled_from([*PATHS, *NUMBERS])


@st.composite
def _records(draw: Callable[[Any], Any]) -> Json:
    """A record with some of the fields, of any type."""
    record: Json = {}
    paths = {*PATHS.values(), *NUMBERS.values()}
    for path in draw(st.lists(st.sampled_from(sorted(paths)), max_size=8)):
        inner = record
        for name in path[:-1]:
            known = inner.setdefault(name, {})
            inner = known if isinstance(known, dict) else {}
        inner[path[-1]] = draw(_values)
    return record


@st.composite
def _filters(draw: Callable[[Any], Any]) -> Json:
    operator = draw(st.sampled_from(["in", "not", "like", "between"]))
    if operator == "between":
        values = st.lists(st.sampled_from(["", "0", "1", "12", "1000"]), min_size=2, max_size=2)
        return {"key": draw(st.sampled_from([*NUMBERS])), "operator": operator, "value": draw(values)}
    return {"key": draw(_keys), "operator": operator, "value": draw(st.lists(_texts, max_size=3))}


_requests = st.fixed_dictionaries(
    {},
    optional={
        "filters": st.lists(_filters(), max_size=3),
        "workspace_id": st.sampled_from(["", "0", "a"]),
        "train_type": st.sampled_from(["job", "ftjob"]),
        "sort_by": _keys | st.just(""),
        "group_by": _keys | st.just(""),
        "order": st.sampled_from(["asc", "desc"]),
        "offset": st.integers(0, 4),
        "limit": st.integers(0, 4),
    },
)


@given(st.lists(_records(), max_size=10), _requests, st.sampled_from([None, "records", "pages"]))
def test_a_list_is_that_of_a_plain_model(jobs: Jobs, records: list[Json], request: Json, counted: Any) -> None:
    first_record = Offsets(counted).of("ListTrainingJobs")
    response, page = jobs.search(jobs.of(records), request, first_record)
    expected = found(records, request)
    limit = integer(request, "limit", 50)
    first = first_record(integer(request, "offset"), limit)
    assert (response["total"], response["count"]) == (len(records), len(expected))
    assert page == expected[first : first + limit]


def test_a_start_reads_only_jobs_that_had_not_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with ExitStack() as closing:
        training = open_training(tmp_path, closing)
        for number, phase in enumerate(["Completed"] * 20 + ["Running"]):
            stored = record(number, phase)
            mapping(stored, "job", "status")["tasks"] = ["worker-0"]
            training.services.store.put("training_job", str(number), training.project_id, stored)
            owner: Json = {"job_id": str(number), "project_id": training.project_id}
            training.services.store.put("training_job_owner", str(number), "", owner)
    read: list[str] = []
    get = Store.get

    def reading(store: Store, kind: str, identifier: str, project_id: str) -> Json | None:
        if kind == "training_job":
            read.append(identifier)
        return get(store, kind, identifier, project_id)

    monkeypatch.setattr(Store, "get", reading)
    with ExitStack() as closing:
        again = open_training(tmp_path, closing)
        assert read == ["20"]
        assert again.details("20")["status"]["phase"] == "Failed"
