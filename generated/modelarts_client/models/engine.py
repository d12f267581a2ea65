# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.engine_image_info import EngineImageInfo


@_base.reads(
    {
        "image_info": _codecs.Nested("EngineImageInfo"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class Engine(_base.MappingMethods, _base.Model):
    """An engine of training jobs.

    Attributes:
        engine_id (str | None): ID of the engine, for example caffe-1.0.0-python2.7.
        engine_name (str | None): Name of the engine, for example Caffe.
        engine_version (str | None): Version of the engine, for example PyTorch-1.4.0-python3.6.
        v1_compatible (bool | None): Whether the engine runs in v1 compatible mode.
        run_user (str | None): UID that the engine runs as.
        image_info (EngineImageInfo): Images of an engine.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-184; ModelArts API Reference,
    training_management/obtaining_the_preset_ai_frameworks_supported_by_a_training_job.rst, Table 3
    """

    engine_id: str | None = UNSET
    engine_name: str | None = UNSET
    engine_version: str | None = UNSET
    v1_compatible: bool | None = UNSET
    run_user: str | None = UNSET
    image_info: EngineImageInfo = UNSET
