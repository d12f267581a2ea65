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
class AccessibleDomain(_base.MappingMethods, _base.Model):
    """One account.

    Attributes:
        id (str): ID of the account.
        name (str): Name of the account.
        description (str | None): Description of the account.
        enabled (bool | None): Whether the account can be used. Default: True.
        links (ResourceLinks): Addresses of this and of neighbouring resources.

    Source: IAM API Reference, apis/tenant_management/querying_the_list_of_domains_accessible_to_users.rst, domains;
    huaweicloudsdkiam, Domains
    """

    id: str
    name: str
    description: str | None = UNSET
    enabled: bool | None = True
    links: ResourceLinks = UNSET
