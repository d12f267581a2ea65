from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.obs_location import ObsLocation


@reads(
    {
        "obs": Nested("ObsLocation"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobOutputRemote(Model):
    """The destination of an output.

    Attributes:
        obs (ObsLocation): A place in OBS.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-30; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 32
    """

    obs: ObsLocation
