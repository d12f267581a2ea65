"""The examples in README and the guides run: as programs, pasted into a prompt, and again in the same folder."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import pytest
from modelarts import (
    Algorithm,
    AlgorithmParameter,
    Estimator,
    HyperparameterTuner,
    InputData,
    Model,
    Network,
    Obs,
    OutputData,
    Predictor,
    ResourcePool,
    TrainingFiles,
    TrainingJob,
    Transformer,
)
from modelarts_emulator.embedded import Emulator

from tests.support.guides import ROOT, blocks, quoted_output, run_as_pasted, run_as_program, run_in_a_shell

PRINTED: Final[Mapping[str, Sequence[str]]] = {
    "README.md": ("hello from the training job", "Completed"),
    "docs/client.md": ("modelarts.vm.cpu.2u", "200 ", "limit", "ModelArts.2775", "created guide and guide\n"),
    "docs/dataframes.md": (
        "60\n['b', 'c']\n",
        "['frames-guide/prices/0.csv', 'frames-guide/prices/1.csv', 'frames-guide/prices/2.csv']\n",
        "['frames-guide/prices/0.csv', 'frames-guide/prices/1.csv']\n",
        "b'room,price'\n",
        "8\nTrue\n3\n[(180",
        "[(1,)]\n",
        "{'a': 30, 'b': 60, 'c': 90}\n",
    ),
    "docs/emulator.md": (
        "credentials_from='environment'",
        "0 algorithms in the official SDK\n",
        "['boto-guide']\n",
    ),
    "docs/obs.md": (
        "obs://obs-guide/tables/labels.csv\n",
        "obs://obs-guide/tables/renamed.csv\n",
        "obs://obs-guide/data/images/\n",
        "obs://obs-guide/data/images/cats/1.jpg 1000 ",
        "True\nFalse\n",
        "obs://obs-guide/data/images/cats/ True\n",
        "1015 bytes\n",
        "15 text/csv STANDARD\n",
        "name,bytes\n1.jpg,1000\n",
        "two cats\n",
        "b'\\x00\\x00\\x00'\n",
        "obs://obs-guide/tables/renamed.txt\nobs://obs-guide/backup/images/\n",
        "['1.jpg', 'cats', 'labels.csv']\n",
        "cats/1.jpg,cat\n",
        "200\n",
        "['obs://obs-guide/tables/copies/note.txt', 'obs://obs-guide/tables/copies/note2.txt']\n",
        "15 objects deleted\n",
        "obs://obs-guide/data/missing.csv",
        "must end with a slash",
    ),
    "docs/pools.md": (
        "Running\n",
        "name='guide', last_seen='Running, 1 x modelarts.vm.cpu.8ud')\n",
        "hello from the pool\n",
        "[PoolResource(flavor='modelarts.vm.cpu.8ud', count=2)]\n",
        "for pools of the team\n",
        "{'team': 'vision', 'stage': 'production'}\n",
        "{'cost': ('42',), 'team': ('vision',)}\n",
        "0.0 of 16.0 cores, 65536 MB free\n",
        " Percent\n",
        "[True]\n",
        "1 created, 0 being created\n",
        "['guide']\n['guide']\n",
        "modelarts.vm.cpu.8ud 8 32Gi\n",
        "pool 1 of ",
        "networks in ['",
        "npu driver\n",
        "' is used by resource pools: 'guide-",
        "- count -1 must be at least 0\n",
    ),
    "docs/services.md": (
        "published\n",
        "running\n",
        "2 ['2.0.0', '1.0.0']\n",
        "1 ['means']\n",
        "7 by 1.0.0, 3 by 2.0.0\n",
        "python3.7 ",
        "'modelarts.vm.cpu.2u'",
        "{'mean': 2}\n",
        "2.0.0 4 calls, 0 failed\n",
        "normal service is updated\n",
        "['SUCCESS', 'SUCCESS', 'SUCCESS']\n",
        "HTTP 500: MR.0105: Recognition failed: StatisticsError: no median for empty data",
        """rows.csv_result.txt ['{"mean":4}', '{"mean":5}', '']\n""",
    ),
    "docs/sessions.md": (
        "credentials_from='environment'",
        "- environment: HUAWEICLOUD_SDK_SK without HUAWEICLOUD_SDK_AK; MODELARTS_USERNAME without MODELARTS_PASSWORD\n",
        "- profile absent.ini: no such file, though HUAWEICLOUD_SDK_CREDENTIALS_FILE names it\n- configuration file ",
        "/.modelarts/config.json: no such file\n- ModelArts instance: this is none\nPass access_key= and secret_key=, ",
        "credentials_from='credentials.ini'",
        "credentials_from='user.json'",
        "cn-north-4 True\n",
        "Obs(endpoint='https://obs.example.com')",
    ),
    "docs/training.md": (
        "PyTorch PyTorch-1.4.0-python3.6\n",
        "modelarts.vm.cpu.2u CPU up to 1 nodes\n",
        "epoch 3/3 estimate=17.50\n",
        "the estimate is 17.50\n",
        "prices-1 Completed modelarts.vm.cpu.2u\n",
        "Estimates a price, 3 epochs\n",
        "still Running\n",
        "worker-0 epoch 1/3 estimate=10.00\nthe next line is epoch 2/3 estimate=15.00\nopen http",
        "saved as my-organization/estimator:1.0 - ACTIVE\n",
        "the job is Terminated\n",
        "Completed epoch 4/4 estimate=18.75\nCompleted epoch 5/5 estimate=19.38\n",
        "PyTorch-1.4.0-python3.6 [{'name': 'epochs', 'value': '3'}]\n",
        "[worker-1] hello\n",
        "[worker-1] node 1 of 2, init_method=tcp://127.",
        "moxing copied ['estimate.txt']\n",
        "trained with 3 prices False\n",
        "epoch 5/5 estimate=19.38\n",
        "Estimates a price with 4 epochs\n",
        "['price-estimate']\n",
        ", 'prices-1']\n",
        "Failed 1 worker-0 ('there is no data',)\n",
    ),
    "docs/tuning.md": (
        "Completed\n",
        "tpe_search {'gamma': '0.25', ",
        "hpo ['Anneal', 'Bayes', ",
        "general:\n",
        "8 trials, {'TERMINATED'}\n",
        "the best has {'lr': 0.",
        "accuracies: [0.",
        "True\nlr=0.",
        "The trial cannot be stopped\n",
        "Terminated True\n",
        ".png\nb'PNG'\n",
    ),
}
METHODS_OF: Final[Mapping[str, Sequence[type]]] = {
    "docs/tuning.md": (HyperparameterTuner,),
    "docs/obs.md": (Obs,),
    "docs/pools.md": (Network, ResourcePool),
    "docs/services.md": (Model, Predictor, Transformer),
    "docs/training.md": (
        Algorithm,
        AlgorithmParameter,
        Estimator,
        InputData,
        OutputData,
        TrainingFiles,
        TrainingJob,
    ),
}


@pytest.mark.slow("runs each guide twice, with jobs and services")
@pytest.mark.parametrize("name", PRINTED)
def test_examples_run_as_a_program_and_then_in_a_prompt(name: str, tmp_path: Path, fresh_emulator: Emulator) -> None:
    """The second run finds the files of the first, and the same buckets and names on the server."""
    for run in (run_as_program, run_as_pasted):
        printed = run(ROOT / name, tmp_path, fresh_emulator.environment)
        expected = [*PRINTED[name], *quoted_output(ROOT / name)]
        assert [shown for shown in expected if shown not in printed] == [], printed


def test_other_clients_reach_the_local_modelarts(tmp_path: Path, fresh_emulator: Emulator) -> None:
    printed = run_in_a_shell(ROOT / "docs/emulator.md", tmp_path, fresh_emulator.environment)
    for shown in (
        " files/rclone.conf\n",
        "  s3://s3cmd-guide/files/rclone.conf\n",
        "Bucket 's3://s3cmd-guide/' removed\n",
    ):
        assert shown in printed
    assert list(fresh_emulator.services.storage.buckets()) == []


def test_the_table_of_shift_is_complete() -> None:
    program = """
import modelarts.moxing
modelarts.moxing.install()
from moxing.framework.file.originals import REPLACED
print(*(f"{module.__name__}.{name}" for module, name in REPLACED))
"""
    replaced = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.split()
    _, _, rest = (ROOT / "docs/training.md").read_text(encoding="utf-8").partition('| after `shift("os", "mox")`')
    rows = [re.findall(r"`([\w.]+)`", line) for line in rest.split("\n\n")[0].splitlines()[2:]]
    listed = [f"{module}.{name}" for module, *names in rows if module != "open" for name in names]
    assert sorted(["builtins.open", "io.open", *listed]) == sorted(
        name.replace("posixpath.", "os.path.") for name in replaced
    )


def test_every_guide_with_examples_is_tested() -> None:
    documents = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    elsewhere = {"docs/generator.md"}  # tests/generator/config: its client is of another service
    assert {str(path.relative_to(ROOT)) for path in documents if blocks(path)} == set(PRINTED) | elsewhere


@pytest.mark.parametrize("name", METHODS_OF)
def test_every_public_method_has_an_example(name: str) -> None:
    used = {node.attr for node in _nodes(name) if isinstance(node, ast.Attribute)}
    missing = [
        f"{owner.__name__}.{method}"
        for owner in METHODS_OF[name]
        for method, _ in inspect.getmembers(owner, callable)
        if not method.startswith("_") and method not in used
    ]
    assert missing == []
    assert {owner.__name__ for owner in METHODS_OF[name] if owner is not Obs} <= {
        node.id for node in _nodes(name) if isinstance(node, ast.Name)
    }


def _nodes(name: str) -> Iterator[ast.AST]:
    return ast.walk(ast.parse("\n".join(blocks(ROOT / name))))
