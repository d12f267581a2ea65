# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelSpecification(_base.MappingMethods, _base.Model):
    """Least resources of a service of the model.

    Attributes:
        min_cpu (str | None): Least CPU.
        min_gpu (str | None): Least GPU.
        min_memory (str | None): Least memory.
        min_ascend (str | None): Least Ascend.

    Source: ModelArts API Reference, ai_application_management/querying_the_ai_application_list.rst, Table 6;
    ModelArts API Reference, model_management/obtaining_models.rst (6d9fb12), Table 6
    """

    min_cpu: str | None = UNSET
    min_gpu: str | None = UNSET
    min_memory: str | None = UNSET
    min_ascend: str | None = UNSET
