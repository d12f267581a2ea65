from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class PfsVolume(Model):
    """A parallel file system attached through obsfs.

    Attributes:
        pfs_path (str | Unset): Path in the parallel file system, for example /test-bucket/path.
        local_path (str | Unset): Where the volume is mounted in the container.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 47
    """

    pfs_path: str | Unset = UNSET
    local_path: str | Unset = UNSET
