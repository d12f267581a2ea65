from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.nfs_volume import NfsVolume
    from ..models.obs_volume import ObsVolume
    from ..models.pfs_volume import PfsVolume


@_attrs_define
class JobVolume:
    """A volume of a job; one of the fields.

    Attributes:
        nfs (NfsVolume | Unset): A volume attached through NFS.
        pfs (PfsVolume | Unset): A parallel file system attached through obsfs.
        obs (ObsVolume | Unset): An OBS path attached as a volume.
    """

    nfs: NfsVolume | Unset = UNSET
    pfs: PfsVolume | Unset = UNSET
    obs: ObsVolume | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.nfs_volume import NfsVolume
        from ..models.obs_volume import ObsVolume
        from ..models.pfs_volume import PfsVolume

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.nfs
        if _value is not UNSET:
            _result["nfs"] = _value.to_dict() if isinstance(_value, NfsVolume) else _value
        _value = self.pfs
        if _value is not UNSET:
            _result["pfs"] = _value.to_dict() if isinstance(_value, PfsVolume) else _value
        _value = self.obs
        if _value is not UNSET:
            _result["obs"] = _value.to_dict() if isinstance(_value, ObsVolume) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> JobVolume:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.nfs_volume import NfsVolume
        from ..models.obs_volume import ObsVolume
        from ..models.pfs_volume import PfsVolume

        _rest: dict[str, Any] = dict(src_dict)
        nfs: Any = _rest.pop("nfs", UNSET)
        nfs = NfsVolume.from_dict(nfs) if isinstance(nfs, dict) else nfs
        pfs: Any = _rest.pop("pfs", UNSET)
        pfs = PfsVolume.from_dict(pfs) if isinstance(pfs, dict) else pfs
        obs: Any = _rest.pop("obs", UNSET)
        obs = ObsVolume.from_dict(obs) if isinstance(obs, dict) else obs
        _result = cls(
            nfs=nfs,
            pfs=pfs,
            obs=obs,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
