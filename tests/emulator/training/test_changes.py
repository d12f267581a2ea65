"""What a change of a job keeps, and which jobs a search is for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.support.training_platform import Training, open_training, request


@pytest.fixture(scope="module")
def training(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Training]:
    with ExitStack() as closing:
        opened = open_training(tmp_path_factory.mktemp("changes"), closing)
        opened.code("print('x')")
        for name, workspace in (("first", "0"), ("second", "1" * 32)):
            opened.create(**request(name=name, metadata={"name": name, "workspace_id": workspace}))
        yield opened


def _found(training: Training, **search: Any) -> list[str]:
    return [
        job["metadata"]["name"] for job in training.body("ListTrainingJobs", body={"order": "asc", **search})["items"]
    ]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ({}, ["first", "second"]),
        ({"workspace_id": "0"}, ["first"]),
        ({"workspace_id": "1" * 32}, ["second"]),
        ({"workspace_id": "2" * 32}, []),
        ({"train_type": "job"}, ["first", "second"]),
        ({"train_type": "ftjob"}, []),
        ({"tags": [{"key": "team"}]}, []),
        ({"unified_jobs": True}, ["first", "second"]),
    ],
)
def test_a_search_is_for_a_workspace_and_for_a_type_of_jobs(
    training: Training, search: dict[str, Any], found: list[str]
) -> None:
    assert _found(training, **search) == found
    if "train_type" in search:
        assert training.body("ListTrainingJobs", body=search)["train_type"] == search["train_type"]


def test_a_search_by_addresses_of_nodes_is_refused(training: Training) -> None:
    problem = training.refusal("ListTrainingJobs", body={"host_ips": ["192.168.0.1"]})
    assert (problem.error_code, "host_ips" in problem.error_msg) == ("ModelArts.2858", True)


@pytest.mark.parametrize(("hours", "found"), [((-1, 1), 2), ((1, 2), 0), ((-2, -1), 0)])
def test_times_of_a_search_can_be_written_as_dates(training: Training, hours: tuple[int, int], found: int) -> None:
    texts = [(datetime.now(UTC) + timedelta(hours=each)).isoformat() for each in hours]
    condition = {"key": "create_time", "operator": "between", "value": texts}
    assert len(_found(training, filters=[condition])) == found


def test_a_change_keeps_what_it_does_not_name(training: Training) -> None:
    wanted = request(name="changed", spec={"schedule_policy": {"priority": 1, "preemptible": False}})
    wanted["metadata"] |= {"description": "before", "annotations": {"a": "1"}}
    job_id = training.create(**wanted)
    for change in (
        {"spec": {"schedule_policy": {"priority": 2}}},
        {"spec": {"notification": {"topic_urn": "urn", "events": ["JobFailed"]}}},
        {"metadata": {"annotation": {"jupyter-lab/enable": "true"}}},
    ):
        training.call("ChangeTrainingJobDescription", job_id, body=change)
    job = training.details(job_id)
    assert job["metadata"]["description"] == "before"
    assert job["metadata"]["annotations"] == {"job_template": "Template DL", "a": "1", "jupyter-lab/enable": "true"}
    assert job["spec"]["schedule_policy"] == {"priority": 2, "preemptible": False}
    assert job["spec"]["notification"] == {"topic_urn": "urn", "events": ["JobFailed"]}
    problem = training.refusal("ChangeTrainingJobDescription", job_id, body={"endpoints": {"ssh": {}}})
    assert (problem.error_code, "endpoints" in problem.error_msg) == ("ModelArts.2858", True)
