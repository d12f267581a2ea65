"""Files in OBS that jobs, algorithms and models can be made of."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

BOOT_FILE: Final = "boot.py"
ENDLESS_FILE: Final = "endless.py"
FACTS: Final[Mapping[str, str]] = {"model_type": "PyTorch"}
"""What the files are, by the name of the field of requests that says it."""

FILES: Final[Mapping[str, bytes]] = {
    BOOT_FILE: b"print('loss=0.5', flush=True)\n",
    ENDLESS_FILE: b"import signal\nprint('begun', flush=True)\nsignal.pause()\n",
    "model/config.json": json.dumps(
        {
            **FACTS,
            "model_algorithm": "image_classification",
            "apis": [
                {
                    "request": {
                        "Content-type": "multipart/form-data",
                        "data": {"type": "object", "properties": {"images": {"type": "file"}}},
                    },
                    "response": {"data": {"type": "object", "properties": {"bytes": {"type": "integer"}}}},
                }
            ],
        }
    ).encode(),
    "model/customize_service.py": b"""\
from model_service.pytorch_model_service import PTServingBaseService


class ByteCount(PTServingBaseService):
    def __init__(self, model_name, model_path):
        self.model_path = model_path

    def _preprocess(self, data):
        return [len(file.read()) for files in data.values() for file in files.values()]

    def _inference(self, data):
        return sum(data)

    def _postprocess(self, data):
        return {"bytes": data}
""",
}
"""The files, by their path below a folder: one that is run, one that runs until it is stopped, and a package of a
model."""
