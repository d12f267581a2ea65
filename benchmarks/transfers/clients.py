"""The clients, each as its documentation recommends, and each with the settings that suited it best.

Each copies a folder or a file to a bucket, or from it. The modules of a client are imported when it is made.
"""

from __future__ import annotations

import base64
import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

Item = TypeVar("Item")

BUCKET: Final = "bench-transfers"
SEEN: Final = "seed/big.bin"
"""The key of the large object, which is always there."""
MIB: Final = 1024 * 1024
TASKS: Final = ("folder_up", "folder_down", "file_up", "file_down")


@dataclass(frozen=True)
class Storage:
    """An object storage, and keys for it.

    Attributes:
        url: its address.
        region: its region.
        access_key: the access key.
        secret_key: its secret.
    """

    url: str
    region: str
    access_key: str
    secret_key: str


class Client(Protocol):
    """What is measured; keys are those of the bucket `BUCKET`."""

    def ready(self) -> None:
        """Look at the object `SEEN`, so that all modules are loaded and one connection is open."""

    def folder_up(self, folder: Path, prefix: str) -> None:
        """Copy a folder to the prefix, under the folder's own name."""

    def folder_down(self, prefix: str, folder: Path) -> None:
        """Copy what is below a prefix into a new folder of this name."""

    def file_up(self, file: Path, key: str) -> None:
        """Copy a file."""

    def file_down(self, key: str, file: Path) -> None:
        """Copy an object."""


class Ours:
    """This SDK.

    Args:
        storage: where to copy.

    Attributes:
        obs: the objects of a session.
    """

    def __init__(self, storage: Storage) -> None:
        from modelarts.session import Session

        self.obs = Session(
            access_key=storage.access_key,
            secret_key=storage.secret_key,
            region_name=storage.region,
            project_id="0" * 32,
            modelarts_endpoint=storage.url,
            iam_endpoint=storage.url,
            obs_endpoint=storage.url,
        ).obs

    def ready(self) -> None:
        """See `Client.ready`."""
        self.obs.exists(f"obs://{BUCKET}/{SEEN}")

    def folder_up(self, folder: Path, prefix: str) -> None:
        """See `Client.folder_up`."""
        self.obs.upload_dir(str(folder), f"obs://{BUCKET}/{prefix}")

    def folder_down(self, prefix: str, folder: Path) -> None:
        """See `Client.folder_down`."""
        self.obs.download_dir(f"obs://{BUCKET}/{prefix}{folder.name}/", f"{folder.parent}/")

    def file_up(self, file: Path, key: str) -> None:
        """See `Client.file_up`."""
        self.obs.upload_file(str(file), f"obs://{BUCKET}/{key.rpartition('/')[0]}/")

    def file_down(self, key: str, file: Path) -> None:
        """See `Client.file_down`."""
        self.obs.download_file(f"obs://{BUCKET}/{key}", str(file))


class Esdk:
    """The SDK of OBS for Python.

    Args:
        storage: where to copy.
        threads: that copy files, or parts of a file; None for its own way of copying folders.
        part: the size of a part in bytes.
        checkpoint: whether to keep a record of the parts that are copied.
        kept: whether connections are used again.
        checked: whether MD5 digests are sent with files and parts.
    """

    def __init__(
        self,
        storage: Storage,
        *,
        threads: int | None,
        part: int,
        checkpoint: bool = False,
        kept: bool = False,
        checked: bool = False,
    ) -> None:
        from obs import ObsClient

        self._client = ObsClient(
            storage.access_key,
            storage.secret_key,
            server=storage.url,
            signature="v2",
            path_style=True,
            region=storage.region,
            long_conn_mode=kept,
        )
        self._threads, self._checked = threads, checked
        self._parts = {"partSize": part, "taskNum": threads or 5, "enableCheckpoint": checkpoint}

    def ready(self) -> None:
        """See `Client.ready`."""
        _succeeded(self._client.getObjectMetadata(BUCKET, SEEN))

    def folder_up(self, folder: Path, prefix: str) -> None:
        """See `Client.folder_up`."""
        if self._threads is None:
            for _key, result in self._client.putFile(BUCKET, f"{prefix}{folder.name}", str(folder)):
                _succeeded(result)
            return

        def put(file: Path) -> None:
            headers = _with_md5(file) if self._checked else None
            _succeeded(self._client.putFile(BUCKET, f"{prefix}{folder.name}/{file.name}", str(file), headers=headers))

        _in_threads(self._threads, put, folder.iterdir())

    def folder_down(self, prefix: str, folder: Path) -> None:
        """See `Client.folder_down`."""
        folder.mkdir()
        if self._threads is None:
            self._client.downloadFiles(BUCKET, f"{prefix}{folder.name}/", str(folder))
            return
        listed = _succeeded(self._client.listObjects(BUCKET, prefix=f"{prefix}{folder.name}/", max_keys=1000))

        def get(key: str) -> None:
            _succeeded(self._client.getObject(BUCKET, key, downloadPath=str(folder / key.rpartition("/")[2])))

        _in_threads(self._threads, get, [item.key for item in listed.body.contents])

    def file_up(self, file: Path, key: str) -> None:
        """See `Client.file_up`."""
        _succeeded(self._client.uploadFile(BUCKET, key, str(file), checkSum=self._checked, **self._parts))

    def file_down(self, key: str, file: Path) -> None:
        """See `Client.file_down`."""
        _succeeded(self._client.downloadFile(BUCKET, key, str(file), **self._parts))


def _with_md5(file: Path) -> Any:
    from obs import PutObjectHeader

    digest = hashlib.md5(file.read_bytes(), usedforsecurity=False).digest()
    return PutObjectHeader(md5=base64.b64encode(digest).decode())


class Boto:
    """boto3, whose transfers are s3transfer's.

    Args:
        storage: where to copy.
        threads: that each copy files with the client's own methods; None for one transfer manager that gets all files.
        concurrency: of a transfer manager, and the connections of the client.
    """

    def __init__(self, storage: Storage, *, threads: int | None, concurrency: int = 10) -> None:
        import boto3
        from boto3.s3.transfer import TransferConfig
        from botocore.client import Config

        self._client = boto3.session.Session().client(
            "s3",
            endpoint_url=storage.url,
            aws_access_key_id=storage.access_key,
            aws_secret_access_key=storage.secret_key,
            region_name=storage.region,
            config=Config(s3={"addressing_style": "path"}, max_pool_connections=concurrency),
        )
        self._config = TransferConfig(max_concurrency=concurrency)
        self._threads = threads

    def ready(self) -> None:
        """See `Client.ready`."""
        self._client.head_object(Bucket=BUCKET, Key=SEEN)

    def folder_up(self, folder: Path, prefix: str) -> None:
        """See `Client.folder_up`."""
        pairs = [(str(file), f"{prefix}{folder.name}/{file.name}") for file in folder.iterdir()]
        if self._threads is None:
            with self._manager() as manager:
                for future in [manager.upload(file, BUCKET, key) for file, key in pairs]:
                    future.result()
            return

        def put(pair: tuple[str, str]) -> None:
            self._client.upload_file(pair[0], BUCKET, pair[1], Config=self._config)

        _in_threads(self._threads, put, pairs)

    def folder_down(self, prefix: str, folder: Path) -> None:
        """See `Client.folder_down`."""
        folder.mkdir()
        pages = self._client.get_paginator("list_objects_v2").paginate(Bucket=BUCKET, Prefix=f"{prefix}{folder.name}/")
        keys = [item["Key"] for page in pages for item in page["Contents"]]
        pairs = [(key, str(folder / key.rpartition("/")[2])) for key in keys]
        if self._threads is None:
            with self._manager() as manager:
                for future in [manager.download(BUCKET, key, file) for key, file in pairs]:
                    future.result()
            return

        def get(pair: tuple[str, str]) -> None:
            self._client.download_file(BUCKET, *pair, Config=self._config)

        _in_threads(self._threads, get, pairs)

    def file_up(self, file: Path, key: str) -> None:
        """See `Client.file_up`."""
        self._client.upload_file(str(file), BUCKET, key, Config=self._config)

    def file_down(self, key: str, file: Path) -> None:
        """See `Client.file_down`."""
        self._client.download_file(BUCKET, key, str(file), Config=self._config)

    def _manager(self) -> Any:
        from boto3.s3.transfer import create_transfer_manager

        return create_transfer_manager(self._client, self._config)


class Rclone:
    """rclone, a program; its time is that of the whole program.

    Args:
        storage: where to copy.
        options: of its command.
    """

    def __init__(self, storage: Storage, *options: str) -> None:
        settings = {
            "TYPE": "s3",
            "PROVIDER": "HuaweiOBS",
            "ENDPOINT": storage.url,
            "ACCESS_KEY_ID": storage.access_key,
            "SECRET_ACCESS_KEY": storage.secret_key,
            "REGION": storage.region,
            "FORCE_PATH_STYLE": "true",
        }
        named = {f"RCLONE_CONFIG_OBS_{name}": value for name, value in settings.items()}
        self._environment = {"RCLONE_CONFIG": os.devnull, "HOME": os.environ.get("HOME", "/"), **named}
        self._options = options

    def ready(self) -> None:
        """See `Client.ready`."""
        self._run("lsf", f"obs:{BUCKET}/{SEEN}")

    def folder_up(self, folder: Path, prefix: str) -> None:
        """See `Client.folder_up`."""
        self._run("copy", str(folder), f"obs:{BUCKET}/{prefix}{folder.name}")

    def folder_down(self, prefix: str, folder: Path) -> None:
        """See `Client.folder_down`."""
        self._run("copy", f"obs:{BUCKET}/{prefix}{folder.name}", str(folder))

    def file_up(self, file: Path, key: str) -> None:
        """See `Client.file_up`."""
        self._run("copyto", str(file), f"obs:{BUCKET}/{key}")

    def file_down(self, key: str, file: Path) -> None:
        """See `Client.file_down`."""
        self._run("copyto", f"obs:{BUCKET}/{key}", str(file))

    def _run(self, *arguments: str) -> None:
        program = str(Path(sys.executable).with_name("rclone"))
        command = [program, *arguments, *self._options]
        done = subprocess.run(command, env=self._environment, capture_output=True, check=False)  # noqa: S603
        if done.returncode:
            raise TransferError(done.stderr.decode(errors="replace"))


class TransferError(Exception):
    """A client that has no exceptions of its own failed."""


def _succeeded(answer: Any) -> Any:
    if answer.status >= 300:
        raise TransferError(f"{answer.status} {answer.errorCode} {answer.errorMessage}")
    return answer


def _in_threads(threads: int, copy: Callable[[Item], None], items: Iterable[Item]) -> None:
    with ThreadPoolExecutor(threads) as pool:
        for _ in pool.map(copy, items):
            pass


@dataclass(frozen=True)
class Setting:
    """A client with its settings.

    Attributes:
        client: whose it is.
        make: makes the client.
        folder: how it copies a folder, up and down, for readers.
        file: how it copies a file, up and down.
        tuned: whether it is set differently from what its documentation shows.
        verified: the tasks whose contents it has compared by a digest, by the server on their way up, by itself on
            their way down.
        tasks: what is measured; elsewhere it is the same as another setting.
    """

    client: str
    make: Callable[[Storage], Client]
    folder: tuple[str, str]
    file: tuple[str, str]
    tuned: bool = False
    verified: Sequence[str] = ()
    tasks: Sequence[str] = TASKS

    def label(self, task: str) -> str:
        """How it does a task, for readers."""
        what, direction = task.split("_")
        ways = self.folder if what == "folder" else self.file
        return f"{self.client}{', tuned' if self.tuned else ''}: {ways[direction == 'down']}"


OURS: Final = "modelarts"
ESDK: Final = "esdk-obs-python"
BOTO: Final = "boto3"
RCLONE: Final = "rclone"
_UP: Final = ("folder_up", "file_up")

SETTINGS: Final[Mapping[str, Setting]] = {
    "ours": Setting(
        OURS, Ours, ("`upload_dir`", "`download_dir`"), ("`upload_file`", "`download_file`"), verified=TASKS
    ),
    "esdk": Setting(
        ESDK,
        partial(Esdk, threads=None, part=10 * MIB, checkpoint=True),
        ("`putFile` of the folder", "`downloadFiles`"),
        (
            "`uploadFile`, 5 tasks, parts of 10 MB, checkpoints",
            "`downloadFile`, 5 tasks, parts of 10 MB, checkpoints",
        ),
    ),
    "esdk-threads": Setting(
        ESDK,
        partial(Esdk, threads=10, part=9 * MIB),
        ("`putFile` in 10 threads", "`getObject` in 10 threads"),
        ("`uploadFile`, 10 tasks, parts of 9 MB", "`downloadFile`, 10 tasks, parts of 9 MB"),
    ),
    "esdk-tuned": Setting(
        ESDK,
        partial(Esdk, threads=32, part=16 * MIB, kept=True),
        ("`putFile` in 32 threads, `long_conn_mode`", "`getObject` in 32 threads, `long_conn_mode`"),
        (
            "`uploadFile`, 32 tasks, parts of 16 MB, `long_conn_mode`",
            "`downloadFile`, 32 tasks, parts of 16 MB, `long_conn_mode`",
        ),
        tuned=True,
    ),
    "esdk-checked": Setting(
        ESDK,
        partial(Esdk, threads=10, part=9 * MIB, checked=True),
        ("`putFile` with MD5 in 10 threads", ""),
        ("`uploadFile` with `checkSum`, 10 tasks, parts of 9 MB", ""),
        verified=_UP,
        tasks=_UP,
    ),
    "boto": Setting(
        BOTO,
        partial(Boto, threads=10),
        ("`upload_file` in 10 threads", "`download_file` in 10 threads"),
        ("`upload_file`", "`download_file`"),
        verified=_UP,
    ),
    "boto-tuned": Setting(
        BOTO,
        partial(Boto, threads=None, concurrency=32),
        ("a transfer manager, `max_concurrency=32`", "a transfer manager, `max_concurrency=32`"),
        ("`upload_file`, `max_concurrency=32`", "`download_file`, `max_concurrency=32`"),
        tuned=True,
        verified=_UP,
    ),
    "rclone": Setting(RCLONE, Rclone, ("`copy`", "`copy`"), ("`copyto`", "`copyto`"), verified=TASKS),
    "rclone-unchecked": Setting(
        RCLONE,
        lambda storage: Rclone(storage, "--ignore-checksum", "--s3-disable-checksum"),
        ("", ""),
        ("`copyto --ignore-checksum --s3-disable-checksum`", "`copyto --ignore-checksum`"),
        tasks=("file_up", "file_down"),
    ),
    "rclone-tuned": Setting(
        RCLONE,
        lambda storage: Rclone(
            storage,
            "--transfers=32",
            "--checkers=32",
            "--s3-upload-concurrency=8",
            "--s3-chunk-size=16M",
            "--multi-thread-streams=8",
        ),
        ("`copy --transfers=32 --checkers=32`", "`copy --transfers=32 --checkers=32`"),
        (
            "`copyto --s3-upload-concurrency=8 --s3-chunk-size=16M`",
            "`copyto --multi-thread-streams=8`",
        ),
        tuned=True,
        verified=TASKS,
    ),
}
