# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.output_model_obs import OutputModelObs


@_base.reads(
    {
        "obs": _codecs.Nested("OutputModelObs"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class OutputModel(_base.MappingMethods, _base.Model):
    """Where the model that a job makes is kept.

    Attributes:
        obs (OutputModelObs): OBS path of the model, and its path in the container.

    Source: huaweicloudsdkmodelarts 3.1.219, OutputModel and OutputModelResp
    """

    obs: OutputModelObs = UNSET
