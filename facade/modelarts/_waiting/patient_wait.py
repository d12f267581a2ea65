"""Waiting for something that the service does by itself, with a line of progress."""

import sys
import time
from collections.abc import Callable
from typing import Final, Generic, TypeVar

import attrs

from modelarts._waiting.progress import ProgressLine
from modelarts.exceptions import EndpointUnreachableError, RateLimitError, ServerError, WaitTimeoutError

Answer = TypeVar("Answer")

_FIRST_PAUSE_SECONDS: Final = 0.2
_GROWTH: Final = 1.5
_LONGEST_PAUSE_SECONDS: Final = 10.0
_PATIENCE_SECONDS: Final = 300.0
_TICK_SECONDS: Final = 1.0


@attrs.define
class Pace:
    """How long to pause between looks: briefly while something happens, ever longer while nothing does.

    Attributes:
        longest: No pause is longer, in seconds.
    """

    longest: float
    _pause: float = _FIRST_PAUSE_SECONDS

    def next_pause(self, *, changed: bool) -> float:
        """Return the next pause in seconds, given whether something had changed at the last look."""
        if changed:
            self._pause = _FIRST_PAUSE_SECONDS
        pause = self._pause
        self._pause = min(self.longest, self._pause * _GROWTH)
        return pause


@attrs.frozen
class Look(Generic[Answer]):
    """What was seen at one look.

    Attributes:
        answer: What the service said.
        state: The phase or status, for people: ``Running``, ``deploying 40 %``.
        ended: Whether there is nothing more to wait for.
        news: Whether something else has changed, so that it is worth looking again soon.
    """

    answer: Answer
    state: str
    ended: bool
    news: bool = False


@attrs.frozen
class Subject:
    """What is waited for.

    Attributes:
        name: Such as ``Training job 1f2e``; it begins a sentence.
        resource_id: Its ID.
        state: The phase or status that it begins in.
        advice: How to wait again and how to end it, as a sentence.
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
    """Looks again and again until it is over. A service that does not answer for a while is asked again.

    Args:
        subject: What is waited for.
        timeout: Seconds to wait at most; ``None`` for as long as it takes.
        longest_pause: Seconds between two looks at most.
        clock: Tells the time in seconds, from any origin.
        sleep: Waits for so many seconds.
    """

    def __init__(
        self,
        subject: Subject,
        *,
        timeout: float | None,
        longest_pause: float = _LONGEST_PAUSE_SECONDS,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._subject = subject
        self._state = subject.state
        self._timeout = timeout
        self._pace = Pace(longest_pause)
        self._clock = clock
        self._sleep = sleep
        self._line = ProgressLine()
        self._started = clock()
        self._last_answer = self._started

    @property
    def line(self) -> ProgressLine:
        """The line of progress, to be cleared before something else is written."""
        return self._line

    def run(self, look: Callable[[], Look[Answer]]) -> Answer:
        """Wait until a look finds that it has ended.

        Args:
            look: Asks the service.

        Returns:
            What the last look saw.

        Raises:
            WaitTimeoutError: If it had not ended in time.
            EndpointUnreachableError: If the service does not answer for five minutes.
            KeyboardInterrupt: If Ctrl-C was pressed; what was waited for goes on, which is said on the standard error
                stream.
        """
        try:
            with self._line:
                while True:
                    before = self._state
                    seen = self._try(look)
                    if seen is not None and seen.ended:
                        return seen.answer
                    changed = self._state != before or (seen is not None and seen.news)
                    self._pause(self._pace.next_pause(changed=changed))
        except KeyboardInterrupt:
            print(
                f"\nNo longer waiting for {self._subject.inner_name}, which goes on. {self._subject.advice}",
                file=sys.stderr,
            )
            raise

    def _try(self, look: Callable[[], Look[Answer]]) -> Look[Answer] | None:
        """Look once; ``None`` if the service does not answer just now."""
        try:
            seen = look()
        except (EndpointUnreachableError, ServerError, RateLimitError) as error:
            if self._clock() - self._last_answer > _PATIENCE_SECONDS:
                error.add_note(f"{self._subject.name} goes on. {self._subject.advice}")
                raise
            return None
        self._state = seen.state
        self._last_answer = self._clock()
        return seen

    def _pause(self, seconds: float) -> None:
        end = self._clock() + seconds
        if self._timeout is not None:
            deadline = self._started + self._timeout
            if self._clock() >= deadline:
                raise WaitTimeoutError(
                    f"{self._subject.name} was {self._state} after {self._timeout:g} seconds, and goes on. "
                    f"{self._subject.advice}",
                    resource_id=self._subject.resource_id,
                    phase=self._state,
                )
            end = min(end, deadline)
        while (left := end - self._clock()) > 0:
            elapsed = int(self._clock() - self._started)
            self._line.show(f"{self._subject.name}: {self._state}, {elapsed // 60}:{elapsed % 60:02} min", at_once=True)
            self._sleep(min(left, _TICK_SECONDS) if self._line.live else left)
