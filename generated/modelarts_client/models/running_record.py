# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.recover_record import RecoverRecord
    from ..models.run_recovery import RunRecovery
    from ..models.run_start_type import RunStartType


@_base.reads(
    {
        "start_type": _codecs.Choice("RunStartType"),
        "end_recover": _codecs.Choice("RunRecovery"),
        "end_recover_before_downgrade": _codecs.Choice("RunRecovery"),
        "recover_records": _codecs.Each(_codecs.Nested("RecoverRecord")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class RunningRecord(_base.MappingMethods, _base.Model):
    """One run of a job.

    Attributes:
        start_at (int | None): Start of the run, in s since 1970.
        end_at (int | None): End of the run, in s since 1970.
        start_type (RunStartType | str | None): How a run began: scheduled (init_or_rescheduled) or restarted in place (restarted).
        end_reason (str | None): Why the run ended.
        end_related_task (str | None): Task that ended the run, for example worker-0.
        end_recover (RunRecovery | str | None): Fault tolerance that followed a run.
        end_recover_before_downgrade (RunRecovery | str | None): Fault tolerance that followed a run.
        xpu_start_at (int | None): When the accelerator cards were started, in s since 1970.
        recover_records (list[RecoverRecord]): Recoveries that followed the run.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 60;
    huaweicloudsdkmodelarts 3.1.219, RunningRecord
    """

    start_at: int | None = UNSET
    end_at: int | None = UNSET
    start_type: RunStartType | str | None = UNSET
    end_reason: str | None = UNSET
    end_related_task: str | None = UNSET
    end_recover: RunRecovery | str | None = UNSET
    end_recover_before_downgrade: RunRecovery | str | None = UNSET
    xpu_start_at: int | None = UNSET
    recover_records: list[RecoverRecord] = UNSET
