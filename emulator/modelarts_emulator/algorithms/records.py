"""The stored records of algorithms: each is an AlgorithmResponse.

Source: api-ref training_management/creating_an_algorithm.rst, Tables 19 to 31.
"""

from __future__ import annotations

import copy
import threading
import uuid
from collections.abc import Callable
from typing import Final

from modelarts_emulator.algorithms.checks import EngineSource, checked
from modelarts_emulator.algorithms.code_tree import CodeObjects, with_code
from modelarts_emulator.contract import Identity, Json, JsonValue
from modelarts_emulator.problems import invalid_parameter
from modelarts_emulator.state.clock import now_ms
from modelarts_emulator.state.fields import mapping, objects, text
from modelarts_emulator.state.index import Index, number_at, text_at
from modelarts_emulator.state.selection import Page, Selection, one_of
from modelarts_emulator.state.store import Store

_ALGORITHM: Final = "algorithm"
TEXT_KEYS: Final = ("name", "id", "description", "user_name", "source", "workspace_id")
NUMBER_KEYS: Final = ("create_time", "update_time")
"""The fields of the metadata that lists search and sort by."""

_INDEX: Final = Index(
    _ALGORITHM,
    {key: text_at("metadata", key) for key in TEXT_KEYS} | {key: number_at("metadata", key) for key in NUMBER_KEYS},
    searched="name",
)


class DuplicateAlgorithmError(Exception):
    """An algorithm of the project has this name."""


class Algorithms:
    """The algorithms of all projects.

    Args:
        store: the documents.
        engines: the engines that jobs have.
        storage: the objects of OBS, among them the code.
        clock: the time in ms since 1970.
    """

    def __init__(
        self, store: Store, engines: EngineSource, storage: CodeObjects, clock: Callable[[], int] = now_ms
    ) -> None:
        self._store = store
        self._engines = engines
        self._storage = storage
        self._store.take_up(_INDEX)
        self._clock = clock
        self._changing = threading.Lock()

    def add(self, project_id: str, request: Json, identity: Identity) -> Json:
        """Store a new algorithm.

        Returns:
            The algorithm.

        Raises:
            DuplicateAlgorithmError: its name is taken.
            Problem: no job can run it.
        """
        content = checked(_content(request), self._engines)
        algorithm_id = str(uuid.uuid4())
        metadata: Json = {
            "workspace_id": "0",
            "ai_project": "default-ai-project",
            "tags": None,
            **mapping(request, "metadata"),
            "id": algorithm_id,
            "description": text(mapping(request, "metadata"), "description"),
            "user_name": identity.user_name,
            "domain_id": identity.domain_id,
            "source": "custom",
            "api_version": "",
            "is_valid": True,
            "state": "",
            "attr_list": None,
            "version_num": 0,
            "create_time": self._clock(),
            "update_time": 0,
        }
        algorithm = with_code({**content, "metadata": metadata}, self._storage)
        with self._changing:
            self._check_name(project_id, metadata)
            self._store.put(_ALGORITHM, algorithm_id, project_id, algorithm)
        return algorithm

    def get(self, project_id: str, algorithm_id: str) -> Json | None:
        """The algorithm; None when there is none with this ID."""
        return self._store.get(_ALGORITHM, algorithm_id, project_id)

    def select(self, project_id: str, selection: Selection) -> Page:
        """The algorithms of a project that a list asks for, by the columns TEXT_KEYS and NUMBER_KEYS."""
        return self._store.select(_INDEX, project_id, selection)

    def change(self, project_id: str, algorithm_id: str, request: Json) -> Json | None:
        """Replace what a request names; the rest stays.

        Returns:
            The algorithm after the change; None when there is none with this ID.

        Raises:
            DuplicateAlgorithmError: its new name is taken.
            Problem: the request names another ID, or no job can run what comes of it.
        """
        with self._changing:
            known = self.get(project_id, algorithm_id)
            if known is None:
                return None
            changes = mapping(request, "metadata")
            if changes.get("id", algorithm_id) != algorithm_id:
                raise invalid_parameter("metadata.id", changes["id"], "is another algorithm's", "Leave it out.")
            metadata = mapping(known, "metadata") | changes | {"update_time": self._clock()}
            self._check_name(project_id, metadata)
            replaced = {name: value for name, value in _content(request).items() if name in request}
            changed = checked(known | replaced, self._engines) | {"metadata": metadata}
            if "job_config" in request:
                changed = with_code(changed, self._storage)
            self._store.put(_ALGORITHM, algorithm_id, project_id, changed)
        return changed

    def remove(self, project_id: str, algorithm_id: str) -> bool:
        """Remove an algorithm; False when there is none with this ID."""
        with self._changing:  # a change that is under way would store it again
            return self._store.delete(_ALGORITHM, algorithm_id, project_id)

    def _check_name(self, project_id: str, metadata: Json) -> None:
        same_name = Selection([one_of("name", [text(metadata, "name")])])
        for other in self._store.select(_INDEX, project_id, same_name).documents:
            if mapping(other, "metadata").get("id") != metadata.get("id"):
                raise DuplicateAlgorithmError


def _content(request: Json) -> Json:
    """All but the metadata, as the answers have it."""
    requirements = objects(request, "resource_requirements")
    shown: list[JsonValue] = [
        item | ({"value": item["values"]} if item.get("values") is not None else {}) for item in requirements
    ]
    return {
        **copy.deepcopy(request),
        "job_config": {"command": "", **mapping(request, "job_config")},
        "resource_requirements": shown or None,
        "advanced_config": mapping(request, "advanced_config"),
    }
