from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Each, Model, Nested, reads

if TYPE_CHECKING:
    from ..models.engine import Engine


@reads(
    {
        "items": Each(Nested("Engine")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class EngineListResponse(Model):
    """Engines of training jobs.

    Attributes:
        total (int): Number of engines.
        items (list[Engine]): The engines.
    """

    total: int
    items: list[Engine]
