from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.output_model_obs import OutputModelObs


@reads(
    {
        "obs": Nested("OutputModelObs"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class OutputModel(Model):
    """Where the model that a job makes is kept.

    Attributes:
        obs (OutputModelObs | Unset): OBS path of the model, and its path in the container.

    Source: huaweicloudsdkmodelarts 3.1.219, OutputModel and OutputModelResp
    """

    obs: OutputModelObs | Unset = UNSET
