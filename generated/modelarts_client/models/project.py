from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.resource_links import ResourceLinks


@_attrs_define
class Project:
    """One project.

    Attributes:
        id (str): ID of the project.
        name (str): Name of the project; that of the region for system projects.
        is_domain (bool | Unset): Whether the project is an account; false for projects.
        description (str | Unset): Description of the project.
        links (ResourceLinks | Unset): Addresses of this and of neighbouring resources.
        enabled (bool | Unset): Whether the project can be used.
        parent_id (str | Unset): ID of the parent: the account of a system project, the region project of one
            created by a user.
        domain_id (str | Unset): ID of the account.
    """

    id: str
    name: str
    is_domain: bool | Unset = UNSET
    description: str | Unset = UNSET
    links: ResourceLinks | Unset = UNSET
    enabled: bool | Unset = UNSET
    parent_id: str | Unset = UNSET
    domain_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.resource_links import ResourceLinks

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.id
        if _value is not UNSET:
            _result["id"] = _value
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.is_domain
        if _value is not UNSET:
            _result["is_domain"] = _value
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        _value = self.links
        if _value is not UNSET:
            _result["links"] = _value.to_dict() if isinstance(_value, ResourceLinks) else _value
        _value = self.enabled
        if _value is not UNSET:
            _result["enabled"] = _value
        _value = self.parent_id
        if _value is not UNSET:
            _result["parent_id"] = _value
        _value = self.domain_id
        if _value is not UNSET:
            _result["domain_id"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Project:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.resource_links import ResourceLinks

        _rest: dict[str, Any] = dict(src_dict)
        id: Any = _rest.pop("id", UNSET)
        name: Any = _rest.pop("name", UNSET)
        is_domain: Any = _rest.pop("is_domain", UNSET)
        description: Any = _rest.pop("description", UNSET)
        links: Any = _rest.pop("links", UNSET)
        links = ResourceLinks.from_dict(links) if isinstance(links, dict) else links
        enabled: Any = _rest.pop("enabled", UNSET)
        parent_id: Any = _rest.pop("parent_id", UNSET)
        domain_id: Any = _rest.pop("domain_id", UNSET)
        _result = cls(
            id=id,
            name=name,
            is_domain=is_domain,
            description=description,
            links=links,
            enabled=enabled,
            parent_id=parent_id,
            domain_id=domain_id,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
