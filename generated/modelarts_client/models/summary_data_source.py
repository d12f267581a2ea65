from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.nfs_location import NfsLocation
    from ..models.summary_job import SummaryJob


@_attrs_define
class SummaryDataSource:
    """A source of visualization logs.

    Attributes:
        job (SummaryJob): A job whose visualization log is read.
        nfs (NfsLocation | Unset): A place in SFS Turbo.
    """

    job: SummaryJob
    nfs: NfsLocation | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.nfs_location import NfsLocation
        from ..models.summary_job import SummaryJob

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.job
        if _value is not UNSET:
            _result["job"] = _value.to_dict() if isinstance(_value, SummaryJob) else _value
        _value = self.nfs
        if _value is not UNSET:
            _result["nfs"] = _value.to_dict() if isinstance(_value, NfsLocation) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> SummaryDataSource:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.nfs_location import NfsLocation
        from ..models.summary_job import SummaryJob

        _rest: dict[str, Any] = dict(src_dict)
        job: Any = _rest.pop("job", UNSET)
        job = SummaryJob.from_dict(job) if isinstance(job, dict) else job
        nfs: Any = _rest.pop("nfs", UNSET)
        nfs = NfsLocation.from_dict(nfs) if isinstance(nfs, dict) else nfs
        _result = cls(
            job=job,
            nfs=nfs,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
