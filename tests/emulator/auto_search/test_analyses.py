"""Sensitivity analyses of jobs: the table, the pictures in OBS, and what is refused."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import Any, Final

import psutil
import pytest
from modelarts_emulator.auto_search.analyses import Analyses
from modelarts_emulator.auto_search.trials import Trial
from modelarts_emulator.contract import Json, Problem
from modelarts_emulator.processes import orphans
from PIL import Image

from tests.support.description import answers, validator
from tests.support.polling import DEADLINE
from tests.support.searches import SCRIPT, auto_search, policies
from tests.support.training_platform import BUCKET, Training, open_training

_SIZES: Final = {"name": "size/of it", "param_type": "discrete", "discrete_values": ["small", "8"]}
_X: Final = {"name": "x", "param_type": "continuous", "lower_bound": "-4", "upper_bound": "4"}
_FOLDER: Final = "analysed-log/hyperparameter-analysis/fanova/"
_slow: Final = pytest.mark.slow("imports Optuna, scikit-learn and matplotlib in a process of its own")
_TABLE, _PATH = "ShowAutoSearchParamsAnalysis", "ShowAutoSearchParamAnalysisResultPath"


@pytest.fixture(scope="module")
def training(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Training]:
    with ExitStack() as closing:
        opened = open_training(tmp_path_factory.mktemp("analyses"), closing)
        opened.code(SCRIPT, "search")
        yield opened


def run(training: Training, name: str, *, log: str = "", **wanted: Any) -> str:
    """Create a job with a search, and wait for its end."""
    where = {"code_dir": f"obs://{BUCKET}/search/", "boot_file": f"obs://{BUCKET}/search/boot.py"}
    spec = {"log_export_path": {"obs_url": f"obs://{BUCKET}/{log}/"}} if log else {}
    job_id = training.create(name=name, algorithm={**where, **policies(**wanted)}, spec=spec)
    training.ended(job_id)
    return job_id


@pytest.fixture(scope="module")
def analysed(training: Training) -> str:
    return run(training, "analysed", log="analysed-log", parameters=[_SIZES, _X], num_samples=10)


@_slow
def test_the_parameter_that_matters_has_the_largest_importance_and_a_picture(training: Training, analysed: str) -> None:
    table = training.body(_TABLE, analysed)
    assert validator("ShowAutoSearchParamsAnalysisResponse").is_valid(table)
    assert table["header"] == answers(_TABLE)["analysis"]["header"]
    assert [name for name, _ in table["data"]] == ["size/of it", "x"]
    assert all(re.fullmatch(r"[01]\.\d{4}/0\.\d{4}", value) for _, value in table["data"])
    size, x = (float(value.partition("/")[0]) for _, value in table["data"])
    assert x > 0.5 > size

    assert training.body(_PATH, analysed, "x") == {"file_path": f"/{BUCKET}/{_FOLDER}x.png"}
    assert training.body(_PATH, analysed, "size/of it") == {"file_path": f"/{BUCKET}/{_FOLDER}size%2Fof it.png"}
    assert training.objects(_FOLDER) == [f"{_FOLDER}size%2Fof it.png", f"{_FOLDER}x.png"]
    for key in training.objects(_FOLDER):
        picture = Image.open(io.BytesIO(training.content(key)))
        picture.load()
        assert (picture.format, len(picture.getcolors(1_000_000) or ())) > ("PNG", 100)


@_slow
def test_the_end_of_a_job_does_not_end_an_analysis(training: Training, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that serves kills what the programs of jobs leave: its children that it has not started itself."""
    job_id = run(training, "beside", log="beside-log", parameters=[_X], num_samples=4)
    started: list[int] = []
    start = Analyses._start

    def started_beside(analyses: Analyses) -> subprocess.Popen[bytes]:
        process = start(analyses)
        started.append(process.pid)
        orphans.ORPHANS.end(0)
        return process

    monkeypatch.setattr(Analyses, "_start", started_beside)
    monkeypatch.setattr(orphans.ORPHANS, "_adopts", True)
    monkeypatch.setattr(orphans, "children", lambda: {pid for pid in started if psutil.pid_exists(pid)})
    assert [name for name, _ in training.body(_TABLE, job_id)["data"]] == ["x"]
    assert started


@_slow
def test_an_analysis_is_made_once_and_again_when_a_picture_is_gone(
    training: Training, analysed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It follows from the trials: made again, also by a later emulator, it is the same."""
    expected = training.body(_TABLE, analysed)
    started: list[object] = []
    start = subprocess.Popen

    def count(*arguments: Any, **options: Any) -> Any:
        started.append(arguments)
        return start(*arguments, **options)

    monkeypatch.setattr(subprocess, "Popen", count)
    assert training.body(_TABLE, analysed) == expected
    training.body(_PATH, analysed, "x")
    assert started == []
    training.services.storage.delete(BUCKET, f"{_FOLDER}x.png")
    training.body(_PATH, analysed, "x")
    assert (len(started), training.objects(_FOLDER)[-1]) == (1, f"{_FOLDER}x.png")
    assert training.body(_TABLE, analysed) == expected


def _refused(training: Training, operation_id: str, *path: str) -> tuple[int, str, str]:
    problem = training.refusal(operation_id, *path)
    return problem.status, problem.error_code, f"{problem.error_msg} {problem.error_solution}"


def test_what_cannot_be_analysed_is_refused(training: Training, analysed: str) -> None:
    plain = training.run("print('trained')", name="plain")["metadata"]["id"]
    failed = run(training, "failed", log="log", parameters=[_X], num_samples=2, rewards=[_reward("accuracy=(.*)")])
    one = run(training, "one", log="log", parameters=[_X], num_samples=1)
    for operation_id, more in ((_TABLE, ()), (_PATH, ("x",))):
        assert _refused(training, operation_id, "missing", *more)[:2] == (400, "ModelArts.2775")
        status, code, text = _refused(training, operation_id, plain, *more)
        assert (status, code, "searches no hyperparameters" in text) == (400, "ModelArts.2858", True)
        for job_id, count in ((failed, "0 trials"), (one, "1 trials")):
            status, code, text = _refused(training, operation_id, job_id, *more)
            assert (status, code, f"{count} have ended with a value of loss" in text) == (400, "ModelArts.2858", True)
    status, code, text = _refused(training, _PATH, analysed, "y")
    assert (status, code, "does not search the parameter 'y'" in text) == (404, "ModelArts.2836", True)
    assert "size/of it, x" in text


def _reward(regex: str) -> dict[str, str]:
    return {"name": "loss", "mode": "min", "regex": regex}


@_slow
def test_a_job_without_a_log_path_has_a_table_and_no_pictures(training: Training) -> None:
    job_id = run(training, "placeless", parameters=[_X], num_samples=3)
    assert training.body(_TABLE, job_id)["data"][0][0] == "x"
    status, code, text = _refused(training, _PATH, job_id, "x")
    assert (status, code, "spec.log_export_path" in text) == (400, "ModelArts.2822", True)


def test_a_bucket_that_is_gone_is_named(training: Training, analysed: str) -> None:
    job = training.services.jobs.job(training.project_id, analysed)
    assert job is not None
    job["spec"] = {"log_export_path": {"obs_url": "/no-bucket/log/"}}
    trials = training.services.searches.trials.of_job(training.project_id, analysed)
    with pytest.raises(Problem, match="there is no bucket 'no-bucket'") as refused:
        training.services.analyses.importances(job, trials)
    assert refused.value.error_code == "ModelArts.2791"


def test_few_wait_for_an_analysis_and_the_end_of_the_emulator_ends_it(training: Training, tmp_path: Path) -> None:
    """Two of six requests are refused at once; the others when it ends."""
    analyses = Analyses(training.services.storage, tmp_path)
    names = [f"p{number}" for number in range(60)]
    job: Json = {
        "algorithm": {"policies": {"auto_search": auto_search(parameters=[{**_X, "name": name} for name in names])}}
    }
    trials = [
        Trial(str(index), index, "worker-0", dict.fromkeys(names, index / 64), status="TERMINATED", reward=index % 7)
        for index in range(256)
    ]
    with ThreadPoolExecutor(6) as threads:
        asked = [threads.submit(analyses.importances, job, trials) for _ in range(6)]
        assert len(list(islice(as_completed(asked, DEADLINE), 2))) == 2
        analyses.close()
        problems = [answer.exception(DEADLINE) for answer in asked]
    codes = sorted((problem.status, problem.error_code) for problem in problems if isinstance(problem, Problem))
    assert codes == [(429, "ModelArts.2799")] * 2 + [(503, "ModelArts.0010")] * 4
    with pytest.raises(Problem, match="ended before"):
        analyses.importances(job, trials)
