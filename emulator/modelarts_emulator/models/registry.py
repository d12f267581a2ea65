"""The models of all projects: copying their packages from OBS, checking and keeping them."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from modelarts_emulator.contract import Json
from modelarts_emulator.models.config import IMAGE_TYPES
from modelarts_emulator.models.details import failed, overrides, published
from modelarts_emulator.models.package import (
    FOLDER,
    ModelPackage,
    PackageError,
    image_package,
    is_image_address,
    read_package,
)
from modelarts_emulator.models.records import PUBLISHED, SETTLED, ModelRecords
from modelarts_emulator.models.source import LIMITS, fetch_package, fetch_script
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.staging.obs_paths import relative_file
from modelarts_emulator.staging.transfers import Limits, StagingCancelledError
from modelarts_emulator.state.fields import text
from modelarts_emulator.state.insisting import insist
from modelarts_emulator.state.removal import remove_tree
from modelarts_emulator.state.store import Store

IMPORTS_AT_ONCE = 4
"""How many models are imported at the same time, in threads that stay."""

_log = logging.getLogger(__name__)


class ModelInUseError(Exception):
    """A service has the model deployed."""


@dataclass(frozen=True)
class _Import:
    """An import that has not ended."""

    cancelled: threading.Event
    future: Future[None]


class Models:
    """The models of all projects, and their files.

    Imports that had not ended when a former emulator of the same data directory did start again.

    Args:
        store: documents of the models.
        storage: the storage that has the packages.
        data_dir: the data directory; files are in `models` below it.
        limits: the largest package that is imported.

    Attributes:
        records: records of the models.
        in_use: returns for a project and a model whether a service has the model deployed; set by the services.
    """

    def __init__(self, store: Store, storage: ObjectStorage, data_dir: Path, *, limits: Limits = LIMITS) -> None:
        self.records = ModelRecords(store)
        self.in_use: Callable[[str, str], bool] = lambda _project_id, _model_id: False
        self._storage = storage
        self._limits = limits
        self._root = data_dir / "models"
        self._root.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._staying = threading.RLock()
        self._lock = threading.Lock()
        self._imports: dict[str, _Import] = {}
        self._closed = threading.Event()
        self._workers = ThreadPoolExecutor(IMPORTS_AT_ONCE, thread_name_prefix="model-import")
        self.recover()

    def create(self, project_id: str, model: Json, request: Json) -> None:
        """Store a new model and import it in the background.

        Args:
            project_id: project that the model belongs to.
            model: the model as the API answers it, in the status publishing.
            request: the request that creates it.

        Raises:
            DuplicateModelError: a model of the project has this name and version.
        """
        self.records.add(project_id, model, request)
        self._begin(project_id, text(model, "model_id"))

    def get(self, project_id: str, model_id: str) -> Json | None:
        """The model as the API answers it; None when there is no such model in the project."""
        return self.records.get(project_id, model_id)

    def files(self, model_id: str) -> Path:
        """The local folder `model` of a published model, which must not be written to; missing for an image."""
        return self._directory(model_id) / FOLDER

    @contextmanager
    def staying(self) -> Iterator[None]:
        """Keep models from being deleted while the context lasts, so that a model can be checked and then used.

        `in_use` is called inside it, so what `in_use` waits for must not wait for this context.
        """
        with self._staying:
            yield

    def delete(self, project_id: str, model_id: str) -> bool:
        """Delete a model and its files; its import ends.

        Returns:
            False when there is no such model.

        Raises:
            ModelInUseError: a service has it deployed.
        """
        with self._staying:
            if self.records.get(project_id, model_id) is None:
                return False
            if self.in_use(project_id, model_id):
                raise ModelInUseError
            self.records.remove(project_id, model_id)
        self._end_import(model_id)
        self._remove(model_id)
        return True

    def wait(self, model_id: str, timeout: float | None = None) -> None:
        """Wait until the import of a model has ended.

        Args:
            model_id: the model.
            timeout: longest time to wait, in s; without a limit when None.

        Raises:
            TimeoutError: the import has not ended in this time.
        """
        with self._lock:
            running = self._imports.get(model_id)
        if running is not None and wait([running.future], timeout).not_done:
            raise TimeoutError(f"the import of model {model_id} has not ended after {timeout} s")

    def recover(self) -> None:
        """Start imports again that a former emulator did not end, and remove the files of deleted models."""
        owners = self.records.owners()
        for model_id, project_id in owners.items():
            try:
                self._recover(project_id, model_id)
            except sqlite3.Error:
                raise
            except Exception:  # noqa: BLE001 - the boundary: the emulator starts, whatever is wrong with one model
                _log.exception("model %s of a former emulator could not be settled", model_id)
        for entry in self._root.iterdir():
            if entry.name not in owners:
                remove_tree(entry)

    def _recover(self, project_id: str, model_id: str) -> None:
        model = self.records.get(project_id, model_id)
        if model is None:
            self._remove(model_id)
        elif text(model, "model_status") not in SETTLED:
            self._begin(project_id, model_id)

    def close(self) -> None:
        """End all threads; imports that have not ended start again with the next emulator. Can be called twice."""
        self._closed.set()
        self._workers.shutdown(cancel_futures=True)

    def _begin(self, project_id: str, model_id: str) -> None:
        cancelled = threading.Event()
        with self._lock:
            future = self._workers.submit(self._import, project_id, model_id, cancelled)
            self._imports[model_id] = _Import(cancelled, future)

    def _end_import(self, model_id: str) -> None:
        with self._lock:
            running = self._imports.get(model_id)
        if running is None:
            return
        running.cancelled.set()
        if not running.future.cancel():
            wait([running.future])
        with self._lock:
            self._imports.pop(model_id, None)

    def _import(self, project_id: str, model_id: str, cancelled: threading.Event) -> None:
        """Import a model, as the target of a thread; whatever happens, the model does not stay publishing."""
        try:
            request = self.records.request(project_id, model_id) or {}
            package = self._package(model_id, request, lambda: cancelled.is_set() or self._closed.is_set())
            changes = published(request, package)
        except StagingCancelledError:
            return  # it is being deleted, or starts again with the next emulator
        except PackageError as error:
            changes = failed(error)
        except OSError as error:
            _log.warning("model %s was not imported: %s", model_id, error)
            changes = failed(PackageError(f"The files cannot be kept: {error.strerror}."))
        except Exception:  # noqa: BLE001 - the boundary: a defect goes to the log, and the import has failed
            _log.exception("model %s was not imported", model_id)
            changes = failed(PackageError("Internal error of the emulator; see its log."))

        def record() -> None:
            model = self.records.update(project_id, model_id, lambda model: model | changes)
            if model is None or model["model_status"] != PUBLISHED:
                remove_tree(self._directory(model_id))

        insist(record, self._closed, f"the end of the import of model {model_id}")
        with self._lock:
            self._imports.pop(model_id, None)

    def _package(self, model_id: str, request: Json, cancelled: Callable[[], bool]) -> ModelPackage:
        """The package of a model, after copying its files."""
        location, model_type = text(request, "source_location"), text(request, "model_type")
        if is_image_address(location, model_type):
            return image_package(location, model_type, overrides(request, []))
        incoming = self._directory(model_id) / "incoming"
        remove_tree(self._directory(model_id))
        folder = fetch_package(self._storage, location, incoming, cancelled=cancelled, limits=self._limits)
        if script := text(request, "execution_code"):
            fetch_script(self._storage, script, folder)
        package = read_package(folder, model_type, overrides(request, []))
        if model_type not in IMAGE_TYPES:
            folder.rename(self.files(model_id))
        remove_tree(incoming)
        return package

    def _directory(self, model_id: str) -> Path:
        """IDs are generated by the emulator; they are checked all the same."""
        return self._root / relative_file(model_id).name

    def _remove(self, model_id: str) -> None:
        remove_tree(self._directory(model_id))
        self.records.disown(model_id)
