from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.recover_record import RecoverRecord
    from ..models.run_recovery import RunRecovery
    from ..models.run_start_type import RunStartType


@reads(
    {
        "start_type": Choice("RunStartType"),
        "end_recover": Choice("RunRecovery"),
        "end_recover_before_downgrade": Choice("RunRecovery"),
        "recover_records": Each(Nested("RecoverRecord")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class RunningRecord(Model):
    """One run of a job.

    Attributes:
        start_at (int | Unset): Start of the run, in s since 1970.
        end_at (int | Unset): End of the run, in s since 1970.
        start_type (RunStartType | str | Unset): How a run began: scheduled (init_or_rescheduled) or restarted
            in place (restarted).
        end_reason (str | Unset): Why the run ended.
        end_related_task (str | Unset): Task that ended the run, for example worker-0.
        end_recover (RunRecovery | str | Unset): Fault tolerance that followed a run.
        end_recover_before_downgrade (RunRecovery | str | Unset): Fault tolerance that followed a run.
        xpu_start_at (int | Unset): When the accelerator cards were started, in s since 1970.
        recover_records (list[RecoverRecord] | Unset): Recoveries that followed the run.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 60;
    huaweicloudsdkmodelarts 3.1.219, RunningRecord
    """

    start_at: int | Unset = UNSET
    end_at: int | Unset = UNSET
    start_type: RunStartType | str | Unset = UNSET
    end_reason: str | Unset = UNSET
    end_related_task: str | Unset = UNSET
    end_recover: RunRecovery | str | Unset = UNSET
    end_recover_before_downgrade: RunRecovery | str | Unset = UNSET
    xpu_start_at: int | Unset = UNSET
    recover_records: list[RecoverRecord] | Unset = UNSET
