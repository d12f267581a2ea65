"""Searches that really run their trials, from the tuner to the processes, over a real socket."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import redirect_stderr
from pathlib import Path
from typing import Any

import pandas
import pytest
from modelarts import (
    BadRequestError,
    CategoricalParameter,
    ConflictError,
    ContinuousParameter,
    Estimator,
    HyperparameterTuner,
    IntegerParameter,
    ModelArtsError,
    NotFoundError,
    Objective,
    OutputData,
    Session,
    TrainingFiles,
    TrainingJobFailedError,
    WaitTimeoutError,
)

from tests.support.polling import until
from tests.support.terminals import Terminal

_SCRIPT = """
import argparse, pathlib, signal
parser = argparse.ArgumentParser()
parser.add_argument("--x", type=float)
parser.add_argument("--size", type=int)
parser.add_argument("--kind")
parser.add_argument("--offset", type=int)
parser.add_argument("--out", type=pathlib.Path)
given = parser.parse_args()
for step in (2, 1):
    print(f"step {step}: loss={given.x**2 + given.size + given.offset + step}, size is {given.size}", flush=True)
(given.out / "values.txt").write_text(f"{given.x} {given.size} {given.kind}")
if given.kind == "endless":
    signal.pause()
"""
_LOSS = Objective("loss", regex=r"loss=([\d.]+)", mode="min")
_SIZE = Objective("size", regex=r"size is (\d+)")

Make = Callable[..., HyperparameterTuner]


@pytest.fixture
def make(session: Session, bucket: str, tmp_path: Path) -> Make:
    """Makes a tuner of a script."""

    def made(search_params: dict[str, Any], script: str = _SCRIPT, **settings: Any) -> HyperparameterTuner:
        (tmp_path / "try.py").write_text(script)
        session.obs.upload_file(tmp_path / "try.py", f"obs://{bucket}/code/")
        estimator = Estimator(
            session,
            training_files=TrainingFiles(f"obs://{bucket}/code/", "try.py"),
            outputs=[OutputData(f"obs://{bucket}/out/", "out")],
            parameters={"offset": 10, "x": 0.0, "kind": "plain"},
            framework_type="PyTorch",
            framework_version="PyTorch-1.4.0-python3.6",
            train_instance_type="modelarts.vm.cpu.8u",
            train_instance_count=1,
        )
        return HyperparameterTuner(estimator, **{"objective": _LOSS, "search_params": search_params, **settings})

    return made


def test_a_grid_is_searched_and_its_best_point_found(make: Make, session: Session, bucket: str) -> None:
    ranges = {
        "x": ContinuousParameter(0.0, 1.0, discrete_points_num=2),
        "size": IntegerParameter(1, 2),
        "kind": CategoricalParameter(["a", "b"]),
    }
    tuner = make(ranges, algorithm="grid_search", parallel_trials=2, objective=[_LOSS, _SIZE])
    job = tuner.fit(job_name=f"grid-{bucket}")
    assert str(tuner.wait().status.phase) == "Completed"

    trials = tuner.trials()
    points = {(x, size, kind) for x in (0.0, 1.0) for size in (1, 2) for kind in ("a", "b")}
    assert sorted(tuple(trial.parameters.values()) for trial in trials) == sorted(points)
    assert [trial["trial_index"] for trial in trials] == list(range(8))
    assert {trial["worker_index"] for trial in trials} == {0, 1}
    frame = pandas.DataFrame(trials)
    assert (frame["loss"] == frame["x"] ** 2 + frame["size"] + 11).all()

    best = tuner.best_trial()
    assert (best.status, best["x"], best.parameters["size"], best.metrics) == (
        "TERMINATED",
        0.0,
        1,
        {"loss": 12.0, "size": 1.0},
    )
    assert tuner.best_trial("size").metric("size") == 2
    assert [report["loss"] for report in tuner.trial_history(best.trial_id)] == [13.0, 12.0]
    output = session.obs.read_text(f"obs://{bucket}/out/{best.trial_id}/values.txt")
    assert output == f"0.0 1 {best.parameters['kind']}"
    assert f"Trial {best.trial_id}: " in "".join(
        str(job.get_job_log(worker).content) for worker in ("worker-0", "worker-1")
    )

    attached = HyperparameterTuner.attach(session, tuner.job)
    assert attached.trials() == trials
    assert attached.best_trial() == best
    assert tuner.trial_history(best) == tuner.trial_history(best.trial_id)
    for trial in (best, best.trial_id):
        with pytest.raises(ConflictError, match="has ended"):
            tuner.stop_trial(trial)


def test_a_trial_and_a_search_are_stopped(make: Make) -> None:
    tuner = make({"size": IntegerParameter(1, 9)}, algorithm="random_search", max_trials=5)
    tuner.fit(parameters={"kind": "endless"})
    until(lambda: any(trial.metric("loss") for trial in tuner.trials()), tuner.trials)
    (first,) = tuner.trials()
    assert first.status == "RUNNING"
    terminal = Terminal()
    with redirect_stderr(terminal), pytest.raises(WaitTimeoutError, match="was Running after 1 seconds"):
        tuner.wait(timeout=1)
    shown = next(screen for screen in terminal.screens() if len(screen) > 1)
    assert shown[0].startswith("1 trial, best loss=")
    assert shown[2].startswith(f"*  {first.trial_id}  RUNNING ")
    assert terminal.screens()[-1] == []
    tuner.stop_trial(first.trial_id)
    until(lambda: len(tuner.trials()) == 2, tuner.trials)
    assert [trial.status for trial in tuner.trials()] == ["TERMINATED", "RUNNING"]

    tuner.stop()
    assert str(tuner.wait(check=False).status.phase) == "Terminated"
    assert [trial.status for trial in tuner.trials()] == ["TERMINATED", "ERROR"]
    assert tuner.best_trial().trial_id == first.trial_id


def test_a_search_that_measures_nothing_fails(make: Make) -> None:
    tuner = make({"x": ContinuousParameter(0, 1)}, "print('lost')", max_trials=2)
    with pytest.raises(TrainingJobFailedError, match="The service says: no trial has printed loss"):
        tuner.fit(wait=True)
    assert [trial.metric("loss") for trial in tuner.trials()] == [None, None]
    with pytest.raises(ModelArtsError, match=r"it has 2 trials, .* check that the script prints what the"):
        tuner.best_trial()


def test_a_refusal_names_the_tuner_s_arguments(make: Make) -> None:
    with pytest.raises(BadRequestError, match=r"error: search_params name .x. has no points of a grid"):
        make({"x": ContinuousParameter(0, 1)}, algorithm="grid_search").fit()
    with pytest.raises(BadRequestError, match=r"Lower parallel_trials, or use another flavor"):
        make({"x": ContinuousParameter(0, 1)}, parallel_trials=100).fit()


def test_a_search_that_does_not_exist_is_named(session: Session) -> None:
    with pytest.raises(NotFoundError, match="not found"):
        HyperparameterTuner.attach(session, "00000000-0000-4000-8000-000000000000")


def test_algorithms_and_templates_are_listed(session: Session) -> None:
    algorithms = {each.name: each for each in HyperparameterTuner.get_search_algorithms(session)}
    assert {"bayes_opt_search", "tpe_search", "anneal_search"} == set(algorithms)
    templates = {each.algorithm_type_en: each for each in HyperparameterTuner.get_yaml_templates(session)}
    assert "Bayes" in templates["hpo"].algorithm_names
    assert "type: bayes_opt_search" in HyperparameterTuner.get_yaml_template(session, "hpo", "Bayes")
    with pytest.raises(NotFoundError):
        HyperparameterTuner.get_yaml_template(session, "hpo", "Oracle")
