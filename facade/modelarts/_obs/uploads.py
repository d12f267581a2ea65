"""Files to objects: in one piece or in parts, each checked by OBS, and only if the file stayed as it was."""

import math
import os
import stat
import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import attrs

from modelarts._obs import multipart, objects
from modelarts._obs.content import Count, FilePart
from modelarts._obs.multipart import PartialUpload, StoredPart
from modelarts._obs.paths import ObsPath
from modelarts._obs.requests import ObsRequests
from modelarts.exceptions import InvalidArgumentError, ObsBucketNotFoundError, ObsError, ObsTransferError

PART_SIZE: Final = 8 * 1024 * 1024
"""The size of a part in bytes; larger files are copied in several parts at once."""

PARTS_AT_ONCE: Final = 4
_MAX_PARTS: Final = 10_000
_MEGABYTE: Final = 1024 * 1024


def part_size_of(size: int) -> int:
    """Return the size of the parts that a file of this size is uploaded in, in bytes."""
    return max(PART_SIZE, math.ceil(size / _MAX_PARTS / _MEGABYTE) * _MEGABYTE)


def upload(
    requests: ObsRequests,
    source: Path,
    path: ObsPath,
    *,
    count: Count,
    stop: threading.Event,
    headers: Mapping[str, str] | None = None,
) -> None:
    """Upload a file. The object appears complete or not at all, and is the file as it was at one moment.

    Args:
        requests: Sends the requests.
        source: The file.
        path: The object.
        count: Called with the progress.
        stop: When it is set, the upload ends early.
        headers: Headers of the object, such as ``content-type``, by names in lower case.

    Raises:
        ObsTransferError: If the file changed during the upload, OBS received something else, or the upload was stopped.
        ObsError: If OBS refuses.
        OSError: If the file cannot be read.
    """
    doing = f"upload {str(source)!r} to {path}"
    with _opened(source) as file:
        try:
            if file.size <= PART_SIZE:
                content = _LastLook(file, 0, file.size, count=count, stop=stop)
                objects.put(requests, path, content, doing=doing, headers=headers)
            else:
                _upload_parts(requests, file, path, doing, count=count, stop=stop, headers=headers)
        except ObsBucketNotFoundError as error:
            error.args = (f"{error} Or create it with session.obs.create_bucket({path.bucket!r}).",)
            raise
        except ObsError as error:
            if not file.is_unchanged() and not stop.is_set():
                raise file.changed() from error
            raise


@attrs.frozen
class _OpenFile:
    """A file that is being uploaded.

    Attributes:
        source: Its path.
        descriptor: Its descriptor.
        status: Its status when it was opened.
    """

    source: Path
    descriptor: int
    status: os.stat_result

    @property
    def size(self) -> int:
        """Its size in bytes."""
        return self.status.st_size

    def is_unchanged(self) -> bool:
        """Return whether it is as it was when it was opened."""
        now = os.fstat(self.descriptor)
        return (now.st_size, now.st_mtime_ns, now.st_ctime_ns) == (
            self.status.st_size,
            self.status.st_mtime_ns,
            self.status.st_ctime_ns,
        )

    def changed(self) -> ObsTransferError:
        """Return the error for a file that changed."""
        return ObsTransferError(
            f"{str(self.source)!r} changed during the upload, so nothing was stored. Upload it when it is complete."
        )


class _LastLook(FilePart):
    """A whole file as one part, which is only sent to its end if the file did not change until then."""

    def __init__(self, file: _OpenFile, start: int, size: int, *, count: Count, stop: threading.Event) -> None:
        super().__init__(file.descriptor, str(file.source), start, size, count=count, stop=stop)
        self._file = file

    def read_at(self, position: int, size: int) -> bytes:
        """Read from a position; before the end is returned, look whether the file changed."""
        block = super().read_at(position, size)
        if position + len(block) == self.size and not self._file.is_unchanged():
            raise self._file.changed()
        return block


@contextmanager
def _opened(source: Path) -> Iterator[_OpenFile]:
    descriptor = os.open(source, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise InvalidArgumentError(f"{str(source)!r} is not a regular file, so it cannot be uploaded.")
        yield _OpenFile(source, descriptor, status)
    finally:
        os.close(descriptor)


def _upload_parts(
    requests: ObsRequests,
    file: _OpenFile,
    path: ObsPath,
    doing: str,
    *,
    count: Count,
    stop: threading.Event,
    headers: Mapping[str, str] | None,
) -> None:
    begun = multipart.start(requests, path, doing=doing, headers=headers)
    try:
        parts = _sent_parts(requests, file, begun, doing, count=count, stop=stop)
        if not file.is_unchanged():
            raise file.changed()
        multipart.finish(requests, begun, parts, doing=doing)
    except BaseException:
        multipart.abort(requests, begun)
        raise


def _sent_parts(
    requests: ObsRequests, file: _OpenFile, begun: PartialUpload, doing: str, *, count: Count, stop: threading.Event
) -> list[StoredPart]:
    size = part_size_of(file.size)
    failed = threading.Event()

    def send(number: int) -> StoredPart:
        start = (number - 1) * size
        length = min(size, file.size - start)
        if failed.is_set():
            raise ObsTransferError(f"The upload of {str(file.source)!r} was stopped.")
        part = FilePart(file.descriptor, str(file.source), start, length, count=count, stop=stop)
        try:
            return multipart.put_part(requests, begun, number, part, doing=doing)
        except BaseException:
            failed.set()
            raise

    with ThreadPoolExecutor(PARTS_AT_ONCE, thread_name_prefix="modelarts-obs-part") as pool:
        try:
            futures = [pool.submit(send, number) for number in range(1, math.ceil(file.size / size) + 1)]
            return [future.result() for future in futures]
        finally:
            failed.set()
            pool.shutdown(wait=True, cancel_futures=True)
