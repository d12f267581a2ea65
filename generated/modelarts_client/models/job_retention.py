from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.retention_switch import RetentionSwitch


@reads(
    {
        "policy": Choice("RetentionSwitch"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobRetention(Model):
    """Removal of the record of a job after some time.

    Attributes:
        policy (RetentionSwitch | str | Unset): Whether the record of a job is removed after some time.

    Source: huaweicloudsdkmodelarts 3.1.219, RetentionPolicy
    """

    policy: RetentionSwitch | str | Unset = UNSET
