# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.os_quota_resource_type import OsQuotaResourceType


@_base.reads(
    {
        "type_": _codecs.Choice("OsQuotaResourceType"),
    },
    names={
        "type_": "type",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class OsResourceQuota(_base.MappingMethods, _base.Model):
    """Quota of a kind of resource.

    Attributes:
        type_ (OsQuotaResourceType | str): Kind of resource that has a quota.
        quota (int | str): Most resources of this kind. Matches ^-?[0-9]+$.
        used (int | str): Number of resources of this kind in use. At least 0; matches ^[0-9]+$.

    Source: 001_bf673bd6dff8b58d.txt, Table 4 of ShowOsQuota; 003_a4dc8ac54fbecbc8.txt, Table 4 of ShowOsQuota;
    ModelArts API Reference, resource_management/configuration_management/obtaining_os_quotas.rst, Table 4;
    ModelArts API Reference of 2024-11-28,
    resource_management/configuration_management/obtaining_os_quotas.rst, Table 4; huaweicloudsdkmodelarts
    3.1.219, ResourceQuota
    """

    type_: OsQuotaResourceType | str
    quota: int | str
    used: int | str
