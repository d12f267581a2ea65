"""Objects as files that are written."""

import atexit
import io
import logging
import os
import threading
import warnings
import weakref
from collections.abc import Mapping
from concurrent.futures import Future
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from modelarts._obs import multipart, objects
from modelarts._obs.answers import PRECONDITION_FAILED
from modelarts._obs.content import BytesContent
from modelarts._obs.descriptions import with_type
from modelarts._obs.interruptible import until
from modelarts._obs.multipart import StoredPart
from modelarts._obs.parallel import Threads, result_of
from modelarts._obs.paths import ObsPath
from modelarts._obs.requests import ObsRequests
from modelarts._obs.uploads import PART_SIZE
from modelarts._public_names import public
from modelarts.exceptions import ModelArtsError, ObsError, ObsObjectExistsError, ObsTransferError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_log: Final = logging.getLogger("modelarts.obs")
_PARTS_AT_ONCE: Final = 3
_MAX_PARTS: Final = 10_000


class StoredOrDiscarded(io.IOBase):
    """A file whose ``with`` block stores it at its end, or discards it if an exception leaves the block."""

    def discard(self) -> None:
        """Close the file without storing the object."""
        raise NotImplementedError

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Store the object, or discard it if an exception leaves the ``with`` block."""
        if error is None:
            self.close()
            return
        try:
            self.discard()
        except ModelArtsError as failure:  # while the other error is on its way to the caller
            _log.warning("Parts of an upload stay in OBS; abort_uploads deletes them. %s", failure)


@public("modelarts.obs")
class ObsWriter(StoredOrDiscarded, io.BufferedIOBase):
    """An object that is written like a file. It appears in OBS when it is closed, complete, or not at all.

    What is written is sent in parts while more is written. If an exception leaves the ``with`` block, or the file is
    never closed, nothing is stored, and an object that was there stays as it was.

    Args:
        requests: Sends the requests.
        path: The object.
        exclusive: Whether it must not exist yet.
        headers: Headers of the object, such as ``content-type``, by names in lower case; without that one, it gets the
            type that its name suggests.
    """

    _process: int | None = None  # until it is open

    def __init__(
        self, requests: ObsRequests, path: ObsPath, *, exclusive: bool = False, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__()
        self._requests = requests
        self._path = path
        self._exclusive = exclusive
        self._headers = with_type(headers, path.key)
        self._doing = f"write {path}"
        self._buffer = bytearray()
        self._size = 0
        self._broken = False
        self._parts: _Parts | None = None
        self._process = os.getpid()
        _open_writers.add(self)

    @property
    def name(self) -> str:
        """The path, ``obs://bucket/dir/name``."""
        return str(self._path)

    @property
    def mode(self) -> str:
        """``wb``, or ``xb`` if the object must not exist yet."""
        return "xb" if self._exclusive else "wb"

    def writable(self) -> bool:
        """Say that it can be written."""
        return True

    def tell(self) -> int:
        """Return how many bytes were written."""
        self._check_open()
        return self._size

    def write(self, data: "ReadableBuffer", /) -> int:
        """Write bytes, which are sent when there are enough for a part.

        Returns:
            Their number.

        Raises:
            ObsError: If OBS refused an earlier part, or the object would have more than 10,000 parts, about 84 GB.
        """
        self._check_open()
        view = memoryview(data).cast("B")
        rest = view
        try:
            while rest:
                if len(self._buffer) == PART_SIZE:
                    self._send_part()
                taken = rest[: PART_SIZE - len(self._buffer)]
                self._buffer += taken
                rest = rest[len(taken) :]
        except BaseException:
            self._broken = True
            raise
        self._size += len(view)
        return len(view)

    def close(self) -> None:
        """Store the object.

        Raises:
            ObsObjectExistsError: If it must not exist yet, and does.
            ObsTransferError: If this process was forked from the one that opened it, which can still store it.
            ObsError: If OBS refuses, or refused a part; nothing is stored.
        """
        if self.closed:
            return
        requests = self._requests.for_the_next_step()
        try:
            self._check_process()
            if self._broken:
                raise ObsTransferError(f"{self._path} was not stored, since writing to it failed. Write it again.")
            self._store(requests)
        except BaseException:
            self._abandon(requests)
            raise
        self._release()

    def discard(self) -> None:
        """Close the file without storing the object; an object that was there stays as it was.

        In a process that was forked from the one that opened it, only this process's file is closed.

        Raises:
            ObsError: If OBS refuses to delete the parts that it has.
        """
        if self.closed:
            return
        requests = self._requests.for_the_next_step()
        self._release(is_over=True)
        if self._parts is not None and self._is_own:
            multipart.abort(requests.for_clean_up(), self._parts.upload)

    def __del__(self) -> None:
        """Discard an object that was never closed, as it may not be complete."""
        if not self.closed and self._process is not None:
            if self._is_own:
                warnings.warn(f"{self._path} was not closed, so it was not stored.", ResourceWarning, stacklevel=2)
            self._abandon(self._requests.for_the_next_step())

    def discard_at_exit(self) -> None:
        """Discard an object that was not closed when the program ends, and say so."""
        if self.closed or not self._is_own:
            return
        _log.warning("%s was not closed, so it was not stored. Close it, or open it in a with block.", self._path)
        self._abandon(self._requests.for_the_next_step())

    @property
    def _is_own(self) -> bool:
        """Whether this process has opened it, rather than one that it was forked from."""
        return os.getpid() == self._process

    def _abandon(self, requests: ObsRequests) -> None:
        """Close the file without storing the object; what that raises is logged."""
        if self.closed:
            return
        self._release(is_over=True)
        if self._parts is not None and self._is_own:
            multipart.discard(requests, self._parts.upload)

    def _check_open(self) -> None:
        if self.closed:
            raise ValueError(f"{self._path} is closed.")
        self._check_process()

    def _check_process(self) -> None:
        if not self._is_own:
            raise ObsTransferError(
                f"{self._path} was opened by process {self._process}, which this one was forked from and which still "
                "writes it. Open an object of another name here."
            )

    def _send_part(self, requests: ObsRequests | None = None) -> None:
        """Send what is in the buffer in the background."""
        if self._parts is None:
            self._parts = _Parts(self._requests, self._path, self._doing, self._headers)
        content = BytesContent(self._buffer)
        self._buffer.clear()
        self._parts.send(content, requests)

    def _store(self, requests: ObsRequests) -> None:
        try:
            if self._parts is None:
                self._check_absent(requests)
                headers = {**self._headers, **self._condition}
                objects.put(requests, self._path, BytesContent(self._buffer), doing=self._doing, headers=headers)
                return
            if self._buffer:
                self._send_part(requests)
            sent = self._parts.all_sent()
            self._check_absent(requests)
            multipart.finish(requests, self._parts.upload, sent, doing=self._doing, headers=self._condition)
        except ObsError as error:
            if self._exclusive and error.status_code == PRECONDITION_FAILED:
                raise exists(self._path) from error
            raise

    @property
    def _condition(self) -> dict[str, str]:
        return {"if-none-match": "*"} if self._exclusive else {}

    def _check_absent(self, requests: ObsRequests) -> None:
        """Look once more, since a server may not know the condition that is sent with the object."""
        if self._exclusive and objects.find(requests, self._path) is not None:
            raise exists(self._path)

    def _release(self, *, is_over: bool = False) -> None:
        """Close the file, and wait for the parts that are being sent, or end them."""
        super().close()
        self._buffer.clear()
        if self._parts is not None and self._is_own:  # a forked process has no threads to wait for
            if is_over:
                self._requests.cancel()
            self._parts.close()


_open_writers: Final = weakref.WeakSet[ObsWriter]()


@atexit.register
def _discard_at_exit() -> None:
    for writer in list(_open_writers):
        writer.discard_at_exit()


class _Parts:
    """Sends parts in the background, a few at once.

    Args:
        requests: Sends the requests.
        path: The object.
        doing: What the caller is doing, for error messages.
        headers: Headers of the object, by names in lower case.
    """

    def __init__(self, requests: ObsRequests, path: ObsPath, doing: str, headers: Mapping[str, str] | None) -> None:
        self._requests = requests
        self._doing = doing
        self.upload: Final = multipart.start(requests.for_the_next_step(), path, doing=doing, headers=headers)
        self._threads = Threads(_PARTS_AT_ONCE, "modelarts-obs-write")
        self._sent: list[Future[StoredPart]] = []
        self._free = threading.BoundedSemaphore(_PARTS_AT_ONCE)

    def send(self, content: BytesContent, requests: ObsRequests | None) -> None:
        """Send the next part in the background; first wait until there are few enough of them.

        Args:
            content: The part.
            requests: Sends its request; by default, the deadline begins with it.

        Raises:
            ObsError: If OBS refused an earlier part, or there would be too many.
        """
        if len(self._sent) == _MAX_PARTS:
            raise ObsError(
                f"Could not {self._doing}: an object that is written with open may have at most "
                f"{_MAX_PARTS * PART_SIZE:,} bytes. Write a file, and send it with upload_file."
            )
        until(lambda seconds: self._free.acquire(timeout=seconds))
        for part in self._sent:
            if part.done():
                part.result()
        self._sent.append(self._threads.submit(self._put, len(self._sent) + 1, content, requests))

    def all_sent(self) -> list[StoredPart]:
        """Wait until all parts have been sent, and return them.

        Raises:
            ObsError: If OBS refused one of them.
        """
        return [result_of(part) for part in self._sent]

    def close(self) -> None:
        """Begin no more parts, and wait for those that are being sent."""
        self._threads.close()

    def _put(self, number: int, content: BytesContent, requests: ObsRequests | None) -> StoredPart:
        try:
            return multipart.put_part(
                requests or self._requests.for_the_next_step(), self.upload, number, content, doing=self._doing
            )
        finally:
            self._free.release()


@public("modelarts.obs")
class ObsTextWriter(StoredOrDiscarded, io.TextIOWrapper):
    """An object that is written like a text file; see `ObsWriter`."""

    def __init__(
        self, writer: ObsWriter, *, encoding: str, errors: str | None = None, newline: str | None = None
    ) -> None:
        super().__init__(writer, encoding=encoding, errors=errors, newline=newline)
        self._writer: Final = writer

    def discard(self) -> None:
        """Close the file without storing the object; see `ObsWriter.discard`."""
        self._writer.discard()

    def __enter__(self) -> Self:
        """Start writing."""
        super().__enter__()
        return self

    def __del__(self) -> None:
        """Leave an object that was never closed to its writer, which discards it."""


def exists(path: ObsPath) -> ObsObjectExistsError:
    """Return the error for an object that must not exist yet."""
    return ObsObjectExistsError(f"{path} exists already. Choose another name, or replace it with mode 'wb'.")
