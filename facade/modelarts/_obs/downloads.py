"""Objects to files: in one piece or in parts, verified, and complete or not at all."""

import logging
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Final

from modelarts._obs import objects, ranges
from modelarts._obs.content import Count, md5_of
from modelarts._obs.limits import Limiter
from modelarts._obs.parallel import in_threads
from modelarts._obs.partial_files import Destination, write
from modelarts._obs.paths import ObsPath
from modelarts._obs.requests import ObsBody, ObsRequests
from modelarts._obs.stored_object import StoredObject
from modelarts._obs.uploads import PART_SIZE, PARTS_AT_ONCE, READ_AT_ONCE, part_size_of
from modelarts._obs.verification import Verifier, digest_of, part_sizes, plain_md5, tag_of_md5
from modelarts.exceptions import EndpointUnreachableError, ObsTransferError

_LARGEST_ALIGNED: Final = 64 * 1024 * 1024
_log: Final = logging.getLogger("modelarts.obs")


def download(
    requests: ObsRequests,
    path: ObsPath,
    stored: StoredObject,
    target: "str | Path",
    *,
    count: Count,
    stop: threading.Event,
    limiter: Limiter | None = None,
) -> None:
    """Download an object to a file, which appears complete and verified, or not at all.

    A large object whose download to this file was interrupted is fetched from where that ended.

    Args:
        requests: Sends the requests.
        path: The object.
        stored: What is known of it, from a listing or a look at it.
        target: The file, whose folder is created if necessary.
        count: Called with the progress.
        stop: When it is set, the download ends early.
        limiter: Limits how many requests are under way at once.

    Raises:
        ObsTransferError: If the content is incomplete or damaged, the object has changed in the meantime, or the
            download was stopped.
        ObsError: If OBS refuses.
        OSError: If the file cannot be written, also as there is a folder in its place, or a file in that of its folder.
    """
    limiter = limiter or Limiter(PARTS_AT_ONCE)
    if stored.size <= READ_AT_ONCE and (expected := plain_md5(stored.e_tag)) is not None:
        with limiter:
            content = objects.get(requests, path, e_tag=stored.e_tag) if stored.size else b""
        if tag_of_md5(content) == expected:  # else it is damaged, encrypted or another, which is looked at below
            write(str(target), content, stored.last_modified)
            count(stored.size)
            return
    part = _part_size(stored)
    identity = None
    if stored.size > part and stored.e_tag is not None:
        identity = "\0".join((requests.settings.endpoint, str(path), stored.e_tag, str(stored.size), str(part)))
    with Destination(target, stored.size, identity, modified=stored.last_modified) as destination:
        copy = _Download(requests, path, stored, destination, part, count, stop, limiter)
        try:
            copy.run()
        except EndpointUnreachableError:
            if not requests.is_cancelled:
                destination.keep()
            raise
        except ObsTransferError as error:
            is_over = stop.is_set() or requests.is_cancelled
            if error.status_code is None and not copy.is_damaged and not is_over:
                destination.keep()
            raise
        destination.publish()


def _part_size(stored: StoredObject) -> int:
    """Return the size of the parts in which an object is fetched: if possible, that in which it was uploaded."""
    sizes = part_sizes(stored.e_tag, stored.size, part_size_of(stored.size))
    return sizes[0] if sizes and sizes[0] <= _LARGEST_ALIGNED else PART_SIZE


class _Download:
    def __init__(
        self,
        requests: ObsRequests,
        path: ObsPath,
        stored: StoredObject,
        destination: Destination,
        part_size: int,
        count: Count,
        stop: threading.Event,
        limiter: Limiter,
    ) -> None:
        self._requests = requests
        self._path = path
        self._stored = stored
        self._destination = destination
        self._part_size = part_size
        self._count = count
        self._stop = stop
        self._limiter = limiter
        self._failure: BaseException | None = None  # the first, for which other parts end early
        self._verifier = Verifier(requests, path, stored, destination.descriptor)
        self.is_damaged = False

    def run(self) -> None:
        """Copy the content and verify it; what arrived damaged is fetched again.

        Content that cannot be verified is fetched again as well, unless it came over TLS, and must be the same twice.
        """
        attempt = 0
        seen: bytes | None = None
        while True:
            attempt += 1
            self._copy_all()
            verdict = self._verifier.verdict()
            if verdict:
                return
            if verdict is None:
                found = digest_of(self._destination.descriptor, 0, self._stored.size, "sha256")
                if found == seen or self._verifier.trusts_transport:
                    self._warn(twice=found == seen)
                    return
                is_first, seen = seen is None, found
                pause = 0.0 if is_first else self._requests.pause_after(attempt)
            else:
                pause = self._requests.pause_after(attempt)
            self.is_damaged = True
            if pause is None or self._ends:
                raise ObsTransferError(
                    f"The content of {self._path} arrived damaged: its digest is not that of the object "
                    f"({self._stored.e_tag}). Download it again."
                )
            self._requests.wait(pause, f"download {self._path}")
            self._destination.forget()
            self._verifier.start_again()
            self._count(-self._stored.size)

    def _warn(self, *, twice: bool) -> None:
        how = "it was fetched twice, and was the same both times" if twice else "it came over TLS"
        _log.warning(
            "%s could not be verified, as OBS gives no digest of it that this SDK can compute (entity tag %s); %s.",
            self._path,
            self._stored.e_tag,
            how,
        )

    @property
    def _ends(self) -> bool:
        """Whether the download ends early."""
        return self._stop.is_set() or self._failure is not None

    def _copy_all(self) -> None:
        size = self._stored.size
        if size <= self._part_size:
            self._copy_part(0, size)
            return

        def copy(start: int) -> None:
            try:
                self._copy_part(start, min(start + self._part_size, size))
            except BaseException as error:
                self._failure = self._failure or error
                raise

        try:
            in_threads(copy, range(0, size, self._part_size), PARTS_AT_ONCE, cancel=self._requests.cancel)
        except ObsTransferError as error:  # perhaps of a part that ended early
            if self._failure in {None, error}:
                raise
        if self._failure is not None:
            raise self._failure

    def _copy_part(self, start: int, end: int) -> None:
        """Copy a part, unless it is there already; where its content ends early, go on from there."""
        index = start // self._part_size
        if self._destination.is_done(index):
            self._count(end - start)
            self._verifier.add(start, end, None)
            return
        is_whole = end - start == self._stored.size
        digest = md5_of() if is_whole or not self._verifier.needs_whole else None

        def opened(done: int) -> AbstractContextManager[ObsBody]:
            return self._opened(start + done, None if is_whole and not done else end - start - done)

        offset = start
        arriving = ranges.received(self._requests, self._path, end - start, opened, is_over=lambda: self._ends)
        with closing(arriving) as blocks:
            for block in blocks:
                self._destination.write_at(offset, block)
                if digest is not None:
                    digest.update(block)
                offset += len(block)
                self._count(len(block))
        self._destination.done(index)
        self._verifier.add(start, end, digest.digest() if digest else None)

    @contextmanager
    def _opened(self, start: int, size: int | None) -> Iterator[ObsBody]:
        with self._limiter, objects.opened(self._requests, self._path, start, size, e_tag=self._stored.e_tag) as body:
            self._verifier.see(body.headers)
            yield body
            if size is None and body.read(1):
                raise ObsTransferError(f"{self._path} changed while it was being downloaded. Download it again.")
