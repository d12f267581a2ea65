from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Each, Model, Nested, reads

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
        count (int): Number of engines on this page.
        total_count (int): Number of engines on all pages.
        engine_runtimes (list[EngineAndRuntimesResponse]): The engines.
    """

    count: int
    total_count: int
    engine_runtimes: list[EngineAndRuntimesResponse]
