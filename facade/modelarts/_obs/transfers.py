"""Many files at once, to OBS and from it, with their progress."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Final, TypeVar

from modelarts._obs.downloads import download
from modelarts._obs.local_files import LocalFile
from modelarts._obs.paths import ObsPath
from modelarts._obs.requests import ObsRequests
from modelarts._obs.stored_object import StoredObject
from modelarts._obs.uploads import PART_SIZE, upload
from modelarts._waiting.progress import ProgressLine, TransferProgress

Item = TypeVar("Item")
_SMALL_AT_ONCE: Final = 64
_LARGE_AT_ONCE: Final = 4


def upload_all(requests: ObsRequests, files: Sequence[LocalFile], folder: ObsPath) -> None:
    """Upload files into a folder in OBS.

    Raises:
        ObsError: If OBS refuses one of them.
    """
    with ProgressLine() as line:
        progress = TransferProgress(line, "Uploading", len(files), sum(file.size for file in files))

        def copy(file: LocalFile, stop: threading.Event) -> None:
            if not stop.is_set():
                upload(requests, file.path, folder.joined(file.relative), count=progress.add, stop=stop)
                progress.add(0, files=1)

        _run_concurrently(copy, files, [file.size for file in files])


def download_all(requests: ObsRequests, bucket: str, plan: Sequence[tuple[StoredObject, Path]]) -> None:
    """Download objects of a bucket to files, whose folders are created if necessary.

    Raises:
        ObsError: If OBS refuses one of them.
    """
    with ProgressLine() as line:
        progress = TransferProgress(line, "Downloading", len(plan), sum(stored.size for stored, _ in plan))

        def copy(item: tuple[StoredObject, Path], stop: threading.Event) -> None:
            stored, target = item
            if not stop.is_set():
                target.parent.mkdir(parents=True, exist_ok=True)
                download(requests, ObsPath(bucket, stored.key), stored, target, count=progress.add, stop=stop)
                progress.add(0, files=1)

        _run_concurrently(copy, plan, [stored.size for stored, _ in plan])


def _run_concurrently(
    copy: Callable[[Item, threading.Event], None], items: Sequence[Item], sizes: Sequence[int]
) -> None:
    """Copy several at once; on the first failure or Ctrl-C, start no more and raise it."""
    stop = threading.Event()
    at_once = _LARGE_AT_ONCE if sizes and max(sizes) > PART_SIZE else _SMALL_AT_ONCE
    pool = ThreadPoolExecutor(max(1, min(at_once, len(items))), thread_name_prefix="modelarts-obs")
    try:
        copies: list[Future[None]] = [pool.submit(copy, item, stop) for item in items]
        done, _ = wait(copies, return_when=FIRST_EXCEPTION)
        stop.set()
        for finished in done:
            finished.result()
    finally:
        stop.set()
        pool.shutdown(wait=True, cancel_futures=True)
