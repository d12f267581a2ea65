from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.job_ssh import JobSsh
    from ..models.job_tool import JobTool


@_attrs_define
class JobEndpoints:
    """Remote access to a job.

    Attributes:
        ssh (JobSsh | Unset): SSH access to a job.
        jupyter_lab (JobTool | Unset): A tool that runs beside a job.
        tensorboard (JobTool | Unset): A tool that runs beside a job.
        mindstudio_insight (JobTool | Unset): A tool that runs beside a job.
    """

    ssh: JobSsh | Unset = UNSET
    jupyter_lab: JobTool | Unset = UNSET
    tensorboard: JobTool | Unset = UNSET
    mindstudio_insight: JobTool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.job_ssh import JobSsh
        from ..models.job_tool import JobTool

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.ssh
        if _value is not UNSET:
            _result["ssh"] = _value.to_dict() if isinstance(_value, JobSsh) else _value
        _value = self.jupyter_lab
        if _value is not UNSET:
            _result["jupyter_lab"] = _value.to_dict() if isinstance(_value, JobTool) else _value
        _value = self.tensorboard
        if _value is not UNSET:
            _result["tensorboard"] = _value.to_dict() if isinstance(_value, JobTool) else _value
        _value = self.mindstudio_insight
        if _value is not UNSET:
            _result["mindstudio_insight"] = _value.to_dict() if isinstance(_value, JobTool) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> JobEndpoints:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.job_ssh import JobSsh
        from ..models.job_tool import JobTool

        _rest: dict[str, Any] = dict(src_dict)
        ssh: Any = _rest.pop("ssh", UNSET)
        ssh = JobSsh.from_dict(ssh) if isinstance(ssh, dict) else ssh
        jupyter_lab: Any = _rest.pop("jupyter_lab", UNSET)
        jupyter_lab = JobTool.from_dict(jupyter_lab) if isinstance(jupyter_lab, dict) else jupyter_lab
        tensorboard: Any = _rest.pop("tensorboard", UNSET)
        tensorboard = JobTool.from_dict(tensorboard) if isinstance(tensorboard, dict) else tensorboard
        mindstudio_insight: Any = _rest.pop("mindstudio_insight", UNSET)
        mindstudio_insight = (
            JobTool.from_dict(mindstudio_insight) if isinstance(mindstudio_insight, dict) else mindstudio_insight
        )
        _result = cls(
            ssh=ssh,
            jupyter_lab=jupyter_lab,
            tensorboard=tensorboard,
            mindstudio_insight=mindstudio_insight,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
