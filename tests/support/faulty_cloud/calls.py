"""Calls of the typed client, each about a job that no other call is about, and how they ended."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random
from types import ModuleType
from typing import Final

import attrs
from modelarts.exceptions import ApiError, EndpointUnreachableError
from modelarts_client import Client, Response
from modelarts_client.api.training import (
    change_training_job_description,
    create_training_job,
    delete_training_job,
    list_training_job_events,
    list_training_jobs,
    show_training_job_details,
)
from modelarts_client.models import ChangeJobDescriptionRequest, CreateTrainingJobRequest, ListTrainingJobsRequest
from modelarts_client.types import Attempt

from tests.support.faulty_cloud.jobs import PROJECT_ID, Jobs, Operation

_ENDPOINTS: Final[Mapping[Operation, ModuleType]] = {
    Operation.SHOW: show_training_job_details,
    Operation.EVENTS: list_training_job_events,
    Operation.SEARCH: list_training_jobs,
    Operation.DESCRIBE: change_training_job_description,
    Operation.DELETE: delete_training_job,
    Operation.CREATE: create_training_job,
}
_MIX: Final = {
    Operation.SHOW: 30,
    Operation.EVENTS: 10,
    Operation.SEARCH: 20,
    Operation.DESCRIBE: 15,
    Operation.DELETE: 10,
    Operation.CREATE: 15,
}


@attrs.frozen
class Outcome:
    """How a call ended.

    Attributes:
        result: What it returned: a model, a `Response` or nothing.
        error: What it raised; None if it returned.
        began: When it began, in seconds of `time.monotonic`.
        ended: When it ended.
    """

    result: object
    error: Exception | None
    began: float
    ended: float

    @property
    def status(self) -> int | None:
        """The status that it tells; None where it tells none."""
        if isinstance(self.error, ApiError):
            return self.error.status_code
        return self.result.status_code if isinstance(self.result, Response) else None

    @property
    def attempts(self) -> tuple[Attempt, ...] | None:
        """The attempts that it tells; None where it tells none."""
        if isinstance(self.error, ApiError | EndpointUnreachableError):
            return self.error.attempts
        return self.result.attempts if isinstance(self.result, Response) else None

    @property
    def content(self) -> object:
        """The model that it returned; None where there is none."""
        return self.result.parsed if isinstance(self.result, Response) else self.result

    def __str__(self) -> str:
        told = "".join(f"\n    attempt {attempt}" for attempt in self.attempts or ())
        said = repr(self.result) if self.error is None else f"{type(self.error).__name__}: {self.error}"
        return f"{said} after {self.ended - self.began:.3f} s{told}"


@attrs.frozen
class Call:
    """A call.

    Attributes:
        operation: What it asks for.
        subject: The name or ID of the job it is about.
        detailed: Whether it is made by the function that returns a `Response` and raises for no status.
    """

    operation: Operation
    subject: str
    detailed: bool = False

    def make(self, client: Client) -> Outcome:
        """Make it, blocking."""
        function = getattr(_ENDPOINTS[self.operation], "sync_detailed" if self.detailed else "sync")
        began = time.monotonic()
        try:
            return Outcome(function(PROJECT_ID, client=client, **self._arguments()), None, began, time.monotonic())
        except Exception as error:  # noqa: BLE001 - whatever it is, it is judged
            return Outcome(None, error, began, time.monotonic())

    async def amake(self, client: Client) -> Outcome:
        """Make it, in an event loop."""
        function = getattr(_ENDPOINTS[self.operation], "asyncio_detailed" if self.detailed else "asyncio")
        began = time.monotonic()
        try:
            result = await function(PROJECT_ID, client=client, **self._arguments())
            return Outcome(result, None, began, time.monotonic())
        except Exception as error:  # noqa: BLE001 - whatever it is, it is judged
            return Outcome(None, error, began, time.monotonic())

    @property
    def new_description(self) -> str:
        """What a job's description is changed to."""
        return f"changed by the call about {self.subject}"

    def _arguments(self) -> dict[str, object]:
        match self.operation:
            case Operation.CREATE:
                create = {"kind": "job", "metadata": {"name": self.subject}}
                return {"body": CreateTrainingJobRequest.from_dict(create)}
            case Operation.SEARCH:
                condition = {"key": "name", "operator": "in", "value": [self.subject]}
                return {"body": ListTrainingJobsRequest.from_dict({"filters": [condition]})}
            case Operation.DESCRIBE:
                change = ChangeJobDescriptionRequest(description=self.new_description)
                return {"training_job_id": self.subject, "body": change}
        return {"training_job_id": self.subject}


def mixed_calls(count: int, seed: int, jobs: Jobs) -> Sequence[Call]:
    """Draw calls of all operations, and put the jobs there that they are about.

    Args:
        count: How many.
        seed: Draws them.
        jobs: Where the jobs are put.
    """
    random = Random(f"calls of {seed}")  # noqa: S311 - can be repeated
    operations = random.choices(list(_MIX), list(_MIX.values()), k=count)
    calls = [Call(operation, f"{operation}-{n}", n % 2 == 0) for n, operation in enumerate(operations)]
    for call in calls:
        if call.operation is not Operation.CREATE:
            jobs.add(call.subject)
    assert not Counter(call.subject for call in calls) - Counter({call.subject for call in calls})
    return calls
