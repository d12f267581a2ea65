# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.retention_switch import RetentionSwitch


@_base.reads(
    {
        "policy": _codecs.Choice("RetentionSwitch"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobRetention(_base.MappingMethods, _base.Model):
    """Removal of the record of a job after some time.

    Attributes:
        policy (RetentionSwitch | str | None): Whether the record of a job is removed after some time.

    Source: huaweicloudsdkmodelarts 3.1.219, RetentionPolicy
    """

    policy: RetentionSwitch | str | None = UNSET
