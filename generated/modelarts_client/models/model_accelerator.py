from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.model_accelerator_type import ModelAcceleratorType


@reads(
    {
        "type_": Choice("ModelAcceleratorType"),
    },
    names={
        "type_": "type",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelAccelerator(Model):
    """Accelerator card of a runtime.

    Attributes:
        type_ (ModelAcceleratorType | str): Kind of accelerator card; none for CPU only.
        name (str | Unset): Name of the card, for example SNT9.
        cuda_version (str | Unset): Version of CUDA, for example cuda 10.2.
        driver_version_section (str | Unset): Versions of the driver, for example C8x.

    Source: 000_dc9998aee2e754f6.txt, Response Parameters; 003_a4dc8ac54fbecbc8.txt, ai-engine-runtimes, Table 6;
    ModelArts API Reference, ai_application_management/obtaining_the_model_runtime.rst, Table 6
    """

    type_: ModelAcceleratorType | str
    name: str | Unset = UNSET
    cuda_version: str | Unset = UNSET
    driver_version_section: str | Unset = UNSET
