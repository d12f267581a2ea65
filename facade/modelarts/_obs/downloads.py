"""Objects to files: in one piece or in parts, verified, and complete or not at all."""

import hashlib
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Final

from modelarts._obs import objects
from modelarts._obs.content import Count
from modelarts._obs.local_files import Destination
from modelarts._obs.paths import ObsPath
from modelarts._obs.requests import ObsRequests
from modelarts._obs.sockets import BLOCK
from modelarts._obs.stored_object import StoredObject
from modelarts._obs.uploads import PART_SIZE, PARTS_AT_ONCE, part_size_of
from modelarts._obs.verification import RunningMd5, part_sizes, plain_md5, tag_of_file, tag_of_parts
from modelarts.exceptions import ObsTransferError

_LARGEST_ALIGNED: Final = 64 * 1024 * 1024


def download(
    requests: ObsRequests, path: ObsPath, stored: StoredObject, target: Path, *, count: Count, stop: threading.Event
) -> None:
    """Download an object to a file, which appears complete and verified, or not at all.

    Args:
        requests: Sends the requests.
        path: The object.
        stored: What is known of it, from a listing or a look at it.
        target: The file; its folder must exist.
        count: Called with the progress.
        stop: When it is set, the download ends early.

    Raises:
        ObsTransferError: If the content is incomplete or damaged, the object has changed in the meantime, or the
            download was stopped.
        ObsError: If OBS refuses.
        OSError: If the file cannot be written.
    """
    with Destination(target, stored.size) as destination:
        _Download(requests, path, stored, destination, count, stop).run()
        destination.publish()


class _Download:
    def __init__(
        self,
        requests: ObsRequests,
        path: ObsPath,
        stored: StoredObject,
        destination: Destination,
        count: Count,
        stop: threading.Event,
    ) -> None:
        self._requests = requests
        self._path = path
        self._stored = stored
        self._destination = destination
        self._count = count
        self._stop = stop
        self._failed = threading.Event()

    def run(self) -> None:
        """Copy the content, and verify it."""
        stored = self._stored
        sizes = part_sizes(stored.e_tag, stored.size, part_size_of(stored.size))
        if stored.size <= PART_SIZE and len(sizes) != 1:
            digest = hashlib.md5(usedforsecurity=False)
            self._copy(0, stored.size, digest.update)
            self._check_md5(digest.hexdigest())
        elif sizes and sizes[0] <= _LARGEST_ALIGNED:
            self._copy_parts(sizes)
        else:
            running = RunningMd5(self._destination.descriptor)
            self._in_parallel(lambda start, end: self._copied(start, end, running), PART_SIZE)
            self._check_md5(running.hexdigest())
            if sizes and not plain_md5(stored.e_tag):
                self._check_tags(sizes)

    def _copied(self, start: int, end: int, running: RunningMd5) -> None:
        self._copy(start, end)
        running.add(start, end)

    def _copy_parts(self, sizes: list[int]) -> None:
        """Copy in the parts that the object was uploaded in, so that each part's digest is known when it is there."""
        digests: dict[int, bytes] = {}

        def copy(start: int, end: int) -> None:
            digest = hashlib.md5(usedforsecurity=False)
            self._copy(start, end, digest.update)
            digests[start] = digest.digest()

        self._in_parallel(copy, sizes[0])
        if tag_of_parts([digests[start] for start in sorted(digests)]) != self._tag:
            self._check_tags(sizes[1:])

    @property
    def _ends(self) -> bool:
        """Whether the download ends early."""
        return self._stop.is_set() or self._failed.is_set()

    @property
    def _tag(self) -> str:
        return (self._stored.e_tag or "").strip('"')

    def _check_md5(self, found: str) -> None:
        expected = plain_md5(self._stored.e_tag)
        if expected is not None and found != expected:
            raise self._damaged()

    def _check_tags(self, sizes: list[int]) -> None:
        file, size = self._destination.descriptor, self._stored.size
        if not any(tag_of_file(file, size, part_size) == self._tag for part_size in sizes):
            raise self._damaged()

    def _damaged(self) -> ObsTransferError:
        return ObsTransferError(
            f"The content of {self._path} arrived damaged: its digest is not that of the object ({self._tag}). "
            "Download it again."
        )

    def _in_parallel(self, copy: Callable[[int, int], None], part_size: int) -> None:
        size = self._stored.size
        with ThreadPoolExecutor(PARTS_AT_ONCE, thread_name_prefix="modelarts-obs-part") as pool:
            try:
                copies = [pool.submit(copy, start, min(start + part_size, size)) for start in range(0, size, part_size)]
                for future in as_completed(copies):
                    future.result()
            finally:
                self._failed.set()
                pool.shutdown(wait=True, cancel_futures=True)

    def _copy(self, start: int, end: int, see: Callable[[bytes], object] | None = None) -> None:
        """Copy a part; where its content ends early, go on from there."""
        attempt, offset = 0, start
        while True:
            attempt += 1
            try:
                for block in self._blocks(offset, end):
                    self._destination.write_at(offset, block)
                    if see is not None:
                        see(block)
                    offset += len(block)
                    self._count(len(block))
                return
            except ObsTransferError:
                pause = None if self._ends else self._requests.pause_after(attempt)
                if pause is None:
                    raise
                self._requests.wait(pause, f"download {self._path}")

    def _blocks(self, offset: int, end: int) -> Iterator[bytes]:
        part = None if end - offset == self._stored.size else end - offset
        with objects.opened(self._requests, self._path, offset, part, e_tag=self._stored.e_tag) as body:
            left = end - offset
            while left:
                if self._ends:
                    raise ObsTransferError(f"The download of {self._path} was stopped.")
                block = body.read(min(BLOCK, left))
                if not block:
                    raise ObsTransferError(f"Of {self._path}, {left} bytes did not arrive. Download it again.")
                left -= len(block)
                yield block
            if part is None and body.read(1):
                raise ObsTransferError(f"{self._path} changed while it was being downloaded. Download it again.")
