"""Many files at once, to OBS and from it: planned while they are copied, each failure recorded, the others copied."""

import queue
import threading
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final

import attrs

from modelarts._obs.content import Count
from modelarts._obs.interruptible import until
from modelarts._obs.limits import MOST_AT_ONCE, Limiter
from modelarts._obs.requests import ObsRequests, was_perhaps_sent
from modelarts._obs.transfer_options import TransferOptions
from modelarts._obs.uploads import PART_SIZE
from modelarts._waiting.progress import ProgressLine
from modelarts._waiting.transfer_progress import CallbackError, ProgressCounter
from modelarts.exceptions import (
    EndpointUnreachableError,
    InvalidArgumentError,
    ModelArtsError,
    ObsBucketNotFoundError,
    ObsError,
    ObsObjectNotFoundError,
    ObsPermissionError,
    ObsTransferError,
    TransferFailure,
)

_LARGE_AT_ONCE: Final = 4
_PLANNED: Final = 10_000  # of 1.3 kB each; only then is it known how many there are
_REFUSED_AT_MOST: Final = 50
_SHOWN: Final = 3
_WRONG_KEYS: Final = frozenset(
    {"InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken", "RequestTimeTooSkewed", ""}
)


@attrs.frozen
class Flow:
    """What a copy counts with, and what ends and limits it.

    Attributes:
        count: Called with the progress.
        stop: Set when the copies end early.
        limiter: Limits how many requests are under way at once.
    """

    count: Count
    stop: threading.Event
    limiter: Limiter


@attrs.frozen
class Job:
    """A file to copy.

    Attributes:
        name: The path of what is copied, for messages.
        size: Its size in bytes.
        copy: Copies it, and returns whether it had to.
    """

    name: str
    size: int
    copy: Callable[[Flow], bool]


@attrs.define
class Outcome:
    """What became of files.

    Attributes:
        transferred: How many were copied.
        failures: Those that were not.
        unchanged: How many were not copied because their targets have the same content already.
        deleted: How many were deleted from the target because they are not in the source.
    """

    transferred: int = 0
    failures: list[TransferFailure] = attrs.field(factory=list[TransferFailure])
    unchanged: int = 0
    deleted: int = 0


def run(
    requests: ObsRequests,
    jobs: Iterable[Job | TransferFailure],
    verb: str,
    *,
    options: TransferOptions,
    is_allowed: bool,
) -> Outcome:
    """Copy files while the next ones are being found.

    Args:
        requests: Sends the requests.
        jobs: What is to be copied, and what is known to fail.
        verb: The verb for the progress, such as ``Uploading``.
        options: How they are copied.
        is_allowed: Whether OBS has accepted the credentials for this already, so that a refusal is about one object.

    Returns:
        What became of them.

    Raises:
        ModelArtsError: If none of the following could be copied either, as there is no such bucket, no network, the
            credentials are refused, or the time is up.
        BaseException: What ``jobs`` or the callback for the progress raises.
    """
    with ProgressLine() as line:
        progress = ProgressCounter(line, verb, options.progress)
        most = options.concurrency or MOST_AT_ONCE
        outcome = _Run(requests, progress, most, is_allowed=is_allowed).all(jobs)
        progress.end()
    return outcome


def run_one(requests: ObsRequests, job: Job, verb: str, options: TransferOptions) -> None:
    """Copy one file.

    Raises:
        ModelArtsError: If that fails.
        OSError: If the file cannot be read or written.
        BaseException: What the callback for the progress raises.
    """
    with ProgressLine() as line:
        progress = ProgressCounter(line, verb, options.progress)
        progress.expect(job.size)
        progress.expect_no_more()
        limiter = Limiter(options.concurrency or MOST_AT_ONCE)
        requests.on_congestion = limiter.slower
        stop = threading.Event()
        try:
            job.copy(Flow(progress.add, stop, limiter))
            progress.add(0, files=1)
        except KeyboardInterrupt:  # which ends the copy already
            stop.set()
            raise
        except CallbackError as error:
            raised = error.raised
        else:
            progress.end()
            return
    raise raised


def check_all_copied(outcome: Outcome, done: str, *, deletes: bool = False) -> None:
    """Check that nothing has failed.

    Args:
        outcome: What became of the files.
        done: What was done with the others, such as ``uploaded to obs://bucket/a/``.
        deletes: Whether the caller would delete what is not in the source.

    Raises:
        ObsTransferError: If something has; it carries all failures and names the first.
    """
    failures = outcome.failures
    if not failures:
        return
    named = "; ".join(f"{failure.name}: {failure.reason}" for failure in failures[:_SHOWN])
    more = f"; and {len(failures) - _SHOWN:,} more, which .failures of this exception has" * (len(failures) > _SHOWN)
    kept = ", and nothing was deleted" * deletes
    were = f"{len(failures):,} files were" if len(failures) > 1 else "1 file was"
    raise ObsTransferError(
        f"{were} not {done}, {outcome.transferred:,} were{kept}. {named}{more}",
        failures=failures,
        transferred=outcome.transferred,
    )


class _Run:
    """Threads that copy files: many for small ones, a few for large ones, which are copied in several parts each."""

    def __init__(self, requests: ObsRequests, progress: ProgressCounter, concurrency: int, *, is_allowed: bool) -> None:
        self._is_allowed = is_allowed
        self._requests = requests
        self._progress = progress
        self._concurrency = concurrency
        self._outcome = Outcome()
        self._fatal: BaseException | None = None
        self._refused = 0
        self._lock = threading.Lock()
        self._ended = 0
        self._one_ended = threading.Condition(self._lock)
        self._small: Final = queue.SimpleQueue[Job | None]()
        self._large: Final = queue.SimpleQueue[Job | None]()
        self._flow = Flow(progress.add, threading.Event(), Limiter(concurrency))
        requests.on_congestion = self._flow.limiter.slower

    def all(self, jobs: Iterable[Job | TransferFailure]) -> Outcome:
        """Copy them."""
        small: list[threading.Thread] = []
        large: list[threading.Thread] = []
        try:
            for job in jobs:
                if self._flow.stop.is_set():
                    break
                if isinstance(job, TransferFailure):
                    self._fail(job)
                    continue
                self._progress.expect(job.size)
                if job.size > PART_SIZE:
                    self._put(job, self._large, large, min(_LARGE_AT_ONCE, self._concurrency))
                else:
                    self._put(job, self._small, small, self._concurrency)
            else:
                self._progress.expect_no_more()
            self._end(small, large)
        except BaseException:
            self._flow.stop.set()
            self._requests.cancel()
            self._end(small, large)
            raise
        if self._fatal is not None:
            fatal = self._fatal.raised if isinstance(self._fatal, CallbackError) else self._fatal
            fatal.add_note(f"{self._outcome.transferred:,} files had been copied before; the others were not.")
            raise fatal
        return self._outcome

    def _put(
        self, job: Job, waiting: "queue.SimpleQueue[Job | None]", threads: list[threading.Thread], most: int
    ) -> None:
        waiting.put(job)
        if self._small.qsize() >= _PLANNED:
            until(self._has_room)
        if len(threads) < most and (not threads or not waiting.empty()):
            thread = threading.Thread(target=self._work, args=(waiting,), name="modelarts-obs", daemon=True)
            threads.append(thread)
            thread.start()

    def _has_room(self, seconds: float) -> bool:
        """Wait, and return whether half of the files were begun; the other half lasts longer than this takes."""
        return self._flow.stop.wait(seconds) or self._small.qsize() <= _PLANNED // 2

    def _end(self, small: Sequence[threading.Thread], large: Sequence[threading.Thread]) -> None:
        for waiting, threads in ((self._small, small), (self._large, large)):
            for _ in threads:
                waiting.put(None)
        with self._lock:  # Thread.join takes a thread for ended when Ctrl-C has interrupted it (bpo-45274)
            until(partial(self._one_ended.wait_for, lambda: self._ended == _started(small) + _started(large)))

    def _work(self, waiting: "queue.SimpleQueue[Job | None]") -> None:
        try:
            self._copy_all(waiting)
        finally:
            with self._one_ended:
                self._ended += 1
                self._one_ended.notify()

    def _copy_all(self, waiting: "queue.SimpleQueue[Job | None]") -> None:
        while (job := waiting.get()) is not None:
            if self._flow.stop.is_set():
                continue
            try:
                copied = job.copy(self._flow)
                self._progress.add(0 if copied else job.size, files=1)
            except BaseException as error:  # noqa: BLE001 - the thread of the caller raises it
                self._failed(job, error)
            else:
                with self._lock:
                    self._outcome.transferred += copied
                    self._outcome.unchanged += not copied
                    self._refused = 0

    def _failed(self, job: Job, error: BaseException) -> None:
        with self._lock:
            if self._flow.stop.is_set():
                return
            fatal = self._is_fatal(error)
            if fatal:
                self._fatal = error
                self._flow.stop.set()
                if isinstance(error, CallbackError) and not isinstance(error.raised, Exception):
                    self._requests.cancel()  # as at Ctrl-C, which the callback may have seen
        if not fatal:
            self._fail(TransferFailure(job.name, _reason(error)))

    def _fail(self, failure: TransferFailure) -> None:
        with self._lock:
            self._outcome.failures.append(failure)

    def _is_fatal(self, error: BaseException) -> bool:
        """Return whether the other files could not be copied either."""
        if isinstance(error, EndpointUnreachableError):
            self._refused += 1
            return not was_perhaps_sent(error) or self._refused > _REFUSED_AT_MOST
        if self._requests.time_is_up or isinstance(error, ObsBucketNotFoundError):
            return True
        if isinstance(error, ObsPermissionError):
            return (error.error_code or "") in _WRONG_KEYS or not (self._is_allowed or self._outcome.transferred)
        if isinstance(error, ObsTransferError | ObsObjectNotFoundError | InvalidArgumentError | OSError):
            return False
        if isinstance(error, ObsError):
            self._refused += 1
            return self._refused > _REFUSED_AT_MOST
        return True


def _started(threads: Sequence[threading.Thread]) -> int:
    return sum(thread.ident is not None for thread in threads)


def _reason(error: BaseException) -> str:
    if isinstance(error, OSError) and not isinstance(error, ModelArtsError):
        return f"{error.strerror or error}."
    return str(error)
