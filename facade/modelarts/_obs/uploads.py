"""Files to objects: in one piece or in parts, each checked by OBS, and only if the file stayed as it was."""

import math
import os
import stat
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Final

import attrs

from modelarts._obs import multipart, objects
from modelarts._obs.answers import NOT_FOUND
from modelarts._obs.content import BytesContent, Count, FilePart
from modelarts._obs.descriptions import with_type
from modelarts._obs.limits import Limiter
from modelarts._obs.local_files import left_of_tick
from modelarts._obs.multipart import PartialUpload, StoredPart
from modelarts._obs.parallel import in_threads
from modelarts._obs.paths import ObsPath
from modelarts._obs.positioned import read_at
from modelarts._obs.requests import ObsRequests
from modelarts._obs.upload_records import UploadRecord, record_of
from modelarts.exceptions import (
    EndpointUnreachableError,
    InvalidArgumentError,
    ObsBucketNotFoundError,
    ObsError,
    ObsTransferError,
)

PART_SIZE: Final = 8 * 1024 * 1024
"""The size of a part in bytes; larger files are copied in several parts at once."""

PARTS_AT_ONCE: Final = 8
"""How many parts of a file are copied at once."""

READ_AT_ONCE: Final = 64 * 1024
"""The size of the largest file in bytes that is copied through memory."""

_MAX_PARTS: Final = 10_000
_MEGABYTE: Final = 1024 * 1024


def part_size_of(size: int) -> int:
    """Return the size of the parts that a file of this size is uploaded in, in bytes."""
    return max(PART_SIZE, math.ceil(size / _MAX_PARTS / _MEGABYTE) * _MEGABYTE)


def upload(
    requests: ObsRequests,
    source: "str | Path",
    path: ObsPath,
    *,
    count: Count,
    stop: threading.Event,
    headers: Mapping[str, str] | None = None,
    limiter: Limiter | None = None,
) -> None:
    """Upload a file. The object appears complete or not at all, and is the file as it was at one moment.

    An upload in parts that was interrupted on this machine goes on where it ended.

    Args:
        requests: Sends the requests.
        source: The file.
        path: The object.
        count: Called with the progress.
        stop: When it is set, the upload ends early.
        headers: Headers of the object, such as ``content-type``, by names in lower case; without that one, it gets the
            type that its name suggests, or that of the file.
        limiter: Limits how many requests are under way at once.

    Raises:
        ObsTransferError: If the file changed during the upload, also after all of it was sent; OBS received something
            else; or the upload was stopped.
        ObsError: If OBS refuses.
        OSError: If the file cannot be read.
    """
    source = str(source)
    doing = f"upload {source!r} to {path}"
    headers = with_type(headers, path.key, os.path.basename(source))  # noqa: PTH119
    with _opened(source) as file:
        try:
            if file.size > PART_SIZE:
                sender = _PartSender(requests, file, path, doing, count, stop, limiter or Limiter(PARTS_AT_ONCE))
                sender.run(headers)
            else:
                is_small = file.size <= READ_AT_ONCE
                with limiter or nullcontext():
                    content = _Small(file) if is_small else _LastLook(file, 0, file.size, count=count, stop=stop)
                    objects.put(requests, path, content, doing=doing, headers=headers)
                if is_small:
                    count(file.size)
        except ObsError as error:
            if not file.is_unchanged() and not stop.is_set():
                raise file.changed() from error
            raise
        if not file.is_unchanged():  # while the answer was under way
            raise ObsTransferError(
                f"{source!r} changed during the upload, and {path} is the file as it was before. Upload it again."
            )


@attrs.frozen
class _OpenFile:
    """A file that is being uploaded.

    Attributes:
        source: Its path.
        descriptor: Its descriptor.
        status: Its status when it was opened.
    """

    source: str
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

    def content(self) -> bytes:
        """Return its content at one moment: what is the same when it is read twice was there in between.

        Raises:
            ObsTransferError: If it changes.
        """
        first, second = (read_at(self.descriptor, self.size + 1, 0) for _ in range(2))
        if first != second or len(first) != self.size:
            raise self.changed()
        return first

    def changed(self) -> ObsTransferError:
        """Return the error for a file that changed."""
        return ObsTransferError(
            f"{self.source!r} changed during the upload, so nothing was stored. Upload it when it is complete."
        )


class _Small(BytesContent):
    """A whole file in memory, which is only sent, and sent again, while the file has not changed."""

    def __init__(self, file: _OpenFile) -> None:
        super().__init__(file.content())
        self._file = file

    def body(self) -> bytes:
        """Return it, after a look whether the file changed."""
        if not self._file.is_unchanged():
            raise self._file.changed()
        return super().body()


class _LastLook(FilePart):
    """A whole file as one part, which is only sent to its end if the file did not change until then."""

    def __init__(self, file: _OpenFile, start: int, size: int, *, count: Count, stop: threading.Event) -> None:
        super().__init__(file.descriptor, file.source, start, size, count=count, stop=stop)
        self._file = file

    def read_into(self, buffer: memoryview, position: int) -> int:
        """Read from a position; before the end is returned, look whether the file changed."""
        size = super().read_into(buffer, position)
        if position + size == self.size and not self._file.is_unchanged():
            raise self._file.changed()
        return size


@contextmanager
def _opened(source: "str | Path") -> Iterator[_OpenFile]:
    descriptor = os.open(source, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise InvalidArgumentError(f"{str(source)!r} is not a regular file, so it cannot be uploaded.")
        if status.st_size > PART_SIZE:
            status = _settled(descriptor, status)
        yield _OpenFile(str(source), descriptor, status)
    finally:
        os.close(descriptor)


def _settled(descriptor: int, status: os.stat_result) -> os.stat_result:
    """Return the status of a file, such that every later change gives it other times.

    A file in one part needs no such care: it is read twice, and what was the same both times was there at the moment in
    between.
    """
    if not (left := left_of_tick(status)):
        return status
    time.sleep(left)
    return os.fstat(descriptor)


class _PartSender:
    """Uploads a file in parts."""

    def __init__(
        self,
        requests: ObsRequests,
        file: _OpenFile,
        path: ObsPath,
        doing: str,
        count: Count,
        stop: threading.Event,
        limiter: Limiter,
    ) -> None:
        self._requests = requests
        self._file = file
        self._path = path
        self._doing = doing
        self._count = count
        self._stop = stop
        self._limiter = limiter

    def run(self, headers: Mapping[str, str] | None) -> None:
        """Upload the file; where this fails, leave what the next run goes on with, or nothing."""
        with record_of(self._requests.settings.endpoint, Path(self._file.source), self._path, headers) as record:
            begun, there = self._begun(record, headers)
            try:
                record.write(begun.upload_id)
                parts = self._sent_parts(begun, there)
                if not self._file.is_unchanged():
                    raise self._file.changed()
                multipart.finish(self._requests, begun, parts, doing=self._doing)
            except EndpointUnreachableError:
                if not record.is_kept:
                    self._abort(begun, record)
                raise
            except BaseException:
                self._abort(begun, record)
                raise
            record.remove()

    def _begun(
        self, record: UploadRecord, headers: Mapping[str, str] | None
    ) -> tuple[PartialUpload, Mapping[int, StoredPart]]:
        """Return the upload, and the parts that OBS has of it already."""
        upload_id = record.read()
        if upload_id is not None:
            earlier = PartialUpload(self._path, upload_id)
            try:
                return earlier, {part.number: part for part in multipart.parts_of(self._requests, earlier)}
            except ObsError as error:
                if error.status_code != NOT_FOUND or isinstance(error, ObsBucketNotFoundError):
                    raise
        return multipart.start(self._requests, self._path, doing=self._doing, headers=headers), {}

    def _abort(self, begun: PartialUpload, record: UploadRecord) -> None:
        if multipart.discard(self._requests, begun):
            record.remove()

    def _sent_parts(self, begun: PartialUpload, there: Mapping[int, StoredPart]) -> list[StoredPart]:
        size, length = part_size_of(self._file.size), self._file.size

        def send(number: int) -> StoredPart:
            start = (number - 1) * size
            descriptor, name = self._file.descriptor, self._file.source
            part = FilePart(descriptor, name, start, min(size, length - start), count=self._count, stop=self._stop)
            known = there.get(number)
            if known and known.size == part.size and known.e_tag.strip('"') == part.md5.hex():
                self._count(part.size)
                return known
            with self._limiter:
                return multipart.put_part(self._requests, begun, number, part, doing=self._doing)

        numbers = range(1, math.ceil(length / size) + 1)
        return in_threads(send, numbers, PARTS_AT_ONCE, cancel=self._requests.cancel)
