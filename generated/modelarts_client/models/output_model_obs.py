# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class OutputModelObs(_base.MappingMethods, _base.Model):
    """OBS path of the model, and its path in the container.

    Attributes:
        obs_path (str): OBS path, for example obs://example/path.
        local_path (str | None): Path on the node, for example /example/path.

    Source: huaweicloudsdkmodelarts 3.1.219, ObsModel and ObsModelResp
    """

    obs_path: str
    local_path: str | None = UNSET
