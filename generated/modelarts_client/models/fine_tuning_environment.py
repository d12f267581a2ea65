# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.fine_tuning_variable import FineTuningVariable


@_base.reads(
    {
        "envs": _codecs.Each(_codecs.Nested("FineTuningVariable")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class FineTuningEnvironment(_base.MappingMethods, _base.Model):
    """Environment of a fine-tuning job.

    Attributes:
        envs (list[FineTuningVariable]): Environment variables.

    Source: huaweicloudsdkmodelarts 3.1.219, TaskEnv; terraform-provider-huaweicloud,
    docs/resources/modelarts_training_job.md
    """

    envs: list[FineTuningVariable] = UNSET
