"""Where a job has its search from, and what a stored algorithm lets it search."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from modelarts_emulator.contract import Problem

from tests.support.searches import SCRIPT, auto_search, policies
from tests.support.training_platform import BUCKET, Training, open_training, request


@pytest.fixture(scope="module")
def training(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Training]:
    with ExitStack() as closing:
        opened = open_training(tmp_path_factory.mktemp("searches"), closing)
        opened.code(SCRIPT)
        yield opened


@pytest.fixture(scope="module")
def algorithm_id(training: Training) -> str:
    """An algorithm that searches x, and has a fixed parameter and one with choices."""
    wanted: Any = {
        "metadata": {"name": "searching"},
        "job_config": {
            "code_dir": f"/{BUCKET}/train/",
            "boot_file": f"/{BUCKET}/train/boot.py",
            "engine": {"engine_id": "pytorch-cp36-1.4.0"},
            "parameters_customization": False,
            "parameters": [
                {"name": "x", "value": "0", "constraint": _constraint("Float", "range", ["-9", "9"])},
                {"name": "size", "value": "small", "constraint": _constraint("String", "choice", ["small", "8"])},
                {"name": "steps", "value": "2", "constraint": _constraint("Integer", "None", [])},
                {"name": "fixed", "value": "1", "constraint": _constraint("Integer", "None", [], editable=False)},
            ],
        },
        "advanced_config": {"auto_search": auto_search(num_samples=2)},
    }
    stored = training.services.algorithms.add(training.project_id, wanted, training.services.accounts.identity())
    return str(stored["metadata"]["id"])  # type: ignore[index, call-overload]


def _constraint(kind: str, valid_type: str, valid_range: list[str], *, editable: bool = True) -> dict[str, Any]:
    return {
        "type": kind,
        "editable": editable,
        "required": False,
        "valid_type": valid_type,
        "valid_range": valid_range,
    }


def _values(name: str, *values: str) -> dict[str, Any]:
    return {"name": name, "param_type": "discrete", "discrete_values": [*values]}


def _range(name: str) -> dict[str, Any]:
    return {"name": name, "param_type": "continuous", "lower_bound": "0", "upper_bound": "10"}


def using(algorithm_id: str, **wanted: Any) -> dict[str, Any]:
    return {"id": algorithm_id, "code_dir": None, "boot_file": None, "engine": None, **wanted}


def test_a_job_takes_the_search_of_its_algorithm_over(training: Training, algorithm_id: str) -> None:
    created = training.body("CreateTrainingJob", body=request(name="taken", algorithm=using(algorithm_id)))
    assert created["algorithm"]["policies"] == {"auto_search": auto_search(num_samples=2)}
    job_id = created["metadata"]["id"]
    assert training.ended(job_id)["status"]["phase"] == "Completed"
    assert training.body("ShowAutoSearchTrials", job_id)["total"] == 2
    assert "size=small" in training.log(job_id)


@pytest.mark.parametrize("kind", ["job", "autosearch_job"])
def test_the_search_of_the_request_comes_first(training: Training, algorithm_id: str, kind: str) -> None:
    algorithm = using(algorithm_id, **policies(num_samples=1))
    created = training.body("CreateTrainingJob", body=request(name=f"own-{kind}", kind=kind, algorithm=algorithm))
    assert created["kind"] == kind
    training.ended(created["metadata"]["id"])
    assert training.body("ShowAutoSearchTrials", created["metadata"]["id"])["total"] == 1


def test_null_means_no_search(training: Training, algorithm_id: str) -> None:
    algorithm = using(algorithm_id, policies={"auto_search": None})
    job_id = training.create(name="none", algorithm=algorithm)
    assert training.ended(job_id)["status"]["phase"] == "Completed"
    assert training.refusal("ShowAutoSearchTrials", job_id).error_code == "ModelArts.2858"
    body = request(name="nothing", kind="autosearch_job", algorithm=algorithm)
    assert training.refusal("CreateTrainingJob", body=body).error_code == "ModelArts.2788"


@pytest.mark.parametrize(
    ("parameter", "code", "named"),
    [
        (
            {"name": "fixed", "param_type": "discrete", "discrete_values": ["1"]},
            "ModelArts.2814",
            "search_params fixed",
        ),
        ({"name": "own", "param_type": "discrete", "discrete_values": ["1"]}, "ModelArts.2814", "search_params own"),
        ({"name": "size", "param_type": "discrete", "discrete_values": ["8", "9"]}, "ModelArts.2765", "'9'"),
        (
            {"name": "x", "param_type": "continuous", "lower_bound": "0", "upper_bound": "10"},
            "ModelArts.2814",
            "'10.0' is outside the range",
        ),
        (
            {"name": "steps", "param_type": "continuous", "lower_bound": "0", "upper_bound": "10"},
            "ModelArts.2825",
            "'0.0' is not of type Integer",
        ),
    ],
)
def test_an_algorithm_says_what_is_searched(
    training: Training, algorithm_id: str, parameter: dict[str, Any], code: str, named: str
) -> None:
    algorithm = using(algorithm_id, **policies(parameters=[parameter]))
    problem = training.refusal("CreateTrainingJob", body=request(name="refused", algorithm=algorithm))
    assert isinstance(problem, Problem)
    assert (problem.status, problem.error_code) == (400, code)
    assert named in problem.error_msg


def test_a_trial_is_alone_on_its_node(training: Training) -> None:
    training.code(
        "import os\nprint('hosts', os.environ['VC_WORKER_HOSTS'], os.environ['VC_WORKER_NUM'],"
        " os.environ['VC_TASK_INDEX'])\nprint('loss=1')"
    )
    job_id = training.create(name="alone", nodes=2, algorithm=policies(num_samples=4))
    training.ended(job_id)
    logs = [training.log(job_id, f"worker-{index}") for index in range(2)]
    hosts = [{line for line in log.splitlines() if line.startswith("hosts")} for log in logs]
    assert [len(lines) for lines in hosts] == [1, 1]
    assert hosts[0] != hosts[1] or "127.0.0.1" in str(hosts)
    for lines in hosts:
        _, addresses, number, index = lines.pop().split()
        assert ("," not in addresses, number, index) == (True, "1", "0")


def test_the_metrics_of_a_node_are_those_of_all_its_trials(training: Training) -> None:
    training.code("import time\nwhile time.process_time() < 0.2: pass\nprint('loss=1')")
    job_id = training.create(name="busy", algorithm=policies(num_samples=2))
    training.ended(job_id)
    seconds = training.details(job_id)["status"]["duration"] / 1000
    metrics = training.body("ShowTrainingJobMetrics", job_id, "worker-0")["metrics"]
    usage = {metric["metric"]: metric["value"] for metric in metrics}
    assert len(usage["cpuUsage"]) == int(seconds // 60) + 1
    assert usage["cpuUsage"][0] > 0
    assert usage["memUsage"][0] > 0
