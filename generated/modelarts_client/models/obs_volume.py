# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ObsVolume(_base.MappingMethods, _base.Model):
    """An OBS path attached as a volume.

    Attributes:
        obs_path (str | None): OBS path, for example /test-bucket/path.
        local_path (str | None): Where the volume is mounted in the container.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 48
    """

    obs_path: str | None = UNSET
    local_path: str | None = UNSET
