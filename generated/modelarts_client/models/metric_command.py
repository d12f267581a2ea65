# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    {
        "command": _codecs.Each(),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class MetricCommand(_base.MappingMethods, _base.Model):
    """Command that prints metrics.

    Attributes:
        command (list[str]): Words of the command.

    Source: huaweicloudsdkmodelarts 3.1.219, ModelExec
    """

    command: list[str] = UNSET
