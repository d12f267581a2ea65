from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class OutputModelObs(Model):
    """OBS path of the model, and its path in the container.

    Attributes:
        obs_path (str): OBS path, for example obs://example/path.
        local_path (str | Unset): Path on the node, for example /example/path.

    Source: huaweicloudsdkmodelarts 3.1.219, ObsModel and ObsModelResp
    """

    obs_path: str
    local_path: str | Unset = UNSET
