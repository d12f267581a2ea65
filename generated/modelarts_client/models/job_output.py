from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.access_method import AccessMethod
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.job_output_remote import JobOutputRemote


@_attrs_define
class JobOutput:
    """A data output of a job.

    Attributes:
        name (str): Name of the output, passed to the program as a parameter, for example train_url.
        remote (JobOutputRemote): Where an output goes.
        description (str | Unset): Description of the output.
        local_dir (str | Unset): Directory of the container that the program writes to.
        access_method (AccessMethod | Unset): How the program learns a local_dir: as a parameter or as an
            environment variable.
    """

    name: str
    remote: JobOutputRemote
    description: str | Unset = UNSET
    local_dir: str | Unset = UNSET
    access_method: AccessMethod | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.job_output_remote import JobOutputRemote

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.remote
        if _value is not UNSET:
            _result["remote"] = _value.to_dict() if isinstance(_value, JobOutputRemote) else _value
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        _value = self.local_dir
        if _value is not UNSET:
            _result["local_dir"] = _value
        _value = self.access_method
        if _value is not UNSET:
            _result["access_method"] = _value.value if isinstance(_value, AccessMethod) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> JobOutput:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.job_output_remote import JobOutputRemote

        _rest: dict[str, Any] = dict(src_dict)
        name: Any = _rest.pop("name", UNSET)
        remote: Any = _rest.pop("remote", UNSET)
        remote = JobOutputRemote.from_dict(remote) if isinstance(remote, dict) else remote
        description: Any = _rest.pop("description", UNSET)
        local_dir: Any = _rest.pop("local_dir", UNSET)
        access_method: Any = _rest.pop("access_method", UNSET)
        access_method = open_enum(AccessMethod, access_method)
        _result = cls(
            name=name,
            remote=remote,
            description=description,
            local_dir=local_dir,
            access_method=access_method,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
