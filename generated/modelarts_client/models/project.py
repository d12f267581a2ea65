# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.resource_links import ResourceLinks


@_base.reads(
    {
        "links": _codecs.Nested("ResourceLinks"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class Project(_base.MappingMethods, _base.Model):
    """One project.

    Attributes:
        id (str): ID of the project.
        name (str): Name of the project; that of the region for system projects.
        is_domain (bool | None): Whether the project is an account; false for projects.
        description (str | None): Description of the project.
        links (ResourceLinks): Addresses of this and of neighbouring resources.
        enabled (bool | None): Whether the project can be used.
        parent_id (str | None): ID of the parent: the account of a system project, the region project of one created by a user.
        domain_id (str | None): ID of the account.

    Source: 002_70b4f4b3164ec19d.txt, chapter 3.2; IAM API Reference, Listing Projects Accessible to an IAM User
    (iam_06_0003), Table 4
    """

    id: str
    name: str
    is_domain: bool | None = UNSET
    description: str | None = UNSET
    links: ResourceLinks = UNSET
    enabled: bool | None = UNSET
    parent_id: str | None = UNSET
    domain_id: str | None = UNSET
