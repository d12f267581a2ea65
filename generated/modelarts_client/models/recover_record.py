from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.fault_scenario import FaultScenario
    from ..models.recover_result import RecoverResult
    from ..models.run_recovery import RunRecovery


@reads(
    {
        "recover": Choice("RunRecovery"),
        "fault_scenario": Choice("FaultScenario"),
        "recover_result": Choice("RecoverResult"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class RecoverRecord(Model):
    """One recovery of a job.

    Attributes:
        recover_start_at (int | Unset): When the fault occurred and the recovery began, in s since 1970.
        recover_end_at (int | Unset): When the recovery ended, in s since 1970.
        recover (RunRecovery | str | Unset): Fault tolerance that followed a run.
        fault_scenario (FaultScenario | str | Unset): Kind of fault that a job recovers from.
        reason (str | Unset): Cause of the fault.
        related_task (str | Unset): Task that ended the run, for example worker-0.
        recover_result (RecoverResult | str | Unset): The result of a recovery, or that it is in progress.

    Source: huaweicloudsdkmodelarts 3.1.219, RecoverRecord
    """

    recover_start_at: int | Unset = UNSET
    recover_end_at: int | Unset = UNSET
    recover: RunRecovery | str | Unset = UNSET
    fault_scenario: FaultScenario | str | Unset = UNSET
    reason: str | Unset = UNSET
    related_task: str | Unset = UNSET
    recover_result: RecoverResult | str | Unset = UNSET
