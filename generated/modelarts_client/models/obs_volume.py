from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class ObsVolume(Model):
    """An OBS path attached as a volume.

    Attributes:
        obs_path (str | Unset): OBS path, for example /test-bucket/path.
        local_path (str | Unset): Where the volume is mounted in the container.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 48
    """

    obs_path: str | Unset = UNSET
    local_path: str | Unset = UNSET
