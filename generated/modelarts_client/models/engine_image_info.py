# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class EngineImageInfo(_base.MappingMethods, _base.Model):
    """Images of an engine.

    Attributes:
        cpu_image_url (str | None): Image for CPU flavors.
        gpu_image_url (str | None): Image for GPU flavors; may be empty.
        image_version (str | None): Version of the image.

    Source: ModelArts API Reference,
    training_management/obtaining_the_preset_ai_frameworks_supported_by_a_training_job.rst, Table 4
    """

    cpu_image_url: str | None = UNSET
    gpu_image_url: str | None = UNSET
    image_version: str | None = UNSET
