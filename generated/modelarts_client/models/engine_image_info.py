from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class EngineImageInfo(Model):
    """Images of an engine.

    Attributes:
        cpu_image_url (str | Unset): Image for CPU flavors.
        gpu_image_url (str | Unset): Image for GPU flavors; may be empty.
        image_version (str | Unset): Version of the image.

    Source: ModelArts API Reference,
    training_management/obtaining_the_preset_ai_frameworks_supported_by_a_training_job.rst, Table 4
    """

    cpu_image_url: str | Unset = UNSET
    gpu_image_url: str | Unset = UNSET
    image_version: str | Unset = UNSET
