"""Import time and decoding, next to their floors."""

import statistics
import subprocess
import sys
import timeit
from collections.abc import Callable

import msgspec
from modelarts_client.models import JobListResponse

JOBS = 1000
JOB = {
    "kind": "job",
    "metadata": {"id": "cf63aba9-63b1-4219-b717-708a2665100b", "name": "trainjob", "create_time": 1646712000000},
    "status": {"phase": "Completed", "duration": 20000, "tasks": ["worker-0"], "task_statuses": [{"task": "worker-0"}]},
    "algorithm": {
        "code_dir": "obs://bucket/code/",
        "parameters": [{"name": "epochs", "value": "20"}] * 8,
        "inputs": [{"name": "data_url", "remote": {"obs": {"obs_url": "obs://bucket/input/"}}}],
        "outputs": [{"name": "train_url", "remote": {"obs": {"obs_url": "obs://bucket/output/"}}}],
        "engine": {"engine_name": "PyTorch", "engine_version": "PyTorch-1.4.0-python3.6"},
    },
    "spec": {"resource": {"flavor_id": "modelarts.vm.cpu.2u", "node_count": 1}},
}


def seconds(action: Callable[[], object], times: int = 7) -> float:
    """Median duration of ``action``."""
    return statistics.median(timeit.repeat(action, number=1, repeat=times))


def import_seconds(statement: str) -> float:
    """Median time that a fresh interpreter takes for ``statement``, its own start included."""
    command = [sys.executable, "-c", statement]
    return seconds(lambda: subprocess.run(command, check=True))  # noqa: S603 - our own interpreter


def main() -> None:
    """Print the table."""
    answer = msgspec.json.encode({"total": JOBS, "count": JOBS, "items": [JOB] * JOBS})
    floor = seconds(lambda: msgspec.json.decode(answer))
    decode = seconds(lambda: JobListResponse.from_dict(msgspec.json.decode(answer)))
    model = JobListResponse.from_dict(msgspec.json.decode(answer))
    encode = seconds(lambda: msgspec.json.encode(model.to_dict()))
    bare = import_seconds("pass")
    rows = [
        (f"decode {len(answer) / 1e6:.1f} MB, to plain dicts", floor, 1.0),
        ("decode the same, to models", decode, decode / floor),
        ("encode the models", encode, encode / floor),
        ("start Python", bare, 1.0),
        ("start Python, import modelarts", (sdk := import_seconds("import modelarts")), sdk / bare),
        (
            "start Python, import modelarts_client.models",
            (c := import_seconds("import modelarts_client.models")),
            c / bare,
        ),
        ("start Python, import httpx", (h := import_seconds("import httpx")), h / bare),
    ]
    print(f"{'what':46} {'ms':>8} {'ratio':>6}")
    for what, duration, ratio in rows:
        print(f"{what:46} {duration * 1000:8.1f} {ratio:6.1f}")


if __name__ == "__main__":
    main()
