# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class MetricEndpoint(_base.MappingMethods, _base.Model):
    """HTTP address of metrics; path and port go together.

    Attributes:
        path (str | None): Path of the URL.
        port (int | None): Port. 1 to 65535.

    Source: huaweicloudsdkmodelarts 3.1.219, HttpGet
    """

    path: str | None = UNSET
    port: int | None = UNSET
