"""The examples print what they should, and leave nothing behind."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from modelarts.estimatorV2 import Estimator
from modelarts.model import Model, Predictor
from modelarts.pool import Network, ResourcePool
from modelarts.session import Session
from modelarts_emulator.embedded import Emulator

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(autouse=True)
def _nothing_is_left(fresh_emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    yield
    for name, value in fresh_emulator.environment.items():
        monkeypatch.setenv(name, value)
    with Session() as session:
        left = [*Estimator.iter_jobs(session), *Model.iter_models(session), *Predictor.iter_services(session)]
        pools = [*ResourcePool.list(session), *Network.list(session)]
    assert (left, pools) == ([], [])
    assert list(fresh_emulator.services.storage.buckets()) == []


def run(emulator: Emulator, name: str, *options: str) -> str:
    """Run an example and return its output."""
    done = subprocess.run(
        [sys.executable, EXAMPLES / name, *options],
        env={**os.environ, **emulator.environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_program_is_tested() -> None:
    programs = {path.name for path in EXAMPLES.glob("*.py") if '__name__ == "__main__"' in path.read_text()}
    tests = Path(__file__).read_text()
    assert [name for name in programs if f'run(fresh_emulator, "{name}"' not in tests] == []


@pytest.mark.slow("trains twice, and starts instances that import scikit-learn", seconds=20)
def test_the_demo_goes_from_images_to_predictions(fresh_emulator: Emulator) -> None:
    """Takes some ten seconds: it trains twice, and starts three instances that import scikit-learn."""
    printed = run(fresh_emulator, "demo.py")
    for shown in (
        "epoch 20/20",
        "Training job is running.",
        "cpuUsage",
        "service is running",
        "all predictions equal those of the downloaded models\n",
        "all predictions equal those of the downloaded model\n",
        "removed both services, both models, both jobs and all files in OBS",
    ):
        assert shown in printed
    splits = re.findall(r"^ +(\S+) +(\d+) % +(\d+) +([\d.]+) % +([\d.]+) % +[\d.]+ ms +[\d.]+ ms$", printed, re.M)
    assert [split[:4] for split in splits] == [
        ("1.0.0", "70", "315", "70.0"),
        ("2.0.0", "30", "135", "30.0"),
        ("all", "100", "450", "100.0"),
    ]
    assert all(float(right) > 85 for *_, right in splits)
    assert len(re.findall(r"_result\.txt +150 +9\d\.\d %$", printed, re.M)) == 3
    assert len(re.findall(r"^ +\d\.0\.0 +(?:315|135) +0 +\d\.\d\d of 2 +\d+ of 8192 MB$", printed, re.M)) == 2


@pytest.mark.slow("trains with scikit-learn")
def test_training_reaches_its_accuracy(fresh_emulator: Emulator) -> None:
    """Takes a few seconds: it trains."""
    printed = run(fresh_emulator, "train_digits.py")
    assert float(re.findall(r"^test accuracy: ([\d.]+)$", printed, re.M)[0]) > 0.9
    for shown in ("epoch 20/20", "phase='Completed'", "Training job is running.", "cpuUsage", "downloaded the model"):
        assert shown in printed


@pytest.mark.slow("trains with scikit-learn")
def test_a_model_is_imported(fresh_emulator: Emulator) -> None:
    """Takes a few seconds: it trains."""
    printed = run(fresh_emulator, "import_model.py")
    assert "['config.json', 'customize_service.py', 'digits.m']" in printed
    assert "1.0.0 is published" in printed
    assert "its input is image, of the type array" in printed
    assert "1 model has this name" in printed


@pytest.mark.slow("trains, and starts an instance that imports scikit-learn")
def test_a_service_predicts(fresh_emulator: Emulator) -> None:
    """Takes a few seconds: it trains, and its instances import scikit-learn."""
    printed = run(fresh_emulator, "deploy_and_predict.py")
    assert len(re.findall(r"^an image of a (\d) is answered with \{'digit': \1, ", printed, re.M)) >= 4
    assert "5 predictions, 0 of them failed" in printed
    assert "service is running" in printed


@pytest.mark.slow("trains twice, and starts instances that import scikit-learn", seconds=20)
def test_a_service_is_updated_while_it_predicts(fresh_emulator: Emulator) -> None:
    """Takes a few seconds: it trains twice, and its instances import scikit-learn."""
    printed = run(fresh_emulator, "update_service.py")
    answered = re.findall(r"^version (\S+) has answered (\d+) predictions$", printed, re.M)
    assert [version for version, count in answered if int(count)] == ["1.0.0", "2.0.0"]
    assert printed.count("SUCCESS") == 3
    assert "no prediction failed" in printed


@pytest.mark.slow("trains, and starts an instance that imports scikit-learn")
def test_a_batch_is_processed(fresh_emulator: Emulator) -> None:
    """Takes a few seconds: it trains, and its instance imports scikit-learn."""
    printed = run(fresh_emulator, "run_batch.py")
    assert "the service is finished" in printed
    (right,) = re.findall(r"^digits\.csv_result\.txt: (\d+) of 100 predictions are right$", printed, re.M)
    assert int(right) > 90


@pytest.mark.slow("trains several times, and starts an instance that imports scikit-learn", seconds=25)
def test_the_best_hyperparameters_are_searched_and_used(
    request: pytest.FixtureRequest, fresh_emulator: Emulator, tmp_path: Path
) -> None:
    """Each trial imports scikit-learn; ``--long`` has as many as the example."""
    trials = 12 if request.config.getoption("--long") else 2
    printed = run(fresh_emulator, "tune_digits.py", f"--trials={trials}", f"--pictures={tmp_path}/pictures")
    row = r"^ +[0-9a-f]{8}( \(best\))? +[\d.e-]+ +[1-5] +l[12] +([\d.]+) +[\d.]+$"
    found = re.findall(row, printed, re.M)
    accuracies = [float(accuracy) for _, accuracy in found]
    assert len(found) == trials
    assert accuracies == sorted(accuracies, reverse=True)
    assert [mark for mark, _ in found] == [" (best)", *[""] * (trials - 1)]
    importances = re.findall(r"^ +(\w+) +([\d.]+) +[\d.]+ +(\S+\.png)$", printed, re.M)
    assert {name for name, *_ in importances} == {"alpha", "epochs", "penalty"}
    assert {Path(picture).read_bytes()[1:4] for *_, picture in importances} == {b"PNG"}
    assert float(re.findall(r"^ +([\d.]+) % of 100 held-out images are read correctly$", printed, re.M)[0]) > 80
    assert "removed the service, the model, the job and all files in OBS" in printed


@pytest.mark.slow("runs jobs in a pool that is created and scaled")
def test_a_job_waits_for_a_node_of_a_pool(fresh_emulator: Emulator) -> None:
    """Takes a few seconds: it waits for the pool, for its second node and for two jobs."""
    printed = run(fresh_emulator, "pool.py")
    for shown in (
        "a node modelarts.vm.cpu.8ud has 8 cores and 32Gi of memory",
        "tags: {'team': 'examples'}",
        "quota of pool: 1 of ",
        "the first job is running, and the second one waits for a node",
        "the pool has two nodes, and both jobs are running",
        "pools: 1 created, 0 being created",
        "removed the pool, the network, both jobs and all files in OBS",
    ):
        assert shown in printed
    allocated = re.findall(
        r"^  (\d+) of (\d+) cores are allocated, (\d+) of (\d+) GiB of memory are free$", printed, re.M
    )
    assert allocated == [("8", "8", "0", "32"), ("16", "16", "0", "64"), ("0", "16", "64", "64")]
    used = [float(percent) for percent in re.findall(r"cpuUsage +([\d.]+) Percent$", printed, re.M)]
    assert 0 < max(used) <= 100
