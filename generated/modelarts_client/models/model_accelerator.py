# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.model_accelerator_type import ModelAcceleratorType


@_base.reads(
    {
        "type_": _codecs.Choice("ModelAcceleratorType"),
    },
    names={
        "type_": "type",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelAccelerator(_base.MappingMethods, _base.Model):
    """Accelerator card of a runtime.

    Attributes:
        type_ (ModelAcceleratorType | str): Kind of accelerator card; none for CPU only.
        name (str | None): Name of the card, for example SNT9.
        cuda_version (str | None): Version of CUDA, for example cuda 10.2.
        driver_version_section (str | None): Versions of the driver, for example C8x.

    Source: 000_dc9998aee2e754f6.txt, Response Parameters; 003_a4dc8ac54fbecbc8.txt, ai-engine-runtimes, Table 6;
    ModelArts API Reference, ai_application_management/obtaining_the_model_runtime.rst, Table 6
    """

    type_: ModelAcceleratorType | str
    name: str | None = UNSET
    cuda_version: str | None = UNSET
    driver_version_section: str | None = UNSET
