# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.fine_tuning_checkpoints import FineTuningCheckpoints
    from ..models.fine_tuning_environment import FineTuningEnvironment


@_base.reads(
    {
        "task_env": _codecs.Nested("FineTuningEnvironment"),
        "checkpoint_config": _codecs.Nested("FineTuningCheckpoints"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class FineTuningConfig(_base.MappingMethods, _base.Model):
    """Settings of a fine-tuning job.

    Attributes:
        ft_job_uuid (str | None): ID of the model.
        ft_train_type (str | None): How the model is trained.
        model_type (str | None): Type of the model.
        train_output_path (str | None): Where the output of the job goes.
        train_process (float | None): Progress of the training; no source names the unit.
        checkpoint_id (str | None): ID of a checkpoint.
        task_env (FineTuningEnvironment): Environment of a fine-tuning job.
        checkpoint_config (FineTuningCheckpoints): Checkpoints of a fine-tuning job.

    Source: huaweicloudsdkmodelarts 3.1.219, MasJobConfig; terraform-provider-huaweicloud,
    docs/resources/modelarts_training_job.md
    """

    ft_job_uuid: str | None = UNSET
    ft_train_type: str | None = UNSET
    model_type: str | None = UNSET
    train_output_path: str | None = UNSET
    train_process: float | None = UNSET
    checkpoint_id: str | None = UNSET
    task_env: FineTuningEnvironment = UNSET
    checkpoint_config: FineTuningCheckpoints = UNSET
