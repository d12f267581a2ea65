"""A process that makes one transfer with one client, and prints what it took.

Started with `python -m benchmarks.transfers.worker`; its input is a line with a `Job` in JSON, its output one with what
was taken. It also prepares the storage, and looks into it: the process that starts it stays small, as a process begins
with the peak memory of the one that started it.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path
from typing import Final, TypedDict

from benchmarks.transfers.clients import BUCKET, RCLONE, SETTINGS, TASKS, Ours, Storage

STORE: Final = "store"
DELETE: Final = "delete"


class Job(TypedDict):
    """What to do.

    Attributes:
        storage: the fields of the storage.
        setting: the client with its settings.
        task: one of `TASKS`, or `STORE` or `DELETE`.
        remote: the prefix of the folder or the objects, or the key of the file.
        local: the folder or the file.
    """

    storage: dict[str, str]
    setting: str
    task: str
    remote: str
    local: str


class Taken(TypedDict):
    """What it took.

    Attributes:
        seconds: that passed.
        processor: seconds of processor time, of all threads.
        memory: the peak of the resident set, in MB.
    """

    seconds: float
    processor: float
    memory: float


def run(job: Job) -> Taken:
    """Make a transfer, and return what it took."""
    setting = SETTINGS[job["setting"]]
    client = setting.make(Storage(**job["storage"]))
    client.ready()
    who = resource.RUSAGE_CHILDREN if setting.client == RCLONE else resource.RUSAGE_SELF
    local, remote = Path(job["local"]), job["remote"]
    before, start = resource.getrusage(who), time.perf_counter()
    match job["task"]:
        case "folder_up":
            client.folder_up(local, remote)
        case "folder_down":
            client.folder_down(remote, local)
        case "file_up":
            client.file_up(local, remote)
        case _:
            client.file_down(remote, local)
    seconds, after = time.perf_counter() - start, resource.getrusage(who)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    # Linux counts in KiB, macOS in bytes.
    memory = after.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
    return Taken(seconds=seconds, processor=processor, memory=memory)


def tend(job: Job) -> dict[str, int]:
    """Store a folder in a new bucket, or delete objects and return the sizes they had, by the rest of their keys."""
    client = Ours(Storage(**job["storage"]))
    obs, place = client.obs, f"obs://{BUCKET}/{job['remote']}"
    if job["task"] == STORE:
        obs.create_bucket(BUCKET)
        client.folder_up(Path(job["local"]), job["remote"])
        return {}
    sizes = {item.path.removeprefix(place): item.size for item in obs.list(place)}
    obs.delete_dir(place)
    return sizes


if __name__ == "__main__":
    given: Job = json.loads(sys.stdin.readline())
    print(json.dumps(run(given) if given["task"] in TASKS else tend(given)))
