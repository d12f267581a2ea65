"""The results of a batch: an object for each input that was predicted, and a manifest that lists all inputs.

Each object appears whole or not at all, and the manifest last, so that it stands for a batch that was worked through.
Source: user guide, deploying_as_a_batch_service.rst, "Manifest File Specifications", and
viewing_the_batch_service_prediction_result.rst. The rules there and the newest edition of them have the folder
infer-result-{task_id}, one example has infer-result; the former keeps apart services that share a destination.
"""

from __future__ import annotations

import json
from typing import Final

from modelarts_emulator.obs.blobs import StagedFile
from modelarts_emulator.obs.errors import KeyTooLong
from modelarts_emulator.obs.records import Attributes
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.services.batch.inputs import RESULTS, BatchInput
from modelarts_emulator.staging.obs_paths import ObsPath

_TEXT: Final = Attributes({"content-type": "text/plain; charset=utf-8"})
_LONGEST_REASON: Final = 1000  # characters


class TableResult:
    """The result of a CSV file: a line for each row, in order, with the answer, or the reason why there is none.

    Args:
        staged: Gets the lines.

    Attributes:
        staged: As above.
        succeeded: Number of rows with an answer.
        failed: Number of rows without.
        reason: Why the first of the latter failed.
    """

    def __init__(self, staged: StagedFile) -> None:
        self.staged = staged
        self.succeeded = self.failed = 0
        self.reason = ""

    def add(self, answer: bytes) -> None:
        """Write the answer for the next row, which is JSON in one line."""
        self.succeeded += 1
        self.staged.write(answer + b"\n")

    def add_failure(self, reason: str) -> None:
        """Write that the next row failed."""
        self.failed += 1
        self.reason = self.reason or reason
        self.staged.write(_json({"result": "FAILED", "error_message": _shortened(reason)}))


class BatchResults:
    """The results of one run. Call `discard` at its end, also when it failed.

    Args:
        storage: Where they go.
        destination: Folder for them.
        task_id: Names them.
    """

    def __init__(self, storage: ObjectStorage, destination: ObsPath, task_id: str) -> None:
        self._storage = storage
        self._manifest_place = destination.child(f"{RESULTS}{task_id}.manifest")
        self._folder = destination.child(f"{RESULTS}{task_id}/")
        self._manifest = storage.stage()
        self._tables: set[TableResult] = set()

    def keep(self, one: BatchInput, answer: bytes) -> str:
        """Write the result of an input that was one request.

        Returns:
            Why it cannot be written; empty when it was.

        Raises:
            ObsError: The bucket has been deleted.
            OSError: The disk is full, or the like.
        """
        staged = self._storage.stage()
        try:
            staged.write(answer)
            return self._commit(one, staged, "")
        finally:
            staged.discard()

    def fail(self, one: BatchInput, reason: str) -> None:
        """Note that an input has no result."""
        self._note(one, {"result": "FAILED", "error_message": _shortened(reason)})

    def begin_table(self) -> TableResult:
        """Begin the result of a CSV file."""
        table = TableResult(self._storage.stage())
        self._tables.add(table)
        return table

    def end_table(self, one: BatchInput, table: TableResult) -> None:
        """Write the result of a CSV file, if any of its rows has an answer.

        Raises:
            ObsError: The bucket has been deleted.
            OSError: The disk is full, or the like.
        """
        rows = table.succeeded + table.failed
        reason = table.reason
        if reason and rows > 1:
            reason = f"{table.failed} of {rows} rows failed. The first: {reason}"
        if table.succeeded:
            self._commit(one, table.staged, reason)
        else:
            self.fail(one, reason)
        self._tables.discard(table)
        table.staged.discard()

    def finish(self) -> None:
        """Write the manifest.

        Raises:
            ObsError: The bucket has been deleted, or the key is too long.
            OSError: The disk is full, or the like.
        """
        self._storage.commit(self._manifest_place.bucket, self._manifest_place.key, self._manifest, _TEXT)

    def discard(self) -> None:
        """Remove everything that was staged and not committed."""
        for table in self._tables:
            table.staged.discard()
        self._manifest.discard()

    def _commit(self, one: BatchInput, staged: StagedFile, reason: str) -> str:
        place = self._folder.child(f"{one.name}_result.txt")
        try:
            self._storage.commit(place.bucket, place.key, staged, _TEXT)
        except KeyTooLong as error:
            why = f"The result cannot be an object: {error.message} Use shorter names."
            self.fail(one, why)
            return why
        outcome = {"result": "SUCCESSFUL", "inference-loc": str(place)}
        self._note(one, outcome | ({"error_message": _shortened(reason)} if reason else {}))
        return ""

    def _note(self, one: BatchInput, outcome: dict[str, str]) -> None:
        self._manifest.write(_json({"source": one.source, **outcome}))


def _json(value: dict[str, str]) -> bytes:
    # Half a surrogate pair, which a message of the user's code may have, becomes its JSON escape.
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def _shortened(reason: str) -> str:
    return reason if len(reason) <= _LONGEST_REASON else reason[:_LONGEST_REASON] + "..."
