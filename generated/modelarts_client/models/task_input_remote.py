from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.obs_location import ObsLocation


@reads(
    {
        "obs": Nested("ObsLocation"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class TaskInputRemote(Model):
    """Where the data of an input of a task is; only OBS will do.

    Attributes:
        obs (ObsLocation | Unset): A place in OBS.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-36, 6-88 and 6-145; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 86; huaweicloudsdkmodelarts 3.1.219,
    AlgorithmRemote
    """

    obs: ObsLocation | Unset = UNSET
