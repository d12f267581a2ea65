from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.resource_links import ResourceLinks


@reads(
    {
        "links": Nested("ResourceLinks"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class Project(Model):
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

    Source: 002_70b4f4b3164ec19d.txt, chapter 3.2; IAM API Reference, Listing Projects Accessible to an IAM User
    (iam_06_0003), Table 4
    """

    id: str
    name: str
    is_domain: bool | Unset = UNSET
    description: str | Unset = UNSET
    links: ResourceLinks | Unset = UNSET
    enabled: bool | Unset = UNSET
    parent_id: str | Unset = UNSET
    domain_id: str | Unset = UNSET
