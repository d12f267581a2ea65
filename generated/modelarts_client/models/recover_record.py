# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.fault_scenario import FaultScenario
    from ..models.recover_result import RecoverResult
    from ..models.run_recovery import RunRecovery


@_base.reads(
    {
        "recover": _codecs.Choice("RunRecovery"),
        "fault_scenario": _codecs.Choice("FaultScenario"),
        "recover_result": _codecs.Choice("RecoverResult"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class RecoverRecord(_base.MappingMethods, _base.Model):
    """One recovery of a job.

    Attributes:
        recover_start_at (int | None): When the fault occurred and the recovery began, in s since 1970.
        recover_end_at (int | None): When the recovery ended, in s since 1970.
        recover (RunRecovery | str | None): Fault tolerance that followed a run.
        fault_scenario (FaultScenario | str | None): Kind of fault that a job recovers from.
        reason (str | None): Cause of the fault.
        related_task (str | None): Task that ended the run, for example worker-0.
        recover_result (RecoverResult | str | None): The result of a recovery, or that it is in progress.

    Source: huaweicloudsdkmodelarts 3.1.219, RecoverRecord
    """

    recover_start_at: int | None = UNSET
    recover_end_at: int | None = UNSET
    recover: RunRecovery | str | None = UNSET
    fault_scenario: FaultScenario | str | None = UNSET
    reason: str | None = UNSET
    related_task: str | None = UNSET
    recover_result: RecoverResult | str | None = UNSET
