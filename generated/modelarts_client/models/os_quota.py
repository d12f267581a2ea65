# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.os_resource_quota import OsResourceQuota


@_base.reads(
    {
        "resources": _codecs.Each(_codecs.Nested("OsResourceQuota")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class OsQuota(_base.MappingMethods, _base.Model):
    """Quotas by kind of resource.

    Attributes:
        resources (list[OsResourceQuota]): The quotas, one for each kind of resource.

    Source: 001_bf673bd6dff8b58d.txt, Table 3 of ShowOsQuota; 003_a4dc8ac54fbecbc8.txt, Table 3 of ShowOsQuota;
    ModelArts API Reference, resource_management/configuration_management/obtaining_os_quotas.rst, Table 3;
    huaweicloudsdkmodelarts 3.1.219, Quota
    """

    resources: list[OsResourceQuota]
