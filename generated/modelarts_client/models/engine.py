from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.engine_image_info import EngineImageInfo


@reads(
    {
        "image_info": Nested("EngineImageInfo"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class Engine(Model):
    """An engine of training jobs.

    Attributes:
        engine_id (str | Unset): ID of the engine, for example caffe-1.0.0-python2.7.
        engine_name (str | Unset): Name of the engine, for example Caffe.
        engine_version (str | Unset): Version of the engine, for example PyTorch-1.4.0-python3.6.
        v1_compatible (bool | Unset): Whether the engine runs in v1 compatible mode.
        run_user (str | Unset): UID that the engine runs as.
        image_info (EngineImageInfo | Unset): Images of an engine.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-184; ModelArts API Reference,
    training_management/obtaining_the_preset_ai_frameworks_supported_by_a_training_job.rst, Table 3
    """

    engine_id: str | Unset = UNSET
    engine_name: str | Unset = UNSET
    engine_version: str | Unset = UNSET
    v1_compatible: bool | Unset = UNSET
    run_user: str | Unset = UNSET
    image_info: EngineImageInfo | Unset = UNSET
