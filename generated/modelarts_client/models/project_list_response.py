from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.project import Project
    from ..models.resource_links import ResourceLinks


@_attrs_define
class ProjectListResponse:
    """Projects that the user has access to.

    Attributes:
        projects (list[Project]): The projects.
        links (ResourceLinks | Unset): Addresses of this and of neighbouring resources.
    """

    projects: list[Project]
    links: ResourceLinks | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.project import Project
        from ..models.resource_links import ResourceLinks

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.projects
        if _value is not UNSET:
            _result["projects"] = (
                [(item0.to_dict() if isinstance(item0, Project) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.links
        if _value is not UNSET:
            _result["links"] = _value.to_dict() if isinstance(_value, ResourceLinks) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ProjectListResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.project import Project
        from ..models.resource_links import ResourceLinks

        _rest: dict[str, Any] = dict(src_dict)
        projects: Any = _rest.pop("projects", UNSET)
        projects = (
            [(Project.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in projects]
            if isinstance(projects, list)
            else projects
        )
        links: Any = _rest.pop("links", UNSET)
        links = ResourceLinks.from_dict(links) if isinstance(links, dict) else links
        _result = cls(
            projects=projects,
            links=links,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
