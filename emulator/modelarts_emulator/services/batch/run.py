"""A run of a batch service: a request for each file, or each row of a CSV file, and a result for each file.

Requests go out ahead of the answers that are waited for, a few for each instance; answers are kept in the order of the
inputs. So results are in order, and memory is bounded however long the input is.

Source: SDK reference, Tables 8-4 and 8-18; user guide, deploying_as_a_batch_service.rst and
viewing_the_batch_service_prediction_result.rst.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from contextlib import closing
from dataclasses import dataclass
from typing import Final, Literal

from modelarts_emulator.obs.errors import ObsError
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.services.batch.inputs import BatchInput, BatchInputError, find_inputs
from modelarts_emulator.services.batch.instances import BatchInstances, CallSettings, NoInstanceError
from modelarts_emulator.services.batch.predictions import BatchPredictions, Prediction
from modelarts_emulator.services.batch.results import BatchResults
from modelarts_emulator.services.batch.settings import BatchSettings
from modelarts_emulator.services.instances.instance import Instance

_AHEAD: Final = 4  # requests for each instance


@dataclass(frozen=True)
class BatchProgress:
    """The progress of a batch.

    Attributes:
        percentage: Share of the input that has been worked through, from 0 to 100.
        succeeded: Number of predictions that succeeded: of files, or of rows.
        failed: Number of predictions that failed, and of inputs that cannot be predicted at all.
    """

    percentage: int
    succeeded: int
    failed: int


@dataclass(frozen=True)
class BatchOutcome:
    """The outcome of a batch.

    Attributes:
        status: `finished` when all was worked through, even if all predictions failed: the documents have such a batch
            complete, with a manifest that lists what failed, and no other results. `failed` when that was not
            possible: there is no input, no bucket, or no instance that loads the model. `stopped` when it was stopped.
        reason: Why it failed; how many predictions of a finished one failed, and why the first did. Else empty.
        progress: How far it came.
    """

    status: Literal["finished", "failed", "stopped"]
    reason: str
    progress: BatchProgress


class BatchRun:
    """One run of a batch service.

    Args:
        settings: Input, output and requests of the batch.
        storage: Where the input is, and where the results go.
        start_instance: Starts the instance with a number from 0; called again when that one has ended; in any thread.
            It may raise OSError.
        report: Called with the progress, in the thread of `run`: first when an instance is ready to predict, then
            whenever the percentage changes.
    """

    def __init__(
        self,
        settings: BatchSettings,
        storage: ObjectStorage,
        start_instance: Callable[[int], Instance],
        report: Callable[[BatchProgress], None],
    ) -> None:
        self._settings = settings
        self._storage = storage
        self._report = report
        call = CallSettings(settings.url, settings.deploy_seconds, settings.prediction_seconds)
        self._instances = BatchInstances(start_instance, settings.instance_count, call)
        self._progress = BatchProgress(0, 0, 0)

    def run(self) -> BatchOutcome:
        """Work through the input. Call it once; it blocks until nothing of the batch runs any more.

        Whatever the end, no object is half-written, and the manifest of the results is there only when it is finished.
        """
        try:
            reason = self._work_through(find_inputs(self._storage, self._settings))
        except CancelledError:
            return BatchOutcome("stopped", "", self._progress)
        except (BatchInputError, NoInstanceError) as error:
            return BatchOutcome("failed", str(error), self._progress)
        except ObsError as error:
            return BatchOutcome("failed", f"OBS error occurs because {error.message}", self._progress)
        except OSError as error:
            return BatchOutcome("failed", f"Results cannot be written: {error.strerror}.", self._progress)
        return BatchOutcome("finished", reason, self._progress)

    def stop(self) -> None:
        """End `run` early, and cancel predictions that are under way. Can be called at any time, from any thread."""
        self._instances.close()

    def _work_through(self, inputs: tuple[BatchInput, ...]) -> str:
        """Returns what failed, in a sentence or two."""
        results = BatchResults(self._storage, self._settings.destination, self._settings.task_id)
        try:
            with self._instances as instances:
                instances.wait_ready()
                self._report(self._progress)
                done = BatchPredictions(self._settings.sends, self._storage, instances, results)
                with closing(done.begin(inputs)) as predictions:
                    for prediction in _ahead(predictions, _AHEAD * self._settings.instance_count):
                        prediction.settle()
                        self._advance(min(99, int(100 * prediction.done)), done)
            results.finish()
        finally:
            results.discard()
        self._advance(100, done)
        total = done.succeeded + done.failed
        return f"{done.failed} of {total} predictions failed. The first: {done.reason}" if done.failed else ""

    def _advance(self, percentage: int, done: BatchPredictions) -> None:
        former = self._progress.percentage
        self._progress = BatchProgress(percentage, done.succeeded, done.failed)
        if percentage != former:
            self._report(self._progress)


def _ahead(predictions: Iterator[Prediction], number: int) -> Iterator[Prediction]:
    """The same predictions, of which this number are started ahead of the one that is waited for."""
    begun = deque[Prediction]()
    for prediction in predictions:
        begun.append(prediction)
        if len(begun) > number:
            yield begun.popleft()
    yield from begun
