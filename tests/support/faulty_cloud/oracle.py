"""Judges how a call ended by what the cloud knows: a success must be true, and an error must be the faults' doing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations, pairwise

import attrs
from modelarts.exceptions import ApiError, ConfigurationError, EndpointUnreachableError
from modelarts.retries import RetryPolicy
from modelarts_client import Response
from modelarts_client.errors import error_from
from modelarts_client.models import JobEventsResponse, JobListResponse, JobResponse
from modelarts_client.types import Attempt

from tests.support.faulty_cloud.calls import Call, Outcome
from tests.support.faulty_cloud.faults import Fault
from tests.support.faulty_cloud.jobs import CREATED_ID, Jobs, Operation
from tests.support.faulty_cloud.records import Record

_UNAUTHORIZED, _NOT_FOUND, _REFUSED = 401, 404, 429
_UNAVAILABLE = frozenset({502, 503, 504})
_BEFORE_SENDING = ("ConnectError", "ConnectTimeout", "PoolTimeout")
_NO_CONNECTION = "ConnectError"
_HOUR = 3600.0
_SOON = 0.1  # seconds: what waited for the event loop may come before the task that notices how late it is
_TOKENS = "/v3/auth/tokens"


@attrs.frozen
class Oracle:
    """Knows what the cloud saw, and by which rules clients repeat requests.

    Attributes:
        jobs: The jobs as they are after all calls.
        tokens: All requests for tokens.
        policy: The rules.
        read_timeout: Seconds that a client waits for the next piece of an answer.
        grace: Seconds by which a busy machine may exceed a deadline.
        stalls: When the server was late on a busy machine, as `tests.support.crowds.Lateness` measures it.
    """

    jobs: Jobs
    tokens: Sequence[Record]
    policy: RetryPolicy
    read_timeout: float
    grace: float
    stalls: Sequence[tuple[float, float]]

    def judge(self, call: Call, outcome: Outcome, records: Sequence[Record]) -> str | None:
        """Judge a call.

        Args:
            call: The call.
            outcome: How it ended.
            records: What became of its requests.

        Returns:
            Everything that is wrong; None if nothing is.
        """
        found = list(self._problems(call, outcome, records))
        if not found:
            return None
        seen = "".join(f"\n    {record}" for record in records)
        return f"{call.subject}: {'; '.join(found)}\n  the call: {outcome}\n  the cloud: {len(records)} requests{seen}"

    def _problems(self, call: Call, outcome: Outcome, records: Sequence[Record]) -> Iterator[str]:
        yield from self._repetitions(call.operation, outcome, records)
        if _is_about_tokens(outcome.error):
            yield from self._about_tokens(outcome, records)
        elif not records:
            told = outcome.attempts or ()
            if not told or not all(self._may_be_unsent(attempt, outcome) for attempt in told):
                yield "it ended without a request"
        elif isinstance(outcome.error, EndpointUnreachableError):
            yield from self._no_answer(call, outcome.error, outcome, records)
        elif outcome.error is None or isinstance(outcome.error, ApiError):
            yield from self._answer(call, outcome, records)
        else:
            yield f"{type(outcome.error).__module__}.{type(outcome.error).__name__} is nobody's business"
        yield from self._work(call, records)
        if outcome.ended - outcome.began > self.policy.deadline + self.grace:
            yield f"it took {outcome.ended - outcome.began:.3f} s"

    def _repetitions(self, operation: Operation, outcome: Outcome, records: Sequence[Record]) -> Iterator[str]:
        """Each request but the last must have been worth another, and not too early."""
        in_row = 1
        for before, after in pairwise(records):
            in_row += 1
            if before.status == _UNAUTHORIZED:
                in_row = 1
            elif not _may_repeat(operation, before.status):
                if not (operation.is_repeatable and (self._was_stalled(before) or self._may_have_given_up(outcome))):
                    yield f"repeated after {before}"
            elif before.asked is not None and before.asked > self.policy.max_retry_after:
                yield f"repeated although the pause was to be {before.asked} s"
            elif before.asked is not None and before.status is not None and after.at - before.at < before.asked:
                yield f"repeated after {after.at - before.at:.3f} s instead of {before.asked} s"
            if in_row > self.policy.retries + 1:
                yield f"{in_row} attempts"
        if sum(record.status == _UNAUTHORIZED for record in records) > 2:
            yield "credentials were renewed more than once"

    def _answer(self, call: Call, outcome: Outcome, records: Sequence[Record]) -> Iterator[str]:
        last = records[-1]
        status = last.status
        if status is None:
            yield "it was told of an answer that never came"
            return
        if outcome.status not in {None, status}:
            yield f"it was told of {outcome.status}, and not of {status}"
        if status == _UNAUTHORIZED and [record.status for record in records].count(status) < 2:
            yield "credentials were not renewed after a 401"
        if _is_retried(call.operation, status) and not self._is_used_up(outcome, records):
            yield f"no attempt more after {status}"
        if status == _NOT_FOUND and not (
            call.operation is Operation.DELETE and any(record.worked for record in records[:-1])
        ):
            yield "the job is not there"
        is_page = last.hit is not None and last.hit.fault is Fault.HTML
        if 200 <= status < 300 and not is_page:
            if outcome.error is not None:
                yield "an error instead of success"
            elif not self._is_true(call, outcome.content):
                yield "the content is not what the cloud has"
        elif not call.detailed and type(outcome.error) is not _error_type(status):
            yield f"not the error of {status}"
        yield from self._attempts(outcome, records)

    def _no_answer(
        self, call: Call, error: EndpointUnreachableError, outcome: Outcome, records: Sequence[Record]
    ) -> Iterator[str]:
        if not error.attempts:
            yield "no attempts are told"
        elif records[-1].status == _UNAUTHORIZED and self._is_out_of_time(outcome):
            pass  # no time was left when the token had been renewed
        elif records[-1].status is not None and not self._may_be_unsent(error.attempts[-1], outcome):
            yield f"an answer with {records[-1].status} was not seen"
        is_refused = records[-1].status in {
            _UNAUTHORIZED,
            _REFUSED,
        }  # and if there was another attempt, it was not sent
        if not (call.operation.is_repeatable or is_refused) and "may have been carried out" not in str(error):
            yield "it is not said that the request may have been carried out"
        if call.operation.is_repeatable and not self._is_used_up(outcome, records):
            yield "no attempt more after there was no answer"
        yield from self._attempts(outcome, records)

    def _about_tokens(self, outcome: Outcome, records: Sequence[Record]) -> Iterator[str]:
        """The error must be that of a run of requests for a token, when one was needed."""
        refused = [record.status == _UNAUTHORIZED for record in records]
        if refused and (sum(refused) != 1 or not refused[-1]):
            yield "no token was needed"
        if not outcome.attempts:  # a page without a token, or another call's wait for one
            if isinstance(outcome.error, EndpointUnreachableError) and not self._is_out_of_time(outcome):
                yield "no time was left to wait for a token"
            return
        count = len(outcome.attempts)
        runs = (self.tokens[start:end] for start in range(len(self.tokens)) for end in range(start, start + count + 1))
        if not any(not list(self._attempts(outcome, run)) for run in runs):
            yield "no such requests for a token"
        is_hour = any(record.asked == _HOUR for record in self.tokens)
        if count <= self.policy.retries and not is_hour and not self._is_out_of_time(outcome):
            yield "no attempt more to get a token"

    def _attempts(self, outcome: Outcome, records: Sequence[Record]) -> Iterator[str]:
        """Each attempt must be told, with what came of it; the cloud does not know of those that were never sent."""
        told = outcome.attempts
        if told is None:
            return
        if [attempt.number for attempt in told] != list(range(1, len(told) + 1)):
            yield f"attempts are numbered {[attempt.number for attempt in told]}"
        unsent = [attempt for attempt in told if self._may_be_unsent(attempt, outcome)]
        left_out = combinations(unsent, len(told) - len(records)) if len(told) >= len(records) else ()
        sent = ([attempt for attempt in told if attempt not in others] for others in left_out)
        if not any(all(map(partial(self._is_told, outcome), attempts, records)) for attempts in sent):
            yield "the attempts are not those that were made"

    def _is_told(self, outcome: Outcome, attempt: Attempt, record: Record) -> bool:
        """Whether an attempt says what the cloud says of it."""
        if record.status is None:
            return not attempt.outcome.isdigit()
        if attempt.outcome != str(record.status):
            return self._is_late(attempt, outcome)
        return record.asked is None or attempt.pause == 0.0 or attempt.pause >= record.asked

    def _may_be_unsent(self, attempt: Attempt, outcome: Outcome) -> bool:
        return attempt.outcome.startswith(_NO_CONNECTION) or self._is_late(attempt, outcome)

    def _is_used_up(self, outcome: Outcome, records: Sequence[Record]) -> bool:
        """Whether there can be no attempt more: there were enough, the pause is too long, or the time is up."""
        in_row = sum(attempt.outcome.startswith(_BEFORE_SENDING) for attempt in outcome.attempts or ())
        for record in reversed(records):
            if record.status == _UNAUTHORIZED:
                break
            in_row += 1
        asked = records[-1].asked or 0.0
        too_long = asked > self.policy.max_retry_after
        return in_row > self.policy.retries or too_long or self._is_out_of_time(outcome, asked)

    def _is_out_of_time(self, outcome: Outcome, asked: float = 0.0) -> bool:
        return outcome.ended - outcome.began + max(asked, self.policy.max_delay) >= self.policy.deadline

    def _is_late(self, attempt: Attempt, outcome: Outcome) -> bool:
        """Whether an attempt really lasted as long as a client waits, on a machine that was busy."""
        return "Timeout" in attempt.outcome and (attempt.seconds >= self.read_timeout or self._is_out_of_time(outcome))

    def _was_stalled(self, record: Record) -> bool:
        """Whether the server was so late for a request that its client may have given up before the answer."""
        long = self.read_timeout / 2
        return any(seconds > long and end - _SOON < record.at < end + long for end, seconds in self.stalls)

    def _may_have_given_up(self, outcome: Outcome) -> bool:
        """Whether a call took so long that its client, on a busy machine, may not have seen an answer in time."""
        return outcome.ended - outcome.began >= self.read_timeout

    def _is_true(self, call: Call, content: object) -> bool:
        jobs, subject = self.jobs, call.subject
        match call.operation, content:
            case Operation.SHOW, JobResponse():
                return (content.metadata.id, content.metadata.description) == (subject, jobs.descriptions[subject])
            case Operation.EVENTS, JobEventsResponse():
                return [event.message for event in content.events] == [f"event of {subject}"]
            case Operation.SEARCH, JobListResponse():
                return [item.metadata.id for item in content.items] == [subject]
            case Operation.CREATE, JobResponse():
                return content.metadata.id == CREATED_ID.format(subject) in jobs.descriptions
            case Operation.DESCRIBE, None:
                return jobs.descriptions[subject] == call.new_description
            case Operation.DELETE, None:
                return subject not in jobs.descriptions
        return False

    def _work(self, call: Call, records: Sequence[Record]) -> Iterator[str]:
        """What was done must be what the requests did, and not be done twice where that matters."""
        done = sum(record.worked for record in records)
        if call.operation is Operation.CREATE and not self.jobs.created[call.subject] == done <= 1:
            yield f"created {self.jobs.created[call.subject]} times by {done} requests"
        if call.operation is Operation.DELETE and not self.jobs.deleted[call.subject] == done <= 1:
            yield f"deleted {self.jobs.deleted[call.subject]} times by {done} requests"


def _may_repeat(operation: Operation, status: int | None) -> bool:
    if status is None:
        return operation.is_repeatable
    return _is_retried(operation, status)


def _is_retried(operation: Operation, status: int) -> bool:
    return status == _REFUSED or (status in _UNAVAILABLE and operation.is_repeatable)


def _is_about_tokens(error: Exception | None) -> bool:
    if isinstance(error, EndpointUnreachableError):
        return error.url.endswith(_TOKENS) or "No token came" in str(error)
    if isinstance(error, ConfigurationError):
        return _TOKENS in str(error)
    return isinstance(error, ApiError) and "gave no token" in str(error)


def _error_type(status: int) -> type[ApiError]:
    return type(error_from(Response(status, b"", {}, parsed=None)))
