from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.log_version import LogVersion


@reads(
    {
        "version": Choice("LogVersion"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class LogExportConfig(Model):
    """Form of the log.

    Attributes:
        version (LogVersion | str | Unset): Version of the log.
        rotation_enabled (bool | Unset): Whether the log can be downloaded in parts by time. Default: False.

    Source: huaweicloudsdkmodelarts 3.1.219, LogExportConfig
    """

    version: LogVersion | str | Unset = UNSET
    rotation_enabled: bool | Unset = False
