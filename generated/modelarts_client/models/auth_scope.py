from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.scope_domain import ScopeDomain
    from ..models.scope_project import ScopeProject


@_attrs_define
class AuthScope:
    """Where the token is valid; the project wins when both are given, without either it is valid for global services.

    Attributes:
        domain (ScopeDomain | Unset): Account, by ID or name; one of them is needed.
        project (ScopeProject | Unset): Project, by ID or name; one of them is needed.
    """

    domain: ScopeDomain | Unset = UNSET
    project: ScopeProject | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.scope_domain import ScopeDomain
        from ..models.scope_project import ScopeProject

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.domain
        if _value is not UNSET:
            _result["domain"] = _value.to_dict() if isinstance(_value, ScopeDomain) else _value
        _value = self.project
        if _value is not UNSET:
            _result["project"] = _value.to_dict() if isinstance(_value, ScopeProject) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AuthScope:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.scope_domain import ScopeDomain
        from ..models.scope_project import ScopeProject

        _rest: dict[str, Any] = dict(src_dict)
        domain: Any = _rest.pop("domain", UNSET)
        domain = ScopeDomain.from_dict(domain) if isinstance(domain, dict) else domain
        project: Any = _rest.pop("project", UNSET)
        project = ScopeProject.from_dict(project) if isinstance(project, dict) else project
        _result = cls(
            domain=domain,
            project=project,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
