"""Model packages for the tests of models and services, on this machine."""

from __future__ import annotations

import json
from pathlib import Path

_IMAGES = {"type": "object", "properties": {"images": {"type": "file"}}}
_ANSWER = {"type": "object", "properties": {"label": {"type": "string"}}}

SCRIPT = """
import os

from model_service.pytorch_model_service import PTServingBaseService


class Echo(PTServingBaseService):
    def _preprocess(self, data):
        return data

    def _inference(self, data):
        if "images" not in data:
            return {"got": data}
        name, file = next(iter(data["images"].items()))
        return {"name": name, "size": len(file.read())}

    def _postprocess(self, data):
        return {**data, "version": os.environ.get("ANSWERED_BY", "")}
"""


def write_package(parent: Path, script: str = SCRIPT, *, config: bytes | None = None) -> Path:
    """Write a package into the folder ``model`` below ``parent``, which is returned.

    Args:
        parent: The folder.
        script: The content of ``customize_service.py``.
        config: The content of ``config.json``; an API for images by default.
    """
    folder = parent / "model"
    folder.mkdir(parents=True, exist_ok=True)
    api = {
        "url": "/",
        "method": "post",
        "request": {"Content-type": "multipart/form-data", "data": _IMAGES},
        "response": {"Content-type": "application/json", "data": _ANSWER},
    }
    usual = {"model_type": "PyTorch", "model_algorithm": "image_classification", "apis": [api]}
    (folder / "config.json").write_bytes(config if config is not None else json.dumps(usual).encode())
    (folder / "customize_service.py").write_text(script)
    return parent
