from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class PoolResourceExtendParams:
    """Customized settings of nodes.

    Attributes:
        docker_base_size (str | Unset): Space for container images on a node; 0 for no limit.
        post_install (str | Unset): Script that runs after the installation of a node, in Base64.
        volume_group (str | Unset): Name of the disk group.
        runtime (str | Unset): Container runtime of the node.
    """

    docker_base_size: str | Unset = UNSET
    post_install: str | Unset = UNSET
    volume_group: str | Unset = UNSET
    runtime: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.docker_base_size
        if _value is not UNSET:
            _result["dockerBaseSize"] = _value
        _value = self.post_install
        if _value is not UNSET:
            _result["postInstall"] = _value
        _value = self.volume_group
        if _value is not UNSET:
            _result["volumeGroup"] = _value
        _value = self.runtime
        if _value is not UNSET:
            _result["runtime"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolResourceExtendParams:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        docker_base_size: Any = _rest.pop("dockerBaseSize", UNSET)
        post_install: Any = _rest.pop("postInstall", UNSET)
        volume_group: Any = _rest.pop("volumeGroup", UNSET)
        runtime: Any = _rest.pop("runtime", UNSET)
        _result = cls(
            docker_base_size=docker_base_size,
            post_install=post_install,
            volume_group=volume_group,
            runtime=runtime,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
