"""The kinds of training scripts that people publish for ModelArts run as jobs of the local ModelArts.

The scripts in `training_scripts/` are written for this test, each in the way in which public scripts of its kind are:
how they learn their paths, copy data, find the other nodes, and go on after a failure.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any, Final, TypeAlias

import pytest
from modelarts import Estimator, InputData, OutputData, Session, TrainingFiles
from modelarts_emulator.embedded import Emulator

from tests.support.polling import DEADLINE

SCRIPTS: Final = Path(__file__).with_name("training_scripts")
BUCKET: Final = "training-scripts"
CONTAINER: Final = "/home/ma-user/modelarts"
Json: TypeAlias = dict[str, Any]
Run: TypeAlias = tuple[Json, list[str]]
"""The details of a job, and the logs of its nodes."""


@dataclass(frozen=True)
class Kind:
    """A kind of script, and what comes of it.

    Attributes:
        objects: the objects that there are before, by key below the folder of the kind, which is `in/` for inputs.
        algorithm: what the job's algorithm has besides its code.
        expected: the objects below `out/` afterwards, by key, or what is to be true of an object.
        logs: what the logs of the nodes contain, by node.
        nodes: the number of nodes.
        before: jobs that run one after the other before this one, by changes of the algorithm, and the phases they end
            in.
    """

    objects: Mapping[str, str | bytes] = field(default_factory=dict)
    algorithm: Json = field(default_factory=dict)
    expected: Mapping[str, str | Callable[[bytes], bool]] = field(default_factory=dict)
    logs: Sequence[str] = ()
    nodes: int = 1
    before: Sequence[tuple[Json, str]] = ()


def obs(kind: str, key: str) -> str:
    return f"obs://{BUCKET}/{kind}/{key}"


def channel(name: str, kind: str, key: str, **more: str) -> Json:
    return {"name": name, "remote": {"obs": {"obs_url": obs(kind, key)}}, **more}


def parameters(**values: object) -> list[Json]:
    return [{"name": name, "value": str(value)} for name, value in values.items()]


def wheel_of_metric() -> bytes:
    content = BytesIO()
    info = "metric_of_tests-2.0.dist-info"
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(
            "metric_of_tests.py", "def score(a, b):\n    return sum(x == y for x, y in zip(a, b)) / len(a)\n"
        )
        archive.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: metric-of-tests\nVersion: 2.0\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    return content.getvalue()


_WORKERS: Final = {"1.bin": "123", "2.bin": "4567"}
IMAGE: Final = {"engine": {"image_url": "my-organization/my-image:1.0"}, "boot_file": None}
KINDS: Final[Mapping[str, Kind]] = {
    "moxing_in_and_out": Kind(
        objects={"in/a.txt": "one two", "in/deep/b.txt": "three"},
        algorithm={
            "parameters": parameters(
                data_dir=f"s3://{BUCKET}/moxing_in_and_out/in/", result_dir=obs("moxing_in_and_out", "out")
            )
        },
        expected={"words.txt": "3", "copies/words.txt": "3"},
        logs=["['copies', 'copies/words.txt', 'words.txt']\n"],
    ),
    "variables": Kind(
        objects={"in/numbers.csv": "1\n2\n"},
        algorithm={
            "inputs": [channel("data_path", "variables", "in/", access_method="env")],
            "outputs": [channel("train_url", "variables", "out/", access_method="env")],
            "environments": {"SCALE": "10", "CACHE_DIR": f"{CONTAINER}/cache/numbers"},
        },
        expected={"total.txt": "30"},
        logs=["arguments: []\n"],
    ),
    "shifted": Kind(
        objects={"out/labels/1.txt": "cat\n", "out/labels/2.txt": "dog\n", "out/labels/3.txt": "cat\n"},
        algorithm={"parameters": parameters(root=obs("shifted", "out"))},
        expected={
            "labels/1.txt": "cat\n",
            "labels/2.txt": "dog\n",
            "sorted/cat/1.txt": "cat\n",
            "sorted/cat/3.txt": "cat\n",
            **{f"sorted/{name}/": "" for name in ("cat", "dog")},
            "sorted/dog/2.txt": "dog\n",
            "summary.txt": "3 files\n",
        },
        logs=["2 [4, 4]\n"],
    ),
    "rendezvous": Kind(
        algorithm={"outputs": [channel("train_url", "rendezvous", "out/")], "parameters": parameters(port=29500)},
        expected={"rank_0.txt": "11", "rank_1.txt": "11"},
        logs=["rank 0 of 2: 11\n", "rank 1 of 2: 11\n"],
        nodes=2,
    ),
    "cluster": Kind(
        algorithm={"outputs": [channel("train_url", "cluster", "out/")]},
        expected={"ring.json": "[0, 1]"},
        nodes=2,
    ),
    "start_script": Kind(
        algorithm={
            **IMAGE,
            "command": "bash ${MA_JOB_DIR}/start_script/main.sh",
            "outputs": [channel("train_url", "start_script", "out/")],
            "parameters": parameters(epochs=3),
        },
        expected={"present.txt": "0 1 2 3 epochs=3"},
        logs=["node 0 of 2 in start_script\n", "node 1 of 2 in start_script\n"],
        nodes=2,
    ),
    "scikit": Kind(
        algorithm={
            "outputs": [channel("train_url", "scikit", "out/model/")],
            "parameters": parameters(metrics_url=obs("scikit", "out/metrics"), max_iter=200),
        },
        expected={
            "model/model.pkl": lambda content: b"LogisticRegression" in content,
            "metrics/model.pkl": lambda content: b"LogisticRegression" in content,
            "metrics/metric.json": lambda content: json.loads(content)["total_metric"]["accuracy"] > 0.9,
        },
    ),
    "checkpoints": Kind(
        before=[({"parameters": parameters(ckpt_url=obs("checkpoints", "out"), steps=6, fail_at=4)}, "Failed")],
        algorithm={"parameters": parameters(ckpt_url=obs("checkpoints", "out"), steps=6)},
        expected={
            "step_5.pkl": lambda content: len(content) > 0,
            "step_6.pkl": lambda content: len(content) > 0,
            "log.txt": "done with 64\n",
        },
        logs=["starts after step 3\n"],
    ),
    "requirements": Kind(
        objects={
            "code/requirements/pip-requirements.txt": "metric_of_tests-2.0-py3-none-any.whl\n",
            "code/requirements/metric_of_tests-2.0-py3-none-any.whl": wheel_of_metric(),
        },
        logs=["0.6666666666666666\n"],
    ),
    "working_directory": Kind(
        algorithm={
            "boot_file": "src/train.py",
            "local_code_dir": "/home/ma-user/work/project",
            "working_dir": "/home/ma-user/work/project/configs",
        },
        logs=["experiment-7 project\n"],
    ),
    "package_of_code": Kind(
        algorithm={**IMAGE, "command": "python -m recognizer.train --mode=quick", "parameters": parameters(seed=1)},
        logs=["recognizer 3 ['--mode=quick', '--seed=1']\n"],
    ),
    "several_outputs": Kind(
        objects={"in/train/x.txt": "x", "in/train/deep/y.txt": "y", "in/eval.txt": "abc"},
        algorithm={
            "inputs": [
                channel("train_data", "several_outputs", "in/train/"),
                channel("eval_data", "several_outputs", "in/eval.txt"),
            ],
            "outputs": [
                channel("model_dir", "several_outputs", "out/model/"),
                channel("summary_dir", "several_outputs", "out/summary/"),
                channel("predictions", "several_outputs", "out/predictions/"),
            ],
        },
        expected={
            "model/1/assets/x.txt": "x",
            "model/1/assets/deep/y.txt": "y",
            "summary/events.out.tfevents.1": lambda content: len(content) == 8,
            "predictions/part-0": "ABC",
        },
    ),
    "logs": Kind(
        algorithm={"environments": {"LOG_OBJECT": obs("logs", "out/train.log")}},
        expected={"train.log": "INFO loss 0.25\n"},
        logs=["loss 0.25\nto standard output\nto standard error\n"],
    ),
    "workers": Kind(
        objects={f"in/{name}": data for name, data in _WORKERS.items()},
        algorithm={"parameters": parameters(root=obs("workers", "in"))},
        expected={f"{name}.{method}": data for name, data in _WORKERS.items() for method in ("fork", "spawn")},
        logs=["7\n7\n7\n"],
    ),
}


class Site:
    """An emulator with the code and data of all kinds."""

    def __init__(self, emulator: Emulator, session: Session) -> None:
        self.storage = emulator.services.storage
        self.jobs = emulator.services.jobs
        self.session = session
        session.obs.create_bucket(BUCKET)
        for kind in SCRIPTS.iterdir():
            for file in kind.rglob("*"):
                if file.is_file() and "__pycache__" not in file.parts:
                    self.put(f"{kind.name}/code/{kind.name}/{file.relative_to(kind)}", file.read_bytes())
        for name, described in KINDS.items():
            for key, content in described.objects.items():
                self.put(f"{name}/{key}", content.encode() if isinstance(content, str) else content)

    def put(self, key: str, content: bytes) -> None:
        self.storage.put_bytes(BUCKET, key, content)

    def objects(self, prefix: str) -> dict[str, bytes]:
        """The objects below a prefix, by the rest of the key."""
        return {
            found.key.removeprefix(prefix): self.storage.content_path(BUCKET, found.key).read_bytes()
            for found in self.storage.objects(BUCKET, prefix)
        }

    def run(self, name: str) -> Run:
        """Run the jobs of a kind, and return the last one's details and the logs of its nodes."""
        kind = KINDS[name]
        for number, (changes, phase) in enumerate(kind.before):
            details, logs = self._run_once(name, f"{name}-{number}", {**kind.algorithm, **changes}, kind.nodes)
            assert details["status"]["phase"] == phase, (details, logs)
        return self._run_once(name, name, kind.algorithm, kind.nodes)

    def _run_once(self, kind: str, name: str, changes: Json, nodes: int) -> Run:
        algorithm = {
            "code_dir": obs(kind, f"code/{kind}/"),
            "boot_file": "train.py",
            "engine": {"engine_name": "PyTorch", "engine_version": "PyTorch-1.4.0-python3.6"},
            **changes,
        }
        training = self.session.client.training
        created = training.create_training_job(
            body={
                "kind": "job",
                "metadata": {"name": name},
                "algorithm": {key: value for key, value in algorithm.items() if value is not None},
                "spec": {"resource": {"flavor_id": "modelarts.vm.cpu.8u", "node_count": nodes}},
            }
        )
        job_id = created.metadata.id
        assert self.jobs.wait(job_id, DEADLINE), training.show_training_job_details(job_id).to_dict()
        details = training.show_training_job_details(job_id).to_dict()
        logs = [
            training.show_training_job_logs_preview(job_id, f"worker-{index}").content or "" for index in range(nodes)
        ]
        return details, logs


@pytest.fixture(scope="module")
def site(module_emulator: Emulator) -> Iterator[Site]:
    """An emulator, and a session that finds it."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in module_emulator.environment.items():
            patch.setenv(name, value)
        with Session() as session:
            yield Site(module_emulator, session)


@pytest.mark.parametrize("name", KINDS)
def test_the_script_runs_as_a_job(name: str, site: Site) -> None:
    kind = KINDS[name]
    details, logs = site.run(name)
    assert details["status"]["phase"] == "Completed", (details["status"], logs)
    assert find_spec("metric_of_tests") is None  # what a job installs is its own
    for log, part in zip(logs, kind.logs, strict=False):
        assert part in log
    found = site.objects(f"{name}/out/")
    assert set(found) == set(kind.expected)
    for key, expected in kind.expected.items():
        content = found[key]
        assert expected(content) if callable(expected) else content.decode() == expected, (key, content[:100])


def test_every_script_has_an_expectation() -> None:
    assert {folder.name for folder in SCRIPTS.iterdir() if folder.is_dir()} == {*KINDS, "argparse_paths"}


def test_arguments_that_the_sdk_passes(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """The most common kind, created as programs for the SDK Reference do it."""
    for number in (1, 2):
        site.put(f"argparse_paths/in/{number}.csv", f"{number},{3 * number}\n".encode())
    estimator = Estimator(
        session=site.session,
        training_files=TrainingFiles(
            code_dir=obs("argparse_paths", "code/argparse_paths/"),
            boot_file=obs("argparse_paths", "code/argparse_paths/train.py"),
        ),
        outputs=[OutputData(obs_path=obs("argparse_paths", "out/"), name="train_url")],
        parameters=[{"name": "num_epochs", "value": 60}, {"name": "not_known", "value": "x"}],
        framework_type="PyTorch",
        framework_version="PyTorch-1.4.0-python3.6",
        train_instance_type="modelarts.vm.cpu.2u",
        train_instance_count=1,
        log_url=obs("argparse_paths", "log/"),
    )
    job = estimator.fit(
        inputs=[InputData(obs_path=obs("argparse_paths", "in/"), name="data_url")], wait=True, show_log=True
    )
    assert "unparsed: ['--not_known=x']\nepoch 1 loss" in capsys.readouterr().out
    model = json.loads(site.objects("argparse_paths/out/")["model.json"])
    assert model["points"] == 2
    assert abs(model["slope"] - 3) < 0.001
    assert list(site.objects("argparse_paths/log/")) == [f"modelarts-job-{job.job_id}-worker-0.log"]
