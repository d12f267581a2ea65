from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.create_job_ssh import CreateJobSsh


@_attrs_define
class CreateJobEndpoints:
    """Remote access to a new job.

    Attributes:
        ssh (CreateJobSsh | Unset): SSH access to a new job.
    """

    ssh: CreateJobSsh | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.create_job_ssh import CreateJobSsh

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.ssh
        if _value is not UNSET:
            _result["ssh"] = _value.to_dict() if isinstance(_value, CreateJobSsh) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> CreateJobEndpoints:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.create_job_ssh import CreateJobSsh

        _rest: dict[str, Any] = dict(src_dict)
        ssh: Any = _rest.pop("ssh", UNSET)
        ssh = CreateJobSsh.from_dict(ssh) if isinstance(ssh, dict) else ssh
        _result = cls(
            ssh=ssh,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
