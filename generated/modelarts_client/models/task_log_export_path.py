# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TaskLogExportPath(_base.MappingMethods, _base.Model):
    """Where the logs of a task go.

    Attributes:
        obs_url (str | None): OBS path, for example obs://example/path.

    Source: huaweicloudsdkmodelarts 3.1.219, TaskLogExportPath and TaskResponseLogExportPath
    """

    obs_url: str | None = UNSET
