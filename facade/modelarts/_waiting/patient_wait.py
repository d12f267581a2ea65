"""Waiting for a job, a model or a service to reach a state, with a line of progress."""

import math
import sys
import time
from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

import attrs

from modelarts._waiting.progress import ProgressLine
from modelarts.exceptions import (
    EndpointUnreachableError,
    InvalidArgumentError,
    ModelArtsError,
    RateLimitError,
    ServerError,
    WaitTimeoutError,
)

Answer = TypeVar("Answer")

NO_ANSWER: Final = (EndpointUnreachableError, ServerError, RateLimitError)
"""Errors that may be gone at the next look."""

_FIRST_PAUSE_SECONDS: Final = 0.2
_GROWTH: Final = 1.5
_LONGEST_PAUSE_SECONDS: Final = 10.0
_PATIENCE_SECONDS: Final = 300.0
_SHORTEST_LOOK_SECONDS: Final = 1.0
_TICK_SECONDS: Final = 1.0


def checked_timeout(timeout: float | None, *, needs: str | None = None) -> float | None:
    """Check how long to wait.

    Args:
        timeout: Seconds; ``None`` for no limit.
        needs: The argument without which the call does not wait, such as ``wait=True``; ``None`` if it waits.

    Raises:
        InvalidArgumentError: If it is not a number of seconds of at least 0, or the call does not wait.
    """
    if timeout is None:
        return None
    if isinstance(timeout, bool) or not isinstance(timeout, int | float) or not 0 <= timeout < math.inf:
        raise InvalidArgumentError(
            f"timeout={timeout!r} is not a number of seconds. Give 0 or more, or None to wait as long as it takes."
        )
    if needs is not None:
        raise InvalidArgumentError(f"timeout={timeout!r} has no effect without {needs}. Give both, or neither.")
    return timeout


@attrs.frozen
class TimeLimit:
    """The time that a call may take from now on, and what it is measured with.

    Attributes:
        timeout: Seconds; ``None`` for no limit.
        clock: Returns the time in seconds, from any origin.
        sleep: Pauses for a number of seconds.
        started: When the call began, on the clock.

    Raises:
        InvalidArgumentError: If ``timeout`` is not a number of seconds of at least 0.
    """

    timeout: float | None = attrs.field(converter=checked_timeout)
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    started: float = attrs.field(default=attrs.Factory(lambda self: self.clock(), takes_self=True))

    def for_request(self) -> float | None:
        """Return how many seconds a request may take now: what is left, but at least one; ``None`` for no limit."""
        if self.timeout is None:
            return None
        return max(_SHORTEST_LOOK_SECONDS, self.started + self.timeout - self.clock())


@attrs.define
class Pace:
    """How long to pause between looks: briefly while something happens, longer and longer while nothing does.

    Attributes:
        longest: The longest pause, in seconds.
    """

    longest: float
    _pause: float = _FIRST_PAUSE_SECONDS

    def next_pause(self, *, changed: bool) -> float:
        """Return the next pause in seconds, given whether the last look found a change."""
        if changed:
            self._pause = _FIRST_PAUSE_SECONDS
        pause = self._pause
        self._pause = min(self.longest, self._pause * _GROWTH)
        return pause


@attrs.frozen
class Look(Generic[Answer]):
    """The result of one look.

    Attributes:
        answer: The service's answer.
        state: The phase or status, as shown to users: ``Running``, ``deploying 40 %``.
        ended: Whether the wait is over.
        news: Whether something else has changed, so that the next look should come soon.
        detail: More about the state, for the line of progress.
        above: Lines to show above that line.
    """

    answer: Answer
    state: str
    ended: bool
    news: bool = False
    detail: str = ""
    above: Sequence[str] = ()


@attrs.frozen
class Subject:
    """The thing that is waited for.

    Attributes:
        name: A name that begins a sentence, such as ``Training job 1f2e``.
        resource_id: Its ID.
        state: Its first phase or status.
        advice: How to resume the wait and how to end the thing itself, as a sentence.
    """

    name: str
    resource_id: str
    state: str
    advice: str

    @property
    def inner_name(self) -> str:
        """The name within a sentence."""
        return self.name[0].lower() + self.name[1:]


class PatientWait(Generic[Answer]):
    """Looks repeatedly until the wait is over. Looks that get no answer are repeated for five minutes.

    Args:
        subject: The thing that is waited for.
        limit: How long the wait may take.
        longest_pause: The longest pause between two looks, in seconds.
    """

    def __init__(
        self,
        subject: Subject,
        limit: TimeLimit,
        *,
        longest_pause: float = _LONGEST_PAUSE_SECONDS,
    ) -> None:
        self._subject = subject
        self._state = subject.state
        self._limit = limit
        self._pace = Pace(longest_pause)
        self._clock = limit.clock
        self._line = ProgressLine()
        self._last: Look[Answer] | None = None
        self._last_answer = limit.clock()
        self._failure: ModelArtsError | None = None
        self._changed: bool | None = None  # by the last look; unknown before the first one

    @property
    def line(self) -> ProgressLine:
        """The line of progress; clear it before writing anything else to the terminal."""
        return self._line

    @property
    def seconds_left(self) -> float | None:
        """How many seconds a request may take now: what is left, but at least one; ``None`` for no limit."""
        return self._limit.for_request()

    def run(self, look: Callable[[float | None], Look[Answer]]) -> Answer:
        """Wait until a look says that it is over. Another call waits again, and pauses before it looks.

        Args:
            look: Asks the service. Its argument is how many seconds that may take; ``None`` for no limit.

        Returns:
            The answer of the last look.

        Raises:
            WaitTimeoutError: If the time is up first.
            EndpointUnreachableError: If the service does not answer for five minutes.
            KeyboardInterrupt: On Ctrl-C. A message on the standard error stream says that only the wait has ended.
        """
        self._last_answer = self._clock()
        try:
            with self._line:
                while True:
                    if self._changed is not None:
                        self._pause(self._pace.next_pause(changed=self._changed))
                    before = self._state
                    seen = self._try(look)
                    self._changed = self._state != before or (seen is not None and seen.news)
                    if seen is not None and seen.ended:
                        return seen.answer
        except KeyboardInterrupt:
            print(
                f"\nStopped waiting for {self._subject.inner_name}, which continues. {self._subject.advice}",
                file=sys.stderr,
            )
            raise

    def _try(self, look: Callable[[float | None], Look[Answer]]) -> Look[Answer] | None:
        """Look once; ``None`` if the service does not answer at the moment."""
        try:
            seen = look(self.seconds_left)
        except NO_ANSWER as error:
            if self._clock() - self._last_answer > _PATIENCE_SECONDS:
                error.add_note(f"{self._subject.name} continues. {self._subject.advice}")
                raise
            self._failure = error
            return None
        self._state = seen.state
        self._last = seen
        self._last_answer = self._clock()
        self._failure = None
        return seen

    def _pause(self, seconds: float) -> None:
        end = self._clock() + seconds
        limit = self._limit
        if limit.timeout is not None:
            deadline = limit.started + limit.timeout
            if self._clock() >= deadline:
                raise self._time_is_up(limit.timeout) from self._failure
            end = min(end, deadline)
        while (left := end - self._clock()) > 0:
            elapsed = int(self._clock() - limit.started)
            detail, above = (self._last.detail, self._last.above) if self._last else ("", ())
            state = f"{self._state}, {detail}" if detail else self._state
            text = f"{self._subject.name}: {state}, {elapsed // 60}:{elapsed % 60:02} min"
            self._line.show(text, above=above, at_once=True)
            limit.sleep(min(left, _TICK_SECONDS) if self._line.live else left)

    def _time_is_up(self, timeout: float) -> WaitTimeoutError:
        subject = self._subject
        if self._failure is not None:
            problem = f"could not be checked after {timeout:g} seconds, because ModelArts did not answer"
        else:
            problem = f"was {self._state} after {timeout:g} seconds, and continues"
        return WaitTimeoutError(
            f"{subject.name} {problem}. {subject.advice}", resource_id=subject.resource_id, phase=self._state
        )
