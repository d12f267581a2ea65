# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class FineTuningCheckpoints(_base.MappingMethods, _base.Model):
    """Checkpoints of a fine-tuning job.

    Attributes:
        checkpoint_id (str | None): ID of a checkpoint.
        save_checkpoints_max (int | None): Most checkpoints to keep; 0 for none, -1 for any number.
        skipped_steps (int | None): Number of steps to skip. At least 0.
        restore_training (int | None): Whether the training goes on from a checkpoint (1) or not (0).

    Source: huaweicloudsdkmodelarts 3.1.219, CheckpointConf; terraform-provider-huaweicloud,
    docs/resources/modelarts_training_job.md
    """

    checkpoint_id: str | None = UNSET
    save_checkpoints_max: int | None = UNSET
    skipped_steps: int | None = UNSET
    restore_training: int | None = UNSET
