"""Models for tests, with packages in real storage and direct calls of the handlers."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

import pytest
from modelarts_emulator.calls import Call
from modelarts_emulator.contract import JsonValue, Problem
from modelarts_emulator.iam.accounts import Accounts
from modelarts_emulator.models.handlers import HANDLERS
from modelarts_emulator.models.registry import Models
from modelarts_emulator.models.source import LIMITS
from modelarts_emulator.obs.records import ObjectInfo
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.offsets import Offsets
from modelarts_emulator.staging.transfers import Limits
from modelarts_emulator.state.store import Store

from tests.support.polling import DEADLINE


@dataclass(frozen=True)
class Services:
    """The services that operations on models use."""

    store: Store
    accounts: Accounts
    storage: ObjectStorage
    models: Models
    offsets: Offsets


BUCKET = "model-bucket"
LOCATION = f"/{BUCKET}/digits/"

IMAGES = {"type": "object", "properties": {"images": {"type": "file"}}}
LABEL = {"type": "object", "properties": {"label": {"type": "integer"}}}
CONFIG: dict[str, Any] = {
    "model_type": "PyTorch",
    "model_algorithm": "image_classification",
    "apis": [
        {
            "url": "/",
            "method": "post",
            "request": {"Content-type": "multipart/form-data", "data": IMAGES},
            "response": {"Content-type": "application/json", "data": LABEL},
        }
    ],
}
SCRIPT = """
from model_service.pytorch_model_service import PTServingBaseService


class Digits(PTServingBaseService):
    pass
"""


@dataclass
class Platform:
    """The operations on models of one emulator, without HTTP."""

    services: Services
    project_id: str

    @property
    def models(self) -> Models:
        return self.services.models

    def call(
        self, operation_id: str, *path: str, body: Any = None, query: Mapping[str, JsonValue] | None = None
    ) -> Any:
        values = dict(zip(("project_id", "model_id"), (self.project_id, *path), strict=False))
        identity = self.services.accounts.identity()
        return HANDLERS[operation_id](Call(operation_id, values, query or {}, {}, body, identity, self.services)).body

    def refusal(self, operation_id: str, *path: str, body: Any = None, query: Any = None) -> Problem:
        with pytest.raises(Problem) as caught:
            self.call(operation_id, *path, body=body, query=query)
        return caught.value

    def upload(self, key: str, content: str | bytes) -> None:
        data = content.encode() if isinstance(content, str) else content
        self.services.storage.put_bytes(BUCKET, key, data)

    def package(
        self,
        config: Any = CONFIG,
        script: str | bytes | None = SCRIPT,
        folder: str = "digits/model/",
        files: Mapping[str, bytes] | None = None,
    ) -> None:
        """Upload a package; a config that is bytes is uploaded as it is, None leaves a file out."""
        if config is not None:
            self.upload(f"{folder}config.json", config if isinstance(config, bytes) else json.dumps(config))
        if script is not None:
            self.upload(f"{folder}customize_service.py", script)
        for name, content in (files or {}).items():
            self.upload(f"{folder}{name}", content)

    def create(self, **changes: Any) -> str:
        """Create a model, and return its ID."""
        return cast(str, self.call("CreateModel", body=request(**changes))["model_id"])

    def imported(self, **changes: Any) -> Any:
        """Create a model, wait for the end of its import, and return its details."""
        model_id = self.create(**changes)
        return self.ended(model_id)

    def ended(self, model_id: str) -> Any:
        self.models.wait(model_id, DEADLINE)
        return self.show(model_id)

    def show(self, model_id: str) -> Any:
        return self.call("ShowModel", model_id)

    def files(self, model_id: str) -> set[str]:
        folder = self.models.files(model_id)
        return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def request(**changes: Any) -> dict[str, Any]:
    """A CreateModelRequest; None removes a field."""
    default = {
        "model_name": "digits",
        "model_version": "1.0.0",
        "model_type": "PyTorch",
        "source_location": LOCATION,
    }
    return {name: value for name, value in (default | changes).items() if value is not None}


class Gate(ObjectStorage):
    """Storage whose `open` blocks until the test sets `let`."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.asked = threading.Event()
        self.let = threading.Event()

    def open(self, bucket: str, key: str, version: str | None = None) -> tuple[ObjectInfo, BinaryIO]:
        self.asked.set()
        assert self.let.wait(DEADLINE)
        return super().open(bucket, key, version)


def open_platform(
    data_dir: Path,
    closing: ExitStack,
    limits: Limits = LIMITS,
    make_storage: Callable[[Path], ObjectStorage] = ObjectStorage,
) -> Platform:
    """Open the services on a data directory."""
    store = Store(data_dir / "store.sqlite3")
    closing.callback(store.close)
    storage = make_storage(data_dir / "obs")
    closing.callback(storage.close)
    if not storage.bucket_exists(BUCKET):
        storage.create_bucket(BUCKET)
    accounts = Accounts(store)
    models = Models(store, storage, data_dir, limits=limits)
    closing.callback(models.close)
    return Platform(Services(store, accounts, storage, models, Offsets()), accounts.account.project_id)
