"""The predictions of a batch: each input, or each of its rows, is sent to an instance, and its outcome stored."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass
from typing import Final

from modelarts_emulator.obs.errors import ObsError
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.services.batch.form import file_form
from modelarts_emulator.services.batch.inputs import BatchInput, UnreadableInputError
from modelarts_emulator.services.batch.instances import BatchInstances, PredictionError
from modelarts_emulator.services.batch.mapping import MappingRule, RowError
from modelarts_emulator.services.batch.results import BatchResults, TableResult
from modelarts_emulator.services.batch.tables import Row, rows_of

_JSON: Final = "application/json"
_FAILURES: Final = (PredictionError, UnreadableInputError, ObsError, OSError)


@dataclass(frozen=True)
class Prediction:
    """One that is under way.

    Attributes:
        settle: Waits for the answer, and stores it; called for one prediction after the other.
        done: Share of all input that has been worked through then, from 0 to 1.
    """

    settle: Callable[[], None]
    done: float


class BatchPredictions:
    """Starts predictions, and counts their outcomes.

    Args:
        sends: What a request is made of, as in `BatchSettings`.
        storage: Has the input.
        instances: Predict.
        results: Get the answers.

    Attributes:
        succeeded: Number of predictions that succeeded.
        failed: Number of those that failed, and of inputs that cannot be predicted.
        reason: Why the first of the latter failed.
    """

    def __init__(
        self, sends: str | MappingRule, storage: ObjectStorage, instances: BatchInstances, results: BatchResults
    ) -> None:
        self.succeeded = self.failed = 0
        self.reason = ""
        self._sends = sends
        self._storage = storage
        self._instances = instances
        self._results = results

    def begin(self, inputs: tuple[BatchInput, ...]) -> Generator[Prediction, None, None]:
        """Send one request each time that the next prediction is asked for.

        `settle` raises ObsError and OSError when results cannot be written, and what `BatchInstances` raises.
        """
        for number, one in enumerate(inputs):
            if isinstance(self._sends, MappingRule):
                for settle, read in self._begin_table(one, self._sends):
                    yield Prediction(settle, (number + read) / len(inputs))
            else:
                yield Prediction(self._begin_file(one, self._sends), (number + 1) / len(inputs))

    def _begin_file(self, one: BatchInput, parameter: str) -> Callable[[], None]:
        def make() -> tuple[bytes, str]:
            _, content = one.open(self._storage)
            with content:
                return file_form(parameter, one.name.rpartition("/")[2], content.read())

        answer = self._instances.submit(make)

        def settle() -> None:
            why = _failure(answer)
            if why:
                self._results.fail(one, why)
            else:
                why = self._results.keep(one, answer.result())
            self._count(one, why)

        return settle

    def _begin_table(self, one: BatchInput, rule: MappingRule) -> Iterator[tuple[Callable[[], None], float]]:
        """What settles each row, and at last the table, with the share of the table that has been read by then."""
        try:
            size, content = one.open(self._storage)
        except (UnreadableInputError, ObsError, OSError) as error:
            yield self._refuse(one, _told(error)), 1.0
            return
        with content, closing(rows_of(one.name, size, content)) as rows:
            table = self._results.begin_table()
            try:
                for row in rows:
                    yield self._begin_row(one, table, rule, row), min(row.read, 0.99)
            except (UnreadableInputError, OSError) as error:
                why = _told(error)
                yield lambda: self._settle_row(one, table, _refused(why), ""), 0.99
        yield lambda: self._results.end_table(one, table), 1.0

    def _begin_row(self, one: BatchInput, table: TableResult, rule: MappingRule, row: Row) -> Callable[[], None]:
        try:
            body = json.dumps(rule.body(row.columns), ensure_ascii=False, separators=(",", ":")).encode()
        except RowError as error:
            hint = " A header is a row like any other; remove it." if row.number == 1 else ""
            answer = _refused(f"{error}.{hint}")
        else:
            answer = self._instances.submit(lambda: (body, _JSON))
        return lambda: self._settle_row(one, table, answer, f"Row {row.number}: ")

    def _settle_row(self, one: BatchInput, table: TableResult, answer: Future[bytes], place: str) -> None:
        why = _failure(answer)
        if why:
            why = place + why
            table.add_failure(why)
        else:
            table.add(answer.result())
        self._count(one, why)

    def _refuse(self, one: BatchInput, why: str) -> Callable[[], None]:
        def settle() -> None:
            self._results.fail(one, why)
            self._count(one, why)

        return settle

    def _count(self, one: BatchInput, why: str) -> None:
        self.succeeded += not why
        self.failed += bool(why)
        if why and not self.reason:
            self.reason = f"{one.name}: {why}"


def _refused(why: str) -> Future[bytes]:
    """The answer to a request that cannot be made."""
    answer = Future[bytes]()
    answer.set_exception(UnreadableInputError(why))
    return answer


def _failure(answer: Future[bytes]) -> str:
    """Wait for an answer. Returns why there is none; empty when there is one."""
    try:
        answer.result()
    except _FAILURES as error:
        return _told(error)
    return ""


def _told(error: Exception) -> str:
    if isinstance(error, ObsError):
        return f"Download file failed. {error.message}"
    if isinstance(error, OSError):
        return f"Download file failed. {error.strerror or error}"
    return str(error)
