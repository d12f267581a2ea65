"""Values for the placeholders in the samples of chapters 7 and 8.

A string literal that is a placeholder as a whole is replaced by a value: the name of a model or a service, an ID, a
path. Variables that the samples use and never set are set by the tests.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from tests.conformance.sample import Sample

NETWORK: Final = {
    "vpc_id": "3c8a8f4e-8a3b-4d60-9a3f-d8cf0a8b5a2c",
    "subnet_network_id ": "5c7b1c1f-40a1-4e6c-a6a3-3f2f6a6f5a11",
    "security_group_id": "0d5e3a53-6a41-46f8-8a34-1c1d9d3a4d77",
}
"""Placeholders of `deploy_predictor` (8.2) that have the same value in each test."""
PARAMETER: Final = {
    "url": "/",
    "param_name": "brightness",
    "param_type": "number",
    "min": "0",
    "max": "1.5",
    "param_desc": "How bright the image is",
}
"""The same for `Params` (7.1)."""
PACKAGE: Final = {"package_name": "numpy", "version": "1.15.0", "restraint": "ATLEAST"}
"""The same for `Packages` (7.1)."""
SPECIFICATION: Final = "modelarts.vm.cpu.2u"
MAPPING_RULE: Final = {"type": "object", "properties": {"number": {"type": "number", "index": 1}}}

_PLACEHOLDERS: Final = frozenset(
    {
        *NETWORK,
        *PARAMETER,
        *PACKAGE,
        "input your model id",
        "input you model id",
        "input your model_id",
        "model_id",
        "model_id1",
        "model_id2",
        "input model name",
        "OBS_PATH",
        "input your service_id",
        "input service predictor name",
        "input service transformer name",
        "specification",
        "src_path",
        "dest_path",
        "req_uri",
        "mapping_type",
        "mapping_rule",
    }
)
_TEXT: Final = re.compile(r"""(["'])(.*?)\1""")


@dataclass(frozen=True)
class InferenceNames:
    """The values of placeholders.

    Attributes:
        values: by placeholder; those that are the same in each test may be left out.
    """

    values: Mapping[str, Any]

    def fill(self, sample: Sample) -> str:
        """The runnable code of a sample.

        Raises:
            ValueError: a placeholder has no value.
        """
        values = {
            **NETWORK,
            **PARAMETER,
            **PACKAGE,
            "specification": SPECIFICATION,
            "req_uri": "/",
            "mapping_type": "csv",
            "mapping_rule": MAPPING_RULE,
            **self.values,
        }

        def value(text: re.Match[str]) -> str:
            if text[2] not in _PLACEHOLDERS:
                return text[0]
            if text[2] not in values:
                raise ValueError(f"{sample.id}: no value for {text[2]}")
            return repr(values[text[2]])

        return _TEXT.sub(value, sample.mended())
