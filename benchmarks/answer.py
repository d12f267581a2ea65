"""The responses that all subjects decode: a page of training jobs, and one training job.

All jobs have the same fields, so that one `SHAPE` tells what there is to read. Only fields are used that each client
calls by its name on the wire; every client knows all of them.
"""

from __future__ import annotations

import json
from typing import Any, Final

JOBS: Final = 1000
"""The number of jobs in the large response, which has 1.5 MB."""

_PARAMETERS: Final = {
    "epochs": "20",
    "batch_size": "64",
    "learning_rate": "0.01",
    "optimizer": "sgd",
    "seed": "7",
    "workers": "4",
}


def job(number: int) -> dict[str, Any]:
    """A finished job; `number` makes its values differ from those of others."""
    created = 1646712000000 + 60_000 * number
    return {
        "kind": "job",
        "metadata": {
            "id": f"cf63aba9-63b1-4219-b717-{number:012x}",
            "name": f"trainjob-{number}",
            "create_time": created,
            "user_name": "example_user",
        },
        "status": {
            "phase": "Completed",
            "secondary_phase": "Completed",
            "duration": 20_000 + number,
            "start_time": created + 5_000,
            "tasks": ["worker-0"],
            "task_statuses": [{"task": "worker-0", "exit_code": 0}],
        },
        "algorithm": {
            "code_dir": f"obs://bucket/code/{number}/",
            "boot_file": f"obs://bucket/code/{number}/train.py",
            "parameters": [{"name": name, "value": value} for name, value in _PARAMETERS.items()],
            "inputs": [
                _channel(name, f"/home/ma-user/modelarts/inputs/{name}_0", f"/bucket/{name}/{number}/")
                for name in ("data_url", "eval_url")
            ],
            "outputs": [
                _channel("train_url", "/home/ma-user/modelarts/outputs/train_url_0", f"/bucket/output/{number}/")
            ],
            "engine": {"engine_name": "PyTorch", "engine_version": "PyTorch-1.4.0-python3.6"},
        },
        "spec": {
            "resource": {
                "policy": "regular",
                "flavor_id": "modelarts.vm.gpu.p100",
                "node_count": 1,
                "flavor_detail": {
                    "flavor_type": "GPU",
                    "billing": {"code": "modelarts.vm.gpu.p100", "unit_num": 1},
                    "flavor_info": {
                        "cpu": {"arch": "x86", "core_num": 8},
                        "gpu": {"unit_num": 1, "product_name": "GP-P100", "memory": "16GB"},
                        "memory": {"size": 64, "unit": "GB"},
                    },
                },
            },
            "log_export_path": {"obs_url": f"/bucket/logs/{number}/"},
        },
    }


def page(jobs: int = JOBS) -> dict[str, Any]:
    """A page of `jobs` jobs, as the response of ListTrainingJobs."""
    return {
        "total": jobs,
        "count": jobs,
        "offset": 0,
        "sort_by": "create_time",
        "order": "desc",
        "items": [job(number) for number in range(jobs)],
    }


def as_json(answer: dict[str, Any]) -> bytes:
    """The body of a response: compact JSON."""
    return json.dumps(answer, separators=(",", ":")).encode()


def _channel(name: str, local_dir: str, obs_url: str) -> dict[str, Any]:
    return {"name": name, "local_dir": local_dir, "remote": {"obs": {"obs_url": obs_url}}}
