# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.engine_and_runtimes_response import EngineAndRuntimesResponse


@_base.reads(
    {
        "engine_runtimes": _codecs.Each(_codecs.Nested("EngineAndRuntimesResponse")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ShowModelEngineAndRuntimeResponse(_base.MappingMethods, _base.Model):
    """A page of engines and their runtimes.

    Attributes:
        count (int): Number of engines on this page. At least 0.
        total_count (int): Number of engines on all pages. At least 0.
        engine_runtimes (list[EngineAndRuntimesResponse]): The engines.

    Source: 000_dc9998aee2e754f6.txt, Response Parameters; 003_a4dc8ac54fbecbc8.txt, ai-engine-runtimes, Table 4;
    ModelArts API Reference, ai_application_management/obtaining_the_model_runtime.rst, Table 4
    """

    count: int
    total_count: int
    engine_runtimes: list[EngineAndRuntimesResponse]
