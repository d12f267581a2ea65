from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
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

    Source: 002_70b4f4b3164ec19d.txt, chapter 3.2; IAM API Reference, Listing Projects Accessible to an IAM User
    (iam_06_0003), Table 2
    """

    projects: list[Project]
    links: ResourceLinks | Unset = UNSET
