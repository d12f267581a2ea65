from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.run_recovery import RunRecovery
from ..models.run_start_type import RunStartType
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.recover_record import RecoverRecord


@_attrs_define
class RunningRecord:
    """One run of a job.

    Attributes:
        start_at (int | Unset): Start of the run, in s since 1970.
        end_at (int | Unset): End of the run, in s since 1970.
        start_type (RunStartType | Unset): How a run began: scheduled (init_or_rescheduled) or restarted in
            place (restarted).
        end_reason (str | Unset): Why the run ended.
        end_related_task (str | Unset): Task that ended the run, for example worker-0.
        end_recover (RunRecovery | Unset): Fault tolerance that followed a run.
        end_recover_before_downgrade (RunRecovery | Unset): Fault tolerance that followed a run.
        xpu_start_at (int | Unset): When the accelerator cards were started, in s since 1970.
        recover_records (list[RecoverRecord] | Unset): Recoveries that followed the run.
    """

    start_at: int | Unset = UNSET
    end_at: int | Unset = UNSET
    start_type: RunStartType | Unset = UNSET
    end_reason: str | Unset = UNSET
    end_related_task: str | Unset = UNSET
    end_recover: RunRecovery | Unset = UNSET
    end_recover_before_downgrade: RunRecovery | Unset = UNSET
    xpu_start_at: int | Unset = UNSET
    recover_records: list[RecoverRecord] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.recover_record import RecoverRecord

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.start_at
        if _value is not UNSET:
            _result["start_at"] = _value
        _value = self.end_at
        if _value is not UNSET:
            _result["end_at"] = _value
        _value = self.start_type
        if _value is not UNSET:
            _result["start_type"] = _value.value if isinstance(_value, RunStartType) else _value
        _value = self.end_reason
        if _value is not UNSET:
            _result["end_reason"] = _value
        _value = self.end_related_task
        if _value is not UNSET:
            _result["end_related_task"] = _value
        _value = self.end_recover
        if _value is not UNSET:
            _result["end_recover"] = _value.value if isinstance(_value, RunRecovery) else _value
        _value = self.end_recover_before_downgrade
        if _value is not UNSET:
            _result["end_recover_before_downgrade"] = _value.value if isinstance(_value, RunRecovery) else _value
        _value = self.xpu_start_at
        if _value is not UNSET:
            _result["xpu_start_at"] = _value
        _value = self.recover_records
        if _value is not UNSET:
            _result["recover_records"] = (
                [(item0.to_dict() if isinstance(item0, RecoverRecord) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> RunningRecord:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.recover_record import RecoverRecord

        _rest: dict[str, Any] = dict(src_dict)
        start_at: Any = _rest.pop("start_at", UNSET)
        end_at: Any = _rest.pop("end_at", UNSET)
        start_type: Any = _rest.pop("start_type", UNSET)
        start_type = open_enum(RunStartType, start_type)
        end_reason: Any = _rest.pop("end_reason", UNSET)
        end_related_task: Any = _rest.pop("end_related_task", UNSET)
        end_recover: Any = _rest.pop("end_recover", UNSET)
        end_recover = open_enum(RunRecovery, end_recover)
        end_recover_before_downgrade: Any = _rest.pop("end_recover_before_downgrade", UNSET)
        end_recover_before_downgrade = open_enum(RunRecovery, end_recover_before_downgrade)
        xpu_start_at: Any = _rest.pop("xpu_start_at", UNSET)
        recover_records: Any = _rest.pop("recover_records", UNSET)
        recover_records = (
            [(RecoverRecord.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in recover_records]
            if isinstance(recover_records, list)
            else recover_records
        )
        _result = cls(
            start_at=start_at,
            end_at=end_at,
            start_type=start_type,
            end_reason=end_reason,
            end_related_task=end_related_task,
            end_recover=end_recover,
            end_recover_before_downgrade=end_recover_before_downgrade,
            xpu_start_at=xpu_start_at,
            recover_records=recover_records,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
