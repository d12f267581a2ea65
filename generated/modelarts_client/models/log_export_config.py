# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.log_version import LogVersion


@_base.reads(
    {
        "version": _codecs.Choice("LogVersion"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class LogExportConfig(_base.MappingMethods, _base.Model):
    """Form of the log.

    Attributes:
        version (LogVersion | str | None): Version of the log.
        rotation_enabled (bool | None): Whether the log can be downloaded in parts by time. Default: False.

    Source: huaweicloudsdkmodelarts 3.1.219, LogExportConfig
    """

    version: LogVersion | str | None = UNSET
    rotation_enabled: bool | None = False
