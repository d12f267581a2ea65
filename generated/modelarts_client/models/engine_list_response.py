from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

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
        total (int): Number of engines. At least 0.
        items (list[Engine]): The engines.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-183; ModelArts API Reference,
    training_management/obtaining_the_preset_ai_frameworks_supported_by_a_training_job.rst, Table 2
    """

    total: int
    items: list[Engine]
