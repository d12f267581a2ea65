# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.accessible_domain import AccessibleDomain
    from ..models.resource_links import ResourceLinks


@_base.reads(
    {
        "domains": _codecs.Each(_codecs.Nested("AccessibleDomain")),
        "links": _codecs.Nested("ResourceLinks"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class DomainListResponse(_base.MappingMethods, _base.Model):
    """Accounts that the user has access to.

    Attributes:
        domains (list[AccessibleDomain]): The accounts.
        links (ResourceLinks): Addresses of this and of neighbouring resources.

    Source: IAM API Reference, apis/tenant_management/querying_the_list_of_domains_accessible_to_users.rst, response
    body; huaweicloudsdkiam, KeystoneListAuthDomainsResponse
    """

    domains: list[AccessibleDomain]
    links: ResourceLinks = UNSET
