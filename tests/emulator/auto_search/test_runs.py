"""Searches from their creation to their end: trials, their arguments, results, outputs and logs."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import psutil
import pytest
from modelarts_emulator.auto_search import objectives
from modelarts_emulator.auto_search.search import Search
from modelarts_emulator.auto_search.trials import SearchRecord, Trial

from tests.support.polling import until
from tests.support.searches import SCRIPT, policies, rows
from tests.support.training_platform import BUCKET, Training, channel, open_training, request

_TWO_SIZES = {"name": "size", "param_type": "discrete", "discrete_values": ["small", "8"]}
_THREE_X = {
    "name": "x",
    "param_type": "continuous",
    "lower_bound": "0",
    "upper_bound": "1",
    "discrete_points_num": "3",
}
ENDLESS = """
import sys, time
print("loss=3")
print("loss=2.5", flush=True)
time.sleep(600)
"""


@pytest.fixture(scope="module")
def training(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Training]:
    with ExitStack() as closing:
        opened = open_training(tmp_path_factory.mktemp("searches"), closing, grace_seconds=0.5)
        opened.code(SCRIPT, "search")
        opened.code(ENDLESS, "endless")
        yield opened


def create(training: Training, name: str, *, code: str = "search", **wanted: Any) -> str:
    algorithm = {"code_dir": f"obs://{BUCKET}/{code}/", "boot_file": f"obs://{BUCKET}/{code}/boot.py"}
    return training.create(name=name, **{**wanted, "algorithm": {**algorithm, **wanted["algorithm"]}})


def listed(training: Training, job_id: str, **query: int) -> list[dict[str, Any]]:
    return rows(training.body("ShowAutoSearchTrials", job_id, query=query)["items"])


def test_a_refused_job_leaves_no_search_in_memory(training: Training) -> None:
    where = {"code_dir": f"obs://{BUCKET}/search/", "boot_file": f"obs://{BUCKET}/search/boot.py"}
    body = request(name="first", algorithm={**where, **policies(num_samples=1)})
    job_id = training.body("CreateTrainingJob", body=body)["metadata"]["id"]
    training.ended(job_id)

    def kept() -> int:
        gc.collect()
        return sum(isinstance(each, Search) for each in gc.get_objects())

    before = kept()
    for _ in range(3):
        assert training.refusal("CreateTrainingJob", body=body).error_code == "ModelArts.2751"
    until(lambda: kept() <= before, kept)


def running(training: Training, job_id: str, count: int) -> list[dict[str, Any]]:
    """Wait until some trials have printed something."""
    until(lambda: sum(row["loss"] == "2.5" and row["pid"] != "" for row in listed(training, job_id)) == count)
    return listed(training, job_id)


def test_each_point_of_a_grid_is_visited_once_with_its_arguments(training: Training) -> None:
    job_id = create(
        training,
        "grid",
        nodes=2,
        algorithm={
            **policies("grid_search", parameters=[_THREE_X, _TWO_SIZES]),
            "parameters": [{"name": "size", "value": "default"}, {"name": "epochs", "value": "3"}],
            "outputs": [channel("train_url", "grid-output/")],
        },
        spec={"log_export_path": {"obs_url": f"obs://{BUCKET}/grid-log/"}},
    )
    details = training.ended(job_id)
    assert details["status"]["phase"] == "Completed", details["status"]
    assert details["status"]["tasks"] == ["worker-0", "worker-1"]
    assert [status["exit_code"] for status in details["status"]["task_statuses"]] == [0, 0]
    answer = training.body("ShowAutoSearchTrials", job_id)
    assert {name: answer[name] for name in ("total", "count", "limit", "offset", "group_by")} == {
        "total": 6,
        "count": 6,
        "limit": 50,
        "offset": 0,
        "group_by": "",
    }
    found = rows(answer["items"])
    points = [(row["config"]["param/x"], row["config"]["param/size"]) for row in found]
    assert sorted(points, key=str) == sorted(((x, size) for x in (0.0, 0.5, 1.0) for size in (8, "small")), key=str)
    assert [row["config"]["trial_index"] for row in found] == [int(row[""]) for row in found] == [*range(6)]
    logs = [training.log(job_id, f"worker-{index}") for index in range(2)]
    for row in found:
        loss = (row["config"]["x"] - 1) ** 2
        assert row["reward_attr"] == row["loss"] == row["best_reward"] == str(loss)
        assert (row["done"], row["status"], row["training_iteration"]) == ("True", "TERMINATED", "1")
        assert int(row["pid"]) > 0
        assert float(row["time_total_s"]) > 0
        _, _, printed = logs[int(row["worker_index"])].partition(f"Trial {row['trial_id']}: ")
        assert printed.splitlines()[1:3] == [f"size={row['config']['size']}", f"loss={loss}"]
        assert training.objects(f"grid-output/{row['trial_id']}/") == [f"grid-output/{row['trial_id']}/size.txt"]
    exported = f"grid-log/modelarts-job-{job_id}-worker-1.log"
    assert training.content(exported).decode() == logs[1]


def test_trials_come_in_pages(training: Training) -> None:
    job_id = create(training, "pages", nodes=2, algorithm=policies(num_samples=5))
    training.ended(job_id)
    every = listed(training, job_id)
    pages = [listed(training, job_id, limit=2, offset=offset) for offset in (0, 2, 4, 6)]
    assert [len(page) for page in pages] == [2, 2, 1, 0]
    assert [row for page in pages for row in page] == every


def test_a_trial_is_stopped_early_with_its_processes(training: Training) -> None:
    job_id = create(training, "early", code="endless", nodes=2, algorithm=policies(num_samples=3))
    first, second = running(training, job_id, 2)
    process = psutil.Process(int(first["pid"]))
    assert training.body("ShowAutoSearchTrialEarlyStop", job_id, first["trial_id"]) == {
        "earlystop_trial": first["trial_id"]
    }
    process.wait(30)
    until(lambda: len(listed(training, job_id)) == 3)
    stopped, other, _ = listed(training, job_id)
    assert (stopped["done"], stopped["status"], stopped["reward_attr"]) == ("True", "TERMINATED", "2.5")
    assert (other["done"], other["status"], psutil.pid_exists(int(second["pid"]))) == ("False", "RUNNING", True)
    again = training.refusal("ShowAutoSearchTrialEarlyStop", job_id, first["trial_id"])
    assert (again.status, again.error_code) == (409, "ModelArts.2796")
    table = training.body("ShowAutoSearchPerTrial", job_id, first["trial_id"])
    reports = rows(table)
    assert [row["loss"] for row in reports] == ["3", "2.5"]
    assert [row["done"] for row in reports] == ["False", "True"]
    assert [row["training_iteration"] for row in reports] == ["1", "2"]
    assert [row["best_reward"] for row in reports] == ["3.0", "2.5"]
    assert {row["trial_id"] for row in reports} == {first["trial_id"]}
    training.body("StopTrainingJob", job_id, body={"action_type": "terminate"})
    assert training.ended(job_id)["status"]["phase"] == "Terminated"


@pytest.mark.parametrize("operation_id", ["StopTrainingJob", "DeleteTrainingJob"])
def test_the_end_of_a_job_ends_its_trials(training: Training, operation_id: str) -> None:
    job_id = create(training, operation_id, code="endless", nodes=2, algorithm=policies(num_samples=9))
    processes = [psutil.Process(int(row["pid"])) for row in running(training, job_id, 2)]
    training.body(operation_id, job_id, body={"action_type": "terminate"})
    for process in processes:
        process.wait(30)
    assert training.services.jobs.wait(job_id, 30)
    trials = training.services.searches.trials
    if operation_id == "DeleteTrainingJob":
        assert trials.of_job(training.project_id, job_id) == []
        assert training.refusal("ShowAutoSearchTrials", job_id).error_code == "ModelArts.2775"
    else:
        assert [row["status"] for row in listed(training, job_id)] == ["ERROR"] * 2
        assert [status["exit_code"] for status in training.details(job_id)["status"]["task_statuses"]] == [143, 143]


def test_a_metric_is_seen_after_much_other_output(training: Training) -> None:
    """A progress bar on each step makes more than one piece of a log between two looks."""
    training.code("print(('.' * 79 + '\\n') * 150_000)\n" + ENDLESS, "talking")
    job_id = create(training, "talking", code="talking", algorithm=policies(num_samples=1))
    until(lambda: [row["loss"] for row in listed(training, job_id)] == ["2.5"], lambda: listed(training, job_id))
    training.body("StopTrainingJob", job_id, body={"action_type": "terminate"})
    training.ended(job_id)


def test_trials_that_fail_do_not_fail_the_others(training: Training) -> None:
    training.code("import sys\nx = float(sys.argv[1].partition('=')[2])\nprint('loss=', x)\nassert x < 0.7", "failing")
    job_id = create(training, "some", code="failing", algorithm=policies("grid_search", parameters=[_THREE_X]))
    assert training.ended(job_id)["status"]["phase"] == "Completed"
    found = {row["config"]["x"]: (row["status"], row["loss"]) for row in listed(training, job_id)}
    assert found == {0.0: ("TERMINATED", "0.0"), 0.5: ("TERMINATED", "0.5"), 1.0: ("ERROR", "1.0")}
    events = training.body("ListTrainingJobEvents", job_id)["events"]
    assert any("exited with code 1" in event["message"] and event["level"] == "Warning" for event in events)


@pytest.mark.parametrize(
    ("script", "exit_code", "reason"),
    [("import nothing_of_this_name", 1, "nothing_of_this_name"), ("print('less=3')", 0, "no trial has printed loss")],
)
def test_a_search_without_any_value_has_failed(training: Training, script: str, exit_code: int, reason: str) -> None:
    training.code(script, f"useless-{exit_code}")
    job_id = create(training, f"useless-{exit_code}", code=f"useless-{exit_code}", algorithm=policies(num_samples=2))
    status = training.ended(job_id)["status"]
    assert (status["phase"], status["task_statuses"][0]["exit_code"]) == ("Failed", exit_code)
    assert reason in status["task_statuses"][0]["message"]
    events = training.body("ListTrainingJobEvents", job_id)["events"]
    assert any(reason in event["message"] for event in events)


def test_a_regular_expression_that_never_ends_fails_its_job(
    training: Training, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(objectives, "_SECONDS", 0.25)
    training.code("print('a' * 4000 + 'b')", "slow")
    job_id = create(
        training,
        "slow",
        code="slow",
        algorithm=policies(num_samples=2, rewards=[{"name": "loss", "mode": "min", "regex": "(a+)+$"}]),
    )
    assert training.ended(job_id)["status"]["phase"] == "Failed"
    message = training.body("ListTrainingJobEvents", job_id)["events"][0]["message"]
    assert "(a+)+$" in message
    assert "more than 0.25 s" in message


def test_what_reads_metrics_says_nothing_when_the_emulator_has_been_killed() -> None:
    """It shares the terminal with whatever runs there next."""
    reader = subprocess.Popen(
        [sys.executable, "-m", "modelarts_emulator.auto_search.objective_reader"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert reader.stdout is not None
    reader.stdout.close()
    _, said = reader.communicate(b'{"regexes": ["loss=(.*)"], "seconds": 1}\n["loss=1"]\n')
    assert said == b""


_KILLED = """
import pathlib, sys, time
from contextlib import ExitStack
from tests.emulator.auto_search.test_runs import ENDLESS, listed
from tests.support.searches import policies
from tests.support.training_platform import open_training
with ExitStack() as closing:
    training = open_training(pathlib.Path(sys.argv[1]), closing)
    job_id = training.create(ENDLESS, nodes=2, algorithm=policies(num_samples=4))
    while sum(row["loss"] == "2.5" and row["pid"] != "" for row in listed(training, job_id)) < 2:
        time.sleep(0.01)
    print(job_id, *[row["pid"] for row in listed(training, job_id)], flush=True)
    time.sleep(600)
"""


def test_nothing_runs_after_a_kill_of_the_emulator(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", _KILLED, str(tmp_path)], stdout=subprocess.PIPE) as emulator:
        assert emulator.stdout is not None
        job_id, *numbers = emulator.stdout.readline().decode().split()
        processes = [psutil.Process(int(number)) for number in numbers]
        emulator.kill()
    with ExitStack() as closing:
        training = open_training(tmp_path, closing)
        _, alive = psutil.wait_procs(processes, timeout=30)
        assert (len(processes), alive) == (2, [])
        assert training.details(job_id)["status"]["phase"] == "Failed"
        found = listed(training, job_id)
        assert [(row["done"], row["status"], row["loss"]) for row in found] == [("True", "ERROR", "2.5")] * 2


def test_a_search_of_a_former_emulator_runs_no_more(tmp_path: Path) -> None:
    with ExitStack() as closing:
        training = open_training(tmp_path, closing)
        training.code(SCRIPT)
        job_id = training.run(algorithm=policies(num_samples=1))["metadata"]["id"]
        trials = training.services.searches.trials
        # As a search that a SIGKILL has ended leaves them.
        trials.begin(training.project_id, job_id, SearchRecord(("loss",), "min", ("x",)))
        trials.begin(training.project_id, "deleted", SearchRecord(("loss",), "min", ("x",)))
        for owner in (job_id, "deleted"):
            trials.add(training.project_id, owner, Trial("0a0a0a0a", 1, "worker-0", {"x": 1.5}))
    with ExitStack() as closing:
        training = open_training(tmp_path, closing)
        assert [row["status"] for row in listed(training, job_id)] == ["TERMINATED", "ERROR"]
        assert training.services.searches.trials.of_job(training.project_id, "deleted") == []


@pytest.mark.parametrize("replacement", ["os.symlink(victim, log)", "os.mkfifo(log)", "os.mkdir(log)"])
def test_a_trial_that_replaces_its_log_neither_blocks_its_job_nor_writes_elsewhere(
    training: Training, tmp_path: Path, replacement: str
) -> None:
    victim = tmp_path / "victim"
    victim.write_text("untouched")
    name = f"replacing-{replacement[3:6]}"
    training.code(
        f"""
        import os
        victim, log = {str(victim)!r}, os.environ["HOME"] + ".log"
        print("loss=1", flush=True)
        os.unlink(log)
        {replacement}
        """,
        name,
    )
    job_id = create(training, name, code=name, algorithm=policies(num_samples=2))
    assert training.ended(job_id)["status"]["phase"] in ("Abnormal", "Failed", "Completed")
    assert victim.read_text() == "untouched"
    assert all(row["done"] == "True" for row in listed(training, job_id))


def test_what_is_no_search_and_no_trial(training: Training) -> None:
    plain = create(training, "plain", algorithm={"parameters": [{"name": "x", "value": "1"}]})
    training.ended(plain)
    searching = create(training, "searching", algorithm=policies(num_samples=1))
    training.ended(searching)
    for operation_id in ("ShowAutoSearchTrials", "ShowAutoSearchPerTrial", "ShowAutoSearchTrialEarlyStop"):
        path = () if operation_id == "ShowAutoSearchTrials" else ("0b0b0b0b",)
        assert training.refusal(operation_id, plain, *path).error_code == "ModelArts.2858"
        assert training.refusal(operation_id, "no-job", *path).error_code == "ModelArts.2775"
        if path:
            problem = training.refusal(operation_id, searching, *path)
            assert (problem.status, problem.error_code) == (404, "ModelArts.2836")
