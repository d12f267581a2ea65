# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.project import Project
    from ..models.resource_links import ResourceLinks


@_base.reads(
    {
        "projects": _codecs.Each(_codecs.Nested("Project")),
        "links": _codecs.Nested("ResourceLinks"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ProjectListResponse(_base.MappingMethods, _base.Model):
    """Projects that the user has access to.

    Attributes:
        projects (list[Project]): The projects.
        links (ResourceLinks): Addresses of this and of neighbouring resources.

    Source: 002_70b4f4b3164ec19d.txt, chapter 3.2; IAM API Reference, Listing Projects Accessible to an IAM User
    (iam_06_0003), Table 2; IAM API Reference,
    apis/project_management/querying_project_information_based_on_the_specified_criteria.rst
    """

    projects: list[Project]
    links: ResourceLinks = UNSET
