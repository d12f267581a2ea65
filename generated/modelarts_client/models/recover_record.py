from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.fault_scenario import FaultScenario
from ..models.recover_result import RecoverResult
from ..models.run_recovery import RunRecovery
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class RecoverRecord:
    """One recovery of a job.

    Attributes:
        recover_start_at (int | Unset): When the fault occurred and the recovery began, in s since 1970.
        recover_end_at (int | Unset): When the recovery ended, in s since 1970.
        recover (RunRecovery | Unset): Fault tolerance that followed a run.
        fault_scenario (FaultScenario | Unset): Kind of fault that a job recovers from.
        reason (str | Unset): Cause of the fault.
        related_task (str | Unset): Task that ended the run, for example worker-0.
        recover_result (RecoverResult | Unset): How a recovery ended, or that it goes on.
    """

    recover_start_at: int | Unset = UNSET
    recover_end_at: int | Unset = UNSET
    recover: RunRecovery | Unset = UNSET
    fault_scenario: FaultScenario | Unset = UNSET
    reason: str | Unset = UNSET
    related_task: str | Unset = UNSET
    recover_result: RecoverResult | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.recover_start_at
        if _value is not UNSET:
            _result["recover_start_at"] = _value
        _value = self.recover_end_at
        if _value is not UNSET:
            _result["recover_end_at"] = _value
        _value = self.recover
        if _value is not UNSET:
            _result["recover"] = _value.value if isinstance(_value, RunRecovery) else _value
        _value = self.fault_scenario
        if _value is not UNSET:
            _result["fault_scenario"] = _value.value if isinstance(_value, FaultScenario) else _value
        _value = self.reason
        if _value is not UNSET:
            _result["reason"] = _value
        _value = self.related_task
        if _value is not UNSET:
            _result["related_task"] = _value
        _value = self.recover_result
        if _value is not UNSET:
            _result["recover_result"] = _value.value if isinstance(_value, RecoverResult) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> RecoverRecord:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        recover_start_at: Any = _rest.pop("recover_start_at", UNSET)
        recover_end_at: Any = _rest.pop("recover_end_at", UNSET)
        recover: Any = _rest.pop("recover", UNSET)
        recover = open_enum(RunRecovery, recover)
        fault_scenario: Any = _rest.pop("fault_scenario", UNSET)
        fault_scenario = open_enum(FaultScenario, fault_scenario)
        reason: Any = _rest.pop("reason", UNSET)
        related_task: Any = _rest.pop("related_task", UNSET)
        recover_result: Any = _rest.pop("recover_result", UNSET)
        recover_result = open_enum(RecoverResult, recover_result)
        _result = cls(
            recover_start_at=recover_start_at,
            recover_end_at=recover_end_at,
            recover=recover,
            fault_scenario=fault_scenario,
            reason=reason,
            related_task=related_task,
            recover_result=recover_result,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
