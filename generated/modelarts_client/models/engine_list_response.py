# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.engine import Engine


@_base.reads(
    {
        "items": _codecs.Each(_codecs.Nested("Engine")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class EngineListResponse(_base.KeysMethod, _base.ValuesMethod, _base.GetMethod, _base.Model):
    """Engines of training jobs.

    Attributes:
        total (int): Number of engines. At least 0.
        items (list[Engine]): The engines.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-183; ModelArts API Reference,
    training_management/obtaining_the_preset_ai_frameworks_supported_by_a_training_job.rst, Table 2
    """

    total: int
    items: list[Engine]
