from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class TaskLogExportPath(Model):
    """Where the logs of a task go.

    Attributes:
        obs_url (str | Unset): OBS path, for example obs://example/path.

    Source: huaweicloudsdkmodelarts 3.1.219, TaskLogExportPath and TaskResponseLogExportPath
    """

    obs_url: str | Unset = UNSET
