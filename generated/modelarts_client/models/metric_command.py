from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    pass


@reads(
    {
        "command": Each(),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class MetricCommand(Model):
    """Command that prints metrics.

    Attributes:
        command (list[str] | Unset): Words of the command.

    Source: huaweicloudsdkmodelarts 3.1.219, ModelExec
    """

    command: list[str] | Unset = UNSET
