from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, Nested, reads

if TYPE_CHECKING:
    from ..models.os_quota import OsQuota


@reads(
    {
        "quotas": Nested("OsQuota"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ShowOsQuotaResponse(Model):
    """Quotas of the project.

    Attributes:
        quotas (OsQuota): Quotas by kind of resource.
    """

    quotas: OsQuota
