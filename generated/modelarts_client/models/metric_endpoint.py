from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class MetricEndpoint(Model):
    """HTTP address of metrics; path and port go together.

    Attributes:
        path (str | Unset): Path of the URL.
        port (int | Unset): Port. 1 to 65535.

    Source: huaweicloudsdkmodelarts 3.1.219, HttpGet
    """

    path: str | Unset = UNSET
    port: int | Unset = UNSET
