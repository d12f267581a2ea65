# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.obs_location import ObsLocation


@_base.reads(
    {
        "obs": _codecs.Nested("ObsLocation"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TaskInputRemote(_base.MappingMethods, _base.Model):
    """Where the data of an input of a task is; only OBS will do.

    Attributes:
        obs (ObsLocation): A place in OBS.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-36, 6-88 and 6-145; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 86; huaweicloudsdkmodelarts 3.1.219,
    AlgorithmRemote
    """

    obs: ObsLocation = UNSET
