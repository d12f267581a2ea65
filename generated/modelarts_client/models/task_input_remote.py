from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, Nested, reads
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
    """

    obs: ObsLocation | Unset = UNSET
