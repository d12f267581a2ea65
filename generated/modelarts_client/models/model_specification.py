from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelSpecification(Model):
    """Least resources of a service of the model.

    Attributes:
        min_cpu (str | Unset): Least CPU.
        min_gpu (str | Unset): Least GPU.
        min_memory (str | Unset): Least memory.
        min_ascend (str | Unset): Least Ascend.

    Source: ModelArts API Reference, ai_application_management/querying_the_ai_application_list.rst, Table 6;
    ModelArts API Reference, model_management/obtaining_models.rst (6d9fb12), Table 6
    """

    min_cpu: str | Unset = UNSET
    min_gpu: str | Unset = UNSET
    min_memory: str | Unset = UNSET
    min_ascend: str | Unset = UNSET
