from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Each, Model, Nested, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.project import Project
    from ..models.resource_links import ResourceLinks


@reads(
    {
        "projects": Each(Nested("Project")),
        "links": Nested("ResourceLinks"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ProjectListResponse(Model):
    """Projects that the user has access to.

    Attributes:
        projects (list[Project]): The projects.
        links (ResourceLinks | Unset): Addresses of this and of neighbouring resources.
    """

    projects: list[Project]
    links: ResourceLinks | Unset = UNSET
