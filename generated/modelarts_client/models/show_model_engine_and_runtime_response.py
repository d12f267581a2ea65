from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.engine_and_runtimes_response import EngineAndRuntimesResponse


@reads(
    {
        "engine_runtimes": Each(Nested("EngineAndRuntimesResponse")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ShowModelEngineAndRuntimeResponse(Model):
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
