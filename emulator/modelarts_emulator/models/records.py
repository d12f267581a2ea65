"""The stored records of models: the fields of a ShowModelResponse, each change atomic.

There are two more documents for each model: one with its project, to find imports after a restart, and one that
reserves its name and version.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from modelarts_emulator.contract import Json
from modelarts_emulator.state.fields import text
from modelarts_emulator.state.index import Column, Index, number_at, text_at
from modelarts_emulator.state.selection import Page, Selection
from modelarts_emulator.state.store import Store

PUBLISHING, PUBLISHED, FAILED = "publishing", "published", "failed"
SETTLED = frozenset({PUBLISHED, FAILED})

_MODEL, _OWNER, _NAME, _REQUEST = "model", "model_owner", "model_name", "model_request"
_ALL_PROJECTS = ""


def _version(document: str) -> str:
    """The SQL of a number in whose order versions are: of 1.2.3 it is 10203."""
    version = f"json_extract({document}, '$.model_version')"
    minor = f"substr({version}, instr({version}, '.') + 1)"
    micro = f"substr({minor}, instr({minor}, '.') + 1)"
    return f"CAST({version} AS INTEGER) * 10000 + CAST({minor} AS INTEGER) * 100 + CAST({micro} AS INTEGER)"


_TEXTS = ("model_name", "description", "model_version", "model_status", "workspace_id", "model_type")
_INDEX: Final = Index(
    _MODEL,
    {name: text_at(name) for name in _TEXTS}
    | {name: number_at(name) for name in ("create_at", "model_size")}
    | {"version": Column(_version, number=True)},
)


class DuplicateModelError(Exception):
    """A model of the project has the same name and version."""


class ModelRecords:
    """The models of all projects.

    Args:
        store: the documents.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._store.take_up(_INDEX)

    def add(self, project_id: str, model: Json, request: Json) -> None:
        """Store a new model and its request.

        Raises:
            DuplicateModelError: its name and version are taken.
        """
        model_id, name = text(model, "model_id"), _full_name(model)
        with self._store.exclusive():
            if self._store.get(_NAME, name, project_id) is not None:
                raise DuplicateModelError
            self._store.put(_OWNER, model_id, _ALL_PROJECTS, {"model_id": model_id, "project_id": project_id})
            self._store.put(_REQUEST, model_id, project_id, request)
            self._store.put(_MODEL, model_id, project_id, model)
            self._store.put(_NAME, name, project_id, {"model_id": model_id})

    def get(self, project_id: str, model_id: str) -> Json | None:
        """The record; None when there is no such model in the project."""
        return self._store.get(_MODEL, model_id, project_id)

    def request(self, project_id: str, model_id: str) -> Json | None:
        """The request that created a model; None when there is no such model in the project."""
        return self._store.get(_REQUEST, model_id, project_id)

    def select(self, project_id: str, selection: Selection) -> Page:
        """The records of the project that a list asks for."""
        return self._store.select(_INDEX, project_id, selection)

    def update(self, project_id: str, model_id: str, change: Callable[[Json], Json | None]) -> Json | None:
        """Change a record atomically.

        Args:
            project_id: project of the model.
            model_id: the model.
            change: gets the record, and returns the new one, or None to leave it unchanged.

        Returns:
            The record after the change; None when there is no such model.
        """
        return self._store.update(_MODEL, model_id, project_id, change)

    def remove(self, project_id: str, model_id: str) -> bool:
        """Remove a model, and free its name.

        Returns:
            False when there is no such model.
        """
        with self._store.exclusive():
            record = self.get(project_id, model_id)
            if record is None:
                return False
            self._store.delete(_NAME, _full_name(record), project_id)
            self._store.delete(_REQUEST, model_id, project_id)
            return self._store.delete(_MODEL, model_id, project_id)

    def owners(self) -> dict[str, str]:
        """The project of each model, by model ID."""
        documents = self._store.list(_OWNER, _ALL_PROJECTS)
        return {text(document, "model_id"): text(document, "project_id") for document in documents}

    def disown(self, model_id: str) -> None:
        """Remove the document with the project of a model, once nothing else is left of the model."""
        self._store.delete(_OWNER, model_id, _ALL_PROJECTS)


def _full_name(model: Json) -> str:
    return f"{text(model, 'model_name')} {text(model, 'model_version')}"
